import IOPModels
import Testing

@Suite("Ownership of services and coverage of disciplines")
struct TeamCoverageTests {
  static func clinician(_ role: TeamRole, through last: String? = "2026-12-31") throws -> Clinician
  {
    try Clinician(
      id: Identifier("c-\(role)"), name: PersonName(given: "Rae"), role: role,
      credentials: [Credential(title: "Licence", expires: last.map { try CalendarDate($0) })])
  }

  @Test("Every service of the catalogue has one entry with roles of the catalogue and a source")
  func catalogue() {
    #expect(ServiceOwnership.catalogue.map(\.service) == ServiceKind.catalogue)
    for entry in ServiceOwnership.catalogue {
      #expect(!entry.roles.isEmpty && Set(entry.roles).count == entry.roles.count)
      #expect(entry.roles.allSatisfy { $0.isInCatalogue })
      #expect(Citation.catalogue.contains(entry.source))
    }
  }

  @Test("An entry has roles, each once, by the initialiser and by decoding alike")
  func entries() throws {
    let source = try FoundationJSON.text(of: Citation.programPolicy)
    let rows: [([TeamRole], ServiceOwnership.Invalid?)] = [
      ([.nurse], nil), ([], .empty), ([.nurse, .nurse], .repeated), ([.nurse, .physician], nil),
    ]
    for (roles, reason) in rows {
      #expect(
        refusal { () throws(ServiceOwnership.Invalid) in
          try ServiceOwnership(.diagnostics, roles: roles, source: .programPolicy)
        } == reason)
      let words = roles.map { "\"\($0)\"" }.joined(separator: ",")
      let text = #"[{"service":"diagnostics","roles":[\#(words)],"source":\#(source)}]"#
      let found = DecodingRefusal(of: text, as: [ServiceOwnership].self)
      #expect(found?.rule as? ServiceOwnership.Invalid == reason)
      #expect((found == nil) == (reason == nil))
    }
  }

  @Test("A program narrows who may own a service and never widens it; for its own words it decides")
  func narrowing() throws {
    let own = try #require(ServiceKind(rawValue: "garden-group"))
    let guide = try #require(TeamRole(rawValue: "garden-guide"))
    var program = ProgramProfile.adultDay
    program.ownership = [
      try ServiceOwnership(
        .individualTherapy, roles: [.psychologist, guide], source: .programPolicy),
      try ServiceOwnership(
        .medicationManagement, roles: [.psychiatrist, .peerSpecialist], source: .programPolicy),
      try ServiceOwnership(own, roles: [guide], source: .programPolicy),
    ]
    #expect(program.mayOwn(.psychologist, .individualTherapy) == true)
    #expect(program.mayOwn(.individualTherapist, .individualTherapy) == false)
    #expect(program.mayOwn(guide, .individualTherapy) == true)
    #expect(program.mayOwn(.psychiatrist, .medicationManagement) == true)
    #expect(program.mayOwn(.peerSpecialist, .medicationManagement) == false)
    #expect(program.mayOwn(guide, own) == true && program.mayOwn(.nurse, own) == false)
    #expect(program.mayOwn(guide, .groupTherapy) == nil)
    #expect(ProgramProfile.adultDay.mayOwn(guide, own) == nil)
    for role in TeamRole.catalogue {
      for service in ServiceKind.catalogue {
        #expect(ProgramProfile.adultDay.mayOwn(role, service) == role.mayOwn(service))
      }
    }
  }

  @Test("The five disciplines share no service, and each is covered by its own")
  func disciplines() {
    #expect(Discipline.allCases.count == 5)
    let services = Discipline.allCases.flatMap(\.services)
    #expect(Set(services).count == services.count)
    for discipline in Discipline.allCases {
      for service in discipline.services { #expect(service.discipline == discipline) }
    }
    #expect(ServiceKind.diagnostics.discipline == nil)
  }

  @Test("A discipline is covered by a role with valid credentials, through their last day")
  func coverage() throws {
    let day = try CalendarDate("2026-06-30")
    func coverage(_ team: [Clinician]) -> TeamCoverage {
      TeamCoverage(team, in: .adultDay, on: day)
    }
    let psychiatrist = try Self.clinician(.psychiatrist, through: "2026-06-30")
    #expect(coverage([psychiatrist]).covers(.psychiatry) == true)
    #expect(coverage([psychiatrist]).hasPrescriber)
    let expired = try Self.clinician(.psychiatrist, through: "2026-06-29")
    #expect(coverage([expired]).covers(.psychiatry) == false)
    let open = try Self.clinician(.psychiatrist, through: nil)
    #expect(coverage([open]).covers(.psychiatry) == nil)
    #expect(coverage([expired, open]).covers(.psychiatry) == nil)
    #expect(coverage([open, psychiatrist]).covers(.psychiatry) == true)
    #expect(coverage([]).uncovered == Discipline.allCases)
    #expect(coverage([]).undetermined.isEmpty && !coverage([]).hasPrescriber)
    let manager = try Self.clinician(.caseManager)
    #expect(coverage([manager]).uncovered == [.individual, .family, .psychiatry, .group])
    #expect(coverage([manager]).uncoveredServices.contains(.individualTherapy))
    let own = try Self.clinician(try #require(TeamRole(rawValue: "garden-guide")))
    #expect(coverage([own]).undetermined == Discipline.allCases)
    let row = coverage([manager, psychiatrist]).row(of: .medicationManagement)
    #expect(row.map(\.roleMayOwn) == [false, true] && row.map(\.covers) == [false, true])
  }

  @Test("A credential is valid from its first day, and one renewed entry is enough")
  func credentials() throws {
    let (first, last) = (try CalendarDate("2026-01-01"), try CalendarDate("2026-12-31"))
    let credential = Credential(title: "L", expires: last, issued: first)
    #expect(try credential.isValid(on: first.adding(days: -1)) == false)
    #expect(credential.isValid(on: first) == true)
    #expect(try Credential(title: "L", issued: first).isValid(on: first.adding(days: -1)) == false)
    #expect(Credential(title: "L", issued: first).isValid(on: first) == nil)
    var clinician = try Self.clinician(.nurse, through: "2025-12-31")
    #expect(clinician.credentialsAreValid(on: first) == false)
    clinician.credentials.append(Credential(title: "Licence", expires: last))
    #expect(clinician.credentialsAreValid(on: first) == true)
    clinician.credentials.append(Credential(title: "Course"))
    #expect(clinician.credentialsAreValid(on: first) == nil)
    clinician.credentials = []
    #expect(clinician.credentialsAreValid(on: first) == nil)
  }
}
