import IOPModels

/// The parts of a case that a rule looks at one by one, and where each stands.
struct Each<Node>: Sendable {
  /// Returns the parts, in the order of the plan or record.
  let nodes: @Sendable (PlanCase) -> [Node]
  /// Returns where a part stands.
  let place: @Sendable (Node) -> String
}

extension PlanRule {
  /// Creates a rule that looks at parts one by one.
  ///
  /// - Parameter fault: what is wrong with one part, in words that name no person; nil when it is all right.
  init<Node>(
    _ id: String, _ sentence: String, severity: Finding.Severity, remedy: String,
    source: Citation, each: Each<Node>,
    fault: @escaping @Sendable (Node, PlanCase) -> String?
  ) {
    self.init(id, sentence, severity: severity, remedy: remedy, source: source) { planCase in
      let planCase = copy planCase
      return each.nodes(planCase).compactMap { node in
        fault(node, planCase).map { Hit(each.place(node), $0) }
      }
    }
  }

  /// Creates a rule about the plan as a whole.
  ///
  /// - Parameter fault: what is wrong, in words that name no person; nil when it is all right.
  init(
    _ id: String, _ sentence: String, severity: Finding.Severity, remedy: String,
    source: Citation, at place: String, fault: @escaping @Sendable (PlanCase) -> String?
  ) {
    self.init(id, sentence, severity: severity, remedy: remedy, source: source) { planCase in
      fault(copy planCase).map { [Hit(place, $0)] } ?? []
    }
  }
}

extension Each where Node == Problem {
  /// Every problem.
  static let problems = Each(nodes: \.content.problems, place: { Place.problem($0.id) })
}

extension Each where Node == Goal {
  /// Every goal that is worked on.
  static let activeGoals = Each(nodes: \.activeGoals, place: { Place.goal($0.id) })
}

extension Each where Node == Objective {
  /// Every objective whose goal was not given up.
  static let liveObjectives = Each(nodes: \.liveObjectives, place: { Place.objective($0.id) })
}

extension Each where Node == Intervention {
  /// Every intervention.
  static let interventions = Each(
    nodes: \.content.interventions, place: { Place.intervention($0.id) })
}

extension Each where Node == Phase {
  /// Every phase.
  static let phases = Each(nodes: \.content.phases, place: { Place.phase($0) })
}

extension Each where Node == ClinicalCondition {
  /// Every condition that was known on the day.
  static let conditions = Each(
    nodes: { $0.facts.conditions.map(\.value) }, place: { "intake/conditions/\($0.id)" })
}

extension Each where Node == PlanReview {
  /// Every review by the day.
  static let reviews = Each(nodes: \.record.reviews, place: { "reviews/\($0.id)" })
}

/// Where parts of a plan stand, as findings write it.
enum Place {
  static func problem(_ id: ProblemID) -> String { "plan/problems/\(id)" }
  static func goal(_ id: GoalID) -> String { "plan/goals/\(id)" }
  static func objective(_ id: ObjectiveID) -> String { "plan/objectives/\(id)" }
  static func intervention(_ id: InterventionID) -> String { "plan/interventions/\(id)" }
  static func phase(_ phase: Phase) -> String { "plan/phases/\(phase.number)" }
  static func clinician(_ id: Identifier<Clinician>) -> String { "clinicians/\(id)" }
}

extension Optional where Wrapped == PrivateText {
  /// Whether there is no text, or nothing but white space.
  var isBlank: Bool { self?.revealed.isBlank ?? true }
}

extension Bool {
  /// Words for a fault when this is true, and nil otherwise.
  func fault(_ words: @autoclosure () -> String) -> String? { self ? words() : nil }
}
