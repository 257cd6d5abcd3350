extension ClinicalCondition {
  /// When a condition began, as exactly as it is known: a year, a month of a year, or a day.
  ///
  /// On the wire it is ISO 8601 as far as it goes: `2019`, `2019-04` or `2019-04-12`.
  public struct Onset: Hashable, Sendable, Codable, CustomStringConvertible {
    /// Why an onset was refused.
    public enum Invalid: InvalidValue {
      /// The text is not a year, a month or a day, or there is no such month or day.
      case form

      public var description: String {
        "an onset is a year, a month or a day, such as 2019, 2019-04 or 2019-04-12"
      }
    }

    /// The days that come into question: the whole year, the whole month, or the one day.
    public let days: CalendarDateRange

    private let length: UInt8

    /// Creates an onset that is known to the day.
    public init(_ date: CalendarDate) {
      days = CalendarDateRange(only: date)
      length = 10
    }

    /// Creates an onset from its text.
    ///
    /// - Throws: ``Invalid/form`` when the text is not `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or there is no such month or day.
    public init(_ text: String) throws(Invalid) {
      do {
        switch text.utf8.count {
        case 4:
          days = try CalendarDateRange(
            CalendarDate(text + "-01-01"), through: CalendarDate(text + "-12-31"))
        case 7:
          let first = try CalendarDate(text + "-01")
          let last = CalendarDate.dayCount(ofMonth: first.month, in: first.year)
          days = try CalendarDateRange(
            first, through: CalendarDate(year: first.year, month: first.month, day: last))
        default:
          days = CalendarDateRange(only: try CalendarDate(text))
        }
      } catch {
        throw .form
      }
      length = UInt8(truncatingIfNeeded: text.utf8.count)
    }

    public var description: String { String(days.first.description.prefix(Int(length))) }

    public init(from decoder: any Decoder) throws {
      self = try decoder.decodeChecked { (text: String) in try Onset(text) }
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(description)
    }
  }
}
