import IOPModels

// Psychosis, eating disorders, adjustment, and stressors without a diagnosis.

extension ConditionProfile {
  static let others: [ConditionProfile] = [
    ConditionProfile(
      .psychosis,
      goal: "Symptoms stay in the background, and days have company and something to do.",
      category: .stabilisation,
      counts: [Count(.medicineDays, isAsked: true), Count(.contactDays)],
      skills: [.medicineRoutine, .relapseSigns, .problemSolving],
      companions: [
        Companion(
          .familyTherapy, "A family that knows the illness can help to keep it steady.",
          source: .sourceDocuments),
        Companion(
          .psychoeducation, "Knowing the illness and its early signs helps to act early.",
          source: .sourceDocuments),
      ],
      fallbacks: [
        Companion(.cbt, "It eases distress and finds other views of what is believed or heard."),
        Companion(
          .psychoeducation, "Knowing the illness and its early signs helps to act early.",
          source: .sourceDocuments),
      ],
      prescriber: Note(
        "An IOP treats psychosis only while it is stable, and a prescriber keeps it so.",
        source: .sourceDocuments),
      placement: [.activePsychosis],
      leaving: [
        Leaving(
          .aftercare, "An appointment with the prescriber after the program stands.",
          why: "Medication goes on after the program.", source: .sourceDocuments)
      ], selfCare: [.sleep, .upkeep]),
    ConditionProfile(
      .eatingDisorder, goal: "Eating becomes regular and the body safe.",
      category: .stabilisation, skills: [.bodyCare],
      questions: [
        Question(
          "Has a physician looked at weight, pulse, blood pressure and laboratory values, and are "
            + "they safe for outpatient treatment?", at: .intake(.medicalStability),
          isAnsweredByFact: true,
          why: "An eating disorder can be a danger to the body that does not show.")
      ],
      referral: Referral(
        without: .eatingDisorderTreatment,
        "The program has no treatment of eating disorders: somebody else treats it.",
        source: .sourceDocuments),
      leaving: [
        Leaving(
          .aftercare, "Whoever treats the eating disorder is named and has an appointment.",
          why: "It needs treatment of its own.", source: .sourceDocuments)
      ], selfCare: [.meals]),
    ConditionProfile(
      .adjustment, goal: "The change is met step by step, and daily life holds through it.",
      category: .coping, instruments: ConditionKind.adjustment.instruments, screens: [.phq2],
      counts: [Count(.plannedActivities)],
      skills: [.problemSolving, .activityScheduling, .valuesWork, .assertiveness],
      fallbacks: [
        Companion(.problemSolving, "It meets the problems that the change has brought."),
        Companion(.cbt, "It works on the thoughts and habits that the change has brought."),
        Companion(.act, "It makes room for what cannot be changed and for what matters."),
      ],
      questions: [
        Question(
          "What has changed in the person's life, and since when?",
          why: "Treatment of an adjustment disorder works on what set it off.")
      ], selfCare: [.rest, .company]),
    ConditionProfile(
      .familyStressor,
      goal: "Things at home become calmer, and each can say what they need.",
      category: .relationships, instruments: [.pss10], asksForInstrument: false,
      counts: [Count(.goodTimesAtHome, isAsked: true)],
      skills: [.listening, .assertiveness, .validation, .interpersonalEffectiveness],
      fallbacks: [
        Companion(
          .familyTherapy, "Family sessions work on what weighs on all.", source: .sourceDocuments),
        Companion(.interpersonal, "It works on conflicts with those who matter."),
        Companion(.dbt, "Its skills help to ask, to refuse and to keep a relationship."),
        Companion(.cbt, "It teaches to solve problems and to speak up."),
      ], selfCare: [.rest, .company]),
    ConditionProfile(
      .lifeTransition,
      goal: "The new time of life takes shape, with steps that fit what matters to the person.",
      category: .independence, instruments: [.pss10], asksForInstrument: false,
      counts: [Count(.plannedActivities, isAsked: true)],
      skills: [.valuesWork, .committedAction, .problemSolving, .gradedTasks],
      fallbacks: [
        Companion(.act, "It helps to choose steps by what matters.", source: .sourceDocuments),
        Companion(.problemSolving, "It meets the tasks of the new time one by one."),
        Companion(.cbt, "It works on the thoughts and habits that make the change harder."),
      ], selfCare: [.rest, .pleasure]),
  ]
}
