import IOPModels

/// A value of a field of a plan that says itself in words; nil when there is nothing to say.
///
/// Two values that differ say different words, so that a difference never reads the same before and after.
protocol PlanWords: Hashable, Sendable {
  var words: String? { get }
}

extension PlanWords where Self: CustomStringConvertible {
  var words: String? { description }
}

extension PlanWords where Self: ClosedVocabulary {
  var words: String? { rawValue.spacedWord }
}

extension PlanWords where Self: Vocabulary {
  var words: String? { isInCatalogue ? title : rawValue }
}

extension Optional: PlanWords where Wrapped: PlanWords {
  var words: String? { flatMap(\.words) }
}

extension Array: PlanWords where Element: PlanWords {
  var words: String? {
    isEmpty ? nil : map { $0.words ?? "nothing" }.joined(separator: ", ")
  }
}

extension Private: PlanWords where Value == String {
  var words: String? { "“\(revealed)”" }
}

extension Int: PlanWords {}
extension String: PlanWords { var words: String? { self } }
extension Identifier: PlanWords {}
extension CalendarDate: PlanWords {}
extension FactReference: PlanWords {}
extension Dose: PlanWords {}
extension ObjectiveMeasure: PlanWords {}
extension Bounds: PlanWords { var words: String? { "\(lowest) to \(highest)" } }
extension ConditionKind: PlanWords {}
extension Modality: PlanWords {}
extension ServiceKind: PlanWords {}
extension TeamRole: PlanWords {}
extension Skill: PlanWords {}
extension Drawback: PlanWords {}
extension LevelOfCare: PlanWords {}
extension ImprovementDirection: PlanWords {}
extension GoalCategory: PlanWords {}
extension WellbeingDomain: PlanWords {}
extension SelfCareKind: PlanWords {}
extension OpenQuestion.Subject: PlanWords {}
extension Bool: PlanWords { var words: String? { self ? "yes" : "no" } }
extension Problem.Status: PlanWords {}
extension Goal.Status: PlanWords {}
extension DischargeCriterion.Kind: PlanWords {}

extension Phase.ServiceDose: PlanWords {
  var words: String? { "\(perWeek) × \(minutes) \(service.words ?? "")" }
}

extension Intervention.Alternative: PlanWords {
  var words: String? { "\(modality.words ?? "") (\(because.revealed))" }
}

extension Intervention.Practice: PlanWords {
  var words: String? { "\(skill.words ?? ""): “\(task.revealed)”" }
}

extension Override: PlanWords {
  var words: String? { "by \(by) on \(date): “\(because.revealed)”" }
}

extension Citation: PlanWords {
  var words: String? {
    ([id, description] + [url].compactMap(\.self) + [confidence.rawValue]).joined(separator: ", ")
  }
}
