import IOPModels

extension PlanRule {
  /// The rules about the course of care: that what was recorded happened in an order that can be.
  public static let course: [PlanRule] =
    admissionRules + dangerRules + stepRules + lineageRules + entryRules + consentRules
    + pointerRules + coverageRules + medicineRules + opioidRules + mentalStatusRules
    + attendanceRules + disclosureRules + deliveryRules

  private static let admissionRules: [PlanRule] = [
    PlanRule(
      "course.admission-criteria", "The person was admitted by the criteria, or with a reason.",
      severity: .error, remedy: "Record the clinician's reason, or look for the level that fits.",
      source: .cfr410_44c, at: "admission"
    ) { planCase in
      planCase.admittedAgainst == .notMet
        ? "the person was admitted although the criteria are not met, and no reason is recorded"
        : nil
    },
    PlanRule(
      "course.admission-open", "What was unknown at admission was decided by a clinician.",
      severity: .warning, remedy: "Find out the missing facts, or record the clinician's reason.",
      source: .cfr410_44c, at: "admission"
    ) { planCase in
      planCase.admittedAgainst == .unknown
        ? "the person was admitted while the criteria were unknown, and no reason is recorded" : nil
    },
    PlanRule(
      "course.admission-date",
      "The person was assessed before the admission, and born before that.",
      severity: .error, remedy: "Correct the date.", source: .cfr485_914, at: "admission"
    ) { planCase in
      let record = planCase.record
      if record.patient.birthDate.revealed > record.intake.date {
        return "the intake assessment is dated before the person's birth"
      }
      guard let admission = record.admission, admission.date < record.intake.date else {
        return nil
      }
      return "the admission is dated before the intake assessment"
    },
  ]

  private static let dangerRules: [PlanRule] = [
    PlanRule(
      "course.danger-unanswered",
      "Danger that asks for an evaluation on the same day was answered.",
      severity: .error,
      remedy: "Evaluate today, or record the step up or the clinician's reason against it.",
      source: .npsg15, at: "risks"
    ) { planCase in
      guard let since = planCase.dangerSince, !planCase.wasAnswered(since: since) else {
        return nil
      }
      return "what is known asks for an evaluation on the same day, and no answer is recorded"
    },
    PlanRule(
      "course.home-unsafe", "A person who is treated on an outpatient basis has a safe home.",
      severity: .error, remedy: "Find a safe place now, with the person and case management.",
      source: .sourceDocuments, at: "living"
    ) { planCase in
      let isInProgram = planCase.record.admission != nil && planCase.record.discharge == nil
      return isInProgram && planCase.facts.safeHome.verdict == .notMet
        ? "the home is not safe, or there is acute danger around the person, by what was found last"
        : nil
    },
    PlanRule(
      "course.level-differs",
      "A determination made elsewhere that names a more intensive level is answered by a clinician.",
      severity: .warning, remedy: "Judge which level of care is needed, and record it.",
      source: .commonPractice
    ) { planCase in
      guard planCase.record.discharge == nil else { return [] }
      return planCase.record.unansweredHigherLevels(planCase.facts).compactMap { result, level in
        let place = FactReference.external(result.id)
        // A draft that asks who decides says so itself.
        guard !planCase.asks(for: .level, at: place) else { return nil }
        return Hit(
          place.description,
          "the \(result.tool.title) of \(result.date) names \(level.title), "
            + "and no clinician has judged the level since")
      }
    },
  ]

  private static let stepRules: [PlanRule] = [
    PlanRule(
      "course.step-order", "A step begins in the phase in which the person was, and goes one rung.",
      severity: .error, remedy: "Correct the entry.", source: .sourceDocuments
    ) { planCase in
      var current = 1
      return planCase.steps.compactMap { change in
        defer { current = change.to }
        let (distance, overflow) = change.to.subtractingReportingOverflow(change.from)
        if change.from != current {
          return Hit(
            "phaseChanges/\(change.id)", "a step begins in a phase in which the person was not")
        }
        return overflow || abs(distance) != 1
          ? Hit("phaseChanges/\(change.id)", "a step goes over a phase, or nowhere") : nil
      }
    },
    PlanRule(
      "course.step-phase", "The phase of a step is in the plan that was in force.",
      severity: .error, remedy: "Correct the entry, or revise the plan before the step.",
      source: .sourceDocuments
    ) { planCase in
      planCase.steps.compactMap { change in
        guard let plan = planCase.record.planInForce(on: change.date),
          !plan.content.phases.contains(where: { $0.number == change.to })
        else { return nil }
        return Hit("phaseChanges/\(change.id)", "the plan in force has no phase of this number")
      }
    },
    PlanRule(
      "course.step-down", "A step down was taken through an open gate, or with a reason.",
      severity: .error, remedy: "Record the clinician's reason, or step back up.",
      source: .sourceDocuments
    ) { planCase in
      planCase.stepsDown(.notMet).map {
        Hit(
          "phaseChanges/\($0.id)",
          "a step down was taken although the gate was not met, and no reason is recorded")
      }
    },
    PlanRule(
      "course.step-down-open", "What was unknown before a step down was decided by a clinician.",
      severity: .warning, remedy: "Find out the missing facts, or record the clinician's reason.",
      source: .sourceDocuments
    ) { planCase in
      planCase.stepsDown(.unknown).map {
        Hit(
          "phaseChanges/\($0.id)",
          "a step down was taken while the gate was unknown, and no reason is recorded")
      }
    },
  ]

  private static let lineageRules: [PlanRule] = [
    PlanRule(
      "course.plan-lineage", "The versions of a plan follow each other without a gap.",
      severity: .error, remedy: "Correct the numbers and what each version supersedes.",
      source: .cfr485_916
    ) { planCase in
      var hits: [Hit] = []
      var previous: TreatmentPlan?
      var versions: Set<Identifier<TreatmentPlan.Version>> = []
      for plan in planCase.record.plans.ordered(by: { ($0.number, $0.made) < ($1.number, $1.made) })
      {
        let (next, overflow) = (previous?.number ?? 0).addingReportingOverflow(1)
        let follows = plan.supersedes == previous?.versionID && !overflow && plan.number == next
        if !follows || !versions.insert(plan.versionID).inserted {
          hits.append(
            Hit(
              "plans/\(plan.versionID)", "a version of the plan does not follow the one before it"))
        }
        previous = plan
      }
      return hits
    }
  ]

  private static let entryRules: [PlanRule] = [
    PlanRule(
      "course.session-outside", "Sessions lie between admission and discharge.",
      severity: .error, remedy: "Correct the date of the session, the admission or the discharge.",
      source: .cfr485_916
    ) { planCase in
      let record = planCase.record
      guard let admission = record.admission else { return [] }
      return record.sessions.compactMap { session in
        guard session.status == .held else { return nil }
        if session.date < admission.date {
          return Hit("sessions/\(session.id)", "a session was held before the admission")
        }
        guard let discharge = record.discharge, session.date > discharge.date else { return nil }
        return Hit("sessions/\(session.id)", "a session was held after the discharge")
      }
    },
    PlanRule(
      "course.session-overlap", "A person is in one session at a time.",
      severity: .warning, remedy: "Correct the time or the attendance of one of the sessions.",
      source: .commonPractice
    ) { planCase in
      let attended = planCase.record.sessions
        .filter { ($0.attendedMinutes ?? 0) > 0 }
        .ordered { ($0.date, $0.start, $0.id) < ($1.date, $1.start, $1.id) }
      return zip(attended, attended.dropFirst()).compactMap { first, second in
        let end = first.start.minuteOfDay + first.minutes.count
        guard first.date == second.date, second.start.minuteOfDay < end else { return nil }
        return Hit("sessions/\(second.id)", "a session begins before the one before it has ended")
      }
    },
    PlanRule(
      "course.duplicate-id", "An identifier stands for one entry.",
      severity: .error, remedy: "Give each entry an identifier of its own, or remove the copy.",
      source: .commonPractice
    ) { planCase in
      let record = planCase.record
      var hits: [Hit] = []
      func check(_ list: String, _ ids: [String]) {
        var seen: Set<String> = []
        for id in ids where !seen.insert(id).inserted {
          hits.append(Hit("\(list)/\(id)", "two entries have the same identifier"))
        }
      }
      check("clinicians", record.clinicians.map(\.id.text))
      check("sessions", record.sessions.map(\.id.text))
      check("measures", (record.intake.measures + record.measures).map(\.id.text))
      check("behaviours", (record.intake.behaviours + record.behaviours).map(\.id.text))
      check("risks", ((record.intake.risk.map { [$0] } ?? []) + record.risks).map(\.id.text))
      check("reviews", record.reviews.map(\.id.text))
      check("selfCare", record.selfCare.map(\.id.text))
      check("needs", (record.intake.needs + record.needs).map(\.id.text))
      check("phaseChanges", record.phaseChanges.map(\.id.text))
      check("coordination", record.coordination.map(\.id.text))
      check("formulations", record.formulations.map(\.id.text))
      check("deliveryChanges", record.deliveryChanges.map(\.id.text))
      check("extensions", record.extensions.map(\.id.text))
      check("corrections", record.corrections.map(\.id.text))
      check("updates", record.updates.map(\.id.text))
      check(
        "medications", ((record.intake.medications ?? []) + record.medications).map(\.id.text))
      check("crisisPlans", record.crisisPlans.map(\.id.text))
      check("diaryCards", record.diaryCards.map(\.id.text))
      // A line of a plan may be drafted again, and a suggestion come back on another day.
      check("drafts", record.drafts.map { "\($0.plan)/\($0.date)" })
      check(
        "suggestionDecisions",
        record.suggestionDecisions.map { "\($0.plan)/\($0.suggestion.id)/\($0.decided.date)" })
      check("sobriety", record.program.sobriety.map(\.id.text))
      return hits
    },
    PlanRule(
      "course.correction-by", "Whoever corrects an entry is in the team.",
      severity: .error, remedy: "Name a clinician of the record.", source: .cfr485_916
    ) { planCase in
      planCase.record.corrections.filter { planCase.record.clinician($0.by) == nil }.map {
        Hit("corrections/\($0.id)", "the record has no clinician \($0.by)")
      }
    },
    PlanRule(
      "course.after-discharge", "What is recorded of the person lies before the discharge.",
      severity: .warning, remedy: "Correct the date, or the date of the discharge.",
      source: .commonPractice
    ) { planCase in
      let record = planCase.record
      guard let last = record.discharge?.date else { return [] }
      let entries: [(String, CalendarDate)] =
        record.measures.map { ("measures/\($0.id)", $0.date) }
        + record.behaviours.map { ("behaviours/\($0.id)", $0.date) }
        + record.risks.map { ("risks/\($0.id)", $0.date) }
        + record.reviews.map { ("reviews/\($0.id)", $0.date) }
        + record.selfCare.map { ("selfCare/\($0.id)", $0.date) }
        + record.phaseChanges.map { ("phaseChanges/\($0.id)", $0.date) }
        + record.formulations.map { ("formulations/\($0.id)", $0.date) }
        + record.deliveryChanges.map { ("deliveryChanges/\($0.id)", $0.date) }
      return entries.filter { $0.1 > last }.map {
        Hit($0.0, "an entry is dated after the discharge")
      }
    },
  ]
}

extension PlanCase {
  /// What the criteria said on the day of the admission, when a clinician gave no reason to go against them; nil when one did.
  fileprivate var admittedAgainst: Verdict? {
    judgedCourse.admission
  }

  /// The day of the fact that asks for an evaluation on the same day; nil when none does.
  ///
  /// A positive safety item, a diary card or a count that nobody followed up has a rule of its own.
  fileprivate var dangerSince: CalendarDate? {
    let signs = RiskSign.signs(facts)
    guard signs.contains(where: { $0.response >= .sameDay && !$0.asksForAssessment })
    else { return nil }
    return facts.isAcuteEmergency?.value == true
      ? facts.isAcuteEmergency?.date : facts.risk?.date
  }

  /// Whether a step up, or a clinician's reason against it, is recorded since a day.
  fileprivate func wasAnswered(since date: CalendarDate) -> Bool {
    let steppedUp = record.discharge.map { $0.date >= date && $0.kind == .stepUp } ?? false
    return steppedUp || (record.discharge?.override).map { $0.date >= date } ?? false
      || (record.admission?.override).map { $0.date >= date } ?? false
      || record.reviews.contains {
        $0.date >= date && ($0.decision == .stepUp || $0.override != nil)
      }
  }

  /// The moves from phase to phase, from the first to the last.
  fileprivate var steps: [PhaseChange] { record.phaseChanges.sortedByDate(\.date) }

  /// The steps down that were taken with a verdict of the gate on the day before, and without a reason.
  fileprivate func stepsDown(_ verdict: Verdict) -> [PhaseChange] {
    judgedCourse.steps.filter { $0.verdict == verdict }.map(\.change)
  }

  private var judgedCourse: CourseJudgement { course ?? CourseJudgement(record) }
}
