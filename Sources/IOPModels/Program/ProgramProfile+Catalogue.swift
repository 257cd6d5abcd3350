extension ProgramProfile {
  /// A day program for adults: 9 to 12 hours over 3 to 4 days, 6 to 12 weeks, 4 → 3 → 2 days.
  ///
  /// Hours, days, weeks and ladder are those of the descriptions of IOP programs that name them
  /// (``Citation/sourceDocuments``); the three hours of a day are the most that they name. Other descriptions differ: a
  /// program that works otherwise sets its own numbers.
  ///
  /// The youngest age, 18, is where adults begin (``Citation/virginiaMedicaid``). One individual session a week and 60 minutes for
  /// each session are those of standard DBT (``Citation/dbtStandard``). A plan within 7 days, counted here as calendar days
  /// and there as working days, and a review every 30 days are the rule for community mental health centers
  /// (``Citation/cfr485_916``). Weekly measures are common practice (``Citation/commonPractice``); the look at an approach
  /// that shows no change after 4 weeks comes from a secondary source (``Citation/measurementBasedCare``), the first
  /// appointment within 7 days from the measure for people who leave a hospital (``Citation/fuhFollowUp``). What no public
  /// source gives, the attendance policy, is left for the program to set.
  public static var adultDay: ProgramProfile {
    adult(id: "adult-day", title: "Adult day IOP", dayparts: [.morning, .afternoon])
  }

  /// An evening track for adults, with the numbers of ``adultDay``.
  public static var adultEvening: ProgramProfile {
    adult(id: "adult-evening", title: "Adult evening IOP", dayparts: [.evening])
  }

  private static func adult(
    id: String, title: String, dayparts: [Preferences.Daypart]
  ) -> ProgramProfile {
    ProgramProfile(
      unchecked: Identifier(known: id), title: title, level: .intensiveOutpatient,
      minimumAge: Sourced(18, source: .virginiaMedicaid),
      weeklyHours: Sourced(Bounds(known: 9...12), source: .sourceDocuments),
      daysPerWeek: Sourced(Bounds(known: 3...4), source: .sourceDocuments),
      hoursPerDay: Sourced(3, source: .sourceDocuments),
      weeks: Sourced(Bounds(known: 6...12), source: .sourceDocuments),
      longestWeeks: Sourced(16, source: .sourceDocuments),
      ladder: Sourced(StepDownLadder(known: [4, 3, 2]), source: .sourceDocuments),
      hoursHoldInEveryPhase: false,
      sessionLength: Sourced(Minutes(known: 60), source: .dbtStandard),
      individualPerWeek: Sourced(1, source: .dbtStandard),
      services: [
        .individualTherapy, .groupTherapy, .skillsGroup, .psychoeducation, .familyTherapy,
        .medicationManagement, .caseManagement, .supportGroup, .addictionTreatment,
      ],
      modalities: [
        .cbt, .dbt, .act, .behaviouralActivation, .mindfulness, .grounding,
        .motivationalEnhancement, .motivationalInterviewing, .familyTherapy, .psychoeducation,
        .relapsePrevention, .medicationManagement, .safetyPlanning, .groupProcess,
        .caseManagement,
      ],
      deliveries: [.onsite, .virtual, .hybrid], dayparts: dayparts,
      languages: [LanguageTag(known: "en")],
      planWithinDays: Sourced(7, source: .cfr485_916),
      reviewEveryDays: Sourced(30, source: .cfr485_916),
      measureEveryDays: Sourced(7, source: .commonPractice),
      noChangeWeeks: Sourced(4, source: .measurementBasedCare),
      followUpWithinDays: Sourced(7, source: .fuhFollowUp),
      attendance: nil)
  }
}
