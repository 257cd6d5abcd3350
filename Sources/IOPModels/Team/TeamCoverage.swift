/// Who of a team may give what on a day: the matrix of disciplines, services and clinicians.
///
/// Somebody covers a service when the role may own it in the program and the credentials are valid on that day. What is not
/// recorded, such as the last day of a licence, makes the answer unknown and never yes or no.
public struct TeamCoverage: PersonalData, Hashable, Sendable, Codable {
  /// What one clinician may do for one service on the day.
  public struct Cell: PersonalData, Hashable, Sendable, Codable {
    /// The clinician.
    public let clinician: Identifier<Clinician>
    /// The service.
    public let service: ServiceKind
    /// Whether the role may own the service; nil when nobody has said so.
    public let roleMayOwn: Bool?
    /// Whether every credential is valid on the day; nil when that is not recorded.
    public let credentialsAreValid: Bool?

    /// Whether the clinician covers the service; nil when it cannot be told.
    public var covers: Bool? { roleMayOwn.and(credentialsAreValid) }

    enum CodingKeys: String, CodingKey {
      case clinician = "clinician"
      case service = "service"
      case roleMayOwn = "roleMayOwn"
      case credentialsAreValid = "credentials"
    }
  }

  /// The day.
  public let date: CalendarDate
  /// The team, in its own order.
  private let team: [Clinician]
  /// The program, whose ownership counts.
  private let program: Box<ProgramProfile>

  /// Looks at a team on a day.
  public init(_ team: [Clinician], in program: ProgramProfile, on date: CalendarDate) {
    self.team = team
    self.program = Box(program)
    self.date = date
  }

  /// Returns what each clinician may do for a service, in the order of the team.
  public func row(of service: ServiceKind) -> [Cell] {
    team.map {
      Cell(
        clinician: $0.id, service: service, roleMayOwn: program.value.mayOwn($0.role, service),
        credentialsAreValid: $0.credentialsAreValid(on: date))
    }
  }

  /// Returns whether somebody covers a service; nil when nobody surely does and somebody may.
  public func covers(_ service: ServiceKind) -> Bool? {
    row(of: service).reduce(false as Bool?) { $0.or($1.covers) }
  }

  /// Returns whether somebody covers the service after which a discipline is named; nil when it cannot be told.
  public func covers(_ discipline: Discipline) -> Bool? { covers(discipline.coreService) }

  /// The disciplines that nobody covers, in the order of the list.
  public var uncovered: [Discipline] { Discipline.allCases.filter { covers($0) == false } }

  /// The disciplines of which it cannot be told whether somebody covers them.
  public var undetermined: [Discipline] { Discipline.allCases.filter { covers($0) == nil } }

  /// The services of the program that nobody covers, in the order of the profile.
  public var uncoveredServices: [ServiceKind] {
    program.value.services.filter { covers($0) == false }
  }

  /// Whether the team has a physician or another prescriber, as a physician-managed program needs.
  public var hasPrescriber: Bool { team.contains { $0.role.mayPrescribe } }

  enum CodingKeys: String, CodingKey {
    case date = "date"
    case team = "team"
    case program = "program"
  }
}

extension Clinician {
  /// Returns whether every credential is valid on a day; nil when none is recorded or one cannot be judged.
  ///
  /// Of entries with the same title and jurisdiction one valid entry is enough, so that a renewed licence counts.
  public func credentialsAreValid(on date: CalendarDate) -> Bool? {
    guard !credentials.isEmpty else { return nil }
    return credentials.reduce(true as Bool?) { all, credential in
      let same = credentials.filter {
        $0.title == credential.title && $0.jurisdiction == credential.jurisdiction
      }
      return all.and(same.reduce(false as Bool?) { $0.or($1.isValid(on: date)) })
    }
  }
}

extension Bool? {
  /// Both are true: false as soon as one is false, nil while one is unknown.
  package func and(_ other: Bool?) -> Bool? {
    if self == false || other == false { return false }
    return self == nil || other == nil ? nil : true
  }

  /// One of them is true: true as soon as one is true, nil while one is unknown.
  package func or(_ other: Bool?) -> Bool? {
    if self == true || other == true { return true }
    return self == nil || other == nil ? nil : false
  }
}
