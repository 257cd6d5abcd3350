extension ICD10CMCode {
  /// What a code says about remission.
  public enum Remission: String, ClosedVocabulary {
    /// In remission, without saying how far.
    case unspecified = "unspecified"
    /// In partial remission.
    case partial = "partial"
    /// In full remission.
    case full = "full"
  }

  /// What the code says about remission; nil when it says nothing, as most codes do.
  ///
  /// Source: the descriptions of ``ICD10CMTable/behavioural``. `F10.21` is in remission, `F33.42` in full remission.
  public var remission: Remission? {
    switch text {
    case "F30.3", "F31.71", "F31.73", "F31.75", "F31.77", "F32.4", "F33.41": .partial
    case "F30.4", "F31.72", "F31.74", "F31.76", "F31.78", "F32.5", "F33.42": .full
    case "F31.7", "F31.70", "F33.4", "F33.40": .unspecified
    case "F17.201", "F17.211", "F17.221", "F17.291": .unspecified
    case "F50.014", "F50.024", "F50.25", "F50.814": .unspecified
    default:
      isSubstanceUse && (text.hasSuffix(".11") || text.hasSuffix(".21") || text.hasSuffix(".91"))
        ? .unspecified : nil
    }
  }

  /// Whether ICD-10-CM has a code of its own for the same disorder in remission, so that this one should not be used for it.
  var hasRemissionSibling: Bool {
    guard remission == nil else { return false }
    if isSubstanceUse { return [".1", ".2", ".9"].contains { isWithin(category + $0) } }
    return Self.disordersWithRemission.contains { isWithin($0) }
  }

  /// Whether the code is one of the disorders due to a substance other than nicotine, F10 to F16, F18 and F19.
  private var isSubstanceUse: Bool {
    isWithin("F1") && category != "F17"
  }

  /// Beginnings of codes of disorders that have a remission code; substances other than nicotine stand apart.
  private static let disordersWithRemission = [
    "F17.2", "F30", "F31.0", "F31.1", "F31.2", "F31.3", "F31.4", "F31.5", "F31.6", "F32.0", "F32.1",
    "F32.2", "F32.3", "F32.9", "F33.0", "F33.1", "F33.2", "F33.3", "F33.9", "F50.01", "F50.02",
    "F50.2", "F50.81",
  ]
}
