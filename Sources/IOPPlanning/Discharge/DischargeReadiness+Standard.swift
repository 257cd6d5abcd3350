import IOPModels

extension DischargeReadiness {
  /// What was agreed in the plan, safety and continuing care; attendance and strengths support it.
  public static let standard = DischargeReadiness([
    Criterion(
      "objectives",
      "The objectives that were agreed as criteria for leaving are reached, or reliably better.",
      source: .jointCommissionPlan
    ) { $0.agreedObjectives },
    Criterion(
      "other-measures",
      "No measure that no objective cites is reliably worse, or newly severe, since the phase began.",
      source: .commonPractice
    ) { $0.otherMeasures },
    Criterion(
      "safety", "There is no danger beyond what outpatient care can hold.", source: .npsg15
    ) { $0.safety },
    Criterion<KnownFacts>.noHigherLevel.asked { $0.facts },
    Criterion(
      "level-answered",
      "A clinician has answered every determination that names a more intensive level.",
      source: .commonPractice
    ) { $0.record.higherLevelsAnswered($0.facts) },
    Criterion<KnownFacts>.noWithdrawal.asked { $0.facts },
    Criterion<KnownFacts>.medicallyStable.asked { $0.facts },
    Criterion(
      "safe-home", "The home to which the person goes is safe.", source: .sourceDocuments
    ) { $0.facts.safeHome },
    Criterion("crisis-plan", "The crisis plan stands.", source: .stanleyBrown) { $0.crisisPlan },
    Criterion("relapse-plan", "The relapse-prevention plan stands.", source: .sourceDocuments) {
      $0.relapsePlan
    },
    Criterion(
      "first-appointment", "The first appointment follows soon after the last day, and not on it.",
      source: .fuhFollowUp
    ) { $0.firstAppointment },
    Criterion(
      "clinicians", "A therapist, and a prescriber where medicines are taken, is arranged.",
      source: .sourceDocuments
    ) { $0.clinicians },
    Criterion(
      "medicines", "The list of medicines was compared with the person and handed over.",
      source: .cfr485_914
    ) { $0.medicines },
    Criterion(
      "case-needs", "Every case-management need is met or handed over.", source: .sourceDocuments
    ) { $0.caseNeeds },
    Criterion(
      "copy", "The person has a copy with the crisis plan and the relapse-prevention plan.",
      source: .commonPractice
    ) { $0.copy },
    Criterion(
      "stable-home", "The home is stable; where not, case management is handed over.",
      weight: .supporting, source: .sourceDocuments
    ) { $0.facts.stableHome },
    Criterion(
      "attendance", "Attendance in this phase is at least what the program asks for.",
      weight: .supporting, source: .programPolicy
    ) { $0.attended },
    Criterion(
      "strengths", "What the person can build on is recorded.", weight: .supporting,
      source: .sourceDocuments
    ) { $0.strengths },
  ])
}
