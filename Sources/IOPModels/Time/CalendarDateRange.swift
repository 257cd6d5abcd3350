/// The days from one date through another; both belong to the range, so that it is never empty.
public struct CalendarDateRange: Hashable, Sendable {
  /// The first date of the range.
  public let first: CalendarDate

  /// The last date of the range, which belongs to it.
  public let last: CalendarDate

  /// Makes a range of dates.
  ///
  /// - Parameters:
  ///   - first: the first date.
  ///   - last: the last date; it may be the same day.
  /// - Throws: ``Invalid/order`` when the last date is earlier than the first.
  public init(_ first: CalendarDate, through last: CalendarDate) throws(Invalid) {
    guard first <= last else { throw .order }
    self.first = first
    self.last = last
  }

  /// Makes the range of a single date.
  ///
  /// - Parameter date: the first and last date.
  public init(only date: CalendarDate) {
    first = date
    last = date
  }

  /// The number of days, both ends counted; at least 1.
  public var dayCount: Int { first.days(to: last) + 1 }

  /// Whether a date lies in the range.
  ///
  /// - Parameter date: the date to look for.
  public func contains(_ date: CalendarDate) -> Bool {
    first <= date && date <= last
  }

  /// Whether every date of another range lies in this one.
  ///
  /// - Parameter other: the range to look for.
  public func contains(_ other: CalendarDateRange) -> Bool {
    first <= other.first && other.last <= last
  }

  /// Whether at least one date lies in both ranges.
  ///
  /// - Parameter other: the range to compare with.
  public func overlaps(_ other: CalendarDateRange) -> Bool {
    first <= other.last && other.first <= last
  }

  /// The dates that lie in both ranges, or nil when there is none.
  ///
  /// - Parameter other: the range to compare with.
  public func intersection(_ other: CalendarDateRange) -> CalendarDateRange? {
    try? CalendarDateRange(max(first, other.first), through: min(last, other.last))
  }

  /// The dates of the range in order.
  public var dates: Dates { Dates(range: self) }

  /// The dates of a ``CalendarDateRange``, one by one.
  public struct Dates: RandomAccessCollection, Hashable, Sendable {
    let range: CalendarDateRange

    /// The position of the first date, 0.
    public var startIndex: Int { 0 }

    /// The position after the last date.
    public var endIndex: Int { range.dayCount }

    /// The date at a position.
    ///
    /// - Parameter position: a position from ``startIndex`` up to but not including ``endIndex``.
    public subscript(position: Int) -> CalendarDate {
      CalendarDate(unchecked: range.first.dayNumber + position)
    }
  }
}

extension CalendarDateRange: CustomStringConvertible {
  /// Both dates with a slash between, as in ISO 8601, such as `2026-03-09/2026-05-29`.
  public var description: String { "\(first)/\(last)" }
}

extension CalendarDateRange: Codable {
  enum CodingKeys: String, CodingKey {
    case first = "from"
    case last = "to"
  }

  /// Decodes an object with the members `from` and `to`.
  ///
  /// - Throws: `DecodingError` when a date is missing or refused, or ``Invalid`` refuses their order.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let first = try container.decode(CalendarDate.self, forKey: .first)
    let last = try container.decode(CalendarDate.self, forKey: .last)
    do {
      try self.init(first, through: last)
    } catch {
      throw DecodingError.refused(error, at: container.codingPath)
    }
  }
}

extension CalendarDateRange {
  /// Why two dates are not a range.
  public enum Invalid: InvalidValue {
    /// The last date is earlier than the first.
    case order

    /// The rule that was broken.
    public var description: String { "the last date of a range is not before its first" }
  }
}
