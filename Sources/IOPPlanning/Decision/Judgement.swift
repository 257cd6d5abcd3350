public import IOPModels

/// What a criterion found: a verdict, the facts it used and the facts it missed.
///
/// A judgement without parts counts as one question to all the facts that it names: each of them has to be as it is for the answer
/// to be yes. One that asks otherwise, for one of several facts, is put together from parts by ``all(_:)`` and ``any(_:)``, and
/// keeps them, so that ``Determination/smallestChanges(toMet:)`` can say exactly what would change it.
public struct Judgement: PersonalData, Hashable, Sendable {
  /// The verdict.
  public var verdict: Verdict
  /// The facts that were used.
  public var evidence: [Evidence]
  /// The facts that were missing.
  public var missing: [MissingFact]
  /// What has to be said beyond the evidence, for example that two sources contradict each other; names no person.
  public var remark: String?
  /// The source of the number that decided, where it is not that of the criterion itself, for example a program's policy.
  public var source: Citation?
  /// How the parts make the verdict; nil when there are none.
  public private(set) var composition: Composition?
  /// The judgements of which this one is made; empty when it is one question.
  public private(set) var parts: [Judgement] = []

  /// Creates a judgement.
  @inline(never)
  public init(
    _ verdict: Verdict, _ evidence: [Evidence] = [], missing: [MissingFact] = [],
    remark: String? = nil, source: Citation? = nil
  ) {
    self.verdict = verdict
    self.evidence = evidence
    self.missing = missing
    self.remark = remark
    self.source = source
  }

  /// Returns the judgement on a fact that may be missing.
  ///
  /// - Parameters:
  ///   - fact: the fact, or nil when nobody has recorded it.
  ///   - name: what is missing when it is nil.
  ///   - place: where it would stand.
  ///   - judge: whether the fact meets the criterion, and what it says in words.
  public static func on<Value>(
    _ fact: Known<Value>?, orMissing name: String, at place: FactReference? = nil,
    _ judge: (Value) -> (Bool, String)
  ) -> Judgement {
    guard let fact else { return Judgement(.unknown, missing: [MissingFact(name, at: place)]) }
    let (isMet, words) = judge(fact.value)
    return Judgement(Verdict(isMet), [Evidence(fact.reference, on: fact.date, says: words)])
  }

  /// Returns the judgement that all of several judgements give; met, with a remark, when there is none.
  public static func all(_ parts: [Judgement]) -> Judgement { Judgement(.all, parts) }

  /// Returns the judgement that at least one of several gives; not met, with a remark, when there is none.
  public static func any(_ parts: [Judgement]) -> Judgement { Judgement(.any, parts) }

  /// Puts judgements together: the evidence, the remarks and the missing facts of those that decide.
  init(_ composition: Composition, _ parts: [Judgement]) {
    let verdicts = parts.map(\.verdict)
    let verdict = composition.verdict(of: verdicts)
    let deciding = composition.deciding(verdicts).map { parts[$0] }
    let remarks = deciding.compactMap(\.remark).unique
    self.init(
      verdict, deciding.flatMap(\.evidence).unique,
      missing: verdict == .unknown ? deciding.flatMap(\.missing).unique : [],
      remark: parts.isEmpty
        ? "There is nothing to judge." : remarks.isEmpty ? nil : remarks.joined(separator: " "))
    self.composition = composition
    self.parts = parts
  }
}
