import IOPModels
import IOPPlanning
import Testing

@Suite("Each change of the record is a new fact")
struct FactChangeTests {
  /// A change of the record and its name.
  struct Change: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let make: @Sendable (inout CareRecord) throws -> Void

    init(_ name: String, _ make: @escaping @Sendable (inout CareRecord) throws -> Void) {
      testDescription = name
      self.make = make
    }
  }

  private static func wish(
    _ name: String, _ change: @escaping @Sendable (inout Preferences) -> Void
  ) -> Change {
    Change(name) { record in
      var wishes = record.patient.preferences ?? Preferences()
      change(&wishes)
      record.patient.preferences = wishes
    }
  }

  static let changes: [Change] = [
    wish("a modality is declined") { $0.declinedModalities.append(.cbt) },
    wish("a modality is wanted") { $0.modalities.append(.act) },
    wish("groups are a worry") { $0.groupWork = .reluctant },
    wish("a delivery is wished for") { $0.deliveries = [.virtual] },
    wish("a part of the day suits") { $0.dayparts = [.evening] },
    wish("a clinician's gender is wished for") { $0.clinicianGender = .women },
    wish("something is noted") { $0.notes = ["Likes tea."] },
    Change("earlier treatment helped") {
      $0.intake.priorTreatment?[0].outcome = .improved
    },
    Change("earlier treatment had a modality") {
      $0.intake.priorTreatment?[0].modalities = [.act]
    },
    Change("trauma") { $0.intake.hasTraumaHistory = true },
    Change("telehealth") {
      $0.intake.telehealth = TelehealthReadiness(hasStableConnection: false, hasPrivateSpace: true)
    },
    Change("physical needs") {
      $0.intake.medicalNeeds = [MedicalNeed(kind: .pain, isManaged: false)]
    },
    Change("pregnancy") { $0.intake.perinatal = try PerinatalStatus(.pregnant) },
    Change("legal matters") {
      $0.intake.legalMatters = [LegalMatter(kind: .probation, ordersTreatment: true)]
    },
    Change("withdrawal by substance") {
      $0.intake.substances = [SubstanceWithdrawal(substance: .alcohol, state: .absent)]
    },
    Change("risk factors") { $0.intake.riskFactors = [.poorSleep, .trauma] },
    Change("readiness by condition") {
      $0.intake.readinessByCondition = [
        ConditionReadiness(condition: .core("c-gad"), stage: .precontemplation)
      ]
    },
    Change("why the person comes") { $0.intake.presentingConcern = "Something else." },
    Change("the home") { $0.intake.living?.arrangement = "alone" },
    Change("minors at home") { $0.intake.living?.minorsAtHome = true },
    Change("a condition has a day of remission") {
      $0.intake.conditions[0].remissionSince = try CoreFixture.day(-30)
    },
    Change("an impact is noted") {
      $0.intake.impacts?[0] = FunctionalImpact(.work, .marked, note: "Since May.")
    },
    Change("the words of a stated goal") { $0.intake.statedGoals[0].words = "Other words." },
    Change("what a stated goal is about") {
      $0.intake.statedGoals[0].about = [.core("c-gad")]
    },
    Change("the class of a medicine") {
      $0.intake.medications?[0].classes = [.benzodiazepine]
    },
    Change("a medicine is not taken as agreed") {
      $0.intake.medications?[0].adherence = .partial
    },
    Change("a medicine is stopped") {
      $0 = try $0.adding(
        MedicationChange(
          id: .core("mc-1"), medication: .core("med-0"), date: CoreFixture.day(5), kind: .stopped,
          reason: "Side effects."))
    },
    Change("a bad reaction") {
      $0 = try $0.adding(
        AdverseReaction(id: .core("ar-1"), noted: CoreFixture.day(4), cause: "sertraline"))
    },
    Change("a need is met") {
      $0 = try $0.adding(
        CaseNeedUpdate(need: .core("need-0"), date: CoreFixture.day(4), status: .met))
    },
    Change("a support person may not be contacted any more") {
      $0.patient.supports?[0].consentToContact = false
    },
    Change("consent to contact is withdrawn") {
      $0 = try $0.adding(
        ContactConsent(
          id: .core("cc-1"), support: .core("sp-1"), date: CoreFixture.day(4),
          decision: .refused))
    },
    Change("nobody stands by") { $0.patient.supports = [] },
    Change("a guardian") {
      $0.patient.guardians = [
        try Guardian(
          id: .core("gd-1"), name: PersonName(given: "X"), relationship: .parent,
          authority: .court, scope: [.treatment])
      ]
    },
    Change("the date of birth") {
      $0.patient.birthDate = Private(try CalendarDate(year: 1990, month: 1, day: 1))
    },
    Change("a strength is another one of the same number") {
      $0.patient.strengths = ["paints"]
    },
    Change("no strengths") { $0.patient.strengths = [] },
    Change("a duty is covered") {
      $0.patient.responsibilities = [Responsibility(kind: .children, isCovered: false)]
    },
    Change("the reading language") { $0.patient.readingLanguage = try LanguageTag("es") },
    Change("what communication needs") { $0.patient.communicationNeeds = [.largePrint] },
    Change("culture") { $0.patient.culture = "Fasting matters." },
    Change("a commitment is fixed") { $0.patient.commitments?[0].flexibility = .fixed },
    Change("the team is gone") { $0.clinicians = [] },
    Change("a clinician has another role") { $0.clinicians[0].role = .caseManager },
    Change("coverage") {
      $0.coverages = [
        try Coverage(id: .core("cov-1"), recorded: CoreFixture.day(2), payer: "A payer")
      ]
    },
    Change("aid is asked for") {
      $0.aid = [
        try FinancialAid(
          id: .core("aid-1"), kind: .slidingScale, date: CoreFixture.day(3),
          decision: .applied)
      ]
    },
    Change("a crisis plan is written") { $0.crisisPlans = [try CoreFixture.crisisPlan()] },
    Change("somebody stayed away") {
      $0.sessions = [try CoreFixture.session("s-1", 1, attendance: .noShow)]
    },
    Change("an assessment of danger") {
      $0 = try $0.adding(CoreFixture.risk("r-1", 5, .moderate))
    },
    Change("answers of the same total") {
      $0.intake.measures[0] = try MeasureResult(
        id: .core("phq-0"), instrument: .phq9, date: CoreFixture.day(),
        answers: [1, 3, 3, 3, 3, 3, 3, 0, 0])
    },
  ]

  @Test("Whatever changes in the record, its facts change", arguments: changes)
  func differs(change: Change) throws {
    let record = try RevisionFixture.record()
    var later = record
    try change.make(&later)
    let day = try CoreFixture.day(6)
    #expect(later.facts(asOf: day) != record.facts(asOf: day))
    let redraft = try RevisionFixture.redraft(later, 6)
    #expect(!redraft.newFacts.isEmpty)
    for suggestion in redraft.suggestions { #expect(!suggestion.reason.isEmpty) }
  }

  @Test("What is only known to be new since the draft is not called the reason")
  func unattributed() throws {
    var record = try RevisionFixture.record()
    let modality = try #require(record.newestPlan).content.interventions[0].modality
    record.patient.preferences?.declinedModalities.append(modality)
    let redraft = try RevisionFixture.redraft(record, 6)
    let lines = redraft.suggestions.filter { !$0.isReasonKnown }.map(\.line.revealed)
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(!line.contains(" because: "))
      #expect(line.contains("; new since the draft: does not want \(modality.title)"))
    }
  }

  @Test("A result that repeats itself is new, and says the same")
  func repeated() throws {
    let record = try RevisionFixture.record()
    let later = try record.adding(CoreFixture.phq("m-2", 5, 19))
    let facts = later.facts(asOf: try CoreFixture.day(6)).filter { $0.fact.kind == "measure" }
    let same = facts.filter { $0.says == facts[0].says }
    #expect(same.count == 2)
    #expect(same[0].digest == same[1].digest && same[0].digest != nil)
  }

  @Test("No two facts have one pointer, and each that the record holds resolves to its words")
  func resolve() throws {
    let day = try CoreFixture.day(20)
    for change in Self.changes {
      var record = try CoreFixture.record()
      try change.make(&record)
      let facts = record.facts(asOf: day)
      #expect(Set(facts.map(\.fact)).count == facts.count)
      for fact in facts { #expect(record.fact(at: fact.fact) != nil, "\(fact.fact)") }
    }
  }
}
