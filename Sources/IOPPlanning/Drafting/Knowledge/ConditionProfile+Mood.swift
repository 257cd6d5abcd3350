import IOPModels

// Depression, bipolar disorder, grief and borderline personality disorder.

extension ConditionProfile {
  static let mood: [ConditionProfile] = [
    ConditionProfile(
      .majorDepression,
      goal: "Mood and energy lift enough that daily life works again and stays so.",
      category: .fewerSymptoms, instruments: ConditionKind.majorDepression.instruments,
      screens: [.phq2],
      counts: [Count(.plannedActivities)],
      skills: [.activityScheduling, .thoughtRecord, .gradedTasks, .valuesWork, .problemSolving],
      medicine: MedicineTalk(
        from: .severe, "In severe depression a medicine beside the talking treatment is weighed."),
      placement: [.activePsychosis],
      leaving: [
        Leaving(
          .relapsePlan, "The person knows the early signs of low mood and what to do about them.",
          why: "Depression can come back; early signs leave time to act.",
          source: .sourceDocuments)
      ], selfCare: [.movement, .pleasure]),
    ConditionProfile(
      .persistentDepression,
      goal: "The years of low mood give way to days with interest, energy and company.",
      category: .fewerSymptoms, instruments: ConditionKind.persistentDepression.instruments,
      screens: [.phq2],
      counts: [Count(.plannedActivities), Count(.contactDays)],
      skills: [.activityScheduling, .valuesWork, .problemSolving, .assertiveness, .thoughtRecord],
      evidenceOf: .majorDepression,
      analogy: Note(
        "No source on record speaks of persistent depression; what helps in major depression is offered."
      ),
      selfCare: [.company, .movement]),
    ConditionProfile(
      .bipolar,
      goal: "Mood stays within a range that sleep, work and relationships can bear.",
      category: .stabilisation, instruments: ConditionKind.bipolar.instruments,
      screens: [.mdq, .phq2],
      counts: [Count(.regularNights, isAsked: true), Count(.medicineDays)],
      skills: [.sleepRoutine, .relapseSigns, .medicineRoutine, .activityScheduling],
      companions: [
        Companion(
          .psychoeducation, "Knowing the illness and its early signs stands beside medication.",
          source: .vaDoDBipolar2023),
        Companion(
          .familyTherapy, "Family work is among what the guideline names beside medication.",
          source: .vaDoDBipolar2023),
      ],
      prescriber: Note(
        "Talking treatments for bipolar disorder stand beside medication, not in its place.",
        source: .vaDoDBipolar2023),
      questions: [
        Question(
          "By which measure are signs of high mood followed, week by week?",
          why: "A depression score does not show them, and IOPKit scores no measure of mania.")
      ],
      placement: [.mania, .activePsychosis],
      leaving: [
        Leaving(
          .aftercare, "An appointment with the prescriber after the program stands.",
          why: "Medication goes on after the program.", source: .vaDoDBipolar2023),
        Leaving(
          .relapsePlan, "The person knows the early signs of high and of low mood.",
          why: "A change of mood is best answered early.", source: .vaDoDBipolar2023),
      ], selfCare: [.sleep, .limits]),
    ConditionProfile(
      .borderlinePersonality,
      goal:
        "Strong emotions are borne and steered without self-destructive acts; relationships grow steadier.",
      category: .emotionRegulation, instruments: [.ders16], asksForInstrument: false,
      counts: [Count(.urgeDays, isAsked: true), Count(.skillUseDays, isAsked: true)],
      skills: [
        .mindfulness, .distressTolerance, .emotionRegulation, .interpersonalEffectiveness,
      ],
      questions: [
        Question(
          Question(
            "Which of the four modes of DBT does the program give: individual therapy, skills group, "
              + "coaching by telephone, consultation team?",
            why: "With one missing it is DBT-informed treatment, and is called so.",
            source: .dbtStandard), whenDrafted: true, .dbt)
      ], selfCare: [.calming, .sleep]),
    ConditionProfile(
      .grief, goal: "The loss finds its place, and life goes on beside it.", category: .coping,
      instruments: ConditionKind.grief.instruments, screens: [.phq2], counts: [Count(.contactDays)],
      skills: [.makingRoom, .valuesWork, .communication, .askingForHelp, .activityScheduling],
      fallbacks: [
        Companion(.interpersonal, "Grief is one of the subjects that it works on."),
        Companion(.act, "It makes room for the pain of the loss and for what matters beside it."),
        Companion(.cbt, "It eases what keeps grief from moving."),
      ],
      questions: [
        Question(
          "Whom or what did the person lose, and when?",
          why: "Prolonged grief has a diagnosis of its own; ordinary grief needs company first.")
      ], selfCare: [.company, .meaning]),
  ]
}
