import IOPModels

extension PlanRule {
  /// The rules about what every plan has to hold, and about results that ask for an answer.
  static let contentRules: [PlanRule] = [
    PlanRule(
      "strengths-used", "The plan builds on a strength of the person.", severity: .warning,
      remedy: "Ask the person what they are good at, and build on it.",
      source: .jointCommissionPlan, at: "plan/strengths"
    ) { planCase in
      planCase.content.strengths.allSatisfy(\.revealed.isBlank).fault("the plan names no strength")
    },
    PlanRule(
      "discharge-criteria", "The plan says what has to be so before the person leaves.",
      severity: .error, remedy: "Agree with the person on criteria for discharge.",
      source: .jointCommissionPlan, at: "plan/dischargeWhen"
    ) { planCase in
      planCase.content.dischargeCriteria.isEmpty.fault("the plan has no criteria for discharge")
    },
    PlanRule(
      "instrument-scheduled", "The plan measures with at least one instrument.",
      severity: .warning, remedy: "Add an instrument to the schedule of measurements.",
      source: .sourceDocuments, at: "plan/schedule"
    ) { planCase in
      (!planCase.content.schedule.contains { $0.measure.isInstrument }).fault(
        "no instrument is in the schedule of measurements")
    },
    PlanRule(
      "question-open", "The questions of a draft are answered before it is signed.",
      severity: .advice, remedy: "Find the answer, and complete the plan.",
      source: .commonPractice
    ) { planCase in
      guard planCase.plan.isDraft else { return [] }
      // A question about a part that lacks something stands at that part already.
      let listed = planCase.listedSubjects
      return planCase.openQuestions.filter { question in
        guard let asked = question.missing.flatMap({ listed[$0] }) else { return true }
        return asked.isDisjoint(with: question.asksFor)
      }.map { Hit("plan/openQuestions/\($0.id)", "the question is not answered") }
    },
    PlanRule(
      "question-signed", "A signed plan has no unanswered question.", severity: .error,
      remedy: "Answer the question, and revise the plan if the answer changes it.",
      source: .commonPractice
    ) { planCase in
      guard !planCase.plan.isDraft else { return [] }
      return planCase.openQuestions.map {
        Hit("plan/openQuestions/\($0.id)", "the plan was signed while the question is not answered")
      }
    },
    PlanRule(
      "safety-item",
      "Every positive safety item, not only the latest, led to an assessment of risk.",
      severity: .error, remedy: "Assess the risk now, and record it.", source: .npsg15
    ) { planCase in
      planCase.answersToSafetyItems.filter {
        $0.isPositive && $0.next != nil && $0.assessed == nil
      }.map { Hit($0.place, "a safety item was positive, and no assessment of risk followed") }
    },
    PlanRule(
      "safety-item-late",
      "Risk was assessed before the next result, when a safety item was positive.",
      severity: .warning, remedy: "Agree in the team who looks at safety items on the same day.",
      source: .npsg15
    ) { planCase in
      planCase.answersToSafetyItems.filter { answer in
        guard answer.isPositive, let next = answer.next, let assessed = answer.assessed else {
          return false
        }
        return assessed >= next
      }.map {
        Hit(
          $0.place,
          "a safety item was positive, and risk was assessed only at the next result or later")
      }
    },
    PlanRule(
      "safety-item-blank", "A safety item that was not answered is asked about.",
      severity: .warning, remedy: "Ask the person, and assess the risk.", source: .npsg15
    ) { planCase in
      planCase.answersToSafetyItems.filter {
        $0.isBlank && $0.next == nil && $0.assessed == nil
      }.map { Hit($0.place, "a safety item is not answered, and no assessment of risk followed") }
    },
  ]
}

/// What followed a result whose safety item was positive or not answered.
private struct SafetyItemAnswer {
  let place: String
  let isPositive: Bool
  let isBlank: Bool
  /// The day of the next result of the instrument on a later day.
  let next: CalendarDate?
  /// The first day, from that of the result on, on which risk was assessed.
  let assessed: CalendarDate?
}

extension PlanCase {
  /// What followed each result whose safety item was positive or not answered, by date.
  ///
  /// The rules about crisis ask for an assessment after the latest result; the rules here look at those before it.
  fileprivate var answersToSafetyItems: [SafetyItemAnswer] {
    let risks = record.allRisks(through: asOf).map(\.date)
    let results = (record.intake.measures + record.measures).filter { $0.date <= asOf }
      .ordered { ($0.date, $0.instrument, $0.id) < ($1.date, $1.instrument, $1.id) }
    var later: [InstrumentID: (date: CalendarDate, next: CalendarDate?)] = [:]
    var answers: [SafetyItemAnswer] = []
    var firstRisk = risks.endIndex
    for result in results.reversed() {
      while firstRisk > 0, risks[firstRisk - 1] >= result.date { firstRisk -= 1 }
      // Results of one day share the next result: that of a later day.
      let known = later[result.instrument]
      let next = known?.date == result.date ? known?.next : known?.date
      later[result.instrument] = (result.date, next)
      guard let score = result.score(by: record.instruments), score.safetyItemIsPositive != false
      else { continue }
      answers.append(
        SafetyItemAnswer(
          place: "measures/\(result.id)", isPositive: score.safetyItemIsPositive == true,
          isBlank: score.safetyItemIsPositive == nil, next: next,
          assessed: firstRisk < risks.endIndex ? risks[firstRisk] : nil))
    }
    return answers.reversed()
  }
}
