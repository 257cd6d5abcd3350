import IOPModels
import IOPPlanning
import IOPSerialization
import Testing

@Suite("A modality of the site's own")
struct OwnModalityTests {
  /// A garden group, described like the modalities of the catalogue.
  static func garden(_ strength: ModalityProfile.Strength) throws -> ModalityProfile {
    let manual = try Citation(id: "site.garden", title: "Garden group, manual", confidence: .site)
    let growing = try #require(Skill(rawValue: "growing-things"))
    return ModalityProfile(
      modality: try #require(Modality(rawValue: "garden-group")),
      worksOn: "doing something with others that grows", services: [.skillsGroup],
      skills: [growing], evidence: [.init(.majorDepression, strength, manual)],
      mechanism: "Care for something alive brings back care for oneself.",
      parts: [.init(.technique, "sowing", skills: [growing])],
      formats: [
        .init("group", service: .skillsGroup, sessions: try Bounds(10, 12), source: manual)
      ],
      deliverers: [.occupationalTherapist],
      cautions: [.init("Sun and tools ask for care.", source: manual)])
  }

  private func draft(
    _ profiles: [ModalityProfile], offering modality: Modality, wanting wanted: [Modality] = []
  ) throws -> PlanContent {
    var program = try CoreFixture.program()
    program.modalities.append(modality)
    var patient = try CoreFixture.patient()
    patient.preferences = Preferences(modalities: wanted)
    return try PlanDrafter(program: program, modalities: profiles).draft(
      from: CoreFixture.intake(), for: patient, team: CoreFixture.team, asOf: CoreFixture.day()
    ).plan.content
  }

  @Test("With evidence as good as any and the person's wish, it is drafted with its skills")
  func drafted() throws {
    let garden = try Self.garden(.recommended)
    let content = try draft(
      ModalityProfile.catalogue + [garden], offering: garden.modality, wanting: [garden.modality])
    let intervention = try #require(
      content.interventions.first { $0.modality == garden.modality })
    #expect(intervention.skills == garden.skills)
    #expect(intervention.service == .skillsGroup)
    #expect(intervention.why?.revealed.contains("Garden group, manual") == true)
    #expect(intervention.insteadOf.contains { $0.modality == .cbt })
  }

  @Test(
    "With weaker evidence it is passed over and named as an alternative, as one of ours would be")
  func passedOver() throws {
    let garden = try Self.garden(.suggested)
    let content = try draft(
      ModalityProfile.catalogue + [garden], offering: garden.modality, wanting: [garden.modality])
    #expect(!content.interventions.contains { $0.modality == garden.modality })
    #expect(
      content.interventions.flatMap(\.insteadOf).contains {
        $0.modality == garden.modality && $0.because == "Its evidence here is weaker."
      })
  }

  @Test("Its description goes through a document and comes back complete")
  func stored() throws {
    let garden = try Self.garden(.recommended)
    #expect(garden.gaps == [])
    for profile in [garden] + ModalityProfile.catalogue {
      let bytes = try CanonicalJSONEncoder().encode(profile)
      #expect(try StrictJSONDecoder().decode(ModalityProfile.self, from: bytes) == profile)
    }
  }
}
