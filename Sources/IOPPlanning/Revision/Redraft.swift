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
///   redraft, [.accept("2026-03-30-1"), .reject("2026-03-30-2", because: "Too early.")],
///   as: Identifier("plan-v2"), on: today, by: clinician, because: "After the review.")
/// ```
///
/// The parts of two drafts are the same part when they mean the same, whatever their identifiers: a problem by its condition, or by
/// its kind where it has none; a goal by its problems and the stated goal; an objective by its goal and its measure; an
/// intervention by its modality and its service; a phase by its number; a criterion of discharge by what decides it; a schedule by
/// what is measured; a strength by its words; an answer by its drawback; a question by its words and its place.
///
/// What a clinician took out, or rejected, is suggested again only when the facts under it say something else.
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
    }

    /// The kind of part and which one.
    public let part: PlanPart.Name
    /// Why it stays.
    public let reason: Reason

    init(_ part: PlanPart.Name, _ reason: Reason) {
      self.part = part
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
      of: plan, drafted: drafted, asOf: date, keeping: [],
      Origin(base: base, facts: facts, decisions: decisions, earlier: earlier))
  }

  /// Compares again, and lets suggestions that are the same as before keep their identifiers.
  init(
    of plan: TreatmentPlan, drafted: PlanContent, asOf date: CalendarDate,
    keeping before: [Suggestion], _ origin: Origin
  ) {
    let decisions = origin.decisions.filter { $0.plan == plan.id }
    var start = PlanRevision(Self.base(origin, plan, drafted), drafted: drafted)
    for decision in decisions { start.absorb(decision.suggestion) }
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
    suggestions = Self.numbered(
      comparison.found, on: date, keeping: before, mine: mine, theirs: theirs)
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

  /// Gives each suggestion its identifier, and finds what has to be accepted before it.
  private static func numbered(
    _ found: [PlanComparison.Found], on date: CalendarDate, keeping before: [Suggestion],
    mine: PlanContent, theirs: PlanContent
  ) -> [Suggestion] {
    var highest = 0
    for old in before {
      highest = max(highest, Int(old.id.text.drop { $0 != "." }.dropFirst()) ?? 0)
    }
    let plain: [Suggestion] = found.map { found in
      let same = before.first { old in
        old.kind == found.kind && old.isConflict == found.isConflict
          && old.part == (found.before ?? found.after)?.name
      }
      if same == nil { highest += 1 }
      return Suggestion(found, id: same?.id ?? Identifier(known: "\(date).\(highest)"))
    }
    return plain.map { suggestion in
      guard suggestion.movesThread else { return suggestion }
      var alone = PlanRevision(mine, drafted: theirs)
      guard alone.take(suggestion) else { return suggestion }
      let needed = alone.settle().flatMap {
        holding($0, among: plain.filter { $0.id != suggestion.id })
      }
      return suggestion.requiring(needed.unique)
    }
  }

  /// The suggestions that would hold a part which hangs in the air: those that add what it is linked to, or else those about the part itself.
  static func holding(
    _ loose: PlanRevision.Loose, among suggestions: [Suggestion]
  ) -> [Identifier<Suggestion>] {
    let added = suggestions.filter { $0.kind == .add && loose.heldBy.contains($0.part) }
    let own = suggestions.filter { $0.kind != .add && $0.part == loose.part }
    return (added.isEmpty ? own : added).map(\.id)
  }

  /// The suggestions that can be accepted together without touching what the clinician wrote or changed.
  ///
  /// Conflicts are not among them, nor what needs one, nor what would leave a part of the clinician's own without its goal.
  public var undisputed: [Suggestion] {
    var chosen = suggestions.filter { !$0.isConflict }
    while !chosen.isEmpty {
      var together = PlanRevision(plan.content, drafted: drafted)
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
      id: id, kind: found.kind, isConflict: found.isConflict, before: found.before,
      after: found.after, drafted: found.drafted, fieldNames: found.fieldNames,
      namedBy: found.namedBy, reason: found.reason, facts: found.facts,
      rejectedBefore: found.rejectedBefore, requires: [])
  }

  func requiring(_ needed: [Identifier<Suggestion>]) -> Suggestion {
    Suggestion(
      id: id, kind: kind, isConflict: isConflict, before: before, after: after, drafted: drafted,
      fieldNames: fieldNames, namedBy: namedBy, reason: reason, facts: facts,
      rejectedBefore: rejectedBefore, requires: needed)
  }
}
