import IOPModels
import IOPPlanning
import Testing

/// Facts that a draft could overlook without any other test noticing.
@Suite("A draft overlooks nothing that was recorded")
struct OverlookedDraftTests {
  private static func day() throws -> CalendarDate { try CoreFixture.day() }

  private func draft(
    _ kind: ConditionKind = .majorDepression, code: String? = nil, program: ProgramProfile? = nil,
    intake: (inout IntakeAssessment) throws -> Void = { _ in },
    patient: (inout Patient) throws -> Void = { _ in }
  ) throws -> PlanContent {
    try OneCondition.draft(
      OneCondition.intake(kind, code: code, intake), program: program, patient)
  }

  @Test("Wishes in the person's own words, about culture, group and clinician are asked after")
  func wishes() throws {
    let plain = try draft()
    for (words, edit) in [
      (
        "culture, faith and background",
        { $0.culture = "I keep the fast." }
      ),
      (
        "other wishes that the person put into words",
        { $0.preferences = Preferences(notes: ["Not on the telephone."]) }
      ),
      ("wish for a group", { $0.preferences = Preferences(groupGender: .women) }),
      ("wish for a clinician", { $0.preferences = Preferences(clinicianGender: .women) }),
    ] as [(String, (inout Patient) -> Void)] {
      #expect(!plain.asks(words))
      #expect(try draft(patient: { edit(&$0) }).asks(words), "\(words)")
    }
    let weekdays = try draft(patient: {
      $0.preferences = Preferences(weekdays: [.friday, .monday])
    })
    #expect(
      weekdays.phases.first?.why?.revealed.contains("rather come on Monday and Friday") == true)
  }

  @Test("Medical needs that nobody manages are asked after")
  func medicalNeeds() throws {
    let kind = try #require(MedicalNeedKind.catalogue.first)
    for (managed, isAsked) in [(nil, true), (false, true), (true, false)] as [(Bool?, Bool)] {
      let content = try draft(intake: {
        $0.medicalNeeds = [MedicalNeed(kind: kind, isManaged: managed)]
      })
      #expect(content.asks("Who takes care of \(kind.title)") == isAsked)
    }
  }

  @Test("A commitment that is over takes up nothing")
  func pastCommitment() throws {
    let times = try WeeklyTimes(["mon 09:00-17:00"])
    func why(_ dates: CalendarDateRange?) throws -> String {
      try draft(patient: {
        $0.commitments = [
          Commitment(
            id: .core("cm-1"), kind: .work, times: times, flexibility: .fixed, dates: dates)
        ]
      }).phases.first?.why?.revealed ?? ""
    }
    #expect(try why(nil).contains("fitted around"))
    let over = try CalendarDateRange(
      Self.day().adding(days: -30), through: Self.day().adding(days: -1))
    #expect(try !why(over).contains("fitted around"))
  }

  @Test("The goal of the principal condition says where it shows in daily life")
  func showsIn() throws {
    let content = try draft(intake: {
      $0.impacts = [FunctionalImpact(.work, .marked), FunctionalImpact(.social, .slight)]
    })
    #expect(content.goals.first?.statement.revealed.hasSuffix("This shows in work.") == true)
  }

  @Test("Exposure is not taught while there is mania or psychosis, or danger to life")
  func exposure() throws {
    let skills: Set<Skill> = [.fearLadder, .facingFears, .responsePrevention]
    func taught(_ signs: MentalStatus) throws -> Bool {
      let content = try draft(.panic, intake: { $0.mentalStatus = signs })
      return !skills.isDisjoint(with: content.interventions.flatMap(\.skills))
    }
    #expect(try taught(MentalStatus(psychoticSigns: false, manicSigns: false)))
    #expect(try !taught(MentalStatus(psychoticSigns: true)))
    #expect(try !taught(MentalStatus(manicSigns: true)))
  }

  @Test(
    "With a medicine in pregnancy, or an opioid beside what slows breathing, the prescriber is asked"
  )
  func medicines() throws {
    let medicine = Medication(id: .core("m-1"), name: "A medicine", treats: [.core("c-1")])
    let pregnant = try draft(intake: {
      $0.medications = [medicine]
      $0.perinatal = try PerinatalStatus(.pregnant)
    })
    #expect(pregnant.asks("with regard to pregnancy"))
    #expect(try !draft(intake: { $0.medications = [medicine] }).asks("with regard to pregnancy"))

    func opioid(_ classes: [MedicationClass]) throws -> Bool {
      try draft(intake: {
        $0.medications = classes.enumerated().map { place, kind in
          Medication(id: .core("m-\(place)"), name: "A medicine", classes: [kind])
        }
      }).asks("can slow breathing")
    }
    #expect(try opioid([.opioid, .benzodiazepine]))
    #expect(try !opioid([.opioid]))
  }

  @Test(
    "A benzodiazepine in post-traumatic stress is named, and asked after where no class is recorded"
  )
  func benzodiazepine() throws {
    func question(_ classes: [MedicationClass]?) throws -> OpenQuestion? {
      try draft(
        .postTraumaticStress,
        intake: {
          $0.medications = [Medication(id: .core("m-1"), name: "A medicine", classes: classes)]
        }
      ).openQuestions.first { $0.question.revealed.contains("recommends against benzodiazepines") }
    }
    #expect(try question([.benzodiazepine])?.missing == .medication(.core("m-1")))
    #expect(try question(nil)?.missing == .intake(.medications))
    #expect(try question([.antidepressant]) == nil)
  }

  @Test("Family work is drafted for a minor whose family may be contacted")
  func minorsFamily() throws {
    let program = try OneCondition.fullProgram(.asamAdolescent)
    func hasFamilyWork(_ birth: String) throws -> Bool {
      try draft(program: program, intake: { $0.impacts = [FunctionalImpact(.school, .marked)] }) {
        $0.birthDate = Private(try CalendarDate(birth))
        $0.supports = [
          SupportPerson(
            id: .core("sp-1"), name: PersonName(given: "Mo"), relationship: .parent,
            consentToContact: true)
        ]
      }.interventions.contains { $0.service == .familyTherapy }
    }
    #expect(try hasFamilyWork("2011-03-01"))
    #expect(try !hasFamilyWork("1990-03-01"))
  }

  @Test("A wish decides among ways of working of common practice")
  func wishAmongFallbacks() throws {
    let plain = try draft(.grief)
    #expect(plain.modalities.contains(.interpersonal) && !plain.modalities.contains(.act))
    let wished = try draft(.grief, patient: { $0.preferences = Preferences(modalities: [.act]) })
    #expect(wished.modalities.contains(.act) && !wished.modalities.contains(.interpersonal))
  }

  @Test("Where thinking needs support, what waits for it is passed over")
  func limitedThinking() throws {
    let waiting = ModalityProfile(
      modality: .cbt, worksOn: "thoughts", services: [.individualTherapy],
      evidence: [.init(.majorDepression, .recommended, .vaDoDMDD2022)],
      cautions: [
        .init(
          "It asks for clear thinking.", when: [.limitedThinking], source: .commonPractice,
          kind: .postpone)
      ])
    func drafts(_ ability: CognitiveAbility) throws -> Bool {
      let intake = try OneCondition.intake(.majorDepression) { $0.cognition = ability }
      return try PlanDrafter(program: OneCondition.fullProgram(), modalities: [waiting]).draft(
        from: intake, for: CoreFixture.patient(), asOf: Self.day(),
        override: OneCondition.override()
      ).plan.content.modalities.contains(.cbt)
    }
    #expect(try drafts(.sufficient))
    #expect(try !drafts(.withSupport))
  }

  @Test(
    "A crisis plan that danger asks for is asked after before admission, and its lack is an error later"
  )
  func crisisPlan() throws {
    var record = CareRecord(
      patient: try CoreFixture.patient(), program: try OneCondition.fullProgram(),
      intake: try OneCondition.intake(.majorDepression) {
        $0.risk = try CoreFixture.risk("risk-0", 0)
        $0.risk?.level = .moderate
        $0.risk?.ideation = .passive
      })
    let plan = try PlanDrafter(program: record.program).draft(
      from: record, asOf: Self.day(), override: OneCondition.override()
    ).plan
    #expect(plan.content.openQuestions.contains { $0.asksFor.contains(.crisisPlan) })
    func isError() throws -> Bool {
      RuleSet.standard.findings(in: plan, of: record, asOf: try Self.day())
        .contains { $0.rule == "crisis.plan-at-risk" }
    }
    #expect(try !isError())
    record.admission = Admission(date: try Self.day(), by: .core("cl-1"))
    #expect(try isError())
  }
}
