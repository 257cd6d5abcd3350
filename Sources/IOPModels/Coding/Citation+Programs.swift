// Programs and their own practice.

extension Citation {
  /// The five public descriptions of IOP programs on which this package is based.
  public static let sourceDocuments = Citation(
    unchecked: "iop-descriptions",
    title: """
      Public descriptions of intensive outpatient programs: the source documents of \
      this package
      """,
    confidence: .primary)

  /// How a Medicare contractor reads the benefit: 9 to 19 hours a week, three hours or more on three to four days.
  public static let noridianMedicare = Citation(
    unchecked: "noridian-iop",
    title: "Noridian Medicare, Jurisdiction E Part A: Intensive Outpatient Program",
    url: "https://med.noridianmedicare.com/",
    confidence: .secondary)

  /// What programs commonly do, without one published source.
  public static let commonPractice = Citation(
    unchecked: "common-practice",
    title: """
      Common practice in intensive outpatient programs, to be reviewed by the \
      adopting clinic
      """,
    confidence: .conventional)

  /// A rule that the program has set for itself.
  public static let programPolicy = Citation(
    unchecked: "program-policy",
    title: "Policy of the program",
    confidence: .site)

  /// The names of the LOCUS levels, as software that records them quotes them; levels 3 and 4 stand for an IOP and for partial hospitalization.
  public static let locusLevels = Citation(
    unchecked: "locus-levels",
    title: "LOCUS: the names of its levels of care, as record-keeping software quotes them",
    confidence: .secondary)

  /// What a level of a licensed tool stands for, as whoever determined it said.
  public static let asDetermined = Citation(
    unchecked: "as-determined",
    title: "As stated by whoever determined it with the licensed tool",
    confidence: .site)

  /// Every citation that IOPKit ships, in a fixed order.
  public static var catalogue: [Citation] {
    [
      .cfr410_43c, .cfr410_44a, .cfr410_44c, .cfr424_24d, .cfr424_24e, .cfr485_914,
      .cfr485_916, .cfr2_31, .cfr164_508, .cfr164_514, .ny599_10, .ny598_7, .tricare,
      .noridianMedicare,
      .newMexicoMedicaid,
      .virginiaMedicaid,
      .jointCommissionPlan, .npsg15, .fuhFollowUp, .hedisDepression, .phq9, .phq2, .gad7,
      .pcl5, .measurementBasedCare, .cssrsTriage, .asq, .audit, .auditC, .dast10,
      .iaptReliableChange, .jacobsonTruax, .phq8, .phqA, .gad2, .who5, .kessler, .isi, .ociR, .pss,
      .ders16, .mdq, .bam, .newYorkCollaborativeCare, .buckinghamshireTherapies,
      .implementerConvention, .measureConvention, .samhsa2021, .asam3, .asam4, .stanleyBrown,
      .vaDoDMDD2022, .vaDoDPTSD2023, .vaDoDSUD2021, .vaDoDSuicide2024, .vaDoDBipolar2023,
      .apaBPD2024, .niceAnxiety, .niceSocialAnxiety, .niceOCD, .niceBPD, .tip35, .tip42, .tip47,
      .tip57, .tip63, .dbtStandard, .metManual, .marlattRelapse, .lifeline988,
      .veteransCrisisLine, .fdaOpioidBenzodiazepine2016, .fdaOpioidTreatment2017, .cdcOpioids2022,
      .icd10cm, .sourceDocuments, .commonPractice, .programPolicy,
      .treatmentManuals, .dbtSkills, .vaDoDMDD2022Therapies, .locusLevels, .asDetermined,
    ]
  }
}
