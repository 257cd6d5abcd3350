import IOPModels
import IOPPlanning

/// Small records for the tests of the dose.
enum DoseFixture {
  static func date(_ text: String) -> CalendarDate {
    (try? CalendarDate(text)) ?? .earliest
  }

  static func session(
    _ id: String, _ day: String, _ service: ServiceKind, minutes: Int = 60,
    _ status: Session.Status = .held, _ attendance: Attendance? = nil,
    modality: Modality? = nil, skills: [Skill]? = nil
  ) throws -> Session {
    try Session(
      id: Identifier(id), date: date(day), start: TimeOfDay(hour: 9, minute: 0),
      minutes: Minutes(minutes), service: service, modality: modality, delivery: .onsite,
      status: status, attendance: attendance, note: skills.map { SessionNote(skills: $0) })
  }

  static func session(
    _ id: String, _ day: String, minutes: Int = 60, _ status: Session.Status = .held,
    _ attendance: Attendance? = nil, modality: Modality? = nil, skills: [Skill]? = nil
  ) throws -> Session {
    try session(
      id, day, .groupTherapy, minutes: minutes, status, attendance, modality: modality,
      skills: skills)
  }

  static func phase(_ number: Int, days: Int, group: Int) throws -> Phase {
    Phase(
      number: number, daysPerWeek: days, weeks: try Bounds(1, 4),
      mix: [
        Phase.ServiceDose(.individualTherapy, perWeek: 1, minutes: try Minutes(60)),
        Phase.ServiceDose(.groupTherapy, perWeek: group, minutes: try Minutes(60)),
      ])
  }

  /// A plan that the clinician signs on a day; not signed without one.
  static func plan(signed: String?, phases: [Phase], version: Int = 1) throws -> TreatmentPlan {
    let signatures =
      signed.map { [Signature(signer: .clinician, clinician: .core("cl-1"), date: date($0))] } ?? []
    return try TreatmentPlan(
      id: Identifier("plan"), versionID: Identifier("v\(version)"), number: version,
      supersedes: version == 1 ? nil : Identifier("v\(version - 1)"),
      made: signed.map(date) ?? date("2026-03-05"),
      because: version == 1 ? nil : "The course changed.",
      content: PlanContent(
        start: date("2026-03-04"), level: .intensiveOutpatient, phases: phases),
      signatures: signatures)
  }

  static func record(
    admitted: String? = "2026-03-04", plans: [TreatmentPlan] = [], sessions: [Session] = [],
    phaseChanges: [PhaseChange] = [], discharged: String? = nil
  ) throws -> CareRecord {
    let clinician = try Identifier<Clinician>("c-1")
    return CareRecord(
      patient: try SchedulingFixture.patient(), program: .adultDay,
      intake: IntakeAssessment(id: try Identifier("in-1"), date: date("2026-03-02")),
      admission: admitted.map { Admission(date: date($0), by: clinician) }, plans: plans,
      sessions: sessions, phaseChanges: phaseChanges,
      discharge: discharged.map {
        Discharge(date: date($0), kind: .completed, by: clinician, because: "Goals reached.")
      })
  }

  static func change(_ day: String, from: Int, to: Int) throws -> PhaseChange {
    PhaseChange(
      id: try Identifier("pc-\(day)"), date: date(day), from: from, to: to,
      by: try Identifier("c-1"), because: "Reviewed.")
  }
}

extension DoseAccount.Amount {
  /// Sessions and minutes, for tables.
  static func of(_ sessions: Int, _ minutes: Int) -> Self {
    Self(sessions: sessions, minutes: minutes)
  }
}
