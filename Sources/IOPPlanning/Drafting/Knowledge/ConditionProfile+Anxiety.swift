import IOPModels

// Anxiety, trauma, obsessive-compulsive disorder and insomnia.

extension ConditionProfile {
  static let anxiety: [ConditionProfile] = [
    ConditionProfile(
      .generalisedAnxiety,
      goal: "Worry takes up less of the day and no longer decides what is done.",
      category: .managingSymptoms, instruments: ConditionKind.generalisedAnxiety.instruments,
      screens: [.gad2],
      skills: [.worryTime, .thoughtRecord, .relaxation, .problemSolving], selfCare: [.calming]),
    ConditionProfile(
      .panic,
      goal: "Panic attacks become rare, and places are no longer avoided for fear of them.",
      category: .newPatterns, instruments: ConditionKind.panic.instruments, screens: [.gad2],
      counts: [Count(.panicAttacks, isAsked: true), Count(.facedFears)],
      skills: [.slowBreathing, .behaviouralExperiment, .fearLadder, .facingFears],
      selfCare: [.movement]),
    ConditionProfile(
      .socialAnxiety, goal: "Being among people becomes possible without avoiding or hiding.",
      category: .newPatterns, instruments: ConditionKind.socialAnxiety.instruments,
      screens: [.gad2],
      counts: [Count(.facedFears, isAsked: true), Count(.contactDays)],
      skills: [
        .behaviouralExperiment, .thoughtRecord, .fearLadder, .facingFears, .assertiveness,
      ], selfCare: [.company]),
    ConditionProfile(
      .postTraumaticStress, goal: "Memories of the trauma no longer run daily life.",
      category: .coping, instruments: ConditionKind.postTraumaticStress.instruments,
      counts: [Count(.facedFears)],
      skills: [
        .grounding, .stuckPoints, .calmPlace, .slowBreathing, .fearLadder, .facingFears,
        .problemSolving,
      ],
      companions: [
        Companion(
          .grounding, "Ways back to the here and now are taught from the first week on.",
          source: .sourceDocuments)
      ], selfCare: [.calming, .sleep]),
    ConditionProfile(
      .obsessiveCompulsive, goal: "Rituals lose their hold on the day.", category: .newPatterns,
      instruments: ConditionKind.obsessiveCompulsive.instruments, counts: [Count(.facedFears)],
      skills: [.fearLadder, .facingFears, .responsePrevention],
      companions: [
        Companion(
          .familyTherapy, "Those at home who take part in rituals learn to leave them out.")
      ],
      medicine: MedicineTalk(
        "A guideline names a medicine beside exposure and response prevention.", source: .niceOCD),
      questions: [
        Question(
          "Do people at home take part in the rituals?",
          why: "They are asked along, if the person agrees.")
      ], selfCare: [.limits]),
    ConditionProfile(
      .insomnia, goal: "Nights become restful enough for the day.", category: .managingSymptoms,
      instruments: ConditionKind.insomnia.instruments, counts: [Count(.restfulNights)],
      skills: [.sleepRoutine, .relaxation, .worryTime],
      fallbacks: [
        Companion(.cbt, "It teaches a sleep routine and ways to put worries aside."),
        Companion(.psychoeducation, "Sleep is one of the subjects of the classes."),
      ],
      questions: [
        Question(
          "Has a physician looked for physical causes of the poor sleep?",
          why: "Some causes of poor sleep are treated medically.")
      ], selfCare: [.sleep, .movement]),
  ]
}
