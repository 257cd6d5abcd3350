import IOPModels
import IOPPlanning
import IOPSerialization
import Testing

@Suite("A suggestion is known by what it proposes")
struct SuggestionIdentityTests {
  private func withStrength(_ record: CareRecord, _ words: PrivateText) -> CareRecord {
    var later = record
    later.patient.strengths = (later.patient.strengths ?? []) + [words]
    return later
  }

  @Test("The same change has the same identifier, whatever else is suggested beside it")
  func stays() throws {
    let record = withStrength(try RevisionFixture.record(), "asks for help early")
    let seen = try #require(
      RevisionFixture.redraft(record).suggestions.first { $0.part.kind == .strength })
    let more = try RevisionFixture.redraft(RevisionFixture.withInsomnia(record), 11)
    let again = try #require(more.suggestion(seen.id))
    #expect(again.after == .strength("asks for help early"))
    let step = try RevisionFixture.decide(more, [.accept(again.id)])
    #expect(step.next?.content.strengths.last == "asks for help early")
    // It is the same text in every run.
    #expect(seen.id.text == "s-a59c5c6caa80c1e")
    #expect(Set(more.suggestions.map(\.id)).count == more.suggestions.count)
  }

  @Test("A stored identifier of a change that has become another one is unknown")
  func unknown() throws {
    let record = try RevisionFixture.record()
    let first = try RevisionFixture.redraft(RevisionFixture.withInsomnia(record))
    let seen = try #require(first.suggestions.first { $0.part.kind == .problem })
    var worse = RevisionFixture.withInsomnia(record)
    worse.intake.conditions[worse.intake.conditions.count - 1].severity = .severe
    let later = try RevisionFixture.redraft(worse)
    #expect(later.suggestion(seen.id) == nil)
    #expect(throws: Redraft.Refused.unknown(seen.id)) {
      try RevisionFixture.decide(later, [.accept(seen.id)])
    }
  }

  @Test("A decision is sent and read as it was made")
  func wire() throws {
    let decisions: [Redraft.Decision] = [
      .accept(.core("s-1")), .modify(.core("s-2"), to: .strength("early riser")),
      .reject(.core("s-3"), because: "Too early."),
    ]
    let bytes = try CanonicalJSONEncoder().encode(decisions)
    #expect(try StrictJSONDecoder().decode([Redraft.Decision].self, from: bytes) == decisions)
  }

  @Test("A new strength is taken in other words, but not in those of another one")
  func otherWords() throws {
    let record = withStrength(try RevisionFixture.record(), "asks for help early")
    let redraft = try RevisionFixture.redraft(record)
    let suggestion = try #require(redraft.suggestions.first { $0.part.kind == .strength })
    let step = try RevisionFixture.decide(
      redraft, [.modify(suggestion.id, to: .strength("asks her sister for help"))])
    #expect(step.next?.content.strengths == ["keeps promises", "asks her sister for help"])
    #expect(step.remaining.suggestions.isEmpty)
    for other: PlanPart in [.strength("keeps promises"), .phase(redraft.plan.content.phases[0])] {
      #expect(throws: Redraft.Refused.otherPart(suggestion.id)) {
        try RevisionFixture.decide(redraft, [.modify(suggestion.id, to: other)])
      }
    }
  }

  // MARK: From which state

  @Test("Suggestions that were made from another state of the record are refused")
  func stale() throws {
    let record = withStrength(try RevisionFixture.record(), "asks for help early")
    let redraft = try RevisionFixture.redraft(record)
    let day = try CoreFixture.day(11)
    func decide(_ record: CareRecord) throws {
      _ = try record.deciding(
        redraft, redraft.suggestions.map { .accept($0.id) }, on: day, by: .core("cl-1"),
        because: "x")
    }
    let rejected = try record.deciding(
      redraft, redraft.suggestions.map { .reject($0.id, because: "No.") }, on: day,
      by: .core("cl-1"), because: "x")
    #expect(throws: CareRecord.Refused.decisionsChanged) { try decide(rejected) }
    #expect(throws: CareRecord.Refused.factsChanged) {
      try decide(try record.adding(CoreFixture.phq("m-late", 9, 11)))
    }
    #expect(throws: CareRecord.Refused.planChanged) {
      try decide(try record.editingPlan { $0.nextReview = nil })
    }
    // What came after the day of the suggestions is none of its facts.
    try decide(try record.adding(CoreFixture.phq("m-late", 11, 11)))
  }

  @Test("A decision is not of an earlier day than its suggestions, and is made by the team")
  func backdated() throws {
    let record = withStrength(try RevisionFixture.record(), "asks for help early")
    let redraft = try RevisionFixture.redraft(record)
    let decisions: [Redraft.Decision] = redraft.suggestions.map { .accept($0.id) }
    #expect(throws: CareRecord.Refused.suggestions(.date)) {
      try record.deciding(
        redraft, decisions, on: CoreFixture.day(9), by: .core("cl-1"), because: "x")
    }
    #expect(throws: CareRecord.Refused.unknown) {
      try record.deciding(
        redraft, decisions, on: CoreFixture.day(10), by: .core("ghost"), because: "x")
    }
  }

  @Test("A re-draft as of a day before the newest version is of the version of that day")
  func earlier() throws {
    let record = try RevisionFixture.record().signingPlan(
      Signature(signer: .clinician, clinician: .core("cl-1"), date: CoreFixture.day(1)))
    let later = try record.revisingPlan(
      on: CoreFixture.day(20), by: .core("cl-1"), because: "Review."
    ) { $0.nextReview = nil }
    #expect(try RevisionFixture.redraft(later, 10).plan == record.newestPlan)
    #expect(try RevisionFixture.redraft(later, 10) == RevisionFixture.redraft(record, 10))
  }

  @Test(
    "Five hundred suggestions take no longer than their number asks for", .timeLimit(.minutes(1)))
  func many() throws {
    let record = try RevisionFixture.record()
    var plan = try #require(record.newestPlan).content
    let goal = plan.goals[0].id
    for number in 0..<500 {
      plan.objectives.append(
        Objective(
          id: .core("x-\(number)"), goal: goal, statement: PrivateText("Objective \(number).")))
    }
    let base = RecordedDraft(plan: .core("tp"), date: try CoreFixture.day(), content: plan)
    let whole = try TreatmentPlan(
      id: .core("tp"), versionID: .core("tp-v1"), made: CoreFixture.day(), content: plan)
    let redraft = Redraft(
      of: whole, drafted: try #require(record.newestPlan).content, from: base, facts: [],
      asOf: try CoreFixture.day(5))
    #expect(redraft.suggestions.count { $0.kind == .retire } == 500)
  }
}
