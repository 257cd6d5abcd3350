import IOPModels

extension PlanRule {
  /// The age in years from which a person consents alone, where nothing else is known.
  ///
  /// The law of the place says which age it is, also for mental-health care; 18 is a convention that the adopting clinic has to review.
  static let ageOfMajority = Sourced(18, source: .commonPractice)

  /// The rules about who consents, and whether the consent holds.
  ///
  /// Which consents a place asks for was not read in a public source: these are conventions, except where a rule names another source.
  static let consentRules: [PlanRule] = [
    PlanRule(
      "course.treatment-consent",
      "The person has consented to treatment before the first session, and the consent holds.",
      severity: .warning, remedy: "Ask for the person's consent, and record it.",
      source: .commonPractice, at: "consents"
    ) { planCase in
      guard planCase.record.admission != nil, planCase.deciders.isEmpty else { return nil }
      return planCase.consentFault(.treatment, "treatment")
    },
    PlanRule(
      "course.telehealth-consent",
      "The person has consented to sessions by video on the day of each of them.",
      severity: .warning, remedy: "Ask for the consent before the next session by video.",
      source: .commonPractice, at: "consents"
    ) { planCase in
      let days = planCase.record.sessions.filter {
        $0.delivery != .onsite && ($0.wasAttended || $0.status == .planned)
      }.map(\.date)
      let answers = Dictionary(grouping: days, by: \.self).map { day, sessions in
        (day: day, sessions: sessions.count, holds: planCase.holds(.telehealth, on: day))
      }
      let without = answers.filter { $0.holds != true }
      guard let first = without.map(\.day).min() else { return nil }
      return without.allSatisfy { $0.holds == nil }
        ? "it is not known whether the consent to sessions by video holds on \(first)"
        : "no consent to sessions by video holds on the day of "
          + "\(without.reduce(0) { $0 + $1.sessions }) sessions, the first on \(first)"
    },
    PlanRule(
      "course.guardian-unknown", "It is known who may consent for a person who is not of age.",
      severity: .warning,
      remedy: "Find out who may decide, or why the person may decide alone, and record it.",
      source: ageOfMajority.source, at: "patient/guardians"
    ) { planCase in
      guard planCase.record.admission != nil, planCase.isMinor, planCase.deciders.isEmpty else {
        return nil
      }
      return planCase.record.patient.guardians == nil
        ? "it is not recorded whether somebody decides for the person, who is not of age"
        : "the person is not of age, and nobody who may consent to treatment is recorded"
    },
    PlanRule(
      "course.guardian-consent", "Where somebody else decides, that person consents to treatment.",
      severity: .error, remedy: "Ask whoever decides, and record the decision with the signature.",
      source: .commonPractice, at: "consents"
    ) { planCase in
      guard planCase.record.admission != nil, !planCase.deciders.isEmpty else { return nil }
      let signed = planCase.consents(.treatment).filter {
        $0.signer == .guardian || $0.signer == .representative
      }
      if signed.contains(where: { planCase.validity(of: $0, on: planCase.lastDayOfCare) == true }) {
        return nil
      }
      if signed.contains(where: { $0.decision == .refused }) {
        return "whoever decides for the person has refused the treatment"
      }
      return "no consent to treatment of whoever decides for the person holds"
    },
    PlanRule(
      "course.guardian-proof", "It was seen that whoever decides for the person may do so.",
      severity: .advice, remedy: "Ask for the paper, and record that it was seen.",
      source: .commonPractice
    ) { planCase in
      planCase.deciders.filter { $0.authority != .parent && $0.isDocumented != true }.map {
        Hit("patient/guardians/\($0.id)", "the paper that proves the authority was not seen")
      }
    },
    PlanRule(
      "course.assent",
      "A person for whom somebody else decides was asked, and agrees to the treatment.",
      severity: .warning,
      remedy: "Ask the person, record the answer, and plan what the person can agree to.",
      source: .commonPractice, at: "assents"
    ) { planCase in
      guard planCase.record.admission != nil, planCase.isMinor || !planCase.deciders.isEmpty else {
        return nil
      }
      switch planCase.record.assent(on: planCase.asOf) {
      case .given?: return nil
      case nil: return "the person was not asked whether they agree to the treatment"
      case .withheld?: return "the person does not agree to the treatment"
      case .withdrawn?: return "the person does not agree to the treatment any more"
      }
    },
  ]
}

extension PlanCase {
  /// Whether the person is not of age, by ``PlanRule/ageOfMajority``.
  ///
  /// A birth after the intake is a slip, which has a rule of its own.
  fileprivate var isMinor: Bool {
    record.patient.birthDate.revealed <= record.intake.date
      && record.patient.isMinor(on: lastDayOfCare, ageOfMajority: PlanRule.ageOfMajority.value)
  }

  /// Those who consent to treatment in place of the person.
  ///
  /// Whoever has a power of attorney or is a health-care proxy does so only when the person cannot, and is not among them.
  fileprivate var deciders: [Guardian] {
    (record.patient.guardians(with: .treatment, on: lastDayOfCare) ?? [])
      .filter { $0.authority != .proxy }
  }

  /// Returns the latest versions of the consents of a kind.
  func consents(_ kind: Consent.Kind, on date: CalendarDate? = nil) -> [Consent] {
    Consent.current(record.consents, on: date ?? asOf).filter { $0.kind == kind }
  }

  /// Returns whether a consent holds on a day; nil when that is not known.
  func validity(of consent: Consent, on date: CalendarDate) -> Bool? {
    let hasEnded = record.discharge.map { $0.date < date } ?? false
    return consent.validity(on: date, treatmentHasEnded: hasEnded).isValid
  }

  /// Returns whether a consent of a kind holds on a day, by what was recorded then or since; nil when that is not known.
  func holds(_ kind: Consent.Kind, on date: CalendarDate) -> Bool? {
    let known = consents(kind) + consents(kind, on: min(date, asOf))
    let answers = known.map { validity(of: $0, on: date) }
    if answers.contains(true) { return true }
    return answers.contains(nil) ? nil : false
  }

  /// The day of the first session since the admission to which the person came, or that is planned when there was none; nil without either.
  ///
  /// A session before the admission has a rule of its own.
  var firstSession: CalendarDate? {
    guard let admission = record.admission else { return nil }
    let sessions = record.sessions.filter { $0.date >= admission.date }
    let attended = sessions.filter(\.wasAttended).map(\.date).min()
    return attended ?? sessions.filter { $0.status == .planned }.map(\.date).min()
  }

  /// What is wrong with a consent that has to hold from the first session on; nil when nothing is.
  fileprivate func consentFault(_ kind: Consent.Kind, _ title: String) -> String? {
    switch holds(kind, on: lastDayOfCare) {
    case true?: break
    case nil: return "it is not known whether the consent to \(title) holds"
    case false?:
      return consents(kind).contains { $0.decision == .refused }
        ? "the person has refused consent to \(title)" : "no consent to \(title) holds"
    }
    guard let first = firstSession, first <= asOf, holds(kind, on: first) == false else {
      return nil
    }
    return "the first session of \(first) was held before the consent to \(title)"
  }
}
