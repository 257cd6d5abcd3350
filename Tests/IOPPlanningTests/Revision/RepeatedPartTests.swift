import IOPModels
import IOPPlanning
import Testing

@Suite("Two parts of one name are two parts")
struct RepeatedPartTests {
  /// A kind of part of which a clinician writes a second one of the same name.
  enum Repeated: String, CaseIterable {
    case mitigation, schedule, phase, question

    /// The clinician's own, after the one of the draft or before it.
    func add(to content: inout PlanContent, first: Bool) {
      func put<Part>(_ part: Part, _ list: WritableKeyPath<PlanContent, [Part]>) {
        content[keyPath: list].insert(part, at: first ? 0 : content[keyPath: list].count)
      }
      switch self {
      case .mitigation:
        var own = content.mitigations[0]
        own.answer = "Her sister pays what the insurance does not."
        put(own, \.mitigations)
      case .schedule:
        var own = content.schedule[0]
        own.everyDays = 3
        put(own, \.schedule)
      case .phase:
        var own = content.phases[0]
        own.daysPerWeek = 1
        put(own, \.phases)
      case .question:
        var own = content.openQuestions[0]
        own.question = "Mine?"
        put(own, \.openQuestions)
      }
    }

    func drop(from draft: inout PlanContent) {
      switch self {
      case .mitigation: draft.mitigations.removeFirst()
      case .schedule: draft.schedule.removeFirst()
      case .phase: draft.phases.removeFirst()
      case .question: draft.openQuestions.removeFirst()
      }
    }

    func change(_ draft: inout PlanContent) {
      switch self {
      case .mitigation: draft.mitigations[0].answer = "The new answer of the draft."
      case .schedule: draft.schedule[0].everyDays = 21
      case .phase: draft.phases[0].daysPerWeek = 5
      case .question: draft.openQuestions[0].why = "It is needed for another reason now."
      }
    }

    func hasOwn(_ content: PlanContent) -> Bool {
      switch self {
      case .mitigation: content.mitigations.contains { $0.answer.revealed.hasPrefix("Her sister") }
      case .schedule: content.schedule.contains { $0.everyDays == 3 }
      case .phase: content.phases.contains { $0.daysPerWeek == 1 }
      case .question: content.openQuestions.contains { $0.question == "Mine?" }
      }
    }

    func count(_ content: PlanContent) -> Int {
      switch self {
      case .mitigation: content.mitigations.count
      case .schedule: content.schedule.count
      case .phase: content.phases.count
      case .question: content.openQuestions.count
      }
    }
  }

  private func redraft(
    _ kind: Repeated, first: Bool, _ edit: (inout PlanContent) -> Void
  ) throws -> Redraft {
    let record = try RevisionFixture.record()
    let drafted = try #require(record.newestPlan).content
    let edited = try record.editingPlan { kind.add(to: &$0, first: first) }
    var draft = drafted
    edit(&draft)
    return Redraft(
      of: try #require(edited.newestPlan), drafted: draft, from: edited.drafts[0],
      facts: try edited.facts(asOf: CoreFixture.day(5)), asOf: try CoreFixture.day(5))
  }

  @Test(
    "What is retired is the draft's own, and the clinician's of the same name stays",
    arguments: Repeated.allCases, [false, true])
  func retire(kind: Repeated, first: Bool) throws {
    let redraft = try redraft(kind, first: first) { kind.drop(from: &$0) }
    #expect(redraft.suggestions.map(\.kind) == [.retire])
    #expect(redraft.undisputed.count == 1)
    #expect(redraft.kept.map(\.reason) == [.added])
    let step = try RevisionFixture.decide(redraft, redraft.undisputed.map { .accept($0.id) })
    let next = try #require(step.next).content
    #expect(kind.hasOwn(next))
    #expect(kind.count(next) == kind.count(redraft.plan.content) - 1)
    #expect(step.remaining.suggestions.isEmpty)
  }

  @Test(
    "What is changed is the draft's own, and the clinician's of the same name stays",
    arguments: Repeated.allCases, [false, true])
  func change(kind: Repeated, first: Bool) throws {
    let redraft = try redraft(kind, first: first) { kind.change(&$0) }
    #expect(redraft.suggestions.map(\.kind) == [.change])
    let step = try RevisionFixture.decide(redraft, redraft.undisputed.map { .accept($0.id) })
    let next = try #require(step.next).content
    #expect(kind.hasOwn(next))
    #expect(kind.count(next) == kind.count(redraft.plan.content))
    #expect(PlanDifference(from: redraft.plan.content, to: next).entries.count == 1)
  }

  @Test("An answer that the record makes needless is retired without the clinician's own")
  func recorded() throws {
    let day = try CoreFixture.day()
    var start = CareRecord(
      patient: try CoreFixture.patient(), program: try CoreFixture.program(),
      clinicians: CoreFixture.team, intake: try CoreFixture.intake(),
      coverages: [try Coverage(id: .core("cov-1"), recorded: day, payer: "A payer")])
    let drafter = PlanDrafter(program: start.program)
    start = try start.adding(drafter.draft(from: start, asOf: day, as: .core("tp")))
    let insurance = try #require(
      start.newestPlan?.content.mitigations.first { $0.drawback == .insuranceLimits })
    var record = try start.editingPlan {
      $0.mitigations.append(
        Mitigation(drawback: .insuranceLimits, because: "Own.", answer: "Her sister pays."))
    }.signingPlan(Signature(signer: .clinician, clinician: .core("cl-1"), date: day))
    record.coverages = []
    record.aid = [
      try FinancialAid(
        id: .core("aid-1"), kind: .slidingScale, date: CoreFixture.day(5), decision: .applied)
    ]
    let redraft = try RevisionFixture.redraft(record)
    let after = try record.deciding(
      redraft, redraft.undisputed.map { .accept($0.id) }, on: CoreFixture.day(11),
      by: RevisionFixture.clinician, because: "Undisputed.")
    let answers = try #require(after.newestPlan).content.mitigations
      .filter { $0.drawback == .insuranceLimits }
    #expect(answers.map(\.answer) == ["Her sister pays."])
    #expect(!answers.contains(insurance))
  }
}
