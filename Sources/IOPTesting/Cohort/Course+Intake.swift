import IOPModels
import IOPPlanning

extension Course {
  /// The assessment on the day of the intake; some facts of it are not recorded.
  mutating func intake() throws -> IntakeAssessment {
    let hurtsSelf =
      story.conditions.contains(.borderlinePersonality) && selfHarmDays(week: 0) > 0
    let risk = try risk(story.risk, on: story.intake, selfHarm: hurtsSelf)
    let measures = try intakeMeasures(ideation: risk.ideation)
    let isDangerous = story.risk >= .high
    let conditions = try conditions(measures)
    let living = living()
    var intake = IntakeAssessment(
      id: try Identifier("in-1"), date: story.intake,
      by: try site.clinician(.individualTherapist), route: asked(route()),
      presentingConcern: words(Invented.concerns), conditions: conditions,
      impacts: asked(impacts()), measures: measures, risk: asked(risk))
    for behaviour in story.conditions.flatMap(Self.behaviours).unique
    where draw.chance(percent: 80) {
      intake.behaviours.append(try count(of: behaviour, on: story.intake, week: 0))
    }
    intake.isAcuteEmergency = asked(story.risk == .imminent)
    intake.needs24HourCare = asked(story.risk == .imminent || draw.chance(percent: 1))
    intake.outpatientIsEnough = asked(story.burden < 40 && draw.chance(percent: 60))
    intake.canParticipate = asked(!draw.chance(percent: 2))
    intake.expectedToBenefit = asked(!draw.chance(percent: 2))
    intake.isWilling = asked(!draw.chance(percent: 3))
    intake.readiness = asked(readiness())
    intake.withdrawal = asked(withdrawal(conditions))
    intake.medicalStability = asked(
      draw.element(of: [Weighted(.stable, 80), Weighted(.managed, 18), Weighted(.unstable, 2)])
        ?? .stable)
    intake.living = asked(living)
    intake.supportIsAdequate = asked(!draw.chance(percent: isDangerous ? 30 : 5))
    if site.kind == .adultEvening || draw.chance(percent: 30) {
      intake.telehealth = TelehealthReadiness(
        hasStableConnection: asked(!draw.chance(percent: 6)),
        hasPrivateSpace: asked(!draw.chance(percent: 6)), locationIsKnown: asked(true),
        hasLocalEmergencyContact: asked(!draw.chance(percent: 6)))
    }
    intake.riskFactors = asked(draw.some(draw.number(in: 0...4), of: RiskFactor.catalogue))
    intake.priorTreatment = asked(priorTreatment())
    intake.medications = asked(try medications(for: conditions))
    intake.statedGoals = try statedGoals(about: conditions)
    for kind in draw.some(draw.number(in: 0...2), of: CaseNeedKind.catalogue) {
      intake.needs.append(
        CaseNeed(
          id: try id("n"), kind: kind, opened: story.intake,
          note: draw.chance(percent: 30) ? draw.text() : nil))
    }
    return intake
  }

  private mutating func route() -> AdmissionRoute {
    draw.element(of: [
      Weighted(.outpatientReferral, 40), Weighted(.selfReferral, 25), Weighted(.inpatient, 12),
      Weighted(.partialHospital, 10), Weighted(.emergency, 8), Weighted(.residential, 3),
      Weighted(.court, 2),
    ]) ?? .selfReferral
  }

  /// The instrument of each condition, and usually both of those that most programs give to everybody.
  private mutating func intakeMeasures(
    ideation: RiskAssessment.Ideation?
  ) throws -> [MeasureResult] {
    var instruments = story.conditions.compactMap(\.instrument)
    if draw.chance(percent: 75) { instruments += [.phq9, .gad7] }
    var results: [MeasureResult] = []
    for name in instruments.unique where !draw.chance(percent: options.missingPercent) {
      guard let instrument = Instrument.named(name) else { continue }
      results.append(try result(of: instrument, on: story.intake, week: 0, ideation: ideation))
    }
    return results
  }

  /// The conditions, as severe as they measure.
  private mutating func conditions(_ measures: [MeasureResult]) throws -> [ClinicalCondition] {
    var conditions: [ClinicalCondition] = []
    for (place, kind) in story.conditions.enumerated() {
      let measured = measures.first { $0.instrument == kind.instrument }?.score?.severity
      let severity = measured ?? Self.severity(of: burden(of: place, week: 0))
      let isOver = place > 0 && kind.isSubstanceUse && draw.chance(percent: 25)
      let code = try code(of: kind, severity: severity, isOver: isOver)
      if isOver { inRemission.insert(kind) }
      let onset = try ClinicalCondition.Onset(
        "\(story.intake.year - draw.number(in: 1...max(1, min(12, story.age - 10))))")
      conditions.append(
        ClinicalCondition(
          id: try id("c"), kind: kind, code: code.flatMap { asked($0) },
          role: place == 0 ? .principal : .coOccurring, severity: asked(severity),
          course: asked(isOver ? .earlyRemission : .active), onset: asked(onset),
          remissionSince: isOver
            ? asked(try story.intake.adding(days: -draw.number(in: 95...330))) : nil,
          note: draw.chance(percent: 15) ? draw.text() : nil))
    }
    return conditions
  }

  private static func severity(of burden: Int) -> Severity {
    switch burden {
    case ..<45: .mild
    case ..<65: .moderate
    case ..<80: .moderatelySevere
    default: .severe
    }
  }

  /// A billable code; a stressor has none.
  private mutating func code(
    of kind: ConditionKind, severity: Severity, isOver: Bool
  ) throws -> ICD10CMCode? {
    let recurs = draw.chance(percent: 60)
    let code: String? =
      switch kind {
      case .majorDepression:
        severity >= .moderatelySevere
          ? (recurs ? "F33.2" : "F32.2")
          : severity == .moderate ? (recurs ? "F33.1" : "F32.1") : (recurs ? "F33.0" : "F32.0")
      case .persistentDepression: "F34.1"
      case .generalisedAnxiety: "F41.1"
      case .panic: "F41.0"
      case .socialAnxiety: "F40.10"
      case .postTraumaticStress: recurs ? "F43.12" : "F43.10"
      case .obsessiveCompulsive: "F42.2"
      case .bipolar: "F31.32"
      case .borderlinePersonality: "F60.3"
      case .alcoholUse: isOver ? "F10.21" : "F10.20"
      case .opioidUse: isOver ? "F11.21" : "F11.20"
      case .stimulantUse: isOver ? "F15.21" : "F15.20"
      case .eatingDisorder: "F50.9"
      case .psychosis: "F29"
      case .adjustment: "F43.23"
      case .insomnia: "F51.01"
      case .grief: "F43.81"
      default: nil
      }
    return try code.map { text throws in try ICD10CMCode(text) }
  }

  private mutating func impacts() -> [FunctionalImpact] {
    let first: FunctionalDomain = story.age < 18 ? .school : .work
    let others: [FunctionalDomain] = [.home, .relationships, .social, .selfCare, .finances]
    let domains = [first] + draw.some(draw.number(in: 0...2), of: others)
    return domains.enumerated().map { place, domain in
      let burden = burden(of: place, week: 0)
      return FunctionalImpact(
        domain, burden >= 85 ? .unable : burden >= 42 ? .marked : .slight,
        note: draw.chance(percent: 20) ? draw.text() : nil)
    }
  }

  private mutating func readiness() -> StageOfChange {
    draw.element(of: [
      Weighted(.contemplation, 15), Weighted(.preparation, 40), Weighted(.action, 40),
      Weighted(.precontemplation, 3), Weighted(.maintenance, 2),
    ]) ?? .preparation
  }

  private mutating func withdrawal(_ conditions: [ClinicalCondition]) -> Withdrawal {
    guard
      conditions.contains(where: { $0.kind.isSubstanceUse && !inRemission.contains($0.kind) })
    else { return .absent }
    return draw.element(of: [
      Weighted(.absent, 55), Weighted(.resolving, 38), Weighted(.active, 7),
    ]) ?? .absent
  }

  private mutating func living() -> LivingSituation {
    LivingSituation(
      isSafe: asked(!draw.chance(percent: 2)), isStable: asked(!draw.chance(percent: 10)),
      arrangement: asked(words(Invented.arrangements)))
  }

  private mutating func priorTreatment() -> [PriorTreatment] {
    let levels: [LevelOfCare] = [.outpatient, .inpatient, .partialHospitalization]
    return draw.some(draw.number(in: 0...2), of: levels).map { level in
      PriorTreatment(
        level: level, outcome: asked(draw.element(of: PriorTreatment.Outcome.allCases) ?? .partial),
        note: draw.chance(percent: 20) ? draw.text() : nil)
    }
  }

  private mutating func medications(
    for conditions: [ClinicalCondition]
  ) throws -> [Medication] {
    guard draw.chance(percent: 55) else { return [] }
    var medications: [Medication] = []
    for name in draw.some(draw.number(in: 1...2), of: Invented.medicines) {
      medications.append(
        Medication(
          id: try id("med"), name: draw.marked(name), dose: asked(draw.marked("one a day")),
          treats: conditions.prefix(1).map(\.id), prescriber: try site.clinician(.psychiatrist),
          started: try story.intake.adding(days: -draw.number(in: 10...400)),
          adherence: asked(draw.element(of: Medication.Adherence.allCases) ?? .regular),
          classes: asked(Invented.classes[name].map { [$0] } ?? [])))
    }
    return medications
  }

  private mutating func statedGoals(
    about conditions: [ClinicalCondition]
  ) throws -> [StatedGoal] {
    var goals: [StatedGoal] = []
    let chosen = draw.some(draw.number(in: 1...2), of: Invented.goals)
    for (words, condition) in zip(chosen, conditions) {
      goals.append(
        StatedGoal(id: try id("sg"), words: draw.marked(words), about: [condition.id]))
    }
    return goals
  }
}
