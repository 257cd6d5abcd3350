// Treatments of post-traumatic stress.

extension ModalityProfile {
  static let trauma: [ModalityProfile] = [
    prolongedExposure, cognitiveProcessing, emdr, cognitiveTherapyPTSD, writtenExposure,
    presentCentred, presentFocusedTrauma,
  ]

  /// Other disorders do not stand against the treatment of trauma.
  private static let notWithheld = Caution(
    "Another disorder, a substance use disorder included, is no reason to withhold it.",
    in: .postTraumaticStress, source: .vaDoDPTSD2023, kind: .noReasonToWithhold)

  private static let safetyFirst = Caution(
    """
    Danger at home, acute danger to oneself, mania and psychotic symptoms are dealt with before \
    memories are worked on.
    """, when: [.acuteDanger, .unsafeHome, .mania, .activePsychosis], source: .commonPractice,
    kind: .postpone)

  private static let violenceAround = Caution(
    """
    With violence among the people around, a clinician weighs whether work on memories can begin, and \
    safety is planned first.
    """, when: [.violence], source: .commonPractice)

  private static let prolongedExposure = ModalityProfile(
    modality: .prolongedExposure, worksOn: "memories and places that trauma made unbearable",
    services: [.individualTherapy], skills: [.facingFears], asksFor: .preparation,
    evidence: [Evidence(.postTraumaticStress, .recommended, .vaDoDPTSD2023)],
    mechanism: """
      Going back to the memory and to safe places until they can be borne shows that memory is not \
      danger.
      """,
    parts: [
      Part(.technique, "education", "how avoidance keeps fear alive"),
      Part(.technique, "breathing", "a calm breath for daily use", skills: [.slowBreathing]),
      Part(
        .technique, "exposure in life", "safe places that are avoided",
        skills: [.fearLadder, .facingFears]),
      Part(.technique, "exposure in imagination", "telling the memory again and again"),
      Part(.technique, "processing", "talking over what the telling brought up"),
    ],
    formats: [
      .known("individual course", .individualTherapy, sessions: 8...15, source: .treatmentManuals)
    ],
    deliverers: therapists, training: "training in PE",
    cautions: [notWithheld, safetyFirst, violenceAround])

  private static let cognitiveProcessing = ModalityProfile(
    modality: .cognitiveProcessing, worksOn: "beliefs that trauma left behind",
    services: [.individualTherapy], skills: [.stuckPoints], asksFor: .preparation,
    evidence: [Evidence(.postTraumaticStress, .recommended, .vaDoDPTSD2023)],
    mechanism: """
      Beliefs about blame and danger that hold recovery up are found and questioned until a fairer view \
      stands.
      """,
    parts: [
      Part(.technique, "impact statement", "what the trauma has come to mean"),
      Part(.technique, "stuck points", "beliefs that hold recovery up", skills: [.stuckPoints]),
      Part(
        .technique, "questioning", "looking for evidence and for patterns",
        skills: [.thoughtRecord, .thinkingTraps]),
      Part(.topic, "safety"),
      Part(.topic, "trust"),
      Part(.topic, "power and control"),
      Part(.topic, "esteem"),
      Part(.topic, "intimacy"),
    ],
    formats: [
      .known("individual course", .individualTherapy, sessions: 12...12, source: .treatmentManuals)
    ],
    deliverers: therapists, training: "training in CPT",
    cautions: [notWithheld, safetyFirst, violenceAround])

  private static let emdr = ModalityProfile(
    modality: .emdr, worksOn: "memories of trauma", services: [.individualTherapy],
    skills: [.calmPlace], asksFor: .preparation,
    evidence: [Evidence(.postTraumaticStress, .recommended, .vaDoDPTSD2023)],
    mechanism: """
      A memory that is held in mind while attention moves from side to side loses its force and finds \
      its place in the past.
      """,
    parts: [
      Part(.phase, "history and planning", "which memories, in which order"),
      Part(
        .phase, "preparation", "ways to stay steady", skills: [.calmPlace, .grounding]),
      Part(.phase, "assessment", "image, belief, feeling, body"),
      Part(.phase, "desensitisation", "sets of side-to-side attention until distress falls"),
      Part(.phase, "installation", "strengthening the belief that is wanted"),
      Part(.phase, "body scan", "looking for what is left in the body", skills: [.bodyScan]),
      Part(.phase, "closure", "ending each session steady"),
      Part(.phase, "re-evaluation", "looking again at the next session"),
    ],
    formats: [
      .known("individual sessions in eight phases", .individualTherapy, source: .treatmentManuals)
    ],
    deliverers: therapists, training: "training in EMDR",
    cautions: [notWithheld, safetyFirst, violenceAround])

  private static let cognitiveTherapyPTSD = ModalityProfile(
    modality: .cognitiveTherapyPTSD, worksOn: "the sense that the threat is still there",
    services: [.individualTherapy], skills: [.stuckPoints], asksFor: .preparation,
    evidence: [Evidence(.postTraumaticStress, .suggested, .vaDoDPTSD2023)],
    mechanism: """
      Updating the worst moments of the memory with what is known now, and giving up what keeps guard, \
      ends the sense of present threat.
      """,
    parts: [
      Part(.technique, "reclaiming life", "taking up again what was given up"),
      Part(.technique, "updating the memory", "putting in what is known now"),
      Part(.technique, "telling then from now", "learning what sets memories off"),
      Part(.technique, "dropping safety habits", "trying out what they protect from"),
    ],
    formats: [.known("individual sessions", .individualTherapy, source: .commonPractice)],
    deliverers: therapists, training: "training in this treatment",
    cautions: [notWithheld, safetyFirst, violenceAround])

  private static let writtenExposure = ModalityProfile(
    modality: .writtenExposure, worksOn: "one memory of trauma, by writing it down",
    services: [.individualTherapy], asksFor: .preparation,
    evidence: [Evidence(.postTraumaticStress, .suggested, .vaDoDPTSD2023)],
    mechanism: "Writing about the worst event again and again makes the memory bearable.",
    parts: [
      Part(.technique, "writing", "about the event, in detail, in the session"),
      Part(.technique, "looking back", "a short talk about how the writing went"),
    ],
    formats: [
      .known("individual course", .individualTherapy, sessions: 5...5, source: .treatmentManuals)
    ],
    deliverers: therapists, training: "training in WET",
    cautions: [notWithheld, safetyFirst, violenceAround])

  private static let presentCentred = ModalityProfile(
    modality: .presentCentred, worksOn: "what post-traumatic stress does to life today",
    services: [.individualTherapy, .groupTherapy], skills: [.problemSolving],
    evidence: [Evidence(.postTraumaticStress, .suggested, .vaDoDPTSD2023)],
    mechanism: """
      Solving today's problems and seeing how they come from the trauma gives back some command of life.
      """,
    parts: [
      Part(.technique, "education", "what post-traumatic stress does"),
      Part(.technique, "problem solving", "one problem of the week", skills: [.problemSolving]),
      Part(.technique, "diary", "noting what weighs on each day"),
    ],
    formats: [.known("individual sessions or group", .individualTherapy, source: .commonPractice)],
    deliverers: groupLeaders + [.psychiatrist],
    cautions: [
      Caution(
        "It leaves the memory alone: treatment with stronger evidence is offered as well.",
        in: .postTraumaticStress, source: .vaDoDPTSD2023)
    ])

  private static let presentFocusedTrauma = ModalityProfile(
    modality: .presentFocusedTrauma, worksOn: "safety today, where trauma and substance use meet",
    services: [.skillsGroup, .addictionTreatment, .individualTherapy],
    skills: [.safeCoping, .grounding],
    mechanism: """
      Use is often a way to live with trauma; safe ways to cope help with both at the same time, without \
      telling the memory.
      """,
    parts: [
      Part(
        .principle, "safety first", "in acts, thoughts and relationships", skills: [.safeCoping]),
      Part(.topic, "thinking", "kinder and fairer views", skills: [.thoughtRecord]),
      Part(.topic, "behaviour", "commitments and self-care", skills: [.bodyCare, .grounding]),
      Part(
        .topic, "relationships", "trust, limits, asking for help",
        skills: [.assertiveness, .askingForHelp]),
      Part(.topic, "case management", "help with daily life"),
    ],
    formats: [
      .known(
        "group or individual sessions on up to 25 topics, each complete in itself", .skillsGroup,
        source: .treatmentManuals)
    ],
    deliverers: addictionStaff,
    cautions: [
      Caution(
        "Details of the trauma are not told in the group.", source: .commonPractice),
      Caution(
        "It prepares for or stands beside trauma-focused treatment; it does not replace the offer.",
        in: .postTraumaticStress, source: .commonPractice),
    ])
}
