import IOPModels
import Testing

@Suite("Conditions")
struct ClinicalConditionTests {
  private func condition(
    _ code: String?, _ course: ClinicalCondition.Course? = nil, onset: String? = nil,
    remissionSince: String? = nil
  ) throws -> ClinicalCondition {
    ClinicalCondition(
      id: try Identifier("c-1"), kind: .majorDepression, code: try code.map { try ICD10CMCode($0) },
      role: .principal, course: course, onset: try onset.map { try .init($0) },
      remissionSince: try remissionSince.map { try CalendarDate($0) })
  }

  private func refused(
    _ code: String?, by table: ICD10CMTable = .behavioural
  ) throws -> ClinicalCondition.InvalidDiagnosis? {
    let condition = try condition(code)
    return refusal { () throws(ClinicalCondition.InvalidDiagnosis) in
      try condition.validated(against: table)
    }
  }

  @Test("A billable code passes, a category is refused, an unknown code is named as unknown")
  func validated() throws {
    #expect(try refused("F33.1") == nil)
    #expect(try refused("F33.4") == .category)
    #expect(try refused("F33") == .category)
    #expect(try refused("F33.7") == .unknown)
    #expect(try refused("E11.9") == .unknown)
    #expect(try condition("F33.1").validated() == condition("F33.1"))
  }

  @Test("A stressor without a code passes every table")
  func stressor() throws {
    #expect(try refused(nil) == nil)
  }

  @Test("A caller's table decides for codes that the shipped one does not have")
  func injected() throws {
    let table = try ICD10CMTable(
      [.init(try ICD10CMCode("E11.9"), isBillable: true, title: "x")], source: .programPolicy)
    #expect(try refused("E11.9", by: table) == nil)
    #expect(try refused("F33.1", by: table) == .unknown)
  }

  @Test("A code that the shipped table does not have is read and written all the same")
  func decoding() throws {
    let text = #"{"code":"E11.9","id":"c-1","kind":"diabetes","role":"co-occurring"}"#
    let read = try FoundationJSON.read(text, as: ClinicalCondition.self)
    #expect(try FoundationJSON.text(of: read) == text)
  }

  @Test(
    "Code and course of remission agree, or the contradiction is named",
    arguments: [
      ("F33.42", .fullRemission, []), ("F33.42", .active, [.activeWithRemissionCode]),
      ("F33.42", .partialRemission, [.otherExtentOfRemission]),
      ("F33.42", .earlyRemission, [.otherExtentOfRemission]),
      ("F33.41", .partialRemission, []), ("F33.41", .earlyRemission, []),
      ("F33.41", .fullRemission, [.otherExtentOfRemission]),
      ("F33.40", .fullRemission, []), ("F33.40", .partialRemission, []),
      ("F33.1", .active, []), ("F33.1", .fullRemission, [.remissionWithActiveCode]),
      ("F33.8", .fullRemission, []), ("F32.4", .active, [.activeWithRemissionCode]),
      ("F32.0", .partialRemission, [.remissionWithActiveCode]), ("F32.A", .fullRemission, []),
      ("F10.21", .earlyRemission, []), ("F10.21", .fullRemission, []),
      ("F10.21", .active, [.activeWithRemissionCode]), ("F10.20", .active, []),
      ("F10.20", .earlyRemission, [.remissionWithActiveCode]),
      ("F11.91", .earlyRemission, []), ("F11.91", .active, [.activeWithRemissionCode]),
      ("F17.210", .fullRemission, [.remissionWithActiveCode]), ("F17.211", .fullRemission, []),
      ("F17.21", .active, []), ("F31.74", .partialRemission, [.otherExtentOfRemission]),
      ("F31.81", .fullRemission, []), ("F50.25", .fullRemission, []),
      ("F50.014", .active, [.activeWithRemissionCode]),
      ("F50.011", .fullRemission, [.remissionWithActiveCode]), ("F41.1", .fullRemission, []),
      ("F43.10", .partialRemission, []), (nil, .fullRemission, []),
    ] as [(String?, ClinicalCondition.Course, [ClinicalCondition.Contradiction])])
  func remission(
    code: String?, course: ClinicalCondition.Course, found: [ClinicalCondition.Contradiction]
  ) throws {
    let day = try CalendarDate("2026-03-09")
    #expect(try condition(code, course).contradictions(asOf: day) == found)
    #expect(try condition(code, nil).contradictions(asOf: day) == [])
  }

  @Test("Days that cannot be right are named")
  func days() throws {
    let day = try CalendarDate("2026-03-09")
    func found(
      _ course: ClinicalCondition.Course?, onset: String? = nil, remissionSince: String? = nil
    ) throws -> [ClinicalCondition.Contradiction] {
      try condition("F41.1", course, onset: onset, remissionSince: remissionSince)
        .contradictions(asOf: day)
    }
    #expect(try found(.active, remissionSince: "2026-01-01") == [.activeSinceRemission])
    #expect(try found(.fullRemission, remissionSince: "2026-03-09") == [])
    #expect(try found(.fullRemission, remissionSince: "2026-03-10") == [.later])
    #expect(try found(.active, onset: "2026") == [])
    #expect(try found(.active, onset: "2026-03-09") == [])
    #expect(try found(.active, onset: "2026-03-10") == [.later])
    #expect(try found(.active, onset: "2026-04") == [.later])
    #expect(
      try found(.fullRemission, onset: "2020-05", remissionSince: "2020-05-01") == [])
    #expect(
      try found(.fullRemission, onset: "2020-05", remissionSince: "2020-04-30")
        == [.remissionBeforeOnset])
    #expect(try found(nil, onset: "2027", remissionSince: "2026-04-01").count == 2)
  }

  @Test("Every contradiction is described in words of its own")
  func descriptions() {
    let all = ClinicalCondition.Contradiction.allCases
    #expect(Set(all.map(\.description)).count == all.count)
  }

  @Test(
    "An onset is known to the year, the month or the day, and no further",
    arguments: [
      ("2019", "2019-01-01", "2019-12-31"), ("2019-04", "2019-04-01", "2019-04-30"),
      ("2024-02", "2024-02-01", "2024-02-29"), ("2023-02", "2023-02-01", "2023-02-28"),
      ("2019-12", "2019-12-01", "2019-12-31"), ("2019-04-12", "2019-04-12", "2019-04-12"),
      ("0001", "0001-01-01", "0001-12-31"), ("9999-12", "9999-12-01", "9999-12-31"),
    ])
  func onset(text: String, first: String, last: String) throws {
    let onset = try ClinicalCondition.Onset(text)
    #expect(onset.days.first == (try CalendarDate(first)))
    #expect(onset.days.last == (try CalendarDate(last)))
    #expect("\(onset)" == text)
    #expect(try FoundationJSON.text(of: [onset]) == "[\"\(text)\"]")
    #expect(try FoundationJSON.read("[\"\(text)\"]", as: [ClinicalCondition.Onset].self) == [onset])
  }

  @Test(
    "Anything else is no onset, by the initialiser and by decoding alike",
    arguments: [
      "", "19", "201", "20190", "2019-", "2019-4", "2019-13", "2019-00", "2019-02-30", "0000",
      "2019-04-1", "2019-04-12T00", " 2019", "2019 ", "-019", "spring",
    ])
  func noOnset(text: String) throws {
    #expect(
      refusal { () throws(ClinicalCondition.Onset.Invalid) in
        try ClinicalCondition.Onset(text)
      } == .form)
    let quoted = try FoundationJSON.quoted(text)
    let found = try #require(
      DecodingRefusal(of: "[\(quoted)]", as: [ClinicalCondition.Onset].self))
    #expect(found.rule as? ClinicalCondition.Onset.Invalid == .form)
  }

  @Test("A year alone and its first day are two onsets")
  func precision() throws {
    #expect(
      try ClinicalCondition.Onset("2019-04-12")
        == ClinicalCondition.Onset(CalendarDate("2019-04-12")))
    #expect(try ClinicalCondition.Onset("2019") != ClinicalCondition.Onset("2019-01-01"))
  }
}
