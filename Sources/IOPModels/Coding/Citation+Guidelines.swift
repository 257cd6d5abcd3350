// Treatment guidelines, manuals and crisis lines.

extension Citation {
  /// Hours, core services and outcomes of intensive outpatient treatment for substance use.
  public static let samhsa2021 = Citation(
    unchecked: "samhsa-2021",
    title: """
      SAMHSA Advisory: Clinical Issues in Intensive Outpatient Treatment for \
      Substance Use Disorders, 2021
      """,
    confidence: .secondary)

  /// Levels of care and their hours in the third edition of the ASAM Criteria.
  public static let asam3 = Citation(
    unchecked: "asam-3",
    title: """
      The ASAM Criteria: Treatment Criteria for Addictive, Substance-Related, and \
      Co-Occurring Conditions, third edition, 2013
      """,
    confidence: .secondary)

  /// Dimensions and levels of care in the fourth edition of the ASAM Criteria.
  public static let asam4 = Citation(
    unchecked: "asam-4",
    title: """
      The ASAM Criteria: Treatment Criteria for Addictive, Substance-Related, and \
      Co-Occurring Conditions, fourth edition
      """,
    confidence: .secondary)

  /// The steps of a safety plan and what each should hold.
  public static let stanleyBrown = Citation(
    unchecked: "stanley-brown",
    title: """
      Stanley B, Brown GK: Safety Planning Intervention: a brief intervention to \
      mitigate suicide risk. Cognitive and Behavioral Practice 2012; 19: 256-264
      """,
    url: "https://doi.org/10.1016/j.cbpra.2011.01.001",
    confidence: .secondary)

  /// Treatment of major depression.
  public static let vaDoDMDD2022 = Citation(
    unchecked: "vadod-mdd-2022",
    title: """
      VA/DoD Clinical Practice Guideline for the Management of Major Depressive \
      Disorder, 2022
      """,
    url: "https://www.healthquality.va.gov/",
    confidence: .secondary)

  /// Treatment of post-traumatic stress disorder.
  public static let vaDoDPTSD2023 = Citation(
    unchecked: "vadod-ptsd-2023",
    title: """
      VA/DoD Clinical Practice Guideline for Management of Posttraumatic Stress \
      Disorder and Acute Stress Disorder, 2023
      """,
    url: "https://www.healthquality.va.gov/",
    confidence: .secondary)

  /// Treatment of substance use disorders.
  public static let vaDoDSUD2021 = Citation(
    unchecked: "vadod-sud-2021",
    title: """
      VA/DoD Clinical Practice Guideline for the Management of Substance Use \
      Disorders, 2021
      """,
    url: "https://www.healthquality.va.gov/",
    confidence: .conventional)

  /// Assessment and treatment of people at risk of suicide; its wording was not seen.
  public static let vaDoDSuicide2024 = Citation(
    unchecked: "vadod-suicide-2024",
    title: """
      VA/DoD Clinical Practice Guideline for Assessment and Management of Patients \
      at Risk for Suicide, 2024
      """,
    url: "https://www.healthquality.va.gov/",
    confidence: .conventional)

  /// Treatment of bipolar disorder.
  public static let vaDoDBipolar2023 = Citation(
    unchecked: "vadod-bipolar-2023",
    title: "VA/DoD Clinical Practice Guideline for Management of Bipolar Disorder, 2023",
    url: "https://www.healthquality.va.gov/",
    confidence: .conventional)

  /// Treatment of borderline personality disorder.
  public static let apaBPD2024 = Citation(
    unchecked: "apa-bpd-2024",
    title: """
      The American Psychiatric Association Practice Guideline for the Treatment of \
      Patients With Borderline Personality Disorder, second edition, 2024
      """,
    confidence: .conventional)

  /// Treatment of generalised anxiety and panic disorder.
  public static let niceAnxiety = Citation(
    unchecked: "nice-cg113",
    title: """
      NICE CG113: Generalised anxiety disorder and panic disorder in adults: \
      management
      """,
    url: "https://www.nice.org.uk/guidance/cg113",
    confidence: .conventional)

  /// Treatment of social anxiety disorder.
  public static let niceSocialAnxiety = Citation(
    unchecked: "nice-cg159",
    title: "NICE CG159: Social anxiety disorder: recognition, assessment and treatment",
    url: "https://www.nice.org.uk/guidance/cg159",
    confidence: .conventional)

  /// Treatment of obsessive-compulsive disorder.
  public static let niceOCD = Citation(
    unchecked: "nice-cg31",
    title: """
      NICE CG31: Obsessive-compulsive disorder and body dysmorphic disorder: \
      treatment
      """,
    url: "https://www.nice.org.uk/guidance/cg31",
    confidence: .conventional)

  /// Treatment of borderline personality disorder in England.
  public static let niceBPD = Citation(
    unchecked: "nice-cg78",
    title: "NICE CG78: Borderline personality disorder: recognition and management",
    url: "https://www.nice.org.uk/guidance/cg78",
    confidence: .conventional)

  /// Motivational approaches.
  public static let tip35 = Citation(
    unchecked: "samhsa-tip-35",
    title: """
      SAMHSA TIP 35: Enhancing Motivation for Change in Substance Use Disorder \
      Treatment
      """,
    confidence: .conventional)

  /// Treatment of co-occurring disorders.
  public static let tip42 = Citation(
    unchecked: "samhsa-tip-42",
    title: """
      SAMHSA TIP 42: Substance Use Disorder Treatment for People With Co-Occurring \
      Disorders
      """,
    confidence: .conventional)

  /// Principles of intensive outpatient treatment.
  public static let tip47 = Citation(
    unchecked: "samhsa-tip-47",
    title: """
      SAMHSA TIP 47: Substance Abuse: Clinical Issues in Intensive Outpatient \
      Treatment
      """,
    confidence: .conventional)

  /// Trauma-informed care.
  public static let tip57 = Citation(
    unchecked: "samhsa-tip-57",
    title: "SAMHSA TIP 57: Trauma-Informed Care in Behavioral Health Services",
    confidence: .conventional)

  /// Medication for opioid use disorder.
  public static let tip63 = Citation(
    unchecked: "samhsa-tip-63",
    title: "SAMHSA TIP 63: Medications for Opioid Use Disorder",
    confidence: .conventional)

  /// The four skill modules and the four modes of standard DBT.
  public static let dbtStandard = Citation(
    unchecked: "dbt-modes",
    title: "Standard modes of dialectical behaviour therapy, BMC Psychiatry 2018",
    locator: "article s12888-018-1627-9, table 1",
    url: "https://doi.org/10.1186/s12888-018-1627-9",
    confidence: .secondary)

  /// The four sessions of motivational enhancement therapy.
  public static let metManual = Citation(
    unchecked: "match-met",
    title: """
      Miller WR and others: Motivational Enhancement Therapy Manual, Project MATCH \
      Monograph Series, volume 2
      """,
    confidence: .conventional)

  /// High-risk situations, coping, lapse and relapse.
  public static let marlattRelapse = Citation(
    unchecked: "marlatt-2004",
    title: """
      Witkiewitz K, Marlatt GA: Relapse prevention for alcohol and drug problems: \
      that was Zen, this is Tao. American Psychologist 2004; 59: 224-235
      """,
    url: "https://doi.org/10.1037/0003-066X.59.4.224",
    confidence: .conventional)

  /// The national crisis line of the United States.
  public static let lifeline988 = Citation(
    unchecked: "988-lifeline",
    title: "988 Suicide & Crisis Lifeline",
    url: "https://988lifeline.org",
    confidence: .conventional)

  /// The crisis line for veterans of the United States.
  public static let veteransCrisisLine = Citation(
    unchecked: "veterans-crisis-line",
    title: "Veterans Crisis Line",
    url: "https://www.veteranscrisisline.net",
    confidence: .secondary)

  /// The boxed warning on opioids together with benzodiazepines and other depressants of the central nervous system, alcohol among them.
  public static let fdaOpioidBenzodiazepine2016 = Citation(
    unchecked: "fda-dsc-2016-08-31",
    title: """
      FDA Drug Safety Communication: FDA warns about serious risks and death when combining \
      opioid pain or cough medicines with benzodiazepines; requires its strongest warning, \
      31 August 2016
      """,
    url: "https://www.fda.gov/Drugs/DrugSafety/ucm518473.htm",
    confidence: .primary)

  /// That medicines for opioid use disorder are not withheld because of benzodiazepines or other depressants.
  public static let fdaOpioidTreatment2017 = Citation(
    unchecked: "fda-dsc-2017-09-20",
    title: """
      FDA Drug Safety Communication: FDA urges caution about withholding opioid addiction \
      medications from patients taking benzodiazepines or CNS depressants: careful medication \
      management can reduce risks, 20 September 2017
      """,
    confidence: .secondary)

  /// Particular caution with opioids and benzodiazepines together, and weighing opioids with other depressants.
  public static let cdcOpioids2022 = Citation(
    unchecked: "cdc-opioids-2022",
    title: """
      CDC Clinical Practice Guideline for Prescribing Opioids for Pain - United States, 2022. \
      MMWR Recommendations and Reports 2022; 71 (RR-3)
      """,
    locator: "Recommendation 11",
    url: "https://www.cdc.gov/mmwr/volumes/71/rr/rr7103a1.htm",
    confidence: .secondary)
}
