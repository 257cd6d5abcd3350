public import IOPModels

/// What the record said when a plan was drafted, and what it says now.
struct FactsUnderPlan {
  /// The facts of the new draft, in the order of the record.
  private let now: [FactReference: Evidence]
  private let then: [FactReference: Evidence]
  /// Whether the facts of the day of the first draft were kept.
  private let knowsThen: Bool
  /// What is new or says something else, by day; what is no longer on record stands at the end.
  let new: [Evidence]
  /// What is new and was not the reason of anything that was decided before.
  private let undecided: [Evidence]

  init(then: [Evidence]?, now: [Evidence], decisions: [SuggestionDecision]) {
    func index(_ facts: [Evidence]) -> [FactReference: Evidence] {
      Dictionary(facts.map { ($0.fact, $0) }) { first, _ in first }
    }
    let (old, current) = (index(then ?? []), index(now))
    self.now = current
    self.then = old
    knowsThen = !(then ?? []).isEmpty
    let changed = now.filter { old[$0.fact]?.says != $0.says }
    let gone = (then ?? []).filter { current[$0.fact] == nil }.map {
      Evidence($0.fact, on: $0.date, says: "no longer on record: \($0.says.revealed)")
    }
    // Without the facts of the first draft nothing can be called new.
    let new = knowsThen ? changed.sortedByDate { $0.date ?? .earliest } + gone : []
    self.new = new
    let decided = Set(decisions.flatMap(\.suggestion.reason))
    undecided = new.filter { !decided.contains($0) }
  }

  /// Returns what is now known of the facts under a part.
  func facts<Part: HeldPart>(under part: Part, in content: PlanContent) -> [Evidence] {
    Self.references(under: part, in: content).compactMap { now[$0] ?? then[$0] }
  }

  /// Returns what was known of the facts under a part when the plan was drafted.
  func factsThen<Part: HeldPart>(under part: Part, in content: PlanContent) -> [Evidence] {
    Self.references(under: part, in: content).compactMap { then[$0] }
  }

  /// Returns those of the facts that are new; where none is, all that are new.
  func reason(_ facts: [Evidence]) -> [Evidence] {
    let own = new.filter { fact in facts.contains { $0.fact == fact.fact } }
    if !own.isEmpty { return own }
    return undecided.isEmpty ? new : undecided
  }

  /// Whether two lists of facts say the same, whatever their days: a result that repeats itself is no new fact.
  static func saySame(_ left: [Evidence], _ right: [Evidence]) -> Bool {
    func words(_ facts: [Evidence]) -> Set<String> {
      Set(facts.map { "\($0.fact.kind) \($0.says.revealed)" })
    }
    return words(left) == words(right)
  }

  /// The facts that a part names, and those of the parts on which it rests.
  private static func references<Part: HeldPart>(
    under part: Part, in content: PlanContent
  ) -> [FactReference] {
    let links = part.links + [part.belongsTo].compactMap(\.self)
    return (part.ownFacts + links.flatMap { references(under: $0, in: content) }).unique
  }

  private static func references(under link: PartLink, in content: PlanContent) -> [FactReference] {
    switch link {
    case .problem(let id):
      content.problems.first { $0.id == id }?.ownFacts ?? []
    case .goal(let id):
      content.goals.first { $0.id == id }.map { references(under: $0, in: content) } ?? []
    case .objective(let id):
      content.objectives.first { $0.id == id }.map { references(under: $0, in: content) } ?? []
    }
  }
}

extension CareRecord {
  /// Returns what the record knows on a day of the person, as far as a plan can rest on it, each fact with its day.
  ///
  /// Results and counts, conditions, impacts, assessments of risk, the fields of the assessment and of the person, later updates,
  /// stated goals, needs, medicines, days of the diary card and of self-care, support persons and commitments.
  public func facts(asOf date: CalendarDate) -> [Evidence] {
    let known = asKnown(on: date)
    let intake = known.intake
    var places: [FactReference] = intake.conditions.map { .condition($0.id) }
    places += (intake.impacts ?? []).map { .impact($0.domain) }
    // What has entries of its own is not told twice.
    let listed: Set<IntakeField> = [.conditions, .impacts, .risk, .measures, .statedGoals]
    places += IntakeField.allCases.filter { !listed.contains($0) }.map { .intake($0) }
    places += intake.statedGoals.map { .statedGoal($0.id) }
    places += (intake.measures + known.measures).map { .measure($0.id) }
    places += known.externalResults.map { .external($0.id) }
    places += (intake.behaviours + known.behaviours).map { .behaviour($0.id) }
    places += ([intake.risk].compactMap(\.self) + known.risks).map { .risk($0.id) }
    places += known.updates.map { .update($0.id) }
    places += (intake.needs + known.needs).map { .need($0.id) }
    places += ((intake.medications ?? []) + known.medications).map { .medication($0.id) }
    places += known.diaryCards.map { .diaryCard($0.id) }
    places += known.selfCare.map { .selfCare($0.id) }
    places += known.formulations.map { .formulation($0.id) }
    places += known.coordination.map { .coordination($0.id) }
    places += known.deliveryChanges.map { .deliveryChange($0.id) }
    places += PatientField.allCases.map { .patient($0) }
    places += (known.patient.supports ?? []).map { .support($0.id) }
    places += (known.patient.commitments ?? []).map { .commitment($0.id) }
    return places.unique.compactMap { known.fact(at: $0) }
  }
}
