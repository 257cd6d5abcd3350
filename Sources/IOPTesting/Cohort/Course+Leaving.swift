import IOPModels
import IOPPlanning

extension Course {
  mutating func makeRelapsePlan(on date: CalendarDate) throws {
    let friend = record.patient.supports?.first { $0.consentToContact == true }?.id
    var signs: [RelapsePreventionPlan.WarningSign] = []
    let noticed = draw.some(3, of: Invented.warningSigns)
    for (stage, sign) in zip(RelapsePreventionPlan.Stage.allCases, noticed) {
      let actions = try draw.some(2, of: Invented.coping).map { act in
        try RelapsePreventionPlan.Action(
          draw.marked(act), with: friend, contact: draw.marked("The clinic, 555-0101"))
      }
      signs.append(
        try RelapsePreventionPlan.WarningSign(
          stage: stage, sign: draw.marked(sign), actions: actions))
    }
    var measured: [RelapsePreventionPlan.MeasuredSign] = []
    for objective in record.plans.last?.content.objectives ?? [] {
      guard let measure = objective.measure, !measured.contains(where: { $0.measure == measure }),
        let from = worseThanNow(measure, on: date)
      else { continue }
      measured.append(
        try RelapsePreventionPlan.MeasuredSign(
          measure: measure, from: from, act: draw.marked("Call the clinic on the same day.")))
    }
    let usesSubstances = story.conditions.contains(where: \.isSubstanceUse)
    record.relapsePlans.append(
      RelapsePreventionPlan(
        id: try id("rp"), date: date, triggers: words(2...3, of: Invented.triggers), signs: signs,
        situations: [
          try RelapsePreventionPlan.HighRiskSituation(
            situation: words(Invented.triggers), confidence: draw.number(in: 3...10),
            coping: words(Invented.coping))
        ],
        strengths: words(1...2, of: Invented.strengths), balance: words(1...2, of: Invented.places),
        measuredSigns: measured,
        lapseScript: usesSubstances
          ? draw.marked("A lapse is a signal. Call, tell somebody, come to the next session.") : nil
      ))
  }

  /// A value of a measure that would be news: somewhat worse than the latest; nil when none is left or none is known.
  private func worseThanNow(_ measure: ObjectiveMeasure, on date: CalendarDate) -> Int? {
    let most: Int
    let now: Int?
    switch measure {
    case .instrument(let name):
      guard let instrument = Instrument.named(name) else { return nil }
      most = instrument.totals.upperBound
      now = record.results(of: name, through: date).last?.score?.total
    case .behaviour(let behaviour):
      most = 100
      now = record.counts(of: behaviour, through: date).last?.count
    }
    guard let now, let direction = measure.direction else { return nil }
    let from = direction == .lower ? now + 5 : now - 2
    return (1..<most).contains(from) ? from : nil
  }

  /// What follows after the program, arranged before each review in the last phase; usually complete.
  mutating func prepareLeaving(on date: CalendarDate) throws {
    record.dischargePlans.append(try dischargePlan(on: date, lastDay: date, to: .outpatient))
  }

  private mutating func dischargePlan(
    on date: CalendarDate, lastDay: CalendarDate, to destination: LevelOfCare
  ) throws -> DischargePlan {
    let services: [ServiceKind] =
      destination == .outpatient
      ? [.individualTherapy, .medicationManagement] : [.individualTherapy]
    var appointments: [DischargePlan.Appointment] = []
    for service in services where service == .individualTherapy || !draw.chance(percent: 8) {
      guard !forgets() else { continue }
      // The first appointment has its day; the others are called back about.
      let day = try lastDay.adding(days: draw.number(in: 1...7))
      appointments.append(
        try DischargePlan.Appointment(
          service: service, with: words(Invented.familyNames), contact: draw.marked(phone()),
          date: appointments.isEmpty ? day : asked(day), time: nil))
    }
    let isCompared = !forgets()
    if isCompared { try drawing(.medicines, week: 1_000) { try $0.compareMedicines(on: date) } }
    return try DischargePlan(
      id: id("dp"), date: date, destination: forgets() ? nil : destination,
      reason: draw.marked("What was agreed has been reached as far as it goes."),
      appointments: appointments,
      supportGroups: draw.chance(percent: 60) ? [draw.marked("Tuesday group at the library")] : [],
      medicationsReconciled: asked(isCompared), copyGiven: asked(true),
      handedOver: record.openNeeds(on: date).map(\.id),
      servicesSummary: draw.marked("Group, skills and individual sessions."))
  }

  /// Leaves on the day of a review, or the day after for more care.
  mutating func leave(_ kind: Discharge.Kind, after date: CalendarDate) throws {
    let lastDay = kind == .stepUp ? try date.adding(days: 1) : date
    let destination: LevelOfCare = kind == .stepUp ? .partialHospitalization : .outpatient
    // A plan that was made for an earlier day, before a step back up, says nothing about this one.
    if record.dischargePlan(on: date)?.date != date || kind == .stepUp {
      record.dischargePlans.append(
        try dischargePlan(on: lastDay, lastDay: lastDay, to: destination))
    }
    for need in record.openNeeds(on: lastDay) where draw.chance(percent: 85) {
      record.needUpdates.append(
        CaseNeedUpdate(need: need.id, date: lastDay, status: .handedOver, note: draw.text()))
    }
    try discharge(kind, on: lastDay)
  }

  /// Leaves before the plan says so.
  mutating func leaveEarly(after date: CalendarDate) throws {
    let kind =
      draw.element(of: [
        Weighted(Discharge.Kind.againstAdvice, 60), Weighted(.transfer, 20),
        Weighted(.administrative, 20),
      ]) ?? .againstAdvice
    let lastDay = try date.adding(days: 4)
    if !forgets() {
      record.dischargePlans.append(
        try dischargePlan(on: lastDay, lastDay: lastDay, to: .outpatient))
    }
    try discharge(kind, on: lastDay)
  }

  private mutating func discharge(_ kind: Discharge.Kind, on date: CalendarDate) throws {
    if record.relapsePlans.isEmpty, !forgets() { try makeRelapsePlan(on: date) }
    let therapist = try site.clinician(.individualTherapist)
    var override: Override?
    if kind.asksForReadiness,
      DischargeReadiness.standard.evaluate(record, asOf: date).verdict != .met
    {
      override = Override(
        by: therapist, date: date,
        because: draw.marked("What is open is handed over to those who follow."))
    }
    record.discharge = Discharge(
      date: date, kind: kind, by: therapist, because: draw.marked("As agreed: \(kind.title)."),
      override: override)
  }
}
