/// A track of a program: the parts of the day and the days of the week in which it runs.
public struct ProgramTrack: Hashable, Sendable, Codable {
  /// Why a track was refused.
  public enum Invalid: InvalidValue {
    /// It has no part of the day, or no day of the week.
    case empty
    /// A part of the day or a day of the week stands there twice.
    case repeated

    public var description: String {
      switch self {
      case .empty: "a track has at least one part of the day and one day of the week"
      case .repeated: "each part of the day and each day of the week of a track stands there once"
      }
    }
  }

  /// The identifier of the track.
  public let id: Identifier<ProgramTrack>
  /// What people call it.
  public let title: String
  /// The parts of the day in which its sessions begin.
  public let dayparts: [Preferences.Daypart]
  /// The days of the week on which it can run.
  public let weekdays: [Weekday]

  /// Creates a track.
  ///
  /// - Throws: ``Invalid`` when parts of the day or days of the week are missing or stand there twice.
  public init(
    id: Identifier<ProgramTrack>, title: String, dayparts: [Preferences.Daypart],
    weekdays: [Weekday]
  ) throws(Invalid) {
    guard !dayparts.isEmpty, !weekdays.isEmpty else { throw .empty }
    guard Set(dayparts).count == dayparts.count, Set(weekdays).count == weekdays.count else {
      throw .repeated
    }
    self.init(known: id, title, dayparts, weekdays)
  }

  private init(
    known id: Identifier<ProgramTrack>, _ title: String, _ dayparts: [Preferences.Daypart],
    _ weekdays: [Weekday]
  ) {
    self.id = id
    self.title = title
    self.dayparts = dayparts
    self.weekdays = weekdays
  }

  private static var workdays: [Weekday] { [.monday, .tuesday, .wednesday, .thursday, .friday] }

  /// Mornings and afternoons, Monday to Friday.
  public static var day: ProgramTrack {
    ProgramTrack(known: Identifier(known: "day"), "Day track", [.morning, .afternoon], workdays)
  }

  /// Evenings, Monday to Friday.
  public static var evening: ProgramTrack {
    ProgramTrack(known: Identifier(known: "evening"), "Evening track", [.evening], workdays)
  }

  /// Saturday and Sunday, at any part of the day.
  public static var weekend: ProgramTrack {
    ProgramTrack(
      known: Identifier(known: "weekend"), "Weekend track", [.morning, .afternoon, .evening],
      [.saturday, .sunday])
  }

  /// The tracks that descriptions of programs name: day, evening and weekend (``Citation/sourceDocuments``).
  public static var catalogue: [ProgramTrack] { [.day, .evening, .weekend] }

  /// Returns whether a session that begins at a time of a weekday can belong to the track.
  public func includes(_ time: TimeOfDay, on weekday: Weekday) -> Bool {
    weekdays.contains(weekday) && dayparts.contains(Preferences.Daypart(time))
  }

  /// Returns whether a place of the timetable can belong to the track.
  public func includes(_ offering: SessionOffering) -> Bool {
    includes(offering.window.start, on: offering.window.weekday)
  }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case title = "title"
    case dayparts = "dayparts"
    case weekdays = "weekdays"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try ProgramTrack(
        id: container.decode(Identifier<ProgramTrack>.self, forKey: .id),
        title: container.decode(String.self, forKey: .title),
        dayparts: container.decode([Preferences.Daypart].self, forKey: .dayparts),
        weekdays: container.decode([Weekday].self, forKey: .weekdays))
    }
  }
}
