/// The identifier of a SNOMED CT concept, such as `225337009`, with a check digit that is right.
///
/// The rules are those of the SNOMED CT Release File Specification, section 6: 6 to 18 digits, the first not zero; the
/// two digits before the last are `00` or `10`, which marks a concept; the last is a Verhoeff check digit. Identifiers
/// of descriptions and relationships are refused. SNOMED CT needs a licence in some countries; no content is shipped.
public struct SNOMEDCTCode: ClinicalCode {
  /// The identifier as it is published.
  public let text: String

  /// The address by which health records name SNOMED CT.
  public static var system: String { "http://snomed.info/sct" }

  /// Checks the form, the kind and the check digit of an identifier.
  ///
  /// - Parameter text: 6 to 18 digits.
  /// - Throws: ``Invalid`` when the form, the kind or the check digit is wrong.
  public init(_ text: String) throws(Invalid) {
    guard let code = ShortText(text.utf8), code.count >= 6, code.count <= 18, code[0] != 0x30
    else { throw .format }
    var check: UInt8 = 0
    for place in 0..<code.count {
      guard let digit = code[code.count - 1 - place].decimalDigit else { throw .format }
      check = Verhoeff.product(check, Verhoeff.permuted(UInt8(digit), by: place))
    }
    guard code[code.count - 2] == 0x30, code[code.count - 3] == 0x30 || code[code.count - 3] == 0x31
    else { throw .notConcept }
    guard check == 0 else { throw .checkDigit }
    self.text = text
  }
}

extension SNOMEDCTCode {
  /// Why a text is not the identifier of a SNOMED CT concept.
  public enum Invalid: InvalidValue {
    /// The text is not 6 to 18 digits that begin with another digit than zero.
    case format

    /// The identifier is that of something else than a concept.
    case notConcept

    /// The check digit does not belong to the digits before it.
    case checkDigit

    /// The rule that was broken.
    public var description: String {
      switch self {
      case .format: "a SNOMED CT identifier is 6 to 18 digits and does not begin with zero"
      case .notConcept: "a SNOMED CT code is the identifier of a concept"
      case .checkDigit: "the check digit of a SNOMED CT identifier fits its other digits"
      }
    }
  }
}

/// The check-digit scheme of Verhoeff: products in the symmetry group of the pentagon.
enum Verhoeff {
  /// The product of two elements; 0 to 4 are rotations, 5 to 9 reflections.
  static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    switch (left < 5, right < 5) {
    case (true, true): (left + right) % 5
    case (true, false): (left + right - 5) % 5 + 5
    case (false, true): (left - 5 + 5 - right) % 5 + 5
    case (false, false): (left + 5 - right) % 5
    }
  }

  /// A digit after as many permutations as its place from the right; eight of them change nothing.
  static func permuted(_ digit: UInt8, by place: Int) -> UInt8 {
    var value = digit
    for _ in 0..<(place % 8) {
      value = permutedOnce(value)
    }
    return value
  }

  /// The permutation of the scheme: 1 5 7 6 2 8 3 0 9 4.
  private static func permutedOnce(_ digit: UInt8) -> UInt8 {
    switch digit {
    case 0: 1
    case 1: 5
    case 2: 7
    case 3: 6
    case 4: 2
    case 5: 8
    case 6: 3
    case 7: 0
    case 8: 9
    default: 4
    }
  }
}
