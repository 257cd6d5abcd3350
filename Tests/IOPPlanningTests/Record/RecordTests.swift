import IOPModels
import IOPPlanning
import IOPSerialization
import IOPTesting
import Testing

@Suite("The record of a day")
struct RecordTests {
  /// A record with an entry of every list on many days.
  private func full(_ random: inout SplitMix64) throws -> CareRecord {
    func someDay() -> Int { .random(in: -5...60, using: &random) }
    var record = try CoreFixture.record()
    record.intake.date = try CoreFixture.day(-5)
    record.intake.measures = []
    record.intake.behaviours = []
    record.intake.needs = []
    record.admission?.date = try CoreFixture.day(someDay())
    record.plans = []
    record.measures = []
    record.behaviours = []
    record.risks = []
    record.sessions = []
    record.crisisPlans = []
    for index in 0..<5 {
      let id = "x-\(index)"
      let day = try CoreFixture.day(someDay())
      record.intake.measures.append(try CoreFixture.phq("i\(id)", someDay(), 10))
      record.intake.behaviours.append(try CoreFixture.count("i\(id)", .alcoholDays, someDay(), 2))
      record.intake.needs.append(
        CaseNeed(id: .core("i\(id)"), kind: .housing, opened: try CoreFixture.day(someDay())))
      record.measures.append(try CoreFixture.phq(id, someDay(), 10))
      record.behaviours.append(try CoreFixture.count(id, .alcoholDays, someDay(), 2))
      record.risks.append(try CoreFixture.risk(id, someDay()))
      record.updates.append(SituationUpdate(id: .core(id), date: day, isWilling: true))
      record.medications.append(
        Medication(id: .core(id), name: "x", started: try CoreFixture.day(someDay())))
      record.sessions.append(
        try CoreFixture.session(id, someDay(), note: SessionNote(individual: "took part")))
      record.needs.append(
        CaseNeed(id: .core(id), kind: .housing, opened: try CoreFixture.day(someDay())))
      record.needUpdates.append(
        CaseNeedUpdate(need: .core(id), date: try CoreFixture.day(someDay()), status: .met))
      record.reviews.append(
        PlanReview(
          id: .core(id), date: try CoreFixture.day(someDay()), by: .core("cl-1"),
          decision: .hold, because: "x"))
      record.phaseChanges.append(try CoreFixture.change(id, someDay(), 1, 2))
      record.crisisPlans.append(CrisisPlan(id: .core(id), date: try CoreFixture.day(someDay())))
      record.dischargePlans.append(
        DischargePlan(id: .core(id), date: try CoreFixture.day(someDay())))
      record.intake.adverseReactions =
        try (record.intake.adverseReactions ?? []) + [
          AdverseReaction(id: .core("i\(id)"), noted: CoreFixture.day(someDay()), cause: "x")
        ]
      record.adverseReactions.append(
        try AdverseReaction(id: .core(id), noted: CoreFixture.day(someDay()), cause: "x"))
      record.medicationChanges.append(
        try MedicationChange(
          id: .core(id), medication: .core("x-\(index)"), date: CoreFixture.day(someDay()),
          kind: .doseChanged, dose: "20 mg"))
      record.reconciliations.append(
        try MedicationReconciliation(
          id: .core(id), date: CoreFixture.day(someDay()), by: .core("cl-1"),
          sources: [.patient, .pharmacy]))
      record.contactConsents.append(
        try ContactConsent(
          id: .core(id), support: .core("sp-1"), date: CoreFixture.day(someDay()),
          decision: index.isMultiple(of: 2) ? .revoked : .given, purposes: [.emergency]))
      record.assents.append(
        Assent(
          id: .core(id), date: try CoreFixture.day(someDay()),
          decision: index.isMultiple(of: 2) ? .given : .withdrawn, by: .core("cl-1")))
      let made = someDay()
      record.plans.append(
        try TreatmentPlan(
          id: .core("plan-1"), versionID: .core("v-\(index)"), number: index + 1,
          supersedes: index == 0 ? nil : .core("v-\(index - 1)"), made: CoreFixture.day(made),
          because: index == 0 ? nil : "New facts.", content: CoreFixture.plan().content,
          signatures: [
            Signature(
              signer: .clinician, clinician: .core("cl-1"), date: CoreFixture.day(made + 2)),
            Signature(signer: .patient, date: CoreFixture.day(made + 9)),
          ]))
    }
    record.discharge = Discharge(
      date: try CoreFixture.day(someDay()), kind: .completed, by: .core("cl-1"), because: "x")
    return record
  }

  /// Every day that an entry of the record carries as the day on which it was made.
  private func days(_ record: CareRecord) -> [CalendarDate] {
    var days = record.measures.map(\.date) + record.behaviours.map(\.date)
    days += record.intake.measures.map(\.date) + record.intake.behaviours.map(\.date)
    days += record.intake.needs.map(\.opened) + record.risks.map(\.date)
    days += record.updates.map(\.date) + record.medications.compactMap(\.started)
    days += record.sessions.filter { $0.status != .planned }.map(\.date)
    days += record.needs.map(\.opened) + record.needUpdates.map(\.date)
    days += record.reviews.map(\.date) + record.phaseChanges.map(\.date)
    days += record.crisisPlans.map(\.date) + record.relapsePlans.map(\.date)
    days += record.dischargePlans.map(\.date) + record.plans.map(\.made)
    days += (record.intake.adverseReactions ?? []).map(\.noted)
    days += record.adverseReactions.map(\.noted) + record.medicationChanges.map(\.date)
    days += record.reconciliations.map(\.date) + record.contactConsents.map(\.date)
    days += record.assents.map(\.date)
    days += record.plans.flatMap(\.signatures).map(\.date)
    days += [record.admission?.date, record.discharge?.date].compactMap(\.self)
    return days
  }

  @Test("Of a session what was cancelled, signed, added or asked later is not known before")
  func sessionAsKnown() throws {
    var record = try CoreFixture.record()
    let (first, last) = (try CoreFixture.day(3), try CoreFixture.day(9))
    let note = try SessionNote(individual: "took part", written: first)
      .signed(by: .core("cl-1"), on: first, locks: true)
      .adding(
        SessionNote.Addendum(on: last, author: .core("cl-1"), reason: "corrected", text: "more"))
    func session(
      _ id: String, _ day: Int, _ status: Session.Status, note: SessionNote? = nil,
      homework: [Homework] = [], cancelled: Int? = nil
    ) throws -> Session {
      try Session(
        id: .core(id), date: CoreFixture.day(day), start: TimeOfDay(hour: 9, minute: 0),
        minutes: Minutes(known: 60), service: .groupTherapy, delivery: .onsite, status: status,
        note: note, homework: homework,
        cancellation: cancelled.map { Session.Cancellation(on: try CoreFixture.day($0)) })
    }
    let task = Homework(task: "t", completion: .done, reviewed: last)
    record.sessions = [
      try session("s-1", 3, .held, note: note, homework: [task]),
      try session("s-2", 12, .cancelledByPatient, cancelled: 5),
      try session("s-3", 12, .cancelledByPatient, cancelled: 9),
    ]
    let early = record.asKnown(on: try CoreFixture.day(8)).sessions
    #expect(early[0].note?.isLocked == true && early[0].note?.addenda.isEmpty == true)
    #expect(early[0].homework == [Homework(task: "t")])
    #expect(early.map(\.status) == [.held, .cancelledByPatient, .planned])
    #expect(early[2].cancellation == nil)
    #expect(record.asKnown(on: last).sessions == record.sessions)
  }

  @Test(
    "As known on a day leaves out every later entry and no other", arguments: seeds(40))
  func asKnown(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let record = try full(&random)
    let date = try CoreFixture.day(.random(in: -5...60, using: &random))
    let known = record.asKnown(on: date)
    #expect(days(known).allSatisfy { $0 <= date })
    // A signature falls with its plan, and every other entry by the day stays.
    let plansAhead = record.plans.filter { $0.made > date }.flatMap(\.signatures).count {
      $0.date <= date
    }
    #expect(days(known).count == days(record).count { $0 <= date } - plansAhead)
    #expect(known.sessions.count == record.sessions.count)
    #expect(
      known.sessions.allSatisfy { $0.date <= date || $0.status == .planned && $0.note == nil })
    #expect(known.asKnown(on: date) == known)
    #expect(known.milestones(through: date) == record.milestones(through: date))
    #expect(KnownFacts(known, asOf: date) == KnownFacts(record, asOf: date))
    #expect(record.asKnown(on: try CoreFixture.day(100)) == record)
  }

  @Test("What is asked of a day does not depend on later entries", arguments: seeds(40))
  func queries(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let record = try full(&random)
    let date = try CoreFixture.day(.random(in: -5...60, using: &random))
    let known = record.asKnown(on: date)
    #expect(known.plan(on: date) == record.plan(on: date))
    #expect(known.planInForce(on: date) == record.planInForce(on: date))
    #expect(known.crisisPlan(on: date) == record.crisisPlan(on: date))
    #expect(known.risk(on: date) == record.risk(on: date))
    #expect(known.phaseNumber(on: date) == record.phaseNumber(on: date))
    #expect(known.phaseStart(on: date) == record.phaseStart(on: date))
    #expect(known.openNeeds(on: date) == record.openNeeds(on: date))
    #expect(known.medicines(on: date) == record.medicines(on: date))
    #expect(known.reactions(on: date) == record.reactions(on: date))
    #expect(known.assent(on: date) == record.assent(on: date))
    let support = try #require(record.patient.supports?.first)
    #expect(known.mayContact(support, on: date) == record.mayContact(support, on: date))
  }

  @Test("Milestones come in the order of their days, and on one day in the order of a course")
  func milestones() throws {
    var record = try CoreFixture.record()
    record.admission?.date = try CoreFixture.day()
    record.plans = [
      try TreatmentPlan(
        id: .core("plan-1"), versionID: .core("v-1"), made: CoreFixture.day(),
        content: CoreFixture.plan().content)
    ]
    record.crisisPlans = [CrisisPlan(id: .core("cp-1"), date: try CoreFixture.day())]
    record.reviews = [
      PlanReview(
        id: .core("r-2"), date: try CoreFixture.day(30), by: .core("cl-1"), decision: .hold,
        because: "x"),
      PlanReview(
        id: .core("r-1"), date: try CoreFixture.day(14), by: .core("cl-1"), decision: .hold,
        because: "x"),
    ]
    record.phaseChanges = [try CoreFixture.change("pc-1", 14, 1, 2)]
    let names = record.milestones(through: try CoreFixture.day(29)).map { milestone in
      switch milestone.event {
      case .intake: "intake"
      case .admission: "admission"
      case .plan: "plan"
      case .crisisPlan: "crisis"
      case .review(let review): review.id.text
      case .phaseChange: "phase"
      case .relapsePlan: "relapse"
      case .dischargePlan: "discharge plan"
      case .discharge: "discharge"
      }
    }
    #expect(names == ["intake", "admission", "plan", "crisis", "r-1", "phase"])
  }

  @Test("Of two plans of one day, the later entry holds")
  func correctedOnTheSameDay() throws {
    var record = try CoreFixture.record()
    let date = try CoreFixture.day(20)
    record.crisisPlans += [
      CrisisPlan(id: .core("cp-2"), date: date), CrisisPlan(id: .core("cp-3"), date: date),
    ]
    record.dischargePlans = [
      DischargePlan(id: .core("dp-1"), date: date), DischargePlan(id: .core("dp-2"), date: date),
    ]
    record.risks = [
      try CoreFixture.risk("r-1", 20), try CoreFixture.risk("r-2", 20, .high),
    ]
    #expect(record.crisisPlan(on: date)?.id == .core("cp-3"))
    #expect(record.dischargePlan(on: date)?.id == .core("dp-2"))
    #expect(record.risk(on: date)?.id == .core("r-2"))
    #expect(record.crisisPlan(on: try CoreFixture.day(19))?.id == .core("cp-1"))
    #expect(record.crisisPlan(on: try CoreFixture.day(0)) == nil)
  }

  @Test("A plan is in force from the clinician's signature, until a next version is signed")
  func inForce() throws {
    var record = try CoreFixture.record()
    let first = try CoreFixture.plan()
    var second = try first.revised(
      as: .core("plan-1-v2"), on: CoreFixture.day(10), by: .core("cl-1"), because: "Setback."
    ) { $0.nextReview = nil }
    second = try second.adding(Signature(signer: .patient, date: CoreFixture.day(11)))
    second = try second.adding(
      Signature(signer: .clinician, clinician: .core("cl-1"), date: CoreFixture.day(13)))
    record.plans = [second, first]
    for (offset, number) in [(0, nil), (1, 1), (12, 1), (13, 2)] as [(Int, Int?)] {
      #expect(record.planInForce(on: try CoreFixture.day(offset))?.number == number)
    }
    #expect(record.plan(on: try CoreFixture.day(10))?.number == 2)
    #expect(record.plan(on: try CoreFixture.day(11))?.signatures.count == 1)
    #expect(record.plan(on: try CoreFixture.day(9))?.number == 1)
  }

  @Test("The phase of a day follows the last change by then")
  func phases() throws {
    var record = try CoreFixture.record()
    record.phaseChanges = [
      try CoreFixture.change("pc-2", 30, 2, 1), try CoreFixture.change("pc-1", 15, 1, 2),
    ]
    let expected: [(Int, Int?, Int?)] = [
      (0, nil, nil), (1, 1, 1), (14, 1, 1), (15, 2, 15), (29, 2, 15), (30, 1, 30), (60, 1, 30),
    ]
    for (offset, number, start) in expected {
      let date = try CoreFixture.day(offset)
      #expect(record.phaseNumber(on: date) == number)
      #expect(try record.phaseStart(on: date) == start.map { try CoreFixture.day($0) })
    }
    record.admission = nil
    #expect(record.phaseNumber(on: try CoreFixture.day(20)) == nil)
  }

  @Test("A need is open until it is met or handed over, and can open again")
  func needs() throws {
    var record = try CoreFixture.record()
    record.needs = [CaseNeed(id: .core("n-1"), kind: .housing, opened: try CoreFixture.day(5))]
    func update(_ offset: Int, _ status: CaseNeedUpdate.Status) throws -> CaseNeedUpdate {
      CaseNeedUpdate(need: .core("n-1"), date: try CoreFixture.day(offset), status: status)
    }
    record.needUpdates = [
      try update(30, .notMet), try update(10, .inProgress), try update(20, .met),
      try update(40, .handedOver),
    ]
    let expected: [(Int, CaseNeedUpdate.Status?, Bool)] = [
      (4, nil, false), (5, nil, true), (10, .inProgress, true), (20, .met, false),
      (30, .notMet, true), (40, .handedOver, false),
    ]
    for (offset, status, isOpen) in expected {
      let date = try CoreFixture.day(offset)
      #expect(record.status(of: .core("n-1"), on: date) == status)
      #expect(record.openNeeds(on: date).contains { $0.id == .core("n-1") } == isOpen)
    }
    #expect(record.openNeeds(on: try CoreFixture.day()).map(\.id) == [.core("need-0")])
  }

  @Test("The latest date is the last thing that happened, not what lies ahead")
  func latestDate() throws {
    var record = try CoreFixture.record()
    #expect(record.latestDate == (try CoreFixture.day(14)))
    record.sessions.append(try CoreFixture.session("s-9", 40, status: .planned))
    #expect(record.latestDate == (try CoreFixture.day(14)))
    record.sessions.append(try CoreFixture.session("s-8", 20))
    #expect(record.latestDate == (try CoreFixture.day(20)))
  }
}
