import IOPModels
import Testing

@Suite("DBT")
struct DBTTests {
  @Test("The modules hold different skills, each module stands for itself, and DBT teaches all")
  func modules() throws {
    let skills = DBTModule.allCases.flatMap { [$0.skill] + $0.skills }
    #expect(Set(skills).count == skills.count)
    #expect(skills.allSatisfy { $0.isInCatalogue })
    for module in DBTModule.allCases {
      #expect(module.skill.rawValue == module.rawValue)
      #expect(!module.skills.isEmpty)
      for skill in [module.skill] + module.skills { #expect(skill.dbtModule == module) }
    }
    let dbt = try #require(ModalityProfile.of(.dbt))
    #expect(Set(dbt.allSkills) == Set(skills))
    #expect(Skill.thoughtRecord.dbtModule == nil)
    #expect(Skill(rawValue: "own")?.dbtModule == nil)
  }

  @Test("A module is covered by itself or by one of its skills")
  func coverage() {
    #expect(DBTModule.modules(missingIn: [Skill]()) == DBTModule.allCases)
    #expect(DBTModule.modules(missingIn: [.thoughtRecord, .grounding]) == DBTModule.allCases)
    #expect(
      DBTModule.modules(missingIn: [.wiseMind, .interpersonalEffectiveness])
        == [.distressTolerance, .emotionRegulation])
    #expect(DBTModule.modules(missingIn: [.observing, .stop, .bodyCare, .give]) == [])
  }

  @Test("The modes take as long as the table of standard DBT says")
  func formats() throws {
    let minutes: [(DBTMode, Int, Int)] = [
      (.individualTherapy, 60, 60), (.skillsTraining, 120, 150), (.phoneCoaching, 10, 15),
      (.consultationTeam, 90, 120),
    ]
    #expect(minutes.map(\.0) == DBTMode.allCases)
    for (mode, lowest, highest) in minutes {
      #expect(mode.format.minutes == (try Bounds(lowest, highest)))
      #expect(mode.format.source == .dbtStandard)
      #expect((mode.format.perWeek == nil) == (mode == .phoneCoaching))
    }
    #expect(Set(DBTMode.allCases.map(\.title)).count == 4)
  }

  @Test("All four modes are standard DBT, a missing one makes it DBT-informed, an open one unknown")
  func standing() {
    let answers: [Bool?] = [true, false, nil]
    var seen: [DBTOffer.Standing: Int] = [:]
    for first in answers {
      for second in answers {
        for third in answers {
          for fourth in answers {
            let offer = DBTOffer(
              individualTherapy: first, skillsTraining: second, phoneCoaching: third,
              consultationTeam: fourth)
            let all = [first, second, third, fourth]
            #expect(DBTMode.allCases.map { offer.offers($0) } == all)
            #expect(offer.missing.count == all.count { $0 == false })
            #expect(offer.unasked.count == all.count { $0 == nil })
            let expected: DBTOffer.Standing =
              switch (all.contains(true), all.contains(false), all.contains(nil)) {
              case (true, true, _): .informed
              case (true, false, false): .standard
              case (false, true, false): .notOffered
              default: .unknown
              }
            #expect(offer.standing == expected)
            seen[offer.standing, default: 0] += 1
          }
        }
      }
    }
    // Of 3^4 = 81: one with four times yes, one with four times no; 2^4 - 1 without a no and with an open answer (15), and as many
    // without a yes, which share the one with four open answers.
    #expect(seen == [.standard: 1, .notOffered: 1, .unknown: 29, .informed: 50])
    let offer = DBTOffer(individualTherapy: true, skillsTraining: true, phoneCoaching: false)
    #expect(offer.missing == [.phoneCoaching])
    #expect(offer.unasked == [.consultationTeam])
  }

  @Test("What was not asked is not written, and reads as not asked")
  func coding() throws {
    let offer = DBTOffer(skillsTraining: false)
    #expect(try FoundationJSON.text(of: offer) == #"{"skillsGroup":false}"#)
    #expect(try FoundationJSON.read("{}", as: DBTOffer.self) == DBTOffer())
    #expect(DBTOffer().standing == .unknown)
  }
}
