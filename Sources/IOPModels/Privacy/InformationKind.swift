/// A kind of information that a consent may name.
///
/// An open vocabulary: a site's own kinds are kept, and are covered only where they are named.
public struct InformationKind: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// The whole record, without notes that are kept apart.
  public static var wholeRecord: Self { Self("whole-record") }
  /// That the person is or was in the program, and since when.
  public static var enrolment: Self { Self("enrolment") }
  /// Diagnoses.
  public static var diagnoses: Self { Self("diagnoses") }
  /// The assessment.
  public static var assessment: Self { Self("assessment") }
  /// The treatment plan.
  public static var treatmentPlan: Self { Self("treatment-plan") }
  /// Attendance.
  public static var attendance: Self { Self("attendance") }
  /// Progress and results of measures.
  public static var progress: Self { Self("progress") }
  /// Medicines.
  public static var medications: Self { Self("medications") }
  /// The crisis plan and assessments of danger.
  public static var safety: Self { Self("safety") }
  /// The discharge plan and summary.
  public static var discharge: Self { Self("discharge") }
  /// What is needed to bill and pay for treatment.
  public static var billing: Self { Self("billing") }
  /// Substance use and its treatment, as 42 CFR Part 2 protects it.
  public static var substanceUse: Self { Self("substance-use") }
  /// Counselling notes about substance use that are kept apart from the record (``Citation/cfr2_31``).
  public static var substanceUseNotes: Self { Self("sud-notes") }
  /// Psychotherapy notes that are kept apart from the record (``Citation/cfr164_508``).
  public static var psychotherapyNotes: Self { Self("psych-notes") }

  public static var catalogue: [Self] {
    [
      .wholeRecord, .enrolment, .diagnoses, .assessment, .treatmentPlan, .attendance, .progress,
      .medications, .safety, .discharge, .billing, .substanceUse, .substanceUseNotes,
      .psychotherapyNotes,
    ]
  }

  public var title: String {
    switch self {
    case .safety: "crisis plan and risk"
    case .substanceUseNotes: "substance use counselling notes"
    case .psychotherapyNotes: "psychotherapy notes"
    default: rawValue.spacedWord
    }
  }

  /// Whether these are notes that are kept apart from the record, so that the whole record does not include them.
  public var isKeptApart: Bool { self == .substanceUseNotes || self == .psychotherapyNotes }
}
