import IOPModels

extension PlanRule {
  /// The rules about what entries of the record point at, and about their days.
  ///
  /// They hold a record together that was written by hand or by other software; that an entry from before the intake is a slip is this
  /// library's convention.
  static let pointerRules: [PlanRule] = [
    PlanRule(
      "course.reference", "What an entry points at is in the record.", severity: .error,
      remedy: "Correct the identifier, or add what it points at.", source: .commonPractice
    ) { planCase in planCase.record.brokenReferences.map { Hit($0.place, $0.words) } },
    PlanRule(
      "course.before-intake",
      "What is recorded of the care lies on the day of the intake or later.",
      severity: .warning, remedy: "Correct the date.", source: .commonPractice
    ) { planCase in
      let record = planCase.record
      let first = record.intake.date
      var entries: [(String, CalendarDate)] = []
      entries += record.selfCare.map { ("selfCare/\($0.id)", $0.date) }
      entries += record.formulations.map { ("formulations/\($0.id)", $0.date) }
      entries += record.deliveryChanges.map { ("deliveryChanges/\($0.id)", $0.date) }
      entries += record.extensions.map { ("extensions/\($0.id)", $0.date) }
      entries += record.drafts.map { ("drafts/\($0.plan)", $0.date) }
      entries += record.suggestionDecisions.map {
        ("suggestionDecisions/\($0.suggestion.id)", $0.decided.date)
      }
      entries += record.sobrietyAgreements.compactMap { agreement in
        agreement.from.map { ("plan/sobriety/\(agreement.expectation)", $0) }
      }
      return entries.filter { $0.1 < first }.map {
        Hit($0.0, "an entry is dated before the intake assessment")
      }
    },
    PlanRule(
      "course.coordination-early",
      "Somebody was spoken with about the person after the intake, or on the way to it.",
      severity: .advice, remedy: "Check the date; a contact for the referral may stand.",
      source: .commonPractice
    ) { planCase in
      let first = planCase.record.intake.date
      return planCase.record.coordination.filter { $0.date < first }.map {
        Hit("coordination/\($0.id)", "somebody was spoken with before the intake assessment")
      }
    },
  ]
}

extension CareRecord {
  /// What the person said to expectations about sobriety, in the latest version of the plan.
  fileprivate var sobrietyAgreements: [SobrietyAgreement] {
    plans.max { ($0.made, $0.number) < ($1.made, $1.number) }?.content.sobriety ?? []
  }

  /// The pointers of coordination, formulations, changes of delivery, self-care, sobriety, drafts and suggestions that lead to nothing.
  fileprivate var brokenReferences: [(place: String, words: String)] {
    let team = Set(clinicians.map(\.id))
    let activities = Set(plans.flatMap { $0.content.selfCare.map(\.id) })
    let expectations = Set(program.sobriety.map(\.id))
    let lines = Set(plans.map(\.id))
    var broken: [(place: String, words: String)] = []
    func expect(_ clinician: Identifier<Clinician>, at place: String) {
      if !team.contains(clinician) {
        broken.append((place, "the record has no clinician \(clinician)"))
      }
    }
    for entry in coordination {
      let place = "coordination/\(entry.id)"
      expect(entry.by, at: place)
      for partner in entry.partners.compactMap(\.clinician) { expect(partner, at: place) }
      for step in entry.nextSteps { expect(step.owner, at: place) }
    }
    // Who keeps a view has a rule of its own.
    for entry in formulations { expect(entry.author, at: "formulations/\(entry.id)") }
    for entry in deliveryChanges { expect(entry.by, at: "deliveryChanges/\(entry.id)") }
    for entry in selfCare {
      if let activity = entry.activity, !activities.contains(activity) {
        broken.append(("selfCare/\(entry.id)", "no version of the plan has self-care \(activity)"))
      }
    }
    for entry in sobrietyAgreements where !expectations.contains(entry.expectation) {
      broken.append(
        (
          "plan/sobriety/\(entry.expectation)",
          "the program has no expectation about sobriety \(entry.expectation)"
        ))
    }
    for entry in drafts where !lines.contains(entry.plan) {
      broken.append(("drafts/\(entry.plan)", "the record has no plan \(entry.plan)"))
    }
    for entry in suggestionDecisions {
      let place = "suggestionDecisions/\(entry.suggestion.id)"
      if !lines.contains(entry.plan) {
        broken.append((place, "the record has no plan \(entry.plan)"))
      }
      expect(entry.decided.by, at: place)
    }
    return broken
  }
}
