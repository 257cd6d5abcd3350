extension TeamRole {
  /// Returns whether the role may own a service, or nil when the role or the service is a site's own word.
  ///
  /// After 42 CFR 410.44(a)(4): therapy by physicians, psychologists and other mental-health professionals including those for
  /// substance use disorders; services of social workers and trained nurses (``Citation/cfr410_44a``). The regulation names groups
  /// of professions; which single role of this list belongs to which service is common practice (``Citation/commonPractice``) and
  /// has to be reviewed by the adopting clinic. Medication management belongs to the roles that ``mayPrescribe``; case management
  /// and peer support groups to every role. State law decides on licences; the library checks the role only.
  public func mayOwn(_ service: ServiceKind) -> Bool? {
    guard isInCatalogue, service.isInCatalogue else { return nil }
    switch service {
    case .medicationManagement:
      return mayPrescribe
    case .individualTherapy:
      return [
        .individualTherapist, .familyTherapist, .psychologist, .psychiatrist, .physician,
        .nursePractitioner, .addictionSpecialist,
      ].contains(self)
    case .groupTherapy, .skillsGroup:
      return ![.peerSpecialist, .caseManager, .physicianAssistant].contains(self)
    case .familyTherapy:
      return [.familyTherapist, .individualTherapist, .psychologist, .psychiatrist].contains(self)
    case .psychoeducation:
      return self != .peerSpecialist
    case .addictionTreatment:
      return [
        .addictionSpecialist, .individualTherapist, .groupTherapist, .psychologist,
        .psychiatrist, .physician, .nursePractitioner, .nurse,
      ].contains(self)
    default:
      return true
    }
  }
}
