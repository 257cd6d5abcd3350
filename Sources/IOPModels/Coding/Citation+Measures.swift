// Instruments, their scoring and the meaning of change.

extension Citation {
  /// Scoring and severity bands of the PHQ-9.
  public static var phq9: Citation {
    Citation(
      unchecked: "phq-9",
      title: """
        Kroenke K, Spitzer RL, Williams JBW: The PHQ-9: validity of a brief depression \
        severity measure. Journal of General Internal Medicine 2001; 16: 606-613
        """,
      url: "https://doi.org/10.1046/j.1525-1497.2001.016009606.x",
      confidence: .secondary)
  }

  /// Scoring and cut-off of the PHQ-2.
  public static var phq2: Citation {
    Citation(
      unchecked: "phq-2",
      title: """
        Kroenke K, Spitzer RL, Williams JBW: The Patient Health Questionnaire-2: \
        validity of a two-item depression screener. Medical Care 2003; 41: 1284-1292
        """,
      confidence: .secondary)
  }

  /// Scoring and severity bands of the GAD-7.
  public static var gad7: Citation {
    Citation(
      unchecked: "gad-7",
      title: """
        Spitzer RL, Kroenke K, Williams JBW, Löwe B: A brief measure for assessing \
        generalized anxiety disorder: the GAD-7. Archives of Internal Medicine 2006; \
        166: 1092-1097
        """,
      url: "https://doi.org/10.1001/archinte.166.10.1092",
      confidence: .secondary)
  }

  /// Scoring, clusters, cut-off range and change of the PCL-5.
  public static var pcl5: Citation {
    Citation(
      unchecked: "pcl-5",
      title: "PTSD Checklist for DSM-5 (PCL-5), National Center for PTSD",
      url: "https://www.ptsd.va.gov/professional/assessment/adult-sr/ptsd-checklist.asp",
      confidence: .secondary)
  }

  /// When a measurement-based review looks again at an approach that shows no improvement.
  public static var measurementBasedCare: Citation {
    Citation(
      unchecked: "mbc-guide",
      title: "Measurement-based care guide: review the plan without improvement by week 4",
      locator: "Early change",
      confidence: .secondary)
  }

  /// Triage of the answers to the C-SSRS screener.
  public static var cssrsTriage: Citation {
    Citation(
      unchecked: "c-ssrs-triage",
      title: """
        Clinical triage guidelines using the C-SSRS, The Columbia Lighthouse Project
        """,
      url: "https://cssrs.columbia.edu/the-columbia-scale-c-ssrs/triage-c-ssrs/",
      confidence: .secondary)
  }

  /// Positive, acute and non-acute results of the ASQ.
  public static var asq: Citation {
    Citation(
      unchecked: "asq",
      title: """
        Ask Suicide-Screening Questions (ASQ) Toolkit, National Institute of Mental \
        Health
        """,
      url: "https://www.nimh.nih.gov/research/research-conducted-at-nimh/asq-toolkit-materials",
      confidence: .secondary)
  }

  /// Scoring and zones of the AUDIT.
  public static var audit: Citation {
    Citation(
      unchecked: "audit",
      title: """
        AUDIT: The Alcohol Use Disorders Identification Test: guidelines for use in \
        primary health care, second edition, World Health Organization 2001
        """,
      confidence: .secondary)
  }

  /// Cut-offs of the AUDIT-C.
  public static var auditC: Citation {
    Citation(
      unchecked: "audit-c",
      title: """
        Bush K, Kivlahan DR, McDonell MB, Fihn SD, Bradley KA: The AUDIT alcohol \
        consumption questions (AUDIT-C): an effective brief screening test for problem \
        drinking. Archives of Internal Medicine 1998; 158: 1789-1795
        """,
      confidence: .conventional)
  }

  /// Scoring and bands of the DAST-10.
  public static var dast10: Citation {
    Citation(
      unchecked: "dast-10",
      title: """
        Skinner HA: The Drug Abuse Screening Test. Addictive Behaviors 1982; 7: \
        363-371
        """,
      confidence: .secondary)
  }

  /// Caseness, reliable improvement and recovery on the PHQ-9 and the GAD-7.
  public static var iaptReliableChange: Citation {
    Citation(
      unchecked: "iapt-manual",
      title: """
        The Improving Access to Psychological Therapies Manual, National Collaborating \
        Centre for Mental Health
        """,
      confidence: .secondary)
  }

  /// The reliable change index.
  public static var jacobsonTruax: Citation {
    Citation(
      unchecked: "jacobson-truax",
      title: """
        Jacobson NS, Truax P: Clinical significance: a statistical approach to \
        defining meaningful change in psychotherapy research. Journal of Consulting \
        and Clinical Psychology 1991; 59: 12-19
        """,
      url: "https://doi.org/10.1037/0022-006X.59.1.12",
      confidence: .conventional)
  }
}
