public import IOPModels

/// How the person keeps what was reached: triggers, signs by stage, and for each sign what to do with whom.
///
/// A lapse is a step in the plan, not a failure: it leads to an action and never resets progress. Structure after Marlatt and
/// Gordon (``/IOPModels/Citation/marlattRelapse``). A plan may be incomplete while it is written with the person: ``PlanRule/relapse`` says what
/// it lacks, and a blank entry counts as none.
public struct RelapsePreventionPlan: PersonalData, Hashable, Sendable, Codable {
  /// How far a relapse has come; the three stages are a division of this library.
  public enum Stage: String, ClosedVocabulary, Comparable {
    /// First changes.
    case early = "early"
    /// It is under way.
    case middle = "middle"
    /// It has come, or a crisis is near.
    case crisis = "crisis"

    public static func < (left: Self, right: Self) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// Why a part of a plan was refused.
  public enum Invalid: InvalidValue {
    /// A text that has to say something is blank.
    case blank
    /// The confidence is not 0 to 10.
    case confidence

    public var description: String {
      switch self {
      case .blank: "a sign, a situation, an action and a contact say something"
      case .confidence: "confidence is rated from 0 to 10"
      }
    }
  }

  /// What to do about a sign, and with whom.
  public struct Action: PersonalData, Hashable, Sendable, Codable {
    /// What the person does.
    public let act: PrivateText
    /// The support person with whom or to whom.
    public let with: Identifier<SupportPerson>?
    /// Somebody who is not a support person of the record, with how to reach them.
    public let contact: PrivateText?

    /// Creates an action.
    ///
    /// - Throws: ``RelapsePreventionPlan/Invalid/blank`` when the act or the contact is blank.
    public init(
      _ act: PrivateText, with: Identifier<SupportPerson>? = nil, contact: PrivateText? = nil
    ) throws(Invalid) {
      guard !act.revealed.isBlank, contact.map({ !$0.revealed.isBlank }) ?? true else {
        throw .blank
      }
      self.act = act
      self.with = with
      self.contact = contact
    }

    /// Whether the action names somebody.
    public var namesSomebody: Bool { with != nil || contact != nil }

    enum CodingKeys: String, CodingKey {
      case act = "do"
      case with = "with"
      case contact = "contact"
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      self = try decoder.refusing {
        try Action(
          container.decode(PrivateText.self, forKey: .act),
          with: container.decodeIfPresent(Identifier<SupportPerson>.self, forKey: .with),
          contact: container.decodeIfPresent(PrivateText.self, forKey: .contact))
      }
    }
  }

  /// A warning sign.
  public struct WarningSign: PersonalData, Hashable, Sendable, Codable {
    /// How far things have come when it shows.
    public let stage: Stage
    /// The sign.
    public let sign: PrivateText
    /// What to do; a sign without an action is a dead end.
    public let actions: [Action]

    /// Creates a warning sign.
    ///
    /// - Throws: ``RelapsePreventionPlan/Invalid/blank`` when the sign is blank.
    public init(stage: Stage, sign: PrivateText, actions: [Action]) throws(Invalid) {
      guard !sign.revealed.isBlank else { throw .blank }
      self.stage = stage
      self.sign = sign
      self.actions = actions
    }

    enum CodingKeys: String, CodingKey {
      case stage = "stage"
      case sign = "sign"
      case actions = "actions"
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      self = try decoder.refusing {
        try WarningSign(
          stage: container.decode(Stage.self, forKey: .stage),
          sign: container.decode(PrivateText.self, forKey: .sign),
          actions: container.decode([Action].self, forKey: .actions))
      }
    }
  }

  /// A situation in which relapse is likely.
  public struct HighRiskSituation: PersonalData, Hashable, Sendable, Codable {
    /// The situation.
    public let situation: PrivateText
    /// How sure the person is to manage it, from 0 to 10; nil when nobody has asked.
    public let confidence: Int?
    /// What the person does in it; nil when nothing is agreed.
    public let coping: PrivateText?

    /// The lowest and the highest confidence.
    public static var confidences: ClosedRange<Int> { 0...10 }

    /// Creates a situation.
    ///
    /// - Throws: ``RelapsePreventionPlan/Invalid`` when the situation or the coping is blank, or the confidence is not 0 to 10.
    public init(
      situation: PrivateText, confidence: Int? = nil, coping: PrivateText? = nil
    ) throws(Invalid) {
      guard !situation.revealed.isBlank, coping.map({ !$0.revealed.isBlank }) ?? true else {
        throw .blank
      }
      guard confidence.map({ Self.confidences.contains($0) }) ?? true else { throw .confidence }
      self.situation = situation
      self.confidence = confidence
      self.coping = coping
    }

    /// Whether the confidence lies below the middle of its range; nil when nobody has asked.
    public var isBelowHalf: Bool? {
      confidence.map { 2 * $0 < Self.confidences.lowerBound + Self.confidences.upperBound }
    }

    enum CodingKeys: String, CodingKey {
      case situation = "situation"
      case confidence = "confidence"
      case coping = "coping"
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      self = try decoder.refusing {
        try HighRiskSituation(
          situation: container.decode(PrivateText.self, forKey: .situation),
          confidence: container.decodeIfPresent(Int.self, forKey: .confidence),
          coping: container.decodeIfPresent(PrivateText.self, forKey: .coping))
      }
    }
  }

  /// A value of a measure that calls for action.
  public struct MeasuredSign: PersonalData, Hashable, Sendable, Codable {
    /// What is measured.
    public let measure: ObjectiveMeasure
    /// The value from which to act, on the bad side of the measure.
    public let from: Int
    /// What to do.
    public let act: PrivateText

    /// Creates a measured sign.
    ///
    /// - Throws: ``RelapsePreventionPlan/Invalid/blank`` when the act is blank.
    public init(measure: ObjectiveMeasure, from: Int, act: PrivateText) throws(Invalid) {
      guard !act.revealed.isBlank else { throw .blank }
      self.measure = measure
      self.from = from
      self.act = act
    }

    enum CodingKeys: String, CodingKey {
      case measure = "measure"
      case from = "from"
      case act = "do"
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      self = try decoder.refusing {
        try MeasuredSign(
          measure: container.decode(ObjectiveMeasure.self, forKey: .measure),
          from: container.decode(Int.self, forKey: .from),
          act: container.decode(PrivateText.self, forKey: .act))
      }
    }
  }

  /// The identifier of this version.
  public var id: Identifier<RelapsePreventionPlan>
  /// The day on which it was made.
  public var date: CalendarDate
  /// What sets things off.
  public var triggers: [PrivateText]
  /// Warning signs, each with actions.
  public var signs: [WarningSign]
  /// Situations of high risk, with what the person does in them.
  public var situations: [HighRiskSituation]
  /// What the person can build on.
  public var strengths: [PrivateText]
  /// What keeps daily life in balance.
  public var balance: [PrivateText]
  /// Values of measures that call for action.
  public var measuredSigns: [MeasuredSign]
  /// What the person says and does right after a lapse.
  public var lapseScript: PrivateText?

  /// Creates a value from its parts.
  public init(
    id: Identifier<RelapsePreventionPlan>, date: CalendarDate, triggers: [PrivateText] = [],
    signs: [WarningSign] = [], situations: [HighRiskSituation] = [],
    strengths: [PrivateText] = [], balance: [PrivateText] = [],
    measuredSigns: [MeasuredSign] = [], lapseScript: PrivateText? = nil
  ) {
    self.id = id
    self.date = date
    self.triggers = triggers
    self.signs = signs
    self.situations = situations
    self.strengths = strengths
    self.balance = balance
    self.measuredSigns = measuredSigns
    self.lapseScript = lapseScript
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case date = "date"
    case triggers = "triggers"
    case signs = "signs"
    case situations = "situations"
    case strengths = "strengths"
    case balance = "balance"
    case measuredSigns = "measuredSigns"
    case lapseScript = "lapseScript"
  }
}
