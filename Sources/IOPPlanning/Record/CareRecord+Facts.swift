public import IOPModels

extension CareRecord {
  /// Follows a pointer to the fact that it names.
  ///
  /// - Returns: the fact as evidence, with its day and what it says; nil when the record does not hold it, or the kind is one that
  ///   this version does not know.
  public func fact(at reference: FactReference) -> Evidence? {
    func evidence(_ date: CalendarDate?, _ says: String) -> Evidence {
      Evidence(reference, on: date, says: says)
    }
    let key = reference.key
    switch reference.kind {
    case "measure":
      return first(of: intake.measures, measures) { $0.id.text == key }.map { shown($0) }
    case "external": return externalResults.first { $0.id.text == key }.map { shown($0) }
    case "coverage": return coverages.first { $0.id.text == key }.map { shown($0) }
    case "authorization": return authorizations.first { $0.id.text == key }.map { shown($0) }
    case "aid": return aid.first { $0.id.text == key }.map { shown($0) }
    case "reaction":
      return first(of: intake.adverseReactions ?? [], adverseReactions) { $0.id.text == key }
        .map { shown($0) }
    case "clinician": return clinicians.first { $0.id.text == key }.map { shown($0) }
    case "behaviour":
      return first(of: intake.behaviours, behaviours) { $0.id.text == key }.map { shown($0) }
    case "diary-card": return diaryCards.first { $0.id.text == key }.map { shown($0) }
    case "condition": return intake.conditions.first { $0.id.text == key }.map { shown($0) }
    case "impact": return intake.impacts?.first { $0.domain.rawValue == key }.map { shown($0) }
    case "risk": return first(of: firstRisk, risks) { $0.id.text == key }.map { shown($0) }
    case "intake":
      return IntakeField(rawValue: key).flatMap { intake.inWords($0, instruments) }.map {
        evidence(intake.date, $0)
      }
    case "update": return updates.first { $0.id.text == key }.map { shown($0) }
    case "stated-goal": return intake.statedGoals.first { $0.id.text == key }.map { shown($0) }
    case "need": return first(of: intake.needs, needs) { $0.id.text == key }.map { shown($0) }
    case "medication":
      return first(of: intake.medications ?? [], medications) { $0.id.text == key }
        .map { shown($0) }
    case "support": return patient.supports?.first { $0.id.text == key }.map { shown($0) }
    case "commitment": return patient.commitments?.first { $0.id.text == key }.map { shown($0) }
    case "strength":
      return patient.strengths?.first { FactReference.strength($0.revealed) == reference }
        .map { shown(strength: $0) }
    case "session": return sessions.first { $0.id.text == key }.map { shown($0) }
    case "patient":
      return PatientField(rawValue: key).flatMap { patient.inWords($0) }.map { evidence(nil, $0) }
    case "crisis-plan": return crisisPlans.first { $0.id.text == key }.map { shown($0) }
    case "relapse-plan":
      return relapsePlans.first { $0.id.text == key }.map {
        evidence($0.date, "relapse-prevention plan")
      }
    case "discharge-plan":
      return dischargePlans.first { $0.id.text == key }.map { evidence($0.date, "discharge plan") }
    case "self-care": return selfCare.first { $0.id.text == key }.map { shown($0) }
    case "review":
      return reviews.first { $0.id.text == key }.map {
        evidence($0.date, "review: \($0.decision.title)")
      }
    case "coordination": return coordination.first { $0.id.text == key }.map { shown($0) }
    case "formulation": return formulations.first { $0.id.text == key }.map { shown($0) }
    case "delivery-change": return deliveryChanges.first { $0.id.text == key }.map { shown($0) }
    case "extension": return extensions.first { $0.id.text == key }.map { shown($0) }
    case "objective":
      return newestPart { $0.objectives.first { $0.id.text == key }?.statement }.map {
        evidence($0.made, $0.statement.revealed)
      }
    case "intervention":
      return newestPart { content in
        content.interventions.first { $0.id.text == key }
          .map { PrivateText("\($0.modality.title), \($0.service.title)") }
      }.map { evidence($0.made, $0.statement.revealed) }
    case "phase":
      return newestPart { content in
        content.phases.first { "\($0.number)" == key }
          .map { PrivateText("phase \($0.number), \($0.daysPerWeek) days a week") }
      }.map { evidence($0.made, $0.statement.revealed) }
    default:
      return nil
    }
  }

  private var firstRisk: [RiskAssessment] { intake.risk.map { [$0] } ?? [] }

  /// Returns the first element of two lists, one after the other, that satisfies a condition.
  private func first<Element>(
    of list: [Element], _ further: [Element], where isMeant: (Element) -> Bool
  ) -> Element? {
    list.first(where: isMeant) ?? further.first(where: isMeant)
  }

  /// Returns a part of the newest version of the plan that holds it, with the day on which that version was made.
  private func newestPart(
    _ part: (PlanContent) -> PrivateText?
  ) -> (made: CalendarDate, statement: PrivateText)? {
    for plan in plans.ordered(by: { ($0.made, $0.number) > ($1.made, $1.number) }) {
      if let statement = part(plan.content) { return (plan.made, statement) }
    }
    return nil
  }
}

extension SituationUpdate {
  /// What was found, in words: each circumstance that the update sets; the note stays in the record.
  public var inWords: String {
    var parts: [String] = []
    if let isAcuteEmergency {
      parts.append(isAcuteEmergency ? "acute emergency" : "no acute emergency")
    }
    if let needs24HourCare {
      parts.append(
        needs24HourCare ? "needs care around the clock" : "needs no care around the clock")
    }
    if let judgedLevel { parts.append("level judged to be needed: \(judgedLevel.title)") }
    if let canParticipate {
      parts.append(canParticipate ? "able to take part" : "not able to take part")
    }
    if let isWilling {
      parts.append(isWilling ? "wants treatment and agrees to attend" : "does not want treatment")
    }
    if let readiness { parts.append("stage of change: \(readiness.rawValue)") }
    if let gravestWithdrawal { parts.append("withdrawal: \(gravestWithdrawal.rawValue)") }
    if let medicalStability { parts.append("physical health: \(medicalStability.rawValue)") }
    if let medicalNeeds { parts.append(medicalNeeds.inWords) }
    if let isSafe = living?.isSafe { parts.append(isSafe ? "home is safe" : "home is not safe") }
    if let isStable = living?.isStable {
      parts.append(isStable ? "home is stable" : "home is not stable")
    }
    if let supportIsAdequate {
      parts.append(supportIsAdequate ? "support is adequate" : "support is not adequate")
    }
    if let environment { parts += environment.dangersInWords }
    if let legalMatters { parts.append(legalMatters.inWords) }
    if let perinatal { parts.append(perinatal.inWords) }
    if let cognition { parts.append("thinking and memory: \(cognition.title)") }
    if let mentalStatus { parts.append(mentalStatus.inWords) }
    return parts.isEmpty ? "update of the situation" : parts.joined(separator: "; ")
  }
}

extension EnvironmentRisk {
  /// The dangers that were found, in words; empty when none was.
  fileprivate var dangersInWords: [String] {
    var parts: [String] = []
    if acuteDanger == true { parts.append("acute danger in the daily environment") }
    if isThreatened == true { parts.append("threatened") }
    if violence == true { parts.append("violence around the person") }
    if substanceUse == true { parts.append("substance use around the person") }
    if weaponsInReach == true {
      parts.append(weaponsLocked == true ? "weapons, locked away" : "weapons within reach")
    }
    return parts
  }
}

extension MeasureResult {
  /// The result in words, for example `PHQ-9 17 of 27, moderately severe`, by the instruments of the catalogue.
  public var inWords: String { inWords(by: .catalogue) }

  /// Returns the result in words, for example `PHQ-9 17 of 27, moderately severe`, by the instruments that a site uses.
  public func inWords(by instruments: InstrumentSet) -> String {
    guard let known = instruments[instrument], let score = known.score(answers) else {
      return "\(instrument.title), not scored by IOPKit"
    }
    let met = known.rules.filter { score.outcome($0.name) == true }.map(\.title)
    let items = score.missingItems.map(String.init).joined(separator: ", ")
    guard known.hasTotal else {
      if !met.isEmpty { return "\(instrument.title): \(met.joined(separator: ", "))" }
      return score.isPositive == false
        ? "\(instrument.title): negative screen"
        : "\(instrument.title) without a result: item \(items) not answered"
    }
    guard let total = score.total else {
      return "\(instrument.title) without a total: item \(items) not answered"
    }
    return
      (["\(instrument.title) \(total) of \(known.totals.upperBound)"]
      + (score.band.map { [$0.name] } ?? []) + met).joined(separator: ", ")
  }
}

extension ExternalResult {
  /// The result in words, for example `ASAM Criteria (4th edition), level 2.1, determined by the payer`.
  public var inWords: String {
    var parts = ["\(tool.title) (\(version))"]
    if let total { parts.append("total \(total)") }
    if let level { parts.append("level \(level.revealed)") }
    if let levelOfCare { parts.append(levelOfCare.title) }
    if safetyItemIsPositive == true { parts.append("item about self-harm positive") }
    parts.append("determined by \(determinedBy.revealed)")
    return parts.joined(separator: ", ")
  }
}

extension BehaviourCount {
  /// The count in words, for example `2 days with alcohol in 7 days`.
  public var inWords: String { "\(behaviour.title): \(count) in \(days) days" }
}

extension ClinicalCondition {
  /// The condition in words, with its code.
  public var inWords: String {
    var words = kind.title
    if let code { words += " (\(code))" }
    words += role == .principal ? ", principal" : ", co-occurring"
    if let severity { words += ", \(severity.title)" }
    if let course, course != .active { words += ", \(course.title)" }
    return words
  }
}

extension FunctionalImpact {
  /// The impact in words, without the note.
  public var inWords: String {
    let degree =
      switch self.degree {
      case .unimpaired: "no interference"
      case .slight: "some interference"
      case .marked: "marked interference"
      case .unable: "unable"
      }
    return "\(domain.title): \(degree)"
  }
}

extension RiskAssessment {
  /// What was found, in words.
  public var inWords: String {
    var parts: [String] = []
    parts.append(level.map { "risk judged \($0.rawValue)" } ?? "risk level not judged")
    if let screen {
      let triage = screen.triage.map(\.rawValue)
      parts.append(
        "C-SSRS screener \(triage ?? "between \(screen.atLeast.rawValue) and \(screen.atMost.rawValue)")"
      )
    }
    if let ideation { parts.append("ideation \(ideation.rawValue)") }
    if let hasPlan { parts.append(hasPlan ? "a plan" : "no plan") }
    if let hasIntent { parts.append(hasIntent ? "intent" : "no intent") }
    if let selfHarm { parts.append(selfHarm ? "self-harm" : "no self-harm") }
    if let dangerToOthers {
      parts.append(dangerToOthers ? "danger to others" : "no danger to others")
    }
    if let accessToMeans { parts.append(accessToMeans ? "access to means" : "no access to means") }
    return parts.joined(separator: ", ")
  }
}

extension IntakeAssessment {
  /// Returns what a field of the assessment says, or nil when it was not recorded.
  func inWords(_ field: IntakeField, _ instruments: InstrumentSet) -> String? {
    func yesNo(_ value: Bool?, _ yes: String, _ no: String) -> String? {
      value.map { $0 ? yes : no }
    }
    switch field {
    case .conditions:
      return conditions.isEmpty ? nil : conditions.map(\.inWords).joined(separator: "; ")
    case .impacts: return impacts?.map(\.inWords).joined(separator: "; ")
    case .emergency: return yesNo(isAcuteEmergency, "acute emergency", "no acute emergency")
    case .risk: return risk?.inWords
    case .needs24HourCare:
      return yesNo(needs24HourCare, "needs care around the clock", "needs no care around the clock")
    case .outpatientIsEnough:
      return yesNo(
        outpatientIsEnough, "weekly sessions would be enough", "weekly sessions are not enough")
    case .judgedLevel: return judgedLevel.map { "level judged to be needed: \($0.title)" }
    case .route: return route.map(\.title)
    case .canParticipate:
      return yesNo(canParticipate, "able to take part", "not able to take part")
    case .cognition:
      return cognition.map { "thinking and memory for groups: \($0.title)" }
    case .expectedToBenefit:
      return yesNo(expectedToBenefit, "benefit can be expected", "no benefit can be expected")
    case .willing:
      return yesNo(isWilling, "wants treatment and agrees to attend", "does not want treatment")
    case .readiness: return readiness.map { "stage of change: \($0.rawValue)" }
    case .withdrawal: return gravestWithdrawal.map { "withdrawal: \($0.rawValue)" }
    case .medicalStability: return medicalStability.map { "physical health: \($0.rawValue)" }
    case .homeIsSafe: return yesNo(living?.isSafe, "home is safe", "home is not safe")
    case .homeIsStable: return yesNo(living?.isStable, "home is stable", "home is not stable")
    case .homeSupports:
      return yesNo(
        living?.supportsTreatment, "the home supports treatment",
        "the home does not support treatment")
    case .environment:
      return environment.map {
        $0.dangersInWords.isEmpty
          ? "no danger recorded" : $0.dangersInWords.joined(separator: "; ")
      }
    case .support:
      return yesNo(supportIsAdequate, "support is adequate", "support is not adequate")
    case .telehealth: return telehealth.map { _ in "readiness for sessions from home assessed" }
    case .priorTreatment:
      return priorTreatment.map { list in
        list.isEmpty
          ? "no earlier treatment"
          : list.map { "\($0.level.title)\($0.outcome.map { ", \($0.rawValue)" } ?? "")" }
            .joined(separator: "; ")
      }
    case .mentalStatus: return mentalStatus?.inWords
    case .statedGoals:
      return statedGoals.isEmpty ? nil : "\(statedGoals.count) goals in the person's own words"
    case .medications:
      return medications.map { $0.isEmpty ? "no medicines" : "\($0.count) medicines" }
    case .measures:
      return measures.isEmpty
        ? nil : measures.map { $0.inWords(by: instruments) }.joined(separator: "; ")
    case .concern: return presentingConcern.map { "“\($0.revealed)”" }
    case .readinessByCondition:
      return readinessByCondition.isEmpty
        ? nil
        : "stage of change by condition: "
          + readinessByCondition.map { "\($0.condition) \($0.stage.rawValue)" }
          .joined(separator: ", ")
    case .substances:
      return substances.map { list in
        list.isEmpty
          ? "no withdrawal from any substance"
          : list.map { "\($0.substance.title), withdrawal: \($0.state.rawValue)" }
            .joined(separator: "; ")
      }
    case .medicalNeeds: return medicalNeeds.map(\.inWords)
    case .living:
      return living.map {
        "home: \($0.arrangement?.revealed ?? $0.kind?.title ?? "asked about")"
      }
    case .riskFactors:
      return riskFactors.map { list in
        list.isEmpty
          ? "no risk factors" : "risk factors: " + list.map(\.title).joined(separator: ", ")
      }
    case .trauma: return yesNo(hasTraumaHistory, "lived through trauma", "no trauma known")
    case .legalMatters: return legalMatters.map(\.inWords)
    case .perinatal: return perinatal?.inWords
    case .reactions:
      return adverseReactions.map { $0.isEmpty ? "no allergies" : "\($0.count) bad reactions" }
    }
  }
}

extension PerinatalStatus {
  /// The status in words, for example `perinatal: pregnant`.
  var inWords: String {
    "perinatal: \(state.rawValue)" + (isBreastfeeding == true ? ", breastfeeding" : "")
  }
}

extension [MedicalNeed] {
  /// What physical health needs, in words.
  fileprivate var inWords: String {
    isEmpty
      ? "physical needs: none"
      : "physical needs: "
        + map { $0.kind.title + ($0.isManaged == true ? ", looked after" : "") }
        .joined(separator: ", ")
  }
}

extension [LegalMatter] {
  /// The legal circumstances, in words.
  fileprivate var inWords: String {
    isEmpty
      ? "legal: nothing"
      : "legal: "
        + map { $0.kind.title + ($0.ordersTreatment == true ? ", orders treatment" : "") }
        .joined(separator: ", ")
  }
}

extension Patient {
  /// Returns what a field of the patient says, or nil when it was not recorded.
  func inWords(_ field: PatientField) -> String? {
    switch field {
    case .birthDate: return "date of birth on record"
    case .language: return language.map { "language \($0)" }
    case .interpreter:
      return needsInterpreter.map { $0 ? "needs an interpreter" : "no interpreter" }
    case .supports: return supports.map { "\($0.count) support persons" }
    case .commitments: return commitments.map { "\($0.count) commitments" }
    case .available: return available.map { "could come \($0)" }
    case .preferences: return preferences.map(\.inWords)
    case .strengths: return strengths.map { "\($0.count) strengths" }
    case .responsibilities: return responsibilities.map { "\($0.count) responsibilities" }
    case .guardians: return guardians.map { "\($0.count) who may decide for the person" }
    case .readingLanguage: return readingLanguage.map { "reads \($0)" }
    case .communicationNeeds:
      return communicationNeeds.map { needs in
        needs.isEmpty
          ? "no needs in communication" : needs.map(\.title).joined(separator: ", ")
      }
    case .culture: return culture.map { "“\($0.revealed)”" }
    }
  }
}

extension Preferences {
  /// The wishes in words; what the person said beside them stays in the record.
  fileprivate var inWords: String {
    var parts: [String] = []
    func add(_ name: String, _ words: [String]) {
      if !words.isEmpty { parts.append("\(name) \(words.joined(separator: ", "))") }
    }
    add("wants", modalities.map(\.title))
    add("does not want", declinedModalities.map(\.title))
    add("part of the day:", dayparts.map(\.rawValue))
    add("sessions", deliveries.map(\.inWords))
    add("days:", weekdays.map { "\($0)" })
    add("groups:", [groupWork?.rawValue].compactMap(\.self))
    add("clinician:", [clinicianGender?.title].compactMap(\.self))
    add("in the group:", [groupGender?.title].compactMap(\.self))
    return parts.isEmpty ? "preferences on record" : parts.joined(separator: "; ")
  }
}
