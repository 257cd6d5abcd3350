import IOPModels

extension Taper {
  /// What decides which words the person reads, beside the recommendation.
  struct Circumstances: Hashable, Sendable {
    /// Whether the facts about danger ask for an evaluation on the same day.
    let asksForEvaluation: Bool
    /// Whether the person leaves on this day.
    let isLastDay: Bool
    /// Whether days with a no-show reached the number at which the program looks again.
    let isAway: Bool
    /// Whether nothing else got worse.
    let isOnlyAway: Bool
    /// Whether attendance is short of what the program asks for because of sessions from which the person was excused.
    let isShortByExcuses: Bool

    init(_ taper: TaperCase) {
      asksForEvaluation = taper.asksForEvaluation
      isLastDay = taper.isLastDay
      isAway = taper.stayingAway.verdict == .notMet
      isOnlyAway = isAway && taper.worsening.count == 1
      isShortByExcuses = taper.attendance.isShortByExcuses(of: taper.record.program.attendance)
    }
  }
}
