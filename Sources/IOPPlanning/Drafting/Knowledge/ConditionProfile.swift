public import IOPModels

/// What a draft has to know of a kind of condition: what to reach, by what change shows, what to teach, and who else has to be asked.
///
/// The catalogue and a site describe conditions with the same type, and the drafter of plans takes both. It is data: nothing here
/// decides anything. What no source says is a description of our own with ``/IOPModels/Citation/commonPractice``, to be reviewed
/// by the adopting clinic. The evidence for ways of working stands in ``/IOPModels/ModalityProfile``.
public struct ConditionProfile: Hashable, Sendable {
  /// A plain sentence with its source.
  public struct Note: Hashable, Sendable {
    /// The sentence.
    public let text: String
    /// Where it comes from.
    public let source: Citation

    /// Creates a note.
    public init(_ text: String, source: Citation = .commonPractice) {
      self.text = text
      self.source = source
    }
  }

  /// A behaviour whose count shows how the condition goes.
  public struct Count: Hashable, Sendable {
    /// The behaviour.
    public let behaviour: Behaviour
    /// Whether it is counted from now on even if nobody has counted it yet.
    public let isAsked: Bool
    /// Whether the only count to aim at is none.
    public let aimsAtNone: Bool

    /// Creates a count.
    public init(_ behaviour: Behaviour, isAsked: Bool = false, aimsAtNone: Bool = false) {
      self.behaviour = behaviour
      self.isAsked = isAsked
      self.aimsAtNone = aimsAtNone
    }
  }

  /// A way of working that stands beside the treatment, or in its place where no guideline on record names one.
  public struct Companion: Hashable, Sendable {
    /// The way of working.
    public let modality: Modality
    /// Why it stands there.
    public let why: Note

    /// Creates a companion.
    public init(_ modality: Modality, _ why: String, source: Citation = .commonPractice) {
      self.modality = modality
      self.why = Note(why, source: source)
    }
  }

  /// That a prescriber talks with the person about a medicine, where none is recorded for the condition.
  public struct MedicineTalk: Hashable, Sendable {
    /// The severity from which it is asked; nil for every one.
    public let from: Severity?
    /// Why it is asked.
    public let why: Note

    /// Creates the reason for a talk about a medicine.
    public init(from severity: Severity? = nil, _ why: String, source: Citation = .commonPractice) {
      from = severity
      self.why = Note(why, source: source)
    }
  }

  /// Something that a clinician has to answer when the condition is present.
  public struct Question: Hashable, Sendable {
    /// The question.
    public let text: String
    /// Where the answer would stand in the record; nil for the condition itself.
    public let place: FactReference?
    /// What the answer is needed for.
    public let why: Note
    /// A way of working on which it depends whether to ask; nil when it is asked always.
    public let modality: Modality?
    /// Whether it is asked when that way of working is drafted, or when it is neither drafted nor declined.
    public let isForDrafted: Bool
    /// Whether a fact at its place answers it, so that it is not asked then.
    public let isAnsweredByFact: Bool

    /// Creates a question that is asked always.
    @inline(never)
    public init(
      _ text: String, at place: FactReference? = nil, isAnsweredByFact: Bool = false,
      why: String, source: Citation = .commonPractice
    ) {
      self.text = text
      self.place = place
      self.isAnsweredByFact = isAnsweredByFact
      self.why = Note(why, source: source)
      modality = nil
      isForDrafted = true
    }

    /// Creates a question that depends on whether a way of working is drafted.
    ///
    /// - Parameters:
    ///   - question: the question.
    ///   - isDrafted: whether it is asked when the way of working is drafted, or when it is neither drafted nor declined.
    ///   - modality: the way of working.
    public init(_ question: Question, whenDrafted isDrafted: Bool, _ modality: Modality) {
      text = question.text
      place = question.place
      why = question.why
      isAnsweredByFact = question.isAnsweredByFact
      self.modality = modality
      isForDrafted = isDrafted
    }
  }

  /// When somebody else treats the condition.
  public struct Referral: Hashable, Sendable {
    /// The service without which a program refers.
    public let service: ServiceKind
    /// Why it refers.
    public let why: Note

    /// Creates a referral.
    public init(without service: ServiceKind, _ why: String, source: Citation = .commonPractice) {
      self.service = service
      self.why = Note(why, source: source)
    }
  }

  /// Something that has to be so before the person leaves.
  public struct Leaving: Hashable, Sendable {
    /// What decides it.
    public let kind: DischargeCriterion.Kind
    /// The criterion, in plain words.
    public let text: String
    /// Why it has to be so.
    public let why: Note

    /// Creates a criterion.
    @inline(never)
    public init(
      _ kind: DischargeCriterion.Kind, _ text: String, why: String,
      source: Citation = .commonPractice
    ) {
      self.kind = kind
      self.text = text
      self.why = Note(why, source: source)
    }
  }

  /// The parts, behind one reference: drafting looks at profiles again and again.
  private let parts: Box<Parts>

  private struct Parts: Hashable, Sendable {
    let kind: ConditionKind
    let goal: String
    let category: GoalCategory
    let isSubstanceUse: Bool
    let isAboutSafety: Bool
    let instruments: [InstrumentID]
    let asksForInstrument: Bool
    let screens: [InstrumentID]
    let counts: [Count]
    let skills: [Skill]
    let evidenceOf: ConditionKind?
    let analogy: Note?
    let companions: [Companion]
    let fallbacks: [Companion]
    let prescriber: Note?
    let medicine: MedicineTalk?
    let questions: [Question]
    let placement: [ModalityProfile.Circumstance]
    let referral: Referral?
    let leaving: [Leaving]
    let selfCare: [SelfCareKind]
  }

  /// The kind of condition.
  public var kind: ConditionKind { parts.value.kind }
  /// What is to be reached, in clinical words.
  public var goal: String { parts.value.goal }
  /// What the goal aims at.
  public var category: GoalCategory { parts.value.category }
  /// Whether it is a substance use disorder, which has a treatment of its own in every plan.
  public var isSubstanceUse: Bool { parts.value.isSubstanceUse }
  /// Whether it is about staying safe: such problems come first and share a goal.
  public var isAboutSafety: Bool { parts.value.isAboutSafety }
  /// The instruments by which a draft follows how it changes, the usual one first; one that was taken is used before one that was not.
  ///
  /// Of a condition whose severity an instrument measures they are those of `ConditionKind.instruments`, which admission and continued
  /// stay read. Of another one, such as a stressor, they are followed once somebody took them (``asksForInstrument``), and nothing reads
  /// them as its severity. A site names what its drafts follow; what admission reads stays the same.
  public var instruments: [InstrumentID] { parts.value.instruments }
  /// Whether the first instrument is asked for when none was taken.
  public var asksForInstrument: Bool { parts.value.asksForInstrument }
  /// Screens that show it and do not measure how it changes; a positive one raises no question of its own.
  public var screens: [InstrumentID] { parts.value.screens }
  /// The behaviours whose counts show it, the most telling first.
  public var counts: [Count] { parts.value.counts }
  /// The skills to teach, the most useful first, as far as a chosen way of working has them.
  public var skills: [Skill] { parts.value.skills }
  /// A kind whose evidence is looked up where this one has none, with the reason; nil when there is none.
  public var evidenceOf: ConditionKind? { parts.value.evidenceOf }
  /// Why the evidence of another kind is looked up.
  public var analogy: Note? { parts.value.analogy }
  /// Ways of working beside the treatment.
  public var companions: [Companion] { parts.value.companions }
  /// Ways of working in the place of a treatment, the first that fits, where no guideline on record names one that does.
  public var fallbacks: [Companion] { parts.value.fallbacks }
  /// Why a prescriber has to be asked in; nil when none has to be.
  public var prescriber: Note? { parts.value.prescriber }
  /// When it is asked whether a prescriber has talked with the person about a medicine; nil when it is not.
  public var medicine: MedicineTalk? { parts.value.medicine }
  /// What a clinician has to answer when the condition is present.
  public var questions: [Question] { parts.value.questions }
  /// The circumstances in which the program is a question of placement before it is one of planning.
  public var placement: [ModalityProfile.Circumstance] { parts.value.placement }
  /// When somebody else treats it; nil when every program does.
  public var referral: Referral? { parts.value.referral }
  /// What has to be so before the person leaves.
  public var leaving: [Leaving] { parts.value.leaving }
  /// Self-care that suits it.
  public var selfCare: [SelfCareKind] { parts.value.selfCare }

  /// Creates a profile; a site describes its own in the same way.
  @inline(never)
  public init(
    _ kind: ConditionKind, goal: String, category: GoalCategory, isSubstanceUse: Bool? = nil,
    isAboutSafety: Bool = false, instruments: [InstrumentID] = [], asksForInstrument: Bool = true,
    screens: [InstrumentID] = [], counts: [Count] = [], skills: [Skill] = [],
    evidenceOf: ConditionKind? = nil,
    analogy: Note? = nil, companions: [Companion] = [], fallbacks: [Companion] = [],
    prescriber: Note? = nil, medicine: MedicineTalk? = nil, questions: [Question] = [],
    placement: [ModalityProfile.Circumstance] = [], referral: Referral? = nil,
    leaving: [Leaving] = [], selfCare: [SelfCareKind] = []
  ) {
    parts = Box(
      Parts(
        kind: kind, goal: goal, category: category,
        isSubstanceUse: isSubstanceUse ?? kind.isSubstanceUse, isAboutSafety: isAboutSafety,
        instruments: instruments, asksForInstrument: asksForInstrument, screens: screens,
        counts: counts, skills: skills, evidenceOf: evidenceOf, analogy: analogy,
        companions: companions, fallbacks: fallbacks, prescriber: prescriber, medicine: medicine,
        questions: questions,
        placement: placement, referral: referral, leaving: leaving, selfCare: selfCare))
  }

  /// The profile of a kind of which nothing is known: no measure, no treatment, and a question for each.
  @inline(never)
  init(unknown kind: ConditionKind) {
    self.init(kind, goal: "Daily life is less limited by \(kind.title).", category: .fewerSymptoms)
  }
}
