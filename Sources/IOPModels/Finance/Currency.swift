/// A currency of ISO 4217, such as `USD`, and how many decimal digits its amounts have.
///
/// The package holds the table of national currencies in use: three letters and 0, 2 or 3 digits. A code that is not in
/// the table is refused, since an amount in it could not be read without guessing; so are funds codes, precious metals
/// and test codes. `ANG` and `BGN`, which were replaced in 2025 and 2026, stay readable for older records.
public struct Currency: Hashable, Sendable {
  /// The three letters as one number, the first in the highest byte.
  let letters: UInt32

  /// The number of decimal digits of an amount, 0 to 3.
  public var minorUnitDigits: Int { Int(digits) }

  private let digits: UInt8

  /// Trusts letters and digits that come from the table.
  private init(letters: UInt32, digits: UInt8) {
    self.letters = letters
    self.digits = digits
  }

  /// Looks up a currency by its code.
  ///
  /// - Parameter code: three capital letters, such as `USD`.
  /// - Throws: ``Invalid/unknown`` when the code is not in the table.
  public init(_ code: String) throws(Invalid) {
    guard let text = ShortText(code.utf8), text.count == 3 else { throw .unknown }
    try self.init(text, at: 0)
  }

  /// Looks up the currency whose three letters stand at a place in a text.
  init(_ text: ShortText, at start: Int) throws(Invalid) {
    let letters = Currency.packed(text[start], text[start + 1], text[start + 2])
    guard let digits = Currency.minorUnits(of: letters) else { throw .unknown }
    self.init(letters: letters, digits: digits)
  }

  /// The three letters, such as `USD`.
  public var code: String {
    let bytes = [
      UInt8(truncatingIfNeeded: letters >> 16), UInt8(truncatingIfNeeded: letters >> 8),
      UInt8(truncatingIfNeeded: letters),
    ]
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The US dollar.
  public static var usd: Currency { Currency(letters: packed(0x55, 0x53, 0x44), digits: 2) }

  /// The euro.
  public static var eur: Currency { Currency(letters: packed(0x45, 0x55, 0x52), digits: 2) }

  /// The pound sterling.
  public static var gbp: Currency { Currency(letters: packed(0x47, 0x42, 0x50), digits: 2) }

  /// The Canadian dollar.
  public static var cad: Currency { Currency(letters: packed(0x43, 0x41, 0x44), digits: 2) }

  /// The Australian dollar.
  public static var aud: Currency { Currency(letters: packed(0x41, 0x55, 0x44), digits: 2) }

  private static func packed(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }

  /// The number of decimal digits by the table, or nil for a code that is not in it.
  private static func minorUnits(of letters: UInt32) -> UInt8? {
    for (digits, codes) in table {
      var bytes = codes.utf8.makeIterator()
      while let first = bytes.next(), let second = bytes.next(), let third = bytes.next() {
        if packed(first, second, third) == letters { return digits }
        _ = bytes.next()
      }
    }
    return nil
  }

  /// ISO 4217 List One: the national currencies in use, by the digits of the minor unit.
  static let table: [(digits: UInt8, codes: String)] = [
    (
      2,
      """
      USD EUR GBP CAD AUD NZD CHF AED AFN ALL AMD ANG AOA ARS AWG AZN BAM BBD BDT BGN BMD BND BOB \
      BRL BSD BTN BWP BYN BZD CDF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB FJD FKP GEL GHS \
      GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD \
      LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR PAB PEN PGK \
      PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB \
      TJS TMT TOP TRY TTD TWD TZS UAH UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG
      """
    ),
    (0, "JPY KRW BIF CLP DJF GNF ISK KMF PYG RWF UGX VND VUV XAF XOF XPF"),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
  ]
}

extension Currency: CustomStringConvertible {
  /// The three letters.
  public var description: String { code }
}

extension Currency: Codable {
  /// Decodes the three letters.
  ///
  /// - Throws: `DecodingError` when the value is not a string or ``Invalid`` refuses it.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (code: String) in try Currency(code) }
  }

  /// Encodes the three letters.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}

extension Currency {
  /// Why a text is not a currency.
  public enum Invalid: InvalidValue {
    /// The code is not in the table of national currencies.
    case unknown

    /// The rule that was broken.
    public var description: String {
      "a currency is the three-letter ISO 4217 code of a national currency in use"
    }
  }
}
