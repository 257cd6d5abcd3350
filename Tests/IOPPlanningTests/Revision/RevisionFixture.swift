import IOPModels
import IOPPlanning
import IOPSerialization
import IOPTesting

/// A course with a drafted plan and facts that came later.
enum RevisionFixture {
  static let clinician: Identifier<Clinician> = .core("cl-1")

  /// The person whom an IOP fits, with a plan as it was drafted on the day of the intake.
  static func record() throws -> CareRecord {
    let record = try CoreFixture.assessed()
    return try record.adding(
      PlanDrafter(program: record.program).draft(
        from: record, asOf: CoreFixture.day(), as: .core("tp")))
  }

  /// A record with one more condition, which the assessment lists.
  static func adding(
    _ kind: ConditionKind, _ id: Identifier<ClinicalCondition>, to record: CareRecord
  ) -> CareRecord {
    var later = record
    later.intake.conditions.append(
      ClinicalCondition(
        id: id, kind: kind, role: .coOccurring, severity: .moderate, course: .active))
    return later
  }

  /// A record with a condition that nobody had found before.
  static func withInsomnia(_ record: CareRecord) -> CareRecord {
    adding(.insomnia, .core("c-ins"), to: record)
  }

  /// Some facts out of several that come after the intake, by a seed.
  static func facts(_ record: CareRecord, _ random: inout SplitMix64) throws -> CareRecord {
    var later = record
    if Bool.random(using: &random) {
      later = try later.adding(CoreFixture.phq("m-l1", 7, Int.random(in: 5...26, using: &random)))
    }
    if Bool.random(using: &random) {
      later = try later.adding(CoreFixture.gad("m-l2", 8, Int.random(in: 3...20, using: &random)))
    }
    if Bool.random(using: &random) {
      var risk = try CoreFixture.risk("r-l1", 9, .moderate)
      risk.ideation = .passive
      risk.selfHarm = Bool.random(using: &random)
      later = try later.adding(risk)
    }
    if Bool.random(using: &random) {
      later = try later.adding(CoreFixture.count("b-l1", .plannedActivities, 6, 3))
    }
    if Bool.random(using: &random) {
      later = adding(.alcoholUse, .core("c-l1"), to: later)
    }
    if Bool.random(using: &random) {
      later = adding(.panic, .core("c-l2"), to: later)
    }
    if Bool.random(using: &random) { later.intake.conditions.removeLast() }
    if Bool.random(using: &random) {
      later = try later.adding(
        SituationUpdate(id: .core("u-l1"), date: CoreFixture.day(9), readiness: .contemplation))
    }
    if Bool.random(using: &random) { later.patient.strengths = ["keeps promises", "paints"] }
    if Bool.random(using: &random) { later.patient.preferences = nil }
    return later
  }

  static func redraft(_ record: CareRecord, _ offset: Int = 10) throws -> Redraft {
    try record.redraft(
      with: PlanDrafter(program: record.program), asOf: CoreFixture.day(offset))
  }

  /// The raw draft that a re-draft compares with, numbered as the drafter numbers.
  static func draft(_ record: CareRecord, _ offset: Int = 10) throws -> PlanContent {
    try PlanDrafter(program: record.program).draft(
      from: record, asOf: CoreFixture.day(offset), start: CoreFixture.day(), as: .core("tp"),
      continuing: record.newestPlan
    ).plan.content
  }

  static func decide(
    _ redraft: Redraft, _ decisions: [Redraft.Decision]
  ) throws -> Redraft.Step {
    try redraft.deciding(
      decisions, on: CoreFixture.day(11), by: clinician, because: "After the review.")
  }
}

extension PlanContent {
  /// What a plan says, without identifiers and without order: each part as its words and those of the parts to which it is linked.
  var meaning: [String] {
    func text(_ value: some Encodable) -> String {
      (try? CanonicalJSONEncoder().encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "?"
    }
    let problemWords = Dictionary(
      problems.map { ($0.id, "\($0.kind) \($0.statement.revealed)") }
    ) { $1 }
    func words(_ id: ProblemID) -> String { problemWords[id] ?? "NO PROBLEM" }
    let goalWords = Dictionary(
      goals.map { ($0.id, "\($0.statement.revealed) \($0.problems.map(words).sorted())") }
    ) { $1 }
    let objectiveWords = Dictionary(
      objectives.map { objective in
        (
          objective.id,
          "\(objective.statement.revealed) \(goalWords[objective.goal] ?? "NO GOAL")"
        )
      }
    ) { $1 }
    func words(_ ids: [ObjectiveID]) -> [String] {
      ids.map { objectiveWords[$0] ?? "NO OBJECTIVE" }.sorted()
    }
    var all = [text(frame)]
    for var part in problems {
      part.id = .core("x")
      all.append(text(part))
    }
    for var part in goals {
      let links = part.problems.map(words).sorted()
      part.id = .core("x")
      part.problems = []
      all.append("\(text(part)) \(links)")
    }
    for var part in objectives {
      let link = goalWords[part.goal] ?? "NO GOAL"
      part.id = .core("x")
      part.goal = .core("x")
      all.append("\(text(part)) \(link)")
    }
    for var part in interventions {
      let links = words(part.serves)
      part.id = .core("x")
      part.serves = []
      all.append("\(text(part)) \(links)")
    }
    for var part in dischargeCriteria {
      let links = words(part.objectives)
      part.id = .core("x")
      part.objectives = []
      all.append("\(text(part)) \(links)")
    }
    for var part in openQuestions {
      part.id = .core("x")
      // A question about a part of the plan names it by its identifier.
      if let kind = part.missing?.kind, ["objective", "intervention"].contains(kind) {
        part.missing = nil
        part.question = "x"
      }
      all.append(text(part))
    }
    all += phases.map(text) + schedule.map(text) + strengths.map(text) + mitigations.map(text)
    all += waivers.map(text) + sobriety.map(text)
    for var part in selfCare {
      let links = part.problems.map(words).sorted()
      part.id = .core("x")
      part.problems = []
      all.append("\(text(part)) \(links)")
    }
    return all.sorted()
  }

  /// The plan with other identifiers and in another order, as another run of a drafter could number it.
  func renumbered(_ random: inout SplitMix64) -> PlanContent {
    func names<Entity>(_ ids: [Identifier<Entity>], _ letter: String) -> [Identifier<Entity>:
      Identifier<Entity>]
    {
      let numbers = Array(1...max(1, ids.count)).shuffled(using: &random)
      return Dictionary(
        zip(ids, numbers).map { ($0, Identifier<Entity>.core("\(letter)-\($1)")) }
      ) { $1 }
    }
    let problemNames = names(problems.map(\.id), "p")
    let goalNames = names(goals.map(\.id), "g")
    let objectiveNames = names(objectives.map(\.id), "o")
    let interventionNames = names(interventions.map(\.id), "i")
    let questionNames = names(openQuestions.map(\.id), "q")
    var copy = self
    copy.problems = problems.map { part in
      var part = part
      part.id = problemNames[part.id] ?? part.id
      return part
    }.shuffled(using: &random)
    copy.goals = goals.map { part in
      var part = part
      part.id = goalNames[part.id] ?? part.id
      part.problems = part.problems.map { problemNames[$0] ?? $0 }
      return part
    }.shuffled(using: &random)
    copy.objectives = objectives.map { part in
      var part = part
      part.id = objectiveNames[part.id] ?? part.id
      part.goal = goalNames[part.goal] ?? part.goal
      return part
    }.shuffled(using: &random)
    copy.interventions = interventions.map { part in
      var part = part
      part.id = interventionNames[part.id] ?? part.id
      part.serves = part.serves.map { objectiveNames[$0] ?? $0 }
      return part
    }.shuffled(using: &random)
    copy.dischargeCriteria = dischargeCriteria.map { part in
      var part = part
      part.objectives = part.objectives.map { objectiveNames[$0] ?? $0 }
      return part
    }.shuffled(using: &random)
    copy.openQuestions = openQuestions.map { part in
      var part = part
      part.id = questionNames[part.id] ?? part.id
      func rename(_ old: String, _ new: String, _ reference: FactReference) {
        part.missing = reference
        let words = part.question.revealed.split(
          omittingEmptySubsequences: false, whereSeparator: { " ?".contains($0) })
        guard words.contains(where: { $0 == old }) else { return }
        part.question = PrivateText(
          part.question.revealed.replacing(" \(old)?", with: " \(new)?"))
      }
      if part.missing?.kind == "objective", let key = part.missing?.key,
        let new = objectiveNames[.core(key)]
      {
        rename(key, new.text, .objective(new))
      }
      if part.missing?.kind == "intervention", let key = part.missing?.key,
        let new = interventionNames[.core(key)]
      {
        rename(key, new.text, .intervention(new))
      }
      return part
    }.shuffled(using: &random)
    copy.selfCare = selfCare.map { part in
      var part = part
      part.problems = part.problems.map { problemNames[$0] ?? $0 }
      return part
    }.shuffled(using: &random)
    copy.schedule.shuffle(using: &random)
    return copy
  }
}
