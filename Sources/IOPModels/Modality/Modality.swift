/// A way of working in treatment.
///
/// The words that IOPKit ships stand in ``ModalityProfile/catalogue`` with what they work on and the evidence for them. An open
/// vocabulary: a site's own modality is kept and can be planned; no evidence is assumed for it.
public struct Modality: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Cognitive behavioural therapy.
  public static var cbt: Self { Self("cbt") }
  /// Dialectical behaviour therapy.
  public static var dbt: Self { Self("dbt") }
  /// Acceptance and commitment therapy.
  public static var act: Self { Self("act") }
  /// Behavioural activation.
  public static var behaviouralActivation: Self { Self("ba") }
  /// Interpersonal psychotherapy.
  public static var interpersonal: Self { Self("ipt") }
  /// Mindfulness-based cognitive therapy.
  public static var mindfulnessBasedCognitive: Self { Self("mbct") }
  /// Mindfulness-based relapse prevention.
  public static var mindfulnessBasedRelapsePrevention: Self { Self("mbrp") }
  /// Mindfulness and meditation.
  public static var mindfulness: Self { Self("mindfulness") }
  /// Grounding.
  public static var grounding: Self { Self("grounding") }
  /// Motivational enhancement therapy.
  public static var motivationalEnhancement: Self { Self("met") }
  /// Motivational interviewing.
  public static var motivationalInterviewing: Self { Self("mi") }
  /// Exposure and response prevention.
  public static var exposureResponsePrevention: Self { Self("erp") }
  /// Prolonged exposure.
  public static var prolongedExposure: Self { Self("pe") }
  /// Cognitive processing therapy.
  public static var cognitiveProcessing: Self { Self("cpt") }
  /// Eye movement desensitisation and reprocessing.
  public static var emdr: Self { Self("emdr") }
  /// Family therapy.
  public static var familyTherapy: Self { Self("family-therapy") }
  /// Psychoeducation.
  public static var psychoeducation: Self { Self("psychoeducation") }
  /// Relapse prevention.
  public static var relapsePrevention: Self { Self("relapse-prev") }
  /// Contingency management.
  public static var contingencyManagement: Self { Self("contingency") }
  /// Twelve-step facilitation.
  public static var twelveStepFacilitation: Self { Self("twelve-step") }
  /// Medication management.
  public static var medicationManagement: Self { Self("med-management") }
  /// Medication for a substance use disorder.
  public static var medicationAssisted: Self { Self("mat") }
  /// Interpersonal process in the group.
  public static var groupProcess: Self { Self("group-process") }
  /// Case management.
  public static var caseManagement: Self { Self("case-management") }
  /// Safety planning and means safety.
  public static var safetyPlanning: Self { Self("safety-planning") }
  /// Cognitive therapy for post-traumatic stress, after Ehlers.
  public static var cognitiveTherapyPTSD: Self { Self("ct-ptsd") }
  /// Written exposure therapy.
  public static var writtenExposure: Self { Self("wet") }
  /// Present-centred therapy.
  public static var presentCentred: Self { Self("pct") }
  /// Present-focused work on trauma and substance use, in the manner of Seeking Safety.
  public static var presentFocusedTrauma: Self { Self("present-trauma") }
  /// Mindfulness-based stress reduction.
  public static var mindfulnessBasedStressReduction: Self { Self("mbsr") }
  /// Problem-solving therapy.
  public static var problemSolving: Self { Self("pst") }
  /// Short-term psychodynamic psychotherapy.
  public static var shortTermPsychodynamic: Self { Self("stpp") }
  /// Applied relaxation.
  public static var appliedRelaxation: Self { Self("relaxation") }
  /// Mentalisation-based treatment.
  public static var mentalisationBased: Self { Self("mbt") }
  /// Interpersonal and social rhythm therapy.
  public static var socialRhythm: Self { Self("ipsrt") }
  /// Mutual-help and support groups.
  public static var mutualSupport: Self { Self("mutual-support") }
  /// Trauma-informed care: an attitude of all care.
  public static var traumaInformed: Self { Self("trauma-informed") }
  /// Recovery-oriented, person-centred care: an attitude of all care.
  public static var recoveryOriented: Self { Self("recovery") }

  public static var catalogue: [Self] {
    [
      .cbt, .dbt, .act, .behaviouralActivation, .interpersonal, .mindfulnessBasedCognitive,
      .mindfulnessBasedRelapsePrevention, .mindfulness, .grounding, .motivationalEnhancement,
      .motivationalInterviewing, .exposureResponsePrevention, .prolongedExposure,
      .cognitiveProcessing, .emdr, .familyTherapy, .psychoeducation, .relapsePrevention,
      .contingencyManagement, .twelveStepFacilitation, .medicationManagement, .medicationAssisted,
      .groupProcess, .caseManagement, .safetyPlanning, .cognitiveTherapyPTSD, .writtenExposure,
      .presentCentred, .presentFocusedTrauma, .mindfulnessBasedStressReduction, .problemSolving,
      .shortTermPsychodynamic, .appliedRelaxation, .mentalisationBased, .socialRhythm,
      .mutualSupport, .traumaInformed, .recoveryOriented,
    ]
  }

  public var title: String {
    switch self {
    case .cbt: "cognitive behavioural therapy (CBT)"
    case .dbt: "dialectical behaviour therapy (DBT)"
    case .act: "acceptance and commitment therapy (ACT)"
    case .behaviouralActivation: "behavioural activation"
    case .interpersonal: "interpersonal psychotherapy (IPT)"
    case .mindfulnessBasedCognitive: "mindfulness-based cognitive therapy (MBCT)"
    case .mindfulnessBasedRelapsePrevention: "mindfulness-based relapse prevention (MBRP)"
    case .motivationalEnhancement: "motivational enhancement therapy (MET)"
    case .motivationalInterviewing: "motivational interviewing"
    case .exposureResponsePrevention: "exposure and response prevention (ERP)"
    case .prolongedExposure: "prolonged exposure (PE)"
    case .cognitiveProcessing: "cognitive processing therapy (CPT)"
    case .emdr: "eye movement desensitisation and reprocessing (EMDR)"
    case .familyTherapy: "family therapy"
    case .relapsePrevention: "relapse prevention"
    case .contingencyManagement: "contingency management"
    case .twelveStepFacilitation: "twelve-step facilitation"
    case .medicationManagement: "medication management"
    case .medicationAssisted: "medication-assisted treatment (MAT)"
    case .groupProcess: "interpersonal process group"
    case .safetyPlanning: "safety planning"
    case .cognitiveTherapyPTSD: "cognitive therapy for PTSD (CT-PTSD)"
    case .writtenExposure: "written exposure therapy (WET)"
    case .presentCentred: "present-centred therapy (PCT)"
    case .presentFocusedTrauma: "present-focused trauma work"
    case .mindfulnessBasedStressReduction: "mindfulness-based stress reduction (MBSR)"
    case .problemSolving: "problem-solving therapy (PST)"
    case .shortTermPsychodynamic: "short-term psychodynamic psychotherapy"
    case .appliedRelaxation: "applied relaxation"
    case .mentalisationBased: "mentalisation-based treatment (MBT)"
    case .socialRhythm: "interpersonal and social rhythm therapy (IPSRT)"
    case .mutualSupport: "support groups"
    case .traumaInformed: "trauma-informed care"
    case .recoveryOriented: "recovery-oriented care"
    default: rawValue.spacedWord
    }
  }
}
