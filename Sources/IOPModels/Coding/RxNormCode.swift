/// A concept identifier of RxNorm (RXCUI), such as `374513`: 1 to 8 digits, the first not zero.
public struct RxNormCode: ClinicalCode {
  /// The identifier as it is published.
  public let text: String

  /// The address by which health records name RxNorm.
  public static var system: String { "http://www.nlm.nih.gov/research/umls/rxnorm" }

  /// Checks the form of an identifier.
  ///
  /// - Parameter text: 1 to 8 digits that do not begin with zero.
  /// - Throws: ``Invalid/format`` when it has not that form.
  public init(_ text: String) throws(Invalid) {
    guard let code = ShortText(text.utf8), code.count >= 1, code.count <= 8, code[0] != 0x30,
      code.number(at: 0, length: code.count) != nil
    else { throw .format }
    self.text = text
  }
}

extension RxNormCode {
  /// Why a text is not an RxNorm identifier.
  public enum Invalid: InvalidValue {
    /// The text is not 1 to 8 digits that begin with another digit than zero.
    case format

    /// The rule that was broken.
    public var description: String {
      "an RxNorm identifier is 1 to 8 digits and does not begin with zero"
    }
  }
}
