public import IOPModels

/// A typed pointer to one fact of a record, such as `measure:phq-1`; the first link of the golden thread.
///
/// A plan and a decision name the facts on which they rest by these pointers. ``CareRecord/fact(at:)`` follows one. A kind that
/// this version does not know is kept and does not resolve.
public struct FactReference: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// Why a pointer was refused.
  public enum Invalid: InvalidValue {
    /// The text is not a kind, a colon and an identifier.
    case form

    public var description: String {
      "a fact is named by a kind of letters, a colon and an identifier"
    }
  }

  /// What is pointed at.
  public let kind: String
  /// Which one: an identifier of that kind, or the name of a field.
  public let key: String

  /// Creates a pointer from its text, a kind and a key with a colon between.
  ///
  /// A kind is 1 to 20 characters of `a-z` and `-`, the first a letter.
  ///
  /// - Throws: ``Invalid`` when the text does not have that form.
  public init(_ text: String) throws(Invalid) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, (1...20).contains(parts[0].utf8.count),
      parts[0].utf8.allSatisfy({ (97...122).contains($0) || $0 == 45 }), parts[0].first != "-",
      (try? Identifier<FactReference>(String(parts[1]))) != nil
    else { throw .form }
    kind = String(parts[0])
    key = String(parts[1])
  }

  private init(kind: String, key: String) {
    self.kind = kind
    self.key = key
  }

  /// Points at a result of an instrument.
  public static func measure(_ id: Identifier<MeasureResult>) -> Self {
    Self(kind: "measure", key: id.text)
  }
  /// Points at a result that somebody else scored.
  public static func external(_ id: Identifier<ExternalResult>) -> Self {
    Self(kind: "external", key: id.text)
  }
  /// Points at health coverage.
  public static func coverage(_ id: Identifier<Coverage>) -> Self {
    Self(kind: "coverage", key: id.text)
  }
  /// Points at a count of a behaviour.
  public static func behaviour(_ id: Identifier<BehaviourCount>) -> Self {
    Self(kind: "behaviour", key: id.text)
  }
  /// Points at a day of the diary card.
  public static func diaryCard(_ id: Identifier<DiaryCard>) -> Self {
    Self(kind: "diary-card", key: id.text)
  }
  /// Points at a condition of the intake assessment.
  public static func condition(_ id: Identifier<ClinicalCondition>) -> Self {
    Self(kind: "condition", key: id.text)
  }
  /// Points at the impact on a part of daily life.
  public static func impact(_ domain: FunctionalDomain) -> Self {
    Self(kind: "impact", key: domain.rawValue)
  }
  /// Points at an assessment of risk.
  public static func risk(_ id: Identifier<RiskAssessment>) -> Self {
    Self(kind: "risk", key: id.text)
  }
  /// Points at a field of the intake assessment, by its name on the wire.
  public static func intake(_ field: IntakeField) -> Self {
    Self(kind: "intake", key: field.rawValue)
  }
  /// Points at a later update of the person's situation.
  public static func update(_ id: Identifier<SituationUpdate>) -> Self {
    Self(kind: "update", key: id.text)
  }
  /// Points at a goal that the person stated.
  public static func statedGoal(_ id: Identifier<StatedGoal>) -> Self {
    Self(kind: "stated-goal", key: id.text)
  }
  /// Points at a case-management need.
  public static func need(_ id: Identifier<CaseNeed>) -> Self { Self(kind: "need", key: id.text) }
  /// Points at a medicine.
  public static func medication(_ id: Identifier<Medication>) -> Self {
    Self(kind: "medication", key: id.text)
  }
  /// Points at a support person.
  public static func support(_ id: Identifier<SupportPerson>) -> Self {
    Self(kind: "support", key: id.text)
  }
  /// Points at a commitment.
  public static func commitment(_ id: Identifier<Commitment>) -> Self {
    Self(kind: "commitment", key: id.text)
  }
  /// Points at a session.
  public static func session(_ id: Identifier<Session>) -> Self {
    Self(kind: "session", key: id.text)
  }
  /// Points at a field of the patient.
  public static func patient(_ field: PatientField) -> Self {
    Self(kind: "patient", key: field.rawValue)
  }
  /// Points at the crisis plan.
  public static func crisisPlan(_ id: Identifier<CrisisPlan>) -> Self {
    Self(kind: "crisis-plan", key: id.text)
  }
  /// Points at the relapse-prevention plan.
  public static func relapsePlan(_ id: Identifier<RelapsePreventionPlan>) -> Self {
    Self(kind: "relapse-plan", key: id.text)
  }
  /// Points at the discharge plan.
  public static func dischargePlan(_ id: Identifier<DischargePlan>) -> Self {
    Self(kind: "discharge-plan", key: id.text)
  }
  /// Points at what the person did for themself on a day.
  public static func selfCare(_ id: Identifier<SelfCareEntry>) -> Self {
    Self(kind: "self-care", key: id.text)
  }
  /// Points at a review.
  public static func review(_ id: Identifier<PlanReview>) -> Self {
    Self(kind: "review", key: id.text)
  }
  /// Points at an entry about coordination with somebody.
  public static func coordination(_ id: Identifier<CareCoordination>) -> Self {
    Self(kind: "coordination", key: id.text)
  }
  /// Points at a version of what a discipline understands.
  public static func formulation(_ id: Identifier<Formulation>) -> Self {
    Self(kind: "formulation", key: id.text)
  }
  /// Points at a change of the mode of delivery.
  public static func deliveryChange(_ id: Identifier<DeliveryChange>) -> Self {
    Self(kind: "delivery-change", key: id.text)
  }
  /// Points at a program that somebody can choose; it stands in a list of programs and not in a record.
  public static func offering(_ id: Identifier<ProgramOffering>) -> Self {
    Self(kind: "offering", key: id.text)
  }
  /// Points at a request for a longer stay.
  public static func `extension`(_ id: Identifier<ExtensionRequest>) -> Self {
    Self(kind: "extension", key: id.text)
  }
  /// Points at a member of the treatment team.
  public static func clinician(_ id: Identifier<Clinician>) -> Self {
    Self(kind: "clinician", key: id.text)
  }
  /// Points at what a payer was asked for and decided.
  public static func authorization(_ id: Identifier<Authorization>) -> Self {
    Self(kind: "authorization", key: id.text)
  }
  /// Points at financial aid.
  public static func aid(_ id: Identifier<FinancialAid>) -> Self {
    Self(kind: "aid", key: id.text)
  }
  /// Points at an allergy or another bad reaction.
  public static func reaction(_ id: Identifier<AdverseReaction>) -> Self {
    Self(kind: "reaction", key: id.text)
  }
  /// Points at a strength that the person named, by its words: a strength has no identifier.
  static func strength(_ words: String) -> Self {
    Self(kind: "strength", key: StableDigest.of([words]))
  }
  /// Points at an objective of the plan.
  public static func objective(_ id: ObjectiveID) -> Self { Self(kind: "objective", key: id.text) }
  /// Points at an intervention of the plan.
  public static func intervention(_ id: InterventionID) -> Self {
    Self(kind: "intervention", key: id.text)
  }

  /// Points at a phase of the plan by its place, counted from 1.
  public static func phase(_ number: Int) -> Self { Self(kind: "phase", key: "\(number)") }

  public var description: String { "\(kind):\(key)" }

  public static func < (left: Self, right: Self) -> Bool {
    (left.kind, left.key) < (right.kind, right.key)
  }

  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (text: String) in try FactReference(text) }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A field of the intake assessment at which a ``FactReference`` can point.
public enum IntakeField: String, ClosedVocabulary {
  /// The conditions.
  case conditions = "conditions"
  /// The impacts on daily life.
  case impacts = "impacts"
  /// Whether there is an acute emergency.
  case emergency = "emergency"
  /// The assessment of risk.
  case risk = "risk"
  /// Whether care around the clock is needed.
  case needs24HourCare = "needs24h"
  /// Whether weekly outpatient sessions would be enough.
  case outpatientIsEnough = "weeklyIsEnough"
  /// The level of care that a clinician judged to be needed.
  case judgedLevel = "judgedLevel"
  /// The way on which the person comes to the program.
  case route = "route"
  /// Whether the person is able to take part.
  case canParticipate = "canParticipate"
  /// Whether thinking and memory allow the person to take part in groups.
  case cognition = "cognition"
  /// Whether benefit can be expected.
  case expectedToBenefit = "canBenefit"
  /// Whether the person wants treatment.
  case willing = "willing"
  /// The readiness to change.
  case readiness = "readiness"
  /// Withdrawal.
  case withdrawal = "withdrawal"
  /// Physical health.
  case medicalStability = "medical"
  /// Whether the home is safe.
  case homeIsSafe = "living.safe"
  /// Whether the home is stable.
  case homeIsStable = "living.stable"
  /// Whether the home supports treatment.
  case homeSupports = "living.supports"
  /// Dangers in the daily environment.
  case environment = "environment"
  /// Whether the support is enough.
  case support = "support"
  /// Whether sessions from home can work.
  case telehealth = "telehealth"
  /// Earlier treatment.
  case priorTreatment = "priorTreatment"
  /// The mental state.
  case mentalStatus = "mentalStatus"
  /// The goals in the person's own words.
  case statedGoals = "statedGoals"
  /// The medicines.
  case medications = "medications"
  /// The measures.
  case measures = "measures"
  /// Why the person comes.
  case concern = "concern"
  /// The readiness to change with regard to single conditions.
  case readinessByCondition = "stages"
  /// Withdrawal by substance.
  case substances = "substances"
  /// What physical health needs.
  case medicalNeeds = "medicalNeeds"
  /// The home as a whole.
  case living = "living"
  /// Circumstances that raise the risk.
  case riskFactors = "riskFactors"
  /// Whether the person has lived through trauma or abuse.
  case trauma = "trauma"
  /// Legal circumstances.
  case legalMatters = "legal"
  /// Pregnancy or a recent birth.
  case perinatal = "perinatal"
  /// Allergies and other bad reactions.
  case reactions = "reactions"
}

/// A field of the patient at which a ``FactReference`` can point.
public enum PatientField: String, ClosedVocabulary {
  /// The date of birth.
  case birthDate = "birthDate"
  /// The language.
  case language = "language"
  /// Whether an interpreter is needed.
  case interpreter = "interpreter"
  /// The support persons.
  case supports = "supports"
  /// The commitments.
  case commitments = "commitments"
  /// The hours in which the person could come.
  case available = "available"
  /// The preferences.
  case preferences = "preferences"
  /// The strengths.
  case strengths = "strengths"
  /// Who and what depends on the person.
  case responsibilities = "responsible"
  /// Who may decide for the person.
  case guardians = "guardians"
  /// The language in which the person wants to read.
  case readingLanguage = "reads"
  /// What the person needs to understand and be understood.
  case communicationNeeds = "communication"
  /// What of culture, faith and background matters for treatment.
  case culture = "culture"
}
