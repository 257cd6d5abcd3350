// swift-format-ignore-file: AlwaysUseLowerCamelCase
// A name keeps the section number of its rule, with an underscore for the dot.

// Regulations, accreditation and quality measures.

extension Citation {
  /// Who a Medicare partial hospitalization program is for: 42 CFR 410.43(c).
  public static let cfr410_43c = Citation(
    unchecked: "cfr-410.43-c",
    title: "42 CFR 410.43, Partial hospitalization services: Conditions and exclusions",
    locator: "paragraph (c)",
    url: "https://www.ecfr.gov/current/title-42/section-410.43",
    confidence: .primary)

  /// What Medicare intensive outpatient services are: 42 CFR 410.44(a).
  public static let cfr410_44a = Citation(
    unchecked: "cfr-410.44-a",
    title: "42 CFR 410.44, Intensive outpatient services: Conditions and exclusions",
    locator: "paragraph (a)",
    url: "https://www.ecfr.gov/current/title-42/section-410.44",
    confidence: .primary)

  /// Who a Medicare intensive outpatient program is for: 42 CFR 410.44(c).
  public static let cfr410_44c = Citation(
    unchecked: "cfr-410.44-c",
    title: "42 CFR 410.44, Intensive outpatient services: Conditions and exclusions",
    locator: "paragraph (c)",
    url: "https://www.ecfr.gov/current/title-42/section-410.44",
    confidence: .primary)

  /// Certification, plan and recertification of intensive outpatient services: 42 CFR 424.24(d).
  public static let cfr424_24d = Citation(
    unchecked: "cfr-424.24-d",
    title: """
      42 CFR 424.24, Requirements for medical and other health services furnished by \
      providers under Medicare Part B
      """,
    locator: "paragraph (d)",
    url: "https://www.ecfr.gov/current/title-42/section-424.24",
    confidence: .primary)

  /// Certification, plan and recertification of partial hospitalization: 42 CFR 424.24(e).
  public static let cfr424_24e = Citation(
    unchecked: "cfr-424.24-e",
    title: """
      42 CFR 424.24, Requirements for medical and other health services furnished by \
      providers under Medicare Part B
      """,
    locator: "paragraph (e)",
    url: "https://www.ecfr.gov/current/title-42/section-424.24",
    confidence: .primary)

  /// Assessment and discharge in a community mental health center: 42 CFR 485.914, without the edits of 2024.
  public static let cfr485_914 = Citation(
    unchecked: "cfr-485.914",
    title: """
      42 CFR 485.914, Condition of participation: Admission, initial evaluation, \
      comprehensive assessment, and discharge or transfer of the client
      """,
    url: "https://www.ecfr.gov/current/title-42/section-485.914",
    confidence: .primary)

  /// Team and treatment plan in a community mental health center: 42 CFR 485.916, without the edits of 2024.
  public static let cfr485_916 = Citation(
    unchecked: "cfr-485.916",
    title: """
      42 CFR 485.916, Condition of participation: Treatment team, person-centered \
      active treatment plan, and coordination of services
      """,
    url: "https://www.ecfr.gov/current/title-42/section-485.916",
    confidence: .primary)

  /// What a consent to disclose substance use disorder records holds: 42 CFR 2.31, as amended in 2024.
  public static let cfr2_31 = Citation(
    unchecked: "cfr-2.31",
    title: "42 CFR 2.31, Consent requirements",
    url: "https://www.ecfr.gov/current/title-42/section-2.31",
    confidence: .primary)

  /// What an authorization to disclose holds, and psychotherapy notes: 45 CFR 164.508, to be reviewed by the adopting clinic.
  public static let cfr164_508 = Citation(
    unchecked: "cfr-164.508",
    title: "45 CFR 164.508, Uses and disclosures for which an authorization is required",
    url: "https://www.ecfr.gov/current/title-45/section-164.508",
    confidence: .conventional)

  /// De-identification, limited data set and minimum necessary: 45 CFR 164.514.
  public static let cfr164_514 = Citation(
    unchecked: "cfr-164.514",
    title: """
      45 CFR 164.514, Other requirements relating to uses and disclosures of \
      protected health information
      """,
    url: "https://www.ecfr.gov/current/title-45/section-164.514",
    confidence: .primary)

  /// Treatment planning in New York clinics: 14 NYCRR 599.10.
  public static let ny599_10 = Citation(
    unchecked: "ny-599.10",
    title: "14 NYCRR 599.10, Treatment planning",
    confidence: .primary)

  /// Signature of the person in New York integrated outpatient services: 14 NYCRR 598.7.
  public static let ny598_7 = Citation(
    unchecked: "ny-598.7",
    title: "14 NYCRR 598.7, Treatment planning",
    confidence: .primary)

  /// Hours and days of an intensive outpatient program under TRICARE.
  public static let tricare = Citation(
    unchecked: "tricare-7-3.16",
    title: "TRICARE Policy Manual 6010.60-M, April 1, 2015",
    locator: "chapter 7, section 3.16, Intensive Outpatient Program (IOP)",
    url: "https://manuals.health.mil/",
    confidence: .primary)

  /// Hours, group size and core services of an intensive outpatient program in New Mexico Medicaid.
  public static let newMexicoMedicaid = Citation(
    unchecked: "nmac-8.321.2",
    title: """
      New Mexico Administrative Code 8.321.2, Specialized behavioral health provider \
      enrollment and reimbursement
      """,
    locator: "8.321.2.26",
    confidence: .secondary)

  /// Ages and hours of intensive outpatient programs in Virginia Medicaid: 6 to 17 years, and 18 years and older.
  public static let virginiaMedicaid = Citation(
    unchecked: "va-dmas-mh-iop",
    title: "Virginia Medicaid (DMAS), mental health services: intensive outpatient program",
    confidence: .secondary)

  /// What a plan for care holds: goals in the person's own words, strengths, criteria for discharge.
  public static let jointCommissionPlan = Citation(
    unchecked: "tjc-cts.03.01.03",
    title: "Joint Commission standards for behavioral health care and human services",
    locator: "CTS.03.01.03",
    confidence: .secondary)

  /// Screening, assessment, mitigation and follow-up for risk of suicide; replaced for hospitals in 2026.
  public static let npsg15 = Citation(
    unchecked: "tjc-npsg.15.01.01",
    title: """
      Joint Commission National Patient Safety Goal 15.01.01: Reduce the risk for \
      suicide
      """,
    locator: "NPSG.15.01.01",
    confidence: .secondary)

  /// Follow-up within 7 and 30 days of leaving acute inpatient care.
  public static let fuhFollowUp = Citation(
    unchecked: "hedis-fuh",
    title: "HEDIS: Follow-Up After Hospitalization for Mental Illness (FUH)",
    confidence: .secondary)

  /// Response and remission in depression: half the PHQ-9 score, or below 5.
  public static let hedisDepression = Citation(
    unchecked: "hedis-drr-e",
    title: "HEDIS: Depression Remission or Response for Adolescents and Adults (DRR-E)",
    confidence: .secondary)
}
