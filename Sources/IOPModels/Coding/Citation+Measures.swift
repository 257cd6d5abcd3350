// Instruments, their scoring and the meaning of change.

extension Citation {
  /// Scoring and severity bands of the PHQ-9.
  public static let phq9 = Citation(
    unchecked: "phq-9",
    title: """
      Kroenke K, Spitzer RL, Williams JBW: The PHQ-9: validity of a brief depression \
      severity measure. Journal of General Internal Medicine 2001; 16: 606-613
      """,
    url: "https://doi.org/10.1046/j.1525-1497.2001.016009606.x",
    confidence: .secondary)

  /// Scoring and cut-off of the PHQ-2.
  public static let phq2 = Citation(
    unchecked: "phq-2",
    title: """
      Kroenke K, Spitzer RL, Williams JBW: The Patient Health Questionnaire-2: \
      validity of a two-item depression screener. Medical Care 2003; 41: 1284-1292
      """,
    confidence: .secondary)

  /// Scoring and severity bands of the GAD-7.
  public static let gad7 = Citation(
    unchecked: "gad-7",
    title: """
      Spitzer RL, Kroenke K, Williams JBW, Löwe B: A brief measure for assessing \
      generalized anxiety disorder: the GAD-7. Archives of Internal Medicine 2006; \
      166: 1092-1097
      """,
    url: "https://doi.org/10.1001/archinte.166.10.1092",
    confidence: .secondary)

  /// Scoring, clusters, cut-off range and change of the PCL-5.
  public static let pcl5 = Citation(
    unchecked: "pcl-5",
    title: "PTSD Checklist for DSM-5 (PCL-5), National Center for PTSD",
    url: "https://www.ptsd.va.gov/professional/assessment/adult-sr/ptsd-checklist.asp",
    confidence: .secondary)

  /// When a measurement-based review looks again at an approach that shows no improvement.
  public static let measurementBasedCare = Citation(
    unchecked: "mbc-guide",
    title: "Measurement-based care guide: review the plan without improvement by week 4",
    locator: "Early change",
    confidence: .secondary)

  /// Triage of the answers to the C-SSRS screener.
  public static let cssrsTriage = Citation(
    unchecked: "c-ssrs-triage",
    title: """
      Clinical triage guidelines using the C-SSRS, The Columbia Lighthouse Project
      """,
    url: "https://cssrs.columbia.edu/the-columbia-scale-c-ssrs/triage-c-ssrs/",
    confidence: .secondary)

  /// Positive, acute and non-acute results of the ASQ.
  public static let asq = Citation(
    unchecked: "asq",
    title: """
      Ask Suicide-Screening Questions (ASQ) Toolkit, National Institute of Mental \
      Health
      """,
    url: "https://www.nimh.nih.gov/research/research-conducted-at-nimh/asq-toolkit-materials",
    confidence: .secondary)

  /// Scoring and zones of the AUDIT.
  public static let audit = Citation(
    unchecked: "audit",
    title: """
      AUDIT: The Alcohol Use Disorders Identification Test: guidelines for use in \
      primary health care, second edition, World Health Organization 2001
      """,
    confidence: .secondary)

  /// Cut-offs of the AUDIT-C.
  public static let auditC = Citation(
    unchecked: "audit-c",
    title: """
      Bush K, Kivlahan DR, McDonell MB, Fihn SD, Bradley KA: The AUDIT alcohol \
      consumption questions (AUDIT-C): an effective brief screening test for problem \
      drinking. Archives of Internal Medicine 1998; 158: 1789-1795
      """,
    confidence: .conventional)

  /// Scoring and bands of the DAST-10.
  public static let dast10 = Citation(
    unchecked: "dast-10",
    title: """
      Skinner HA: The Drug Abuse Screening Test. Addictive Behaviors 1982; 7: \
      363-371
      """,
    confidence: .secondary)

  /// Caseness, reliable improvement and recovery on the PHQ-9 and the GAD-7.
  public static let iaptReliableChange = Citation(
    unchecked: "iapt-manual",
    title: """
      The Improving Access to Psychological Therapies Manual, National Collaborating \
      Centre for Mental Health
      """,
    confidence: .secondary)

  /// The reliable change index.
  public static let jacobsonTruax = Citation(
    unchecked: "jacobson-truax",
    title: """
      Jacobson NS, Truax P: Clinical significance: a statistical approach to \
      defining meaningful change in psychotherapy research. Journal of Consulting \
      and Clinical Psychology 1991; 59: 12-19
      """,
    url: "https://doi.org/10.1037/0022-006X.59.1.12",
    confidence: .conventional)

  /// Scoring and severity bands of the PHQ-8.
  public static let phq8 = Citation(
    unchecked: "phq-8",
    title: """
      Kroenke K, Strine TW, Spitzer RL, Williams JBW, Berry JT, Mokdad AH: The PHQ-8 \
      as a measure of current depression in the general population. Journal of \
      Affective Disorders 2009; 114: 163-173
      """,
    confidence: .secondary)

  /// Scoring of the PHQ for adolescents.
  public static let phqA = Citation(
    unchecked: "phq-a",
    title: """
      Johnson JG, Harris ES, Spitzer RL, Williams JBW: The Patient Health \
      Questionnaire for Adolescents. Journal of Adolescent Health 2002; 30: 196-204
      """,
    confidence: .secondary)

  /// Scoring and cut-off of the GAD-2.
  public static let gad2 = Citation(
    unchecked: "gad-2",
    title: """
      Kroenke K, Spitzer RL, Williams JBW, Monahan PO, Löwe B: Anxiety disorders in \
      primary care: prevalence, impairment, comorbidity, and detection. Annals of \
      Internal Medicine 2007; 146: 317-325
      """,
    confidence: .secondary)

  /// Scoring and cut-offs of the WHO-5.
  public static let who5 = Citation(
    unchecked: "who-5",
    title: """
      Topp CW, Østergaard SD, Søndergaard S, Bech P: The WHO-5 Well-Being Index: a \
      systematic review of the literature. Psychotherapy and Psychosomatics 2015; \
      84: 167-176
      """,
    confidence: .secondary)

  /// Scoring of the K6 and the K10.
  public static let kessler = Citation(
    unchecked: "kessler",
    title: """
      Kessler RC, Andrews G, Colpe LJ, et al: Short screening scales to monitor \
      population prevalences and trends in non-specific psychological distress. \
      Psychological Medicine 2002; 32: 959-976
      """,
    confidence: .secondary)

  /// Scoring and bands of the ISI.
  public static let isi = Citation(
    unchecked: "isi",
    title: """
      Bastien CH, Vallières A, Morin CM: Validation of the Insomnia Severity Index \
      as an outcome measure for insomnia research. Sleep Medicine 2001; 2: 297-307
      """,
    confidence: .secondary)

  /// Scoring and cut-off of the OCI-R.
  public static let ociR = Citation(
    unchecked: "oci-r",
    title: """
      Foa EB, Huppert JD, Leiberg S, et al: The Obsessive-Compulsive Inventory: \
      development and validation of a short version. Psychological Assessment 2002; \
      14: 485-496
      """,
    confidence: .conventional)

  /// Scoring of the PSS-10.
  public static let pss = Citation(
    unchecked: "pss",
    title: """
      Cohen S, Williamson G: Perceived stress in a probability sample of the United \
      States. In: The Social Psychology of Health, 1988
      """,
    confidence: .conventional)

  /// Scoring of the DERS-16.
  public static let ders16 = Citation(
    unchecked: "ders-16",
    title: """
      Bjureberg J, Ljótsson B, Tull MT, et al: Development and validation of a brief \
      version of the Difficulties in Emotion Regulation Scale: the DERS-16. Journal \
      of Psychopathology and Behavioral Assessment 2016; 38: 284-296
      """,
    confidence: .conventional)

  /// The rule of the MDQ.
  public static let mdq = Citation(
    unchecked: "mdq",
    title: """
      Hirschfeld RMA, Williams JBW, Spitzer RL, et al: Development and validation of \
      a screening instrument for bipolar spectrum disorder: the Mood Disorder \
      Questionnaire. American Journal of Psychiatry 2000; 157: 1873-1875
      """,
    confidence: .secondary)

  /// The scale of use of the BAM; its total was verified, its division into items is conventional.
  public static let bam = Citation(
    unchecked: "bam",
    title: """
      Cacciola JS, Alterman AI, DePhilippis D, et al: Development and initial \
      evaluation of the Brief Addiction Monitor (BAM). Journal of Substance Abuse \
      Treatment 2013; 44: 256-263
      """,
    confidence: .conventional)

  /// Improvement on the PCL-5 in collaborative care.
  public static let newYorkCollaborativeCare = Citation(
    unchecked: "ny-cocm",
    title: """
      New York State Collaborative Care Medicaid Program: instruments and measures
      """,
    confidence: .secondary)

  /// A case on the PHQ-9 in one service, which differs from the manual.
  public static let buckinghamshireTherapies = Citation(
    unchecked: "bucks-therapies",
    title: """
      Buckinghamshire Talking Therapies, Oxford Health NHS Foundation Trust
      """,
    confidence: .secondary)

  /// Totals of incomplete answers: a convention of implementers, and no part of an instrument.
  public static let implementerConvention = Citation(
    unchecked: "prorating",
    title: """
      Convention among implementers of questionnaires: a total is prorated when most \
      items are answered
      """,
    confidence: .secondary)

  /// Cut-offs, bands and changes that are well known and were not verified in a text.
  public static let measureConvention = Citation(
    unchecked: "measure-convention",
    title: """
      Common knowledge about questionnaires, to be reviewed by the adopting clinic
      """,
    confidence: .conventional)
}
