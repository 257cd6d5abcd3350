import IOPModels
import IOPPlanning

extension Course {
  /// Admits the person on the Monday after the intake when the criteria or a clinician say so, with a signed plan and a crisis plan.
  ///
  /// - Returns: the first day of treatment; nil when the person was not admitted.
  mutating func admit() throws -> CalendarDate? {
    let start = try story.intake.startOfWeek.adding(weeks: 1)
    try fillGaps(on: start)
    let therapist = try site.clinician(.individualTherapist)
    let decision = AdmissionCriteria.standard.evaluate(record, asOf: start)
    let override: Override?
    switch decision.verdict {
    case .met: override = nil
    case .unknown:
      guard draw.chance(percent: 75) else { return nil }
      override = Override(
        by: therapist, date: start,
        because: draw.marked("What is missing will be asked in the first week."))
    case .notMet:
      guard decision.placement.route == .notThisProgram || decision.placement.route == .outpatient,
        draw.chance(percent: 40)
      else { return nil }
      override = Override(
        by: therapist, date: start,
        because: draw.marked("The team knows the person and agreed on a trial."))
    }
    let drafter = PlanDrafter(program: site.program)
    let draft = try drafter.draft(
      from: record, asOf: start, as: Identifier("plan-\(number)"), override: override)
    record.admission = Admission(date: start, by: therapist, override: override)
    var content = draft.plan.content
    record.drafts = [draw.marked(RecordedDraft(draft, from: record))]
    try complete(&content, on: start, by: therapist)
    try drawing(.selfCare) { try $0.planSelfCare(&content) }
    drawing(.sobriety) { $0.agreeOnSobriety(&content, from: start) }
    record.plans = [try sign(draft.plan.edited { $0 = draw.marked(content) }, on: start)]
    if story.risk >= .moderate || !forgets() {
      record.crisisPlans.append(try crisisPlan(on: start))
    }
    try drawing(.medicines) { try $0.compareMedicines(on: start) }
    try drawing(.team) { try $0.formulate(on: start) }
    try drawing(.payment, week: 1) { try $0.beginPayment(on: start) }
    try drawing(.consent, week: 1) { try $0.completeConsent(on: start) }
    return start
  }

  /// Some of what the intake left open is asked again before the first day.
  private mutating func fillGaps(on date: CalendarDate) throws {
    let intake = record.intake
    var update = SituationUpdate(
      id: try Identifier("u-1"), date: date, by: try site.clinician(.individualTherapist))
    func isAsked<Value>(_ fact: Value?) -> Bool { fact == nil }
    var isNeeded = false
    func fill<Value>(_ path: WritableKeyPath<SituationUpdate, Value?>, _ value: Value) {
      guard draw.chance(percent: 60) else { return }
      update[keyPath: path] = value
      isNeeded = true
    }
    if isAsked(intake.isAcuteEmergency) { fill(\.isAcuteEmergency, story.risk == .imminent) }
    if isAsked(intake.needs24HourCare) { fill(\.needs24HourCare, story.risk == .imminent) }
    if isAsked(intake.canParticipate) { fill(\.canParticipate, true) }
    if isAsked(intake.isWilling) { fill(\.isWilling, true) }
    if isAsked(intake.readiness) { fill(\.readiness, .preparation) }
    if isAsked(intake.withdrawal) { fill(\.withdrawal, .absent) }
    if isAsked(intake.medicalStability) { fill(\.medicalStability, .stable) }
    if isAsked(intake.supportIsAdequate) { fill(\.supportIsAdequate, true) }
    if isAsked(intake.living?.isSafe) {
      fill(\.living, LivingSituation(isSafe: true, isStable: intake.living?.isStable))
    }
    guard isNeeded else { return }
    update.note = draw.marked("Asked again on the phone.")
    record.updates.append(update)
  }

  /// A clinician's work on a draft: agreed targets and doses, answers to most open questions, and the person's own words on it.
  private mutating func complete(
    _ content: inout PlanContent, on date: CalendarDate, by therapist: Identifier<Clinician>
  ) throws {
    for place in content.objectives.indices where !forgets() {
      if content.objectives[place].baseline == nil {
        try takeBaseline(of: &content.objectives[place], on: date)
      }
      let objective = content.objectives[place]
      guard objective.target == nil, let baseline = objective.baseline,
        let direction = objective.direction ?? objective.measure?.direction
      else { continue }
      content.objectives[place].target = direction == .lower ? baseline / 2 : baseline + 2
      content.objectives[place].direction = direction
    }
    for place in content.interventions.indices where content.interventions[place].dose == nil {
      content.interventions[place].dose = try? Dose(
        sessions: 1, everyWeeks: draw.number(in: 1...4), minutes: site.program.sessionLength.value)
    }
    for measure in content.objectives.compactMap(\.measure).unique
    where !content.schedule.contains(where: { $0.measure == measure }) {
      content.schedule.append(
        MeasureSchedule(
          measure: measure, everyDays: site.program.measureEveryDays.value,
          source: site.program.measureEveryDays.source,
          why: draw.marked("Chosen on the first day as the measure of an objective.")))
    }
    for place in content.openQuestions.indices where !forgets() {
      content.openQuestions[place].answered = Override(
        by: therapist, date: date, because: draw.marked("Asked and agreed with the person."))
    }
  }

  /// What the intake did not measure is measured on the first day; days with a skill are counted where nothing else fits.
  private mutating func takeBaseline(
    of objective: inout Objective, on date: CalendarDate
  ) throws {
    let measure = objective.measure ?? .behaviour(.skillUseDays)
    objective.measure = measure
    switch measure {
    case .instrument(let name):
      guard let instrument = Instrument.named(name) else { return }
      let taken = try result(
        of: instrument, on: date, week: 0, ideation: record.risk(on: date)?.ideation,
        isComplete: story.diligence == .careful)
      record.measures.append(taken)
      objective.baseline = taken.score?.total
      objective.baselineFact = .measure(taken.id)
      if let total = taken.score?.total, instrument.direction == .higher {
        objective.target = min(instrument.totals.upperBound, total + 5)
      }
    case .behaviour(let behaviour):
      let known = record.counts(of: behaviour, through: date).last
      let taken = try known ?? count(of: behaviour, on: date, week: 0)
      if known == nil {
        record.behaviours.append(taken)
        if taken.speaksOfHarm, !forgets() { try assess(level(week: 0), on: date) }
      }
      objective.baseline = taken.count
      objective.baselineFact = .behaviour(taken.id)
    }
    objective.direction = measure.direction
  }

  mutating func sign(_ plan: TreatmentPlan, on date: CalendarDate) throws -> TreatmentPlan {
    let signers: [Signature.Signer] = story.age < 18 ? [.patient, .guardian] : [.patient]
    var signed = plan
    for signer in signers {
      let isAbsent = draw.chance(percent: 4)
      signed = try signed.adding(
        Signature(
          signer: signer, date: date,
          absentBecause: isAbsent ? draw.marked("Signs at the next visit.") : nil))
    }
    signed = try signed.adding(
      Signature(signer: .clinician, clinician: site.clinician(.individualTherapist), date: date))
    return try signed.adding(
      Signature(signer: .physician, clinician: site.clinician(.psychiatrist), date: date))
  }

  mutating func crisisPlan(on date: CalendarDate) throws -> CrisisPlan {
    if !hasHelper, !forgets() { try findHelper() }
    let people = record.patient.supports ?? []
    let friends = people.filter { $0.consentToContact == true }.map(\.id)
    let company = people.prefix(1).map(\.id)
    let agreed = MeansSafety.Action.allCases.filter { $0 != .declined && $0.isDone }
    let means = try means(agreed)
    return try CrisisPlan(
      id: id("cp"), date: date, by: site.clinician(.individualTherapist),
      warningSigns: words(2...4, of: Invented.warningSigns),
      coping: words(2...3, of: Invented.coping),
      distractionPeople: company == friends ? [] : company,
      distractionPlaces: words(1...2, of: Invented.places), helpers: friends,
      professionals: [
        CrisisPlan.Professional(
          name: words(Invented.givenNames), reach: draw.marked(phone()),
          hours: WeeklyTimes(["mon 09:00-17:00", "thu 09:00-17:00"]))
      ],
      lines: [
        CrisisLine(
          name: "Invented county crisis line", reach: "555-0100", hours: .always, checked: date)
      ],
      emergencyDepartment: draw.marked("Invented General Hospital"), means: means,
      reasons: words(1...2, of: Invented.reasons))
  }
}

extension Course {
  private var hasHelper: Bool {
    record.patient.supports?.contains { $0.consentToContact == true } ?? false
  }

  /// Somebody whom the person names when the crisis plan asks for help from others.
  private mutating func findHelper() throws {
    let helper = SupportPerson(
      id: try id("sp"), name: PersonName(given: words(Invented.givenNames)),
      relationship: story.age < 18 ? .parent : .friend,
      contacts: [ContactPoint(.phone, draw.marked(phone()))], consentToContact: true,
      reachable: .always, knowsOfTreatment: true)
    record.patient.supports = (record.patient.supports ?? []) + [helper]
  }

  /// What is done about means of harm; weapons that are known to be open come first.
  private mutating func means(_ agreed: [MeansSafety.Action]) throws -> [MeansSafety] {
    var means = [
      MeansSafety(
        means: draw.element(of: MeansSafety.Means.allCases) ?? .medication,
        action: forgets() ? .declined : draw.element(of: agreed) ?? .noAccess,
        note: draw.text())
    ]
    let environment = record.intake.environment
    if environment?.weaponsInReach == true, environment?.weaponsLocked != true, !forgets() {
      means.append(
        MeansSafety(
          means: .firearm, action: draw.element(of: [.locked, .transferred]) ?? .locked,
          note: draw.text()))
    }
    return means
  }
}
