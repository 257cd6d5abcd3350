public import IOPModels

/// What a new draft would change in a plan, as suggestions, and what it leaves as the clinician has it.
///
/// Three contents are compared: the draft from which the plan began, the plan as it is now, and the new draft. What only the draft
/// changed is suggested. What only the clinician changed stays, and ``kept`` says so. What both changed is suggested apart, as a
/// conflict. So each difference between plan and draft is either a suggestion or listed as kept, and none is lost in silence.
///
/// ```swift
/// let redraft = try record.redraft(with: PlanDrafter(program: record.program), asOf: today)
/// for suggestion in redraft.suggestions { print(suggestion.line.revealed) }
/// record = try record.deciding(
///   redraft, redraft.undisputed.map { .accept($0.id) }, on: today, by: clinician,
///   because: "After the review.")
/// ```
///
/// The parts of two drafts are the same part when they mean the same, whatever their identifiers: a problem by its condition, or by
/// its kind where it has none; a goal by its problems and the stated goal; an objective by its goal and its measure; an
/// intervention by its modality and its service; a phase by its number; a criterion of discharge by what decides it; a schedule by
/// what is measured; a strength by its words; an answer by its drawback; a question by its words and its place.
///
/// What a clinician took out, or rejected, is suggested again only when the facts under it say something else. Two parts of one name,
/// such as two answers to one drawback, are two parts: the clinician's stays when the draft retires its own.
public struct Redraft: PersonalData, Hashable, Sendable {
  /// A part of the plan that stays other than the draft has it.
  public struct Kept: PersonalData, Hashable, Sendable {
    /// Why it stays.
    public enum Reason: Hashable, Sendable {
      /// The clinician added it.
      case added
      /// The clinician took it out, and the facts under it say the same as then.
      case removed
      /// The clinician changed these fields.
      case edited([String])
      /// The suggestion was rejected, and the facts under it say the same as then.
      case rejected(Override)
      /// It goes with what was decided about these parts: it would hang on them, or it holds them.
      case follows([PlanPart.Name])
    }

    /// The kind of part and which one.
    public let part: PlanPart.Name
    /// Which of several parts of one name; 0 for the first and for the only one.
    public let occurrence: Int
    /// Why it stays.
    public let reason: Reason

    init(_ part: PlanPart.Name, _ occurrence: Int, _ reason: Reason) {
      self.part = part
      self.occurrence = occurrence
      self.reason = reason
    }
  }

  /// The plan as it is.
  public let plan: TreatmentPlan
  /// The new draft, with the identifiers of the plan for the parts that mean the same.
  public let drafted: PlanContent
  /// The day of the new draft.
  public let asOf: CalendarDate
  /// What is suggested, kind of part by kind of part.
  public let suggestions: [Suggestion]
  /// Where the plan stays other than the draft.
  public let kept: [Kept]
  /// The facts that are new or say something else since the draft from which the plan began.
  public let newFacts: [Evidence]
  /// The draft from which the plan began, what was decided since, and what is needed to compare again.
  let origin: Origin
  /// The draft from which the plan began with all that was decided since.
  let began: PlanContent

  struct Origin: Hashable, Sendable {
    let base: RecordedDraft?
    let facts: [Evidence]
    let decisions: [SuggestionDecision]
    let earlier: [PlanContent]
  }

  /// Compares a plan with a new draft.
  ///
  /// - Parameters:
  ///   - plan: the plan as it is.
  ///   - drafted: what a drafter makes of the facts of the day.
  ///   - base: the draft from which the plan began; without it, whatever stands in the plan is the clinician's own.
  ///   - facts: what is known on the day, each fact with what it says.
  ///   - date: the day.
  ///   - decisions: what was decided about earlier suggestions.
  ///   - earlier: the earlier versions of the plan, whose identifiers are not used for anything new.
  public init(
    of plan: TreatmentPlan, drafted: PlanContent, from base: RecordedDraft?, facts: [Evidence],
    asOf date: CalendarDate, decisions: [SuggestionDecision] = [], earlier: [PlanContent] = []
  ) {
    self.init(
      of: plan, drafted: drafted, asOf: date,
      Origin(base: base, facts: facts, decisions: decisions, earlier: earlier))
  }

  init(of plan: TreatmentPlan, drafted: PlanContent, asOf date: CalendarDate, _ origin: Origin) {
    let decisions = origin.decisions.filter { $0.plan == plan.id }
    let base = Self.base(origin, plan, drafted)
    var start = PlanRevision(base, from: base, drafted: drafted)
    for decision in decisions { start.absorb(decision.suggestion) }
    began = start.content
    let mine = plan.content
    let theirs = AlignedDraft(drafted, base: start.content, mine: mine, earlier: origin.earlier)
      .content
    let facts = FactsUnderPlan(then: origin.base?.facts, now: origin.facts, decisions: decisions)
    let comparison = PlanComparison(
      base: start.content, mine: mine, theirs: theirs, facts: facts, decisions: decisions)
    self.plan = plan
    self.drafted = theirs
    asOf = date
    kept = comparison.kept
    newFacts = facts.new
    self.origin = origin
    suggestions = Self.linked(
      comparison.found.map { Suggestion($0, id: $0.identifier) },
      PlanRevision(mine, from: start.content, drafted: theirs))
  }

  /// The content from which the plan began; without a draft, only the frame of the new one, so that all parts are the clinician's.
  private static func base(
    _ origin: Origin, _ plan: TreatmentPlan, _ drafted: PlanContent
  ) -> PlanContent {
    if let base = origin.base { return base.content }
    var empty = PlanContent(start: drafted.start, level: drafted.level)
    empty.frame = drafted.frame
    return empty
  }

  /// Finds what has to be accepted before each suggestion or with it, and what that needs in turn.
  private static func linked(_ plain: [Suggestion], _ plan: PlanRevision) -> [Suggestion] {
    let holders = Holders(plain)
    let direct = plain.map { suggestion -> [Int] in
      guard suggestion.movesThread else { return [] }
      var alone = plan
      guard alone.take(suggestion) else { return [] }
      return alone.settle().flatMap { holders.of($0, apartFrom: suggestion.id) }
    }
    return plain.indices.map { place in
      var needed: Set<Int> = []
      var open = direct[place]
      while let next = open.popLast() {
        if next != place, needed.insert(next).inserted { open += direct[next] }
      }
      return plain[place].requiring(needed.ordered().map { plain[$0].id })
    }
  }

  /// The suggestions by the part that they are about.
  struct Holders {
    private let suggestions: [Suggestion]
    private var added: [PlanPart.Name: [Int]] = [:]
    private var own: [PlanPart.Name: [Int]] = [:]

    init(_ suggestions: [Suggestion]) {
      self.suggestions = suggestions
      for (place, suggestion) in suggestions.enumerated() {
        if suggestion.kind == .add {
          added[suggestion.part, default: []].append(place)
        } else {
          own[suggestion.part, default: []].append(place)
        }
      }
    }

    /// The suggestions that would hold a part which hangs in the air: those that add what it is linked to, or else those about the part
    /// itself.
    func of(_ loose: PlanRevision.Loose, apartFrom id: Identifier<Suggestion>? = nil) -> [Int] {
      func others(_ places: [Int]) -> [Int] { places.filter { suggestions[$0].id != id } }
      let holding = others(loose.heldBy.flatMap { added[$0] ?? [] })
      return holding.isEmpty ? others(own[loose.part] ?? []) : holding
    }
  }

  /// The suggestions that can be accepted together without touching what the clinician wrote or changed.
  ///
  /// Conflicts are not among them, nor what needs one, nor what would leave a part of the clinician's own without its goal.
  public var undisputed: [Suggestion] {
    var chosen = suggestions.filter { !$0.isConflict }
    while !chosen.isEmpty {
      var together = PlanRevision(plan.content, from: began, drafted: drafted)
      for suggestion in chosen { _ = together.take(suggestion) }
      let loose = together.settle()
      if loose.isEmpty { break }
      let parts = Set(loose.map(\.part))
      let held = Set(loose.flatMap { $0.heldBy + $0.held })
      let count = chosen.count
      chosen.removeAll { suggestion in
        parts.contains(suggestion.part)
          || (suggestion.kind == .retire && held.contains(suggestion.part))
      }
      if chosen.count == count { return [] }
    }
    return chosen
  }

  /// Returns the suggestion of an identifier, or nil when there is none.
  public func suggestion(_ id: Identifier<Suggestion>) -> Suggestion? {
    suggestions.first { $0.id == id }
  }
}

extension Suggestion {
  /// Whether taking it adds, removes or links a part of the golden thread; otherwise it needs no other suggestion.
  fileprivate var movesThread: Bool {
    guard kind == .change, let before, let after else { return true }
    func moves<Part: HeldPart>(_ old: Part) -> Bool {
      guard let new = Part.held(by: after) else { return true }
      return new.links != old.links || new.belongsTo != old.belongsTo
    }
    return moves(before.held)
  }

  init(_ found: PlanComparison.Found, id: Identifier<Suggestion>) {
    self.init(
      id: id, kind: found.kind, occurrence: found.occurrence, isConflict: found.isConflict,
      before: found.before, after: found.after, drafted: found.drafted,
      fieldNames: found.fieldNames, namedBy: found.namedBy, reason: found.reason,
      facts: found.facts, rejectedBefore: found.rejectedBefore, requires: [])
  }

  func requiring(_ needed: [Identifier<Suggestion>]) -> Suggestion {
    Suggestion(
      id: id, kind: kind, occurrence: occurrence, isConflict: isConflict, before: before,
      after: after, drafted: drafted, fieldNames: fieldNames, namedBy: namedBy, reason: reason,
      facts: facts, rejectedBefore: rejectedBefore, requires: needed)
  }
}

extension PlanComparison.Found {
  /// The identifier that follows from what is proposed: the kind, the part, and what it says before and after.
  ///
  /// Of a change only the fields that change count, and of a part that is retired not its links, which go with other parts.
  var identifier: Identifier<Suggestion> {
    var texts = [kind.rawValue, isConflict ? "conflict" : "", "\(occurrence)"]
    texts += name.map { [$0.kind.rawValue, $0.key.revealed] } ?? []
    func add<Part: HeldPart>(_ part: Part) {
      var part = part
      if kind == .retire { part.links = [] }
      for field in Part.fields where kind != .change || fieldNames.contains(field.name) {
        texts += [field.name, field.words(part) ?? ""]
      }
    }
    for part in [before, after].compactMap(\.self) { add(part.held) }
    return Identifier(known: "s-\(StableDigest.of(texts))")
  }
}
