public import IOPModels

// Words for the person: plain, respectful, without scores and codes. They say what comes next and what is still needed.
extension Taper {
  /// Where the person is, what comes next and what is still needed, each as one or two plain sentences to the person.
  public var forPerson: [PrivateText] {
    guard !circumstances.isLastDay else { return lastDayWords.unique.map { PrivateText($0) } }
    var lines = [
      "You come \(rung.daysPerWeek.dayWords) a week now, since \(since.inPlainWords)."
    ]
    lines += stepWords
    // Who steps back up is not told what a step down would need, nor who is seen today; in danger nobody counts weeks.
    if recommendation != .stepUp, !isSeenToday { lines += neededWords }
    lines += lengthWords
    lines.append(
      "Tell your team if a step feels too early or too late. You can ask for more time at any point."
    )
    return lines.unique.map { PrivateText($0) }
  }

  /// Whether the team sees the person today, for facts about danger that nobody has followed up.
  private var isSeenToday: Bool {
    recommendation == .gatherFacts && circumstances.asksForEvaluation
  }

  private static let inDanger =
    "If you are in danger, or feel that you could be, use your crisis plan and call for help right away."

  private static let seenToday =
    "Your safety comes first. Your team wants to talk with you today about how safe you feel."

  private static let moreSupport = [
    "Right now you may need more support than this program can give. Your team wants to talk with you about it today.",
    inDanger,
  ]

  private static let away =
    "You were not there on some days. Your team would like to know how you are. If something stands in the way, you look for an answer together."

  /// The last day: what is still open, and no further step.
  private var lastDayWords: [String] {
    var lines = ["Today is your last day in the program."]
    switch recommendation {
    case .stepUp: return lines + Self.moreSupport
    case .gatherFacts where circumstances.asksForEvaluation:
      return lines + [Self.seenToday, Self.inDanger]
    case .gatherFacts:
      lines.append("Before you go, your team wants to ask you how you are and how safe you feel.")
    default:
      if review.readiness?.verdict == .met {
        lines.append("You have reached what you set out to do here.")
      }
    }
    // What was not reached here is nothing that can be done today.
    let open = (review.readiness?.obstacles ?? []).filter { $0.id != "objectives" }
    if !open.isEmpty {
      lines.append("This is still open. Your team goes through it with you today:")
      lines += open.map { needed($0) }
    }
    lines.append(
      "If things get harder after today, use your plan for hard days and call for help. You can ask for more help at any point."
    )
    return lines
  }

  private var stepWords: [String] {
    switch recommendation {
    case .stepDown:
      guard let below else { return [] }
      return [
        "You are ready for the next step: \(days(of: below)) a week. You and your team choose the day together."
      ]
    case .hold:
      let stay = "For now you stay at \(rung.daysPerWeek.dayWords) a week."
      guard !circumstances.isOnlyAway else { return [stay, Self.away] }
      return [
        "\(stay) Harder times happen and are not a failure. You and your team look at what would help."
      ] + (circumstances.isAway ? [Self.away] : [])
    case .stepUp:
      guard let up = review.stepUpTo else { return Self.moreSupport }
      let words =
        up.daysPerWeek > rung.daysPerWeek
        ? "For a while, more days may help: \(up.daysPerWeek.dayWords) a week again."
        : "For a while, the step before may help again: \(days(of: up)) a week."
      return ["\(words) This is not a failure. You and your team decide it together."]
    case .discharge:
      guard review.readiness?.verdict != .met else {
        return [
          "You have reached what you set out to do here. You and your team can plan your last day and what comes after it."
        ]
      }
      return [
        "You have reached what you set out to do here, and less support may be enough now. You and your team get your last day ready together."
      ]
    case .changeApproach:
      return [
        "What we do together has not helped enough yet. That is about the way we work and not about you. Your team wants to try another way with you."
      ]
    case .intensify:
      return [
        "More of the support that is planned may help you. Your team wants to look with you at how that can work."
      ]
    case .extend:
      return [
        "The usual time in the program is over. If more time would help you, say so: you and your team decide on it together."
      ]
    case .gatherFacts where isSeenToday: return [Self.seenToday, Self.inDanger]
    case .gatherFacts:
      return ["Before the next step, your team needs to know more about how you are doing."]
    case .continue:
      return ["Things go on as planned for now."]
    }
  }

  private var neededWords: [String] {
    // Who leaves is told what leaving needs, and no rung that is not taken any more.
    if recommendation == .discharge {
      let open = review.readiness?.obstacles ?? []
      return open.isEmpty
        ? [] : ["This is still needed before your last day:"] + open.map { needed($0) }
    }
    guard let exit else {
      return ["This is the last step of the program. What comes next is to leave well prepared."]
    }
    guard exit.verdict != .met else { return [] }
    var lines = [
      "The next step is \(days(of: exit.to)) a week. This is still needed before it:"
    ]
    lines += exit.determination.obstacles.map { needed($0) }
    return lines
  }

  /// The days of another rung; a plan may have the same number on two.
  private func days(of other: Phase) -> String {
    (other.daysPerWeek == rung.daysPerWeek ? "still " : "") + other.daysPerWeek.dayWords
  }

  /// What a criterion that does not hold yet asks for.
  private func needed(_ result: CriterionResult) -> String {
    if let own = plainWords[result.id] { return own }
    let isOpen = result.verdict == .unknown
    switch result.id {
    case "time":
      let words = "The plan is to stay at \(rung.daysPerWeek.dayWords) a week for at least "
      guard let day = try? since.adding(weeks: rung.weeks.lowest) else {
        return words + "\(rung.weeks.lowest.weekWords)."
      }
      return words + "\(rung.weeks.lowest.weekWords), so until \(day.inPlainWords)."
    case "progress":
      return isOpen
        ? "Some of your forms or counts are missing. Please fill them in, so that we see together how it is going."
        : "All of your goals should feel at least a little closer. You and your team look at which ones need more time or help."
    case "stability":
      return isOpen
        ? "Some of your forms or counts are missing. Please fill them in, so that we see together how it is going."
        : "Some things have become harder lately. First let them settle."
    case "objectives":
      return isOpen
        ? "Some of your forms or counts are missing. Please fill them in, so that we see together how it is going."
        : "Some goals that you agreed on for leaving are still open. You and your team look at them together."
    case "risk", "safety":
      return isOpen
        ? "Your team wants to ask you again how safe you feel."
        : "Your safety comes first. Your team wants to talk with you about what is hard right now."
    case "other-measures":
      return
        "One of your forms says that something has become hard. Your team looks at it with you first."
    case "attendance":
      if isOpen { return "Your team still has to complete its notes about your sessions." }
      return circumstances.isShortByExcuses
        ? "You were away for a good reason. Before you come on fewer days, your team would like you to be here for some more sessions."
        : "It helps to be there for more of the sessions. If something stands in the way, tell your team, and you look for an answer together."
    case "level-answered":
      return
        "Somebody who looked at your care thinks that more support may fit you. Your team wants to look at this with you first."
    case "suits", "no-24h-care", "no-withdrawal", "medically-stable", "safe-home":
      return isOpen
        ? "Your team still has questions for you, such as about your health, your home or who supports you."
        : "Something needs care first, such as your health, your home or the support around you. Your team helps you with it."
    case "crisis-plan":
      return
        "You and your team finish your plan for hard days, as you will have more days on your own."
    case "relapse-plan":
      return
        "You and your team write down what tells you early that things get harder, and what helps then."
    case "first-appointment":
      return "You and your team set a day for your first visit with those who go on with you."
    case "clinicians":
      return "You and your team find who goes on with you after the program."
    case "medicines":
      return "You and your team go through the list of your medicines."
    case "case-needs":
      return "Your team helps you with what is still open around you, such as papers or housing."
    case "copy":
      return "You get a copy of your plans to take home."
    default:
      return "Your team tells you about one more point that your program asks for."
    }
  }

  /// How long it may take; nothing where no length is estimated.
  private var lengthWords: [String] {
    let length = review.length
    guard let least = length.least else { return [] }
    if length.needsExtension {
      return [
        "You have been here for longer than the program plans. You and your team decide together if you stay on, and until when."
      ]
    }
    guard let most = length.most else {
      return [
        "How long you stay is open: at least \(least.weekWords) in all. Your team looks at it again with you at each review."
      ]
    }
    let range = least == most ? most.weekWords : "\(least) to \(most.weekWords)"
    return [
      "As things stand, your time here may be \(range) in all. This can change, and your team looks at it again with you at each review."
    ]
  }
}

extension CalendarDate {
  /// The day as a person reads it in English, for example `March 9, 2026`.
  var inPlainWords: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let (year, month, day) = components
    return "\(months[month - 1]) \(day), \(year)"
  }
}
