import IOPModels

extension PlanRule {
  /// The rules about the relapse-prevention plan: that it exists in time, and that no sign in it is a dead end.
  public static let relapse: [PlanRule] =
    relapseExistence + relapseSigns + relapseMeasures + relapseSituations

  /// That the plan exists, is filled and was taught.
  private static let relapseExistence: [PlanRule] = [
    PlanRule(
      "relapse.plan-at-discharge",
      "A person who leaves, or whose leaving is planned, has a relapse-prevention plan.",
      severity: .error, remedy: "Write a relapse-prevention plan with the person.",
      source: .sourceDocuments
    ) { plan in
      guard plan.relapsePlan == nil, plan.isLeaving else { return [] }
      return [Hit("relapse-plan", "There is no relapse-prevention plan, and leaving is planned.")]
    },
    PlanRule(
      "relapse.plan-in-last-phase", "A person in the last phase has a relapse-prevention plan.",
      severity: .warning, remedy: "Begin a relapse-prevention plan with the person.",
      source: .sourceDocuments
    ) { plan in
      guard plan.relapsePlan == nil, !plan.isLeaving, plan.isInLastPhase else { return [] }
      return [
        Hit("relapse-plan", "There is no relapse-prevention plan, and the last phase has begun.")
      ]
    },
    PlanRule(
      "relapse.triggers", "The relapse-prevention plan names what sets things off.",
      severity: .warning, remedy: "Ask what came before earlier bad times, and write it down.",
      source: .sourceDocuments
    ) { plan in
      guard let relapse = plan.relapsePlan, relapse.triggers.filled == 0 else { return [] }
      return [Hit(relapse.place("triggers"), "The relapse-prevention plan names no trigger.")]
    },
    PlanRule(
      "relapse.strengths", "The relapse-prevention plan names what the person can build on.",
      severity: .warning, remedy: "Ask what has helped before, and write it down.",
      source: .sourceDocuments
    ) { plan in
      guard let relapse = plan.relapsePlan, relapse.strengths.filled == 0 else { return [] }
      return [Hit(relapse.place("strengths"), "The relapse-prevention plan names no strength.")]
    },
    PlanRule(
      "relapse.taught", "Relapse prevention was taught in a session that the person attended.",
      severity: .warning, remedy: "Hold a session on relapse prevention before the last day.",
      source: .sourceDocuments
    ) { plan in
      guard plan.isLeaving, !plan.wasTaughtRelapsePrevention else { return [] }
      return [
        Hit(
          "sessions",
          "No attended session on relapse prevention is recorded, and leaving is planned.")
      ]
    },
  ]

  /// That every warning sign leads to an action with somebody.
  private static let relapseSigns: [PlanRule] = [
    PlanRule(
      "relapse.sign-action", "Every warning sign leads to an action.", severity: .error,
      remedy: "Agree with the person on what to do when the sign shows.", source: .sourceDocuments
    ) { plan in
      plan.signHits {
        $0.actions.isEmpty
      } message: {
        "Warning sign \($0) of stage “\($1.stage.rawValue)” leads to no action."
      }
    },
    PlanRule(
      "relapse.sign-contact", "Every warning sign leads to somebody.", severity: .error,
      remedy: "Agree on a person, or a number, for one of the actions.", source: .sourceDocuments
    ) { plan in
      plan.signHits {
        !$0.actions.isEmpty && !$0.actions.contains(where: \.namesSomebody)
      } message: {
        "Warning sign \($0) of stage “\($1.stage.rawValue)” leads to nobody."
      }
    },
    PlanRule(
      "relapse.stages", "Each stage, from first changes to crisis, has a warning sign.",
      severity: .warning, remedy: "Ask how the person would notice that stage.",
      source: .commonPractice
    ) { plan in
      guard let relapse = plan.relapsePlan else { return [] }
      return RelapsePreventionPlan.Stage.allCases
        .filter { stage in !relapse.signs.contains { $0.stage == stage } }
        .map {
          Hit(
            relapse.place("signs/\($0.rawValue)"), "Stage “\($0.rawValue)” has no warning sign.")
        }
    },
    PlanRule(
      "relapse.crisis-leads-on", "A warning sign of the crisis stage leads on to a crisis plan.",
      severity: .error, remedy: "Write a crisis plan with the person.", source: .sourceDocuments
    ) { plan in
      guard plan.crisisPlan == nil else { return [] }
      return plan.signHits {
        $0.stage == .crisis
      } message: { number, _ in
        "Warning sign \(number) is of the crisis stage, and there is no crisis plan."
      }
    },
    PlanRule(
      "relapse.known-people", "The people of the relapse-prevention plan are in the record.",
      severity: .error, remedy: "Record the support person, or name another one.",
      source: .sourceDocuments
    ) { plan in
      guard let relapse = plan.relapsePlan else { return [] }
      return relapse.people.filter { plan.support($0) == nil }
        .map { Hit(relapse.place("people/\($0)"), "Support person \($0) is not in the record.") }
    },
    PlanRule(
      "relapse.consent-unknown",
      "The person was asked whether the program may contact the people of the plan.",
      severity: .advice, remedy: "Ask the person, and record the answer.", source: .commonPractice
    ) { plan in
      plan.contactHits {
        plan.record.mayContact($0, on: plan.asOf) == nil
      } message: {
        "Whether the program may contact support person \($0) was not asked."
      }
    },
    PlanRule(
      "relapse.consent-refused", "The program may contact the people of the plan.",
      severity: .warning,
      remedy: "Tell the person what the program can then not do, or name somebody else.",
      source: .commonPractice
    ) { plan in
      plan.contactHits {
        plan.record.mayContact($0, on: plan.asOf) == false
      } message: {
        "The person does not want the program to contact support person \($0)."
      }
    },
  ]

  /// That a measured sign can show, and has not been true all along.
  private static let relapseMeasures: [PlanRule] = [
    PlanRule(
      "relapse.measure-direction",
      "A measured sign uses a measure of which IOPKit knows which way is bad.",
      severity: .warning,
      remedy: "Use a measure of the catalogue, or agree on who watches this one.",
      source: .commonPractice
    ) { plan in
      plan.measuredHits { sign, _ in
        sign.measure.direction(by: plan.record.instruments) == nil
      } message: {
        "Measured sign \($0) cannot be watched: the measure's direction is not known."
      }
    },
    PlanRule(
      "relapse.measure-range",
      "A measured sign can show: its value is within the measure's totals.",
      severity: .error, remedy: "Set a value that the measure can reach and can leave again.",
      source: .commonPractice
    ) { plan in
      plan.measuredHits { sign, _ in
        sign.measure.direction(by: plan.record.instruments) != nil
          && !sign.isPossible(by: plan.record.instruments)
      } message: {
        "Measured sign \($0) can never show, or always does: its value is at the end of the totals."
      }
    },
    PlanRule(
      "relapse.measure-true-from-start",
      "A measured sign was not yet true when the relapse-prevention plan was made.",
      severity: .error,
      remedy:
        "Set a value on the bad side of where the person stands, or treat what is already there.",
      source: .commonPractice
    ) { plan in
      plan.measuredHits { sign, made in
        sign.isPossible(by: plan.record.instruments)
          && sign.judgement(in: plan.record, asOf: made).verdict == .met
      } message: {
        "Measured sign \($0) was true when the plan was made, so that it announces nothing."
      }
    },
    PlanRule(
      "relapse.measure-shows", "No measured sign of the relapse-prevention plan shows.",
      severity: .warning, remedy: "Do what the plan says for this sign, and record it.",
      source: .commonPractice
    ) { plan in
      plan.measuredHits { sign, made in
        sign.isPossible(by: plan.record.instruments)
          && sign.judgement(in: plan.record, asOf: made).verdict != .met
          && sign.judgement(in: plan.record, asOf: plan.asOf).verdict == .met
      } message: {
        "Measured sign \($0) shows since the plan was made."
      }
    },
  ]

  /// That situations of high risk have an answer.
  private static let relapseSituations: [PlanRule] = [
    PlanRule(
      "relapse.situations",
      "For a person with a substance use condition, the plan names situations of high risk.",
      severity: .error, remedy: "Ask where, when and with whom use is likely, and write it down.",
      source: .marlattRelapse
    ) { plan in
      guard let relapse = plan.relapsePlan, plan.hasSubstanceUse, relapse.situations.isEmpty
      else { return [] }
      return [
        Hit(relapse.place("situations"), "The plan names no situation in which use is likely.")
      ]
    },
    PlanRule(
      "relapse.situation-coping",
      "For a person with a substance use condition, every situation of high risk has a way to cope.",
      severity: .error, remedy: "Agree with the person on what to do in the situation.",
      source: .marlattRelapse
    ) { plan in
      guard plan.hasSubstanceUse else { return [] }
      return plan.situationHits {
        $0.coping == nil
      } message: {
        "Situation \($0) of high risk has no way to cope."
      }
    },
    PlanRule(
      "relapse.low-confidence",
      "A situation in which the person is less than half sure to manage has a way to cope.",
      severity: .warning, remedy: "Agree with the person on what to do in the situation.",
      source: .marlattRelapse
    ) { plan in
      guard !plan.hasSubstanceUse else { return [] }
      return plan.situationHits {
        $0.coping == nil && $0.isBelowHalf == true
      } message: {
        "The person is less than half sure to manage situation \($0), and it has no way to cope."
      }
    },
    PlanRule(
      "relapse.lapse-script",
      "For a person with a substance use condition, the plan says what to do right after a lapse.",
      severity: .warning,
      remedy: "Agree on the first words and the first step after a lapse, without blame.",
      source: .marlattRelapse
    ) { plan in
      guard let relapse = plan.relapsePlan, plan.hasSubstanceUse, !relapse.lapseScript.isFilled
      else { return [] }
      return [
        Hit(relapse.place("lapseScript"), "The plan does not say what to do right after a lapse.")
      ]
    },
  ]
}

extension RelapsePreventionPlan {
  /// The place of a part in the record.
  fileprivate func place(_ part: String) -> String { "relapse-plan/\(id)/\(part)" }

  /// The support persons who are named, each once.
  fileprivate var people: [Identifier<SupportPerson>] {
    signs.flatMap(\.actions).compactMap(\.with).unique
  }
}

extension PlanCase {
  /// The latest relapse-prevention plan.
  var relapsePlan: RelapsePreventionPlan? { record.relapsePlan(on: asOf) }

  /// Whether the person has left, or a plan for leaving was made.
  var isLeaving: Bool { record.discharge != nil || record.dischargePlan(on: asOf) != nil }

  /// Whether the person is in the last phase of the plan.
  var isInLastPhase: Bool {
    guard let now = record.phaseNumber(on: asOf), let last = content.phases.map(\.number).max()
    else { return false }
    return now >= last
  }

  /// Whether the person has a substance use condition, by the assessment or by a problem of the plan.
  fileprivate var hasSubstanceUse: Bool {
    facts.conditions.contains { $0.value.kind.isSubstanceUse }
      || content.problems.contains { $0.kind.isSubstanceUse && $0.status != .resolved }
  }

  /// Whether the person attended a session on relapse prevention.
  fileprivate var wasTaughtRelapsePrevention: Bool {
    let modalities: [Modality] = [.relapsePrevention, .mindfulnessBasedRelapsePrevention]
    let interventions = Set(
      content.interventions.filter { modalities.contains($0.modality) }.map(\.id))
    return record.sessions.contains { session in
      guard (session.attendedMinutes ?? 0) > 0 else { return false }
      if let modality = session.modality, modalities.contains(modality) { return true }
      guard let note = session.note else { return false }
      return note.skills.contains(.relapseSigns)
        || note.interventions.contains { interventions.contains($0) }
    }
  }

  fileprivate func signHits(
    _ isHit: (RelapsePreventionPlan.WarningSign) -> Bool,
    message: (Int, RelapsePreventionPlan.WarningSign) -> String
  ) -> [PlanRule.Hit] {
    guard let relapse = relapsePlan else { return [] }
    return relapse.signs.enumerated().filter { isHit($0.element) }.map { index, sign in
      PlanRule.Hit(relapse.place("signs/\(index + 1)"), message(index + 1, sign))
    }
  }

  fileprivate func contactHits(
    _ isHit: (SupportPerson) -> Bool, message: (Identifier<SupportPerson>) -> String
  ) -> [PlanRule.Hit] {
    guard let relapse = relapsePlan else { return [] }
    return relapse.people.filter { support($0).map(isHit) ?? false }
      .map { PlanRule.Hit(relapse.place("people/\($0)"), message($0)) }
  }

  fileprivate func measuredHits(
    _ isHit: (RelapsePreventionPlan.MeasuredSign, CalendarDate) -> Bool,
    message: (Int) -> String
  ) -> [PlanRule.Hit] {
    guard let relapse = relapsePlan else { return [] }
    return relapse.measuredSigns.enumerated().filter { isHit($0.element, relapse.date) }
      .map { index, _ in
        PlanRule.Hit(relapse.place("measuredSigns/\(index + 1)"), message(index + 1))
      }
  }

  fileprivate func situationHits(
    _ isHit: (RelapsePreventionPlan.HighRiskSituation) -> Bool, message: (Int) -> String
  ) -> [PlanRule.Hit] {
    guard let relapse = relapsePlan else { return [] }
    return relapse.situations.enumerated().filter { isHit($0.element) }.map { index, _ in
      PlanRule.Hit(relapse.place("situations/\(index + 1)"), message(index + 1))
    }
  }
}
