public import IOPModels

/// One statement about a plan that has to hold, with its severity, its source and what to do when it does not.
public struct PlanRule: Sendable {
  /// One place at which a rule does not hold.
  public struct Hit: Hashable, Sendable {
    /// Where in the record, for example `plan/objectives/o-2`.
    public let place: String
    /// What is wrong, as a sentence that names no person.
    public let message: String

    /// Creates a hit.
    ///
    /// The message becomes a sentence: a capital letter and a full stop are added where they are missing.
    // Not taken into each of the rules, of which almost all make hits.
    @inline(never)
    public init(_ place: String, _ message: String) {
      self.place = place
      let first = message.first.map { String($0).uppercased() } ?? ""
      self.message = first + message.dropFirst() + (message.hasSuffix(".") ? "" : ".")
    }
  }

  /// The name of the rule, stable through versions.
  public let id: String
  /// What has to hold, as a sentence.
  public let sentence: String
  /// How much it matters when it does not hold.
  public let severity: Finding.Severity
  /// What to do when it does not hold.
  public let remedy: String
  /// Where the rule comes from.
  public let source: Citation
  private let check: @Sendable (borrowing PlanCase) -> [Hit]

  /// Creates a rule.
  @inline(never)
  public init(
    _ id: String, _ sentence: String, severity: Finding.Severity, remedy: String,
    source: Citation, check: @escaping @Sendable (borrowing PlanCase) -> [Hit]
  ) {
    self.id = id
    self.sentence = sentence
    self.severity = severity
    self.remedy = remedy
    self.source = source
    self.check = check
  }

  /// Returns what the rule finds in a plan, in the order of the plan.
  public func findings(in planCase: borrowing PlanCase) -> [Finding] {
    check(planCase).map { hit in
      Finding(
        rule: id, severity: severity, place: hit.place, message: hit.message, remedy: remedy,
        source: source)
    }
  }
}
