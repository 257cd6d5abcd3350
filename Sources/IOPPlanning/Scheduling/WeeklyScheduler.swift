public import IOPModels

/// Fits the sessions of a phase into a person's week, around the person's commitments.
///
/// The week has the services, numbers and lengths of the phase's mix, exactly its number of treatment days, and no two
/// sessions at the same time. It lies within the hours in which the person can come, outside all commitments that hold on the
/// day. A commitment that cannot move, or of which nobody has asked whether it can, stays where it is; one that can move gives
/// way only when no week fits otherwise. A session whose open seats are not known is not taken as room.
///
/// Of all such weeks the best is found, by ``WeekPlan/Cost`` and then by the earliest sessions, so that there is one answer
/// and it does not depend on the order of the timetable, the mix or the commitments.
///
/// The search holds up to 64 different sessions of a day that the person could attend, and at least 19 services with up to 3
/// sessions each; beyond that, ``WeekFit/isExhaustive`` says that not every week was weighed.
///
/// Times are those of a local clock. The timetable and the person's week are taken to be in one time zone.
///
/// ```swift
/// let fit = WeeklyScheduler(offerings: record.offerings).fit(phase, for: record.patient, on: day)
/// for choice in fit.week?.sessions ?? [] {
///   print(choice.offering.window, choice.reasons.map(\.sentence))
/// }
/// for obstacle in fit.obstacles { print(obstacle.sentence) }
/// ```
public struct WeeklyScheduler: Sendable {
  /// The program's weekly timetable, in the order of the week.
  public let timetable: [SessionOffering]
  /// How many steps a search may take, so that it ends on any input.
  ///
  /// A step is one way to begin or to complete a part of a week. Where the steps run out,
  /// ``WeekFit/isExhaustive`` says so. A count of steps, unlike a time, gives the same answer on every machine.
  public let searchBudget: Int

  /// The number of steps of a search when none is given, 200,000; a usual timetable takes one or two thousand.
  public static let standardSearchBudget = 200_000

  /// Takes a timetable.
  ///
  /// - Parameters:
  ///   - offerings: the places of the program's timetable, in any order.
  ///   - searchBudget: how many steps a search may take; at 0 or below nothing is searched.
  public init(
    offerings: [SessionOffering], searchBudget: Int = WeeklyScheduler.standardSearchBudget
  ) {
    timetable = offerings.ordered(by: Self.comesBefore)
    self.searchBudget = searchBudget
  }

  /// Finds the best week of a phase for a person, or what stands in the way.
  ///
  /// - Parameters:
  ///   - phase: the phase with its mix and its number of treatment days.
  ///   - patient: the person, with commitments, available hours and preferences.
  ///   - date: the day whose commitments count.
  ///   - movingCommitments: whether a movable commitment may give way when no week fits otherwise.
  public func fit(
    _ phase: Phase, for patient: Patient, on date: CalendarDate, movingCommitments: Bool = true
  ) -> WeekFit {
    var missing: [MissingFact] = []
    if patient.available == nil {
      missing.append(
        MissingFact("the hours in which the person can come", at: .patient(.available)))
    }
    if patient.commitments == nil {
      missing.append(MissingFact("the person's commitments", at: .patient(.commitments)))
    }
    guard let available = patient.available, let commitments = patient.commitments else {
      return WeekFit(date: date, missing: missing, isKnown: false)
    }
    let question = WeekQuestion(
      phase: phase, timetable: timetable, available: available,
      commitments: commitments.filter { $0.holds(on: date) }, preferences: patient.preferences,
      budget: max(0, searchBudget))
    return question.answer(on: date, movingCommitments: movingCommitments)
  }

  /// The order of the week; what is left of two offerings at the same time decides by their names.
  private static func comesBefore(_ left: SessionOffering, _ right: SessionOffering) -> Bool {
    if left.window != right.window { return left.window < right.window }
    if left.id != right.id { return left.id < right.id }
    if left.service != right.service { return left.service < right.service }
    let (first, second) = (left.rest, right.rest)
    return first.lexicographicallyPrecedes(second)
  }
}

extension SessionOffering {
  /// What distinguishes two offerings that were given the same identifier.
  fileprivate var rest: [String] {
    [
      delivery.rawValue, modality?.rawValue ?? "", openSeats.map { "\($0)" } ?? "", title,
      clinician?.text ?? "",
    ]
  }
}
