/// A day of the week, numbered as in ISO 8601: Monday is 1 and Sunday is 7.
///
/// On the wire a weekday is its ``code``: `mon`, `tue`, `wed`, `thu`, `fri`, `sat` or `sun`.
public enum Weekday: Int, CaseIterable, Hashable, Sendable {
  /// The first day of the week.
  case monday = 1

  /// The second day of the week.
  case tuesday

  /// The third day of the week.
  case wednesday

  /// The fourth day of the week.
  case thursday

  /// The fifth day of the week.
  case friday

  /// The sixth day of the week.
  case saturday

  /// The seventh day of the week.
  case sunday

  /// Reads the three-letter code of a weekday.
  ///
  /// - Parameter code: `mon` to `sun`, in lower case.
  /// - Throws: ``Invalid/code`` for any other text.
  public init(_ code: String) throws(Invalid) {
    guard let text = ShortText(code.utf8), let day = Weekday(text, at: 0), text.count == 3 else {
      throw .code
    }
    self = day
  }

  /// Reads the three letters of a code from a place in a text.
  init?(_ text: ShortText, at start: Int) {
    switch (text[start], text[start + 1], text[start + 2]) {
    case (0x6D, 0x6F, 0x6E): self = .monday
    case (0x74, 0x75, 0x65): self = .tuesday
    case (0x77, 0x65, 0x64): self = .wednesday
    case (0x74, 0x68, 0x75): self = .thursday
    case (0x66, 0x72, 0x69): self = .friday
    case (0x73, 0x61, 0x74): self = .saturday
    case (0x73, 0x75, 0x6E): self = .sunday
    default: return nil
    }
  }

  /// The day by its distance from Monday; multiples of seven do not matter.
  init(daysFromMonday days: Int) {
    switch ((days % 7) + 7) % 7 {
    case 0: self = .monday
    case 1: self = .tuesday
    case 2: self = .wednesday
    case 3: self = .thursday
    case 4: self = .friday
    case 5: self = .saturday
    default: self = .sunday
    }
  }

  /// The three-letter code that stands on the wire, such as `mon`.
  public var code: String {
    switch self {
    case .monday: "mon"
    case .tuesday: "tue"
    case .wednesday: "wed"
    case .thursday: "thu"
    case .friday: "fri"
    case .saturday: "sat"
    case .sunday: "sun"
    }
  }

  /// The three-letter English abbreviation for people to read, such as "Mon".
  public var abbreviation: String {
    switch self {
    case .monday: "Mon"
    case .tuesday: "Tue"
    case .wednesday: "Wed"
    case .thursday: "Thu"
    case .friday: "Fri"
    case .saturday: "Sat"
    case .sunday: "Sun"
    }
  }

  /// The English name for people to read, such as "Monday".
  public var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// Whether the day is Saturday or Sunday.
  public var isWeekend: Bool { self >= .saturday }

  /// The weekday some days later, or earlier when the number is negative.
  ///
  /// - Parameter days: any number of days; the week wraps.
  public func advanced(by days: Int) -> Weekday {
    Weekday(daysFromMonday: rawValue - 1 + days % 7)
  }

  /// The number of days from this weekday forward to the next `other`, 0 to 6.
  ///
  /// - Parameter other: the weekday to reach; the same weekday is 0 days away.
  public func days(until other: Weekday) -> Int {
    (other.rawValue - rawValue + 7) % 7
  }
}

extension Weekday: Comparable {
  /// Orders weekdays from Monday to Sunday.
  public static func < (lhs: Weekday, rhs: Weekday) -> Bool {
    lhs.rawValue < rhs.rawValue
  }
}

extension Weekday: Codable {
  /// Decodes the three-letter code.
  ///
  /// - Throws: `DecodingError` when the value is not one of the seven codes.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (code: String) in try Weekday(code) }
  }

  /// Encodes the three-letter code.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}

extension Weekday {
  /// Why a text is not a weekday.
  public enum Invalid: InvalidValue {
    /// The text is not one of the seven codes.
    case code

    /// The rule that was broken.
    public var description: String {
      "a weekday is one of mon, tue, wed, thu, fri, sat and sun"
    }
  }
}
