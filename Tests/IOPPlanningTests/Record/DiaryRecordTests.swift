import IOPModels
import IOPPlanning
import Testing

@Suite("Diary cards and skills in a record")
struct DiaryRecordTests {
  @Test("As known on a day, later cards and practice are left out", arguments: [-1, 0, 3, 6, 9])
  func asKnown(day: Int) throws {
    var record = try CoreFixture.record()
    record.diaryCards = try (0..<7).map {
      try DiaryCard(id: .core("d-\($0)"), date: CoreFixture.day($0))
    }
    record.skillPractices = try (0..<7).map {
      SkillPractice(
        id: .core("p-\($0)"), date: try CoreFixture.day($0), use: try SkillUse(.wiseMind),
        occasion: .practised)
    }
    let known = record.asKnown(on: try CoreFixture.day(day))
    #expect(known.diaryCards == Array(record.diaryCards.prefix(max(0, day + 1))))
    #expect(known.skillPractices == Array(record.skillPractices.prefix(max(0, day + 1))))
  }
}
