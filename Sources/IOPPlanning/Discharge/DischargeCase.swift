public import IOPModels

/// What the criteria for leaving see; built once.
public struct DischargeCase: PersonalData, Hashable, Sendable {
  /// The record as it was known on the day.
  public let record: CareRecord
  /// The plan in force; nil when none is signed.
  public let plan: TreatmentPlan?
  /// The latest discharge plan; nil when there is none.
  public let dischargePlan: DischargePlan?
  /// What is known of the person on the last day, or on the day of the question when that is earlier.
  public let facts: KnownFacts
  /// The last day in the program: as recorded, as asked, or else the day of the question.
  public let lastDay: CalendarDate
  /// The day whose facts about the person decide: the last day, or the day of the question when that is earlier.
  public let day: CalendarDate
  /// The first day of the phase in which the person is; nil before admission.
  public let phaseStart: CalendarDate?
  /// The attendance since that day; nil before admission.
  public let attendance: AttendanceSummary?
  /// Whether the crisis plan stands; nil without a plan in force.
  let crisisStanding: Standing?
  /// Whether the relapse-prevention plan stands; nil without a plan in force.
  let relapseStanding: Standing?
  /// The day of the question.
  public let asOf: CalendarDate

  /// Gathers what the criteria need.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - date: the day of the question; later entries are not used.
  ///   - lastDay: the day on which the person is to leave; nil for the recorded day, or else the day of the question.
  public init(_ record: CareRecord, asOf date: CalendarDate, lastDay: CalendarDate? = nil) {
    let known = record.asKnown(on: date)
    let last = known.discharge?.date ?? lastDay ?? date
    let day = min(date, last)
    let start = known.phaseStart(on: day)
    let plan = known.planInForce(on: date)
    self.record = known
    self.plan = plan
    dischargePlan = known.dischargePlan(on: date)
    facts = KnownFacts(known, asOf: day)
    self.lastDay = last
    self.day = day
    phaseStart = start
    attendance = start.flatMap { try? CalendarDateRange($0, through: day) }.map {
      AttendanceSummary(known.sessions, in: $0)
    }
    let planCase = plan.map { PlanCase(plan: $0, known: known, asOf: date) }
    crisisStanding = planCase?.crisisStanding
    relapseStanding = planCase?.relapseStanding
    asOf = date
  }

  /// Returns what the facts say about a criterion that was agreed with the person in the plan.
  public func judgement(of criterion: DischargeCriterion) -> Judgement {
    switch criterion.kind {
    case .objectives: objectives(of: [criterion])
    case .safety: safety
    case .relapsePlan: relapsePlan
    case .crisisPlan: crisisPlan
    case .aftercare: .all([firstAppointment, clinicians])
    case .caseNeeds: caseNeeds
    }
  }
}

extension DischargeCase {
  /// Whether the objectives that were agreed as criteria for leaving are reached or have reliably improved.
  var agreedObjectives: Judgement {
    guard let plan else {
      return Judgement(.unknown, missing: [MissingFact("a treatment plan in force")])
    }
    let criteria = plan.content.dischargeCriteria.filter { $0.kind == .objectives }
    guard !criteria.isEmpty else {
      return Judgement(
        .unknown,
        missing: [MissingFact("a criterion for leaving in the plan that names objectives")])
    }
    return objectives(of: criteria)
  }

  fileprivate func objectives(of criteria: [DischargeCriterion]) -> Judgement {
    var judgements: [Judgement] = []
    for criterion in criteria where criterion.objectives.isEmpty {
      judgements.append(
        Judgement(
          .unknown, missing: [MissingFact("the objectives of criterion \(criterion.id)")]))
    }
    for id in criteria.flatMap(\.objectives).unique {
      guard let objective = plan?.content.objectives.first(where: { $0.id == id }) else {
        let missing = MissingFact("objective \(id)", at: .objective(id))
        judgements.append(Judgement(.unknown, missing: [missing]))
        continue
      }
      judgements.append(Self.judge(ObjectiveJudgement(objective, in: record, asOf: day)))
    }
    return .all(judgements)
  }

  /// Judges one objective: its target, or reliable change by the instrument's own rule.
  private static func judge(_ found: ObjectiveJudgement) -> Judgement {
    let id = found.objective.id
    let place = FactReference.objective(id)
    switch found.status {
    case .reached:
      return Judgement(.met, found.evidence, remark: "Objective \(id): target reached.")
    case .improved where found.source != nil && !found.isSetback:
      return Judgement(
        .met, found.evidence, remark: "Objective \(id): reliably better, target not reached.")
    case .unknown:
      return Judgement(.unknown, found.evidence, missing: found.missing)
    case .improved, .unchanged, .worse:
      guard found.objective.target != nil else {
        return Judgement(
          .unknown, found.evidence,
          missing: [MissingFact("the target of objective \(id)", at: place)])
      }
      let words =
        found.isSetback
        ? "set back from the best value" : found.status.rawValue + ", target not reached"
      return Judgement(.notMet, found.evidence, remark: "Objective \(id): \(words).")
    }
  }

  /// Whether there is no danger beyond what outpatient care can hold.
  var safety: Judgement {
    guard let start = phaseStart else {
      return Judgement(.unknown, missing: [MissingFact("the admission")])
    }
    return record.outpatientSafety(on: day, facts, RiskTriage(facts: facts), since: start)
  }

  /// Whether the crisis plan stands.
  var crisisPlan: Judgement {
    guard let crisis = record.crisisPlan(on: asOf) else {
      return Judgement(.notMet, remark: "There is no crisis plan.")
    }
    let evidence = [Evidence(.crisisPlan(crisis.id), on: crisis.date, says: "crisis plan")]
    return .standing(evidence, crisisStanding)
  }

  /// Whether the relapse-prevention plan stands.
  var relapsePlan: Judgement {
    guard let relapse = record.relapsePlan(on: asOf) else {
      return Judgement(.notMet, remark: "There is no relapse-prevention plan.")
    }
    let evidence = [
      Evidence(.relapsePlan(relapse.id), on: relapse.date, says: "relapse-prevention plan")
    ]
    return .standing(evidence, relapseStanding)
  }
}
