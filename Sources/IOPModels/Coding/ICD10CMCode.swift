/// A diagnosis code of ICD-10-CM, such as `F33.1`, in the form in which it is published.
///
/// The form was checked against all codes of the April 2026 release of the CDC: a capital letter, a digit (or the letter
/// of the block `QA0`), a digit or capital letter, and after a dot 1 to 4 more digits or capital letters. Lower case and
/// codes without their dot are refused, so that one code has one text. Whether a code exists and may be billed is what an
/// ``ICD10CMTable`` says; a category such as `F33` is well formed, though it cannot be billed.
public struct ICD10CMCode: ClinicalCode {
  /// The code as it is published, with its dot.
  public let text: String

  /// The address by which health records name ICD-10-CM.
  public static var system: String { "http://hl7.org/fhir/sid/icd-10-cm" }

  /// Checks the form of a code.
  ///
  /// - Parameter text: the code with its dot and in capitals, such as `F32.A`.
  /// - Throws: ``Invalid/format`` when it has not the form of an ICD-10-CM code.
  public init(_ text: String) throws(Invalid) {
    guard let code = ShortText(text.utf8), code.count >= 3, code.count <= 8,
      code[0].isASCIIUppercase,
      code[2].isCodeCharacter
    else { throw .format }
    // Only the block QA0 has a letter in the second place (release of April 2026).
    guard code[1].isASCIIDigit || (code[0] == 0x51 && code[1] == 0x41 && code[2] == 0x30) else {
      throw .format
    }
    if code.count > 3 {
      guard code.count >= 5, code[3] == 0x2E else { throw .format }
      for index in 4..<code.count {
        guard code[index].isCodeCharacter else { throw .format }
      }
    }
    self.text = text
  }

  /// Trusts the text of a code that this package wrote.
  package init(known text: String) { self.text = text }

  /// The first three characters, such as `F33`.
  public var category: String { String(text.prefix(3)) }

  /// Whether the code is a code or category itself, or lies below it.
  ///
  /// The beginnings are compared character by character: `F33.1` is within `F33.1`, `F33` and `F`, and not within
  /// `F33.10`.
  ///
  /// - Parameter prefix: the beginning of a code, such as `F32` or `F10.2`; the empty text holds every code.
  public func isWithin(_ prefix: String) -> Bool {
    text.utf8.starts(with: prefix.utf8)
  }
}

extension ICD10CMCode {
  /// Why a text is not an ICD-10-CM code.
  public enum Invalid: InvalidValue {
    /// The text has not the form of a code.
    case format

    /// The rule that was broken.
    public var description: String {
      "an ICD-10-CM code is in capitals, with a dot after the third character, such as F33.1"
    }
  }
}

extension UInt8 {
  /// Whether the byte is one of `A-Z 0-9`.
  var isCodeCharacter: Bool { isASCIIUppercase || isASCIIDigit }
}
