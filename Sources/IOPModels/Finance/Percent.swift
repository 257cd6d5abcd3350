/// A part of a whole in percent, from 0 to 100, exact to a hundredth of a percent.
///
/// The text has no zero that it does not need: `20%`, `12.5%`, `33.33%`. What a percentage of an amount comes to is worked out in whole
/// numbers and rounded once, by a rule that is named.
public struct Percent: Hashable, Sendable {
  /// The number of hundredths of a percent, 0 to 10,000.
  public let hundredths: Int

  /// Makes a percentage from whole percents.
  ///
  /// - Parameter percent: 0 to 100.
  /// - Throws: ``Invalid/range`` when the number is outside.
  public init(_ percent: Int) throws(Invalid) {
    guard (0...100).contains(percent) else { throw .range }
    hundredths = percent * 100
  }

  /// Makes a percentage from hundredths of a percent.
  ///
  /// - Parameter hundredths: 0 to 10,000.
  /// - Throws: ``Invalid/range`` when the number is outside.
  public init(hundredths: Int) throws(Invalid) {
    guard (0...10_000).contains(hundredths) else { throw .range }
    self.hundredths = hundredths
  }

  /// Reads a percentage.
  ///
  /// - Parameter text: such as `12.5%`: no sign, no leading zero, at most two decimals and the last of them not zero.
  /// - Throws: ``Invalid`` when the text has another form, or the number is above 100.
  public init(_ text: String) throws(Invalid) {
    guard let text = ShortText(text.utf8), text.count >= 2, text[text.count - 1] == 0x25 else {
      throw .format
    }
    let end = text.count - 1
    var point = 0
    var whole = 0
    while point < end, let digit = text[point].decimalDigit {
      guard point < 3 else { throw .format }
      whole = whole * 10 + digit
      point += 1
    }
    guard point == 1 || (point > 1 && text[0] != 0x30) else { throw .format }
    var hundredths = whole * 100
    if point < end {
      let decimals = end - point - 1
      guard text[point] == 0x2E, (1...2).contains(decimals), text[end - 1] != 0x30,
        let fraction = text.number(at: point + 1, length: decimals)
      else { throw .format }
      hundredths += decimals == 1 ? fraction * 10 : fraction
    }
    try self.init(hundredths: hundredths)
  }

  private init(known hundredths: Int) { self.hundredths = hundredths }

  /// Nothing of the whole.
  public static var zero: Percent { Percent(known: 0) }

  /// The whole.
  public static var hundred: Percent { Percent(known: 10_000) }

  /// What is left of the whole.
  public var rest: Percent { Percent(known: 10_000 - hundredths) }

  /// Returns the percentage of an amount, exact and rounded once to the minor unit.
  ///
  /// - Parameters:
  ///   - amount: any amount; a negative one is rounded as its positive counterpart.
  ///   - rounding: what happens to a fraction of the minor unit.
  public func of(_ amount: Money, rounding: Money.Rounding = .halfUp) -> Money {
    // The quotient is at most the magnitude, so that nothing here can overflow.
    let product = amount.minorUnits.magnitude.multipliedFullWidth(by: UInt64(hundredths))
    let (quotient, remainder) = UInt64(10_000).dividingFullWidth(product)
    let isUp =
      switch rounding {
      case .down: false
      case .up: remainder > 0
      case .halfUp: remainder >= 5_000
      case .halfEven: remainder > 5_000 || (remainder == 5_000 && quotient & 1 == 1)
      }
    let magnitude = isUp ? quotient + 1 : quotient
    return Money(
      minorUnits: Int64(truncatingIfNeeded: amount.isNegative ? 0 &- magnitude : magnitude),
      currency: amount.currency)
  }
}

extension Percent: Comparable {
  /// Orders percentages by their size.
  public static func < (left: Percent, right: Percent) -> Bool {
    left.hundredths < right.hundredths
  }
}

extension Percent: CustomStringConvertible {
  /// The text, such as `12.5%`.
  public var description: String {
    let (whole, fraction) = hundredths.quotientAndRemainder(dividingBy: 100)
    if fraction == 0 { return "\(whole)%" }
    if fraction % 10 == 0 { return "\(whole).\(fraction / 10)%" }
    return fraction < 10 ? "\(whole).0\(fraction)%" : "\(whole).\(fraction)%"
  }
}

extension Percent: Codable {
  /// Decodes the text.
  ///
  /// - Throws: `DecodingError` when the value is not a string or ``Invalid`` refuses it.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (text: String) in try Percent(text) }
  }

  /// Encodes the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Percent {
  /// Why there is no such percentage.
  public enum Invalid: InvalidValue {
    /// The text is not a number with a percent sign.
    case format
    /// The number is not 0 to 100.
    case range

    public var description: String {
      switch self {
      case .format: "a percentage has the form 12.5%, with at most two decimals and no needless 0"
      case .range: "a percentage is 0 to 100"
      }
    }
  }
}

extension Money {
  /// What happens to a fraction of the minor unit; a negative amount is rounded as its positive counterpart.
  public enum Rounding: String, ClosedVocabulary {
    /// To the nearest, and a half away from zero: 0.5 cent is 1 cent.
    case halfUp = "half-up"
    /// To the nearest, and a half to the even neighbour: 0.5 cent is 0, 1.5 cents are 2.
    case halfEven = "half-even"
    /// Toward zero.
    case down = "down"
    /// Away from zero.
    case up = "up"
  }

  /// The smaller of two amounts in one currency; this one when the currencies differ.
  func atMost(_ other: Money) -> Money {
    currency == other.currency && other.minorUnits < minorUnits ? other : self
  }
}
