// Cognitive and behavioural treatments outside trauma.

extension ModalityProfile {
  static let cognitive: [ModalityProfile] = [
    cbt, behaviouralActivation, problemSolving, appliedRelaxation, exposureResponsePrevention,
  ]

  private static let cbt = ModalityProfile(
    modality: .cbt, worksOn: "thoughts and behaviours that keep symptoms going",
    services: [.individualTherapy, .skillsGroup, .addictionTreatment],
    skills: [.thoughtRecord, .activityScheduling, .worryTime],
    evidence: [
      Evidence(.majorDepression, .recommended, .vaDoDMDD2022Therapies),
      Evidence(.generalisedAnxiety, .recommended, .niceAnxiety),
      Evidence(.panic, .recommended, .niceAnxiety),
      Evidence(.socialAnxiety, .recommended, .niceSocialAnxiety),
      Evidence(.alcoholUse, .suggested, .vaDoDSUD2021),
      Evidence(.bipolar, .adjunct, .vaDoDBipolar2023),
    ],
    mechanism: """
      Thoughts, feelings and actions drive each other; testing a thought or changing an action breaks \
      the circle.
      """,
    parts: [
      Part(.technique, "agenda", "agreeing on what each session is for"),
      Part(.technique, "homework", "practising between sessions and looking at it together"),
      Part(
        .technique, "cognitive restructuring", "finding, testing and rewording thoughts",
        skills: [.thoughtRecord, .thinkingTraps, .behaviouralExperiment, .worryTime]),
      Part(
        .technique, "behavioural activation", "planning what gives pleasure or purpose",
        skills: [.activityScheduling, .gradedTasks]),
      Part(
        .technique, "exposure", "facing what is avoided, step by step",
        skills: [.fearLadder, .facingFears]),
      Part(
        .technique, "coping skills", "calming the body, solving problems, speaking up",
        skills: [.relaxation, .slowBreathing, .problemSolving, .assertiveness, .sleepRoutine]),
      Part(
        .technique, "relapse prevention", "keeping what helped",
        skills: [.relapseSigns, .lapsePlan]),
    ],
    formats: [
      .known("individual course", .individualTherapy, sessions: 12...20, source: .treatmentManuals),
      .known("skills group", .skillsGroup, source: .sourceDocuments),
    ],
    deliverers: skillsTrainers + [.psychiatrist, .addictionSpecialist],
    cautions: [
      Caution(
        """
        Written exercises ask for reading and concentration: where these are low, use shorter or \
        spoken ones.
        """, when: [.limitedThinking], source: .commonPractice),
      Caution(
        "In bipolar disorder it stands beside medication, not in its place.", in: .bipolar,
        source: .vaDoDBipolar2023),
    ])

  private static let behaviouralActivation = ModalityProfile(
    modality: .behaviouralActivation, worksOn: "doing again what gives pleasure or purpose",
    services: [.individualTherapy, .skillsGroup], skills: [.activityScheduling],
    evidence: [Evidence(.majorDepression, .recommended, .vaDoDMDD2022Therapies)],
    mechanism: """
      Withdrawal takes away what lifts mood; doing valued things first lets mood and energy follow.
      """,
    parts: [
      Part(.technique, "activity and mood diary", "seeing which activities go with which mood"),
      Part(
        .technique, "activity scheduling", "planning by value and pleasure",
        skills: [.activityScheduling, .valuesWork]),
      Part(.technique, "graded tasks", "small steps first", skills: [.gradedTasks]),
      Part(
        .technique, "dealing with avoidance",
        "seeing what avoidance costs and choosing another way",
        skills: [.problemSolving]),
    ],
    formats: [
      .known("individual course", .individualTherapy, sessions: 12...16, source: .treatmentManuals),
      .known("skills group", .skillsGroup, source: .commonPractice),
    ],
    deliverers: skillsTrainers + [.psychiatrist],
    cautions: [
      Caution(
        "A plan that is too large ends in another disappointment: begin small.",
        source: .commonPractice)
    ])

  private static let problemSolving = ModalityProfile(
    modality: .problemSolving, worksOn: "problems of daily life that weigh on mood",
    services: [.individualTherapy, .skillsGroup], skills: [.problemSolving],
    evidence: [Evidence(.majorDepression, .recommended, .vaDoDMDD2022Therapies)],
    mechanism: """
      Problems that are met step by step shrink, and with each one the sense of being helpless.
      """,
    parts: [
      Part(.phase, "defining the problem", "one that matters and can be changed"),
      Part(.phase, "finding ways", "many first, judging later"),
      Part(.phase, "choosing", "weighing what each way gives and costs", skills: [.prosAndCons]),
      Part(.phase, "trying and looking back", "doing it and learning", skills: [.problemSolving]),
    ],
    formats: [.known("individual sessions", .individualTherapy, source: .commonPractice)],
    deliverers: skillsTrainers + [.psychiatrist],
    cautions: [
      Caution(
        "Some losses cannot be solved: acceptance and grief need their own room.",
        source: .commonPractice)
    ])

  private static let appliedRelaxation = ModalityProfile(
    modality: .appliedRelaxation, worksOn: "the bodily tension of worry",
    services: [.skillsGroup, .individualTherapy], skills: [.relaxation],
    evidence: [Evidence(.generalisedAnxiety, .suggested, .niceAnxiety)],
    mechanism:
      "Who notices tension early and can let it go has an answer before anxiety builds up.",
    parts: [
      Part(.technique, "noticing tension", "early signs in the body", skills: [.bodyScan]),
      Part(.technique, "relaxing", "from the whole body to a short signal", skills: [.relaxation]),
      Part(.technique, "applying it", "in situations that are harder each time"),
    ],
    formats: [.known("skills group or individual sessions", .skillsGroup, source: .commonPractice)],
    deliverers: skillsTrainers + [.psychiatrist],
    cautions: [
      Caution(
        "Relaxing can bring unease or memories of trauma: go slowly, with eyes open if wanted.",
        when: [.trauma], source: .commonPractice)
    ])

  private static let exposureResponsePrevention = ModalityProfile(
    modality: .exposureResponsePrevention, worksOn: "fears and the rituals that answer them",
    services: [.individualTherapy], skills: [.fearLadder, .facingFears, .responsePrevention],
    asksFor: .preparation,
    evidence: [Evidence(.obsessiveCompulsive, .recommended, .niceOCD)],
    mechanism: """
      Staying with a fear and leaving out the ritual teaches that the fear passes and what was \
      dreaded does not come, or can be borne.
      """,
    parts: [
      Part(.technique, "map of fears and rituals", "what sets them off and what keeps them going"),
      Part(.technique, "fear ladder", "steps from easier to harder", skills: [.fearLadder]),
      Part(
        .technique, "exposure", "in life, and in imagination where life does not allow it",
        skills: [.facingFears]),
      Part(
        .technique, "response prevention", "leaving out rituals, reassurance included",
        skills: [.responsePrevention]),
    ],
    formats: [
      .known("individual course", .individualTherapy, sessions: 12...20, source: .treatmentManuals)
    ],
    deliverers: therapists, training: "training in exposure",
    cautions: [
      Caution(
        "Exposure goes step by step and only with consent; nothing that is truly dangerous is a step.",
        source: .commonPractice),
      Caution(
        "Acute danger, mania and psychotic symptoms are dealt with before exposure begins.",
        when: [.acuteDanger, .mania, .activePsychosis], source: .commonPractice, kind: .postpone),
      Caution(
        "Family members who take part in rituals are asked along, if the person agrees.",
        source: .commonPractice),
    ])
}
