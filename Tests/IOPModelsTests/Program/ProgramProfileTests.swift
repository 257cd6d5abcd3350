import IOPModels
import Testing

@Suite("Shipped program profiles")
struct ProgramProfileTests {
  static let presets = ProgramProfile.catalogue
  static let first: [ProgramProfile] = [.adultDay, .adultEvening]

  @Test("Identifiers and titles differ, and each identifier is well formed", arguments: presets)
  func identity(program: ProgramProfile) throws {
    #expect(try Identifier<ProgramProfile>(program.id.text) == program.id)
    #expect(Self.presets.count { $0.id == program.id } == 1)
    #expect(Self.presets.count { $0.title == program.title } == 1)
  }

  @Test("Parts that stand in the package without a check pass it", arguments: presets)
  func checked(program: ProgramProfile) throws {
    for bounds in [program.weeklyHours, program.daysPerWeek, program.weeks].map(\.value) {
      #expect(try Bounds(bounds.lowest, bounds.highest) == bounds)
    }
    #expect(try StepDownLadder(program.ladder.value.daysPerWeek) == program.ladder.value)
    #expect(try Minutes(program.sessionLength.value.count) == program.sessionLength.value)
    for language in program.languages { #expect(try LanguageTag(language.text) == language) }
  }

  @Test("The first phase gives a week within the hours of the program", arguments: presets)
  func firstPhase(program: ProgramProfile) throws {
    let top = try #require(program.ladder.value.daysPerWeek.first)
    let hours = top * program.hoursPerDay.value
    #expect(program.weeklyHours.value.contains(hours))
    #expect(program.daysPerWeek.value.contains(top))
    #expect(top == program.daysPerWeek.value.highest)
    #expect((program.hoursPerDay.value * 60) % program.sessionLength.value.count == 0)
    // The lowest hours are reached on the fewest days of a full week.
    #expect(
      program.daysPerWeek.value.lowest * program.hoursPerDay.value
        >= program.weeklyHours.value.lowest)
  }

  @Test("A program that asks for its hours in every phase has rungs that give them")
  func everyPhase() {
    for program in Self.presets where program.hoursHoldInEveryPhase {
      for days in program.ladder.value.daysPerWeek {
        #expect(days * program.hoursPerDay.value >= program.weeklyHours.value.lowest)
      }
    }
    // 4 → 3 → 2 days of three hours ends at six hours a week: the floor holds in the first phase only.
    #expect(Self.first.allSatisfy { !$0.hoursHoldInEveryPhase })
  }

  @Test("Numbers are those of the descriptions of programs and of the rules that are cited")
  func numbers() {
    for program in Self.first {
      #expect(program.level == .intensiveOutpatient)
      #expect(program.weeklyHours.value.lowest == 9 && program.weeklyHours.value.highest == 12)
      #expect(program.daysPerWeek.value.lowest == 3 && program.daysPerWeek.value.highest == 4)
      #expect(program.ladder.value.daysPerWeek == [4, 3, 2])
      #expect(program.weeks.value.lowest == 6 && program.weeks.value.highest == 12)
      #expect(program.longestWeeks.value >= program.weeks.value.highest)
      #expect(program.minimumAge?.value == 18)
      // HEDIS: follow-up within 7 days after discharge.
      #expect(program.followUpWithinDays == Sourced(7, source: .fuhFollowUp))
      // No public source gives these numbers.
      #expect(program.attendance == nil)
    }
  }

  @Test("Services, modalities and languages are there, each once, and every modality has a service")
  func content() throws {
    for program in Self.presets {
      #expect(Set(program.services).count == program.services.count)
      #expect(program.services.allSatisfy { $0.isInCatalogue })
      #expect(Set(program.modalities).count == program.modalities.count)
      for modality in program.modalities {
        let profile = try #require(ModalityProfile.of(modality))
        #expect(
          profile.services.contains { program.services.contains($0) },
          "nobody in \(program.id) can give \(modality)")
      }
      #expect(
        !program.deliveries.isEmpty && !program.dayparts.isEmpty && !program.languages.isEmpty)
    }
    #expect(ProgramProfile.adultDay.dayparts == [.morning, .afternoon])
    #expect(ProgramProfile.adultEvening.dayparts == [.evening])
  }

  @Test("Every number has a source of the library's catalogue", arguments: presets)
  func sources(program: ProgramProfile) {
    var cited = [
      program.weeklyHours.source, program.daysPerWeek.source, program.hoursPerDay.source,
      program.weeks.source, program.longestWeeks.source, program.ladder.source,
      program.sessionLength.source, program.individualPerWeek.source,
      program.planWithinDays.source, program.reviewEveryDays.source,
      program.measureEveryDays.source, program.followUpWithinDays.source,
    ]
    cited += [
      program.minimumAge?.source, program.noChangeWeeks?.source, program.maximumAge?.source,
      program.leastHoursPerDay?.source, program.weeklyHoursEnd,
      program.recertifyEveryDays?.source, program.groupSize?.source,
    ].compactMap { $0 }
    let known = Set(Citation.catalogue)
    for source in cited { #expect(known.contains(source), "\(source)") }
  }

  @Test("A profile survives the wire", arguments: presets)
  func wire(program: ProgramProfile) throws {
    let text = try FoundationJSON.text(of: program)
    #expect(try FoundationJSON.read(text, as: ProgramProfile.self) == program)
  }
}
