import IOPModels
import Testing

@Suite("Catalogue of modalities")
struct ModalityProfileTests {
  @Test("Every modality that IOPKit ships is described once, in the order of the vocabulary")
  func covers() {
    #expect(ModalityProfile.catalogue.map(\.modality) == Modality.catalogue)
    for profile in ModalityProfile.catalogue {
      #expect(ModalityProfile.of(profile.modality) == profile)
    }
  }

  @Test("A profile names services, skills and conditions that IOPKit ships, each once")
  func words() {
    for profile in ModalityProfile.catalogue {
      let name = profile.modality.rawValue
      #expect(!profile.services.isEmpty, "\(name)")
      #expect(profile.services.allSatisfy { $0.isInCatalogue }, "\(name)")
      #expect(Set(profile.services).count == profile.services.count, "\(name)")
      #expect(profile.skills.allSatisfy { $0.isInCatalogue }, "\(name)")
      #expect(Set(profile.skills).count == profile.skills.count, "\(name)")
      #expect(profile.evidence.allSatisfy { $0.condition.isInCatalogue }, "\(name)")
      #expect(
        Set(profile.evidence.map(\.condition)).count == profile.evidence.count, "\(name)")
      #expect(!profile.worksOn.isEmpty && !profile.worksOn.hasSuffix("."), "\(name)")
    }
    #expect(Set(ModalityProfile.catalogue.map(\.worksOn)).count == Modality.catalogue.count)
  }

  @Test("Every claim of evidence cites a source of the library's catalogue")
  func sources() {
    let known = Set(Citation.catalogue)
    for profile in ModalityProfile.catalogue {
      for evidence in profile.evidence {
        #expect(known.contains(evidence.source), "\(profile.modality) \(evidence.condition)")
      }
    }
  }

  @Test("Every skill is taught somewhere, and a skill's profile gives a service that can teach it")
  func skills() {
    let taught = Set(ModalityProfile.catalogue.flatMap(\.skills))
    #expect(Set(Skill.catalogue).subtracting(taught) == [.sleepRoutine])
  }

  @Test("DBT teaches its four modules")
  func dbt() throws {
    let dbt = try #require(ModalityProfile.of(.dbt))
    #expect(
      Set(dbt.skills)
        == [.mindfulness, .emotionRegulation, .interpersonalEffectiveness, .distressTolerance])
  }

  @Test("Work on trauma and exposure asks for preparation at least")
  func readiness() {
    let asking = ModalityProfile.catalogue.filter { $0.asksFor != nil }
    #expect(
      Set(asking.map(\.modality))
        == [.exposureResponsePrevention, .prolongedExposure, .cognitiveProcessing, .emdr])
    for profile in asking { #expect(profile.asksFor == .preparation) }
  }

  @Test("Of several claims for one condition the strongest is given, and none for another")
  func strongest() {
    #expect(
      ModalityProfile.Strength.allCases.sorted() == [.adjunct, .suggested, .recommended])
    let profile = ModalityProfile(
      modality: .cbt, worksOn: "x", services: [.individualTherapy],
      evidence: [
        .init(.panic, .adjunct, .niceAnxiety), .init(.panic, .recommended, .niceOCD),
        .init(.panic, .suggested, .niceAnxiety), .init(.grief, .adjunct, .niceAnxiety),
      ])
    #expect(profile.evidence(for: .panic)?.strength == .recommended)
    #expect(profile.evidence(for: .grief)?.strength == .adjunct)
    #expect(profile.evidence(for: .bipolar) == nil)
  }
}
