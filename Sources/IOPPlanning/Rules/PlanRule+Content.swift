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
      let objectives = planCase.liveObjectives.filter { !planCase.openParts(of: $0).isEmpty }
      let interventions = planCase.content.interventions.filter {
        !planCase.openParts(of: $0).isEmpty
      }
      let asked = Set(
        objectives.map { .objective($0.id) } + objectives.compactMap(\.baselineFact)
          + interventions.map { FactReference.intervention($0.id) })
      return planCase.openQuestions.filter { question in
        question.missing.map { !asked.contains($0) } ?? true
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
      "A positive safety item leads to an assessment of risk before the next result.",
      severity: .error, remedy: "Assess the risk now, and record it.", source: .npsg15
    ) { planCase in
      planCase.resultsWithoutRiskAssessment.filter { $0.score?.safetyItemIsPositive == true }.map {
        Hit("measures/\($0.id)", "a safety item is positive, and no assessment of risk followed")
      }
    },
    PlanRule(
      "safety-item-blank", "An unanswered safety item is asked about.", severity: .warning,
      remedy: "Ask the person, and assess the risk.", source: .npsg15
    ) { planCase in
      planCase.resultsWithoutRiskAssessment.filter { result in
        result.score.map { $0.safetyItemIsPositive == nil } ?? false
      }.map {
        Hit(
          "measures/\($0.id)", "a safety item is not answered, and no assessment of risk followed")
      }
    },
  ]
}

extension PlanCase {
  /// The results by the day after which no risk was assessed, on their day or later, before the next result of the instrument.
  ///
  /// By date; results of one day by instrument and identifier.
  fileprivate var resultsWithoutRiskAssessment: [MeasureResult] {
    let risks = record.allRisks(through: asOf).map(\.date)
    let results = (record.intake.measures + record.measures).filter { $0.date <= asOf }
      .sorted { ($0.date, $0.instrument, $0.id) < ($1.date, $1.instrument, $1.id) }
    var later: [InstrumentID: (date: CalendarDate, end: CalendarDate?)] = [:]
    var open: [MeasureResult] = []
    var firstRisk = risks.endIndex
    for result in results.reversed() {
      while firstRisk > 0, risks[firstRisk - 1] >= result.date { firstRisk -= 1 }
      // Results of one day share the next result: that of a later day.
      let next = later[result.instrument]
      let end = next?.date == result.date ? next?.end : next?.date
      let isAnswered = firstRisk < risks.endIndex && (end.map { risks[firstRisk] < $0 } ?? true)
      if !isAnswered { open.append(result) }
      later[result.instrument] = (result.date, end)
    }
    return open.reversed()
  }
}
