/// Whether physical health allows outpatient treatment.
public enum MedicalStability: String, ClosedVocabulary {
  /// No physical problem stands in the way.
  case stable = "stable"
  /// There is a physical problem, and somebody manages it.
  case managed = "managed"
  /// Physical health needs attention first.
  case unstable = "unstable"
}
