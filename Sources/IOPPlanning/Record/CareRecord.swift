public import IOPModels

/// Everything that a program knows about one person's course of care.
///
/// Entries are added and not rewritten: plans are versions, updates are dated, what was recorded in error is corrected beside what stood
/// before (``correcting(_:as:on:by:because:)``), and ``asKnown(on:)`` gives the record of a day. The record
/// holds the program's profile and timetable under which it was made.
public struct CareRecord: PersonalData, Hashable, Sendable, Codable {
  // The three large parts stand behind references, so that copying a record copies no part of them.
  private var patientBox: Box<Patient>
  private var programBox: Box<ProgramProfile>
  private var intakeBox: Box<IntakeAssessment>

  /// The person.
  public var patient: Patient {
    get { patientBox.value }
    set { patientBox = Box(newValue) }
  }
  /// The program's numbers and services.
  public var program: ProgramProfile {
    get { programBox.value }
    set { programBox = Box(newValue) }
  }
  /// The treatment team.
  public var clinicians: [Clinician]
  /// The program's weekly timetable.
  public var offerings: [SessionOffering]
  /// The intake assessment.
  public var intake: IntakeAssessment {
    get { intakeBox.value }
    set { intakeBox = Box(newValue) }
  }
  /// The admission; nil when the person was not admitted.
  public var admission: Admission?
  /// The versions of the treatment plan; ``adding(_:)-(PlanDraft)``, ``revisingPlan(as:on:by:because:_:)`` and their like add to them.
  public package(set) var plans: [TreatmentPlan]
  /// Measures after the intake.
  public var measures: [MeasureResult]
  /// Counts of behaviours after the intake.
  public var behaviours: [BehaviourCount]
  /// Assessments of danger after the intake.
  public var risks: [RiskAssessment]
  /// Later findings about the person's situation.
  public var updates: [SituationUpdate]
  /// Medicines begun or changed after the intake.
  public var medications: [Medication]
  /// The sessions.
  public var sessions: [Session]
  /// Case-management needs found after the intake.
  public var needs: [CaseNeed]
  /// What happened to case-management needs.
  public var needUpdates: [CaseNeedUpdate]
  /// The reviews.
  public var reviews: [PlanReview]
  /// The moves from phase to phase.
  public var phaseChanges: [PhaseChange]
  /// The versions of the crisis plan.
  public var crisisPlans: [CrisisPlan]
  /// The versions of the relapse-prevention plan.
  public var relapsePlans: [RelapsePreventionPlan]
  /// The versions of the discharge plan.
  public var dischargePlans: [DischargePlan]
  /// The discharge; nil while the person is in the program.
  public var discharge: Discharge?
  /// What happened to the medicines.
  public var medicationChanges: [MedicationChange]
  /// The comparisons of what several sources say about the medicines.
  public var reconciliations: [MedicationReconciliation]
  /// Allergies and other bad reactions noted after the intake.
  public var adverseReactions: [AdverseReaction]
  /// The person's decisions about contact with support persons.
  public var contactConsents: [ContactConsent]
  /// Whether the person agreed, where somebody else consents.
  public var assents: [Assent]
  /// Results of tools that somebody else scored.
  public var externalResults: [ExternalResult]
  /// Health coverage, each with the times that it was verified.
  public var coverages: [Coverage]
  /// What payers were asked for and decided.
  public var authorizations: [Authorization]
  /// Financial aid that was asked for, granted or refused.
  public var aid: [FinancialAid]
  /// The versions of the person's consents.
  public var consents: [Consent]
  /// The days of the person's diary card.
  public var diaryCards: [DiaryCard]
  /// Skills that were taught, practised and used.
  public var skillPractices: [SkillPractice]
  /// What the person did for themself between sessions.
  public var selfCare: [SelfCareEntry]
  /// With whom the team spoke about the person.
  public var coordination: [CareCoordination]
  /// What each discipline understands of the person, in versions.
  public var formulations: [Formulation]
  /// The moves from one mode of delivery to another.
  public var deliveryChanges: [DeliveryChange]
  /// Requests for a longer stay, each with what was decided.
  public var extensions: [ExtensionRequest]
  /// The drafts from which plans began, as they were drafted.
  public package(set) var drafts: [RecordedDraft]
  /// What was decided about suggestions of later drafts.
  public package(set) var suggestionDecisions: [SuggestionDecision]
  /// What was recorded in error, each with what stood before; ``correcting(_:as:on:by:because:)`` adds to them.
  public package(set) var corrections: [Correction]
  /// The instruments by which results are scored: those that the site defined, and the catalogue.
  public var instruments: InstrumentSet

  /// Creates a value from its parts.
  public init(
    patient: Patient, program: ProgramProfile, clinicians: [Clinician] = [],
    offerings: [SessionOffering] = [], intake: IntakeAssessment, admission: Admission? = nil,
    plans: [TreatmentPlan] = [], measures: [MeasureResult] = [],
    behaviours: [BehaviourCount] = [], risks: [RiskAssessment] = [],
    updates: [SituationUpdate] = [], medications: [Medication] = [], sessions: [Session] = [],
    needs: [CaseNeed] = [], needUpdates: [CaseNeedUpdate] = [], reviews: [PlanReview] = [],
    phaseChanges: [PhaseChange] = [], crisisPlans: [CrisisPlan] = [],
    relapsePlans: [RelapsePreventionPlan] = [], dischargePlans: [DischargePlan] = [],
    discharge: Discharge? = nil, medicationChanges: [MedicationChange] = [],
    reconciliations: [MedicationReconciliation] = [], adverseReactions: [AdverseReaction] = [],
    contactConsents: [ContactConsent] = [], assents: [Assent] = [],
    externalResults: [ExternalResult] = [],
    coverages: [Coverage] = [], authorizations: [Authorization] = [], aid: [FinancialAid] = [],
    consents: [Consent] = [],
    diaryCards: [DiaryCard] = [], skillPractices: [SkillPractice] = [],
    selfCare: [SelfCareEntry] = [],
    coordination: [CareCoordination] = [], formulations: [Formulation] = [],
    deliveryChanges: [DeliveryChange] = [],
    extensions: [ExtensionRequest] = [],
    drafts: [RecordedDraft] = [], suggestionDecisions: [SuggestionDecision] = [],
    corrections: [Correction] = [], instruments: InstrumentSet = .catalogue
  ) {
    patientBox = Box(patient)
    programBox = Box(program)
    self.clinicians = clinicians
    self.offerings = offerings
    intakeBox = Box(intake)
    self.admission = admission
    self.plans = plans
    self.measures = measures
    self.behaviours = behaviours
    self.risks = risks
    self.updates = updates
    self.medications = medications
    self.sessions = sessions
    self.needs = needs
    self.needUpdates = needUpdates
    self.reviews = reviews
    self.phaseChanges = phaseChanges
    self.crisisPlans = crisisPlans
    self.relapsePlans = relapsePlans
    self.dischargePlans = dischargePlans
    self.discharge = discharge
    self.medicationChanges = medicationChanges
    self.reconciliations = reconciliations
    self.adverseReactions = adverseReactions
    self.contactConsents = contactConsents
    self.assents = assents
    self.externalResults = externalResults
    self.coverages = coverages
    self.authorizations = authorizations
    self.aid = aid
    self.consents = consents
    self.diaryCards = diaryCards
    self.skillPractices = skillPractices
    self.selfCare = selfCare
    self.coordination = coordination
    self.formulations = formulations
    self.deliveryChanges = deliveryChanges
    self.extensions = extensions
    self.drafts = drafts
    self.suggestionDecisions = suggestionDecisions
    self.corrections = corrections
    self.instruments = instruments
  }

  enum CodingKeys: String, CodingKey {
    case patientBox = "patient"
    case programBox = "program"
    case clinicians = "clinicians"
    case offerings = "offerings"
    case intakeBox = "intake"
    case admission = "admission"
    case plans = "plans"
    case measures = "measures"
    case behaviours = "behaviours"
    case risks = "risks"
    case updates = "updates"
    case medications = "medications"
    case sessions = "sessions"
    case needs = "needs"
    case needUpdates = "needUpdates"
    case reviews = "reviews"
    case phaseChanges = "phaseChanges"
    case crisisPlans = "crisisPlans"
    case relapsePlans = "relapsePlans"
    case dischargePlans = "dischargePlans"
    case discharge = "discharge"
    case medicationChanges = "medChanges"
    case reconciliations = "reconciliations"
    case adverseReactions = "reactions"
    case contactConsents = "contactConsents"
    case assents = "assents"
    case externalResults = "externalResults"
    case coverages = "coverages"
    case authorizations = "authorizations"
    case aid = "aid"
    case consents = "consents"
    case diaryCards = "diaryCards"
    case skillPractices = "skillPractices"
    case selfCare = "selfCare"
    case coordination = "coordination"
    case formulations = "formulations"
    case deliveryChanges = "deliveryChanges"
    case extensions = "extensions"
    case drafts = "drafts"
    case suggestionDecisions = "suggestions"
    case corrections = "corrections"
    case instruments = "instruments"
  }
}
