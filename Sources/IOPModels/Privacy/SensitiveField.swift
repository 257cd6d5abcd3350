/// Which labels a field of a type carries whatever stands in it, as data.
///
/// The field has its name on the wire, so that what leaves can be looked at without knowing the type in Swift.
public struct SensitiveField: Hashable, Sendable {
  /// The name of the type.
  public let type: String
  /// The name of the field on the wire.
  public let field: String
  /// The labels.
  public let labels: [SensitivityLabel]

  /// Creates a row of the table.
  public init(type: String, field: String, labels: [SensitivityLabel]) {
    self.type = type
    self.field = field
    self.labels = labels
  }

  /// Returns the labels of a field of a type; ``SensitivityLabel/unclassified`` when the table has no row for it.
  public static func labels(ofField field: String, in type: String) -> [SensitivityLabel] {
    catalogue.first { $0.type == type && $0.field == field }?.labels ?? [.unclassified]
  }

  private static func rows(
    _ type: String, _ fields: [String], _ labels: SensitivityLabel...
  ) -> [SensitiveField] {
    fields.map { SensitiveField(type: type, field: $0, labels: labels) }
  }

  /// The fields that IOPKit ships labels for, type by type.
  public static var catalogue: [SensitiveField] {
    [
      rows("Patient", ["id", "timeZone", "language", "interpreter"], .psychiatry),
      rows("Patient", ["name", "pronouns", "birthDate", "contacts"], .psychiatry),
      rows("Patient", ["supports", "commitments", "available"], .psychiatry, .social),
      rows("Patient", ["preferences"], .psychiatry),
      rows("Patient", ["culture", "strengths"], .unclassified),
      rows("ClinicalCondition", ["id", "role", "severity", "course"], .psychiatry),
      rows("ClinicalCondition", ["kind", "code", "note"], .unclassified),
      rows("FunctionalImpact", ["domain", "degree"], .psychiatry, .social),
      rows("FunctionalImpact", ["note"], .unclassified),
      rows("Medication", ["id", "started", "ended", "adherence", "prescriber"], .psychiatry),
      rows("Medication", ["name", "dose", "treats"], .unclassified),
      rows("PriorTreatment", ["level", "dates", "outcome"], .psychiatry, .substanceUse),
      rows("PriorTreatment", ["note"], .unclassified),
      rows("RiskAssessment", ["id", "date", "by"], .psychiatry),
      rows(
        "RiskAssessment", ["cssrs", "ideation", "plan", "intent", "selfHarm", "accessToMeans"],
        .psychiatry, .selfHarm),
      rows("RiskAssessment", ["dangerToOthers", "level"], .psychiatry, .violence),
      rows("RiskAssessment", ["protective", "mitigation"], .unclassified),
      rows("SituationUpdate", ["withdrawal"], .psychiatry, .substanceUse),
      rows("SituationUpdate", ["living"], .psychiatry, .social, .violence),
      rows("SituationUpdate", ["note"], .unclassified),
      rows("IntakeAssessment", ["withdrawal"], .psychiatry, .substanceUse),
      rows("IntakeAssessment", ["living"], .psychiatry, .social, .violence),
      rows("IntakeAssessment", ["risk"], .psychiatry, .violence, .selfHarm),
      rows("IntakeAssessment", ["concern", "statedGoals"], .unclassified),
      rows("Session", ["id", "date", "start", "minutes", "delivery", "status"], .psychiatry),
      rows("Session", ["clinician", "attendance"], .psychiatry),
      rows("SessionNote", ["shared"], .psychiatry),
      rows("SessionNote", ["individual"], .psychiatry, .psychotherapyNotes),
      rows("SessionNote", ["addresses", "interventions", "skills", "engagement"], .psychiatry),
      rows("Coverage", ["payer", "kind", "memberID", "group", "rank"], .psychiatry),
      rows("Coverage", ["id", "recorded", "from", "to", "checks"], .psychiatry),
      rows("Authorization", ["number", "unit", "units", "requested", "dates"], .psychiatry),
      rows("Authorization", ["services"], .psychiatry, .substanceUse),
      rows("Authorization", ["because"], .unclassified),
      rows("FinancialAid", ["kind", "decision", "percent", "amount", "income"], .social),
      rows("FinancialAid", ["funder", "because"], .unclassified),
      rows("Consent", ["scope", "purposes", "recipients"], .psychiatry, .substanceUse),
      rows("Consent", ["scopeNote"], .unclassified),
    ].flatMap(\.self)
  }
}
