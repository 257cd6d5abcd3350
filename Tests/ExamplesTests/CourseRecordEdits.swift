import IOPKit

/// Edits of what course (a) records of consents, coverage, medicines, make-up sessions and the places of the program.
extension CourseRuleTests {
  static let recordEdits: [Edit] =
    consentEdits + coverageEdits + medicineEdits + sessionEdits + entryEdits

  /// What a complete record says where a rule looks: none of these edits makes a rule speak.
  static let completeRecords: [Edit] = [
    Edit("", "a guardian who consented, and a person who agrees") { try appointGuardian(&$0) },
    Edit("", "a person of sixteen whose parent consented") { record in
      try appointGuardian(&record)
      record.program.minimumAge = nil
      record.patient.birthDate = Private(try day("2009-06-18"))
      record.patient.guardians = [
        try Guardian(
          id: try Identifier("gu-2"), name: PersonName(given: "Ansel"), relationship: .parent,
          authority: .parent, scope: [.treatment, .medication])
      ]
    },
    Edit("", "a health-care proxy, who does not decide while the person can") { record in
      record.patient.guardians = [
        try Guardian(
          id: try Identifier("gu-3"), name: PersonName(given: "Ansel"), relationship: .partner,
          authority: .proxy, scope: [.treatment])
      ]
    },
    Edit("", "a consent to sessions by video of the same day") { record in
      record.sessions[0] = try record.sessions[0].with(delivery: .virtual)
      record.consents.append(
        try Consent(
          id: try Identifier("cn-8"), recorded: record.sessions[0].date, kind: .telehealth,
          expiration: .date(record.sessions[0].date), signer: .patient,
          signed: record.sessions[0].date))
    },
    Edit("", "verified on the day of the first session") {
      $0.coverages = [try coverage(on: "2026-01-12")]
    },
    Edit("", "aid where the payer does not pay") { record in
      record.coverages = [try coverage(.notCovered)]
      record.aid = [
        try FinancialAid(
          id: try Identifier("aid-1"), kind: .slidingScale, date: try day("2026-01-09"),
          decision: .granted, percent: try Percent(60))
      ]
    },
    Edit("", "an authorization that reaches", asOf: "2026-02-01") { record in
      record.coverages = [try coverage(terms: try BenefitTerms(needsAuthorization: true))]
      record.authorizations = [try authorization(60)]
    },
    Edit("", "medicines that are said to be none") { record in
      record.reconciliations = []
      record.intake.medications = []
      record.medications = []
    },
    Edit("", "an opioid and a benzodiazepine that the prescriber weighed") { record in
      try take(&record, [.opioid], [.benzodiazepine])
      record.reconciliations.append(
        try MedicationReconciliation(
          id: try Identifier("mr-9"), date: try day("2026-03-18"), by: try Identifier("c-1"),
          sources: [.patient, .prescriber],
          discrepancies: [
            try MedicationReconciliation.Discrepancy(
              .interaction, medication: try Identifier("md-7"), finding: "They add up.",
              resolution: "Both stay at the lowest dose; the person was told what to look for.")
          ]))
    },
    Edit("", "an opioid and a medicine that slows nothing") { record in
      try take(&record, [.opioid], [.antidepressant])
    },
    Edit("", "two medicines whose classes nobody recorded") { record in
      try take(&record, nil, nil)
    },
    Edit("", "a session that was off is made up once") { record in
      let off = record.sessions.first { $0.status == .cancelledByProgram }
      let last = record.sessions.count - 1
      record.sessions[last] = try record.sessions[last].with(makesUpFor: off?.id)
    },
    Edit("", "days of three hours where three are the fewest") {
      $0.program.leastHoursPerDay = Sourced(3, source: .programPolicy)
    },
    Edit("", "a day program with its own track") { $0.program.tracks = [.day] },
    Edit("", "a group of the timetable") { record in
      record.offerings[0].group = try Identifier("tg-1")
      record.sessions[0] = try record.sessions[0].with(group: try Identifier("tg-1"))
    },
  ]

  private static func day(_ text: String) throws -> CalendarDate { try CalendarDate(text) }

  // MARK: Consents

  private static func treatment(
    by signer: Consent.Signer, on date: String = "2026-01-12",
    decision: Consent.Decision = .given
  ) throws -> Consent {
    try Consent(
      id: try Identifier("cn-9"), recorded: try day(date), kind: .treatment, decision: decision,
      expiration: .endOfTreatment, signer: signer, signed: try day(date))
  }

  /// A guardian whom a court appointed, who signed and whose paper was seen, and a person who agrees.
  private static func appointGuardian(_ record: inout CareRecord, isDocumented: Bool? = true) throws
  {
    record.patient.guardians = [
      try Guardian(
        id: try Identifier("gu-1"), name: PersonName(given: "Ansel"), relationship: .guardian,
        authority: .court, scope: [.treatment], isDocumented: isDocumented)
    ]
    record.consents = [try treatment(by: .guardian)]
    record.assents = [
      Assent(
        id: try Identifier("as-1"), date: try day("2026-01-12"), decision: .given,
        by: try Identifier("c-1"))
    ]
  }

  private static let consentEdits: [Edit] = [
    Edit("course.treatment-consent", "none on record") { $0.consents = [] },
    Edit("course.treatment-consent", "refused") {
      $0.consents = [try treatment(by: .patient, decision: .refused)]
    },
    Edit("course.treatment-consent", "signed after the first session") {
      $0.consents = [try treatment(by: .patient, on: "2026-01-13")]
    },
    Edit("course.telehealth-consent", "a session by video") { record in
      record.sessions[0] = try record.sessions[0].with(delivery: .virtual)
    },
    Edit("course.guardian-unknown", "a person of sixteen") { record in
      record.program.minimumAge = nil
      record.patient.birthDate = Private(try day("2009-06-18"))
      try appointGuardian(&record)
      record.patient.guardians = nil
      record.consents = [try treatment(by: .patient)]
    },
    Edit("course.guardian-consent", "signed by the person alone") { record in
      try appointGuardian(&record)
      record.consents = [try treatment(by: .patient)]
    },
    Edit("course.guardian-consent", "refused by the guardian") { record in
      try appointGuardian(&record)
      record.consents = [try treatment(by: .guardian, decision: .refused)]
    },
    Edit("course.guardian-proof", "the paper was not seen") {
      try appointGuardian(&$0, isDocumented: nil)
    },
    Edit("course.assent", "not asked") { record in
      try appointGuardian(&record)
      record.assents = []
    },
    Edit("course.assent", "withdrawn") { record in
      try appointGuardian(&record)
      record.assents.append(
        Assent(
          id: try Identifier("as-2"), date: try day("2026-03-01"), decision: .withdrawn,
          by: try Identifier("c-1")))
    },
  ]

  // MARK: Coverage

  private static func coverage(
    _ outcome: BenefitCheck.Outcome = .covered, on date: String = "2026-01-09",
    terms: BenefitTerms? = nil
  ) throws -> Coverage {
    try Coverage(
      id: try Identifier("cov-1"), recorded: try day("2026-01-07"), payer: "Payer",
      checks: [
        BenefitCheck(
          id: try Identifier("chk-1"), date: try day(date), outcome: outcome, terms: terms)
      ])
  }

  private static func authorization(
    _ units: Int, _ unit: Authorization.Unit = .day, through last: String = "2026-03-20"
  ) throws -> Authorization {
    try Authorization(
      id: try Identifier("au-1"), coverage: try Identifier("cov-1"), date: try day("2026-01-09"),
      decision: .approved, unit: unit, units: units,
      dates: try CalendarDateRange(try day("2026-01-12"), through: try day(last)))
  }

  private static let coverageEdits: [Edit] = [
    Edit("course.coverage-unknown", "nothing recorded") { $0.coverages = [] },
    Edit("course.coverage-verified", "verified after the first session") {
      $0.coverages = [try coverage(on: "2026-01-13")]
    },
    Edit("course.coverage-verified", "no clear answer") {
      $0.coverages = [try coverage(.unclear)]
    },
    Edit("course.coverage-refused", "the payer does not pay") {
      $0.coverages = [try coverage(.notCovered)]
    },
    Edit("course.coverage-refused", "aid that is not granted yet") { record in
      record.coverages = [try coverage(.inactive)]
      record.aid = [
        try FinancialAid(
          id: try Identifier("aid-1"), kind: .grant, date: try day("2026-01-09"),
          decision: .applied)
      ]
    },
    Edit("course.authorization-missing", "asked for by the payer") {
      $0.coverages = [try coverage(terms: try BenefitTerms(needsAuthorization: true))]
    },
    Edit("course.authorization-ends", "before the planned sessions", asOf: "2026-02-01") {
      $0.authorizations = [try authorization(100, through: "2026-02-13")]
    },
    Edit("course.authorization-ends", "too few days", asOf: "2026-02-01") {
      $0.authorizations = [try authorization(20)]
    },
    Edit("course.authorization-open", "an unresolved session decides", asOf: "2026-01-20") {
      record in
      let count = record.sessions.count {
        $0.status == .held
          || ($0.status == .planned && $0.date > (try? day("2026-01-20")) ?? .latest)
      }
      record.sessions[0] = try record.sessions[0].with(attendance: nil)
      record.authorizations = [try authorization(count - 1, .session)]
    },
    Edit("course.authorization-exceeded", "after its last day") {
      $0.authorizations = [try authorization(100, through: "2026-02-13")]
    },
    Edit("course.authorization-exceeded", "more days than approved") {
      $0.authorizations = [try authorization(3)]
    },
  ]

  // MARK: Medicines

  private static func compared(
    _ kind: MedicationReconciliation.Discrepancy.Kind
  ) throws -> MedicationReconciliation {
    try MedicationReconciliation(
      id: try Identifier("mr-9"), date: try day("2026-03-18"), by: try Identifier("c-3"),
      sources: [.patient, .pharmacy],
      discrepancies: [try MedicationReconciliation.Discrepancy(kind, finding: "Found.")])
  }

  private static let entryEdits: [Edit] = [
    Edit("course.reference", "a colleague who is not in the team") {
      $0.coordination = [try spoken(on: "2026-01-20", with: "c-99")]
    },
    Edit("course.before-intake", "a request for a longer stay") {
      $0.extensions = [
        try ExtensionRequest(id: try Identifier("ex-9"), date: try day("2026-01-06"), by: .person)
      ]
    },
    Edit("course.coordination-early", "a colleague before the intake") {
      $0.coordination = [try spoken(on: "2026-01-06", with: "c-2")]
    },
  ]

  private static func spoken(
    on date: String, with colleague: String
  ) throws -> CareCoordination {
    try CareCoordination(
      id: try Identifier("co-9"), date: try day(date), by: try Identifier("c-1"),
      with: [CareCoordination.Partner(try Identifier(colleague))], means: .phone,
      topics: [.safety])
  }

  /// The person takes medicines of these classes and no other.
  private static func take(
    _ record: inout CareRecord, _ classes: [MedicationClass]?...
  ) throws {
    record.medications = []
    record.medicationChanges = []
    record.intake.medications = try classes.enumerated().map { place, classes in
      Medication(id: try Identifier("md-\(place + 7)"), name: "Medicine", classes: classes)
    }
  }

  private static let medicineEdits: [Edit] = [
    Edit("course.medicines-compared", "not since the intake") { $0.reconciliations = [] },
    Edit("course.medicines-compared", "nobody asked for medicines", asOf: "2026-02-01") {
      $0.reconciliations = []
      $0.intake.medications = nil
      $0.medications = []
    },
    Edit("course.medicine-interaction", "left open") {
      $0.reconciliations.append(try compared(.interaction))
    },
    Edit("course.opioid-depressant", "an opioid and a benzodiazepine") {
      try take(&$0, [.opioid], [.benzodiazepine])
    },
    Edit("course.opioid-depressant", "an opioid and days with alcohol") { record in
      try take(&record, [.opioid])
      record.behaviours.append(
        try BehaviourCount(
          id: try Identifier("b-9"), behaviour: .alcoholDays, date: try day("2026-03-18"),
          count: 1, days: 7))
    },
    Edit("course.opioid-treatment-depressant", "a medicine for opioid use disorder, and another") {
      record in
      record.intake.conditions.append(
        ClinicalCondition(
          id: try Identifier("cd-9"), kind: .opioidUse, code: try ICD10CMCode("F11.21"),
          role: .coOccurring, severity: .moderate, course: .fullRemission))
      try take(&record, [.opioid], [.sedative])
      record.intake.medications?[0].treats = [try Identifier("cd-9")]
    },
    Edit("course.medicine-class", "a class that nobody recorded beside an opioid") {
      try take(&$0, [.opioid], nil)
    },
    Edit("course.mental-status-condition", "signs of psychosis and no condition") { record in
      record.updates.append(
        SituationUpdate(
          id: try Identifier("up-9"), date: try day("2026-03-19"),
          mentalStatus: MentalStatus(psychoticSigns: true)))
    },
    Edit("course.mental-status-taking-part", "not oriented, and able to take part") { record in
      record.updates.append(
        SituationUpdate(
          id: try Identifier("up-9"), date: try day("2026-03-19"),
          mentalStatus: MentalStatus(isOriented: false)))
    },
    Edit("course.medicine-discrepancy", "left open") {
      $0.reconciliations.append(try compared(.missing))
    },
  ]

  // MARK: Sessions

  private static let sessionEdits: [Edit] = [
    Edit("course.make-up", "for one that was attended") { record in
      record.sessions[1] = try record.sessions[1].with(makesUpFor: record.sessions[0].id)
    },
    Edit("course.make-up", "for one that is not there") { record in
      record.sessions[1] = try record.sessions[1].with(makesUpFor: try Identifier("s-nowhere"))
    },
    Edit("course.make-up-open", "for one that nobody resolved", asOf: "2026-01-20") { record in
      record.sessions[0] = try record.sessions[0].with(attendance: nil)
      record.sessions[1] = try record.sessions[1].with(makesUpFor: record.sessions[0].id)
    },
    Edit("course.make-up-twice", "a session that was off") { record in
      guard let off = record.sessions.first(where: { $0.status == .cancelledByProgram }) else {
        return
      }
      for index in record.sessions.indices.suffix(2) {
        record.sessions[index] = try record.sessions[index].with(makesUpFor: off.id)
      }
    },
    Edit("course.short-day", "two hours where three are the fewest", asOf: "2026-01-20") { record in
      record.program.leastHoursPerDay = Sourced(3, source: .programPolicy)
      record.sessions.removeFirst()
    },
    Edit("course.track", "a day program with a weekend track") {
      $0.program.tracks = [.weekend]
    },
    Edit("course.group-offered", "a group that the timetable lacks") { record in
      record.offerings[0].group = try Identifier("tg-1")
      record.sessions[0] = try record.sessions[0].with(group: try Identifier("tg-2"))
    },
  ]
}

extension Session {
  /// The session with another delivery, attendance, group or session that it makes up for.
  fileprivate func with(
    delivery: DeliveryMode? = nil, attendance: Attendance? = .present,
    makesUpFor: Identifier<Session>? = nil, group: Identifier<TherapyGroup>? = nil
  ) throws -> Session {
    try Session(
      id: id, date: date, start: start, minutes: minutes, service: service, modality: modality,
      delivery: delivery ?? self.delivery, clinician: clinician, status: status,
      attendance: attendance, note: note, homework: homework, group: group,
      makesUpFor: makesUpFor)
  }
}
