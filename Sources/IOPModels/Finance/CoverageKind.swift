/// A kind of health coverage.
///
/// An open vocabulary: a site's own kinds are kept.
public struct CoverageKind: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// A preferred-provider organization: out-of-network care is covered in part.
  public static var ppo: Self { Self("ppo") }
  /// A health maintenance organization: care within its network.
  public static var hmo: Self { Self("hmo") }
  /// An exclusive-provider organization: care within its network, without referral.
  public static var epo: Self { Self("epo") }
  /// A point-of-service plan.
  public static var pointOfService: Self { Self("pos") }
  /// Medicare.
  public static var medicare: Self { Self("medicare") }
  /// A Medicare Advantage plan.
  public static var medicareAdvantage: Self { Self("medicare-adv") }
  /// Medicaid.
  public static var medicaid: Self { Self("medicaid") }
  /// TRICARE.
  public static var tricare: Self { Self("tricare") }

  public static var catalogue: [Self] {
    [
      .ppo, .hmo, .epo, .pointOfService, .medicare, .medicareAdvantage, .medicaid, .tricare,
    ]
  }

  public var title: String {
    switch self {
    case .ppo: "PPO"
    case .hmo: "HMO"
    case .epo: "EPO"
    case .pointOfService: "point of service"
    case .medicare: "Medicare"
    case .medicareAdvantage: "Medicare Advantage"
    case .medicaid: "Medicaid"
    case .tricare: "TRICARE"
    default: rawValue.spacedWord
    }
  }
}
