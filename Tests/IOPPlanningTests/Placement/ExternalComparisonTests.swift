import IOPModels
import IOPPlanning
import Testing

@Suite("Determinations of licensed tools are compared and never computed")
struct ExternalComparisonTests {
  private func result(
    _ tool: ExternalTool, _ version: String, _ level: String?, total: Int? = nil,
    stated: LevelOfCare? = nil, _ offset: Int = 0, id: String = "x-1"
  ) throws -> ExternalResult {
    try ExternalResult(
      id: .core(id), tool: tool, version: version, date: CoreFixture.day(offset),
      determinedBy: "the payer", total: total, level: level.map { PrivateText($0) },
      levelOfCare: stated)
  }

  private func placement(_ edit: (inout IntakeAssessment) -> Void = { _ in }) throws -> Placement {
    var intake = try CoreFixture.intake()
    edit(&intake)
    return try CoreFixture.admission(intake).placement
  }

  @Test(
    "Levels are read only where a source gives them",
    arguments: [
      (ExternalTool.asam, "third edition", "1", LevelOfCare.outpatient),
      (.asam, "3rd edition", "2.1", .intensiveOutpatient),
      (.asam, "3", "Level 2.5", .partialHospitalization), (.asam, "3rd", "3.5", .residential),
      (.asam, "3rd", "3.7", .residential), (.asam, "3rd", "4", .inpatient),
      (.asam, "3rd", "3.1", nil), (.asam, "4th edition", "2.1", nil), (.asam, "", "2.1", nil),
      (.locus, "20", "2", nil), (.locus, "20", "Level 3", .intensiveOutpatient),
      (.locus, "20", "4", .partialHospitalization), (.locus, "20", "5", .residential),
      (.locus, "20", "6", .residential), (.calocus, "20", "3", nil), (.epds, "1", "3", nil),
    ] as [(ExternalTool, String, String, LevelOfCare?)])
  func levels(tool: ExternalTool, version: String, level: String, stands: LevelOfCare?) {
    let found = tool.levelOfCare(for: level, version: version)
    #expect(found?.value == stands)
    if let found { #expect(found.source.confidence == .secondary) }
  }

  @Test(
    "The two agree, or one recommends more",
    arguments: [
      ("2.1", ExternalComparison.Relation.agrees), ("2.5", .recommendsMore),
      ("4", .recommendsMore), ("1", .recommendsLess), ("3.1", .cannotBeCompared),
    ])
  func relation(level: String, relation: ExternalComparison.Relation) throws {
    let found = ExternalComparison(try result(.asam, "3rd edition", level), with: try placement())
    #expect(found.relation == relation)
    #expect(!found.reason.isEmpty)
    #expect((found.level == nil) == (relation == .cannotBeCompared))
  }

  @Test("What whoever determined it said it stands for goes before any table")
  func stated() throws {
    let found = ExternalComparison(
      try result(.asam, "4th edition", "2.1", stated: .intensiveOutpatient), with: try placement())
    #expect(found.relation == .agrees)
    #expect(found.level?.source == .asDetermined)
  }

  @Test("Where the facts leave several levels, one of them agrees")
  func several() throws {
    let ours = try placement { $0.needs24HourCare = true }
    let cases: [(LevelOfCare, ExternalComparison.Relation)] = [
      (.residential, .agrees), (.inpatient, .agrees), (.partialHospitalization, .recommendsLess),
    ]
    for (level, relation) in cases {
      let found = ExternalComparison(try result(.asam, "4", "x", stated: level), with: ours)
      #expect(found.relation == relation)
    }
  }

  @Test("An emergency or an undecided placement cannot be compared, and the reason says why")
  func undecided() throws {
    let external = try result(.asam, "3rd", "2.1")
    let emergency = ExternalComparison(external, with: try placement { $0.isAcuteEmergency = true })
    #expect(emergency.relation == .cannotBeCompared)
    #expect(emergency.reason == "Another step comes before a level of care.")
    let open = ExternalComparison(external, with: try placement { $0.supportIsAdequate = nil })
    #expect(open.relation == .cannotBeCompared)
    #expect(open.reason == "The facts of the record decide no level.")
  }

  @Test("Of each tool the latest determination by the day is compared")
  func latest() throws {
    var record = try CoreFixture.record()
    record.externalResults = [
      try result(.locus, "20", "4", 5, id: "x-2"), try result(.locus, "20", "3", 2, id: "x-1"),
      try result(.asam, "3rd", "2.1", 3, id: "x-3"),
      try result(.epds, "1", nil, total: 9, id: "x-4"),
      try result(.asam, "3rd", "4", 9, id: "x-5"),
    ]
    let found = record.externalComparisons(with: try placement(), asOf: try CoreFixture.day(6))
    #expect(found.map(\.result.id.text) == ["x-3", "x-2"])
    #expect(found.map(\.relation) == [.agrees, .recommendsMore])
  }

  /// A site's own code around a licensed tool.
  private struct SiteTool: PlacementTool {
    let tool = ExternalTool.locus
    let version = "20"
    func answer(to total: Int) throws -> PlacementToolAnswer {
      try PlacementToolAnswer(total: total, level: "3", levelOfCare: .intensiveOutpatient)
    }
  }

  @Test("A plugged-in tool is recorded with tool, version, day and by whom")
  func tool() throws {
    let found = try SiteTool().result(
      id: .core("x-1"), of: 18, on: CoreFixture.day(2), by: "Intake team")
    #expect(found.tool == .locus)
    #expect(found.version == "20")
    #expect(found.date == (try CoreFixture.day(2)))
    #expect(found.determinedBy.revealed == "Intake team")
    #expect(found.total == 18)
    #expect(found.levelOfCare == .intensiveOutpatient)
    // LOCUS totals are 7 to 35.
    #expect(throws: ExternalResult.Invalid.total) {
      try SiteTool().result(id: .core("x-1"), of: 6, on: CoreFixture.day(2), by: "Intake team")
    }
    #expect(throws: ExternalResult.Invalid.nothing) { try PlacementToolAnswer() }
  }
}
