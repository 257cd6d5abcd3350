public import IOPModels

/// A program that somebody can choose: what it is, where, by whom, who pays, and what others wrote about it.
///
/// What is nil or an empty list was not told, and is never taken for a no.
public struct ProgramOffering: Hashable, Sendable, Codable {
  /// A payer of whom the program said whether it works with them.
  public struct Payer: Hashable, Sendable, Codable {
    /// The name of the insurer or program that pays.
    public var name: String
    /// The kind of coverage; nil when it holds for every kind of this payer.
    public var kind: CoverageKind?
    /// Whether the program works with the payer.
    public var isAccepted: Bool
    /// The day on which the program confirmed it; nil when it only stands in what the program publishes.
    public var verified: CalendarDate?

    /// Creates an entry.
    public init(
      name: String, kind: CoverageKind? = nil, isAccepted: Bool = true,
      verified: CalendarDate? = nil
    ) {
      self.name = name
      self.kind = kind
      self.isAccepted = isAccepted
      self.verified = verified
    }

    enum CodingKeys: String, CodingKey {
      case name = "name"
      case kind = "kind"
      case isAccepted = "accepted"
      case verified = "verified"
    }
  }

  /// What somebody else wrote about a program; it is shown with its source and never counted.
  public struct Review: Hashable, Sendable, Codable {
    /// The text.
    public var text: String
    /// Where it stands.
    public var source: Citation

    /// Creates a review.
    public init(_ text: String, source: Citation) {
      self.text = text
      self.source = source
    }

    enum CodingKeys: String, CodingKey {
      case text = "text"
      case source = "source"
    }
  }

  /// The identifier of this offering.
  public var id: Identifier<ProgramOffering>
  /// What the program is: hours, services, modalities, tracks, languages, accreditations.
  public var profile: ProgramProfile
  /// Where it gives treatment.
  public var sites: [ProgramSite]
  /// Who works there; empty when the program did not say.
  public var team: [Clinician]
  /// The payers of whom the program said whether it works with them.
  public var payers: [Payer]
  /// What a month costs before coverage and aid; nil when the program did not say.
  public var monthlyCost: Sourced<CostRange>?
  /// What others wrote.
  public var reviews: [Review]

  /// Creates an offering.
  public init(
    id: Identifier<ProgramOffering>, profile: ProgramProfile, sites: [ProgramSite] = [],
    team: [Clinician] = [], payers: [Payer] = [], monthlyCost: Sourced<CostRange>? = nil,
    reviews: [Review] = []
  ) {
    self.id = id
    self.profile = profile
    self.sites = sites
    self.team = team
    self.payers = payers
    self.monthlyCost = monthlyCost
    self.reviews = reviews
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case profile = "profile"
    case sites = "sites"
    case team = "team"
    case payers = "payers"
    case monthlyCost = "monthlyCost"
    case reviews = "reviews"
  }
}
