extension DiaryCard {
  /// A feeling that a diary card rates.
  ///
  /// An open vocabulary: a site or a person adds own ones.
  public struct Emotion: Vocabulary {
    public let rawValue: String

    public init?(rawValue: String) {
      guard InvalidVocabulary.of(rawValue) == nil else { return nil }
      self.rawValue = rawValue
    }

    private init(_ known: String) { rawValue = known }

    /// Misery as a whole: how bad the day was.
    public static var misery: Self { Self("misery") }
    /// Sadness.
    public static var sadness: Self { Self("sadness") }
    /// Fear or anxiety.
    public static var fear: Self { Self("fear") }
    /// Anger.
    public static var anger: Self { Self("anger") }
    /// Shame.
    public static var shame: Self { Self("shame") }
    /// Guilt.
    public static var guilt: Self { Self("guilt") }
    /// Loneliness.
    public static var loneliness: Self { Self("loneliness") }
    /// Joy.
    public static var joy: Self { Self("joy") }

    public static var catalogue: [Self] {
      [.misery, .sadness, .fear, .anger, .shame, .guilt, .loneliness, .joy]
    }
  }

  /// An urge that a diary card rates.
  ///
  /// An open vocabulary: a site or a person adds own ones.
  public struct Urge: Vocabulary {
    public let rawValue: String

    public init?(rawValue: String) {
      guard InvalidVocabulary.of(rawValue) == nil else { return nil }
      self.rawValue = rawValue
    }

    private init(_ known: String) { rawValue = known }

    /// The urge to end one's life.
    public static var suicide: Self { Self("suicide") }
    /// The urge to harm oneself without wanting to die.
    public static var selfHarm: Self { Self("self-harm") }
    /// The urge to drink alcohol.
    public static var alcohol: Self { Self("alcohol") }
    /// The urge to use a drug.
    public static var substance: Self { Self("substance") }
    /// The urge to binge, purge or go without food.
    public static var disorderedEating: Self { Self("eating") }
    /// The urge to leave treatment.
    public static var leaveTreatment: Self { Self("leave-treatment") }

    public static var catalogue: [Self] {
      [.suicide, .selfHarm, .alcohol, .substance, .disorderedEating, .leaveTreatment]
    }

    public var title: String {
      switch self {
      case .suicide: "urge to end one's life"
      case .selfHarm: "urge to self-harm"
      case .alcohol: "urge to drink"
      case .substance: "urge to use a drug"
      case .disorderedEating: "urge to binge, purge or go without food"
      case .leaveTreatment: "urge to leave treatment"
      default: rawValue.spacedWord
      }
    }
  }
}
