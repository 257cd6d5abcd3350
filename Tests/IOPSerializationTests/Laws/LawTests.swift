import IOPModels
import IOPPlanning
import IOPSerialization
import Testing

@Suite("Laws of every type on the wire")
struct LawTests {
  @Test("Every public type that can be written is in the list, and has a golden file")
  func complete() throws {
    let sources = try PublicTypes(modules: ["IOPModels", "IOPPlanning"])
    let names = Laws.all.map(\.name)
    #expect(Set(names).count == names.count)
    // A type that stands here and not in the list: add it to `Laws` and give it a golden file.
    #expect(sources.codable.subtracting(names) == [])
    #expect(Set(names).subtracting(sources.codable) == [])
    #expect(try Golden.names() == Set(names))
  }

  @Test("The reader of the sources does find types, nested ones and those that conform elsewhere")
  func reader() throws {
    let sources = try PublicTypes(modules: ["IOPModels", "IOPPlanning"])
    let found = sources.codable
    // A struct, a nested enumeration, an extension's conformance, a generic type, a vocabulary, a code.
    for name in [
      "Patient", "Commitment.Flexibility", "Citation.Confidence", "CalendarDate", "Identifier",
      "Sourced", "Modality", "ICD10CMCode", "RelapsePreventionPlan.Action", "WeeklyTimes.Window",
      "CrisisPlan.Part",
    ] {
      #expect(found.contains(name), "\(name)")
    }
    for name in ["Instrument", "Determination", "PlanDifference.Part", "Vocabulary", "RuleSet"] {
      #expect(!found.contains(name), "\(name)")
    }
    #expect(sources.declarations["PersonName"]?.keys == ["given", "family", "preferred", "legal"])
    #expect(sources.declarations["Bounds"]?.keys == ["min", "max"])
  }

  @Test("The golden samples of a type together have every member that the type can write")
  func members() throws {
    let sources = try PublicTypes(modules: ["IOPModels", "IOPPlanning"])
    for law in Laws.all {
      let keys = sources.declarations[law.name]?.keys ?? []
      var members: Set<String> = []
      for case .object(let object) in try Golden.samples(of: law.name) {
        members.formUnion(object.members.map(\.name))
      }
      #expect(members == Set(keys), "\(law.name)")
    }
  }

  @Test("What is read is written, byte for byte", arguments: Laws.all)
  func canonical(law: any AnyLaw) throws { try law.checkCanonical() }

  @Test("The coders of Foundation read and write the same", arguments: Laws.all)
  func foundation(law: any AnyLaw) throws { try law.checkFoundation() }

  @Test("Equal values hash alike, and different samples are different", arguments: Laws.all)
  func hashable(law: any AnyLaw) throws { try law.checkHashable() }

  @Test(
    "A list of words is the one that is pinned, and no other word comes in", arguments: Laws.all)
  func words(law: any AnyLaw) throws { try law.checkWords() }

  /// Types that print what stands in them, because what stands in them is about programs, sources and rules and not about a person.
  static let impersonal: Set<String> = [
    "Accreditation", "AttendancePolicy", "Citation", "CrisisLine", "Finding", "MeasureSchedule",
    "MissingFact", "ModalityProfile", "ModalityProfile.Caution", "ModalityProfile.Evidence",
    "ModalityProfile.Format", "ModalityProfile.Part", "ProgramOffering", "ProgramOffering.Payer",
    "ProgramOffering.Review", "ProgramProfile", "ProgramSite", "ProgramTrack", "RenewalBands",
    "ServiceOwnership", "SessionOffering", "SkillScale", "SlidingScale",
    "SobrietyExpectation", "Sourced",
  ]

  @Test("No text of a personal value is printed or stands in an error", arguments: Laws.all)
  func canary(law: any AnyLaw) throws {
    let printsFreeText = try law.checkCanary()
    #expect(printsFreeText == Self.impersonal.contains(law.name), "\(law.name)")
  }
}
