import Foundation
import IOPModels
import IOPPlanning

/// Small values for the tests of the scheduler.
enum SchedulingFixture {
  static let day = date("2026-03-09")

  static func date(_ text: String) -> CalendarDate {
    (try? CalendarDate(text)) ?? .earliest
  }

  static func window(_ text: String) throws -> WeeklyTimes.Window {
    try WeeklyTimes.Window(text) as WeeklyTimes.Window
  }

  static func times(_ texts: String...) throws -> WeeklyTimes {
    try WeeklyTimes(texts)
  }

  static func offering(
    _ id: String, _ service: ServiceKind, _ time: String, delivery: DeliveryMode = .onsite,
    modality: Modality? = nil, seats: Int? = 5
  ) throws -> SessionOffering {
    SessionOffering(
      id: try Identifier(id), service: service, modality: modality, title: id,
      window: try window(time), delivery: delivery, openSeats: seats)
  }

  static func commitment(
    _ id: String, _ kind: CommitmentKind, _ times: String..., flexibility: Commitment.Flexibility?,
    dates: CalendarDateRange? = nil
  ) throws -> Commitment {
    Commitment(
      id: try Identifier(id), kind: kind, times: try WeeklyTimes(times), flexibility: flexibility,
      dates: dates)
  }

  static func patient(
    available: WeeklyTimes? = .always, commitments: [Commitment]? = [],
    preferences: Preferences? = Preferences()
  ) throws -> Patient {
    Patient(
      id: try Identifier("p-1"), name: PersonName(given: "Test", family: "Person"),
      birthDate: Private(date("1990-01-01")), timeZone: try TimeZoneName("America/New_York"),
      commitments: commitments, available: available, preferences: preferences)
  }

  static func phase(days: Int, _ mix: (ServiceKind, Int, Int)...) throws -> Phase {
    Phase(
      number: 1, daysPerWeek: days, weeks: try Bounds(1, 4),
      mix: try mix.map { try Phase.ServiceDose($0.0, perWeek: $0.1, minutes: Minutes($0.2)) })
  }

  static func ids(_ week: WeekPlan?) -> [String]? { week?.sessions.map(\.offering.id.text) }
}
