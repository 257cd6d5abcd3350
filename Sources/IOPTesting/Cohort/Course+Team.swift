import IOPModels
import IOPPlanning

/// What the team says to each other and to others, and what it understands.
extension Course {
  /// What several disciplines understand on the first day.
  mutating func formulate(on date: CalendarDate) throws {
    for discipline in draw.some(draw.number(in: 2...5), of: Discipline.allCases) {
      try formulate(discipline, on: date)
    }
  }

  private mutating func formulate(_ discipline: Discipline, on date: CalendarDate) throws {
    let role: TeamRole =
      switch discipline {
      case .individual: .individualTherapist
      case .family: .familyTherapist
      case .psychiatry: .psychiatrist
      case .group: .groupTherapist
      case .caseManagement: .caseManager
      }
    let author = try site.clinician(role)
    record.formulations.append(
      try Formulation(
        id: id("fo"), of: discipline, date: date, author: author, owner: asked(author),
        statement: words(Invented.views)))
  }

  /// A meeting of the team, a word with those who treat the person elsewhere, and a view that has changed.
  mutating func coordinate(from monday: CalendarDate, week: Int) throws {
    let date = try monday.adding(days: 1)
    let therapist = try site.clinician(.individualTherapist)
    if draw.chance(percent: 20) {
      let colleague = try site.clinician(draw.element(of: [.psychiatrist, .caseManager]) ?? .nurse)
      let steps = CareCoordination.NextStep(
        draw.text(), due: try date.adding(days: 7), owner: colleague)
      record.coordination.append(
        try CareCoordination(
          id: id("coo"), date: date, by: therapist, with: [CareCoordination.Partner(colleague)],
          means: .meeting, topics: draw.some(2, of: [.plan, .progress, .medication, .attendance]),
          note: draw.chance(percent: 50) ? draw.text() : nil, agreed: asked(draw.text()),
          nextSteps: draw.chance(percent: 50) ? [steps] : []))
    }
    if draw.chance(percent: 8) { try tellOutside(on: date, by: therapist) }
    if week == 5, draw.chance(percent: 30) { try formulate(.individual, on: date) }
  }

  /// Somebody outside is told about progress only under a release that holds on the day.
  private mutating func tellOutside(
    on date: CalendarDate, by therapist: Identifier<Clinician>
  ) throws {
    let consent = Consent.current(record.consents, on: date).first { consent in
      consent.kind == .release && consent.validity(on: date).isValid == true
    }
    guard let consent else { return }
    record.coordination.append(
      try CareCoordination(
        id: id("coo"), date: date, by: therapist,
        with: [
          CareCoordination.Partner(.professional, name: consent.recipients.first?.name)
        ], means: draw.element(of: [.phone, .secureMessage]) ?? .phone, topics: [.progress],
        note: draw.text(),
        disclosure: CareCoordination.Disclosure(
          on: .consent, consent: consent.id, information: [.progress])))
  }

  /// From the room to some sessions by video, where all is given for it; or back to the room.
  mutating func changeDelivery(on date: CalendarDate) throws {
    guard let readiness = record.intake.telehealth, readiness.isReady == true,
      draw.chance(percent: 30)
    else { return }
    let isToRoom = site.kind == .adultEvening
    let reasons: [DeliveryChange.Reason] =
      isToRoom ? [.connection, .request] : [.transport, .commitments, .request]
    record.deliveryChanges.append(
      try DeliveryChange(
        id: id("dl"), date: date, from: isToRoom ? .hybrid : .onsite,
        to: isToRoom ? .onsite : .hybrid, reason: draw.element(of: reasons) ?? .request,
        note: draw.chance(percent: 40) ? draw.text() : nil,
        by: site.clinician(.individualTherapist), readiness: isToRoom ? nil : readiness))
  }

  /// How a session takes place: as the timetable says, by the last change, and by video only with those who are ready.
  func delivery(of offering: SessionOffering, on date: CalendarDate) -> DeliveryMode {
    guard isReadyForVideo else { return .onsite }
    switch record.delivery(on: date) {
    case .onsite?: return .onsite
    case .virtual?: return .virtual
    case .hybrid?: return offering.window.weekday == .friday ? .virtual : .onsite
    case nil: return offering.delivery
    }
  }

  private var isReadyForVideo: Bool {
    guard let telehealth = record.intake.telehealth else { return story.diligence == .hurried }
    return story.diligence == .hurried
      || telehealth.locationIsKnown == true && telehealth.hasLocalEmergencyContact == true
  }

  /// A longer stay that somebody asks for when the end comes near; two weeks more where it is granted.
  mutating func askForLongerStay(
    on date: CalendarDate, from start: CalendarDate, weeks: Int
  ) throws -> Int {
    guard story.trajectory != .improving, draw.chance(percent: 60) else { return weeks }
    let isGranted = draw.chance(percent: 50)
    let longer = isGranted ? weeks + 2 : weeks
    let decision = try ExtensionRequest.Decision(
      on: date, granted: isGranted, by: site.clinician(.psychiatrist), because: draw.text(),
      newEnd: isGranted ? start.adding(weeks: longer).adding(days: -1) : nil)
    record.extensions.append(
      try ExtensionRequest(
        id: id("ex"), date: date,
        by: draw.element(of: ExtensionRequest.Requester.allCases) ?? .person,
        reason: asked(draw.marked("What was agreed is close and not reached.")), decision: decision)
    )
    return longer
  }
}
