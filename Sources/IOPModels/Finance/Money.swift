/// An exact amount of money in one currency, counted in its minor units: 72.50 USD is 7,250 cents.
///
/// The text is the amount with exactly the digits of the currency, a space and the code: `72.50 USD`, `-5.00 EUR`,
/// `1200 JPY`. There is no floating point anywhere; a sum that does not fit or mixes currencies is an error.
public struct Money: Hashable, Sendable {
  /// The amount in minor units, such as cents; negative for a credit.
  public let minorUnits: Int64

  /// The currency of the amount.
  public let currency: Currency

  /// Makes an amount.
  ///
  /// - Parameters:
  ///   - minorUnits: the amount in minor units, such as cents.
  ///   - currency: the currency.
  public init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// The amount of nothing in a currency.
  ///
  /// - Parameter currency: the currency.
  public static func zero(_ currency: Currency) -> Money {
    Money(minorUnits: 0, currency: currency)
  }

  /// Whether the amount is zero.
  public var isZero: Bool { minorUnits == 0 }

  /// Whether the amount is below zero.
  public var isNegative: Bool { minorUnits < 0 }

  /// The sum of two amounts.
  ///
  /// - Parameter other: an amount in the same currency.
  /// - Throws: ``Invalid/currencies`` or ``Invalid/overflow``.
  public func adding(_ other: Money) throws(Invalid) -> Money {
    guard currency == other.currency else { throw .currencies }
    let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
    guard !overflow else { throw .overflow }
    return Money(minorUnits: sum, currency: currency)
  }

  /// The difference of two amounts.
  ///
  /// - Parameter other: the amount to take away, in the same currency.
  /// - Throws: ``Invalid/currencies`` or ``Invalid/overflow``.
  public func subtracting(_ other: Money) throws(Invalid) -> Money {
    guard currency == other.currency else { throw .currencies }
    let (difference, overflow) = minorUnits.subtractingReportingOverflow(other.minorUnits)
    guard !overflow else { throw .overflow }
    return Money(minorUnits: difference, currency: currency)
  }

  /// The amount times a whole number.
  ///
  /// - Parameter factor: how many times, such as a number of sessions.
  /// - Throws: ``Invalid/overflow``.
  public func multiplied(by factor: Int) throws(Invalid) -> Money {
    let (product, overflow) = minorUnits.multipliedReportingOverflow(by: Int64(factor))
    guard !overflow else { throw .overflow }
    return Money(minorUnits: product, currency: currency)
  }

  /// Whether this amount is below another in the same currency.
  ///
  /// - Parameter other: the amount to compare with.
  /// - Throws: ``Invalid/currencies`` when the currencies differ.
  public func isLess(than other: Money) throws(Invalid) -> Bool {
    guard currency == other.currency else { throw .currencies }
    return minorUnits < other.minorUnits
  }

  /// The sum of any number of amounts in one currency; zero for none.
  ///
  /// - Parameters:
  ///   - amounts: the amounts to add.
  ///   - currency: the currency that all of them have.
  /// - Throws: ``Invalid/currencies`` or ``Invalid/overflow``.
  public static func sum(
    of amounts: some Sequence<Money>, in currency: Currency
  ) throws(Invalid) -> Money {
    var total = Money.zero(currency)
    for amount in amounts {
      total = try total.adding(amount)
    }
    return total
  }
}

extension Money {
  /// Reads an amount.
  ///
  /// - Parameter text: such as `72.50 USD`: an optional minus sign, the amount without leading zeros and with exactly
  ///   the digits of its currency, one space, the code. Zero has no sign.
  /// - Throws: ``Invalid`` when the text has another form, or the currency is unknown.
  public init(_ text: String) throws(Invalid) {
    guard let text = ShortText(text.utf8), text.count >= 5, text[text.count - 4] == 0x20 else {
      throw .format
    }
    let currency: Currency
    do {
      currency = try Currency(text, at: text.count - 3)
    } catch {
      throw .currency
    }
    let isNegative = text[0] == 0x2D
    let start = isNegative ? 1 : 0
    let end = text.count - 4
    let digits = currency.minorUnitDigits
    let point = digits == 0 ? end : end - digits - 1
    guard point > start else { throw .format }
    guard text[start] != 0x30 || point == start + 1 else { throw .format }
    var amount: Int64 = 0
    for index in start..<end {
      if index == point {
        guard text[index] == 0x2E else { throw .format }
        continue
      }
      guard let digit = text[index].decimalDigit else { throw .format }
      // Counted downward when negative, so that the lowest number of 64 bits can be read.
      let (tenfold, overflow) = amount.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tenfold.addingReportingOverflow(Int64(isNegative ? -digit : digit))
      guard !overflow, !carry else { throw .overflow }
      amount = sum
    }
    guard amount != 0 || !isNegative else { throw .format }
    self.init(minorUnits: amount, currency: currency)
  }
}

extension Money: CustomStringConvertible {
  /// The text, such as `72.50 USD`.
  public var description: String {
    let digits = currency.minorUnitDigits
    var reversed: [UInt8] = []
    var rest = minorUnits.magnitude
    while rest > 0 || reversed.count <= digits {
      reversed.append(UInt8(48 + rest % 10))
      rest /= 10
    }
    var bytes: [UInt8] = []
    if isNegative { bytes.append(0x2D) }
    for place in stride(from: reversed.count - 1, through: 0, by: -1) {
      bytes.append(reversed[place])
      if place == digits, digits > 0 { bytes.append(0x2E) }
    }
    bytes.append(0x20)
    bytes.append(contentsOf: currency.code.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Money: Codable {
  /// Decodes the text.
  ///
  /// - Throws: `DecodingError` when the value is not a string or ``Invalid`` refuses it.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (text: String) in try Money(text) as Money }
  }

  /// Encodes the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Money {
  /// Why there is no such amount.
  public enum Invalid: InvalidValue {
    /// The text is not an amount with the digits of its currency and a code.
    case format

    /// The currency is not in the table.
    case currency

    /// The amounts have different currencies.
    case currencies

    /// The amount does not fit into 64 bits.
    case overflow

    /// The rule that was broken.
    public var description: String {
      switch self {
      case .format: "an amount has the form 72.50 USD, with the digits of its currency"
      case .currency: "the currency of an amount is a national currency of ISO 4217"
      case .currencies: "amounts are added and compared in one currency only"
      case .overflow: "an amount fits into 64 bits of minor units"
      }
    }
  }
}
