import IOPModels

extension SupportPerson {
  /// Whether there is a number at which the person can be called or texted.
  var hasNumber: Bool {
    contacts.contains { ($0.kind == .phone || $0.kind == .text) && !$0.value.revealed.isBlank }
  }
}

extension PlanCase {
  /// Returns the support person of an identifier; nil when the record does not hold one.
  func support(_ id: Identifier<SupportPerson>) -> SupportPerson? {
    record.patient.supports?.first { $0.id == id }
  }
}
