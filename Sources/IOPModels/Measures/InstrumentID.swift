/// The name of a measure.
///
/// An open vocabulary: a site may record results of instruments that IOPKit does not score.
public struct InstrumentID: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// Patient Health Questionnaire, nine items.
  public static var phq9: Self { Self("phq-9") }
  /// Generalised Anxiety Disorder scale, seven items.
  public static var gad7: Self { Self("gad-7") }
  /// Patient Health Questionnaire, eight items, without the one about death and self-harm.
  public static var phq8: Self { Self("phq-8") }
  /// Patient Health Questionnaire, two items.
  public static var phq2: Self { Self("phq-2") }
  /// Patient Health Questionnaire for adolescents, nine items.
  public static var phqA: Self { Self("phq-a") }
  /// Generalised Anxiety Disorder scale, two items.
  public static var gad2: Self { Self("gad-2") }
  /// PTSD Checklist for DSM-5.
  public static var pcl5: Self { Self("pcl-5") }
  /// Alcohol Use Disorders Identification Test.
  public static var audit: Self { Self("audit") }
  /// Alcohol Use Disorders Identification Test, the three items about consumption.
  public static var auditC: Self { Self("audit-c") }
  /// Drug Abuse Screening Test, ten items.
  public static var dast10: Self { Self("dast-10") }
  /// Brief Addiction Monitor, the scale of use.
  public static var bamUse: Self { Self("bam-use") }
  /// World Health Organization Well-Being Index.
  public static var who5: Self { Self("who-5") }
  /// Kessler scale of psychological distress, six items.
  public static var k6: Self { Self("k6") }
  /// Kessler scale of psychological distress, ten items.
  public static var k10: Self { Self("k10") }
  /// Perceived Stress Scale, ten items.
  public static var pss10: Self { Self("pss-10") }
  /// Difficulties in Emotion Regulation Scale, sixteen items.
  public static var ders16: Self { Self("ders-16") }
  /// Insomnia Severity Index.
  public static var isi: Self { Self("isi") }
  /// Obsessive-Compulsive Inventory, revised.
  public static var ociR: Self { Self("oci-r") }
  /// Mood Disorder Questionnaire.
  public static var mdq: Self { Self("mdq") }
  /// Ask Suicide-Screening Questions.
  public static var asq: Self { Self("asq") }

  /// Columbia Suicide Severity Rating Scale, the screener.
  ///
  /// It has no total and is not among ``catalogue``: its answers are a ``SuicideScreen`` in an assessment of risk. A plan schedules it.
  public static var cssrs: Self { Self("c-ssrs") }

  public static var catalogue: [Self] {
    [
      .phq9, .gad7, .phq8, .phq2, .phqA, .gad2, .pcl5, .audit, .auditC, .dast10, .bamUse, .who5,
      .k6, .k10, .pss10, .ders16, .isi, .ociR, .mdq, .asq,
    ]
  }

  public var title: String {
    switch self {
    case .phq9: "PHQ-9"
    case .gad7: "GAD-7"
    case .phq8: "PHQ-8"
    case .phq2: "PHQ-2"
    case .phqA: "PHQ-A"
    case .gad2: "GAD-2"
    case .pcl5: "PCL-5"
    case .audit: "AUDIT"
    case .auditC: "AUDIT-C"
    case .dast10: "DAST-10"
    case .bamUse: "BAM use scale"
    case .who5: "WHO-5"
    case .k6: "K6"
    case .k10: "K10"
    case .pss10: "PSS-10"
    case .ders16: "DERS-16"
    case .isi: "ISI"
    case .ociR: "OCI-R"
    case .mdq: "MDQ"
    case .asq: "ASQ"
    case .cssrs: "C-SSRS screener"
    default: rawValue.spacedWord
    }
  }
}
