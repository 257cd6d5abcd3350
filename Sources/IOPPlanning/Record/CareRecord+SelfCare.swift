public import IOPModels

extension CareRecord {
  /// Returns whether the person did an activity as often as planned in the seven days that end on a day.
  ///
  /// Met when it was done, in full or in part, on as many days as planned; not met when the days of which something else is recorded leave too
  /// few for that; unknown otherwise, and when no number of days was agreed. A day on which nothing was recorded says nothing.
  public func keepsUp(_ activity: SelfCareActivity, asOf date: CalendarDate) -> Judgement {
    guard let planned = activity.daysPerWeek else {
      return Judgement(.unknown, missing: [MissingFact("on how many days a week it is planned")])
    }
    let week = selfCare.filter {
      $0.activity == activity.id && $0.date <= date && $0.date.days(to: date) < 7
    }.sortedByDate(\.date)
    let evidence = week.map(\.evidence)
    let done = Set(week.filter { $0.completion != .notDone }.map(\.date))
    let open = 7 - Set(week.map(\.date)).count
    if done.count >= planned { return Judgement(.met, evidence) }
    guard done.count + open >= planned else { return Judgement(.notMet, evidence) }
    return Judgement(
      .unknown, evidence, missing: [MissingFact("what became of it on \(open) days of the week")])
  }
}

extension SelfCareEntry {
  /// The entry in words, without the note.
  public var inWords: String {
    let became =
      switch completion {
      case .done: "done"
      case .partly: "done in part"
      case .notDone: "not done"
      }
    return "\(kind.title): \(became)"
  }
}
