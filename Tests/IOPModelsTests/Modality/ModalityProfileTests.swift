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

  @Test("Every skill is taught by a modality, and a modality teaches each of its skills once")
  func skills() {
    for skill in Skill.catalogue { #expect(!skill.modalities.isEmpty, "\(skill)") }
    for profile in ModalityProfile.catalogue {
      let all = profile.allSkills
      #expect(Set(all) == Set(profile.skills).union(profile.parts.flatMap(\.skills)))
      #expect(Set(all).count == all.count, "\(profile.modality)")
      #expect(all.allSatisfy { $0.isInCatalogue }, "\(profile.modality)")
      #expect(all.starts(with: profile.skills), "\(profile.modality)")
    }
    #expect(Skill.wiseMind.modalities == [.dbt])
    #expect(
      Skill.urgeSurfing.modalities == [.mindfulnessBasedRelapsePrevention, .relapsePrevention])
    #expect(Skill(rawValue: "own")?.modalities == [])
  }

  @Test("Every profile says how it helps, what it is made of, how, by whom and with which cautions")
  func complete() {
    for profile in ModalityProfile.catalogue {
      let name = profile.modality.rawValue
      #expect(profile.gaps.allSatisfy { $0 == .evidence }, "\(name) \(profile.gaps)")
      #expect(profile.mechanism?.hasSuffix(".") == true, "\(name)")
      let texts =
        profile.parts.flatMap { [$0.title, $0.about ?? "-"] } + profile.formats.map(\.title)
        + [profile.training ?? "-"]
      for text in texts { #expect(!text.isEmpty && !text.hasSuffix("."), "\(name): \(text)") }
      for caution in profile.cautions { #expect(caution.text.hasSuffix("."), "\(name)") }
      let titles = profile.parts.map { "\($0.kind) \($0.title)" }
      #expect(Set(titles).count == titles.count, "\(name)")
    }
    #expect(
      Set(ModalityProfile.catalogue.compactMap(\.mechanism)).count == Modality.catalogue.count)
  }

  @Test("Each format, caution and claim about a part cites a source of the library's catalogue")
  func partSources() {
    let known = Set(Citation.catalogue)
    for profile in ModalityProfile.catalogue {
      let cited =
        profile.formats.map(\.source) + profile.cautions.map(\.source)
        + profile.parts.flatMap(\.evidence).map(\.source)
      #expect(cited.allSatisfy(known.contains), "\(profile.modality)")
      let numbers = profile.formats.flatMap { [$0.sessions, $0.weeks, $0.perWeek, $0.minutes] }
      for bounds in numbers.compactMap({ $0 }) { #expect(bounds.lowest >= 1) }
      let services = Set(profile.formats.compactMap(\.service))
      #expect(services.isSubset(of: profile.services), "\(profile.modality)")
    }
  }

  @Test("Who may give a modality may own one of its services")
  func deliverers() {
    for profile in ModalityProfile.catalogue {
      let name = profile.modality.rawValue
      #expect(Set(profile.deliverers).count == profile.deliverers.count, "\(name)")
      for role in profile.deliverers {
        #expect(profile.services.contains { role.mayOwn($0) == true }, "\(name) \(role)")
      }
      for service in profile.services {
        #expect(profile.deliverers.contains { $0.mayOwn(service) == true }, "\(name) \(service)")
      }
    }
    for modality in [Modality.medicationManagement, .medicationAssisted] {
      let profile = ModalityProfile.of(modality)
      #expect(profile?.deliverers == TeamRole.catalogue.filter(\.mayPrescribe))
    }
  }

  @Test("Whether a role may give a modality is not known for a site's own role or an open list")
  func mayDeliver() throws {
    let own = try #require(TeamRole(rawValue: "own"))
    let open = ModalityProfile(modality: .cbt, worksOn: "x", services: [])
    let listed = ModalityProfile(
      modality: .cbt, worksOn: "x", services: [], deliverers: [.nurse])
    let named = ModalityProfile(modality: .cbt, worksOn: "x", services: [], deliverers: [own])
    #expect(open.mayDeliver(.nurse) == nil)
    #expect(open.mayDeliver(own) == nil)
    #expect(listed.mayDeliver(.nurse) == true)
    #expect(listed.mayDeliver(.psychologist) == false)
    #expect(listed.mayDeliver(own) == nil)
    #expect(named.mayDeliver(own) == true)
    #expect(named.mayDeliver(.nurse) == false)
  }

  @Test("What a description leaves open is named, and nothing else")
  func gaps() {
    #expect(
      ModalityProfile(modality: .cbt, worksOn: "x", services: []).gaps
        == ModalityProfile.Gap.allCases)
    let full = ModalityProfile(
      modality: .cbt, worksOn: "x", services: [.groupTherapy],
      evidence: [.init(.panic, .adjunct, .niceAnxiety)], mechanism: "It helps.",
      parts: [.init(.topic, "x")], formats: [.init("group", source: .commonPractice)],
      deliverers: [.nurse], cautions: [.init("Mind this.", source: .commonPractice)])
    #expect(full.gaps == [])
    let blank = ModalityProfile(
      modality: .cbt, worksOn: "x", services: [.groupTherapy], mechanism: " ",
      formats: [.init("group", source: .commonPractice)], deliverers: [.nurse])
    #expect(blank.gaps == [.mechanism, .parts, .cautions, .evidence])
  }

  /// How a course runs, as section 7 of the facts gives it.
  static let courses: [(Modality, sessions: ClosedRange<Int>?, weeks: ClosedRange<Int>?)] = [
    (.cbt, 12...20, nil), (.motivationalEnhancement, 4...4, nil),
    (.mindfulnessBasedCognitive, nil, 8...8), (.mindfulnessBasedRelapsePrevention, nil, 8...8),
    (.cognitiveProcessing, 12...12, nil), (.prolongedExposure, 8...15, nil),
    (.writtenExposure, 5...5, nil), (.interpersonal, 12...16, nil),
    (.behaviouralActivation, 12...16, nil), (.exposureResponsePrevention, 12...20, nil),
    (.contingencyManagement, nil, 12...12), (.dbt, nil, 24...24),
  ]

  @Test("Length of a course: the usual one, as common knowledge to be reviewed, and nowhere else")
  func courses() throws {
    for course in Self.courses {
      let profile = try #require(ModalityProfile.of(course.0))
      let sessions = course.sessions.map { [$0.lowerBound, $0.upperBound] }
      let weeks = course.weeks.map { [$0.lowerBound, $0.upperBound] }
      let found = profile.formats.filter { $0.sessions != nil || $0.weeks != nil }
      #expect(found.count == 1, "\(course.0)")
      #expect(found.first?.sessions.map { [$0.lowest, $0.highest] } == sessions, "\(course.0)")
      #expect(found.first?.weeks.map { [$0.lowest, $0.highest] } == weeks, "\(course.0)")
      #expect(found.first?.source.confidence == .conventional, "\(course.0)")
    }
    for profile in ModalityProfile.catalogue
    where !Self.courses.contains(where: { $0.0 == profile.modality }) {
      #expect(profile.formats.allSatisfy { $0.sessions == nil && $0.weeks == nil })
    }
  }

  /// The evidence map of the facts: which modalities a guideline names for a condition, and how strongly.
  static let evidenceMap: [ConditionKind: [ModalityProfile.Strength: Set<Modality>]] = [
    .postTraumaticStress: [
      .recommended: [.cognitiveProcessing, .emdr, .prolongedExposure],
      .suggested: [
        .cognitiveTherapyPTSD, .presentCentred, .writtenExposure, .mindfulnessBasedStressReduction,
      ],
    ],
    .majorDepression: [
      .recommended: [
        .cbt, .interpersonal, .behaviouralActivation, .act, .mindfulnessBasedCognitive,
        .problemSolving, .shortTermPsychodynamic,
      ]
    ],
    .obsessiveCompulsive: [.recommended: [.exposureResponsePrevention]],
    .generalisedAnxiety: [.recommended: [.cbt], .suggested: [.appliedRelaxation]],
    .panic: [.recommended: [.cbt]],
    .socialAnxiety: [.recommended: [.cbt]],
    .borderlinePersonality: [.recommended: [.dbt, .mentalisationBased]],
    .bipolar: [.adjunct: [.psychoeducation, .familyTherapy, .socialRhythm, .cbt]],
    .alcoholUse: [
      .suggested: [
        .cbt, .motivationalEnhancement, .twelveStepFacilitation, .contingencyManagement,
        .medicationAssisted,
      ]
    ],
    .opioidUse: [.recommended: [.medicationAssisted]],
    .stimulantUse: [.recommended: [.contingencyManagement]],
    .suicidalIdeation: [.suggested: [.safetyPlanning]],
    .selfHarm: [.suggested: [.safetyPlanning]],
  ]

  @Test("The evidence is that of the guidelines' map, with nothing added and nothing left out")
  func evidenceMap() {
    for condition in ConditionKind.catalogue {
      var found: [ModalityProfile.Strength: Set<Modality>] = [:]
      for profile in ModalityProfile.catalogue {
        if let evidence = profile.evidence(for: condition) {
          found[evidence.strength, default: []].insert(profile.modality)
        }
      }
      #expect(found == Self.evidenceMap[condition] ?? [:], "\(condition)")
    }
  }

  @Test("Only what was read in a document that applies the guideline is more than common knowledge")
  func confidence() {
    for profile in ModalityProfile.catalogue {
      for evidence in profile.evidence + profile.parts.flatMap(\.evidence)
      where evidence.source.confidence != .conventional {
        let isRead =
          evidence.condition == .postTraumaticStress
          || profile.modality == .shortTermPsychodynamic || profile.modality == .safetyPlanning
        #expect(isRead, "\(profile.modality) \(evidence.condition)")
      }
    }
  }

  @Test(
    "Against benzodiazepines and cannabis in post-traumatic stress, and nothing else, it is said")
  func against() throws {
    for profile in ModalityProfile.catalogue {
      let against = profile.cautions.filter { $0.kind == .recommendedAgainst }
      #expect(against.isEmpty == (profile.modality != .medicationManagement))
    }
    let medicines = try #require(ModalityProfile.of(.medicationManagement))
    let against = medicines.cautions(for: .postTraumaticStress).filter {
      $0.kind == .recommendedAgainst
    }
    #expect(against.count == 2)
    #expect(against.contains { $0.text.contains("benzodiazepines") })
    #expect(against.contains { $0.text.contains("cannabis") })
    #expect(against.allSatisfy { $0.source == .vaDoDPTSD2023 })
    #expect(!medicines.cautions(for: .panic).contains { $0.kind == .recommendedAgainst })
    #expect(!medicines.cautions(for: .panic).isEmpty)
    #expect(medicines.evidence.isEmpty, "a medicine is never drafted as a treatment")
  }

  @Test("A further disorder is no reason to withhold treatment of trauma")
  func notWithheld() {
    for modality in [Modality.prolongedExposure, .cognitiveProcessing, .emdr] {
      let cautions = ModalityProfile.of(modality)?.cautions(for: .postTraumaticStress) ?? []
      #expect(cautions.contains { $0.kind == .noReasonToWithhold }, "\(modality)")
    }
  }

  @Test(
    "Parts: ACT has six processes, EMDR eight phases, MET four sessions, four ways and the stages")
  func parts() throws {
    func count(_ modality: Modality, _ kind: ModalityProfile.Part.Kind) -> Int {
      ModalityProfile.of(modality)?.parts.count { $0.kind == kind } ?? -1
    }
    #expect(count(.act, .process) == 6)
    #expect(count(.emdr, .phase) == 8)
    #expect(count(.dbt, .module) == 4)
    #expect(count(.motivationalEnhancement, .session) == 4)
    for modality in [Modality.motivationalEnhancement, .motivationalInterviewing] {
      #expect(count(modality, .principle) == 4)
      #expect(count(modality, .stage) == StageOfChange.allCases.count)
    }
    let cbt = try #require(ModalityProfile.of(.cbt)).parts.map(\.title)
    for title in [
      "agenda", "homework", "cognitive restructuring", "behavioural activation", "exposure",
      "relapse prevention",
    ] {
      #expect(cbt.contains(title), "\(title)")
    }
    let medicines = try #require(ModalityProfile.of(.medicationAssisted)).parts
    let opioid = medicines.filter { $0.evidence.contains { $0.condition == .opioidUse } }
    #expect(
      opioid.map(\.title) == ["buprenorphine", "methadone", "naltrexone, extended release"])
  }

  @Test("An attitude of all care is no intervention, and support is no treatment")
  func kinds() {
    func modalities(_ kind: ModalityProfile.Kind) -> [Modality] {
      ModalityProfile.catalogue.filter { $0.kind == kind }.map(\.modality)
    }
    #expect(modalities(.approach) == [.traumaInformed, .recoveryOriented])
    #expect(modalities(.support) == [.caseManagement, .mutualSupport])
    for profile in ModalityProfile.catalogue where profile.kind != .treatment {
      #expect(profile.evidence.isEmpty, "\(profile.modality)")
    }
  }

  @Test("A site's own profile is found before that of the catalogue, and the catalogue after it")
  func among() throws {
    let garden = try #require(Modality(rawValue: "garden-group"))
    let own = ModalityProfile(modality: garden, worksOn: "x", services: [.groupTherapy])
    let cbt = ModalityProfile(modality: .cbt, worksOn: "our way", services: [.groupTherapy])
    #expect(ModalityProfile.of(garden, among: [own, cbt]) == own)
    #expect(ModalityProfile.of(.cbt, among: [own, cbt]) == cbt)
    #expect(ModalityProfile.of(.dbt, among: [own, cbt]) == ModalityProfile.of(.dbt))
    #expect(ModalityProfile.of(garden, among: []) == nil)
  }

  @Test("DBT teaches its four modules")
  func dbt() throws {
    let dbt = try #require(ModalityProfile.of(.dbt))
    #expect(
      Set(dbt.skills)
        == [.mindfulness, .emotionRegulation, .interpersonalEffectiveness, .distressTolerance])
  }

  @Test("Work on trauma and exposure asks for preparation, keeping to a change for a thought of it")
  func readiness() {
    let asking = ModalityProfile.catalogue.filter { $0.asksFor != nil }
    #expect(
      Set(asking.filter { $0.asksFor == .preparation }.map(\.modality))
        == [
          .exposureResponsePrevention, .prolongedExposure, .cognitiveProcessing, .emdr,
          .cognitiveTherapyPTSD, .writtenExposure,
        ])
    #expect(
      Set(asking.filter { $0.asksFor == .contemplation }.map(\.modality))
        == [.relapsePrevention, .mindfulnessBasedRelapsePrevention])
    #expect(asking.count == 8)
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
