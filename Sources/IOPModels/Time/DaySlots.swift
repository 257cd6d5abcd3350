/// The 288 five-minute steps of one day, a bit for each, in five words.
///
/// Plain words, and not a wide vector type: measured on Swift 6.3, operations on `SIMD32<UInt64>` work element by element
/// through memory and take some 300 ns, where these take a few.
struct DaySlots: Hashable, Sendable {
  /// The number of steps of a day.
  static let count = 288

  /// Steps 0 to 63; the words that follow have the next ones.
  var word0: UInt64 = 0
  var word1: UInt64 = 0
  var word2: UInt64 = 0
  var word3: UInt64 = 0

  /// Steps 256 to 287; the upper half is always zero.
  var word4: UInt64 = 0

  /// No step.
  init() {}

  /// The steps of a range that lies within the day.
  init(_ range: Range<Int>) {
    word0 = DaySlots.bits(of: range, from: 0)
    word1 = DaySlots.bits(of: range, from: 64)
    word2 = DaySlots.bits(of: range, from: 128)
    word3 = DaySlots.bits(of: range, from: 192)
    word4 = DaySlots.bits(of: range, from: 256)
  }

  /// The bits that a range has in the word that begins at a step.
  @inline(__always)
  private static func bits(of range: Range<Int>, from start: Int) -> UInt64 {
    // A shift by 64 or more gives zero in Swift.
    let above = UInt64.max << UInt(max(range.lowerBound - start, 0))
    let beyond = UInt64.max << UInt(max(range.upperBound - start, 0))
    return above & ~beyond
  }

  /// The word by its number, 0 to 4.
  private subscript(number: Int) -> UInt64 {
    switch number {
    case 0: word0
    case 1: word1
    case 2: word2
    case 3: word3
    default: word4
    }
  }

  /// The result of an operation on each pair of words.
  @inline(__always)
  func combined(
    with other: DaySlots, _ operation: (UInt64, UInt64) -> UInt64
  ) -> DaySlots {
    var result = DaySlots()
    result.word0 = operation(word0, other.word0)
    result.word1 = operation(word1, other.word1)
    result.word2 = operation(word2, other.word2)
    result.word3 = operation(word3, other.word3)
    result.word4 = operation(word4, other.word4)
    return result
  }

  /// The results of an operation on each pair of words, one upon the other.
  @inline(__always)
  func merged(with other: DaySlots, _ operation: (UInt64, UInt64) -> UInt64) -> UInt64 {
    operation(word0, other.word0) | operation(word1, other.word1)
      | operation(word2, other.word2) | operation(word3, other.word3)
      | operation(word4, other.word4)
  }

  /// The results of an operation on a range and each word that it touches, one upon the other.
  @inline(__always)
  func merged(over range: Range<Int>, _ operation: (UInt64, UInt64) -> UInt64) -> UInt64 {
    var result: UInt64 = 0
    var step = UInt(bitPattern: range.lowerBound)
    let end = UInt(bitPattern: range.upperBound)
    while step < end {
      let start = step & ~63
      let count = min(end &- start, 64) &- (step & 63)
      let bits = (UInt64.max &>> UInt64(64 &- count)) &<< UInt64(step & 63)
      result |= operation(bits, self[Int(bitPattern: step / 64)])
      step = start &+ 64
    }
    return result
  }

  /// All words, one upon the other; zero when there is no step.
  var merged: UInt64 { word0 | word1 | word2 | word3 | word4 }

  /// The number of steps.
  var stepCount: Int {
    word0.nonzeroBitCount + word1.nonzeroBitCount + word2.nonzeroBitCount
      + word3.nonzeroBitCount + word4.nonzeroBitCount
  }

  /// The first step from `start` on that is in the set, or is not, or 288.
  func firstStep(in isIn: Bool, from start: Int) -> Int {
    var step = start
    while step < DaySlots.count {
      let word = isIn ? self[step / 64] : ~self[step / 64]
      let rest = word >> UInt64(step % 64)
      if rest != 0 { return min(step + rest.trailingZeroBitCount, DaySlots.count) }
      step = (step / 64 + 1) * 64
    }
    return DaySlots.count
  }
}
