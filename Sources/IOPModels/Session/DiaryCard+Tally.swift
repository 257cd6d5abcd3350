extension DiaryCard {
  /// What is counted in a number of days.
  public enum Unit: String, ClosedVocabulary {
    /// The days on which something happened.
    case days = "days"
    /// How often something happened, on all days together.
    case times = "times"
  }

  /// How often something happened in a number of days, as far as diary cards tell.
  ///
  /// There is a count only when every day is recorded. Otherwise the count is unknown, ``missing`` names the days that are not
  /// recorded, and ``atLeast`` is what the others come to. Of several cards for one day, the last in the list that says something about
  /// the question counts.
  public struct Tally: PersonalData, Hashable, Sendable, Codable {
    /// Why a count that was sent was refused.
    public enum Invalid: InvalidValue {
      /// A missing day is not one of the days, or the missing days do not ascend.
      case missing
      /// The count is below zero.
      case count

      public var description: String {
        switch self {
        case .missing: "the missing days are among the days that are counted, in order"
        case .count: "what happened on the recorded days is counted from zero"
        }
      }
    }

    /// The days.
    public let days: CalendarDateRange
    /// The days about which no card tells, in order.
    public let missing: [CalendarDate]
    /// What the recorded days come to.
    public let atLeast: Int

    /// The count; nil when a day is missing.
    public var count: Int? { missing.isEmpty ? atLeast : nil }

    /// Counts a behaviour.
    ///
    /// A day with a yes and without a number is missing when times are counted; its one time is in ``atLeast``.
    ///
    /// - Parameters:
    ///   - behaviour: the behaviour.
    ///   - unit: whether days or times are counted.
    ///   - days: the days.
    ///   - cards: the cards; those of other days are left out.
    public init(
      of behaviour: Behaviour, counting unit: Unit, in days: CalendarDateRange,
      from cards: some Sequence<DiaryCard>
    ) {
      self.init(in: days, from: cards) { card in
        guard let entry = card.occurrence(of: behaviour) else {
          // The skills of a card say by themselves whether one was used.
          guard behaviour == .skillUseDays, unit == .days else { return nil }
          return card.usedSkill.map { Answer(count: $0 ? 1 : 0, isComplete: true) }
        }
        switch unit {
        case .days: return Answer(count: entry.happened ? 1 : 0, isComplete: true)
        case .times:
          return Answer(
            count: entry.count ?? (entry.happened ? 1 : 0),
            isComplete: entry.count != nil || !entry.happened)
        }
      }
    }

    /// Counts a behaviour in its own unit; nil for a site's own behaviour, whose unit nobody has said.
    ///
    /// - Parameters:
    ///   - behaviour: the behaviour.
    ///   - days: the days.
    ///   - cards: the cards; those of other days are left out.
    public init?(
      of behaviour: Behaviour, in days: CalendarDateRange, from cards: some Sequence<DiaryCard>
    ) {
      guard let unit = behaviour.diaryUnit else { return nil }
      self.init(of: behaviour, counting: unit, in: days, from: cards)
    }

    /// Counts the days on which an urge was rated at a strength or above.
    ///
    /// - Parameters:
    ///   - urge: the urge.
    ///   - strength: the lowest rating that counts; the clinic says what a strong urge is.
    ///   - days: the days.
    ///   - cards: the cards; those of other days are left out.
    public init(
      of urge: Urge, atLeast strength: Rating, in days: CalendarDateRange,
      from cards: some Sequence<DiaryCard>
    ) {
      self.init(in: days, from: cards) { card in
        card.rating(of: urge).map { Answer(count: $0 >= strength ? 1 : 0, isComplete: true) }
      }
    }

    /// Returns the count as a measure of an objective; nil when a day is missing.
    ///
    /// - Parameters:
    ///   - id: the identifier of the measure.
    ///   - behaviour: what was counted.
    /// - Throws: ``BehaviourCount/Invalid`` when there are more than 366 days, or the count is larger than a measure may be.
    public func behaviourCount(
      id: Identifier<BehaviourCount>, of behaviour: Behaviour
    ) throws(BehaviourCount.Invalid) -> BehaviourCount? {
      guard let count else { return nil }
      return try BehaviourCount(
        id: id, behaviour: behaviour, date: days.last, count: count, days: days.dayCount)
    }

    enum CodingKeys: String, CodingKey {
      case days = "days"
      case missing = "missing"
      case atLeast = "atLeast"
    }

    /// Decodes a count that somebody made.
    ///
    /// - Throws: `DecodingError` when a member is missing, or with ``Invalid``.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      days = try container.decode(CalendarDateRange.self, forKey: .days)
      missing = try container.decode([CalendarDate].self, forKey: .missing)
      atLeast = try container.decode(Int.self, forKey: .atLeast)
      let isWithin = missing.allSatisfy(days.contains) && missing.ascends
      if !isWithin { throw DecodingError.refused(Invalid.missing, at: container.codingPath) }
      if atLeast < 0 { throw DecodingError.refused(Invalid.count, at: container.codingPath) }
    }

    /// What one card says.
    private struct Answer {
      let count: Int
      let isComplete: Bool
    }

    private init(
      in days: CalendarDateRange, from cards: some Sequence<DiaryCard>,
      asking ask: (DiaryCard) -> Answer?
    ) {
      var answers: [CalendarDate: Answer] = [:]
      for card in cards where days.contains(card.date) {
        if let answer = ask(card) { answers[card.date] = answer }
      }
      self.days = days
      missing = days.dates.filter { !(answers[$0]?.isComplete ?? false) }
      atLeast = answers.values.reduce(0) { $0 + $1.count }
    }
  }
}

extension Behaviour {
  /// What a diary card counts for the behaviour; nil for a site's own, whose unit nobody has said.
  public var diaryUnit: DiaryCard.Unit? {
    switch self {
    case .selfHarmDays, .alcoholDays, .substanceDays, .urgeDays, .missedWorkDays, .skillUseDays,
      .ideationDays, .restfulNights, .regularNights, .medicineDays, .contactDays:
      .days
    case .panicAttacks, .plannedActivities, .drinks, .facedFears, .goodTimesAtHome: .times
    default: nil
    }
  }
}
