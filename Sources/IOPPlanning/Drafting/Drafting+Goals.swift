import IOPModels

extension Drafting {
  /// A goal in the making: its problems, and the measures of their objectives.
  struct GoalGroup {
    var problems: [Problem]
    var measures: [ObjectiveMeasure]
  }

  /// The active problems that share a goal.
  ///
  /// Thoughts of suicide and self-harm have one, to stay safe. So have problems that are measured by the same means: one measure
  /// stands in one objective.
  func goalGroups() -> [GoalGroup] {
    var groups: [GoalGroup] = []
    for problem in activeProblems {
      let isAboutSafety = profile(problem).isAboutSafety
      let own = measures(of: problem)
      let place = groups.firstIndex { group in
        if isAboutSafety || profile(group.problems[0]).isAboutSafety {
          return isAboutSafety && profile(group.problems[0]).isAboutSafety
        }
        return own.first.map { group.measures.contains($0) } ?? false
      }
      if let place {
        groups[place].problems.append(problem)
        groups[place].measures = (groups[place].measures + own).unique
      } else {
        groups.append(GoalGroup(problems: [problem], measures: own))
      }
    }
    return groups
  }

  mutating func draftGoal(for group: GoalGroup, due: CalendarDate) {
    let conditions = Set(group.problems.compactMap(\.condition))
    let id = GoalID(known: "g-\(goals.count + 1)")
    let own = intake.statedGoals.filter { $0.about.contains { conditions.contains($0) } }
    // Words about several conditions stand at each, once no others are left.
    let stated = own.first { !usedGoals.contains($0.id) } ?? own.first
    if let stated { usedGoals.insert(stated.id) }
    let known = group.problems.map { profile($0) }
    var words = known.map(\.goal).unique.joined(separator: " ")
    let limited = markedImpacts
    if !limited.isEmpty,
      let principal = facts.principal.map(\.value.id), conditions.contains(principal)
    {
      words += " This shows in \(limited.map(\.domain.title).asList)."
    }
    goals.append(
      Goal(
        id: id, problems: group.problems.map(\.id), ownWords: stated?.words,
        statedGoal: stated?.id, statement: PrivateText(words), status: .active,
        why: PrivateText(
          "Answers: " + group.problems.map { "“\($0.statement.revealed)”" }.joined(separator: ", ")
            + "."),
        category: known.first?.category, domains: known.flatMap(\.category.domains).unique.ordered()
      )
    )
    if stated == nil {
      ask(
        "In the person's own words: what do they want to be different about "
          + group.problems.map(\.kind.title).unique.asList + "?",
        missing: .intake(.statedGoals), why: "A goal stands in the person's own words.")
    }
    for problem in group.problems { draftObjectives(for: problem, goal: id, due: due) }
    if !objectives.contains(where: { $0.goal == id }) {
      // Every measure of these problems stands in another goal: the goal is seen by a measure of its own.
      draftOpenObjective(for: group.problems[0], goal: id, due: due)
    }
  }

  /// The person's words are not dropped where no goal of the draft takes them up.
  mutating func askAboutUnusedGoals() {
    for stated in intake.statedGoals where !usedGoals.contains(stated.id) {
      ask(
        "Which goal of the plan takes up what the person stated as \(stated.id)?",
        missing: .statedGoal(stated.id), why: "What the person wants to reach stands in the plan.")
    }
  }

  // MARK: Self-care

  /// Drafts one thing that the person does for themself, for each of the two first problems that have something that suits.
  mutating func draftSelfCare() {
    var kinds: [SelfCareKind] = []
    for problem in activeProblems where kinds.count < 2 {
      guard let kind = profile(problem).selfCare.first(where: { !kinds.contains($0) }) else {
        continue
      }
      kinds.append(kind)
      selfCare.append(
        SelfCareActivity(
          known: Identifier(known: "sc-\(kinds.count)"), kind: kind,
          what: PrivateText("\(kind.title.capitalizedFirst), in a way that suits you."),
          problems: [problem.id],
          why: PrivateText("Good for many people with \(problem.kind.title).")))
    }
    guard !kinds.isEmpty else { return }
    ask(
      "What does the person want to do for themself, and on how many days: "
        + "\(kinds.map(\.title).asList), or something else?",
      missing: nil, why: "Self-care lasts when the person chooses it.")
  }
}
