public import IOPModels
import IOPPlanning

extension Cohort {
  /// What a person of a cohort is like and how the course of care goes, before there is a record.
  public struct Story: Hashable, Sendable {
    /// How symptoms go.
    public enum Trajectory: String, CaseIterable, Hashable, Sendable {
      /// They become steadily less.
      case improving = "improving"
      /// They become less, return for two weeks, and become less again.
      case setback = "setback"
      /// They stay.
      case plateau = "plateau"
      /// They become more.
      case worsening = "worsening"
    }

    /// How somebody comes to sessions.
    public enum AttendancePattern: String, CaseIterable, Hashable, Sendable {
      /// Nearly always.
      case regular = "regular"
      /// With gaps, some of them announced.
      case patchy = "patchy"
      /// Well at first, less each week, and then no more.
      case fading = "fading"
      /// Every other time at best.
      case absent = "absent"
    }

    /// How far a course has come.
    public enum Stage: String, CaseIterable, Hashable, Sendable {
      /// There is an intake and no decision yet.
      case intake = "intake"
      /// Treatment goes on.
      case inTreatment = "in-treatment"
      /// The person has left, or could not be admitted.
      case left = "left"
    }

    /// How thoroughly the clinic works.
    public enum Diligence: String, CaseIterable, Hashable, Sendable {
      /// What has to be done is done, and what is missing is asked again before it matters: no error-level finding.
      case careful = "careful"
      /// Now and then something that has to be done is forgotten, so that the rules have something to find.
      case hurried = "hurried"
    }

    /// The age at intake, in completed years.
    public let age: Int
    /// The day of the intake.
    public let intake: CalendarDate
    /// The conditions, the principal one first.
    public let conditions: [ConditionKind]
    /// The overall level of risk at intake.
    public let risk: RiskAssessment.Level
    /// How many commitments the week has.
    public let commitments: Int
    /// How symptoms go.
    public let trajectory: Trajectory
    /// How the person comes to sessions.
    public let attendance: AttendancePattern
    /// How far the course has come.
    public let stage: Stage
    /// How heavy the symptoms are at intake, in percent of the heaviest.
    public let burden: Int
    /// After how many weeks a course that has not ended stops being recorded, or fades out.
    public let weeks: Int
    /// Whether the person works or learns in the daytime and comes in the evening.
    public let isEvening: Bool
    /// How thoroughly the clinic works.
    public let diligence: Diligence

    init(from draw: inout Draw, options: Cohort.Options) {
      age = draw.number(in: draw.element(of: options.ages) ?? 18...18)
      let day = draw.number(in: 0...options.intakeDays - 1)
      intake = (try? options.firstIntake.adding(days: day)) ?? options.firstIntake
      var conditions = [draw.element(of: options.conditions) ?? .majorDepression]
      let further = draw.element(of: options.furtherConditions) ?? 0
      // A stressor or a further disorder; the same condition is not found twice.
      let others =
        (options.conditions.map(\.value) + [.insomnia, .familyStressor, .lifeTransition])
        .filter { $0 != conditions[0] }.unique
      conditions += draw.shuffled(others).prefix(further)
      self.conditions = conditions
      risk = draw.element(of: options.risks) ?? .low
      commitments = draw.element(of: options.commitments) ?? 0
      trajectory = draw.element(of: options.trajectories) ?? .improving
      attendance = draw.element(of: options.attendance) ?? .regular
      stage = draw.element(of: options.stages) ?? .left
      burden =
        draw.element(of: [
          Weighted(draw.number(in: 25...40), 6), Weighted(draw.number(in: 45...62), 44),
          Weighted(draw.number(in: 62...78), 35), Weighted(draw.number(in: 79...95), 15),
        ]) ?? 50
      weeks = draw.number(in: 3...12)
      isEvening = age >= 18 && draw.chance(percent: 40)
      diligence = draw.element(of: options.diligence) ?? .careful
    }
  }
}
