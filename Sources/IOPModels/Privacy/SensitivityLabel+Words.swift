// Which label a word carries. A word that is in no table, or has been added to a catalogue since, is unclassified.

extension SensitivityLabel {
  /// Returns the labels of a kind of condition; ``unclassified`` for a word that is not known.
  public static func labels(for kind: ConditionKind) -> [SensitivityLabel] {
    switch kind {
    case .majorDepression, .persistentDepression, .generalisedAnxiety, .panic, .socialAnxiety,
      .obsessiveCompulsive, .bipolar, .borderlinePersonality, .eatingDisorder, .psychosis,
      .adjustment, .insomnia, .grief:
      [.psychiatry]
    case .alcoholUse, .opioidUse, .stimulantUse: [.psychiatry, .substanceUse]
    case .postTraumaticStress: [.psychiatry, .violence]
    case .suicidalIdeation, .selfHarm: [.psychiatry, .selfHarm]
    case .familyStressor: [.violence, .family, .social]
    case .lifeTransition: [.social]
    default: kind.isSubstanceUse ? [.psychiatry, .substanceUse] : [.unclassified]
    }
  }

  /// Returns the labels of a kind of service; ``unclassified`` for a word that is not known.
  ///
  /// Medication management counts as substance use too, because medicines for it may be its subject.
  public static func labels(for service: ServiceKind) -> [SensitivityLabel] {
    switch service {
    case .individualTherapy, .groupTherapy, .skillsGroup, .psychoeducation, .familyTherapy,
      .supportGroup, .skillsWorkshop, .occupationalTherapy, .activityTherapy, .diagnostics,
      .eatingDisorderTreatment, .stepDownCare:
      [.psychiatry]
    case .caseManagement: [.psychiatry, .social]
    case .addictionTreatment, .medicationManagement: [.psychiatry, .substanceUse]
    default: [.unclassified]
    }
  }

  /// Returns the labels of a way of working; ``unclassified`` for a word that is not known.
  public static func labels(for modality: Modality) -> [SensitivityLabel] {
    switch modality {
    case .cbt, .dbt, .act, .behaviouralActivation, .interpersonal, .mindfulnessBasedCognitive,
      .mindfulness, .grounding, .exposureResponsePrevention, .familyTherapy, .psychoeducation,
      .groupProcess, .mindfulnessBasedStressReduction, .problemSolving, .shortTermPsychodynamic,
      .appliedRelaxation, .mentalisationBased, .socialRhythm, .recoveryOriented:
      [.psychiatry]
    case .motivationalEnhancement, .motivationalInterviewing, .relapsePrevention,
      .mindfulnessBasedRelapsePrevention, .contingencyManagement, .twelveStepFacilitation,
      .medicationAssisted, .medicationManagement, .mutualSupport:
      [.psychiatry, .substanceUse]
    case .prolongedExposure, .cognitiveProcessing, .emdr, .cognitiveTherapyPTSD, .writtenExposure,
      .presentCentred, .traumaInformed:
      [.psychiatry, .violence]
    case .presentFocusedTrauma: [.psychiatry, .substanceUse, .violence]
    case .caseManagement: [.psychiatry, .social]
    case .safetyPlanning: [.psychiatry, .selfHarm]
    default: [.unclassified]
    }
  }

  /// Returns the labels of a risk factor; ``unclassified`` for a word that is not known.
  public static func labels(for factor: RiskFactor) -> [SensitivityLabel] {
    switch factor {
    case .familyHistory: [.family]
    case .trauma: [.violence]
    case .substanceUse: [.substanceUse]
    case .coOccurring: [.psychiatry, .substanceUse]
    case .chronicIllness, .poorSleep, .inactivity, .toxins: [.psychiatry]
    case .isolation, .highStress: [.psychiatry, .social]
    default: [.unclassified]
    }
  }

  /// Returns the labels of a measure; ``unclassified`` for a word that is not known.
  ///
  /// Measures that ask about suicide, substances or trauma are known by their names.
  public static func labels(for instrument: InstrumentID) -> [SensitivityLabel] {
    switch instrument {
    case .phq9, .phqA, .cssrs, .asq: [.psychiatry, .selfHarm]
    case .gad7, .gad2, .phq8, .phq2, .isi, .who5, .k6, .k10, .pss10, .ders16, .ociR, .mdq:
      [.psychiatry]
    case .audit, .auditC, .dast10, .bamUse: [.psychiatry, .substanceUse]
    case .pcl5: [.psychiatry, .violence]
    default: [.unclassified]
    }
  }

  /// Returns the labels of a behaviour; ``unclassified`` for a word that is not known.
  public static func labels(for behaviour: Behaviour) -> [SensitivityLabel] {
    switch behaviour {
    case .selfHarmDays, .ideationDays: [.psychiatry, .selfHarm]
    case .alcoholDays, .substanceDays, .urgeDays, .drinks: [.psychiatry, .substanceUse]
    case .panicAttacks, .plannedActivities, .skillUseDays, .restfulNights, .regularNights,
      .facedFears, .contactDays:
      [.psychiatry]
    case .medicineDays: [.psychiatry, .substanceUse]
    case .goodTimesAtHome: [.psychiatry, .family]
    case .missedWorkDays: [.psychiatry, .social]
    default: [.unclassified]
    }
  }

  /// Returns the labels of a kind of information; ``unclassified`` for a word that is not known.
  ///
  /// What may hold anything that the record holds, such as the assessment, carries the label of substance use as well.
  public static func labels(for information: InformationKind) -> [SensitivityLabel] {
    switch information {
    case .enrolment, .attendance, .billing: [.psychiatry, .substanceUse]
    case .safety: [.psychiatry, .violence, .selfHarm]
    case .diagnoses, .assessment, .treatmentPlan, .progress, .medications, .discharge,
      .wholeRecord:
      [.psychiatry, .substanceUse, .violence, .selfHarm]
    case .substanceUse: [.substanceUse]
    case .substanceUseNotes: [.substanceUse, .substanceUseNotes]
    case .psychotherapyNotes: [.psychiatry, .psychotherapyNotes]
    default: [.unclassified]
    }
  }

  /// Returns the labels of a diagnosis code; ``unclassified`` outside the chapters that are known.
  ///
  /// Known are the mental, behavioural and substance use disorders (F01 to F99), suicidality (R45.851, T14.91, Z91.51, Z91.52), and the
  /// social circumstances (Z55 to Z65).
  public static func labels(for code: ICD10CMCode) -> [SensitivityLabel] {
    if ["R45.851", "T14.91", "Z91.51", "Z91.52"].contains(where: code.isWithin) {
      return [.psychiatry, .selfHarm]
    }
    let digits = code.category.dropFirst().utf8.compactMap(\.decimalDigit)
    guard digits.count == 2 else { return [.unclassified] }
    switch (code.category.first, digits[0] * 10 + digits[1]) {
    case ("F", 10...19): return [.psychiatry, .substanceUse]
    case ("F", 52), ("F", 64...66): return [.psychiatry, .sexualHealth]
    case ("F", 43): return [.psychiatry, .violence]
    case ("F", 1...99): return [.psychiatry]
    case ("Z", 62...63): return [.family, .social, .substanceUse, .violence]
    case ("Z", 64): return [.sexualHealth, .social]
    case ("Z", 55...65): return [.social]
    default: return [.unclassified]
    }
  }

  /// Puts the labels of several lists into one, each once and in the order of the catalogue; a site's own come last.
  static func union(_ lists: [SensitivityLabel]...) -> [SensitivityLabel] {
    union(lists)
  }

  /// Puts the labels of several lists into one, each once and in the order of the catalogue; a site's own come last.
  static func union(_ lists: [[SensitivityLabel]]) -> [SensitivityLabel] {
    let all = Set(lists.joined())
    return catalogue.filter(all.contains) + all.filter { !$0.isInCatalogue }.ordered()
  }

  /// Returns the most care that any of several labels asks for; nil when there is none.
  public static func care(for labels: some Sequence<SensitivityLabel>) -> Care? {
    labels.map(\.care).max()
  }
}
