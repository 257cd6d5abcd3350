// Motivation, and treatments of substance use.

extension ModalityProfile {
  static let substanceUse: [ModalityProfile] = [
    motivationalEnhancement, motivationalInterviewing, relapsePrevention, contingencyManagement,
    twelveStepFacilitation, medicationAssisted,
  ]

  /// The four ways of listening and speaking: open questions, affirmation, reflection, summary.
  private static let oars: [Part] = [
    Part(.principle, "open questions", "questions that cannot be answered with yes or no"),
    Part(.principle, "affirming", "naming strengths and efforts"),
    Part(.principle, "reflecting", "saying back what was heard and meant"),
    Part(.principle, "summarising", "gathering what was said, the reasons for change first"),
  ]

  /// The work at each stage of change, in the order of ``StageOfChange``.
  private static let stages: [Part] = StageOfChange.allCases.map { stage in
    switch stage {
    case .precontemplation:
      Part(.stage, "does not see a need", "building trust, giving information when asked")
    case .contemplation: Part(.stage, "weighs it up", "looking at both sides, without pushing")
    case .preparation: Part(.stage, "gets ready", "making a plan that the person believes in")
    case .action: Part(.stage, "is changing", "supporting steps and removing obstacles")
    case .maintenance: Part(.stage, "keeps it up", "looking out for what could bring it back")
    }
  }

  private static let noPressure = Caution(
    "Pressing for change before a person is ready strengthens the other side.", source: .tip35)

  private static let motivationalEnhancement = ModalityProfile(
    modality: .motivationalEnhancement, worksOn: "a person's own reasons for change",
    services: [.individualTherapy],
    evidence: [Evidence(.alcoholUse, .suggested, .vaDoDSUD2021)],
    mechanism: """
      People believe what they hear themselves say: feedback and good questions bring out their own \
      reasons and their own plan.
      """,
    parts: [
      Part(.session, "first session", "feedback from the assessment"),
      Part(.session, "second session", "from reasons to a plan of change"),
      Part(.session, "third session", "how it went; strengthening the decision"),
      Part(.session, "fourth session", "looking back and ahead"),
    ] + oars + stages,
    formats: [
      .known("individual course", .individualTherapy, sessions: 4...4, source: .metManual)
    ],
    deliverers: therapists + [.addictionSpecialist], training: "training in motivational work",
    cautions: [noPressure])

  private static let motivationalInterviewing = ModalityProfile(
    modality: .motivationalInterviewing, worksOn: "doubts about change",
    services: [.individualTherapy],
    mechanism: """
      Doubt has two sides; who is listened to without being pushed argues for the side of change.
      """,
    parts: oars + stages,
    formats: [
      .known("a style of individual sessions", .individualTherapy, source: .tip35)
    ],
    deliverers: therapists + [.addictionSpecialist, .physician, .nursePractitioner],
    training: "training in motivational work", cautions: [noPressure])

  private static let relapsePrevention = ModalityProfile(
    modality: .relapsePrevention, worksOn: "knowing early signs and having an answer ready",
    services: [.psychoeducation, .addictionTreatment, .individualTherapy],
    skills: [.relapseSigns, .urgeSurfing], asksFor: .contemplation,
    mechanism: """
      A return of symptoms or use has a history: who knows its situations and signs can step in early.
      """,
    parts: [
      Part(
        .technique, "situations of high risk", "finding and rehearsing them",
        skills: [.highRiskSituations, .refusal, .copingAhead]),
      Part(.technique, "warning signs", "early, middle and late", skills: [.relapseSigns]),
      Part(.technique, "urges", "waiting until they pass", skills: [.urgeSurfing, .distraction]),
      Part(
        .technique, "after a lapse", "stopping early, without shame", skills: [.lapsePlan]),
      Part(.technique, "a balanced life", "good things and rest", skills: [.lifeBalance]),
    ],
    formats: [
      .known("class or group", .psychoeducation, source: .sourceDocuments),
      .known("part of individual sessions", .individualTherapy, source: .sourceDocuments),
    ],
    deliverers: addictionStaff + [.nurse],
    cautions: [
      Caution(
        "A lapse is a reason to look at the plan, not to end treatment.", source: .commonPractice)
    ])

  private static let contingencyManagement = ModalityProfile(
    modality: .contingencyManagement, worksOn: "rewarding steps of recovery",
    services: [.addictionTreatment],
    evidence: [
      Evidence(.stimulantUse, .recommended, .vaDoDSUD2021),
      Evidence(.alcoholUse, .suggested, .vaDoDSUD2021),
    ],
    mechanism: "A reward that comes at once competes with a drug that also rewards at once.",
    parts: [
      Part(.technique, "one clear target", "that can be checked, such as a negative test"),
      Part(.technique, "reward", "soon, certain, and growing with each success in a row"),
    ],
    formats: [
      .known(
        "beside other addiction treatment", .addictionTreatment, weeks: 12...12,
        source: .treatmentManuals)
    ],
    deliverers: addictionStaff + [.nurse],
    cautions: [
      Caution(
        "Rewards follow written rules that are the same for all; law and payers limit their value.",
        source: .commonPractice)
    ])

  private static let twelveStepFacilitation = ModalityProfile(
    modality: .twelveStepFacilitation, worksOn: "finding a place in mutual help",
    services: [.addictionTreatment, .supportGroup], skills: [.askingForHelp],
    evidence: [Evidence(.alcoholUse, .suggested, .vaDoDSUD2021)],
    mechanism: "A fellowship gives company, example and a daily practice of not using.",
    parts: [
      Part(.topic, "acceptance", "that willpower alone has not been enough"),
      Part(.topic, "reaching out", "to others who recover", skills: [.askingForHelp]),
      Part(.topic, "going to meetings", "trying several, finding a sponsor"),
    ],
    formats: [
      .known("group or individual sessions", .addictionTreatment, source: .commonPractice)
    ],
    deliverers: addictionStaff,
    cautions: [
      Caution(
        "Spiritual language is not for everyone: other mutual-help groups are named as well.",
        source: .commonPractice),
      Caution(
        "Prescribed medication and recovery go together; somebody who hears otherwise is supported.",
        source: .commonPractice),
    ])

  private static let medicationAssisted = ModalityProfile(
    modality: .medicationAssisted, worksOn: "craving and withdrawal, with a prescribed medicine",
    services: [.medicationManagement], skills: [.medicineRoutine],
    evidence: [
      Evidence(.opioidUse, .recommended, .vaDoDSUD2021),
      Evidence(.alcoholUse, .suggested, .vaDoDSUD2021),
    ],
    mechanism: """
      A medicine that takes the place of a drug or blocks its effect eases craving and makes room for \
      the other work of recovery.
      """,
    parts: [
      Part(
        .medicine, "buprenorphine", evidence: [Evidence(.opioidUse, .recommended, .vaDoDSUD2021)]),
      Part(
        .medicine, "methadone", evidence: [Evidence(.opioidUse, .recommended, .vaDoDSUD2021)]),
      Part(
        .medicine, "naltrexone, extended release",
        evidence: [Evidence(.opioidUse, .suggested, .vaDoDSUD2021)]),
      Part(.medicine, "naltrexone", evidence: [Evidence(.alcoholUse, .suggested, .vaDoDSUD2021)]),
      Part(.medicine, "acamprosate", evidence: [Evidence(.alcoholUse, .suggested, .vaDoDSUD2021)]),
      Part(.medicine, "topiramate", evidence: [Evidence(.alcoholUse, .suggested, .vaDoDSUD2021)]),
    ],
    formats: [
      .known("visits to a prescriber", .medicationManagement, source: .sourceDocuments)
    ],
    deliverers: prescribers,
    cautions: [
      Caution("Only a prescriber starts, changes or ends it.", source: .sourceDocuments),
      Caution(
        "Methadone for opioid use disorder is dispensed by an opioid treatment program only.",
        in: .opioidUse, source: .tip63),
    ])
}
