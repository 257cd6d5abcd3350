import IOPModels
import IOPPlanning
import Testing

@Suite("Where there are thoughts of suicide, access to means is asked about")
struct MeansAskedTests {
  /// A person without thoughts, asked about nothing that has to do with means.
  private func record(_ change: (inout CareRecord) throws -> Void) throws -> CareRecord {
    var record = try CoreFixture.record()
    record.risks = []
    record.measures = []
    record.intake.risk?.accessToMeans = nil
    record.crisisPlans[0].means = []
    try change(&record)
    return record
  }

  private func speaks(_ change: (inout CareRecord) throws -> Void) throws -> Bool {
    try RuleSet(PlanRule.crisis).findings(in: record(change), asOf: CoreFixture.day(8))
      .contains { $0.rule == "crisis.means-asked" }
  }

  @Test("By interview, screener, mental status, safety item or diary card; not without thoughts")
  func thoughts() throws {
    #expect(try !speaks { _ in })
    #expect(try speaks { $0.intake.risk?.ideation = .passive })
    #expect(try speaks { $0.intake.risk?.hasPlan = true })
    #expect(
      try speaks {
        $0.intake.risk?.ideation = nil
        $0.intake.risk?.screen?.wishToBeDead = true
      })
    #expect(try speaks { $0.intake.mentalStatus = MentalStatus(suicidalThoughts: true) })
    #expect(try !speaks { $0.intake.mentalStatus = MentalStatus(suicidalThoughts: false) })
    #expect(
      try speaks {
        $0.measures = [
          try MeasureResult(
            id: .core("phq-9"), instrument: .phq9, date: try CoreFixture.day(7),
            answers: [0, 0, 0, 0, 0, 0, 0, 0, 1])
        ]
      })
    #expect(
      try speaks {
        $0.diaryCards = [
          try DiaryCard(
            id: .core("dc-1"), date: try CoreFixture.day(7),
            urges: [DiaryCard.FeltUrge(.suicide, try DiaryCard.Rating(1))])
        ]
      })
  }

  @Test("Asked, agreed on since, or after the person has left, it is quiet")
  func asked() throws {
    for answer in [true, false] {
      #expect(
        try !speaks {
          $0.intake.risk?.ideation = .passive
          $0.intake.risk?.accessToMeans = answer
        })
    }
    #expect(
      try !speaks {
        $0.intake.risk?.ideation = .passive
        $0.crisisPlans[0].means = [MeansSafety(means: .medication, action: .locked)]
      })
    #expect(
      try speaks {
        // Agreed on before the assessment that did not ask.
        $0.crisisPlans[0].means = [MeansSafety(means: .medication, action: .locked)]
        var later = try CoreFixture.risk("risk-9", 5)
        later.ideation = .passive
        later.accessToMeans = nil
        $0.risks = [later]
      })
  }

  @Test("The draft asks first, once, where thoughts show by item 9 alone")
  func draft() throws {
    var intake = try CoreFixture.intake()
    intake.risk?.accessToMeans = nil
    #expect(
      try !CoreFixture.draft(intake).openQuestions.contains { $0.asksFor.contains(.means) })
    intake.measures = [
      try MeasureResult(
        id: .core("phq-0"), instrument: .phq9, date: try CoreFixture.day(),
        answers: [3, 3, 3, 3, 3, 0, 0, 0, 1])
    ]
    let questions = try CoreFixture.draft(intake).openQuestions
      .filter { $0.asksFor.contains(.means) }
    #expect(questions.map(\.missing) == [.risk(.core("risk-0"))])
  }

  @Test("A crisis plan that does nothing about means stands only once access was asked about")
  func standing() throws {
    func isOpen(_ access: Bool?) throws -> Verdict? {
      var record = try CoreFixture.record()
      for place in record.risks.indices { record.risks[place].accessToMeans = access }
      return DischargeReadiness.standard.evaluate(record, asOf: try CoreFixture.day(14)).results
        .first { $0.id == "crisis-plan" }?.verdict
    }
    #expect(try isOpen(true) == .notMet)
    #expect(try isOpen(nil) == .unknown)
    #expect(try isOpen(false) != .notMet)
  }
}
