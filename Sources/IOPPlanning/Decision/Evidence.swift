public import IOPModels

/// A fact on which a decision rests: where it stands, of which day it is, and what it says.
public struct Evidence: PersonalData, Hashable, Sendable, Codable {
  /// Where the fact stands in the record.
  public var fact: FactReference
  /// The day of which the fact is; nil for a fact that has no day.
  public var date: CalendarDate?
  /// What the fact says, in words.
  public var says: PrivateText

  /// Creates evidence.
  public init(_ fact: FactReference, on date: CalendarDate? = nil, says: String) {
    self.fact = fact
    self.date = date
    self.says = PrivateText(says)
  }

  enum CodingKeys: String, CodingKey {
    case fact = "fact"
    case date = "date"
    case says = "says"
  }
}

/// A fact that a decision needed and did not find, by name.
///
/// It holds no name of a person and no text that somebody wrote. With the record that it belongs to, it is health information.
public struct MissingFact: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// What is missing, in words that name no person.
  public var name: String
  /// Where it would stand in the record; nil when it has no fixed place.
  public var place: FactReference?

  /// Names a missing fact.
  public init(_ name: String, at place: FactReference? = nil) {
    self.name = name
    self.place = place
  }

  public var description: String { name }

  public static func < (left: Self, right: Self) -> Bool {
    if left.name != right.name { return left.name < right.name }
    guard let second = right.place else { return false }
    return left.place.map { $0 < second } ?? true
  }

  enum CodingKeys: String, CodingKey {
    case name = "name"
    case place = "place"
  }
}

/// What a criterion found: a verdict, the facts it used and the facts it missed.
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

  /// Creates a judgement.
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
}

/// A fact with the place and the day from which it is known.
public struct Known<Value: Hashable & Sendable>: PersonalData, Hashable, Sendable {
  /// The fact.
  public var value: Value
  /// Where it stands.
  public var reference: FactReference
  /// The day on which it was found.
  public var date: CalendarDate

  /// Creates a known fact.
  public init(_ value: Value, at reference: FactReference, on date: CalendarDate) {
    self.value = value
    self.reference = reference
    self.date = date
  }

  /// Returns the fact of a part of the value, or nil when that part is not recorded.
  public func part<Part>(_ part: Part?) -> Known<Part>? {
    part.map { Known<Part>($0, at: reference, on: date) }
  }
}
