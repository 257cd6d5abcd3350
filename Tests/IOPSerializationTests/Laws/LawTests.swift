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

  @Test("Every public type of the models is written, but for errors and what has no value")
  func models() throws {
    let sources = try PublicTypes(modules: ["IOPModels"])
    let errors = sources.errors
    #expect(errors.count > 60)
    // A type that stands here: make it Codable. Only what cannot be a value on a wire belongs into `withoutValues`.
    let rest = sources.all.subtracting(sources.codable).subtracting(errors)
    #expect(rest == Set(Laws.withoutValues.keys))
    for name in sources.codable { #expect(!errors.contains(name), "\(name)") }
  }

  @Test("Every public type of the planning is written, an error, or derived with a reason")
  func planning() throws {
    let planning = try PublicTypes(modules: ["IOPPlanning"]).all
    // What a type conforms to is said by the protocols of both modules.
    let sources = try PublicTypes(modules: ["IOPModels", "IOPPlanning"])
    let names = Laws.derived.map(\.name)
    #expect(Set(names).count == names.count)
    let rest = planning.subtracting(sources.codable).subtracting(sources.errors)
    // A type that stands here and not in the list: make it Codable, or add it to `Laws.derived` with the reason.
    #expect(rest.subtracting(names) == [])
    #expect(Set(names).subtracting(rest) == [])
    for law in Laws.derived {
      let isPersonal = sources.conforming(to: ["PersonalData"]).contains(law.name)
      #expect(law.isPersonal == isPersonal, "\(law.name)")
      let isImpersonal = law.reason != .result || Laws.impersonalResults.contains(law.name)
      #expect(isPersonal || isImpersonal, "\(law.name) tells of a person and prints itself")
    }
  }

  /// Personal types that print what was asked, which a criterion says of itself, and that the answer is redacted.
  static let sentences: Set<String> = ["CriterionResult", "Determination"]

  @Test("No personal type prints itself in a way of its own")
  func silence() throws {
    let sources = try PublicTypes(modules: ["IOPModels", "IOPPlanning"])
    let personal = sources.conforming(to: ["PersonalData"])
    #expect(personal.count > 150)
    for name in personal {
      let own = sources.declarations[name]?.properties ?? []
      let printing = own.intersection(["description", "debugDescription", "customMirror"])
      #expect(printing == (Self.sentences.contains(name) ? ["description"] : []), "\(name)")
    }
    // The reader does see such a property where there is one, in the type or in an extension.
    for name in ["Citation", "GroupSize", "LevelOfCare.Hours", "Instrument.IllFormed.Fault"] {
      #expect(sources.declarations[name]?.properties.contains("description") == true, "\(name)")
    }
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
    for name in ["KnownFacts", "Determination", "PlanDifference.Change", "Vocabulary", "RuleSet"] {
      #expect(!found.contains(name), "\(name)")
    }
    #expect(sources.declarations["PersonName"]?.keys == ["given", "family", "preferred", "legal"])
    #expect(sources.declarations["Bounds"]?.keys == ["min", "max"])
    // An error, a structure of an error, what is nested in it, an error that says so itself.
    for name in [
      "Bounds.Invalid", "Instrument.IllFormed", "Instrument.IllFormed.Fault", "InvalidWord",
      "CareRecord.Refused",
    ] {
      #expect(sources.errors.contains(name), "\(name)")
    }
    for name in ["Instrument", "CalendarDateRange.Dates", "ThreadNode"] {
      #expect(sources.all.contains(name) && !sources.errors.contains(name), "\(name)")
    }
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
    "Accreditation", "AttendancePolicy", "Citation", "ConsentForm", "CostEstimate", "CrisisLine",
    "Finding", "ICD10CMTable", "ICD10CMTable.Entry", "Instrument", "Instrument.Band",
    "Instrument.BandScheme", "Instrument.Item", "Instrument.Rule", "Instrument.Subscale",
    "Instrument.Threshold", "InstrumentSet", "LevelComparison.Row",
    "MissingFact", "ModalityProfile", "ModalityProfile.Caution", "ModalityProfile.Evidence",
    "ModalityProfile.Format", "ModalityProfile.Part", "ProgramOffering", "ProgramOffering.Payer",
    "ProgramOffering.Review", "ProgramProfile", "ProgramSite", "ProgramTrack", "RenewalBands",
    "SensitiveField", "ServiceOwnership", "SessionOffering", "SkillScale", "SlidingScale",
    "SobrietyExpectation", "Sourced",
  ]

  @Test("No text of a personal value is printed or stands in an error", arguments: Laws.all)
  func canary(law: any AnyLaw) throws {
    let printsFreeText = try law.checkCanary()
    #expect(printsFreeText == Self.impersonal.contains(law.name), "\(law.name)")
  }
}
