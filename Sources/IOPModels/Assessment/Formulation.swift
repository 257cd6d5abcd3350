/// What one discipline understands of the person, one version of it.
///
/// A formulation across disciplines is made of these: what each sees is written by its own clinician and on its own day. Entries are
/// added and not changed; the latest of a discipline holds (``current(_:on:)``).
public struct Formulation: PersonalData, Hashable, Sendable, Codable {
  /// Why an entry was refused.
  public enum Invalid: InvalidValue {
    /// The statement is blank.
    case blank

    public var description: String { "a formulation says something" }
  }

  /// The identifier of this version.
  public let id: Identifier<Formulation>
  /// The discipline whose view it is.
  public let discipline: Discipline
  /// The day on which it was written.
  public let date: CalendarDate
  /// Who wrote it.
  public let author: Identifier<Clinician>
  /// Who of the team keeps this view up to date; nil when nobody was named.
  public let owner: Identifier<Clinician>?
  /// What the discipline understands.
  public let statement: PrivateText

  /// Creates a version.
  ///
  /// - Throws: ``Invalid`` when the statement is blank.
  public init(
    id: Identifier<Formulation>, of discipline: Discipline, date: CalendarDate,
    author: Identifier<Clinician>, owner: Identifier<Clinician>? = nil, statement: PrivateText
  ) throws(Invalid) {
    guard !statement.revealed.isBlank else { throw .blank }
    self.id = id
    self.discipline = discipline
    self.date = date
    self.author = author
    self.owner = owner
    self.statement = statement
  }

  /// Returns the version of each discipline that holds on a day, in the order of the disciplines.
  ///
  /// The latest version counts; of one day, the later entry.
  public static func current(_ versions: [Formulation], on date: CalendarDate) -> [Formulation] {
    Discipline.allCases.compactMap { discipline in
      var latest: Formulation?
      for version in versions
      where version.discipline == discipline && version.date <= date
        && version.date >= (latest?.date ?? version.date)
      {
        latest = version
      }
      return latest
    }
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case discipline = "discipline"
    case date = "date"
    case author = "author"
    case owner = "owner"
    case statement = "statement"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try Formulation(
        id: container.decode(Identifier<Formulation>.self, forKey: .id),
        of: container.decode(Discipline.self, forKey: .discipline),
        date: container.decode(CalendarDate.self, forKey: .date),
        author: container.decode(Identifier<Clinician>.self, forKey: .author),
        owner: container.decodeIfPresent(Identifier<Clinician>.self, forKey: .owner),
        statement: container.decode(PrivateText.self, forKey: .statement))
    }
  }
}

extension Discipline {
  /// What the discipline looks at in a formulation.
  ///
  /// The descriptions of programs name the five views (``Citation/sourceDocuments``); which discipline brings which is a
  /// convention of ours (``Citation/commonPractice``).
  public var view: String {
    switch self {
    case .individual: "thought processes"
    case .family: "family dynamics"
    case .psychiatry: "medicine"
    case .group: "coping skills"
    case .caseManagement: "social support"
    }
  }
}
