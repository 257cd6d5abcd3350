import IOPModels

extension ObjectiveTemplate {
  /// The templates that IOPKit ships, aim by aim in the order of ``/IOPModels/GoalCategory/catalogue``.
  public static let catalogue: [ObjectiveTemplate] =
    coping + symptoms + relations + steadiness + independence + patterns + wellness

  private static func count(_ behaviour: Behaviour) -> Yardstick {
    .measure(.behaviour(behaviour))
  }

  private static func total(_ instrument: InstrumentID) -> Yardstick {
    .measure(.instrument(instrument))
  }

  private static let coping: [ObjectiveTemplate] = [
    ObjectiveTemplate(
      "coping.skills", .coping, [.coping],
      "Uses a skill from the program on purpose on more days of the week.",
      by: count(.skillUseDays)),
    ObjectiveTemplate(
      "coping.stress", .coping, [.emotions, .coping],
      "Feels less often that everything is too much.", by: total(.pss10)),
    ObjectiveTemplate(
      "coping.symptoms", .coping, [.emotions],
      "Is less weighed down by symptoms in a hard time.", by: .symptoms),
    ObjectiveTemplate(
      "coping.activities", .coping, [.behaviours],
      "Keeps up what was planned in a hard time.", by: count(.plannedActivities)),
    ObjectiveTemplate(
      "coping.contact", .coping, [.behaviours],
      "Is with other people on more days in a hard time.", by: count(.contactDays)),
    ObjectiveTemplate(
      "coping.ways", .coping, [.coping],
      "Knows several ways to cope, and which one helps when.",
      by: .nothing(
        because: """
          No instrument that IOPKit scores measures ways to cope; the practice of skills and the \
          diary card show them.
          """)),
  ]

  private static let symptoms: [ObjectiveTemplate] = [
    ObjectiveTemplate(
      "manage.activities", .managingSymptoms, [.behaviours, .coping],
      "Does what was planned for the week, on hard days as well.", by: count(.plannedActivities)),
    ObjectiveTemplate(
      "manage.skills", .managingSymptoms, [.coping],
      "Answers symptoms with a skill on more days of the week.", by: count(.skillUseDays)),
    ObjectiveTemplate(
      "manage.fears", .managingSymptoms, [.behaviours],
      "Faces what is feared more often.", by: count(.facedFears)),
    ObjectiveTemplate(
      "manage.nights", .managingSymptoms, [.behaviours],
      "Has more restful nights.", by: count(.restfulNights)),
    ObjectiveTemplate(
      "manage.level", .managingSymptoms, [.emotions],
      "Keeps symptoms from growing while daily life goes on.", by: .symptoms),
    ObjectiveTemplate(
      "manage.self-care", .managingSymptoms, [.behaviours],
      "Looks after body and home on hard days as well.", by: .dailyLife(.selfCare)),
    ObjectiveTemplate(
      "fewer.severity", .fewerSymptoms, [.emotions, .thoughts],
      "Has milder symptoms.", by: .symptoms),
    ObjectiveTemplate(
      "fewer.panic", .fewerSymptoms, [.emotions, .behaviours],
      "Has fewer panic attacks.", by: count(.panicAttacks)),
    ObjectiveTemplate(
      "fewer.urges", .fewerSymptoms, [.emotions],
      "Has strong urges to self-harm on fewer days.", by: count(.urgeDays)),
    ObjectiveTemplate(
      "fewer.self-harm", .fewerSymptoms, [.behaviours],
      "Stays without self-harm on more days.", by: count(.selfHarmDays)),
    ObjectiveTemplate(
      "fewer.alcohol", .fewerSymptoms, [.behaviours],
      "Drinks alcohol on fewer days.", by: count(.alcoholDays)),
    ObjectiveTemplate(
      "fewer.drugs", .fewerSymptoms, [.behaviours],
      "Uses drugs on fewer days.", by: count(.substanceDays)),
  ]

  private static let relations: [ObjectiveTemplate] = [
    ObjectiveTemplate(
      "relations.close", .relationships, [.behaviours, .coping],
      "Says what is needed and hears the other side in close relationships.",
      by: .dailyLife(.relationships)),
    ObjectiveTemplate(
      "relations.social", .relationships, [.behaviours],
      "Takes part in life among other people.", by: .dailyLife(.social)),
    ObjectiveTemplate(
      "relations.activities", .relationships, [.behaviours],
      "Does what was planned together with other people.", by: count(.plannedActivities)),
    ObjectiveTemplate(
      "relations.contact", .relationships, [.behaviours],
      "Is with other people on more days.", by: count(.contactDays)),
    ObjectiveTemplate(
      "relations.home", .relationships, [.behaviours],
      "Has good times at home more often.", by: count(.goodTimesAtHome)),
    ObjectiveTemplate(
      "relations.quality", .relationships, [.coping],
      "Feels understood by the people who matter.",
      by: .nothing(
        because: """
          No instrument that IOPKit scores measures relationships; a program that uses one \
          records its results as those of another tool.
          """)),
  ]

  private static let steadiness: [ObjectiveTemplate] = [
    ObjectiveTemplate(
      "prevent.alcohol", .prevention, [.behaviours, .coping],
      "Stays without alcohol on the days agreed on.", by: count(.alcoholDays)),
    ObjectiveTemplate(
      "prevent.drugs", .prevention, [.behaviours, .coping],
      "Stays without drugs on the days agreed on.", by: count(.substanceDays)),
    ObjectiveTemplate(
      "prevent.medicine", .prevention, [.behaviours],
      "Takes the medicine on the days agreed on.", by: count(.medicineDays)),
    ObjectiveTemplate(
      "prevent.use", .prevention, [.behaviours],
      "Keeps use low by what is asked in the questionnaire.", by: total(.bamUse)),
    ObjectiveTemplate(
      "prevent.self-harm", .prevention, [.behaviours],
      "Stays without self-harm.", by: count(.selfHarmDays)),
    ObjectiveTemplate(
      "prevent.thoughts", .prevention, [.thoughts],
      "Has thoughts of suicide on fewer days.", by: count(.ideationDays)),
    ObjectiveTemplate(
      "prevent.symptoms", .prevention, [.emotions],
      "Keeps symptoms below what the relapse-prevention plan names as a sign.", by: .symptoms),
    ObjectiveTemplate(
      "prevent.hospital", .prevention, [.coping],
      "Stays out of hospital.",
      by: .nothing(
        because: """
          Days in hospital and emergency visits are not in the catalogue of counts; a program \
          that counts them adds a behaviour of its own.
          """)),
    ObjectiveTemplate(
      "steady.symptoms", .stabilisation, [.emotions],
      "Has symptoms that are no longer acute.", by: .symptoms),
    ObjectiveTemplate(
      "steady.urges", .stabilisation, [.emotions, .coping],
      "Has strong urges to self-harm on fewer days.", by: count(.urgeDays)),
    ObjectiveTemplate(
      "steady.self-harm", .stabilisation, [.behaviours],
      "Stays without self-harm.", by: count(.selfHarmDays)),
    ObjectiveTemplate(
      "steady.medicine", .stabilisation, [.behaviours],
      "Takes the medicine on the days agreed on.", by: count(.medicineDays)),
    ObjectiveTemplate(
      "steady.nights", .stabilisation, [.behaviours],
      "Goes to bed and gets up at regular times.", by: count(.regularNights)),
    ObjectiveTemplate(
      "steady.danger", .stabilisation, [.coping],
      "Is out of danger.",
      by: .nothing(
        because: """
          Danger is judged by a clinician: screeners of suicide risk give a triage and no total, \
          and no objective is measured by them.
          """)),
  ]

  private static let independence: [ObjectiveTemplate] =
    [
      ObjectiveTemplate(
        "independence.work", .independence, [.behaviours],
        "Misses fewer working days.", by: count(.missedWorkDays)),
      ObjectiveTemplate(
        "independence.activities", .independence, [.behaviours],
        "Does more of what was planned without help.", by: count(.plannedActivities)),
    ]
    + [.work, .school, .home, .finances, .health, .mobility, .selfCare].map {
      (domain: FunctionalDomain) in
      ObjectiveTemplate(
        "independence.daily-\(domain.rawValue)", .independence, [.behaviours],
        "Manages more on one's own: \(domain.title).", by: .dailyLife(domain))
    }

  private static let patterns: [ObjectiveTemplate] = [
    ObjectiveTemplate(
      "emotions.regulation", .emotionRegulation, [.emotions, .coping],
      "Finds it less hard to deal with strong feelings.", by: total(.ders16)),
    ObjectiveTemplate(
      "emotions.skills", .emotionRegulation, [.coping],
      "Answers strong feelings with a skill on more days.", by: count(.skillUseDays)),
    ObjectiveTemplate(
      "emotions.urges", .emotionRegulation, [.emotions],
      "Has strong urges to self-harm on fewer days.", by: count(.urgeDays)),
    ObjectiveTemplate(
      "emotions.self-harm", .emotionRegulation, [.behaviours],
      "Stays without self-harm on more days.", by: count(.selfHarmDays)),
    ObjectiveTemplate(
      "patterns.activities", .newPatterns, [.behaviours],
      "Does something planned where avoiding used to come first.", by: count(.plannedActivities)),
    ObjectiveTemplate(
      "patterns.fears", .newPatterns, [.behaviours],
      "Faces what used to be avoided more often.", by: count(.facedFears)),
    ObjectiveTemplate(
      "patterns.panic", .newPatterns, [.emotions, .behaviours],
      "Has fewer panic attacks.", by: count(.panicAttacks)),
    ObjectiveTemplate(
      "patterns.symptoms", .newPatterns, [.emotions, .thoughts],
      "Is less ruled by symptoms.", by: .symptoms),
    ObjectiveTemplate(
      "patterns.skills", .newPatterns, [.thoughts, .behaviours],
      "Tries another thought or action on purpose on more days.", by: count(.skillUseDays)),
    ObjectiveTemplate(
      "patterns.self-harm", .newPatterns, [.behaviours],
      "Stays without self-harm on more days.", by: count(.selfHarmDays)),
    ObjectiveTemplate(
      "patterns.thoughts", .newPatterns, [.thoughts],
      "Notices thoughts that do not help, and weighs them.",
      by: .nothing(
        because: """
          No instrument that IOPKit scores measures habits of thinking; thought records of \
          sessions and homework show them.
          """)),
    ObjectiveTemplate(
      "insight.signs", .insight, [.thoughts, .coping],
      "Names triggers, warning signs and strengths, and what helps with each.",
      by: .nothing(
        because: """
          Insight is not counted: the relapse-prevention plan shows which triggers, signs and \
          strengths the person has named.
          """)),
  ]

  private static let wellness: [ObjectiveTemplate] = [
    ObjectiveTemplate(
      "wellness.being", .lastingWellness, [.emotions],
      "Feels well more of the time.", by: total(.who5)),
    ObjectiveTemplate(
      "wellness.activities", .lastingWellness, [.behaviours],
      "Keeps up activities that do good.", by: count(.plannedActivities)),
    ObjectiveTemplate(
      "wellness.leisure", .lastingWellness, [.behaviours],
      "Has time for what gives joy.", by: .dailyLife(.leisure)),
    ObjectiveTemplate(
      "wellness.community", .lastingWellness, [.behaviours],
      "Takes part in the community.", by: .dailyLife(.community)),
  ]
}
