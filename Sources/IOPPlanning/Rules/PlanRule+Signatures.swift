import IOPModels

extension PlanRule {
  /// The rules about who stands for the plan.
  static let signatureRules: [PlanRule] = [
    PlanRule(
      "plan-unsigned", "A plan is signed in time after admission.", severity: .error,
      remedy: "Complete the plan with the person and sign it.", source: .cfr485_916,
      at: "plan/signatures"
    ) { planCase in
      guard let due = planCase.dayToSign, planCase.asOf > due, planCase.firstSigned == nil else {
        return nil
      }
      return "a plan was to be signed by \(due), and none is signed"
    },
    PlanRule(
      "plan-signed-late", "The first plan was signed in time after admission.",
      severity: .warning, remedy: "Record why the plan was late; plan the next step earlier.",
      source: .cfr485_916, at: "plan/signatures"
    ) { planCase in
      guard let due = planCase.dayToSign, let signed = planCase.firstSigned else { return nil }
      return (signed > due).fault("a plan was to be signed by \(due) and was signed on \(signed)")
    },
    PlanRule(
      "patient-signature",
      "The person or a guardian signs the plan, or it says why they did not.",
      severity: .warning, remedy: "Ask the person to sign, or write down why they do not.",
      source: .ny598_7, at: "plan/signatures"
    ) { planCase in
      guard !planCase.plan.isDraft else { return nil }
      let hasAnswer = planCase.plan.signatures.contains { signature in
        (signature.signer == .patient || signature.signer == .guardian)
          && (signature.isGiven || !signature.absentBecause.isBlank)
      }
      return (!hasAnswer).fault("neither a signature of the person nor a reason is there")
    },
    PlanRule(
      "physician-signature", "A physician certifies the plan of an intensive outpatient program.",
      severity: .warning, remedy: "Have the physician certify the plan.", source: .cfr424_24d,
      at: "plan/signatures"
    ) { planCase in
      guard !planCase.plan.isDraft, planCase.content.level == .intensiveOutpatient else {
        return nil
      }
      let isCertified = planCase.plan.signatures.contains { $0.signer == .physician && $0.isGiven }
      return (!isCertified).fault("no physician has certified the plan")
    },
    PlanRule(
      "recertification-overdue",
      "A physician has certified the need for the level again, as often as the program has to.",
      severity: .error,
      remedy:
        "Have the physician certify the plan again, with the response and what is still needed.",
      source: .cfr424_24d, at: "plan/signatures"
    ) { planCase in
      // Where nobody has certified the plan, another rule says so.
      guard let days = planCase.record.program.recertifyEveryDays?.value, !planCase.hasLeft,
        let last = planCase.lastCertified, let due = try? last.adding(days: days)
      else { return nil }
      return (planCase.asOf > due).fault(
        "a physician certified the plan on \(last), and was to certify it again by \(due)")
    },
    PlanRule(
      "recertification-gap",
      "Between two certifications lie no more days than the program may let pass.",
      severity: .warning, remedy: "Record why it was late; certify earlier the next time.",
      source: .cfr424_24d, at: "plan/signatures"
    ) { planCase in
      guard let days = planCase.record.program.recertifyEveryDays?.value else { return nil }
      let dates = planCase.certified
      let late = zip(dates, dates.dropFirst()).first { $0.days(to: $1) > days }
      return late.map {
        "a physician certified the plan on \($0.0), and again only on \($0.1)"
      }
    },
    PlanRule(
      "signer-known", "Whoever signs as a clinician or physician is in the team.",
      severity: .error, remedy: "Name a clinician of the record for the signature.",
      source: .cfr424_24d, each: .professionalSignatures
    ) { signature, planCase in
      guard let id = signature.clinician else {
        return "the signature as \(signature.signer.rawValue) does not say whose it is"
      }
      return (planCase.record.clinician(id) == nil).fault("the record has no clinician \(id)")
    },
    PlanRule(
      "physician-role", "Whoever certifies the plan as a physician is a physician.",
      severity: .error, remedy: "Have a physician certify the plan.", source: .cfr424_24d,
      each: .professionalSignatures
    ) { signature, planCase in
      guard signature.signer == .physician,
        let role = signature.clinician.flatMap({ planCase.record.clinician($0)?.role }),
        role.isInCatalogue
      else { return nil }
      return (role != .physician && role != .psychiatrist).fault(
        "the plan is certified by somebody with the role \(role.title)")
    },
  ]
}

extension Each where Node == Signature {
  /// Every signature that is given as a clinician or physician.
  static let professionalSignatures = Each(
    nodes: { planCase in
      planCase.plan.signatures.filter {
        ($0.signer == .clinician || $0.signer == .physician) && $0.isGiven
      }
    }, place: { "plan/signatures/\($0.signer.rawValue)" })
}

extension PlanCase {
  /// The versions of this plan that are known, this one included.
  var versions: [TreatmentPlan] {
    record.plans.filter { $0.id == plan.id && $0.versionID != plan.versionID } + [plan]
  }

  /// The days on which a physician signed a version of the plan, from the first to the last: each signature certifies the need.
  var certified: [CalendarDate] {
    let signatures = versions.flatMap(\.signatures)
    return signatures.filter { $0.signer == .physician && $0.isGiven }.map(\.date).ordered()
  }

  /// The day on which a physician certified the need for the last time; nil when nobody has.
  var lastCertified: CalendarDate? { certified.last }

  /// The day by which the first plan is to be signed; nil before admission.
  var dayToSign: CalendarDate? {
    record.admission.flatMap { try? $0.date.adding(days: record.program.planWithinDays.value) }
  }

  /// The day on which the first plan of the course was signed, whichever it was; nil while none is.
  var firstSigned: CalendarDate? { (record.plans + [plan]).compactMap(\.signed).min() }

  /// The day from which this version counts: the day of its signature, or of its making while it is a draft.
  var dayOfPlan: CalendarDate { plan.signed ?? plan.made }
}
