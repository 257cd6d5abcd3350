/// A set of times of the week, in steps of five minutes: when someone is free, or when a program is open.
///
/// The week begins on Monday at 00:00 and has 2,016 steps. Each step is one bit of 32 words that are stored inline, so
/// that "does this session fit" and "do these two overlap" are a few instructions and allocate nothing. Times are those of
/// a local clock; the set knows no dates and no time zone.
///
/// On the wire it is an array of window texts in the order of the week, such as `["mon 09:00-12:30", "wed 18:00-24:00"]`,
/// as long as possible within each day. Windows that touch or overlap are accepted on reading and mean the same set.
public struct WeeklyTimes: Hashable, Sendable {
  /// The number of steps of a week: 7 days of 288.
  static let slotCount = 2016

  /// The number of steps of a day.
  static let slotsPerDay = 288

  /// The length of a step in minutes.
  static let slotMinutes = 5

  /// One bit for each step; bits from 2016 on are always zero.
  var words: SIMD32<UInt64>

  /// Trusts words whose bits from 2016 on are zero.
  init(words: SIMD32<UInt64>) {
    self.words = words
  }

  /// Makes the empty set.
  public init() {
    words = SIMD32()
  }

  /// Makes the set of all times in some windows.
  ///
  /// - Parameter windows: any windows; they may touch or overlap.
  public init(_ windows: some Sequence<Window>) {
    self.init()
    for window in windows {
      insert(window)
    }
  }

  /// Reads windows such as `mon 09:00-12:30` and makes the set of all their times.
  ///
  /// - Parameter texts: the windows; they may touch or overlap.
  /// - Throws: ``Window/Invalid`` when one of the texts is not a window.
  public init(_ texts: some Sequence<String>) throws(Window.Invalid) {
    self.init()
    for text in texts {
      insert(try Window(text))
    }
  }

  /// No time at all.
  public static var none: WeeklyTimes { WeeklyTimes() }

  /// The whole week.
  public static var always: WeeklyTimes {
    var words = SIMD32<UInt64>(repeating: .max)
    // 2016 bits are 31 words and a half.
    words[31] = 0xFFFF_FFFF
    return WeeklyTimes(words: words)
  }

  /// Whether the set has no time.
  public var isEmpty: Bool { words.isZero }

  /// The number of minutes in the set, 0 to 10080.
  public var minutes: Int {
    var count = 0
    for index in 0..<32 {
      count += words[index].nonzeroBitCount
    }
    return count * WeeklyTimes.slotMinutes
  }

  /// The number of minutes on one weekday, 0 to 1440.
  ///
  /// - Parameter weekday: the day to count.
  public func minutes(on weekday: Weekday) -> Int {
    let start = (weekday.rawValue - 1) * WeeklyTimes.slotsPerDay
    var count = 0
    SlotMask.forEach(in: start..<(start + WeeklyTimes.slotsPerDay)) { index, mask in
      count += (words[index] & mask).nonzeroBitCount
    }
    return count * WeeklyTimes.slotMinutes
  }

  /// Whether every minute of a window is in the set.
  ///
  /// - Parameter window: the window to look for.
  public func contains(_ window: Window) -> Bool {
    var missing: UInt64 = 0
    SlotMask.forEach(in: window.slots) { index, mask in
      missing |= mask & ~words[index]
    }
    return missing == 0
  }

  /// Whether every time of another set is in this one; true for the empty set.
  ///
  /// - Parameter other: the set to look for.
  public func contains(_ other: WeeklyTimes) -> Bool {
    (other.words & ~words).isZero
  }

  /// Whether at least one minute of a window is in the set.
  ///
  /// - Parameter window: the window to compare with.
  public func overlaps(_ window: Window) -> Bool {
    var common: UInt64 = 0
    SlotMask.forEach(in: window.slots) { index, mask in
      common |= mask & words[index]
    }
    return common != 0
  }

  /// Whether at least one minute is in both sets.
  ///
  /// - Parameter other: the set to compare with.
  public func overlaps(_ other: WeeklyTimes) -> Bool {
    !(words & other.words).isZero
  }

  /// The times that are in either set.
  ///
  /// - Parameter other: the set to join.
  public func union(_ other: WeeklyTimes) -> WeeklyTimes {
    WeeklyTimes(words: words | other.words)
  }

  /// The times that are in both sets.
  ///
  /// - Parameter other: the set to compare with.
  public func intersection(_ other: WeeklyTimes) -> WeeklyTimes {
    WeeklyTimes(words: words & other.words)
  }

  /// The times of this set that are not in another.
  ///
  /// - Parameter other: the set to take away.
  public func subtracting(_ other: WeeklyTimes) -> WeeklyTimes {
    WeeklyTimes(words: words & ~other.words)
  }

  /// All times of the week that are not in this set.
  public var complement: WeeklyTimes { WeeklyTimes.always.subtracting(self) }

  /// Adds the times of a window.
  ///
  /// - Parameter window: the window to add.
  public mutating func insert(_ window: Window) {
    SlotMask.forEach(in: window.slots) { index, mask in
      words[index] |= mask
    }
  }

  /// Adds the times of another set.
  ///
  /// - Parameter other: the set to add.
  public mutating func insert(_ other: WeeklyTimes) {
    words |= other.words
  }

  /// Takes the times of a window away.
  ///
  /// - Parameter window: the window to take away.
  public mutating func remove(_ window: Window) {
    SlotMask.forEach(in: window.slots) { index, mask in
      words[index] &= ~mask
    }
  }

  /// Takes the times of another set away.
  ///
  /// - Parameter other: the set to take away.
  public mutating func remove(_ other: WeeklyTimes) {
    words &= ~other.words
  }

  /// The windows of the set, as long as possible within each day, in the order of the week.
  ///
  /// A time that runs past midnight gives two windows, one that ends at 24:00 and one that begins at 00:00.
  public var windows: [Window] {
    var result: [Window] = []
    for weekday in Weekday.allCases {
      let dayStart = (weekday.rawValue - 1) * WeeklyTimes.slotsPerDay
      let dayEnd = dayStart + WeeklyTimes.slotsPerDay
      var slot = firstSlot(set: true, in: dayStart..<dayEnd)
      while slot < dayEnd {
        let end = firstSlot(set: false, in: slot..<dayEnd)
        result.append(
          Window(unchecked: weekday, startSlot: slot - dayStart, slotCount: end - slot))
        slot = firstSlot(set: true, in: end..<dayEnd)
      }
    }
    return result
  }

  /// The first step in a range whose bit has a value, or the end of the range.
  private func firstSlot(set: Bool, in range: Range<Int>) -> Int {
    var slot = range.lowerBound
    while slot < range.upperBound {
      let word = set ? words[slot / 64] : ~words[slot / 64]
      let rest = word >> UInt64(slot % 64)
      if rest != 0 { return min(slot + rest.trailingZeroBitCount, range.upperBound) }
      slot = (slot / 64 + 1) * 64
    }
    return range.upperBound
  }
}

extension WeeklyTimes: CustomStringConvertible {
  /// The windows, separated by commas; "none" for the empty set.
  public var description: String {
    isEmpty ? "none" : windows.map(\.text).joined(separator: ", ")
  }
}

extension WeeklyTimes: Codable {
  /// Decodes an array of window texts.
  ///
  /// - Throws: `DecodingError` when the value is not an array of strings or ``Window/Invalid`` refuses one.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    self.init()
    while !container.isAtEnd {
      insert(try container.decode(Window.self))
    }
  }

  /// Encodes the windows of ``windows`` as texts.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for window in windows {
      try container.encode(window)
    }
  }
}

/// The bits that a range of steps has in each word.
enum SlotMask {
  /// Calls a closure for every word that a range touches, with the index of the word and the bits of the range.
  @inline(__always)
  static func forEach(in slots: Range<Int>, _ body: (Int, UInt64) -> Void) {
    var slot = slots.lowerBound
    while slot < slots.upperBound {
      let index = slot / 64
      let low = slot % 64
      let high = min(slots.upperBound - index * 64, 64)
      // `high` is above `low`, so the number of bits is 1 to 64.
      let bits = UInt64.max >> UInt64(64 - (high - low))
      body(index, bits << UInt64(low))
      slot = (index + 1) * 64
    }
  }
}

extension SIMD32<UInt64> {
  /// Whether no bit is set.
  var isZero: Bool {
    let sixteen = lowHalf | highHalf
    let eight = sixteen.lowHalf | sixteen.highHalf
    let four = eight.lowHalf | eight.highHalf
    let two = four.lowHalf | four.highHalf
    return two[0] | two[1] == 0
  }
}
