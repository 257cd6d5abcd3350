import IOPModels

extension KnownFacts {
  /// Whether the person wants treatment and is at least getting ready to change.
  var motivation: Judgement {
    .all([
      wantsTreatment,
      .on(readiness, orMissing: "the readiness to change", at: .intake(.readiness)) {
        ($0 >= .preparation, "stage of change: \($0.rawValue)")
      },
    ])
  }

  /// Whether a condition that is present is severe: by the latest total of its instrument, or else by the clinician's judgement.
  var severeSymptoms: Judgement {
    let present = conditions.filter { $0.value.course != .fullRemission }
    guard !present.isEmpty else {
      return Judgement(.unknown, missing: [MissingFact("the conditions", at: .intake(.conditions))])
    }
    let judged = present.map { condition -> Judgement in
      let kind = condition.value.kind
      if let result = measure(of: kind), let severity = score(result)?.severity,
        severity >= .severe || kind.isOwn(result.value.instrument)
      {
        return Judgement(
          Verdict(severity >= .severe),
          [shown(result)])
      }
      guard let severity = condition.value.severity else {
        return Judgement(
          condition.value.kind.isDisorder ? .unknown : .notMet,
          missing: condition.value.kind.isDisorder
            ? [
              MissingFact("the severity of \(condition.value.kind.title)", at: condition.reference)
            ]
            : [])
      }
      return Judgement(Verdict(severity >= .severe), [condition.evidence])
    }
    return .any(judged)
  }

  /// Whether the home, or a stressor that is present, works against treatment.
  var hardCircumstances: Judgement {
    let stressors = conditions.filter {
      [.familyStressor, .lifeTransition].contains($0.value.kind)
        && $0.value.course != .fullRemission
    }
    let present = stressors.map {
      Judgement(
        Verdict($0.value.course.map { _ in true }),
        [$0.evidence],
        missing: $0.value.course == nil
          ? [MissingFact("whether \($0.value.kind.title) is present", at: $0.reference)] : [])
    }
    return .any([Judgement(.not, [safeHome]), Judgement(.not, [stableHome])] + present)
  }
}

extension CareRecord {
  /// Whether the person attended what the program asks for, since the admission.
  func participation(asOf date: CalendarDate) -> Judgement {
    guard let admission, let dates = try? CalendarDateRange(admission.date, through: date) else {
      return Judgement(.unknown, missing: [MissingFact("the admission")])
    }
    return AttendanceSummary(sessions, in: dates).judged(by: program.attendance)
  }

  /// Whether each intervention of the plan in force has somebody responsible, and one of them is a modality with evidence.
  func qualityOfInterventions(asOf date: CalendarDate) -> Judgement {
    guard let content = planInForce(on: date)?.content, !content.interventions.isEmpty else {
      return Judgement(.unknown, missing: [MissingFact("interventions of a plan in force")])
    }
    let owned = content.interventions.map { intervention in
      let says =
        "\(intervention.modality.title): "
        + (intervention.owner == nil ? "nobody is responsible" : "somebody is responsible")
      return Judgement(
        Verdict(intervention.owner != nil), [Evidence(.intervention(intervention.id), says: says)])
    }
    let founded = content.interventions.map { intervention in
      let place = FactReference.intervention(intervention.id)
      let title = intervention.modality.title
      guard let profile = ModalityProfile.of(intervention.modality) else {
        return Judgement(.unknown, missing: [MissingFact("the evidence for \(title)", at: place)])
      }
      let says = profile.evidence.isEmpty ? "no guideline that IOPKit knows" : "with evidence"
      return Judgement(
        Verdict(!profile.evidence.isEmpty), [Evidence(place, says: "\(title): \(says)")])
    }
    return .all(owned + [.any(founded)])
  }

  /// Whether each active problem of the plan in force is served by a modality with evidence for it.
  func matchOfTreatment(asOf date: CalendarDate) -> Judgement {
    let missing = MissingFact("problems of a plan in force")
    guard let content = planInForce(on: date)?.content else {
      return Judgement(.unknown, missing: [missing])
    }
    let active = content.problems.filter { $0.status == .active }
    guard !active.isEmpty else { return Judgement(.unknown, missing: [missing]) }
    let thread = GoldenThread(content)
    return .all(
      active.map { problem in
        let serving = thread.goals(of: problem.id).flatMap { thread.objectives(of: $0.id) }
          .flatMap { thread.interventions(for: $0.id) }
        let profiles = serving.map { ModalityProfile.of($0.modality) }
        let fitting = zip(serving, profiles).filter { $1?.evidence(for: problem.kind) != nil }
        if let first = fitting.first?.0 {
          let says = "\(problem.kind.title): \(first.modality.title)"
          return Judgement(.met, [Evidence(.intervention(first.id), says: says)])
        }
        let isOpen =
          profiles.contains { $0 == nil } || !ConditionKind.catalogue.contains(problem.kind)
        guard !isOpen else {
          return Judgement(
            .unknown,
            missing: [MissingFact("whether what is planned has evidence for \(problem.kind.title)")]
          )
        }
        return Judgement(
          .notMet,
          serving.map {
            Evidence(
              .intervention($0.id),
              says: "\($0.modality.title): no guideline that IOPKit knows for \(problem.kind.title)"
            )
          },
          remark: serving.isEmpty ? "Nothing in the plan serves \(problem.kind.title)." : nil)
      })
  }

  /// Whether the person took little part in the latest session in which that was rated.
  var littlePart: Judgement {
    let rated = sessions.filter { $0.note?.engagement != nil }
      .ordered { ($0.date, $0.start, $0.id) < ($1.date, $1.start, $1.id) }
    guard let last = rated.last, let engagement = last.note?.engagement else {
      return Judgement(
        .unknown, missing: [MissingFact("how the person takes part in sessions")])
    }
    let says = "took part: \(engagement.rawValue)"
    return Judgement(
      Verdict(engagement <= .low), [Evidence(.session(last.id), on: last.date, says: says)])
  }

  /// Whether an appointment with a day, or a support group, stands for the time after the program.
  func supportAfterwards(asOf date: CalendarDate) -> Judgement {
    guard let plan = dischargePlan(on: date) else {
      return Judgement(.unknown, missing: [MissingFact("a discharge plan")])
    }
    let dated = plan.appointments.count { $0.date != nil }
    let groups = plan.supportGroups.count { !$0.revealed.isBlank }
    let says = "\(dated) appointments with a day, \(groups) support groups"
    return Judgement(
      Verdict(dated + groups > 0), [Evidence(.dischargePlan(plan.id), on: plan.date, says: says)])
  }
}
