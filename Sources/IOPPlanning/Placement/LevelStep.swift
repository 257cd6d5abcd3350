public import IOPModels

/// A step from one level of care to another, up or down, with the facts and the criteria that lead there.
public struct LevelStep: PersonalData, Hashable, Sendable {
  /// Which way a step goes.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// To a more intensive level.
    case up = "step up"
    /// To a less intensive level.
    case down = "step down"
  }

  /// The level that is left.
  public let from: LevelOfCare
  /// The level that is reached.
  public let to: LevelOfCare
  /// What says on which level the person was; nil when it is the program itself.
  public let origin: Evidence?
  /// The criteria that lead to the new level.
  public let because: [CriterionResult]

  /// Where a step begins.
  struct Start {
    let level: LevelOfCare
    /// What says so; nil when it is the program itself.
    let shown: Evidence?
  }

  /// Creates the step from one level to another; nil when it is the same.
  init?(from start: Start, to end: LevelOfCare, because: [CriterionResult]) {
    guard start.level != end else { return nil }
    from = start.level
    to = end
    origin = start.shown
    self.because = because
  }

  /// Which way the step goes.
  public var direction: Direction { to > from ? .up : .down }

  /// The step in words, for example `step down from inpatient treatment to intensive outpatient program`.
  public var words: PrivateText {
    PrivateText("\(direction.rawValue) from \(from.title) to \(to.title)")
  }
}

extension KnownFacts {
  /// The level of care from which the person comes, by the way on which they come; nil when it names none.
  var levelBefore: LevelStep.Start? {
    guard let route else { return nil }
    let level: LevelOfCare? =
      switch route.value {
      case .outpatientReferral: .outpatient
      case .partialHospital: .partialHospitalization
      case .residential: .residential
      case .inpatient: .inpatient
      default: nil
      }
    return level.map { level in
      LevelStep.Start(
        level: level, shown: Evidence(route.reference, on: route.date, says: route.value.title))
    }
  }
}
