public import IOPModels

/// How the person keeps what was reached: triggers, signs by stage, and for each sign what to do with whom.
///
/// A lapse is a step in the plan, not a failure: it leads to an action and never resets progress. Structure after Marlatt and Gordon (``Citation/marlattRelapse``).
public struct RelapsePreventionPlan: PersonalData, Hashable, Sendable, Codable {
  /// How far a relapse has come.
  public enum Stage: String, Hashable, Comparable, Sendable, Codable, CaseIterable {
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

  /// What to do about a sign, and with whom.
  public struct Action: PersonalData, Hashable, Sendable, Codable {
    /// What the person does.
    public var act: PrivateText
    /// The support person with whom or to whom.
    public var with: Identifier<SupportPerson>?
    /// Somebody who is not a support person of the record, with how to reach them.
    public var contact: PrivateText?

    /// Creates an action.
    public init(
      _ act: PrivateText, with: Identifier<SupportPerson>? = nil, contact: PrivateText? = nil
    ) {
      self.act = act
      self.with = with
      self.contact = contact
    }

    enum CodingKeys: String, CodingKey {
      case act = "do"
      case with = "with"
      case contact = "contact"
    }
  }

  /// A warning sign.
  public struct WarningSign: PersonalData, Hashable, Sendable, Codable {
    /// How far things have come when it shows.
    public var stage: Stage
    /// The sign.
    public var sign: PrivateText
    /// What to do; a sign without an action is a dead end.
    public var actions: [Action]

    /// Creates a warning sign.
    public init(stage: Stage, sign: PrivateText, actions: [Action]) {
      self.stage = stage
      self.sign = sign
      self.actions = actions
    }

    enum CodingKeys: String, CodingKey {
      case stage = "stage"
      case sign = "sign"
      case actions = "actions"
    }
  }

  /// A situation in which relapse is likely.
  public struct HighRiskSituation: PersonalData, Hashable, Sendable, Codable {
    /// The situation.
    public var situation: PrivateText
    /// How sure the person is to manage it, from 0 to 10; nil when nobody has asked.
    public var confidence: Int?
    /// What the person does in it.
    public var coping: PrivateText?

    /// Creates a situation.
    public init(situation: PrivateText, confidence: Int? = nil, coping: PrivateText? = nil) {
      self.situation = situation
      self.confidence = confidence
      self.coping = coping
    }

    enum CodingKeys: String, CodingKey {
      case situation = "situation"
      case confidence = "confidence"
      case coping = "coping"
    }
  }

  /// A value of a measure that calls for action.
  public struct MeasuredSign: PersonalData, Hashable, Sendable, Codable {
    /// What is measured.
    public var measure: ObjectiveMeasure
    /// The value from which to act, on the bad side of the measure.
    public var from: Int
    /// What to do.
    public var act: PrivateText

    /// Creates a measured sign.
    public init(measure: ObjectiveMeasure, from: Int, act: PrivateText) {
      self.measure = measure
      self.from = from
      self.act = act
    }

    enum CodingKeys: String, CodingKey {
      case measure = "measure"
      case from = "from"
      case act = "do"
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
