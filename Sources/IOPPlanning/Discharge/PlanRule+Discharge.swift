import IOPModels

extension PlanRule {
  /// The rules about leaving: that it is planned, that somebody follows up in time, and that nothing is left open in silence.
  public static let discharge: [PlanRule] =
    dischargePlanning + dischargeFollowUp + dischargeReadiness + dischargeHandover

  /// That leaving is planned and documented.
  private static let dischargePlanning: [PlanRule] = [
    PlanRule(
      "discharge.begin-in-last-phase", "In the last phase, a discharge plan is begun.",
      severity: .advice, remedy: "Begin the discharge plan with the person.",
      source: .sourceDocuments
    ) { plan in
      guard plan.dischargePlan == nil, plan.record.discharge == nil, plan.isInLastPhase
      else { return [] }
      return [Hit("discharge-plan", "The last phase has begun, and there is no discharge plan.")]
    },
    PlanRule(
      "discharge.plan", "A person who was discharged has a discharge plan.", severity: .error,
      remedy: "Write the discharge plan, and give the person a copy.", source: .sourceDocuments
    ) { plan in
      guard plan.record.discharge != nil, plan.dischargePlan == nil else { return [] }
      return [Hit("discharge-plan", "The person was discharged without a discharge plan.")]
    },
    PlanRule(
      "discharge.destination", "The level of care that follows a discharge is decided.",
      severity: .error, remedy: "Decide which level of care follows, and record it.",
      source: .sourceDocuments
    ) { plan in
      guard plan.record.discharge != nil, let leaving = plan.dischargePlan,
        leaving.destination == nil
      else { return [] }
      return [
        Hit(leaving.place("destination"), "The level of care that follows was not decided.")
      ]
    },
    PlanRule(
      "discharge.to-outpatient", "The last phase leads on to outpatient care.", severity: .advice,
      remedy: "Check the level of care that follows, or record why it is another one.",
      source: .sourceDocuments
    ) { plan in
      guard plan.isInLastPhase, let leaving = plan.dischargePlan,
        let destination = leaving.destination, destination != .outpatient,
        plan.record.discharge.map({ !$0.kind.isToMoreOrEqualCare }) ?? true
      else { return [] }
      return [
        Hit(
          leaving.place("destination"),
          "The person is in the last phase, and \(destination.title) follows.")
      ]
    },
    PlanRule(
      "discharge.past-appointment", "Appointments for the time after the program lie after it.",
      severity: .warning, remedy: "Correct the date, or take out what has already been.",
      source: .commonPractice
    ) { plan in
      guard let last = plan.record.discharge?.date, let leaving = plan.dischargePlan else {
        return []
      }
      return leaving.appointments.indices.compactMap { index in
        leaving.appointments[index].date.map { $0 < last } ?? false
          ? Hit(leaving.place("appointments/\(index)"), "An appointment lies before the last day.")
          : nil
      }
    },
    PlanRule(
      "discharge.summary", "A discharge has a summary of what was done.", severity: .error,
      remedy: "Sum up symptoms, goals and preferences, treatments and therapies.",
      source: .cfr485_914
    ) { plan in
      guard plan.record.discharge != nil, let leaving = plan.dischargePlan,
        !leaving.servicesSummary.isFilled
      else { return [] }
      return [Hit(leaving.place("summary"), "There is no summary of the services.")]
    },
    PlanRule(
      "discharge.forward-to-primary-care",
      "When the person or the program ends treatment early, primary care is told.",
      severity: .advice,
      remedy: "Forward the summary to the primary-care clinician, with the person's consent.",
      source: .cfr485_914
    ) { plan in
      guard let discharge = plan.record.discharge,
        discharge.kind == .againstAdvice || discharge.kind == .administrative
      else { return [] }
      return [
        Hit("discharge/kind", "Treatment ended early: the summary goes to primary care.")
      ]
    },
    PlanRule(
      "discharge.forward-to-next-program",
      "When another program takes over, the summary is forwarded within two working days.",
      severity: .advice, remedy: "Forward the summary to the program that takes over.",
      source: .cfr485_914
    ) { plan in
      guard let discharge = plan.record.discharge, discharge.kind.isToMoreOrEqualCare
      else { return [] }
      return [
        Hit(
          "discharge/kind",
          "Another program takes over: the summary goes there in two working days.")
      ]
    },
  ]

  /// That somebody follows up in time.
  private static let dischargeFollowUp: [PlanRule] = [
    PlanRule(
      "discharge.first-appointment",
      "After a discharge, the first appointment lies within the days that the program sets.",
      severity: .error, remedy: "Arrange an earlier appointment, and record its day.",
      source: .fuhFollowUp
    ) { plan in
      guard let discharge = plan.record.discharge, !discharge.kind.isToMoreOrEqualCare,
        let leaving = plan.dischargePlan
      else { return [] }
      let days = plan.record.program.followUpWithinDays.value
      let inTime = leaving.appointments.contains { visit in
        visit.service.isFollowUp != false && visit.isWithin(days, of: discharge.date) == .met
      }
      guard !inTime else { return [] }
      return [
        Hit(
          leaving.place("appointments"),
          "No appointment is recorded for the \(days) days after \(discharge.date).")
      ]
    },
    PlanRule(
      "discharge.same-day", "An appointment on the day of discharge is not counted as follow-up.",
      severity: .warning, remedy: "Arrange an appointment on a later day as well.",
      source: .fuhFollowUp
    ) { plan in
      guard let discharge = plan.record.discharge, !discharge.kind.isToMoreOrEqualCare else {
        return []
      }
      return plan.appointmentHits {
        $0.service.isFollowUp != false && $0.date == discharge.date
      } message: {
        "Appointment \($0) is on the day of discharge, which does not count as follow-up."
      }
    },
    PlanRule(
      "discharge.appointment-particulars", "Every appointment has a day and a contact.",
      severity: .warning, remedy: "Record the day, and how the person reaches them.",
      source: .sourceDocuments
    ) { plan in
      plan.appointmentHits {
        $0.date == nil || $0.contact == nil
      } message: {
        "Appointment \($0) has no day or no contact."
      }
    },
    PlanRule(
      "discharge.known-needs", "What the discharge plan hands over is a need of the record.",
      severity: .error, remedy: "Record the need, or name another one.", source: .sourceDocuments
    ) { plan in
      guard let leaving = plan.dischargePlan else { return [] }
      let known = Set((plan.record.intake.needs + plan.record.needs).map(\.id))
      return leaving.handedOver.unique.filter { !known.contains($0) }
        .map { Hit(leaving.place("handedOver/\($0)"), "Need \($0) is not in the record.") }
    },
  ]

  /// That nothing is left open in silence.
  private static let dischargeReadiness: [PlanRule] = [
    PlanRule(
      "discharge.open-needs",
      "At discharge no case-management need is open, or a clinician says why.",
      severity: .error,
      remedy: "Meet the need, hand it over with consent, or record the reason for leaving without.",
      source: .sourceDocuments
    ) { plan in
      guard let discharge = plan.record.discharge, discharge.override == nil else { return [] }
      return plan.record.needsLeftOpen(on: plan.asOf).map {
        Hit("needs/\($0.id)", "The need “\($0.kind.title)” is open at discharge.")
      }
    },
    PlanRule(
      "discharge.open-needs-overridden", "A need that is open at discharge is seen to by somebody.",
      severity: .warning, remedy: "Say who looks after the need from now on.",
      source: .sourceDocuments
    ) { plan in
      guard let override = plan.record.discharge?.override else { return [] }
      return plan.record.needsLeftOpen(on: plan.asOf).map {
        Hit(
          "needs/\($0.id)",
          "The need “\($0.kind.title)” is open; clinician \(override.by) decided on \(override.date) "
            + "that the person leaves nevertheless.")
      }
    },
    PlanRule(
      "discharge.readiness",
      "A person leaves when the criteria for leaving are met, or a clinician says why before.",
      severity: .error,
      remedy: "Find out what is missing, or record the reason for leaving nevertheless.",
      source: .sourceDocuments
    ) { plan in
      guard plan.record.discharge?.override == nil else { return [] }
      return plan.readinessObstacles.map { result in
        Hit(
          "discharge/readiness/\(result.id)", "\(result.sentence) This is \(result.verdict.title).")
      }
    },
    PlanRule(
      "discharge.readiness-overridden",
      "A criterion for leaving that was overridden is known to who follows up.",
      severity: .warning, remedy: "Tell the next clinician what is not reached yet.",
      source: .sourceDocuments
    ) { plan in
      guard let override = plan.record.discharge?.override else { return [] }
      return plan.readinessObstacles.map { result in
        Hit(
          "discharge/readiness/\(result.id)",
          "\(result.sentence) This is \(result.verdict.title); clinician \(override.by) decided on "
            + "\(override.date) that the person leaves nevertheless.")
      }
    },
  ]
}

extension DischargePlan {
  /// The place of a part in the record.
  func place(_ part: String) -> String { "discharge-plan/\(id)/\(part)" }
}

extension PlanCase {
  /// The latest discharge plan.
  var dischargePlan: DischargePlan? { record.dischargePlan(on: asOf) }

  fileprivate func appointmentHits(
    _ isHit: (DischargePlan.Appointment) -> Bool, message: (Int) -> String
  ) -> [PlanRule.Hit] {
    guard let leaving = dischargePlan else { return [] }
    return leaving.appointments.enumerated().filter { isHit($0.element) }.map { index, _ in
      PlanRule.Hit(leaving.place("appointments/\(index + 1)"), message(index + 1))
    }
  }

  /// The criteria for leaving that kept a discharge from being ready, without those that rules of their own report.
  fileprivate var readinessObstacles: [CriterionResult] {
    guard let discharge = record.discharge, discharge.kind.asksForReadiness, dischargePlan != nil
    else { return [] }
    let reportedElsewhere = ["crisis-plan", "relapse-plan", "first-appointment", "case-needs"]
    return DischargeReadiness.standard.evaluate(record, asOf: asOf).obstacles
      .filter { !reportedElsewhere.contains($0.id) }
  }
}
