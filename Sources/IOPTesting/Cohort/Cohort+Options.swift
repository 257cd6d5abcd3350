public import IOPModels

extension Cohort {
  /// What the people of a cohort are like; every default is test data, chosen for variety.
  public struct Options: Hashable, Sendable {
    /// The ages at intake, in completed years.
    public var ages: [Weighted<ClosedRange<Int>>]
    /// The principal conditions.
    public var conditions: [Weighted<ConditionKind>]
    /// How many further conditions a person has.
    public var furtherConditions: [Weighted<Int>]
    /// How many commitments a person's week has.
    public var commitments: [Weighted<Int>]
    /// How often a fact that is asked for is not recorded, in percent.
    public var missingPercent: Int
    /// The overall levels of risk at intake.
    public var risks: [Weighted<RiskAssessment.Level>]
    /// How courses go.
    public var trajectories: [Weighted<Story.Trajectory>]
    /// How people attend.
    public var attendance: [Weighted<Story.AttendancePattern>]
    /// How far courses have come.
    public var stages: [Weighted<Story.Stage>]
    /// How thoroughly the clinic works.
    public var diligence: [Weighted<Story.Diligence>]
    /// The first day of an intake.
    public var firstIntake: CalendarDate
    /// Over how many days the intakes are spread.
    public var intakeDays: Int
    /// A text that every ``/IOPModels/Private`` of the records carries; nil for none.
    public var canary: String?

    /// Creates the options of a varied cohort of people from 14 to 80; each can be changed.
    public init() {
      ages = [
        Weighted(14...17, 12), Weighted(18...25, 24), Weighted(26...40, 32), Weighted(41...60, 22),
        Weighted(61...80, 10),
      ]
      conditions = [
        Weighted(.majorDepression, 30), Weighted(.generalisedAnxiety, 14), Weighted(.panic, 6),
        Weighted(.socialAnxiety, 5), Weighted(.postTraumaticStress, 9), Weighted(.bipolar, 7),
        Weighted(.borderlinePersonality, 7), Weighted(.alcoholUse, 8), Weighted(.opioidUse, 3),
        Weighted(.stimulantUse, 2), Weighted(.obsessiveCompulsive, 3),
        Weighted(.persistentDepression, 3), Weighted(.adjustment, 2), Weighted(.grief, 1),
      ]
      furtherConditions = [Weighted(0, 30), Weighted(1, 40), Weighted(2, 22), Weighted(3, 8)]
      commitments = [Weighted(0, 20), Weighted(1, 45), Weighted(2, 25), Weighted(3, 10)]
      missingPercent = 3
      risks = [
        Weighted(.low, 56), Weighted(.moderate, 34), Weighted(.high, 8), Weighted(.imminent, 2),
      ]
      trajectories = [
        Weighted(.improving, 50), Weighted(.setback, 20), Weighted(.plateau, 18),
        Weighted(.worsening, 12),
      ]
      attendance = [
        Weighted(.regular, 60), Weighted(.patchy, 24), Weighted(.fading, 10), Weighted(.absent, 6),
      ]
      stages = [Weighted(.intake, 8), Weighted(.inTreatment, 27), Weighted(.left, 65)]
      diligence = [Weighted(.careful, 85), Weighted(.hurried, 15)]
      // 6 January 2025, a Monday.
      firstIntake = (try? CalendarDate(dayNumber: 20_094)) ?? .earliest
      intakeDays = 365
      canary = nil
    }

    var isValid: Bool {
      func canBeDrawn<Value>(_ list: [Weighted<Value>]) -> Bool {
        list.contains { $0.weight > 0 } && list.allSatisfy { (0...1_000_000).contains($0.weight) }
      }
      let lastIntake = try? firstIntake.adding(days: intakeDays)
      return canBeDrawn(ages) && canBeDrawn(conditions) && canBeDrawn(furtherConditions)
        && canBeDrawn(commitments) && canBeDrawn(risks) && canBeDrawn(trajectories)
        && canBeDrawn(attendance) && canBeDrawn(stages) && canBeDrawn(diligence)
        && ages.allSatisfy { $0.value.lowerBound >= 0 && $0.value.upperBound <= 120 }
        && furtherConditions.allSatisfy { (0...10).contains($0.value) }
        && commitments.allSatisfy { (0...4).contains($0.value) }
        && (0...100).contains(missingPercent) && (1...3_650).contains(intakeDays)
        // A birth a hundred and twenty years ago and a course of a year fit into the calendar.
        && firstIntake.year > 200 && (lastIntake?.year ?? 9_999) < 9_000
    }
  }
}
