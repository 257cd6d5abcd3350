import IOPModels
import IOPPlanning
import Testing

/// The day of a record for whoever has no clock.
@Suite struct LatestDateTests {
  @Test("The latest date is that of the last thing that happened, not of what is planned")
  func latest() {
    // The last measure is of 2026-02-09, the last held session of 2026-02-10, one more is planned.
    #expect(GoodCourse.record.latestDate == GoodCourse.day("2026-02-10"))
  }

  @Test("A later entry of any kind moves the latest date")
  func laterEntries() {
    let later = GoodCourse.day("2026-06-01")
    let edits: [(inout CareRecord) -> Void] = [
      { $0.risks = [RiskAssessment(id: Identifier(known: "k"), date: later)] },
      { $0.updates = [SituationUpdate(id: Identifier(known: "u"), date: later)] },
      { $0.measures.append(GoodCourse.phq("m", "2026-06-01", Array(repeating: 0, count: 9))) },
      { $0.reviews[0].date = later },
      { $0.changeSignatures { $0[0].date = later } },
      { $0.crisisPlans = [CrisisPlan(id: Identifier(known: "c"), date: later)] },
      { record in
        (try? DiaryCard(id: Identifier(known: "d"), date: later)).map { record.diaryCards = [$0] }
      },
      { record in
        (try? SkillUse(.wiseMind)).map {
          record.skillPractices = [
            SkillPractice(id: Identifier(known: "s"), date: later, use: $0, occasion: .used)
          ]
        }
      },
      { $0.needs = [CaseNeed(id: Identifier(known: "n"), kind: .housing, opened: later)] },
      {
        $0.discharge = Discharge(
          date: later, kind: .completed, by: Identifier(known: "c-th"), because: "")
      },
      { $0.intake.date = later },
    ]
    for (index, edit) in edits.enumerated() {
      var record = GoodCourse.record
      edit(&record)
      #expect(record.latestDate == later, "edit \(index)")
    }
  }
}
