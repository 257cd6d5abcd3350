import IOPModels
import Testing

@Suite("Roles of the team")
struct TeamRoleTests {
  static let everyone = Set(TeamRole.catalogue)

  /// Who may own what, after 42 CFR 410.44(a)(4) and its services.
  static let owners: [(ServiceKind, Set<TeamRole>)] = [
    (
      .individualTherapy,
      [
        .individualTherapist, .familyTherapist, .psychologist, .psychiatrist, .physician,
        .nursePractitioner, .addictionSpecialist, .socialWorker, .mentalHealthProfessional,
      ]
    ),
    (.groupTherapy, everyone.subtracting([.peerSpecialist, .caseManager, .physicianAssistant])),
    (.skillsGroup, everyone.subtracting([.peerSpecialist, .caseManager, .physicianAssistant])),
    (.psychoeducation, everyone.subtracting([.peerSpecialist])),
    (
      .familyTherapy,
      [
        .familyTherapist, .individualTherapist, .psychologist, .psychiatrist, .socialWorker,
        .mentalHealthProfessional,
      ]
    ),
    (.medicationManagement, [.psychiatrist, .physician, .nursePractitioner, .physicianAssistant]),
    (.caseManagement, everyone),
    (.supportGroup, everyone),
    (
      .addictionTreatment,
      [
        .addictionSpecialist, .individualTherapist, .groupTherapist, .psychologist, .psychiatrist,
        .physician, .nursePractitioner, .nurse, .socialWorker, .mentalHealthProfessional,
      ]
    ),
    (.skillsWorkshop, everyone.subtracting([.peerSpecialist, .caseManager, .physicianAssistant])),
    (.occupationalTherapy, [.occupationalTherapist]),
    (.activityTherapy, everyone),
    (
      .diagnostics,
      [
        .psychologist, .psychiatrist, .physician, .nursePractitioner, .physicianAssistant,
        .individualTherapist, .addictionSpecialist, .socialWorker, .mentalHealthProfessional,
      ]
    ),
    (
      .eatingDisorderTreatment,
      [
        .individualTherapist, .groupTherapist, .familyTherapist, .psychologist, .psychiatrist,
        .physician, .nursePractitioner, .nurse, .socialWorker, .mentalHealthProfessional,
      ]
    ),
    (.stepDownCare, everyone.subtracting([.peerSpecialist])),
  ]

  @Test("For every role and service it is known whether the role may own the service")
  func ownership() {
    #expect(Set(Self.owners.map(\.0)) == Set(ServiceKind.catalogue))
    for (service, roles) in Self.owners {
      for role in TeamRole.catalogue {
        #expect(role.mayOwn(service) == roles.contains(role), "\(role) \(service)")
      }
    }
  }

  @Test("Every service can be owned by somebody")
  func everyServiceHasAnOwner() {
    for service in ServiceKind.catalogue {
      #expect(TeamRole.catalogue.contains { $0.mayOwn(service) == true }, "\(service)")
    }
  }

  @Test("Those who may prescribe are the medical roles, and a site's own role is not among them")
  func prescribing() throws {
    #expect(
      Set(TeamRole.catalogue.filter(\.mayPrescribe))
        == [.psychiatrist, .physician, .nursePractitioner, .physicianAssistant])
    let own = try #require(TeamRole(rawValue: "psychiatrist-2"))
    #expect(!own.mayPrescribe)
  }

  @Test("A credential is valid through its last day, and unknown without one")
  func credentials() throws {
    let day = try CalendarDate("2026-03-31")
    let credential = Credential(title: "LCSW", jurisdiction: "NY", expires: day)
    #expect(credential.isValid(on: try CalendarDate("2026-03-30")) == true)
    #expect(credential.isValid(on: day) == true)
    #expect(credential.isValid(on: try CalendarDate("2026-04-01")) == false)
    #expect(Credential(title: "LCSW").isValid(on: day) == nil)
  }

  @Test("Group services are those that are given to several people at once")
  func groupServices() {
    #expect(
      Set(ServiceKind.catalogue.filter(\.isGroup))
        == [
          .groupTherapy, .skillsGroup, .psychoeducation, .supportGroup, .addictionTreatment,
          .skillsWorkshop,
        ])
  }
}
