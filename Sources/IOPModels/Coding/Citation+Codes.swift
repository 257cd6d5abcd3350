// Code systems.

extension Citation {
  /// The diagnosis codes: ICD-10-CM, release of April 2026.
  public static let icd10cm = Citation(
    unchecked: "icd-10-cm-2026-04",
    title: """
      CDC National Center for Health Statistics: ICD-10-CM, tabular list of diseases and injuries
      """,
    locator: "release of April 2026",
    url: "https://www.cdc.gov/nchs/icd/icd-10-cm/index.html",
    confidence: .primary)
}
