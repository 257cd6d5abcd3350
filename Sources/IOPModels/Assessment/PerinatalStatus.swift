/// Whether the person is pregnant or gave birth lately, where that matters for treatment.
public struct PerinatalStatus: PersonalData, Hashable, Sendable, Codable {
  /// Pregnant, after a birth, or neither.
  public enum State: String, ClosedVocabulary {
    /// Neither, by what the person says.
    case neither = "neither"
    /// Pregnant.
    case pregnant = "pregnant"
    /// After a birth.
    case postpartum = "postpartum"
  }

  /// Why a status was refused.
  public enum Invalid: InvalidValue {
    /// A day or breastfeeding is recorded where there is neither pregnancy nor birth.
    case neither

    public var description: String {
      "a day of birth and breastfeeding belong to a pregnancy or to the time after a birth"
    }
  }

  /// Where the person stands.
  public let state: State
  /// The expected day of birth in pregnancy, the day of birth after it; nil when not known.
  public let birth: CalendarDate?
  /// Whether the person breastfeeds; nil when nobody has asked.
  public let isBreastfeeding: Bool?

  /// Creates a status.
  ///
  /// - Throws: ``Invalid/neither`` when there is neither pregnancy nor birth, and a day or breastfeeding is recorded.
  public init(
    _ state: State, birth: CalendarDate? = nil, isBreastfeeding: Bool? = nil
  ) throws(Invalid) {
    guard state != .neither || (birth == nil && isBreastfeeding == nil) else { throw .neither }
    self.state = state
    self.birth = birth
    self.isBreastfeeding = isBreastfeeding
  }

  enum CodingKeys: String, CodingKey {
    case state = "state"
    case birth = "birth"
    case isBreastfeeding = "breastfeeding"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try PerinatalStatus(
        container.decode(State.self, forKey: .state),
        birth: container.decodeIfPresent(CalendarDate.self, forKey: .birth),
        isBreastfeeding: container.decodeIfPresent(Bool.self, forKey: .isBreastfeeding))
    }
  }
}
