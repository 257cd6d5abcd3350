import IOPModels

extension AttendanceSummary {
  /// Returns whether attendance is at least what a program asks for before a step down; unknown without a policy or with open sessions.
  func judged(by policy: AttendancePolicy?) -> Judgement {
    guard let policy else {
      let missing = MissingFact("the program's attendance policy: it has set none")
      return Judgement(.unknown, missing: [missing])
    }
    guard let percent = percentOfOffered else {
      let open = unresolved.map { MissingFact("what happened in session \($0)", at: .session($0)) }
      let missing = open.isEmpty ? [MissingFact("a session that was held in this phase")] : open
      return Judgement(.unknown, missing: missing)
    }
    return Judgement(
      Verdict(percent >= policy.percentToStepDown),
      remark:
        "\(percent) % of \(offeredMinutes) minutes since \(dates.first); the program asks for "
        + "\(policy.percentToStepDown) %.",
      source: policy.source)
  }
}
