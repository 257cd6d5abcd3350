import IOPModels
import IOPPlanning
import Testing

@Suite("A pointer leads to its fact")
struct FactLookupTests {
  private func record() throws -> CareRecord {
    var record = try CoreFixture.record()
    record.behaviours = [try CoreFixture.count("b-1", .alcoholDays, 9, 2)]
    record.updates = [
      SituationUpdate(id: .core("u-1"), date: try CoreFixture.day(3), isWilling: true)
    ]
    record.medications = [
      Medication(id: .core("med-1"), name: "lithium", started: try CoreFixture.day(4))
    ]
    record.needs = [CaseNeed(id: .core("need-1"), kind: .housing, opened: try CoreFixture.day(6))]
    record.reviews = [
      PlanReview(
        id: .core("rv-1"), date: try CoreFixture.day(14), by: .core("cl-1"), decision: .hold,
        because: "x")
    ]
    record.relapsePlans = [RelapsePreventionPlan(id: .core("rp-1"), date: try CoreFixture.day(12))]
    record.dischargePlans = [DischargePlan(id: .core("dp-1"), date: try CoreFixture.day(13))]
    record.externalResults = [
      try ExternalResult(
        id: .core("x-1"), tool: .asam, version: "4th edition", date: try CoreFixture.day(8),
        determinedBy: "the payer", level: "2.1", levelOfCare: .intensiveOutpatient)
    ]
    record.coverages = [
      try Coverage(id: .core("cov-1"), recorded: CoreFixture.day(2), payer: "A payer")
    ]
    record.diaryCards = [
      try DiaryCard(
        id: .core("dc-1"), date: try CoreFixture.day(10),
        urges: [DiaryCard.FeltUrge(.selfHarm, try DiaryCard.Rating(2))],
        behaviours: [try DiaryCard.Occurrence(.selfHarmDays, happened: false)], note: "Jo rang.")
    ]
    return record
  }

  /// Each pointer with the day of its fact, counted from the intake; nil where the fact has none.
  static let known: [(FactReference, Int?)] = [
    (.measure(.core("phq-0")), 0), (.measure(.core("phq-2")), 14),
    (.external(.core("x-1")), 8), (.coverage(.core("cov-1")), 2), (.diaryCard(.core("dc-1")), 10),
    (.behaviour(.core("act-0")), 0),
    (.behaviour(.core("b-1")), 9),
    (.condition(.core("c-mdd")), 0), (.impact(.work), 0), (.risk(.core("risk-0")), 0),
    (.risk(.core("risk-1")), 12), (.update(.core("u-1")), 3), (.statedGoal(.core("sg-1")), 0),
    (.need(.core("need-0")), 0), (.need(.core("need-1")), 6), (.medication(.core("med-0")), nil),
    (.medication(.core("med-1")), 4), (.support(.core("sp-1")), nil),
    (.commitment(.core("co-1")), nil), (.session(.core("s-2")), 4),
    (.crisisPlan(.core("cp-1")), 1), (.relapsePlan(.core("rp-1")), 12),
    (.dischargePlan(.core("dp-1")), 13), (.review(.core("rv-1")), 14),
    (.objective(.core("o-1")), 1), (.intervention(.core("i-1")), 1),
  ]

  @Test("Each kind resolves to its fact, its day and its words", arguments: known)
  func resolves(reference: FactReference, offset: Int?) throws {
    let found = try #require(try record().fact(at: reference))
    #expect(found.fact == reference)
    #expect(try found.date == offset.map { try CoreFixture.day($0) })
    #expect(!found.says.revealed.isEmpty)
  }

  @Test("Every field of a complete intake and patient resolves")
  func fields() throws {
    var record = try record()
    record.intake.environment = try EnvironmentRisk(acuteDanger: false)
    record.intake.living?.supportsTreatment = true
    record.intake.judgedLevel = .intensiveOutpatient
    record.intake.cognition = .withSupport
    record.intake.mentalStatus = MentalStatus(isOriented: true)
    record.intake.readinessByCondition = [
      ConditionReadiness(condition: .core("c-gad"), stage: .action)
    ]
    record.intake.substances = []
    record.intake.medicalNeeds = []
    record.intake.hasTraumaHistory = false
    record.intake.legalMatters = []
    record.intake.perinatal = try PerinatalStatus(.neither)
    record.intake.adverseReactions = []
    record.patient.responsibilities = []
    record.patient.guardians = []
    record.patient.readingLanguage = LanguageTag(known: "es")
    record.patient.communicationNeeds = []
    record.patient.culture = "Fasting matters."
    for field in IntakeField.allCases {
      #expect(record.fact(at: .intake(field)) != nil, "\(field)")
    }
    for field in PatientField.allCases {
      #expect(record.fact(at: .patient(field)) != nil, "\(field)")
    }
  }

  @Test("A field that nobody recorded does not resolve")
  func emptyFields() throws {
    var record = try record()
    record.intake = IntakeAssessment(id: .core("bare"), date: try CoreFixture.day())
    record.patient = Patient(
      id: .core("pt"), name: PersonName(given: "A"),
      birthDate: Private(try CoreFixture.day(-9999)), timeZone: try TimeZoneName("UTC"))
    for field in IntakeField.allCases {
      #expect(record.fact(at: .intake(field)) == nil, "\(field)")
    }
    for field in PatientField.allCases where field != .birthDate {
      #expect(record.fact(at: .patient(field)) == nil, "\(field)")
    }
  }

  @Test("A pointer to nothing, and one of an unknown kind, resolve to nil", arguments: known)
  func nothing(reference: FactReference, offset: Int?) throws {
    let record = try record()
    #expect(record.fact(at: try FactReference("\(reference.kind):nobody")) == nil)
    #expect(record.fact(at: try FactReference("x-\(reference.kind):\(reference.key)")) == nil)
    #expect(record.fact(at: try FactReference("intake:nothing")) == nil)
  }

  @Test("The words of a fact say what was found")
  func words() throws {
    let record = try record()
    func says(_ reference: FactReference) -> String? { record.fact(at: reference)?.says.revealed }
    #expect(says(.measure(.core("phq-0"))) == "PHQ-9 19 of 27, moderately severe")
    #expect(says(.behaviour(.core("b-1"))) == "days with alcohol: 2 in 7 days")
    #expect(
      says(.external(.core("x-1")))
        == "ASAM Criteria (4th edition), level 2.1, intensive outpatient program, "
        + "determined by the payer")
    #expect(says(.diaryCard(.core("dc-1"))) == "diary card: urge to self-harm 2 of 5, no self-harm")
    #expect(says(.impact(.work)) == "work: marked interference")
    #expect(says(.condition(.core("c-mdd"))) == "major depression (F33.2), principal, severe")
    #expect(says(.statedGoal(.core("sg-1"))) == "“Read to my son again.”")
    #expect(
      says(.risk(.core("risk-1")))
        == "risk judged low, C-SSRS screener none, ideation none, no plan, no intent, no self-harm, "
        + "no danger to others, no access to means")
    #expect(says(.update(.core("u-1"))) == "wants treatment and agrees to attend")
  }

  @Test("The words of an assessment of risk hold danger to others and access to means")
  func riskWords() throws {
    var risk = try CoreFixture.risk("r", 0)
    risk.accessToMeans = nil
    #expect(!risk.inWords.contains("access"))
    risk.dangerToOthers = true
    risk.accessToMeans = true
    #expect(risk.inWords.hasSuffix("no self-harm, danger to others, access to means"))
    risk.dangerToOthers = nil
    risk.accessToMeans = false
    #expect(risk.inWords.hasSuffix("no self-harm, no access to means"))
  }

  @Test("The words of an update are the circumstances that it sets, never its note")
  func updateWords() throws {
    var update = SituationUpdate(
      id: .core("u"), date: try CoreFixture.day(3), note: "Jo rang the ward.")
    #expect(update.inWords == "update of the situation")
    update.isAcuteEmergency = true
    update.living = LivingSituation(isSafe: false)
    #expect(update.inWords == "acute emergency; home is not safe")
  }

  @Test("The words of an impact and of a support person hold no note and no name")
  func noNotes() throws {
    #expect(
      FunctionalImpact(.work, .marked, note: "Fights with Jo.").inWords
        == "work: marked interference")
    let says = try record().fact(at: .support(.core("sp-1")))?.says.revealed
    #expect(says == "support person, partner")
  }
}
