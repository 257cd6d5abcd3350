import IOPModels

// The parts of the golden thread. What makes each the same part in two drafts stands with its `meanings`.

extension Problem: IdentifiedPart {
  static var partKind: PlanPart.Kind { .problem }
  static var list: WritableKeyPath<PlanContent, [Problem]> { \.problems }
  static var fields: [PartField<Problem>] {
    [
      PartField("kind", \.kind), PartField("condition", \.condition),
      PartField("statement", \.statement), PartField(each: "evidence", \.evidence),
      PartField("status", \.status), PartField("deferral", \.deferral), PartField("why", \.why),
    ]
  }
  func referring(by names: PartNames) -> Problem {
    var copy = self
    copy.evidence = evidence.map { names($0) }
    return copy
  }
  /// A problem is its condition; one without a condition is its kind.
  var meanings: [Set<String>] {
    [Set([condition?.text].compactMap(\.self)), [kind.rawValue]]
  }
  func canBe(_ other: Problem) -> Bool {
    condition == nil || other.condition == nil || condition == other.condition
  }
  var link: PartLink? { .problem(id) }
  var ownFacts: [FactReference] { evidence + [condition.map { .condition($0) }].compactMap(\.self) }
  var says: String { statement.revealed }
  var part: PlanPart { .problem(self) }
}

extension Goal: IdentifiedPart {
  static var partKind: PlanPart.Kind { .goal }
  static var list: WritableKeyPath<PlanContent, [Goal]> { \.goals }
  static var fields: [PartField<Goal>] {
    [
      PartField(each: "problems", \.problems), PartField("ownWords", \.ownWords),
      PartField("statedGoal", \.statedGoal), PartField("statement", \.statement),
      PartField("status", \.status), PartField("why", \.why),
      PartField("category", \.category), PartField(each: "domains", \.domains),
    ]
  }
  static var needsLinks: Bool { true }
  func referring(by names: PartNames) -> Goal {
    var copy = self
    copy.problems = problems.map { names(.problem, $0) }
    return copy
  }
  /// A goal is its problems and the stated goal that it takes up; then its problems; then a problem that it shares.
  var meanings: [Set<String>] {
    let all = problems.map(\.text).sorted().joined(separator: " ")
    return [
      ["\(all) / \(statedGoal?.text ?? "") / \(statement.revealed)"],
      ["\(all) / \(statedGoal?.text ?? "")"], [all], Set(problems.map(\.text)),
    ]
  }
  var links: [PartLink] {
    get { problems.map { .problem($0) } }
    set { problems = newValue.compactMap(\.problem) }
  }
  var link: PartLink? { .goal(id) }
  var ownFacts: [FactReference] { [statedGoal.map { .statedGoal($0) }].compactMap(\.self) }
  var says: String { statement.revealed }
  var part: PlanPart { .goal(self) }
}

extension Objective: IdentifiedPart {
  static var partKind: PlanPart.Kind { .objective }
  static var list: WritableKeyPath<PlanContent, [Objective]> { \.objectives }
  static var fields: [PartField<Objective>] {
    [
      PartField("goal", \.goal), PartField("statement", \.statement),
      PartField("measure", \.measure), PartField("baseline", \.baseline),
      PartField("baselineFact", \.baselineFact), PartField("target", \.target),
      PartField("direction", \.direction), PartField("due", \.due), PartField("why", \.why),
    ]
  }
  func referring(by names: PartNames) -> Objective {
    var copy = self
    copy.goal = names(.goal, goal)
    copy.baselineFact = baselineFact.map { names($0) }
    return copy
  }
  /// An objective is its goal and its measure; then its measure; without a measure, its goal and its words; then its goal.
  var meanings: [Set<String>] {
    let measure = measure.map { [$0.description] } ?? []
    return [
      Set(measure.map { "\(goal) \($0)" }), Set(measure), ["\(goal) \(statement.revealed)"],
      [goal.text],
    ]
  }
  func canBe(_ other: Objective) -> Bool {
    measure == nil || other.measure == nil || measure == other.measure
  }
  var belongsTo: PartLink? { .goal(goal) }
  var link: PartLink? { .objective(id) }
  var ownFacts: [FactReference] { [baselineFact].compactMap(\.self) }
  var says: String { statement.revealed }
  var part: PlanPart { .objective(self) }
}

extension Intervention: IdentifiedPart {
  static var partKind: PlanPart.Kind { .intervention }
  static var list: WritableKeyPath<PlanContent, [Intervention]> { \.interventions }
  static var fields: [PartField<Intervention>] {
    [
      PartField(each: "serves", \.serves), PartField("modality", \.modality),
      PartField("service", \.service), PartField("dose", \.dose), PartField("owner", \.owner),
      PartField("ownerRole", \.ownerRole), PartField(each: "skills", \.skills),
      PartField(each: "practice", \.practice),
      PartField("why", \.why), PartField("insteadOf", \.insteadOf),
    ]
  }
  static var needsLinks: Bool { true }
  func referring(by names: PartNames) -> Intervention {
    var copy = self
    copy.serves = serves.map { names(.objective, $0) }
    return copy
  }
  /// An intervention is its modality in its service.
  var meanings: [Set<String>] { [["\(modality.rawValue) \(service.rawValue)"]] }
  var links: [PartLink] {
    get { serves.map { .objective($0) } }
    set { serves = newValue.compactMap(\.objective) }
  }
  var says: String { "\(modality.title), \(service.title)\(dose.map { ", \($0)" } ?? "")" }
  var part: PlanPart { .intervention(self) }
}

extension DischargeCriterion: IdentifiedPart {
  static var partKind: PlanPart.Kind { .dischargeCriterion }
  static var list: WritableKeyPath<PlanContent, [DischargeCriterion]> { \.dischargeCriteria }
  static var fields: [PartField<DischargeCriterion>] {
    [
      PartField("statement", \.statement), PartField(each: "objectives", \.objectives),
      PartField("kind", \.kind), PartField("why", \.why),
    ]
  }
  func referring(by names: PartNames) -> DischargeCriterion {
    var copy = self
    copy.objectives = objectives.map { names(.objective, $0) }
    return copy
  }
  /// A criterion is what decides it, with its words; then what decides it.
  var meanings: [Set<String>] {
    [["\(kind.rawValue) \(statement.revealed)"], [kind.rawValue]]
  }
  var links: [PartLink] {
    get { objectives.map { .objective($0) } }
    set { objectives = newValue.compactMap(\.objective) }
  }
  var says: String { statement.revealed }
  var part: PlanPart { .dischargeCriterion(self) }
}
