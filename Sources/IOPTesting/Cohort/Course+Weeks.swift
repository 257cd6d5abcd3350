import IOPModels
import IOPPlanning

extension Course {
  /// What a session of a service works on, by the plan in force.
  private struct Work {
    var objectives: [ObjectiveID] = []
    var interventions: [InterventionID] = []
    var skills: [Skill] = []
  }

  /// The weeks of treatment, each with its sessions and measures, every second one with a review.
  mutating func treat(from start: CalendarDate) throws {
    let longest = site.program.longestWeeks.value
    var last = story.stage == .inTreatment ? min(story.weeks, longest) : longest
    var phase = 1
    var weekPlan = try weekPlan(phase: phase, on: start)
    // Revisions change dates and not the thread.
    let work = work()
    var week = -1
    while week + 1 < last {
      week += 1
      let monday = try start.adding(weeks: week)
      if week == 3 { try drawing(.delivery) { try $0.changeDelivery(on: monday) } }
      if story.stage == .left, week == longest - 2 {
        last = try drawing(.stay) {
          try $0.askForLongerStay(on: monday, from: start, weeks: longest)
        }
      }
      try hold(weekPlan, on: work, from: monday, week: week)
      try measure(on: monday.adding(days: 2), week: week + 1)
      try practise(from: monday, week: week)
      if week == 1, record.crisisPlans.isEmpty, !forgets() {
        record.crisisPlans.append(try crisisPlan(on: monday))
      }
      if week == 3 { try makeRelapsePlan(on: monday.adding(days: 4)) }
      try followNeeds(on: monday.adding(days: 3), week: week)
      if story.attendance == .fading, week + 1 >= story.weeks, story.stage == .left {
        return try leaveEarly(after: monday)
      }
      guard week % 2 == 1 else { continue }
      let friday = try monday.adding(days: 4)
      let before = phase
      let decision = try review(on: friday, week: week, phase: phase)
      switch decision {
      case .stepDown:
        phase += 1
        try change(from: phase - 1, to: phase, after: friday)
      case .stepUp where phase > 1 && (record.risks.last?.level ?? .low) < .high:
        phase -= 1
        try change(from: phase + 1, to: phase, after: friday)
      case .stepUp:
        return try leave(.stepUp, after: friday)
      case .discharge:
        return try leave(draw.chance(percent: 75) ? .completed : .stepDown, after: friday)
      case .changeApproach, .hold, .extend, .intensify:
        try revise(on: friday, because: decision)
      case .continue, .gatherFacts: break
      }
      if phase != before { weekPlan = try self.weekPlan(phase: phase, on: friday) }
    }
    guard story.stage == .left else {
      return try plan(weekPlan, from: start.adding(weeks: last))
    }
    let friday = try start.adding(days: 7 * last - 3)
    try leave(
      story.attendance == .absent
        ? .administrative : draw.chance(percent: 80) ? .stepDown : .transfer, after: friday)
  }

  // MARK: Sessions

  /// The best week for a phase, or as much of it as fits; without hours of the person, the first sessions of the timetable.
  private func weekPlan(phase number: Int, on date: CalendarDate) throws -> [SessionOffering] {
    guard let plan = record.plans.last,
      let phase = plan.content.phases.first(where: { $0.number == number })
    else { return [] }
    let fit = site.scheduler.fit(phase, for: record.patient, on: date)
    if let week = fit.week ?? fit.closest { return week.sessions.map(\.offering) }
    let days = Weekday.allCases.prefix(phase.daysPerWeek)
    return phase.mix.flatMap { dose in
      site.offerings.filter {
        $0.service == dose.service && days.contains($0.window.weekday)
      }.prefix(dose.perWeek)
    }
  }

  private func work() -> [ServiceKind: Work] {
    var work: [ServiceKind: Work] = [:]
    for intervention in record.plans.last?.content.interventions ?? [] {
      var entry = work[intervention.service] ?? Work()
      entry.objectives = (entry.objectives + intervention.serves).unique
      entry.interventions.append(intervention.id)
      entry.skills = (entry.skills + intervention.skills).unique
      work[intervention.service] = entry
    }
    return work
  }

  private mutating func hold(
    _ offerings: [SessionOffering], on work: [ServiceKind: Work], from monday: CalendarDate,
    week: Int
  ) throws {
    for offering in offerings {
      let date = try monday.adding(days: offering.window.weekday.rawValue - 1)
      let topics = work[offering.service] ?? Work()
      let (status, attendance) = try attendance(at: offering, week: week)
      let hasCome = attendance == .present || (attendance.map { $0 != .noShow } ?? false)
      var note: SessionNote?
      if status == .held, draw.chance(percent: 92) {
        note = SessionNote(
          shared: offering.service.isGroup ? draw.text() : nil,
          individual: hasCome ? draw.text() : nil, addresses: hasCome ? topics.objectives : [],
          interventions: hasCome ? topics.interventions : [],
          skills: hasCome ? Array(topics.skills.prefix(1)) : [],
          engagement: hasCome ? engagement() : nil)
      }
      var homework: [Homework] = []
      if hasCome, !offering.service.isGroup || draw.chance(percent: 15) {
        homework.append(
          Homework(
            task: words(Invented.coping), skill: topics.skills.first,
            completion: asked(draw.element(of: Homework.Completion.allCases) ?? .done)))
      }
      record.sessions.append(
        try session(
          offering, on: date, status: status, attendance: attendance, note: note,
          homework: homework))
    }
  }

  /// The sessions of the coming week, not held yet.
  private mutating func plan(_ offerings: [SessionOffering], from monday: CalendarDate) throws {
    for offering in offerings {
      let date = try monday.adding(days: offering.window.weekday.rawValue - 1)
      record.sessions.append(try session(offering, on: date, status: .planned))
    }
  }

  private mutating func session(
    _ offering: SessionOffering, on date: CalendarDate, status: Session.Status,
    attendance: Attendance? = nil, note: SessionNote? = nil, homework: [Homework] = []
  ) throws -> Session {
    let delivery = delivery(of: offering, on: date)
    return try Session(
      id: id("s"), date: date, start: offering.window.start,
      minutes: Minutes(offering.window.minutes), service: offering.service,
      modality: offering.modality, delivery: delivery, clinician: offering.clinician,
      status: status, attendance: attendance, note: note, homework: homework,
      telehealth: delivery == .onsite || status != .held ? nil : telehealth())
  }

  private func telehealth() -> TelehealthSetting {
    TelehealthSetting(
      location: draw.marked("At home"), emergencyContact: record.patient.supports?.first?.id,
      isPrivate: record.intake.telehealth?.hasPrivateSpace,
      connectionIsStable: record.intake.telehealth?.hasStableConnection)
  }

  private mutating func attendance(
    at offering: SessionOffering, week: Int
  ) throws -> (Session.Status, Attendance?) {
    if draw.chance(percent: 2) { return (.cancelledByProgram, nil) }
    let comes =
      switch story.attendance {
      case .regular: 95
      case .patchy: 78
      case .fading: max(30, 95 - 8 * week)
      case .absent: 45
      }
    // A session lacks its attendance ten times less often than a question its answer: somebody counts.
    if draw.number(in: 0...999) < options.missingPercent { return (.held, nil) }
    if draw.chance(percent: comes) {
      guard draw.chance(percent: 5) else { return (.held, .present) }
      let minutes = min(offering.window.minutes, 5 * draw.number(in: 3...9))
      return (.held, .partial(try Minutes(minutes)))
    }
    return draw.element(of: [
      Weighted((.held, .excused), 40), Weighted((.held, .noShow), 40),
      Weighted((.cancelledByPatient, nil), 20),
    ]) ?? (.held, .noShow)
  }

  private mutating func engagement() -> Engagement? {
    asked(
      draw.element(of: [
        Weighted(.low, 15), Weighted(.moderate, 45), Weighted(.high, 38), Weighted(.notEngaged, 2),
      ]) ?? .moderate)
  }

  // MARK: Measures and reviews

  private mutating func measure(on date: CalendarDate, week: Int) throws {
    let ideation = record.risk(on: date)?.ideation
    var isToAssess = false
    for entry in record.plans.last?.content.schedule ?? []
    where !draw.chance(percent: options.missingPercent) {
      switch entry.measure {
      case .instrument(let name):
        guard let instrument = Instrument.named(name) else { continue }
        let taken = try result(of: instrument, on: date, week: week, ideation: ideation)
        record.measures.append(taken)
        if taken.score?.safetyItemIsPositive == true { isToAssess = true }
      case .behaviour(let behaviour):
        let taken = try count(of: behaviour, on: date, week: week)
        record.behaviours.append(taken)
        if taken.speaksOfHarm { isToAssess = true }
      }
    }
    // Somebody looks at a positive safety item, and at days that speak of harm, on the same day.
    if isToAssess, !forgets() { try assess(level(week: week), on: date) }
  }

  private mutating func followNeeds(on date: CalendarDate, week: Int) throws {
    guard week % 2 == 0 else { return }
    for need in record.openNeeds(on: date) where draw.chance(percent: 40) {
      record.needUpdates.append(
        CaseNeedUpdate(
          need: need.id, date: date,
          status: draw.chance(percent: 80) ? .met : .inProgress, note: draw.text()))
    }
  }

  func level(week: Int) -> RiskAssessment.Level {
    let atIntake = min(story.risk, .moderate)
    switch story.trajectory {
    case .improving: return week >= 3 ? .low : atIntake
    case .setback: return week == 5 ? .moderate : week >= 7 ? .low : atIntake
    case .plateau: return atIntake
    case .worsening: return week >= 7 && story.burden > 75 ? .high : atIntake
    }
  }

  /// What the review recommends on the facts of the day; one time in ten a clinician decides otherwise.
  private mutating func review(
    on date: CalendarDate, week: Int, phase: Int
  ) throws -> ReviewDecision {
    try assess(level(week: week), on: date)
    if phase == record.plans.last?.content.phases.count { try prepareLeaving(on: date) }
    let recommended = ProgressReview(record, asOf: date)?.recommendation ?? .gatherFacts
    let therapist = try site.clinician(.individualTherapist)
    let differs = ![.stepUp, .discharge].contains(recommended) && draw.chance(percent: 10)
    let decision: ReviewDecision = differs ? .hold : recommended
    let override =
      differs && recommended != .hold
      ? Override(
        by: therapist, date: date, because: draw.marked("The team wants to see one more week."))
      : nil
    record.reviews.append(
      PlanReview(
        id: try id("rv"), date: date, by: therapist, decision: decision,
        because: draw.marked("Seen together: \(decision.title)."),
        personTookPart: asked(!draw.chance(percent: 8)), override: override))
    return decision
  }

  private mutating func change(from old: Int, to new: Int, after date: CalendarDate) throws {
    record.phaseChanges.append(
      PhaseChange(
        id: try id("pc"), date: try date.adding(days: 3), from: old, to: new,
        by: try site.clinician(.individualTherapist),
        because: draw.marked(new > old ? "Progress holds." : "More days for a while.")))
  }
}
