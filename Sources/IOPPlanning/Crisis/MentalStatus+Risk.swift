public import IOPModels

// What a mental status says about danger. It rates none: that thoughts which it found are assessed on that day or later, and what counts as a
// contradiction, is this library's convention (``Citation/commonPractice``).

extension MentalStatus {
  /// What was answered, in words; what stands in free words stays in the record.
  public var inWords: String {
    let answers: [(Bool?, String, String)] = [
      (suicidalThoughts, "thoughts of suicide", "no thoughts of suicide"),
      (thoughtsOfHarm, "thoughts of harming others", "no thoughts of harming others"),
      (psychoticSigns, "signs of psychosis", "no signs of psychosis"),
      (manicSigns, "signs of mania", "no signs of mania"),
      (isOriented, "oriented", "not oriented"),
      (isIntoxicated, "under the influence of a substance", "sober"),
    ]
    let parts = answers.compactMap { answer in answer.0.map { $0 ? answer.1 : answer.2 } }
    return "mental status" + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
  }
}

extension KnownFacts {
  /// The dangerous thoughts that the mental status found, of suicide and of harming others.
  var dangerousThoughts: [Known<Bool>] {
    [suicidalThoughts, thoughtsOfHarm].compactMap(\.self).filter(\.value)
  }

  /// The dangerous thoughts that were found and after which nobody has assessed risk.
  var openThoughts: [Known<Bool>] { dangerousThoughts.filter { !wasAssessed(since: $0.date) } }

  /// The dangerous thoughts that were found on the day of the latest assessment of risk.
  var assessedThoughts: [Known<Bool>] { dangerousThoughts.filter { $0.date == risk?.date } }

  /// Whether the mental status of the day of the latest assessment of risk says otherwise about thoughts of suicide.
  var suicidalThoughtsDisagree: Bool {
    guard let risk, let seen = suicidalThoughts, seen.date == risk.date,
      let told = risk.value.askedIdeation
    else { return false }
    return seen.value != (told > RiskAssessment.Ideation.absent)
  }

  /// Whether the mental status of the day of the latest assessment of risk found thoughts of harming others, and the assessment no danger.
  var thoughtsOfHarmDisagree: Bool {
    guard let risk, let seen = thoughtsOfHarm, seen.value, seen.date == risk.date else {
      return false
    }
    return risk.value.dangerToOthers == false
  }

  /// The finding that the person was under the influence of a substance on the day of the latest assessment of risk.
  var riskAssessedIntoxicated: Known<Bool>? {
    guard let risk, let isIntoxicated, isIntoxicated.value, isIntoxicated.date == risk.date else {
      return nil
    }
    return isIntoxicated
  }

  /// Returns what a mental status found, as evidence.
  func evidence(ofStatus found: Known<Bool>, _ says: String) -> Evidence {
    Evidence(found.reference, on: found.date, says: "mental status: \(says)")
  }

  /// What the mental status found about thoughts of suicide and of harming others, as evidence.
  var thoughtEvidence: [Evidence] {
    [
      suicidalThoughts.map {
        evidence(
          ofStatus: $0, $0.value ? "thoughts of suicide" : "no thoughts of suicide")
      },
      thoughtsOfHarm.map {
        evidence(
          ofStatus: $0, $0.value ? "thoughts of harming others" : "no thoughts of harming others")
      },
    ].compactMap(\.self)
  }
}
