// Treatment manuals, and guidelines as far as single treatments go.

extension Citation {
  /// What published treatment manuals usually give as their course, without one of them having been read for it.
  public static let treatmentManuals = Citation(
    unchecked: "treatment-manuals",
    title: """
      Published manuals of the treatment, as generally known, to be reviewed by the \
      adopting clinic
      """,
    confidence: .conventional)

  /// The skills of DBT, the length of a cycle and the rating of skill use on a diary card.
  public static let dbtSkills = Citation(
    unchecked: "dbt-skills",
    title: "Linehan MM: DBT Skills Training Manual, second edition, 2015",
    confidence: .conventional)

  /// The psychotherapies that stand first in major depression; this list was not read in the guideline.
  public static let vaDoDMDD2022Therapies = Citation(
    unchecked: "vadod-mdd-2022-therapies",
    title: """
      VA/DoD Clinical Practice Guideline for the Management of Major Depressive \
      Disorder, 2022
      """,
    locator: "psychotherapies",
    url: "https://www.healthquality.va.gov/",
    confidence: .conventional)
}
