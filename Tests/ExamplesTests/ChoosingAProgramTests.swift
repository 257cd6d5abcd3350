import IOPKit
import Testing

/// The sample of the article about choosing a program, with what it is said to give.
@Suite("Sample of the article about choosing a program")
struct ChoosingAProgramTests {
  private let page = PrintedPage()

  private func print(_ items: Any...) { page.print(items) }

  private static func offering(
    _ id: String, tracks: [ProgramTrack]
  ) throws -> ProgramOffering {
    var profile = ProgramProfile.adultDay
    profile.modalities = [.cbt]
    profile.tracks = tracks
    return ProgramOffering(
      id: try Identifier(id), profile: profile,
      sites: [
        ProgramSite(
          id: try Identifier("site-\(id)"), name: "Site \(id)",
          timeZone: try TimeZoneName("America/Chicago"))
      ])
  }

  @Test("The nearer program with a known track comes first, and each line says why")
  func choosing() throws {
    let today = try CalendarDate("2026-03-02")
    let near = try Self.offering("near", tracks: [.evening])
    let far = try Self.offering("far", tracks: [])
    let patient = Patient(
      id: try Identifier("pt-1"), name: PersonName(given: "Sam"),
      birthDate: Private(try CalendarDate("1990-01-01")),
      timeZone: try TimeZoneName("America/Chicago"),
      available: try WeeklyTimes([
        "mon 17:00-21:00", "tue 17:00-21:00", "wed 17:00-21:00", "thu 17:00-21:00",
      ]),
      preferences: Preferences(modalities: [.cbt]))
    let search = try ProgramSearch(
      for: patient,
      travel: [
        .init(to: try Identifier("site-near"), from: .home, minutes: try Minutes(20)),
        .init(to: try Identifier("site-far"), from: .home, minutes: try Minutes(60)),
      ], longestTravel: try Minutes(30))

    let ranking = ProgramRanking(of: [far, near], for: search, asOf: today)
    print(ranking.fits.map(\.offering.id.text))
    let best = ranking.fits[0]
    print(best.aspects(.met).count, best.aspects(.unknown).count)
    print(best.explanation[3])
    print(best.explanation[5])
    let other = ranking.fits[1]
    print(other.explanation[3])

    #expect(ranking.fits.map(\.offering.id.text) == ["near", "far"])
    #expect(
      best.aspects(.met).map(\.title)
        == ["approach", "schedule", "location", "work on unhelpful thoughts"])
    #expect(best.aspects(.unknown).count == 5)
    #expect(best.explanation[3] == "schedule: met; free on enough days for: Evening track")
    #expect(best.explanation[5] == "location: met; 20 minutes away, at most 30")
    #expect(
      other.explanation[3]
        == "schedule: unknown; missing: which tracks the program has")
    #expect(try page.lines == DocumentationText.printed(in: "ChoosingAProgram"))
  }
}
