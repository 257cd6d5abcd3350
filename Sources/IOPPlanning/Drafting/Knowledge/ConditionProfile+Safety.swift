import IOPModels

// Thoughts of suicide and self-harm.

extension ConditionProfile {
  private static let safeNow = Leaving(
    .crisisPlan, "The person has gone through the crisis plan once more and knows where it lies.",
    why: "The first weeks after a program are the ones without its staff.", source: .stanleyBrown)

  static let safety: [ConditionProfile] = [
    ConditionProfile(
      .suicidalIdeation, goal: "The person stays safe and finds reasons and ways to go on.",
      category: .prevention, isAboutSafety: true, screens: [.asq],
      counts: [
        Count(.ideationDays, isAsked: true), Count(.selfHarmDays, aimsAtNone: true),
      ],
      skills: [.usingSafetyPlan, .askingForHelp, .distraction],
      questions: [
        Question(
          "What has been agreed to put means out of reach, and with whom?",
          why: "Safer surroundings are a step of every safety plan.", source: .stanleyBrown)
      ], leaving: [safeNow]),
    ConditionProfile(
      .selfHarm, goal: "Distress is met with skills in place of self-harm.",
      category: .emotionRegulation, isAboutSafety: true,
      counts: [
        Count(.selfHarmDays, isAsked: true, aimsAtNone: true)
      ],
      skills: [.usingSafetyPlan, .distressTolerance, .emotionRegulation, .mindfulness],
      companions: [
        Companion(
          .dbt, "Its skills are made for strong feelings and urges to harm oneself.",
          source: .sourceDocuments)
      ],
      questions: [
        Question(
          "Is there a wound or an overdose that needs medical care, and what has been agreed to put "
            + "means out of reach?",
          why:
            "Safety of the body comes first, and safer surroundings are part of the safety plan.",
          source: .stanleyBrown)
      ], leaving: [safeNow]),
  ]
}
