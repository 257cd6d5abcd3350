import IOPModels

extension PlanCase {
  /// Returns what some rules find at the level of errors, without those that a clinician set aside in the plan.
  func errors(of rules: [PlanRule]) -> [Finding] {
    let waived = Set(content.waivers.filter { $0.override.date <= asOf }.map(\.rule))
    return rules.filter { $0.severity == .error && !waived.contains($0.id) }
      .flatMap { $0.findings(in: self) }
  }
}

extension Judgement {
  /// Returns whether a document stands: it does when nothing is wrong with it at the level of errors.
  ///
  /// - Parameters:
  ///   - evidence: the document.
  ///   - errors: what is wrong with it; nil when there is no plan in force against which it could be checked.
  static func standing(_ evidence: [Evidence], unless errors: [Finding]?) -> Judgement {
    guard let errors else {
      return Judgement(.unknown, evidence, missing: [MissingFact("a treatment plan in force")])
    }
    guard !errors.isEmpty else { return Judgement(.met, evidence) }
    return Judgement(
      .notMet, evidence, remark: errors.map(\.message).unique.joined(separator: " "))
  }
}
