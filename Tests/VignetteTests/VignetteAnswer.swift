import IOPKit
import Testing

/// What the library concludes from a record on the day of its intake, in the words of the expectations.
struct VignetteAnswer {
  let record: CareRecord
  let day: CalendarDate
  let decision: AdmissionDecision
  /// The draft; nil when none was made.
  let draft: PlanDraft?

  init(_ record: CareRecord) {
    self.record = record
    day = record.intake.date
    decision = AdmissionCriteria.standard.evaluate(record, asOf: day)
    draft = try? PlanDrafter(program: record.program).draft(from: record, asOf: day)
  }

  var content: PlanContent? { draft?.plan.content }

  /// Where the person is led, in the words of the expectations; a route without such a word stays as it is called.
  var route: String {
    let name = "\(decision.placement.route)"
    let words = [
      "intensiveOutpatient": "iop", "partialHospitalization": "php",
      "withdrawalManagement": "withdrawal-management", "medicalCare": "medical-care",
      "safePlace": "safe-place", "notThisProgram": "not-this-program",
      "moreIntensive": "more-intensive",
    ]
    return words[name] ?? name
  }

  var outcome: Expectation.Draft {
    guard let draft else { return .refused }
    return draft.isBlockedByOpenDanger ? .blocked : .drafted
  }

  /// The facts that required criteria of admission miss.
  var missing: [String] { decision.determination.missing.compactMap { $0.place?.description } }

  /// The facts for which the draft asks.
  var asked: [String] { draft?.openQuestions.compactMap { $0.missing?.description } ?? [] }

  /// Every way of working that the plan holds.
  var modalities: Set<String> { Set(content?.interventions.map(\.modality.rawValue) ?? []) }

  /// Returns the problem of the plan that stands for a condition.
  func problem(of condition: String) -> Problem? {
    content?.problems.first { $0.condition?.text == condition }
      ?? content?.problems.first { problem in
        problem.evidence.contains { $0.description == "condition:\(condition)" }
      }
  }

  /// Returns the objectives of the goals of a condition.
  func objectives(for condition: String) -> [Objective] {
    guard let content, let problem = problem(of: condition) else { return [] }
    let goals = Set(content.goals.filter { $0.problems.contains(problem.id) }.map(\.id))
    return content.objectives.filter { goals.contains($0.goal) }
  }

  /// Returns the ways of working that serve a condition, along goals and objectives.
  func modalities(for condition: String) -> Set<String> {
    let objectives = objectives(for: condition).map(\.id)
    let serving = content?.interventions.filter { !Set($0.serves).isDisjoint(with: objectives) }
    return Set((serving ?? []).map(\.modality.rawValue))
  }

  /// Whether the sessions of the first phase fit into the person's week; nil without a plan, or when nobody knows.
  var weekFits: Bool? {
    guard let phase = content?.phases.first else { return nil }
    switch week(of: phase).verdict {
    case .met: return true
    case .notMet: return false
    case .unknown: return nil
    }
  }

  func week(of phase: Phase) -> WeekFit {
    WeeklyScheduler(offerings: record.offerings).fit(phase, for: record.patient, on: day)
  }

  /// What the rules find in the draft that keeps it from standing.
  var errors: [Finding] {
    guard let plan = draft?.plan else { return [] }
    return RuleSet.standard.findings(in: plan, of: record, asOf: day)
      .filter { $0.severity == .error }
  }

  /// Returns the needs that none of several words fulfils.
  static func unmet(_ needs: [Expectation.Need], by words: some Collection<String>) -> [String] {
    needs.filter { $0.anyOf.allSatisfy { !words.contains($0) } }
      .map { "\($0.anyOf): \($0.reason) [\($0.source)]" }
  }
}

extension Vignette {
  private static let answers: [String: VignetteAnswer] = Dictionary(
    all.compactMap { vignette in
      (try? vignette.record()).map { (vignette.name, VignetteAnswer($0)) }
    }, uniquingKeysWith: { first, _ in first })

  /// What the library concludes; worked out once for all tests.
  func answer() throws -> VignetteAnswer {
    try #require(Self.answers[name], "the document does not decode")
  }
}

extension Finding {
  /// Whether the finding asks for an answer about danger.
  var isAboutDanger: Bool { rule.hasPrefix("crisis.") || rule == "course.danger-unanswered" }
}
