public import IOPModels

extension Redraft {
  /// What a clinician decides about one suggestion.
  ///
  /// On the wire an object with the kind, the suggestion, and the part or the reason.
  public enum Decision: PersonalData, Hashable, Sendable, Codable {
    /// Takes it as it is proposed.
    case accept(Identifier<Suggestion>)
    /// Takes it with another value of the part: a new part as written, of a part that is there the fields that were written otherwise.
    case modify(Identifier<Suggestion>, to: PlanPart)
    /// Does not take it, for a reason.
    case reject(Identifier<Suggestion>, because: PrivateText)

    /// The suggestion that is decided about.
    public var suggestion: Identifier<Suggestion> {
      switch self {
      case .accept(let id), .modify(let id, _), .reject(let id, _): id
      }
    }

    private enum Kind: String, ClosedVocabulary {
      case accept = "accept"
      case modify = "modify"
      case reject = "reject"
    }

    enum CodingKeys: String, CodingKey {
      case kind = "kind"
      case suggestion = "suggestion"
      case to = "to"
      case because = "because"
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      let id = try container.decode(Identifier<Suggestion>.self, forKey: .suggestion)
      switch try container.decode(Kind.self, forKey: .kind) {
      case .accept: self = .accept(id)
      case .modify: self = .modify(id, to: try container.decode(PlanPart.self, forKey: .to))
      case .reject:
        self = .reject(id, because: try container.decode(PrivateText.self, forKey: .because))
      }
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(suggestion, forKey: .suggestion)
      switch self {
      case .accept: try container.encode(Kind.accept, forKey: .kind)
      case .modify(_, let part):
        try container.encode(Kind.modify, forKey: .kind)
        try container.encode(part, forKey: .to)
      case .reject(_, let because):
        try container.encode(Kind.reject, forKey: .kind)
        try container.encode(because, forKey: .because)
      }
    }
  }

  /// Why a set of decisions was refused; nothing of it takes effect then.
  public enum Refused: InvalidValue, Hashable {
    /// There is no such suggestion.
    case unknown(Identifier<Suggestion>)
    /// A suggestion is decided about twice, or two decisions write the same field.
    case twice(Identifier<Suggestion>)
    /// The golden thread would break: these suggestions have to be accepted before this one or with it.
    case needs([Identifier<Suggestion>])
    /// The golden thread would break, and no suggestion mends it: these suggestions would leave these parts linked to what is not in the
    /// plan.
    case breaksThread([Identifier<Suggestion>], parts: [PlanPart.Name])
    /// The decision is of an earlier day than the suggestions.
    case date
    /// The written value is of another kind than the suggested one, or it is another part that others name or that the plan holds.
    case otherPart(Identifier<Suggestion>)
    /// A rejection, or the step as a whole, has no reason.
    case reason
    /// The next version is not one.
    case version(TreatmentPlan.Refused)

    public var description: String {
      switch self {
      case .unknown: "there is no suggestion of that identifier"
      case .twice: "a suggestion is decided about once, and a field is written once"
      case .needs(let ids):
        "the golden thread needs these suggestions first or with it: "
          + ids.map(\.text).joined(separator: ", ")
      case .breaksThread(let ids, let parts):
        "the golden thread would break by " + ids.map(\.text).joined(separator: ", ")
          + ": a part names what is not in the plan ("
          + parts.map(\.kind.title).unique.joined(separator: ", ") + ")"
      case .date: "a decision is not of an earlier day than the suggestions"
      case .otherPart: "a modified suggestion stays about the same part"
      case .reason: "a decision about suggestions has a reason"
      case .version(let reason): reason.description
      }
    }
  }

  /// What a set of decisions leads to.
  public struct Step: PersonalData, Hashable, Sendable {
    /// The next version of the plan; nil when nothing was taken.
    public let next: TreatmentPlan?
    /// What was decided, for the record.
    public let decisions: [SuggestionDecision]
    private let decided: Redraft

    /// What is left to decide, compared anew with the next version.
    public var remaining: Redraft {
      Redraft(
        of: next ?? decided.plan, drafted: decided.drafted, asOf: decided.asOf,
        Origin(
          base: decided.origin.base, facts: decided.origin.facts,
          decisions: decided.origin.decisions + decisions,
          earlier: decided.origin.earlier + (next == nil ? [] : [decided.plan.content])))
    }

    fileprivate init(
      _ next: TreatmentPlan?, _ decisions: [SuggestionDecision], about redraft: Redraft
    ) {
      self.next = next
      self.decisions = decisions
      decided = redraft
    }
  }

  /// Returns the next version of the plan, with what is accepted and nothing else changed; this version stays as it is.
  ///
  /// The set takes effect as a whole or not at all, whatever the order in it. What a suggestion needs (``Suggestion/requires``) has to
  /// be in the plan or to be accepted in the same set; nothing is accepted along in silence. Links between parts that are accepted one
  /// after the other are made when the second one is accepted.
  ///
  /// - Parameters:
  ///   - decisions: what is decided.
  ///   - versionID: the identifier of the next version; that of the plan with the number of the version when nil.
  ///   - date: the day.
  ///   - clinician: who decides.
  ///   - because: why the plan is revised.
  /// - Throws: ``Refused`` when a decision does not fit, the thread would break, the day is before that of the suggestions, or there is
  ///   no reason.
  public func deciding(
    _ decisions: [Decision], as versionID: Identifier<TreatmentPlan.Version>? = nil,
    on date: CalendarDate, by clinician: Identifier<Clinician>, because: PrivateText
  ) throws(Refused) -> Step {
    guard !because.revealed.isBlank else { throw .reason }
    guard date >= asOf else { throw .date }
    var revision = PlanRevision(plan.content, from: began, drafted: drafted)
    var decided: [SuggestionDecision] = []
    for (suggestion, decision) in try paired(decisions) {
      var answer = SuggestionDecision.Answer.accepted
      var reason = because
      switch decision {
      case .accept:
        guard revision.take(suggestion) else { throw .twice(suggestion.id) }
      case .modify(_, let edited):
        guard suggestion.canBe(edited), !isTaken(edited, apartFrom: suggestion) else {
          throw .otherPart(suggestion.id)
        }
        guard revision.take(suggestion, as: edited) else { throw .twice(suggestion.id) }
        answer = .modified
      case .reject(_, let because):
        guard !because.revealed.isBlank else { throw .reason }
        answer = .rejected
        reason = because
      }
      decided.append(
        SuggestionDecision(
          plan: plan.id, suggestion: suggestion, answer: answer,
          decided: Override(by: clinician, date: date, because: reason)))
    }
    try check(revision.settle(), decisions)
    let next = try version(
      of: revision.content, as: versionID ?? plan.nextVersionID, on: date, by: clinician,
      because: because)
    return Step(next, decided, about: self)
  }

  /// The suggestions that are decided about, in the order in which they are shown, each with its decision.
  private func paired(_ decisions: [Decision]) throws(Refused) -> [(Suggestion, Decision)] {
    var byID: [Identifier<Suggestion>: Decision] = [:]
    for decision in decisions {
      guard suggestion(decision.suggestion) != nil else { throw .unknown(decision.suggestion) }
      guard byID.updateValue(decision, forKey: decision.suggestion) == nil else {
        throw .twice(decision.suggestion)
      }
    }
    return suggestions.compactMap { suggestion in byID[suggestion.id].map { (suggestion, $0) } }
  }

  private func check(
    _ loose: [PlanRevision.Loose], _ decisions: [Decision]
  ) throws(Refused) {
    guard !loose.isEmpty else { return }
    var taken: Set<Identifier<Suggestion>> = []
    for decision in decisions {
      if case .reject = decision { continue }
      taken.insert(decision.suggestion)
    }
    let others = suggestions.filter { !taken.contains($0.id) }
    let holders = Holders(others)
    let needed = loose.flatMap { holders.of($0) }.map { others[$0].id }
    guard needed.isEmpty else { throw .needs(needed.unique) }
    let parts = loose.map(\.part).unique
    let touched = Set(loose.flatMap { [$0.part] + $0.heldBy + $0.held })
    let breaking = suggestions.filter { taken.contains($0.id) && touched.contains($0.part) }
    throw .breaksThread(
      breaking.isEmpty ? taken.ordered { $0.text < $1.text } : breaking.map(\.id), parts: parts)
  }

  /// Whether the plan or another suggestion holds a part under the name that was written.
  private func isTaken(_ edited: PlanPart, apartFrom suggestion: Suggestion) -> Bool {
    edited.name != suggestion.part
      && (PlanRevision.names(plan.content).contains(edited.name)
        || PlanRevision.names(drafted).contains(edited.name))
  }

  private func version(
    of content: PlanContent, as versionID: Identifier<TreatmentPlan.Version>,
    on date: CalendarDate, by clinician: Identifier<Clinician>, because: PrivateText
  ) throws(Refused) -> TreatmentPlan? {
    guard content != plan.content else { return nil }
    do {
      return try plan.superseded(
        as: versionID, on: date, by: clinician, because: because, content: content)
    } catch {
      throw .version(error)
    }
  }
}

extension Suggestion {
  /// Whether a value that a clinician wrote can stand for what is suggested.
  ///
  /// A part that is there stays the same part, and so does a new one with an identifier, by which others name it. A new one without, such as
  /// a strength, may be another of its kind.
  fileprivate func canBe(_ edited: PlanPart) -> Bool {
    if edited.name == part { return true }
    func hasIdentifier<Part: HeldPart>(_ part: Part) -> Bool { part is any IdentifiedPart }
    return kind == .add && edited.kind == part.kind && !hasIdentifier(edited.held)
  }
}

extension TreatmentPlan {
  /// Returns the version that follows this one, signed or not.
  func superseded(
    as versionID: Identifier<Version>, on date: CalendarDate, by author: Identifier<Clinician>,
    because: PrivateText, content: PlanContent
  ) throws(Refused) -> TreatmentPlan {
    guard date >= made, date >= signed ?? made else { throw .date }
    let (number, overflow) = self.number.addingReportingOverflow(1)
    guard !overflow else { throw .versionNumber }
    return try TreatmentPlan(
      id: id, versionID: versionID, number: number, supersedes: self.versionID, made: date,
      author: author, because: because, content: content)
  }
}
