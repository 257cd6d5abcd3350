/// How much symptoms interfere with one part of daily life.
public struct FunctionalImpact: PersonalData, Hashable, Sendable, Codable {
  /// The degree of interference, by clinical judgement.
  public enum Degree: String, ClosedVocabulary, Comparable {
    /// No interference.
    case unimpaired = "none"
    /// Some; the person manages.
    case slight = "some"
    /// Marked; important things are left undone.
    case marked = "marked"
    /// The person cannot do what this part of life asks.
    case unable = "unable"

    public static func < (left: Self, right: Self) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// The part of life.
  public var domain: FunctionalDomain
  /// The degree of interference.
  public var degree: Degree
  /// An example.
  public var note: PrivateText?

  /// Creates an impact.
  public init(_ domain: FunctionalDomain, _ degree: Degree, note: PrivateText? = nil) {
    self.domain = domain
    self.degree = degree
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case domain = "domain"
    case degree = "degree"
    case note = "note"
  }
}
