import IOPModels
import IOPPlanning
import Testing

@Suite("A reason for an admission counts against the facts that it knew, and against no later ones")
struct AdmissionOverrideTests {
  /// The rules that speak of the admission on day 1, after an assessment of risk of that day.
  ///
  /// - Parameters:
  ///   - level: the level of risk of day 1; nil when nobody judged it.
  ///   - offset: the day of the clinician's reason; nil without one.
  private func rules(
    _ level: RiskAssessment.Level?, reasonOn offset: Int?,
    because: PrivateText = "The team knows her.", asOf day: Int = 2
  ) throws -> [String] {
    var record = try CoreFixture.record()
    record.risks.append(try CoreFixture.risk("risk-9", 1, level))
    record.admission?.override = try offset.map {
      Override(by: .core("cl-1"), date: try CoreFixture.day($0), because: because)
    }
    let asked = ["course.admission-criteria", "course.admission-open", "course.danger-unanswered"]
    return RuleSet(PlanRule.course).findings(in: record, asOf: try CoreFixture.day(day))
      .map(\.rule).filter { asked.contains($0) }.sorted()
  }

  @Test(
    "Against criteria that are not met",
    arguments: [(nil, true), (0, true), (1, false)] as [(Int?, Bool)])
  func notMet(offset: Int?, speaks: Bool) throws {
    // The danger asks for an answer as well, and a reason from before it is none.
    let expected = ["course.admission-criteria", "course.danger-unanswered"]
    #expect(try rules(.high, reasonOn: offset) == (speaks ? expected : []))
    #expect(try rules(.low, reasonOn: offset) == [])
  }

  @Test(
    "Against criteria that are open",
    arguments: [(nil, true), (0, true), (1, false)] as [(Int?, Bool)])
  func open(offset: Int?, speaks: Bool) throws {
    #expect(
      try rules(nil, reasonOn: offset) == (speaks ? ["course.admission-open"] : []))
  }

  @Test("It is the facts of the admission that count: what comes after it makes no reason too old")
  func laterFacts() throws {
    // On day 14 risk has been assessed again, on day 12.
    #expect(try rules(.high, reasonOn: 1, asOf: 14) == [])
    #expect(try rules(.high, reasonOn: 0, asOf: 14) == ["course.admission-criteria"])
  }

  @Test("A reason that says nothing is none")
  func blank() throws {
    #expect(try rules(nil, reasonOn: 1, because: " \n") == ["course.admission-open"])
  }
}
