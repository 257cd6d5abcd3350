import IOPModels

extension AttendanceSummary {
  /// Returns whether attendance is at least what a program asks for before a step down; unknown without a policy, with open sessions and
  /// with weeks without any session.
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
    let words =
      "\(percent) % of \(offeredMinutes) minutes since \(dates.first); the program asks for "
      + "\(policy.percentToStepDown) %."
    guard weeksWithoutSession.isEmpty else {
      return Judgement(
        .unknown,
        missing: weeksWithoutSession.map {
          MissingFact("the sessions from \($0.first) to \($0.last): the record holds none")
        }, remark: words, source: policy.source)
    }
    return Judgement(
      Verdict(percent >= policy.percentToStepDown),
      remark: words
        + (excusedMinutes > 0 ? " Excused of them were \(excusedMinutes) minutes." : ""),
      source: policy.source)
  }

  /// Whether attendance is below what a program asks for, and would not be without the sessions from which the person was excused.
  func isShortByExcuses(of policy: AttendancePolicy?) -> Bool {
    guard let policy, let percent = percentOfOffered, percent < policy.percentToStepDown else {
      return false
    }
    let rest = offeredMinutes - excusedMinutes
    return rest <= 0 || attendedMinutes.times(100) / rest >= policy.percentToStepDown
  }
}
