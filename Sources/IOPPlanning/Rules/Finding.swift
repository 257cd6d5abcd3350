public import IOPModels

/// Something that is wrong with a plan or could be better, small and sortable.
///
/// A finding holds no name and no text that somebody wrote. It is health information all the same: with the record that it belongs to,
/// it says what a person is treated for. Keep it where the record is kept.
public struct Finding: Hashable, Sendable, Codable, CustomStringConvertible {
  /// How much a finding matters.
  public enum Severity: String, ClosedVocabulary, Comparable {
    /// The plan cannot stand as it is.
    case error = "error"
    /// It should be mended or answered.
    case warning = "warning"
    /// It could be better.
    case advice = "advice"
    /// It was set aside by a clinician, with a reason.
    case waived = "waived"

    public static func < (left: Self, right: Self) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// The name of the rule that found it.
  public let rule: String
  /// How much it matters.
  public let severity: Severity
  /// Where in the record it is, for example `plan/objectives/o-2`.
  public let place: String
  /// What is wrong, as a sentence that names no person.
  public let message: String
  /// What to do about it.
  public let remedy: String
  /// Where the rule comes from.
  public let source: Citation

  /// Creates a finding.
  public init(
    rule: String, severity: Severity, place: String, message: String, remedy: String,
    source: Citation
  ) {
    self.rule = rule
    self.severity = severity
    self.place = place
    self.message = message
    self.remedy = remedy
    self.source = source
  }

  public var description: String { "\(severity.rawValue): \(message) [\(rule), \(place)]" }

  enum CodingKeys: String, CodingKey {
    case rule = "rule"
    case severity = "severity"
    case place = "place"
    case message = "message"
    case remedy = "remedy"
    case source = "source"
  }
}
