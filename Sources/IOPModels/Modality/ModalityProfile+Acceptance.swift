// DBT, ACT, mindfulness and grounding.

extension ModalityProfile {
  static let acceptance: [ModalityProfile] = [
    dbt, act, mindfulnessBasedCognitive, mindfulnessBasedRelapsePrevention,
    mindfulnessBasedStressReduction, mindfulness, grounding, mentalisationBased,
  ]

  /// Silence and looking inward are not for everyone at every time.
  private static let slowMindfulness = Caution(
    """
    Long silence can distress after trauma or in psychosis: offer short practice, open eyes and a way \
    out.
    """, when: [.trauma, .activePsychosis], source: .commonPractice)

  private static let dbt = ModalityProfile(
    modality: .dbt, worksOn: "bearing and steering strong emotions without self-destructive acts",
    services: [.skillsGroup, .individualTherapy],
    skills: [.mindfulness, .distressTolerance, .emotionRegulation, .interpersonalEffectiveness],
    evidence: [Evidence(.borderlinePersonality, .recommended, .apaBPD2024)],
    mechanism: """
      Strong feelings that were met with too little understanding lead to acts that bring quick relief; \
      acceptance and new skills together give other ways.
      """,
    parts: DBTModule.allCases.map { module in
      Part(.module, module.skill.title, module.skill.about, skills: module.skills)
    } + [
      Part(.technique, "diary card", "noting feelings, urges, acts and skills day by day"),
      Part(.technique, "chain analysis", "following an act back, link by link, to what set it off"),
    ],
    formats: DBTMode.allCases.map(\.format) + [
      .known(
        "one cycle of the skills group, often given twice", .skillsGroup, weeks: 24...24,
        source: .dbtSkills)
    ],
    deliverers: skillsTrainers + [.psychiatrist], training: "training in DBT",
    cautions: [
      Caution(
        "A program that lacks one of the four modes gives DBT-informed treatment, and says so.",
        source: .dbtStandard),
      Caution(
        "What a diary card says about suicide or self-harm is looked at on the day it is handed in.",
        source: .commonPractice),
    ])

  private static let act = ModalityProfile(
    modality: .act, worksOn: "making room for hard feelings and acting on one's values",
    services: [.individualTherapy, .groupTherapy], skills: [.valuesWork, .mindfulness],
    evidence: [Evidence(.majorDepression, .recommended, .vaDoDMDD2022Therapies)],
    mechanism: """
      Fighting hard thoughts and feelings narrows life; making room for them frees the hands for what \
      matters.
      """,
    parts: [
      Part(.process, "defusion", "seeing thoughts as thoughts", skills: [.defusion]),
      Part(.process, "acceptance", "making room for feelings", skills: [.makingRoom]),
      Part(
        .process, "present moment", "attention to here and now",
        skills: [.mindfulness, .breathingSpace]),
      Part(
        .process, "self as context", "being the one who notices", skills: [.observingSelf]),
      Part(.process, "values", "naming what matters", skills: [.valuesWork]),
      Part(
        .process, "committed action", "steps in the direction of values",
        skills: [.committedAction]),
    ],
    formats: [
      .known("individual sessions", .individualTherapy, source: .commonPractice),
      .known("group", .groupTherapy, source: .commonPractice),
    ],
    deliverers: groupLeaders + [.psychiatrist],
    cautions: [
      Caution(
        "Acceptance is of feelings, never of violence or danger: safety comes first.",
        when: [.violence, .unsafeHome], source: .commonPractice)
    ])

  private static let mindfulnessBasedCognitive = ModalityProfile(
    modality: .mindfulnessBasedCognitive,
    worksOn: "noticing low mood early and stepping back from it",
    services: [.skillsGroup], skills: [.mindfulness],
    evidence: [Evidence(.majorDepression, .recommended, .vaDoDMDD2022Therapies)],
    mechanism: """
      Who notices a slide of mood and lets its thoughts pass is not drawn into brooding.
      """,
    parts: [
      Part(.technique, "body scan", skills: [.bodyScan]),
      Part(.technique, "sitting meditation", skills: [.meditation]),
      Part(.technique, "mindful movement", skills: [.mindfulMovement]),
      Part(.technique, "breathing space", skills: [.breathingSpace]),
      Part(
        .technique, "thoughts are not facts", "stepping back from brooding", skills: [.defusion]),
      Part(.technique, "action plan", "for the signs of low mood", skills: [.relapseSigns]),
    ],
    formats: [.known("group course", .skillsGroup, weeks: 8...8, source: .treatmentManuals)],
    deliverers: groupLeaders, training: "a mindfulness practice of one's own and training in MBCT",
    cautions: [slowMindfulness])

  private static let mindfulnessBasedRelapsePrevention = ModalityProfile(
    modality: .mindfulnessBasedRelapsePrevention, worksOn: "meeting urges without acting on them",
    services: [.skillsGroup], skills: [.urgeSurfing, .mindfulness], asksFor: .contemplation,
    mechanism: "An urge that is watched and not fed rises, crests and passes.",
    parts: [
      Part(.technique, "body scan", skills: [.bodyScan]),
      Part(.technique, "sitting meditation", skills: [.meditation]),
      Part(.technique, "breathing space before acting", skills: [.breathingSpace]),
      Part(.technique, "urge surfing", skills: [.urgeSurfing]),
      Part(
        .technique, "situations of high risk", "knowing and rehearsing them",
        skills: [.highRiskSituations]),
    ],
    formats: [.known("group course", .skillsGroup, weeks: 8...8, source: .treatmentManuals)],
    deliverers: groupLeaders, training: "a mindfulness practice of one's own and training in MBRP",
    cautions: [slowMindfulness])

  private static let mindfulnessBasedStressReduction = ModalityProfile(
    modality: .mindfulnessBasedStressReduction, worksOn: "how body and mind answer to stress",
    services: [.skillsGroup], skills: [.mindfulness],
    evidence: [Evidence(.postTraumaticStress, .suggested, .vaDoDPTSD2023)],
    mechanism: "Noticing stress as it arises leaves a moment in which to choose the answer.",
    parts: [
      Part(.technique, "body scan", skills: [.bodyScan]),
      Part(.technique, "sitting meditation", skills: [.meditation]),
      Part(.technique, "mindful movement", skills: [.mindfulMovement]),
    ],
    formats: [.known("group course", .skillsGroup, source: .commonPractice)],
    deliverers: groupLeaders, training: "a mindfulness practice of one's own and training in MBSR",
    cautions: [slowMindfulness])

  private static let mindfulness = ModalityProfile(
    modality: .mindfulness, worksOn: "attention to the present moment",
    services: [.skillsGroup, .groupTherapy], skills: [.mindfulness],
    mechanism: "Attention that returns to the present is not with the worries of tomorrow.",
    parts: [
      Part(
        .technique, "meditation", "sitting, moving or lying",
        skills: [.meditation, .bodyScan, .mindfulMovement]),
      Part(
        .technique, "mindful daily life", "one thing at a time",
        skills: [.oneThingAtATime, .breathingSpace]),
    ],
    formats: [.known("part of a group", .skillsGroup, source: .sourceDocuments)],
    deliverers: skillsTrainers, cautions: [slowMindfulness])

  private static let grounding = ModalityProfile(
    modality: .grounding, worksOn: "coming back to the present when overwhelmed",
    services: [.skillsGroup], skills: [.grounding],
    mechanism: """
      Strong input from here and now tells mind and body that the danger is over.
      """,
    parts: [
      Part(.technique, "mental grounding", skills: [.mentalGrounding]),
      Part(.technique, "physical grounding", skills: [.physicalGrounding]),
      Part(.technique, "soothing grounding", skills: [.soothingGrounding]),
    ],
    formats: [.known("part of a group", .skillsGroup, source: .sourceDocuments)],
    deliverers: skillsTrainers,
    cautions: [
      Caution(
        "It is for getting through a moment, not for keeping every hard feeling away.",
        source: .commonPractice)
    ])

  private static let mentalisationBased = ModalityProfile(
    modality: .mentalisationBased, worksOn: "understanding what goes on in oneself and in others",
    services: [.individualTherapy, .groupTherapy],
    evidence: [Evidence(.borderlinePersonality, .recommended, .niceBPD)],
    mechanism: """
      Under stress one stops wondering what others think and feel; wondering again calms conflicts.
      """,
    parts: [
      Part(.technique, "stop and look again", "slowing down where understanding was lost"),
      Part(.technique, "not knowing", "asking about minds instead of assuming"),
    ],
    formats: [
      .known("individual sessions", .individualTherapy, source: .commonPractice),
      .known("group", .groupTherapy, source: .commonPractice),
    ],
    deliverers: groupLeaders + [.psychiatrist], training: "training in MBT",
    cautions: [
      Caution(
        "Explaining a person's mind to them does not help: ask, and stay curious.",
        source: .commonPractice)
    ])
}
