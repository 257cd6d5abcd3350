import IOPModels

// What counted days say about danger. A count rates none: that days with self-harm or with thoughts of suicide are looked at on the same day,
// and days with strong urges soon, as a diary card that says so is, and what counts as a contradiction, is this library's convention.

extension Behaviour {
  /// Whether its days are days with self-harm or with thoughts of suicide.
  var speaksOfDanger: Bool { self == .selfHarmDays || self == .ideationDays }

  /// Whether its days are days with self-harm, with thoughts of suicide, or with strong urges to self-harm.
  var speaksOfHarm: Bool { speaksOfDanger || self == .urgeDays }
}

extension KnownFacts {
  /// Returns the latest count of a behaviour; nil where nobody has counted.
  func latestCount(of behaviour: Behaviour) -> Known<BehaviourCount>? {
    harmCounts.last { $0.value.behaviour == behaviour }
  }

  /// Returns the latest count of a behaviour where it is above 0; nil where it is not, or nobody has counted.
  func counted(_ behaviour: Behaviour) -> Known<BehaviourCount>? {
    latestCount(of: behaviour).flatMap { $0.value.count > 0 ? $0 : nil }
  }

  /// The counts above 0 of days with self-harm or with thoughts of suicide after which nobody has assessed risk.
  ///
  /// A later count of 0 takes none of them back.
  var openCounts: [Known<BehaviourCount>] {
    harmCounts.filter {
      $0.value.behaviour.speaksOfDanger && $0.value.count > 0 && !wasAssessed(since: $0.date)
    }
  }

  /// The latest count of days with strong urges to self-harm, where it is above 0 and nobody has assessed risk since.
  var openUrges: Known<BehaviourCount>? {
    counted(.urgeDays).flatMap { wasAssessed(since: $0.date) ? nil : $0 }
  }

  /// Returns the counts above 0 of a behaviour whose days are among those for which the latest assessment of risk answers.
  func countsOfAssessment(_ behaviour: Behaviour) -> [Known<BehaviourCount>] {
    harmCounts.filter {
      // The last of the counted days lies in that time, or none of them does.
      $0.value.behaviour == behaviour && $0.value.count > 0 && isAnswered($0.date)
    }
  }

  /// Whether the latest assessment of risk answers for a day: since the assessment before it, and its own; a first one for three months.
  func isAnswered(_ day: CalendarDate) -> Bool {
    guard let risk, day <= risk.date else { return false }
    let start = priorRisk ?? (try? risk.date.adding(months: -3))
    return day == risk.date || start.map { day > $0 } ?? false
  }
}
