/// The answers of a Columbia Suicide Severity Rating Scale screener; no wording, answers and triage only.
///
/// The scale is copyrighted by the Research Foundation for Mental Hygiene and its wording may not be altered; a site uses
/// the published form. An unanswered question stays unanswered: the triage says what it could still become.
public struct SuicideScreen: PersonalData, Hashable, Sendable, Codable {
  /// The triage of the screener, after the Columbia triage guideline (``Citation/cssrsTriage``).
  public enum Triage: String, ClosedVocabulary, Comparable {
    /// Nothing was endorsed.
    case negative = "none"
    /// Question 1 or 2 only.
    case low = "low"
    /// Question 3, or behaviour more than three months ago.
    case moderate = "moderate"
    /// Question 4 or 5, or behaviour within three months.
    case high = "high"

    public static func < (left: Self, right: Self) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// Question 1: a wish to be dead.
  public var wishToBeDead: Bool?
  /// Question 2: thoughts of suicide, not specific.
  public var suicidalThoughts: Bool?
  /// Question 3: thoughts with a method, without intent.
  public var method: Bool?
  /// Question 4: some intent, without a specific plan.
  public var intent: Bool?
  /// Question 5: intent with a specific plan.
  public var intentWithPlan: Bool?
  /// Question 6, lifetime: suicidal behaviour at any time.
  public var behaviourEver: Bool?
  /// Question 6, past three months: suicidal behaviour within three months.
  public var behaviourRecently: Bool?

  /// Creates the answers.
  ///
  /// Questions 3 to 5 are asked only after a positive answer to question 2; left out, they count as unanswered unless
  /// question 2 is answered no.
  public init(
    wishToBeDead: Bool? = nil, suicidalThoughts: Bool? = nil, method: Bool? = nil,
    intent: Bool? = nil, intentWithPlan: Bool? = nil, behaviourEver: Bool? = nil,
    behaviourRecently: Bool? = nil
  ) {
    self.wishToBeDead = wishToBeDead
    self.suicidalThoughts = suicidalThoughts
    self.method = method
    self.intent = intent
    self.intentWithPlan = intentWithPlan
    self.behaviourEver = behaviourEver
    self.behaviourRecently = behaviourRecently
  }

  /// The lowest triage that the answers allow: what is already endorsed.
  public var atLeast: Triage { triage(treatingUnanswered: false) }

  /// The highest triage that the answers allow, if every unanswered question were answered yes.
  public var atMost: Triage { triage(treatingUnanswered: true) }

  /// The triage, or nil when an unanswered question could raise it.
  ///
  /// Columbia triage: questions 1 or 2 low; 3 moderate; 4 or 5 high; behaviour more than three months ago moderate, within
  /// three months high (``Citation/cssrsTriage``).
  public var triage: Triage? { atLeast == atMost ? atLeast : nil }

  private func triage(treatingUnanswered guess: Bool) -> Triage {
    // The form skips questions 3 to 5 when question 2 is answered no, and "within three months" when "ever" is.
    let skipsThoughts = suicidalThoughts == false
    func answer(_ value: Bool?, skipped: Bool = false) -> Bool {
      value ?? (skipped ? false : guess)
    }
    let recent = answer(behaviourRecently, skipped: behaviourEver == false)
    if answer(intentWithPlan, skipped: skipsThoughts) || answer(intent, skipped: skipsThoughts)
      || recent
    {
      return .high
    }
    if answer(method, skipped: skipsThoughts) || answer(behaviourEver) { return .moderate }
    return answer(wishToBeDead) || answer(suicidalThoughts) ? .low : .negative
  }

  enum CodingKeys: String, CodingKey {
    case wishToBeDead = "q1"
    case suicidalThoughts = "q2"
    case method = "q3"
    case intent = "q4"
    case intentWithPlan = "q5"
    case behaviourEver = "q6Ever"
    case behaviourRecently = "q6Recent"
  }
}
