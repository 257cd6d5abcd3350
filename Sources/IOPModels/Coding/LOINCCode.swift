/// A code of LOINC, such as `44261-6`, with a check digit that is right.
///
/// A code is 1 to 7 digits, a hyphen and a check digit by the algorithm of the LOINC Users' Guide, appendix C (Mod 10).
/// Fourteen old codes, all deprecated, are published with a wrong check digit; they are refused. Codes of LOINC parts
/// (`LP`) and answers (`LA`) are not codes of observations and are not read here.
public struct LOINCCode: ClinicalCode {
  /// The code as it is published, with its hyphen.
  public let text: String

  /// The address by which health records name LOINC.
  public static var system: String { "http://loinc.org" }

  /// Checks the form and the check digit of a code.
  ///
  /// - Parameter text: the code with its hyphen.
  /// - Throws: ``Invalid`` when the form or the check digit is wrong.
  public init(_ text: String) throws(Invalid) {
    guard let code = ShortText(text.utf8), code.count >= 3, code.count <= 9,
      code[0] != 0x30, code[code.count - 2] == 0x2D,
      let check = code[code.count - 1].decimalDigit
    else { throw .format }
    var sum = 0
    for place in 0..<(code.count - 2) {
      guard let digit = code[code.count - 3 - place].decimalDigit else { throw .format }
      // From the right, the first, third, fifth ... digit is doubled, and the digits of the result are added.
      let value = place % 2 == 0 ? digit * 2 : digit
      sum += value / 10 + value % 10
    }
    guard (sum + check) % 10 == 0 else { throw .checkDigit }
    self.text = text
  }
}

extension LOINCCode {
  /// Why a text is not a LOINC code.
  public enum Invalid: InvalidValue {
    /// The text has not the form of a code.
    case format

    /// The check digit does not belong to the digits before it.
    case checkDigit

    /// The rule that was broken.
    public var description: String {
      switch self {
      case .format: "a LOINC code is 1 to 7 digits, a hyphen and a check digit"
      case .checkDigit: "the check digit of a LOINC code fits its other digits"
      }
    }
  }
}
