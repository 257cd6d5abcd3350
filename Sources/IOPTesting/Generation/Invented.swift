import IOPModels

/// Names and words for invented people; nobody in particular.
enum Invented {
  static let givenNames = [
    "Ada", "Ben", "Carmen", "Dana", "Eli", "Farah", "Gus", "Hana", "Ines", "Jonah", "Kim", "Lena",
    "Marcus", "Nadia", "Omar", "Priya", "Quinn", "Rosa", "Sam", "Tess", "Uma", "Victor", "Wren",
    "Ximena", "Yusuf", "Zoe",
  ]
  static let familyNames = [
    "Abbott", "Baker", "Castillo", "Dubois", "Egan", "Fischer", "Grant", "Hassan", "Ito", "Jensen",
    "Kowalski", "Lopez", "Moreau", "Nguyen", "Okafor", "Petrov", "Quist", "Rivera", "Singh",
    "Tanaka", "Ueda", "Vance", "Walker", "Young", "Zeller",
  ]
  static let pronouns = ["she/her", "he/him", "they/them"]
  static let notes = [
    "Came on time and stayed.", "Wants to talk about sleep next time.", "A hard week at home.",
    "Tried the exercise twice.", "Felt heard by the group.", "Asked for a written summary.",
    "Saw a friend again.", "Went for a walk on three days.",
  ]
  static let concerns = [
    "I cannot get through the day.", "I worry from morning to night.",
    "Everything is too much since last winter.", "I stopped seeing people.",
    "I want to stop before it gets worse.",
  ]
  static let goals = [
    "I want to get up in the morning and go to work.", "I want to enjoy an evening with friends.",
    "I want to sleep through the night.", "I want my children to see me well.",
    "I want to ride the bus again.", "I want to stay sober for my family.",
  ]
  static let strengths = [
    "Keeps promises", "Plays the guitar", "Good with children", "Cooks for friends",
    "Likes to learn", "Has come through hard times before",
  ]
  static let warningSigns = [
    "Stays in bed after noon", "Does not answer messages", "Skips meals", "Sleeps less than usual",
    "Thinks that nothing will change", "Argues about small things",
  ]
  static let coping = [
    "Go for a walk", "Cold water on the face", "Call a friend", "Write three lines",
    "Listen to the calm playlist", "Breathe slowly for five minutes",
  ]
  static let places = ["The library", "The café at the corner", "The park by the river"]
  static let reasons = ["My sister", "The dog", "The trip we planned", "My students"]
  static let triggers = [
    "Days without a plan", "Money worries", "Nights without sleep", "Arguments at home",
    "The anniversary of the loss",
  ]
  static let arrangements = ["Lives with others"]
  static let cultures = ["Large family, meals together", "Prays daily", "Grew up on a farm"]
  static let medicines = ["an antidepressant", "a mood stabiliser", "a sleep aid"]
  static let classes: [String: MedicationClass] = [
    "an antidepressant": .antidepressant, "a mood stabiliser": .moodStabiliser,
    "a sleep aid": .sedative,
  ]
  static let moods = ["Low in the morning", "Worried", "Flat", "Up and down"]
  static let insights = ["Knows what is wrong", "Sees some of it", "Looks for a reason elsewhere"]
  static let views = [
    "Expects to fail and so does not begin.", "The family speaks about it again.",
    "The medicine has begun to help.", "Uses what was learned in the group.",
    "Has two friends who know.",
  ]
  static let causes = ["Penicillin", "A sulfa drug", "A sleep aid", "Peanuts"]
  static let reactions = ["Rash", "Dizziness", "Nausea", "Weight gain"]
  static let payers = ["Invented Health Plan", "Made-up Mutual", "Sample Care of the County"]
  static let selfCare: [(SelfCareKind, String)] = [
    (.sleep, "Go to bed at the same hour"), (.meals, "Eat breakfast"),
    (.movement, "Walk around the block"), (.outdoors, "Sit in the park"),
    (.company, "Call a friend"), (.creativity, "Play the guitar"), (.calming, "Breathe slowly"),
  ]
  static let timeZones = [
    "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles",
  ]
  static let codes = [
    "F10.20", "F11.20", "F15.20", "F31.32", "F32.1", "F33.1", "F33.2", "F34.1", "F40.10", "F41.0",
    "F41.1", "F42.2", "F43.10", "F43.23", "F51.01", "F60.3",
  ]

  /// A text that need not be personal.
  static func plain(_ draw: inout Draw) -> String {
    draw.element(of: ["Alpha", "Bravo", "Charlie", "Delta", "Echo"]) ?? "Alpha"
  }
}
