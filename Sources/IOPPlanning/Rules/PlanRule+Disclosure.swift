import IOPModels

extension PlanRule {
  /// The rules about what was told to people outside of the program.
  ///
  /// That the name of a recipient is the one to whom the consent gives it cannot be judged: both are free text, or a class of persons.
  static let disclosureRules: [PlanRule] = [
    PlanRule(
      "course.disclosure-ground",
      "Where somebody outside was spoken with, it is recorded on what ground.",
      severity: .error,
      remedy: "Record the consent that covers it, or another ground, and what was told.",
      source: .programPolicy, each: .outsideContacts
    ) { contact, _ in
      (contact.disclosure == nil).fault(
        "somebody outside of the program was spoken with, and no consent or other ground is recorded"
      )
    },
    PlanRule(
      "course.disclosure-consent",
      "A consent under which something was told to an outsider held on that day and covers it.",
      severity: .error,
      remedy:
        "Ask for a consent before the next contact, and handle this one as the program's policy says.",
      source: .cfr2_31, each: .outsideContacts
    ) { contact, planCase in
      guard let id = contact.disclosure?.consent else { return nil }
      guard let consent = planCase.consent(id, for: contact.date) else {
        return "the record has no consent \(id)"
      }
      guard consent.kind == .release || consent.kind == .part2 else {
        return "the consent does not allow to tell anybody anything"
      }
      guard planCase.validity(of: consent, on: contact.date).isValid != false else {
        return "the consent did not hold on the day"
      }
      let told = contact.disclosure?.information ?? []
      return told.first { !consent.covers($0) }.map { "the consent does not cover \($0.title)" }
    },
    PlanRule(
      "course.disclosure-open",
      "It is known whether what was told to an outsider was covered.",
      severity: .warning, remedy: "Record what is missing, or check the ground by hand.",
      source: .cfr2_31, each: .outsideContacts
    ) { contact, planCase in
      guard let disclosure = contact.disclosure, disclosure.ground != .emergency else { return nil }
      guard let id = disclosure.consent else {
        return "IOPKit does not know the ground on which an outsider was told something"
      }
      if disclosure.information.isEmpty { return "it is not recorded what was told to an outsider" }
      guard let consent = planCase.consent(id, for: contact.date) else { return nil }
      return (planCase.validity(of: consent, on: contact.date).isValid == nil).fault(
        "it is not known whether the consent held on the day")
    },
  ]
}

extension Each where Node == CareCoordination {
  /// Every entry about somebody outside of the program.
  fileprivate static let outsideContacts = Each(
    nodes: { $0.record.coordination.filter(\.isWithOutsider) },
    place: { "coordination/\($0.id)" })
}

extension PlanCase {
  /// Returns the version of a consent that counts for a day: the latest that was recorded by then, or else the first that was entered later.
  fileprivate func consent(_ id: Identifier<Consent>, for date: CalendarDate) -> Consent? {
    let versions = consentVersions[id] ?? []
    return Consent.current(versions, on: date).first ?? versions.min { $0.number < $1.number }
  }

  /// Returns whether a consent held on a day, by what the record knows of the treatment.
  fileprivate func validity(of consent: Consent, on date: CalendarDate) -> ConsentValidity {
    consent.validity(
      on: date, treatmentHasEnded: record.discharge.map { $0.date < date } ?? false)
  }
}
