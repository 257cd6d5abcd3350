import IOPModels
import Testing

@Suite("Sensitivity")
struct SensitivityTests {
  @Test("A word that is not known is unclassified, and gets the most care")
  func unknown() throws {
    let word = "site-s-own-word"
    let labels = try [
      SensitivityLabel.labels(for: #require(ConditionKind(rawValue: word))),
      SensitivityLabel.labels(for: #require(ServiceKind(rawValue: word))),
      SensitivityLabel.labels(for: #require(Modality(rawValue: word))),
      SensitivityLabel.labels(for: #require(RiskFactor(rawValue: word))),
      SensitivityLabel.labels(for: #require(InstrumentID(rawValue: word))),
      SensitivityLabel.labels(for: #require(Behaviour(rawValue: word))),
      SensitivityLabel.labels(for: #require(InformationKind(rawValue: word))),
      SensitivityLabel.labels(for: #require(DiaryCard.Urge(rawValue: word))),
      SensitivityLabel.labels(for: #require(SelfCareKind(rawValue: word))),
      SensitivityLabel.labels(for: #require(CareCoordination.Topic(rawValue: word))),
      SensitivityLabel.labels(for: #require(MedicalNeedKind(rawValue: word))),
      SensitivityLabel.labels(for: #require(LegalMatterKind(rawValue: word))),
      SensitivityLabel.labels(for: #require(CaseNeedKind(rawValue: word))),
      SensitivityLabel.labels(for: #require(DeliveryChange.Reason(rawValue: word))),
      SensitivityLabel.labels(for: ICD10CMCode("E11.9")),
      SensitiveField.labels(ofField: word, in: "Patient"),
      SensitiveField.labels(ofField: "name", in: "Stranger"),
    ]
    for labels in labels {
      #expect(labels == [.unclassified])
      #expect(SensitivityLabel.care(for: labels) == SensitivityLabel.Care.allCases.max())
    }
    let own = try #require(SensitivityLabel(rawValue: word))
    #expect(own.care == .separateConsent)
    #expect(SensitivityLabel.care(for: []) == nil)
  }

  /// The labels of every word of a catalogue, by the word.
  private static func catalogue<Word: Vocabulary>(
    _ labels: (Word) -> [SensitivityLabel]
  ) -> [(String, [SensitivityLabel])] {
    Word.catalogue.map { ("\(Word.self) \($0)", labels($0)) }
  }

  @Test("Every word that IOPKit ships has labels of its own, but for those that may be anything")
  func shippedWords() {
    let all: [(String, [SensitivityLabel])] =
      Self.catalogue { (word: ConditionKind) in SensitivityLabel.labels(for: word) }
      + Self.catalogue { (word: ServiceKind) in SensitivityLabel.labels(for: word) }
      + Self.catalogue { (word: Modality) in SensitivityLabel.labels(for: word) }
      + Self.catalogue { (word: RiskFactor) in SensitivityLabel.labels(for: word) }
      + Self.catalogue { (word: InstrumentID) in SensitivityLabel.labels(for: word) }
      + Self.catalogue { (word: Behaviour) in SensitivityLabel.labels(for: word) }
      + Self.catalogue { (word: InformationKind) in SensitivityLabel.labels(for: word) }
      + Self.catalogue { (word: Substance) in SensitivityLabel.labels(for: word) }
      + Self.catalogue { (word: DiaryCard.Urge) in SensitivityLabel.labels(for: word) }
      + Self.catalogue { (word: SelfCareKind) in SensitivityLabel.labels(for: word) }
      + Self.catalogue { (word: CareCoordination.Topic) in SensitivityLabel.labels(for: word) }
      + Self.catalogue { (word: MedicalNeedKind) in SensitivityLabel.labels(for: word) }
      + Self.catalogue { (word: LegalMatterKind) in SensitivityLabel.labels(for: word) }
      + Self.catalogue { (word: CaseNeedKind) in SensitivityLabel.labels(for: word) }
      + Self.catalogue { (word: DeliveryChange.Reason) in SensitivityLabel.labels(for: word) }
    #expect(all.count > 150)
    for (word, labels) in all {
      #expect(Set(labels).count == labels.count && !labels.isEmpty, "\(word)")
      #expect(labels == SensitivityLabel.catalogue.filter(labels.contains), "\(word)")
    }
    let open = all.filter { $0.1.contains(.unclassified) }.map(\.0)
    #expect(open == ["MedicalNeedKind specialist"])
  }

  @Test("What tells of substance use, HIV, sexual health, violence or self-harm says so")
  func words() {
    for substance in Substance.catalogue {
      #expect(SensitivityLabel.labels(for: substance).contains(.substanceUse))
    }
    #expect(SensitivityLabel.labels(for: InstrumentID.bamUse).contains(.substanceUse))
    #expect(SensitivityLabel.labels(for: InstrumentID.phqA).contains(.selfHarm))
    #expect(SensitivityLabel.labels(for: InstrumentID.cssrs).contains(.selfHarm))
    #expect(SensitivityLabel.labels(for: DiaryCard.Urge.alcohol).contains(.substanceUse))
    #expect(SensitivityLabel.labels(for: DiaryCard.Urge.suicide).contains(.selfHarm))
    #expect(SensitivityLabel.labels(for: MedicalNeedKind.infection).contains(.hiv))
    #expect(SensitivityLabel.labels(for: MedicalNeedKind.perinatal) == [.sexualHealth])
    #expect(SensitivityLabel.labels(for: MedicalNeedKind.withdrawalManagement) == [.substanceUse])
    #expect(SensitivityLabel.labels(for: LegalMatterKind.protectiveOrder).contains(.violence))
    #expect(SensitivityLabel.labels(for: CareCoordination.Topic.substanceUse) == [.substanceUse])
    #expect(SensitivityLabel.labels(for: DeliveryChange.Reason.safety).contains(.violence))
  }

  @Test("Entries of the course carry the labels of their words, and free text the most care")
  func courseEntries() throws {
    let date = try CalendarDate("2026-03-02")
    var urge: DiaryCard {
      get throws {
        try DiaryCard(
          id: Identifier("d"), date: date,
          urges: [DiaryCard.FeltUrge(.alcohol, DiaryCard.Rating(0))],
          behaviours: [DiaryCard.Occurrence(.selfHarmDays, happened: false)])
      }
    }
    #expect(try urge.sensitivity == [.psychiatry, .substanceUse, .selfHarm])
    let noted = try DiaryCard(id: Identifier("d"), date: date, note: "CANARY")
    #expect(noted.sensitivity == [.psychiatry, .unclassified])
    func entry(_ note: PrivateText?) throws -> SelfCareEntry {
      try SelfCareEntry(
        id: Identifier("s"), date: date, kind: .sleep, completion: .done, note: note)
    }
    #expect(try entry(nil).sensitivity == [.psychiatry])
    #expect(try entry("CANARY").sensitivity == [.psychiatry, .unclassified])
    let formulation = try Formulation(
      id: Identifier("f"), of: .individual, date: date, author: Identifier("c"),
      statement: "CANARY")
    #expect(formulation.sensitivity == [.psychiatry, .unclassified])
    let change = try DeliveryChange(
      id: Identifier("x"), date: date, from: .onsite, to: .virtual, reason: .safety,
      by: Identifier("c"))
    #expect(change.sensitivity == [.psychiatry, .violence, .selfHarm])
  }

  @Test("Care is asked for in three degrees")
  func care() {
    let expected: [SensitivityLabel: SensitivityLabel.Care] = [
      .psychiatry: .sensitive, .substanceUse: .ownConsent, .substanceUseNotes: .separateConsent,
      .psychotherapyNotes: .separateConsent, .hiv: .ownConsent, .sexualHealth: .ownConsent,
      .violence: .ownConsent, .selfHarm: .sensitive, .family: .sensitive, .social: .sensitive,
      .minor: .sensitive, .unclassified: .separateConsent,
    ]
    #expect(Set(expected.keys) == Set(SensitivityLabel.catalogue))
    for (label, care) in expected { #expect(label.care == care, "\(label)") }
    #expect(SensitivityLabel.care(for: [.psychiatry, .substanceUse]) == .ownConsent)
  }

  @Test("Whatever tells of substance use says so, and nothing that tells of it is missed")
  func substanceUse() {
    for kind in ConditionKind.catalogue where kind.isSubstanceUse {
      #expect(SensitivityLabel.labels(for: kind).contains(.substanceUse))
    }
    #expect(SensitivityLabel.labels(for: ServiceKind.addictionTreatment).contains(.substanceUse))
    #expect(SensitivityLabel.labels(for: Modality.medicationAssisted).contains(.substanceUse))
    #expect(SensitivityLabel.labels(for: Modality.twelveStepFacilitation).contains(.substanceUse))
    #expect(SensitivityLabel.labels(for: Behaviour.alcoholDays).contains(.substanceUse))
    #expect(SensitivityLabel.labels(for: RiskFactor.substanceUse) == [.substanceUse])
    #expect(SensitivityLabel.labels(for: ConditionKind.majorDepression) == [.psychiatry])
    #expect(
      SensitivityLabel.labels(for: ConditionKind.postTraumaticStress) == [.psychiatry, .violence])
  }

  @Test(
    "A diagnosis code carries the labels of its chapter",
    arguments: [
      ("F09", [SensitivityLabel.psychiatry]), ("F10.20", [.psychiatry, .substanceUse]),
      ("F19.20", [.psychiatry, .substanceUse]), ("F20.9", [.psychiatry]), ("F33.1", [.psychiatry]),
      ("F43.10", [.psychiatry, .violence]), ("F52.0", [.psychiatry, .sexualHealth]),
      ("F64.0", [.psychiatry, .sexualHealth]), ("F99", [.psychiatry]),
      ("R45.851", [.psychiatry, .selfHarm]), ("T14.91XA", [.psychiatry, .selfHarm]),
      ("Z91.51", [.psychiatry, .selfHarm]), ("R45.850", [.unclassified]),
      ("Z54.0", [.unclassified]),
      ("Z55.0", [.social]), ("Z62.810", [.family, .social, .substanceUse, .violence]),
      ("Z65.1", [.social]), ("Z66", [.unclassified]), ("B20", [.unclassified]),
      ("C4A.0", [.unclassified]),
    ])
  func codes(code: String, labels: [SensitivityLabel]) throws {
    #expect(SensitivityLabel.labels(for: try ICD10CMCode(code)) == labels)
  }

  @Test("An entry carries the labels of what it holds, each once and in one order")
  func entries() throws {
    let date = try CalendarDate("2026-03-02")
    var alcohol = ClinicalCondition(
      id: try Identifier("c-1"), kind: .alcoholUse, code: try ICD10CMCode("F10.20"),
      role: .principal)
    #expect(alcohol.sensitivity == [.psychiatry, .substanceUse])
    alcohol.note = "CANARY"
    #expect(alcohol.sensitivity == [.psychiatry, .substanceUse, .unclassified])

    func session(_ service: ServiceKind, _ modality: Modality?, _ note: SessionNote?) throws
      -> Session
    {
      try Session(
        id: Identifier("s"), date: date, start: TimeOfDay("09:00"), minutes: Minutes(60),
        service: service, modality: modality, delivery: .onsite, status: .held, note: note)
    }
    #expect(try session(.groupTherapy, nil, nil).sensitivity == [.psychiatry])
    #expect(
      try session(.groupTherapy, .relapsePrevention, nil).sensitivity
        == [.psychiatry, .substanceUse])
    #expect(
      try session(.groupTherapy, nil, SessionNote(shared: "x")).sensitivity == [.psychiatry])
    #expect(
      try session(.groupTherapy, nil, SessionNote(individual: "x")).sensitivity
        == [.psychiatry, .psychotherapyNotes])

    var intake = IntakeAssessment(id: try Identifier("i"), date: date)
    #expect(intake.sensitivity == [.psychiatry])
    intake.withdrawal = Withdrawal.absent
    #expect(intake.sensitivity == [.psychiatry, .substanceUse])
    intake.riskFactors = [.trauma, .familyHistory]
    #expect(intake.sensitivity == [.psychiatry, .substanceUse, .violence, .family])
    intake.presentingConcern = "x"
    #expect(intake.sensitivity.contains(.unclassified))
    #expect(RiskAssessment(id: try Identifier("r"), date: date).sensitivity.contains(.selfHarm))
    #expect(
      Medication(id: try Identifier("m"), name: "x").sensitivity == [.psychiatry, .unclassified])
    #expect(
      try BehaviourCount(
        id: Identifier("b"), behaviour: .selfHarmDays, date: date, count: 0, days: 7
      )
      .sensitivity == [.psychiatry, .selfHarm])
    let consent = try Consent(
      id: Identifier("c"), recorded: date, kind: .part2, scope: [.substanceUseNotes])
    #expect(consent.sensitivity == [.psychiatry, .substanceUse, .substanceUseNotes])
    #expect(
      SituationUpdate(id: try Identifier("u"), date: date, withdrawal: .active).sensitivity
        == [.psychiatry, .substanceUse])
  }

  @Test(
    "A person is a minor until the day of majority",
    arguments: [("2026-03-01", true), ("2026-03-02", false)])
  func minors(date: String, isMinor: Bool) throws {
    let patient = Patient(
      id: try Identifier("p-1"), name: PersonName(given: "A", family: "B"),
      birthDate: Private(try CalendarDate("2008-03-02")), timeZone: try TimeZoneName("Etc/UTC"))
    let day = try CalendarDate(date)
    #expect(patient.sensitivity(on: day) == (isMinor ? [.psychiatry, .minor] : [.psychiatry]))
    let state = Sourced(21, source: try MoneyFixture.handbook())
    #expect(patient.sensitivity(on: day, majority: state) == [.psychiatry, .minor])
    #expect(Patient.majority.source.confidence == .conventional)
  }

  @Test("No field stands in the table twice, and each has a label")
  func fields() {
    let rows = SensitiveField.catalogue
    #expect(Set(rows.map { "\($0.type).\($0.field)" }).count == rows.count)
    for row in rows { #expect(!row.labels.isEmpty && row.labels.allSatisfy(\.isInCatalogue)) }
    #expect(
      SensitiveField.labels(ofField: "individual", in: "SessionNote")
        == [.psychiatry, .psychotherapyNotes])
    #expect(
      SensitiveField.labels(ofField: "withdrawal", in: "IntakeAssessment").contains(.substanceUse))
  }
}
