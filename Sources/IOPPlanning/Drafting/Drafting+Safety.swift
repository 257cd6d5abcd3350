import IOPModels

// Danger comes first: its questions stand at the head of the draft, and what the latest facts show of it becomes a problem.
extension Drafting {
  /// Asks about danger before anything else: what is open in the criteria about danger, and a positive safety item that nobody answered.
  mutating func askAboutDanger(_ admission: AdmissionDecision) {
    for item in facts.positiveItems where !facts.wasAssessed(since: item.date) {
      ask(
        "Assess the risk today: a safety item of the \(item.value.instrument.title) was answered above 0.",
        missing: item.reference, why: "No assessment of risk followed the answer.")
    }
    for result in admission.dangerResults where result.verdict == .unknown { askAbout(result) }
    if facts.thoughtsOfSuicide, facts.risk?.value.accessToMeans == nil {
      ask(
        "Can the person reach means of harm: firearms, medicines, or what they think of?",
        missing: facts.placeOfMeans, for: [.means],
        why: "Safety from means is a step of every safety plan (\(Citation.stanleyBrown.title)).")
    }
  }

  /// Asks who writes the crisis plan, where a recorded fact speaks of danger and there is none.
  mutating func askForCrisisPlan() {
    guard record.crisisPlans.isEmpty,
      !RiskSign.signs(facts).isEmpty
        || activeProblems.contains(where: { profile($0).isAboutSafety })
    else { return }
    ask(
      "Who writes the crisis plan with the person today?",
      missing: facts.risk?.reference ?? .intake(.risk), for: [.crisisPlan],
      why: "Where a fact speaks of danger it comes first (\(Citation.stanleyBrown.title)).")
  }

  /// Asks for what an unknown criterion misses.
  mutating func askAbout(_ result: CriterionResult) {
    let why = "It decides whether this holds: \(result.sentence)"
    for missing in result.judgement.missing.ordered()
    where !questions.contains(where: { $0.question.revealed == "Find out \(missing.name)." }) {
      ask("Find out \(missing.name).", missing: missing.place, why: why)
    }
    // A remark about danger says what to do and is never left out.
    if let remark = result.judgement.remark,
      result.judgement.missing.isEmpty || result.isAboutDanger
    {
      ask(remark, missing: result.judgement.evidence.first?.fact, why: why)
    }
  }

  /// Adds the problems that the latest assessment of risk and the latest count of self-harm show and that no condition stands for.
  mutating func draftSafetyProblems() {
    let present = Set(
      facts.conditions.map(\.value).filter { $0.course != .fullRemission }.map(\.kind))
    let risk = facts.risk
    if let risk, !present.contains(.suicidalIdeation), let found = risk.value.suicidality {
      addSafetyProblem(
        .suicidalIdeation, found.statement, [risk.reference], why: found.why)
    }
    let count = latest(.selfHarmDays)
    let isCounted = (count?.count ?? 0) > 0
    guard !present.contains(.selfHarm), risk?.value.selfHarm == true || isCounted else { return }
    let isAssessed = risk?.value.selfHarm == true
    addSafetyProblem(
      .selfHarm, "Self-harm", isAssessed ? [risk?.reference].compactMap(\.self) : [],
      why: isAssessed
        ? "The risk assessment found recent self-harm."
        : "The latest count of self-harm is above 0.")
  }

  private mutating func addSafetyProblem(
    _ kind: ConditionKind, _ statement: String, _ evidence: [FactReference], why: String
  ) {
    problems.append(
      Problem(
        id: Identifier(known: "p-\(problems.count + 1)"), kind: kind, condition: nil,
        statement: PrivateText(statement), evidence: evidence + counts(of: kind), status: .active,
        deferral: nil, why: PrivateText("\(why) Staying safe comes first.")))
  }
}

extension RiskAssessment {
  /// What an assessment shows of suicidality, from the interview or from the screener alone; nil when it shows none.
  fileprivate var suicidality: (statement: String, why: String)? {
    if let ideation, ideation != .absent {
      return (
        "Suicidal ideation, \(ideation.rawValue)",
        "The risk assessment found \(ideation.rawValue) ideation."
      )
    }
    if hasPlan == true || hasIntent == true {
      return ("Suicidal plan or intent", "The risk assessment found a plan or intent.")
    }
    guard let screen else { return nil }
    let thoughts = [screen.suicidalThoughts, screen.method, screen.intent, screen.intentWithPlan]
    if thoughts.contains(true) {
      return (
        "Suicidal ideation by the screener", "The screener endorses thoughts of suicide."
      )
    }
    if screen.wishToBeDead == true {
      return ("Wish to be dead by the screener", "The screener endorses a wish to be dead.")
    }
    if screen.behaviourRecently == true {
      return (
        "Suicidal behaviour within three months",
        "The screener endorses suicidal behaviour within three months."
      )
    }
    return nil
  }
}
