import IOPModels

// Substance use disorders.

extension ConditionProfile {
  private static let relapsePreventionSkills: [Skill] = [
    .relapseSigns, .urgeSurfing, .highRiskSituations, .refusal, .lapsePlan,
  ]

  private static let beside: [Companion] = [
    Companion(
      .relapsePrevention, "Knowing early signs and having an answer ready keeps what is reached.",
      source: .sourceDocuments),
    Companion(
      .mutualSupport, "People who have been there stay after the program ends.",
      source: .sourceDocuments),
  ]

  private static let keepsOn = Leaving(
    .relapsePlan, "The person has an answer ready for urges, and a plan for a single lapse.",
    why: "A lapse is stopped early by those who know beforehand what they will do.",
    source: .marlattRelapse)

  static let substanceUse: [ConditionProfile] = [
    ConditionProfile(
      .alcoholUse,
      goal: "A life without return to harmful drinking, with an answer ready for urges.",
      category: .prevention, instruments: [.bamUse], asksForInstrument: false,
      screens: [.audit, .auditC], counts: [Count(.alcoholDays, isAsked: true), Count(.drinks)],
      skills: relapsePreventionSkills, companions: beside,
      questions: [
        Question(
          Question(
            "Has a prescriber talked with the person about a medicine for alcohol use disorder?",
            at: .intake(.medications),
            why: "Medicines are among the treatments that the guideline suggests.",
            source: .vaDoDSUD2021), whenDrafted: false, .medicationAssisted)
      ], leaving: [keepsOn], selfCare: [.pleasure, .company]),
    ConditionProfile(
      .opioidUse, goal: "A life without return to harmful use, kept safe by the right medicine.",
      category: .prevention, instruments: [.bamUse], asksForInstrument: false,
      screens: [.dast10], counts: [Count(.substanceDays, isAsked: true), Count(.medicineDays)],
      skills: relapsePreventionSkills + [.medicineRoutine], companions: beside,
      prescriber: Note(
        "Medication is the recommended treatment of opioid use disorder.", source: .vaDoDSUD2021),
      questions: [
        Question(
          "Do the person and those at home have naloxone and know how to use it?",
          why: "An overdose is the nearest danger, above all after days without use.",
          source: .tip63)
      ],
      leaving: [
        keepsOn,
        Leaving(
          .aftercare, "Whoever prescribes the medicine for opioid use disorder goes on doing so.",
          why: "The medicine goes on after the program.", source: .tip63),
      ], selfCare: [.company, .health]),
    ConditionProfile(
      .stimulantUse, goal: "A life without return to harmful use, with rewards of another kind.",
      category: .prevention, instruments: [.bamUse], asksForInstrument: false,
      screens: [.dast10], counts: [Count(.substanceDays, isAsked: true)],
      skills: relapsePreventionSkills, companions: beside, leaving: [keepsOn],
      selfCare: [.sleep, .meals]),
  ]
}
