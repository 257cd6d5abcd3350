public import IOPModels

/// That a longer stay was asked for, by the person or by the team, and what was decided.
///
/// What is not recorded stays nil: a rule asks for the reason, the approver and the new end of an extension beyond the longest stay
/// (``PlanRule/length``).
public struct ExtensionRequest: PersonalData, Hashable, Sendable, Codable {
  /// Who asks.
  public enum Requester: String, ClosedVocabulary {
    /// The person.
    case person = "person"
    /// The treatment team.
    case team = "team"

    /// What a person reads.
    public var title: String {
      switch self {
      case .person: "by the person"
      case .team: "by the team"
      }
    }
  }

  /// What was decided.
  public struct Decision: PersonalData, Hashable, Sendable, Codable {
    /// The day of the decision.
    public let date: CalendarDate
    /// Whether the longer stay was granted.
    public let isGranted: Bool
    /// Who decided; nil when not recorded.
    public let by: Identifier<Clinician>?
    /// Why; nil when not recorded.
    public let because: PrivateText?
    /// The new last day; nil when the request was declined, or the day is not recorded.
    public let newEnd: CalendarDate?

    /// Creates a decision.
    ///
    /// - Throws: ``ExtensionRequest/Invalid`` when a declined request has a new end, or the new end is before the decision.
    public init(
      on date: CalendarDate, granted isGranted: Bool, by clinician: Identifier<Clinician>? = nil,
      because: PrivateText? = nil, newEnd: CalendarDate? = nil
    ) throws(Invalid) {
      guard isGranted || newEnd == nil else { throw .declined }
      guard newEnd.map({ date <= $0 }) ?? true else { throw .order }
      self.date = date
      self.isGranted = isGranted
      by = clinician
      self.because = because
      self.newEnd = newEnd
    }

    enum CodingKeys: String, CodingKey {
      case date = "date"
      case isGranted = "granted"
      case by = "by"
      case because = "because"
      case newEnd = "newEnd"
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      self = try decoder.refusing {
        try Decision(
          on: container.decode(CalendarDate.self, forKey: .date),
          granted: container.decode(Bool.self, forKey: .isGranted),
          by: container.decodeIfPresent(Identifier<Clinician>.self, forKey: .by),
          because: container.decodeIfPresent(PrivateText.self, forKey: .because),
          newEnd: container.decodeIfPresent(CalendarDate.self, forKey: .newEnd))
      }
    }
  }

  /// Why a request was refused.
  public enum Invalid: InvalidValue {
    /// The decision is before the request, or the new end before the decision.
    case order
    /// A declined request has a new end.
    case declined

    public var description: String {
      switch self {
      case .order: "a decision follows the request, and the new end follows the decision"
      case .declined: "only a stay that was granted has a new end"
      }
    }
  }

  /// The identifier of this request.
  public let id: Identifier<ExtensionRequest>
  /// The day on which it was made.
  public let date: CalendarDate
  /// Who asks.
  public let by: Requester
  /// Why a longer stay would help, in the words of whoever asks; nil when not recorded.
  public let reason: PrivateText?
  /// What was decided; nil while it is open.
  public let decision: Decision?

  /// Creates a request.
  ///
  /// - Throws: ``Invalid/order`` when the decision is before the request.
  public init(
    id: Identifier<ExtensionRequest>, date: CalendarDate, by requester: Requester,
    reason: PrivateText? = nil, decision: Decision? = nil
  ) throws(Invalid) {
    guard decision.map({ date <= $0.date }) ?? true else { throw .order }
    self.id = id
    self.date = date
    by = requester
    self.reason = reason
    self.decision = decision
  }

  /// Returns the request with the decision on it.
  ///
  /// - Throws: ``Invalid/order`` when the decision is before the request.
  public func decided(_ decision: Decision) throws(Invalid) -> ExtensionRequest {
    try ExtensionRequest(id: id, date: date, by: by, reason: reason, decision: decision)
  }

  /// Returns the request as it was known at the end of a day: without a later decision; nil before it was made.
  public func asKnown(on day: CalendarDate) -> ExtensionRequest? {
    guard date <= day else { return nil }
    guard let decision, decision.date > day else { return self }
    return try? ExtensionRequest(id: id, date: date, by: by, reason: reason)
  }

  /// The request and what was decided, in words, without the reasons.
  public var inWords: String {
    let asked = "longer stay asked for \(by.title)"
    guard let decision else { return asked + ", not decided" }
    guard decision.isGranted else { return asked + ", declined" }
    return asked + (decision.newEnd.map { ", granted until \($0)" } ?? ", granted without an end")
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case date = "date"
    case by = "by"
    case reason = "reason"
    case decision = "decision"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try ExtensionRequest(
        id: container.decode(Identifier<ExtensionRequest>.self, forKey: .id),
        date: container.decode(CalendarDate.self, forKey: .date),
        by: container.decode(Requester.self, forKey: .by),
        reason: container.decodeIfPresent(PrivateText.self, forKey: .reason),
        decision: container.decodeIfPresent(Decision.self, forKey: .decision))
    }
  }
}

extension CareRecord {
  /// Returns the latest request for a longer stay that was open at the end of a day; nil when each is decided.
  public func openExtension(on date: CalendarDate) -> ExtensionRequest? {
    extensions.compactMap { $0.asKnown(on: date) }.filter { $0.decision == nil }
      .sortedByDate(\.date).last
  }

  /// Returns the extension that was granted by a day and lasts the longest, with its new end; nil without one.
  public func grantedExtension(
    on date: CalendarDate
  ) -> (request: ExtensionRequest, end: CalendarDate)? {
    extensions.compactMap { request in
      request.asKnown(on: date)?.decision?.newEnd.map { (request, $0) }
    }.max { ($0.1, $0.0.id) < ($1.1, $1.0.id) }
  }

  /// Returns an extension that lasts on a day and has its reason, its approver and its end; nil without one.
  func documentedExtension(on date: CalendarDate) -> ExtensionRequest? {
    granted(on: date).last { $0.isLasting(on: date) && $0.lacks.isEmpty }
  }

  /// Returns the extension that lasts on a day, whatever its documentation lacks; nil without one.
  ///
  /// One without a new end lasts, as nobody knows until when.
  func lastingExtension(on date: CalendarDate) -> ExtensionRequest? {
    granted(on: date).last { $0.isLasting(on: date) }
  }

  /// Returns the latest request that was declined by a day, where nothing was asked for or granted since; nil otherwise.
  func declinedExtension(on date: CalendarDate) -> ExtensionRequest? {
    let known = extensions.compactMap { $0.asKnown(on: date) }
      .ordered { ($0.date, $0.id) < ($1.date, $1.id) }
    return known.last.flatMap { $0.decision?.isGranted == false ? $0 : nil }
  }

  /// The requests that were granted by a day, from the first to the last.
  private func granted(on date: CalendarDate) -> [ExtensionRequest] {
    extensions.compactMap { $0.asKnown(on: date) }.filter { $0.decision?.isGranted == true }
      .ordered { ($0.date, $0.id) < ($1.date, $1.id) }
  }
}

extension ExtensionRequest {
  /// Whether the longer stay that was granted is not over on a day.
  func isLasting(on date: CalendarDate) -> Bool { decision?.newEnd.map { $0 >= date } ?? true }

  /// That the request was declined, in words for the clinician.
  var declinedWords: String {
    "The longer stay that was asked for \(by.title) on \(date) was declined."
  }

  /// What the documentation of a granted extension lacks, in words.
  var lacks: [String] {
    var lacks: [String] = []
    if reason.isBlank, (decision?.because).isBlank { lacks.append("documented reason") }
    if decision?.by == nil { lacks.append("approver") }
    if decision?.newEnd == nil { lacks.append("new end") }
    return lacks
  }
}
