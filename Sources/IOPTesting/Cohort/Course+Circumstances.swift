import IOPModels
import IOPPlanning

/// What an intake asks about the person's life, as far as it fits to the story.
extension Course {
  /// Gender, languages, responsibilities and who decides, beside what ``patient()`` gave.
  mutating func knowPerson() throws {
    var patient = record.patient
    let gender = draw.element(of: [
      Weighted("woman", 50), Weighted("man", 44), Weighted("nonbinary", 6),
    ])
    patient.gender = asked(draw.marked(gender ?? "woman"))
    let needsInterpreter = patient.needsInterpreter ?? false
    patient.readingLanguage = try asked(LanguageTag(needsInterpreter ? "es" : "en"))
    var needs: [CommunicationNeed] = needsInterpreter ? [.spokenInterpreter] : []
    if draw.chance(percent: story.age > 60 ? 30 : 6) {
      needs.append(
        draw.element(of: [.largePrint, .hearingLoop, .plainLanguage, .extraTime]) ?? .extraTime)
    }
    patient.communicationNeeds = asked(needs)
    patient.responsibilities = asked(responsibilities())
    patient.guardians = asked(try guardians())
    if var preferences = patient.preferences {
      preferences.groupWork = asked(
        draw.element(of: [Weighted(.open, 55), Weighted(.preferred, 20), Weighted(.reluctant, 25)])
          ?? .open)
      preferences.clinicianGender = asked(
        draw.element(of: [Weighted(.any, 80), Weighted(.women, 14), Weighted(.men, 6)]) ?? .any)
      patient.preferences = preferences
    }
    var supports = patient.supports
    for place in supports?.indices ?? 0..<0 {
      supports?[place].knowsOfTreatment = asked(draw.chance(percent: 85))
    }
    patient.supports = supports
    record.patient = patient
  }

  private mutating func responsibilities() -> [Responsibility] {
    let kinds = (record.patient.commitments ?? []).compactMap { commitment -> ResponsibilityKind? in
      switch commitment.kind {
      case .childcare: .children
      case .caregiving: .olderAdult
      case .work: .income
      default: nil
      }
    }
    return (kinds + (draw.chance(percent: 15) ? [.animals] : [])).unique.map { kind in
      Responsibility(
        kind: kind, isCovered: asked(draw.chance(percent: 80)),
        isShared: asked(draw.chance(percent: 50)),
        note: draw.chance(percent: 10) ? draw.text() : nil)
    }
  }

  /// One or two people who decide for somebody who is not of age, and now and then somebody whom a court has appointed for an adult.
  private mutating func guardians() throws -> [Guardian] {
    let isMinor = story.age < 18
    guard isMinor || draw.chance(percent: 2) else { return [] }
    var guardians: [Guardian] = []
    for _ in 0..<(isMinor && draw.chance(percent: 40) ? 2 : 1) {
      let isParent = isMinor && draw.chance(percent: 92)
      guardians.append(
        try Guardian(
          id: id("gd"),
          name: PersonName(
            given: words(Invented.givenNames), family: words(Invented.familyNames)),
          relationship: isParent ? .parent : .guardian, authority: isParent ? .parent : .court,
          scope: [.treatment, .medication, .information],
          from: isParent ? nil : story.intake.adding(days: -draw.number(in: 60...900)),
          isDocumented: isParent ? nil : asked(true),
          contacts: [ContactPoint(.phone, draw.marked(phone()))]))
    }
    return guardians
  }

  /// Whether somebody else decides about the treatment, as far as that is recorded.
  var isDecidedByOthers: Bool { !(record.patient.guardians ?? []).isEmpty }

  /// Body and mind, home and law, beside what ``intake()`` gave.
  mutating func knowCircumstances() throws {
    var intake = record.intake
    let stage = intake.readiness
    intake.readinessByCondition = intake.conditions.enumerated().compactMap {
      place, condition in
      guard let stage, draw.chance(percent: 50) else { return nil }
      let other = draw.element(of: [StageOfChange.contemplation, .preparation, .action]) ?? stage
      return ConditionReadiness(condition: condition.id, stage: place == 0 ? stage : other)
    }
    // Where nobody asked about withdrawal, nobody asked about the single substances.
    if let withdrawal = intake.withdrawal {
      intake.substances = asked(try substances(withdrawal))
    }
    // A judgement of the level stands there only where somebody has also said whether care around the clock is needed.
    if let needsOvernight = intake.needs24HourCare, draw.chance(percent: needsOvernight ? 80 : 30) {
      let overnight = draw.element(of: [LevelOfCare.residential, .inpatient]) ?? .inpatient
      intake.judgedLevel = needsOvernight ? overnight : .intensiveOutpatient
    }
    intake.medicalNeeds = asked(medicalNeeds())
    intake.living = knowHome()
    intake.environment = try asked(environment())
    let hasTrauma =
      story.conditions.contains(.postTraumaticStress)
      || (intake.riskFactors ?? []).contains(.trauma)
    intake.hasTraumaHistory = asked(hasTrauma || draw.chance(percent: 25))
    intake.legalMatters = asked(try legalMatters())
    let isAsked = (18...45).contains(story.age)
    if isAsked, record.patient.gender.map({ !$0.revealed.hasPrefix("man") }) ?? false {
      intake.perinatal = asked(try perinatal())
    }
    intake.mentalStatus = asked(mentalStatus(intake))
    if intake.canParticipate != nil {
      let isAble = intake.canParticipate == true
      let isHelped = draw.chance(percent: story.age > 60 ? 25 : 6)
      intake.cognition = asked(
        !isAble ? .insufficient : isHelped ? .withSupport : .sufficient)
    }
    intake.adverseReactions = asked(
      draw.chance(percent: 25) ? [try reaction(on: story.intake, kind: nil)] : [])
    record.intake = intake
  }

  private mutating func substances(_ withdrawal: Withdrawal) throws -> [SubstanceWithdrawal] {
    var found: [SubstanceWithdrawal] = []
    for kind in story.conditions {
      let substance: Substance
      switch kind {
      case .alcoholUse: substance = .alcohol
      case .opioidUse: substance = .opioids
      case .stimulantUse: substance = .stimulants
      default: continue
      }
      let isOver = inRemission.contains(kind)
      let days =
        switch withdrawal {
        case _ where isOver: 100...300
        case .active: 1...3
        case .resolving: 4...12
        case .absent: 14...60
        }
      found.append(
        SubstanceWithdrawal(
          substance: substance, state: isOver ? .absent : withdrawal,
          lastUse: asked(try story.intake.adding(days: -draw.number(in: days)))))
    }
    return found
  }

  private mutating func medicalNeeds() -> [MedicalNeed] {
    let kinds: [MedicalNeedKind] = [
      .primaryCare, .specialist, .laboratory, .pain, .nutrition, .sleep,
    ]
    switch record.intake.medicalStability {
    case .managed?, .unstable?:
      return draw.some(1, of: kinds).map {
        MedicalNeed(kind: $0, isManaged: asked(record.intake.medicalStability == .managed))
      }
    case .stable?, nil:
      return draw.chance(percent: 10)
        ? [MedicalNeed(kind: .primaryCare, isManaged: asked(true))] : []
    }
  }

  /// With whom the person lives; the words of the arrangement say the same.
  private mutating func knowHome() -> LivingSituation? {
    guard var living = record.intake.living else { return nil }
    let kinds: [Weighted<LivingArrangement>] =
      story.age < 18
      ? [Weighted(.family, 94), Weighted(.fosterCare, 6)]
      : living.isStable == false
        ? [Weighted(.guest, 50), Weighted(.shelter, 30), Weighted(.shared, 20)]
        : [
          Weighted(.partner, 38), Weighted(.alone, 26), Weighted(.family, 26),
          Weighted(.shared, 10),
        ]
    let kind = draw.element(of: kinds) ?? .family
    living.kind = asked(kind)
    if living.arrangement != nil { living.arrangement = draw.marked("Lives \(kind.title)") }
    living.supportsTreatment = asked(!draw.chance(percent: 6))
    let hasChildren = (record.patient.responsibilities ?? []).contains { $0.kind == .children }
    living.minorsAtHome = asked(story.age < 18 || hasChildren || draw.chance(percent: 10))
    return living
  }

  /// A threat or violence is judged where it is found; weapons are mostly locked away.
  private mutating func environment() throws -> EnvironmentRisk {
    let isThreatened = draw.chance(percent: 3)
    let hasViolence = record.intake.living?.isSafe == false || draw.chance(percent: 1)
    let isUrgent = (isThreatened || hasViolence) && draw.chance(percent: 15)
    let hasWeapons = draw.chance(percent: 10)
    return try EnvironmentRisk(
      acuteDanger: isThreatened || hasViolence ? isUrgent : asked(false),
      isThreatened: asked(isThreatened), violence: asked(hasViolence),
      substanceUse: asked(draw.chance(percent: 8)), weaponsInReach: hasWeapons,
      weaponsLocked: hasWeapons ? draw.chance(percent: 75) : nil)
  }

  private mutating func legalMatters() throws -> [LegalMatter] {
    let isOrdered = record.intake.route == .court
    let hasMatter = (record.patient.commitments ?? []).contains { $0.kind == .legal }
    guard isOrdered || hasMatter || draw.chance(percent: 3) else { return [] }
    let kind: LegalMatterKind =
      isOrdered
      ? .courtOrder
      : draw.element(
        of: story.age < 18 ? [.custody, .childProtection] : [.probation, .custody, .charges])
        ?? .probation
    return [
      LegalMatter(
        kind: kind, ordersTreatment: asked(isOrdered),
        until: try story.intake.adding(days: draw.number(in: 60...400)),
        reportsTo: isOrdered ? draw.marked("The county court") : nil)
    ]
  }

  private mutating func perinatal() throws -> PerinatalStatus {
    switch draw.number(in: 0...99) {
    case ..<2: try PerinatalStatus(.pregnant)
    case 2..<5:
      try PerinatalStatus(
        .postpartum, birth: story.intake.adding(days: -draw.number(in: 20...300)),
        isBreastfeeding: asked(draw.chance(percent: 60)))
    default: try PerinatalStatus(.neither)
    }
  }

  /// What agrees with the risk and the conditions; who is hurried sees now and then something else.
  private mutating func mentalStatus(_ intake: IntakeAssessment) -> MentalStatus {
    let thinks = intake.risk?.ideation.map { $0 != .absent }
    let isPsychotic = intake.conditions.contains {
      $0.kind == .psychosis && $0.course == .active && $0.severity != nil
    }
    let differs = forgets()
    return MentalStatus(
      appearance: asked(draw.marked("Neat")), speech: asked(draw.marked("Quiet and clear")),
      mood: asked(words(Invented.moods)), affect: asked(draw.marked("Fits to what is said")),
      thoughtProcess: asked(draw.marked("Ordered")), insight: asked(words(Invented.insights)),
      summary: draw.chance(percent: 20) ? draw.text() : nil,
      suicidalThoughts: thinks.flatMap { asked(differs ? !$0 : $0) },
      thoughtsOfHarm: asked(differs && draw.chance(percent: 50)),
      psychoticSigns: asked(isPsychotic || (differs && draw.chance(percent: 30))),
      manicSigns: asked(differs && draw.chance(percent: 30)),
      isOriented: asked(!(differs && draw.chance(percent: 30))),
      isIntoxicated: asked(differs && draw.chance(percent: 30)))
  }

  /// An allergy or another bad reaction; nil for any kind.
  mutating func reaction(on date: CalendarDate, kind: AdverseReaction.Kind?) throws
    -> AdverseReaction
  {
    let kind = kind ?? draw.element(of: AdverseReaction.Kind.allCases) ?? .allergy
    return try AdverseReaction(
      id: id("ar"), noted: date, cause: words(Invented.causes), kind: asked(kind),
      grade: asked(draw.element(of: [.mild, .moderate, .severe]) ?? .mild),
      reaction: asked(words(Invented.reactions)))
  }

  /// Results of tools that others scored; the library does not score them.
  mutating func askOthers() throws {
    let date = story.intake
    let by = draw.marked("The referring clinician")
    if draw.chance(percent: 20) {
      let isAboutUse = story.conditions.contains(where: \.isSubstanceUse)
      let tool: ExternalTool = isAboutUse ? .asam : story.age < 18 ? .calocus : .locus
      record.externalResults.append(
        try ExternalResult(
          id: id("x"), tool: tool, version: "as used there", date: date, determinedBy: by,
          level: draw.marked("As the tool words it"),
          levelOfCare: asked(
            draw.element(of: [
              Weighted(.intensiveOutpatient, 80), Weighted(.outpatient, 10),
              Weighted(.partialHospitalization, 10),
            ]) ?? .intensiveOutpatient)))
    }
    if draw.chance(percent: 12) {
      record.externalResults.append(
        try ExternalResult(
          id: id("x"), tool: .whodas, version: "as used there", date: date, determinedBy: by,
          total: max(0, min(100, story.burden + draw.number(in: -10...10)))))
    }
    if record.intake.perinatal?.state == .postpartum {
      record.externalResults.append(
        try ExternalResult(
          id: id("x"), tool: .epds, version: "as used there", date: date, determinedBy: by,
          total: story.burden * 30 / 100,
          safetyItemIsPositive: record.intake.risk?.ideation.map { $0 != .absent }))
    }
  }
}
