import IOPModels
import IOPPlanning

/// Who may treat, know and be called, by whose decision.
extension Course {
  private var signer: Consent.Signer { isDecidedByOthers || story.age < 18 ? .guardian : .patient }

  /// The consents of the day of the intake.
  mutating func askForConsent() throws {
    if !draw.chance(percent: options.missingPercent) { try consentToTreatment(on: story.intake) }
    if site.offerings.contains(where: { $0.delivery != .onsite }) || record.intake.telehealth != nil
    {
      try consent(to: .telehealth, on: story.intake)
    }
    if draw.chance(percent: 70) { try release(on: story.intake) }
    if story.conditions.contains(where: \.isSubstanceUse) { try consentToPart2(on: story.intake) }
    for support in record.patient.supports ?? [] {
      guard let mayContact = support.consentToContact else { continue }
      try decide(about: support, mayContact: mayContact)
    }
    if story.age < 18 || isDecidedByOthers, !draw.chance(percent: options.missingPercent) {
      try assent(on: story.intake)
    }
  }

  /// What was left open is asked again on the first day of treatment.
  mutating func completeConsent(on date: CalendarDate) throws {
    let hasConsent = record.consents.contains { $0.kind == .treatment }
    if !hasConsent, !forgets() { try consentToTreatment(on: date) }
    if story.age < 18 || isDecidedByOthers, record.assents.isEmpty, !forgets() {
      try assent(on: date)
    }
    // A helper who was found for the crisis plan is asked about here.
    let decided = record.contactConsents.map(\.support)
    for support in record.patient.supports ?? [] where !decided.contains(support.id) {
      guard let mayContact = support.consentToContact, mayContact else { continue }
      record.contactConsents.append(
        try ContactConsent(
          id: id("cc"), support: support.id, date: date, decision: .given, purposes: [.emergency],
          by: site.clinician(.individualTherapist)))
    }
    guard draw.chance(percent: 5),
      let place = record.consents.firstIndex(where: { $0.kind == .release })
    else { return }
    try record.consents[place].revoke(
      Consent.Revocation(
        date: date.adding(days: 8), by: signer, isWritten: asked(true), note: draw.text()))
  }

  private mutating func consentToTreatment(on date: CalendarDate) throws {
    try consent(to: .treatment, on: date)
  }

  private mutating func consent(to kind: Consent.Kind, on date: CalendarDate) throws {
    record.consents.append(
      try Consent(
        id: id("ct"), recorded: date, kind: kind, patientName: record.patient.name.given,
        purposes: [.treatment], expiration: .endOfTreatment, signer: signer, signed: date))
  }

  /// To those who treated the person before or will do so.
  private mutating func release(on date: CalendarDate) throws {
    record.consents.append(
      try Consent(
        id: id("ct"), recorded: date, kind: .release, patientName: record.patient.name.given,
        disclosers: [ConsentParty(kind: .named, name: draw.marked("The program"))],
        scope: [.assessment, .treatmentPlan, .medications, .progress, .discharge],
        recipients: [
          ConsentParty(kind: .named, name: words(Invented.familyNames), isCovered: asked(true))
        ],
        purposes: [.treatment], statements: [.rightToRevoke, .noLongerProtected, .refusal],
        expiration: .date(date.adding(days: 365)), signer: asked(signer), signed: date))
  }

  /// All ten elements of 42 CFR 2.31, or a refusal.
  private mutating func consentToPart2(on date: CalendarDate) throws {
    let isRefused = draw.chance(percent: 6)
    record.consents.append(
      try Consent(
        id: id("ct"), recorded: date, kind: .part2, decision: isRefused ? .refused : .given,
        patientName: record.patient.name.given,
        disclosers: [ConsentParty(kind: .named, name: draw.marked("The program"))],
        scope: [.substanceUse, .treatmentPlan, .attendance, .discharge],
        recipients: [
          ConsentParty(
            kind: .group, name: draw.marked("My treating providers and health plans"),
            isCovered: true)
        ],
        purposes: [.treatment, .payment, .operations],
        statements: [.rightToRevoke, .redisclosure, .noLongerProtected, .refusal],
        expiration: .endOfTreatment, signer: signer, signed: date))
  }

  private mutating func decide(about support: SupportPerson, mayContact: Bool) throws {
    let purposes: [ContactConsent.Purpose] =
      [.emergency, .missedSession]
      + draw.some(draw.number(in: 0...2), of: [.progress, .familySessions, .aftercare])
    record.contactConsents.append(
      try ContactConsent(
        id: id("cc"), support: support.id, date: story.intake,
        decision: mayContact ? .given : .refused, purposes: mayContact ? purposes : [],
        by: site.clinician(.individualTherapist), note: draw.chance(percent: 10) ? draw.text() : nil
      ))
    guard mayContact, draw.chance(percent: 30) else { return }
    record.consents.append(
      try Consent(
        id: id("ct"), recorded: story.intake, kind: .supportContact,
        patientName: record.patient.name.given, scope: [.enrolment, .safety],
        recipients: [ConsentParty(kind: .named, name: support.name.given, support: support.id)],
        purposes: [.support], expiration: .endOfTreatment, signer: signer, signed: story.intake))
  }

  private mutating func assent(on date: CalendarDate) throws {
    let decision: Assent.Decision = draw.chance(percent: 94) ? .given : .withheld
    record.assents.append(
      Assent(
        id: try id("as"), date: date, decision: decision, about: .treatment,
        by: try site.clinician(.individualTherapist),
        words: asked(
          draw.marked(decision == .given ? "I want to try it." : "I do not want to come."))))
  }
}
