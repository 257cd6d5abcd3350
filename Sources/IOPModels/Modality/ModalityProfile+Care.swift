// What every program gives beside psychotherapy, and the attitudes of all care.

extension ModalityProfile {
  static let care: [ModalityProfile] = [
    psychoeducation, medicationManagement, caseManagement, safetyPlanning,
  ]

  static let approaches: [ModalityProfile] = [traumaInformed, recoveryOriented]

  private static let psychoeducation = ModalityProfile(
    modality: .psychoeducation, worksOn: "understanding the illness and its treatment",
    services: [.psychoeducation], skills: [],
    evidence: [Evidence(.bipolar, .adjunct, .vaDoDBipolar2023)],
    mechanism: "Who understands an illness can take part in decisions and act on early signs.",
    parts: [
      Part(.topic, "conditions", "what they are and how they are treated"),
      Part(.topic, "medication", "effects, side effects, questions", skills: [.medicineRoutine]),
      Part(
        .topic, "stress", "sleep, movement, rest",
        skills: [.relaxation, .slowBreathing, .sleepRoutine]),
      Part(.topic, "relapse prevention", "signs and answers", skills: [.relapseSigns]),
    ],
    formats: [.known("class or group", .psychoeducation, source: .sourceDocuments)],
    deliverers: [.nurse, .groupTherapist, .individualTherapist, .psychologist, .caseManager],
    cautions: [
      Caution(
        "Knowing seldom changes habits by itself: each topic ends with something to try.",
        source: .commonPractice),
      Caution(
        "In bipolar disorder it stands beside medication, not in its place.", in: .bipolar,
        source: .vaDoDBipolar2023),
    ])

  private static let medicationManagement = ModalityProfile(
    modality: .medicationManagement, worksOn: "medicines, their effects and side effects",
    services: [.medicationManagement], skills: [.medicineRoutine],
    mechanism: """
      A medicine helps when it is the right one, in the right amount, taken as agreed and looked at \
      again.
      """,
    parts: [
      Part(.technique, "reconciliation", "one list of all medicines"),
      Part(.technique, "review", "effects, side effects, wishes"),
      Part(.technique, "taking as agreed", "and what gets in the way", skills: [.medicineRoutine]),
      Part(
        .medicine, "paroxetine",
        evidence: [Evidence(.postTraumaticStress, .recommended, .vaDoDPTSD2023)]),
      Part(
        .medicine, "sertraline",
        evidence: [Evidence(.postTraumaticStress, .recommended, .vaDoDPTSD2023)]),
      Part(
        .medicine, "venlafaxine",
        evidence: [Evidence(.postTraumaticStress, .recommended, .vaDoDPTSD2023)]),
      Part(
        .medicine, "selective serotonin reuptake inhibitors",
        "beside exposure and response prevention",
        evidence: [Evidence(.obsessiveCompulsive, .adjunct, .niceOCD)]),
    ],
    formats: [
      .known(
        "visits to a prescriber, where recommended", .medicationManagement, source: .sourceDocuments
      )
    ],
    deliverers: prescribers,
    cautions: [
      Caution("Only a prescriber starts, changes or ends a medicine.", source: .sourceDocuments),
      Caution(
        "The guideline prefers psychotherapy for trauma to medicines.", in: .postTraumaticStress,
        source: .vaDoDPTSD2023),
      Caution(
        "The guideline recommends against benzodiazepines.",
        in: .postTraumaticStress, about: .benzodiazepine, source: .vaDoDPTSD2023,
        kind: .recommendedAgainst),
      Caution(
        "The guideline recommends against cannabis.",
        in: .postTraumaticStress, source: .vaDoDPTSD2023, kind: .recommendedAgainst),
    ])

  private static let caseManagement = ModalityProfile(
    modality: .caseManagement, worksOn: "housing, work and care after the program",
    services: [.caseManagement], skills: [.askingForHelp], kind: .support,
    mechanism: "Treatment holds better when home, work and the next appointment are settled.",
    parts: [
      Part(.topic, "care after the program", "a therapist and a prescriber with appointments"),
      Part(.topic, "work or school"),
      Part(.topic, "housing"),
    ],
    formats: [
      .known(
        "meetings and calls, by what has to be arranged", .caseManagement, source: .sourceDocuments)
    ],
    deliverers: [.caseManager, .nurse, .peerSpecialist],
    cautions: [
      Caution(
        "Speaking with others about the person needs a release that covers it.",
        source: .commonPractice)
    ])

  private static let safetyPlanning = ModalityProfile(
    modality: .safetyPlanning, worksOn: "getting safely through a crisis",
    services: [.individualTherapy], skills: [.usingSafetyPlan],
    evidence: [
      Evidence(.suicidalIdeation, .suggested, .stanleyBrown),
      Evidence(.selfHarm, .suggested, .stanleyBrown),
    ],
    mechanism: """
      Suicidal crises rise and pass; steps that were written down beforehand and means out of reach \
      carry over the worst hours.
      """,
    parts: [
      Part(.technique, "warning signs", "what shows that a crisis begins"),
      Part(
        .technique, "own ways to cope", "alone, at once", skills: [.distraction, .selfSoothing]),
      Part(.technique, "people and places", "that take the mind off it"),
      Part(.technique, "people to ask for help", skills: [.askingForHelp]),
      Part(.technique, "professionals and crisis lines"),
      Part(.technique, "safer surroundings", "putting means out of reach"),
    ],
    formats: [
      .known(
        "part of an individual session, looked at again later", .individualTherapy,
        source: .stanleyBrown)
    ],
    deliverers: therapists + [.addictionSpecialist, .nursePractitioner],
    cautions: [
      Caution(
        "A safety plan is no promise and no substitute for assessing danger.",
        source: .commonPractice),
      Caution(
        "Acute danger goes to emergency care, with or without a plan.", source: .commonPractice),
    ])

  private static let traumaInformed = ModalityProfile(
    modality: .traumaInformed, worksOn: "giving all care so that it does not hurt again",
    services: ServiceKind.catalogue, kind: .approach,
    mechanism: """
      Where trauma is reckoned with and choices are real, people feel safe enough to use help.
      """,
    parts: [
      Part(.principle, "safety"),
      Part(.principle, "trust and openness"),
      Part(.principle, "peer support"),
      Part(.principle, "working together"),
      Part(.principle, "choice and a say in things"),
      Part(.principle, "culture, history and gender"),
    ],
    formats: [.known("in every contact, from intake on", source: .sourceDocuments)],
    deliverers: TeamRole.catalogue,
    cautions: [
      Caution(
        "It is a way of giving care; post-traumatic stress still needs treatment of its own.",
        in: .postTraumaticStress, source: .tip57)
    ])

  private static let recoveryOriented = ModalityProfile(
    modality: .recoveryOriented,
    worksOn: "a life of the person's own choosing, with or without symptoms",
    services: ServiceKind.catalogue, kind: .approach,
    mechanism: "Hope, own goals and own strengths carry further than the absence of symptoms.",
    parts: [
      Part(.principle, "own goals", "in the person's own words"),
      Part(.principle, "strengths", "before shortcomings"),
      Part(.principle, "choice", "among real alternatives"),
      Part(.principle, "hope", "recovery is possible"),
      Part(.principle, "ties", "to people, work and community"),
    ],
    formats: [.known("in every contact, from intake on", source: .sourceDocuments)],
    deliverers: TeamRole.catalogue,
    cautions: [
      Caution(
        "Respect for choices does not set aside the duty to act in acute danger.",
        source: .commonPractice)
    ])
}
