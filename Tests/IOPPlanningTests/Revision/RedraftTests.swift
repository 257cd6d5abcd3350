import IOPModels
import IOPPlanning
import Testing

@Suite("Suggestions of a re-draft")
struct RedraftTests {
  private func added(_ redraft: Redraft, _ kind: PlanPart.Kind) throws -> Suggestion {
    try #require(redraft.suggestions.first { $0.kind == .add && $0.part.kind == kind })
  }

  @Test(
    "A new condition suggests a problem with its goal and objective, and says which fact is new")
  func reason() throws {
    let redraft = try RevisionFixture.redraft(
      RevisionFixture.withInsomnia(try RevisionFixture.record()))
    for kind in [PlanPart.Kind.problem, .goal, .objective] {
      let suggestion = try added(redraft, kind)
      #expect(suggestion.reason.map(\.fact) == [.condition(.core("c-ins"))])
      #expect(suggestion.before == nil && suggestion.after?.kind == kind)
      #expect(!suggestion.isConflict)
    }
    #expect(redraft.newFacts.map(\.fact) == [.condition(.core("c-ins"))])
    #expect(redraft.newFacts.first?.date == (try CoreFixture.day()))
  }

  @Test("Of several new facts a suggestion names those under its part, and not the others")
  func ownReason() throws {
    var record = RevisionFixture.withInsomnia(try RevisionFixture.record())
    record.patient.strengths?.append("asks for help early")
    let redraft = try RevisionFixture.redraft(record)
    #expect(redraft.newFacts.count == 2)
    for kind in [PlanPart.Kind.problem, .goal, .objective] {
      let suggestion = try added(redraft, kind)
      #expect(suggestion.reason.map(\.fact) == [.condition(.core("c-ins"))])
      #expect(suggestion.isReasonKnown)
    }
    let strength = try added(redraft, .strength)
    #expect(strength.reason.map(\.says) == ["named as a strength: asks for help early"])
    #expect(strength.isReasonKnown)
  }

  @Test("An objective whose goal is only suggested is refused, and the error says what it needs")
  func needs() throws {
    let redraft = try RevisionFixture.redraft(
      RevisionFixture.withInsomnia(try RevisionFixture.record()))
    let (problem, goal) = (try added(redraft, .problem), try added(redraft, .goal))
    let objective = try added(redraft, .objective)
    #expect(objective.requires == [problem.id, goal.id])
    #expect(goal.requires == [problem.id])
    #expect(throws: Redraft.Refused.needs([goal.id])) {
      try RevisionFixture.decide(redraft, [.accept(objective.id)])
    }
    #expect(throws: Redraft.Refused.needs([problem.id])) {
      try RevisionFixture.decide(redraft, [.accept(objective.id), .accept(goal.id)])
    }
    let step = try RevisionFixture.decide(
      redraft, [.accept(objective.id), .accept(goal.id), .accept(problem.id)])
    let content = try #require(step.next).content
    #expect(GoldenThread(content).broken.isEmpty)
    // The interventions that serve it in the draft serve it at once, where they are in the plan.
    guard case .objective(let added)? = objective.after else { return }
    #expect(!GoldenThread(content).interventions(for: added.id).isEmpty)
    #expect(
      PlanDifference(from: redraft.plan.content, to: content).entries
        .filter { $0.change == .changed }.allSatisfy {
          Set($0.fields.map(\.name)).isSubset(of: ["serves", "objectives"])
        })
  }

  @Test("What both changed is a conflict that shows both, apart from what is not in dispute")
  func conflict() throws {
    let record = try RevisionFixture.record().editingPlan {
      $0.problems[0].statement = "Low mood since the move."
    }
    let later = try record.adding(CoreFixture.phq("m-l1", 7, 11))
    let redraft = try RevisionFixture.redraft(later)
    let own = redraft.suggestions.filter {
      $0.part == PlanPart.problem(redraft.plan.content.problems[0]).name
    }
    let disputed = try #require(own.first { $0.isConflict })
    #expect(disputed.fieldNames == ["statement"])
    #expect(disputed.fields.map(\.before) == ["“Low mood since the move.”"])
    let agreed = try #require(own.first { !$0.isConflict })
    #expect(agreed.fieldNames == ["evidence"])
    #expect(agreed.reason.map(\.fact).contains(.measure(.core("m-l1"))))
    #expect(disputed.line.revealed.contains("although the clinician decided otherwise"))
    // Taking what is not in dispute leaves the clinician's words.
    let step = try RevisionFixture.decide(redraft, [.accept(agreed.id)])
    #expect(step.next?.content.problems[0].statement == "Low mood since the move.")
    #expect(step.remaining.suggestion(disputed.id) != nil)
    let taken = try RevisionFixture.decide(step.remaining, [.accept(disputed.id)])
    #expect(taken.next?.content.problems[0].statement != "Low mood since the move.")
  }

  @Test("A later result is no new baseline: what an objective counts from and aims at stays")
  func baselineStays() throws {
    let record = try RevisionFixture.record()
    let later = try record.adding(CoreFixture.phq("m-l1", 7, 11))
    let redraft = try RevisionFixture.redraft(later)
    #expect(redraft.newFacts.map(\.fact) == [.measure(.core("m-l1"))])
    #expect(!redraft.suggestions.contains { $0.part.kind == .objective })
    // A first draft on that day counts from the later result.
    let first = try PlanDrafter(program: record.program).draft(
      from: later, asOf: CoreFixture.day(10)
    ).plan.content.objectives.first { $0.measure == .instrument(.phq9) }
    #expect(first?.baselineFact == .measure(.core("m-l1")) && first?.baseline == 11)
  }

  @Test("An objective that had no baseline gets the first complete result as a suggestion")
  func baselineFound() throws {
    var start = try CoreFixture.assessed()
    start.intake.measures.removeAll { $0.instrument == .phq9 }
    let record = try start.adding(
      PlanDrafter(program: start.program).draft(from: start, asOf: CoreFixture.day()))
    let later = try record.adding(CoreFixture.phq("m-l1", 7, 11))
    let redraft = try RevisionFixture.redraft(later)
    let change = try #require(
      redraft.suggestions.first { $0.part.kind == .objective && $0.kind == .change })
    #expect(change.fieldNames.contains("baseline") && !change.isConflict)
    guard case .objective(let objective)? = change.after else { return }
    #expect(objective.baselineFact == .measure(.core("m-l1")) && objective.baseline == 11)
  }

  @Test(
    "A rejected suggestion stays rejected, with who, when and why, until its facts say something else"
  )
  func rejected() throws {
    var record = RevisionFixture.withInsomnia(try RevisionFixture.record())
    let redraft = try RevisionFixture.redraft(record)
    let wanted = redraft.suggestions.filter { $0.kind == .add }
    record = try record.deciding(
      redraft, wanted.map { .reject($0.id, because: "Treated elsewhere.") },
      on: CoreFixture.day(11), by: RevisionFixture.clinician, because: "Review.")
    #expect(record.plans.count == 1)
    #expect(record.suggestionDecisions.map(\.answer).allSatisfy { $0 == .rejected })
    let again = try RevisionFixture.redraft(record, 12)
    let names = Set(wanted.map(\.part))
    #expect(again.suggestions.filter { names.contains($0.part) } == [])
    let kept = try #require(again.kept.first { names.contains($0.part) })
    guard case .rejected(let override) = kept.reason else {
      Issue.record("not kept as rejected")
      return
    }
    #expect(override.by == RevisionFixture.clinician)
    #expect(override.date == (try CoreFixture.day(11)))
    #expect(override.because == "Treated elsewhere.")

    var worse = record
    worse.intake.conditions[worse.intake.conditions.count - 1].severity = .severe
    let third = try RevisionFixture.redraft(worse, 13)
    let back = third.suggestions.filter { $0.kind == .add && names.contains($0.part) }
    #expect(!back.isEmpty)
    #expect(back.allSatisfy { $0.rejectedBefore?.because == "Treated elsewhere." })
    #expect(back.allSatisfy { $0.isConflict })
  }

  @Test("What a clinician took out on purpose is not suggested again while its facts say the same")
  func removed() throws {
    let record = try RevisionFixture.record().editingPlan { content in
      let last = content.interventions.removeLast()
      content.openQuestions.removeAll { $0.missing == .intervention(last.id) }
    }
    let redraft = try RevisionFixture.redraft(record)
    #expect(redraft.suggestions.isEmpty)
    #expect(redraft.kept.contains { $0.part.kind == .intervention && $0.reason == .removed })
  }

  @Test("A result that repeats itself is no new fact under what was rejected")
  func sameResult() throws {
    let record = try RevisionFixture.record().editingPlan { $0.interventions.removeLast() }
    let first = try #require(
      record.intake.measures.first { $0.instrument == .phq9 }?.score?.total)
    let later = try record.adding(CoreFixture.phq("m-l1", 7, first))
    let redraft = try RevisionFixture.redraft(later)
    #expect(!redraft.suggestions.contains { $0.kind == .add && $0.part.kind == .intervention })
  }

  @Test(
    "A problem that is gone suggests to retire what hangs on it, the goal not before its objective")
  func retire() throws {
    let record = RevisionFixture.withInsomnia(try CoreFixture.assessed())
    var planned = try record.adding(
      PlanDrafter(program: record.program).draft(from: record, asOf: CoreFixture.day()))
    planned.intake.conditions.removeLast()
    let redraft = try RevisionFixture.redraft(planned)
    func retiring(_ kind: PlanPart.Kind) throws -> Suggestion {
      try #require(redraft.suggestions.first { $0.kind == .retire && $0.part.kind == kind })
    }
    let goal = try retiring(.goal)
    let objective = try retiring(.objective)
    #expect(redraft.newFacts.map(\.says.revealed).contains { $0.hasPrefix("no longer on record") })
    #expect(throws: Redraft.Refused.self) {
      try RevisionFixture.decide(redraft, [.accept(goal.id)])
    }
    #expect(goal.requires.contains(objective.id))
    let step = try RevisionFixture.decide(
      redraft, redraft.suggestions.filter { $0.kind == .retire }.map { .accept($0.id) })
    #expect(GoldenThread(try #require(step.next).content).broken.isEmpty)
  }

  @Test("What a clinician has edited is retired as a conflict only")
  func retireEdited() throws {
    func problem(_ edit: ((inout PlanContent) -> Void)?) throws -> (Redraft, Suggestion) {
      var record = try RevisionFixture.record()
      if let edit { record = try record.editingPlan(edit) }
      record.intake.conditions.removeAll { $0.id == .core("c-gad") }
      let redraft = try RevisionFixture.redraft(record)
      let found = redraft.suggestions.first { suggestion in
        guard suggestion.kind == .retire, case .problem(let part)? = suggestion.before else {
          return false
        }
        return part.condition == .core("c-gad")
      }
      return (redraft, try #require(found))
    }
    let (plain, drafted) = try problem(nil)
    #expect(!drafted.isConflict)
    #expect(plain.undisputed.contains(drafted))
    let (redraft, edited) = try problem { content in
      for place in content.problems.indices
      where content.problems[place].condition == .core("c-gad") {
        content.problems[place].statement = "She worries about her son."
      }
    }
    #expect(edited.part == drafted.part)
    #expect(edited.isConflict)
    #expect(edited.line.revealed.contains("although the clinician decided otherwise"))
    #expect(!redraft.undisputed.contains(edited))
    // Of the other parts that go, nobody has changed any.
    #expect(
      redraft.suggestions.filter { $0.kind == .retire && $0.isConflict }.map(\.part)
        == [edited.part])
  }

  @Test("A suggestion is taken with other words, and only about the same part")
  func modify() throws {
    let redraft = try RevisionFixture.redraft(
      RevisionFixture.withInsomnia(try RevisionFixture.record()))
    let suggestion = try added(redraft, .problem)
    guard case .problem(var problem)? = suggestion.after else { return }
    problem.status = .deferred
    problem.deferral = "After the first weeks."
    let step = try RevisionFixture.decide(
      redraft, [.modify(suggestion.id, to: .problem(problem))])
    #expect(try #require(step.next).content.problems.contains(problem))
    #expect(step.decisions.map(\.answer) == [.modified])
    // The draft does not argue with what was decided.
    #expect(!step.remaining.suggestions.contains { $0.part == suggestion.part })
    #expect(throws: Redraft.Refused.otherPart(suggestion.id)) {
      try RevisionFixture.decide(redraft, [.modify(suggestion.id, to: .strength("x"))])
    }
  }

  @Test("Decisions that do not fit are refused as a whole")
  func refused() throws {
    let redraft = try RevisionFixture.redraft(
      RevisionFixture.withInsomnia(try RevisionFixture.record()))
    let first = redraft.suggestions[0].id
    #expect(throws: Redraft.Refused.unknown(.core("s-9"))) {
      try RevisionFixture.decide(redraft, [.accept(.core("s-9"))])
    }
    #expect(throws: Redraft.Refused.twice(first)) {
      try RevisionFixture.decide(redraft, [.accept(first), .reject(first, because: "x")])
    }
    #expect(throws: Redraft.Refused.reason) {
      try RevisionFixture.decide(redraft, [.reject(first, because: " ")])
    }
    #expect(throws: Redraft.Refused.date) {
      try redraft.deciding(
        [.accept(first)], on: try CoreFixture.day(-1), by: RevisionFixture.clinician,
        because: "x")
    }
  }

  @Test("A signed version stays as it is; what is taken makes the next one, with who, when and why")
  func versions() throws {
    let signed = try RevisionFixture.record().signingPlan(
      Signature(signer: .clinician, clinician: .core("cl-1"), date: CoreFixture.day(1)))
    let record = RevisionFixture.withInsomnia(signed)
    let redraft = try RevisionFixture.redraft(record)
    let after = try record.deciding(
      redraft, redraft.suggestions.map { .accept($0.id) }, on: CoreFixture.day(11),
      by: RevisionFixture.clinician, because: "Insomnia was found.")
    #expect(after.plans.first == signed.plans.first)
    let next = try #require(after.newestPlan)
    #expect(next.number == 2 && next.supersedes == signed.plans[0].versionID)
    #expect(next.versionID.text == "tp-v2")
    #expect(next.author == RevisionFixture.clinician && next.because == "Insomnia was found.")
    #expect(next.made == (try CoreFixture.day(11)) && next.isDraft)
    #expect(throws: CareRecord.Refused.planChanged) {
      try after.deciding(
        redraft, [], on: CoreFixture.day(12), by: RevisionFixture.clinician, because: "x")
    }
    // What was known before the decision is known without it.
    let before = after.asKnown(on: try CoreFixture.day(10))
    #expect(before.plans == signed.plans && before.suggestionDecisions.isEmpty)
  }

  @Test("A plan without a recorded draft is the clinician's own: nothing of it is retired")
  func writtenByHand() throws {
    let record = try CoreFixture.record()
    let redraft = try RevisionFixture.redraft(record)
    #expect(!redraft.suggestions.contains { $0.kind == .retire })
    #expect(redraft.suggestions.filter { $0.kind == .change }.allSatisfy { $0.isConflict })
  }
}
