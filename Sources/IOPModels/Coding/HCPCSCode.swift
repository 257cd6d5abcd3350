/// A code of HCPCS level II, such as `S9480`: a capital letter from A to V and four digits.
///
/// Level II is published by CMS for everyone's use. The five-digit codes of level I are CPT, which is licensed by the
/// American Medical Association; they are refused here on purpose.
public struct HCPCSCode: ClinicalCode {
  /// The code as it is published.
  public let text: String

  /// The address by which health records name HCPCS.
  public static var system: String { "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets" }

  /// Checks the form of a code.
  ///
  /// - Parameter text: a capital letter from A to V and four digits.
  /// - Throws: ``Invalid/format`` when it has not that form.
  public init(_ text: String) throws(Invalid) {
    guard let code = ShortText(text.utf8), code.count == 5, code[0] >= 0x41, code[0] <= 0x56,
      code.number(at: 1, length: 4) != nil
    else { throw .format }
    self.text = text
  }
}

extension HCPCSCode {
  /// Why a text is not a HCPCS level II code.
  public enum Invalid: InvalidValue {
    /// The text is not a letter from A to V and four digits.
    case format

    /// The rule that was broken.
    public var description: String {
      "a HCPCS level II code is a capital letter from A to V and four digits"
    }
  }
}
