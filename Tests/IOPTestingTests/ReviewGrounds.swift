import IOPModels
import IOPPlanning

/// What the entries of a record say against a decision of a review, read one by one.
///
/// It is written from what ``ProgressReview`` says of its order of decisions, and asks no criterion, gate, judgement or trajectory: it
/// looks at lists, days and numbers alone. So it knows less than a review, and says of no decision that it is the right one; what it
/// objects to is wrong.
struct ReviewGrounds {
  private let record: CareRecord
  private let day: CalendarDate
  private let risks: [RiskAssessment]
  private let updates: [SituationUpdate]
  private let content: PlanContent?

  /// Reads a record as it was known before the review of a day.
  init(_ record: CareRecord, on day: CalendarDate) {
    self.record = record
    self.day = day
    risks = ([record.intake.risk].compactMap(\.self) + record.risks)
      .filter { $0.date <= day }.sorted { $0.date < $1.date }
    updates = record.updates.filter { record.intake.date <= $0.date && $0.date <= day }
      .sorted { $0.date < $1.date }
    content = record.planInForce(on: day)?.content
  }

  /// Returns what speaks against a decision, in words; empty where no entry does.
  ///
  /// What got worse can be of many kinds, and so can what is missing: nothing is said against holding a step or gathering facts, but that
  /// danger comes first.
  func objections(to decision: ReviewDecision) -> [String] {
    guard dangers.isEmpty else { return decision == .stepUp ? [] : dangers }
    var found: [String] = []
    func ask(_ holds: Bool, _ words: String) {
      if !holds { found.append("\(decision.rawValue): \(words)") }
    }
    let program = record.program
    switch decision {
    case .stepUp:
      ask(speaksOfMore || (phase > 1 && (isRiskRaised || hasWorseValue)), "nothing asks for more")
    case .hold, .gatherFacts: break
    case .discharge:
      ask(phase == lastPhase || objectives.allSatisfy(isAtTarget), "a phase and an objective left")
    case .stepDown:
      ask(phase < lastPhase, "there is no later phase")
      ask(record.crisisPlans.contains { $0.date <= day }, "no crisis plan")
      ask(isRiskCurrent, "risk was not assessed")
      ask(latest(record.intake.isWilling, \.isWilling) == true, "the person's will")
      ask(latest(record.intake.canParticipate, \.canParticipate) == true, "the ability")
      ask(latest(record.intake.supportIsAdequate, \.supportIsAdequate) == true, "the support")
      // A step is taken on the coming Monday, at most seven days later.
      let lowest = content?.phases.first { $0.number == phase }?.weeks.lowest
      ask((phaseStart.days(to: day) + 7) / 7 >= lowest ?? .max, "the phase is too short")
      for objective in objectives {
        ask(isAtTarget(objective) || isBetter(objective), "\(objective.id) is no better")
      }
    case .changeApproach:
      let rule = program.noChangeWeeks?.value ?? .max
      let changes = record.reviews.filter { $0.decision == .changeApproach && $0.date < day }
      ask(weeks(since: record.admission?.date) >= rule, "the admission is too young")
      ask(changes.allSatisfy { weeks(since: $0.date) >= rule }, "it was changed of late")
      for objective in objectives {
        ask(!isClearlyBetter(objective), "\(objective.id) is better")
      }
    case .intensify:
      let response = ReviewPolicy.standard.responseWeeks?.value ?? .max
      let first = min(program.noChangeWeeks?.value ?? .max, response)
      ask(weeks(since: record.admission?.date) >= first, "the admission is too young")
    case .extend:
      ask(isOver, "the usual length is not over")
      ask(
        !isExtended || weeks(since: record.admission?.date) >= program.longestWeeks.value,
        "it is extended")
    case .continue:
      ask(!isOver || isExtended, "the usual length is over")
      ask(isRiskCurrent, "risk was not assessed")
    }
    return found
  }

  // MARK: Danger

  /// What no intensive outpatient program holds, each by the latest entry that answers it.
  private var dangers: [String] {
    var found: [String] = []
    let judged = risks.compactMap(\.level).last
    if let judged, judged >= .high { found.append("danger: risk was judged \(judged.rawValue)") }
    if let risk = risks.last,
      risk.hasPlan == true || risk.hasIntent == true || risk.dangerToOthers == true
    {
      found.append("danger: a plan, intent, or danger to others")
    }
    if latest(record.intake.isAcuteEmergency, \.isAcuteEmergency) == true {
      found.append("danger: an emergency")
    }
    if latest(record.intake.gravestWithdrawal, \.gravestWithdrawal) == .active {
      found.append("danger: withdrawal")
    }
    if latest(record.intake.medicalStability, \.medicalStability) == .unstable {
      found.append("danger: physical health")
    }
    if latest(record.intake.living?.isSafe, { $0.living?.isSafe }) == false {
      found.append("danger: the home")
    }
    return found
  }

  /// The latest answer to a question that the assessment asks and an update can answer again.
  private func latest<Value>(
    _ intake: Value?, _ update: (SituationUpdate) -> Value?
  ) -> Value? {
    updates.compactMap(update).last ?? intake
  }

  /// Whether any entry says that more than this program is needed.
  private var speaksOfMore: Bool {
    let intake = record.intake
    let levels = [intake.judgedLevel].compactMap(\.self) + updates.compactMap(\.judgedLevel)
    return levels.contains { $0 > .intensiveOutpatient }
      || intake.needs24HourCare == true || updates.contains { $0.needs24HourCare == true }
      || intake.environment?.acuteDanger == true
      || updates.contains { $0.environment?.acuteDanger == true }
      || risks.last?.screen?.atLeast == .high
  }

  private var isRiskRaised: Bool { risks.contains { $0.level.map { $0 > .low } ?? false } }

  /// Whether the latest assessment of risk has a level and is no older than the time between two reviews.
  private var isRiskCurrent: Bool {
    guard let risk = risks.last, risk.level != nil else { return false }
    return risk.date.days(to: day) <= record.program.reviewEveryDays.value
  }

  // MARK: Phase and length

  private var lastChange: PhaseChange? {
    record.phaseChanges.filter { $0.date <= day }.max { $0.date < $1.date }
  }

  private var phase: Int { lastChange?.to ?? 1 }

  private var phaseStart: CalendarDate { lastChange?.date ?? record.admission?.date ?? day }

  private var lastPhase: Int { content?.phases.map(\.number).max() ?? 1 }

  private func weeks(since date: CalendarDate?) -> Int { date.map { $0.days(to: day) / 7 } ?? 0 }

  private var isOver: Bool {
    weeks(since: record.admission?.date) >= record.program.weeks.value.highest
  }

  /// Whether a longer stay was granted that has not ended.
  private var isExtended: Bool {
    record.extensions.contains { request in
      guard let decision = request.decision, decision.isGranted, decision.date <= day else {
        return false
      }
      return decision.newEnd.map { $0 >= day } ?? false
    }
  }

  // MARK: Objectives

  /// A form or a count; a form that is not complete has no number.
  private struct Entry {
    let date: CalendarDate
    let number: Int?
    /// Over how many days it was counted; nil for a form.
    var days: Int?
    let fact: FactReference
  }

  private var objectives: [Objective] { content?.activeObjectives ?? [] }

  private func direction(_ objective: Objective) -> ImprovementDirection? {
    objective.direction ?? objective.measure?.direction
  }

  /// The entries of the measure from the day of the baseline on, by their days.
  private func entries(_ objective: Objective) -> [Entry] {
    let all: [Entry] =
      switch objective.measure {
      case .instrument(let id)?:
        (record.intake.measures + record.measures).filter { $0.instrument == id }.map {
          Entry(date: $0.date, number: $0.score?.total, fact: .measure($0.id))
        }
      case .behaviour(let behaviour)?:
        (record.intake.behaviours + record.behaviours).filter { $0.behaviour == behaviour }.map {
          Entry(date: $0.date, number: $0.count, days: $0.days, fact: .behaviour($0.id))
        }
      case nil: []
      }
    let known = all.filter { $0.date <= day }.sorted { $0.date < $1.date }
    guard let start = known.first(where: { $0.fact == objective.baselineFact })?.date else {
      return known
    }
    return known.filter { $0.date >= start }
  }

  /// What an objective may count from, and what may be its last value.
  private func ends(_ objective: Objective) -> (first: [Int], last: [Int]) {
    let entries = entries(objective).filter { $0.number != nil }
    let cited = entries.first { $0.fact == objective.baselineFact }
    guard let first = cited ?? entries.first,
      let last = entries.last(where: { $0.days == first.days })
    else { return ([], []) }
    let opening = cited.map { [$0] } ?? entries.filter { $0.date == first.date }
    return (
      opening.compactMap(\.number), entries.filter { $0.date >= last.date }.compactMap(\.number)
    )
  }

  private func isAtTarget(_ objective: Objective) -> Bool {
    guard let target = objective.target, let direction = direction(objective) else { return false }
    return ends(objective).last.contains { direction.reaches(target, with: $0) }
  }

  /// Whether a last value may be better than a first one, by any amount.
  private func isBetter(_ objective: Objective) -> Bool {
    guard let direction = direction(objective) else { return false }
    let (first, last) = ends(objective)
    return first.contains { old in last.contains { direction.improvement(from: old, to: $0) > 0 } }
  }

  /// Whether any later value of an objective is worse than any earlier one.
  private var hasWorseValue: Bool {
    objectives.contains { objective in
      guard let direction = direction(objective) else { return false }
      let numbers = entries(objective).compactMap(\.number)
      return numbers.indices.contains { place in
        numbers[..<place].contains { direction.improvement(from: $0, to: numbers[place]) < 0 }
      }
    }
  }

  /// Whether an objective is better beyond doubt: every form is complete, no day has two, the last is recent, and the change is the
  /// instrument's reliable one; for a count any change.
  private func isClearlyBetter(_ objective: Objective) -> Bool {
    let entries = entries(objective)
    guard let first = entries.first, let last = entries.last, entries.count > 1,
      objective.baselineFact.map({ $0 == first.fact }) ?? true,
      entries.allSatisfy({ $0.number != nil && $0.days == first.days }),
      Set(entries.map(\.date)).count == entries.count,
      last.date.days(to: day) <= record.program.reviewEveryDays.value,
      let direction = objective.measure?.direction,
      direction == objective.direction ?? direction,
      let old = first.number, let new = last.number,
      !(objective.target.map { direction.reaches($0, with: old) } ?? false)
    else { return false }
    var least: Int? = 1
    if case .instrument(let id)? = objective.measure {
      least = Instrument.named(id)?.reliableChange?.value
    }
    return least.map { direction.improvement(from: old, to: new) >= $0 } ?? false
  }
}
