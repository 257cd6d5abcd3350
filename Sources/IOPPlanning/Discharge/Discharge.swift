public import IOPModels

/// That the person left: when, how and by whose decision.
public struct Discharge: PersonalData, Hashable, Sendable, Codable {
  /// How a person leaves a program.
  ///
  /// The kinds are common practice; 42 CFR 485.914(e) knows transfer, refusal and non-compliance
  /// (``/IOPModels/Citation/cfr485_914``).
  public enum Kind: String, ClosedVocabulary {
    /// Treatment was completed.
    case completed = "completed"
    /// To a less intensive level before completion.
    case stepDown = "step-down"
    /// To a more intensive level.
    case stepUp = "step-up"
    /// To another program of the same level.
    case transfer = "transfer"
    /// The person left against advice.
    case againstAdvice = "against-advice"
    /// The program ended treatment.
    case administrative = "administrative"

    /// What a person reads.
    public var title: String {
      switch self {
      case .completed: "treatment completed"
      case .stepDown: "step down"
      case .stepUp: "step up"
      case .transfer: "transfer"
      case .againstAdvice: "left against advice"
      case .administrative: "ended by the program"
      }
    }

    /// Whether another program of the same or a higher level takes over, so that its admission is the follow-up.
    public var isToMoreOrEqualCare: Bool { self == .stepUp || self == .transfer }

    /// Whether readiness is asked for: the program decides that treatment ends or becomes less.
    ///
    /// A person who goes to more care, or who leaves against advice, is not held back by what is not reached.
    public var asksForReadiness: Bool {
      self == .completed || self == .stepDown || self == .administrative
    }
  }

  /// The last day in the program.
  public var date: CalendarDate
  /// How the person left.
  public var kind: Kind
  /// Who decided.
  public var by: Identifier<Clinician>
  /// Why.
  public var because: PrivateText
  /// The reason for leaving although a criterion was not met.
  public var override: Override?

  /// Creates a value from its parts.
  public init(
    date: CalendarDate, kind: Kind, by: Identifier<Clinician>, because: PrivateText,
    override: Override? = nil
  ) {
    self.date = date
    self.kind = kind
    self.by = by
    self.because = because
    self.override = override
  }

  enum CodingKeys: String, CodingKey {
    case date = "date"
    case kind = "kind"
    case by = "by"
    case because = "because"
    case override = "override"
  }
}
