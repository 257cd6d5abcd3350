import Foundation
import IOPModels
import IOPTesting
import Testing

@Suite("Instants")
struct InstantTests {
  @Test(
    "Known instants",
    arguments: [
      ("1970-01-01T00:00:00Z", 0),
      ("2001-09-09T01:46:40Z", 1_000_000_000_000),
      ("2009-02-13T23:31:30Z", 1_234_567_890_000),
      ("2038-01-19T03:14:07Z", 2_147_483_647_000),
      ("1969-12-31T23:59:59.999Z", -1),
      ("1970-01-01T00:00:00.001Z", 1),
      ("0001-01-01T00:00:00Z", -62_135_596_800_000),
      ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
    ] as [(String, Int64)])
  func known(text: String, milliseconds: Int64) throws {
    #expect(try Instant(text).milliseconds == milliseconds)
    #expect(try Instant(milliseconds: milliseconds).description == text)
  }

  @Test(
    "Offsets and short fractions name the same instant as the canonical text",
    arguments: [
      ("2026-03-09T09:30:00-05:00", "2026-03-09T14:30:00Z"),
      ("2026-03-10T00:15:00+05:45", "2026-03-09T18:30:00Z"),
      ("2026-01-01T00:00:00+18:00", "2025-12-31T06:00:00Z"),
      ("2025-12-31T23:59:59-18:00", "2026-01-01T17:59:59Z"),
      ("2026-03-09T14:30:00+00:00", "2026-03-09T14:30:00Z"),
      ("2026-03-09T14:30:00-00:00", "2026-03-09T14:30:00Z"),
      ("2026-03-09T14:30:00.5Z", "2026-03-09T14:30:00.500Z"),
      ("2026-03-09T14:30:00.25Z", "2026-03-09T14:30:00.250Z"),
      ("2026-03-09T14:30:00.000Z", "2026-03-09T14:30:00Z"),
      ("2026-03-09T14:30:00.007-05:00", "2026-03-09T19:30:00.007Z"),
      // The examples of RFC 3339, section 5.8, that are within the rules of this type.
      ("1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.520Z"),
      ("1996-12-19T16:39:57-08:00", "1996-12-20T00:39:57Z"),
      ("1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27.870Z"),
    ])
  func equivalents(text: String, canonical: String) throws {
    #expect(try Instant(text).description == canonical)
    #expect(try Instant(text) == Instant(canonical))
  }

  @Test(
    "Other texts are refused, and nothing is rounded",
    arguments: [
      ("", Instant.Invalid.format), ("2026-03-09", .format), ("2026-03-09T14:30Z", .format),
      ("2026-03-09T14:30:00", .format), ("2026-03-09 14:30:00Z", .format),
      ("2026-03-09t14:30:00Z", .format), ("2026-03-09T14:30:00z", .format),
      ("2026-03-09T14:30:00ZZ", .format), (" 2026-03-09T14:30:00Z", .format),
      ("2026-03-09T14:30:00+0500", .format), ("2026-03-09T14:30:00+05", .format),
      ("2026-03-09T14:30:00,5Z", .format), ("2026-03-09T1a:30:00Z", .format),
      ("2026-3-009T14:30:00Z", .format), ("2026-03-09T14:30:00.5", .format),
      ("20260309T143000Z0000", .format), (String(repeating: "2", count: 1000), .format),
      ("2026-02-30T14:30:00Z", .date), ("0000-01-01T00:00:00Z", .date),
      ("2026-13-01T14:30:00Z", .date), ("2026-03-09T24:00:00Z", .time),
      ("2026-03-09T14:60:00Z", .time), ("2026-03-09T14:30:60Z", .time),
      // A leap second that did happen; the type has no place for it.
      ("2016-12-31T23:59:60Z", .time), ("2026-03-09T14:30:00.Z", .fraction),
      ("2026-03-09T14:30:00.1234Z", .fraction), ("2026-03-09T14:30:00.0000Z", .fraction),
      ("2026-03-09T14:30:00+18:01", .offset), ("2026-03-09T14:30:00+05:60", .offset),
      ("0001-01-01T00:00:00+00:01", .range), ("9999-12-31T23:59:00-00:01", .range),
    ])
  func malformed(text: String, reason: Instant.Invalid) {
    #expect(throws: reason) { try Instant(text) }
  }

  @Test("A local date and time and an offset name an instant, and come back from it")
  func local() throws {
    let offset = try UTCOffset("-05:00")
    let date = try CalendarDate("2026-03-09")
    let time = try TimeOfDay("21:30")
    let instant = try Instant(date: date, time: time, offset: offset)
    #expect(instant.description == "2026-03-10T02:30:00Z")
    #expect(try instant.date(at: offset) == date)
    #expect(instant.time(at: offset) == time)
    #expect(try instant.date(at: .utc) == CalendarDate("2026-03-10"))
    #expect(try Instant("1969-12-31T23:59:59.999Z").time(at: .utc) == TimeOfDay("23:59"))
    #expect(try Instant("1969-12-31T23:59:59.999Z").date(at: .utc) == CalendarDate("1969-12-31"))
    #expect(throws: CalendarDate.Invalid.range) { try Instant.earliest.date(at: offset) }
    #expect(throws: CalendarDate.Invalid.range) {
      try Instant.latest.date(at: UTCOffset("+00:01"))
    }
    #expect(throws: Instant.Invalid.range) {
      try Instant(date: .earliest, time: .midnight, offset: UTCOffset("+00:01"))
    }
  }

  @Test("Random local times come back from their instant, and the text sorts as the time does")
  func roundTrips() throws {
    let seed: UInt64 = 0x1257_A171
    var random = SplitMix64(seed: seed)
    for _ in 0..<(500 * testScale) {
      let instant = try Instant(
        milliseconds: .random(in: -62_135_596_800_000...253_402_300_799_999, using: &random))
      #expect(try Instant(instant.description) == instant, "seed \(seed)")
      let offset = try UTCOffset(minutes: .random(in: -1080...1080, using: &random))
      let date = try CalendarDate(dayNumber: .random(in: -719_000...2_932_000, using: &random))
      let time = try TimeOfDay(minuteOfDay: .random(in: 0..<1440, using: &random))
      let local = try Instant(date: date, time: time, offset: offset)
      #expect(try local.date(at: offset) == date, "seed \(seed)")
      #expect(local.time(at: offset) == time, "seed \(seed)")
      let spelled = try Instant("\(date)T\(time):00\(offset)")
      #expect(spelled == local, "seed \(seed)")
    }
  }

  @Test("Random instants agree with Foundation's calendar")
  func foundation() throws {
    let seed: UInt64 = 0xF0DA_7105
    var random = SplitMix64(seed: seed)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for _ in 0..<(50 * testScale) {
      // After 1582, since Foundation's calendar is Julian before it.
      let seconds = Int64.random(in: -12_000_000_000...253_402_300_799, using: &random)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .hour, .minute, .weekday],
        from: Date(timeIntervalSince1970: TimeInterval(seconds)))
      let instant = try Instant(milliseconds: seconds * 1000)
      let date = try instant.date(at: .utc)
      #expect(date.year == parts.year, "seed \(seed)")
      #expect(date.month == parts.month, "seed \(seed)")
      #expect(date.day == parts.day, "seed \(seed)")
      #expect(instant.time(at: .utc).hour == parts.hour, "seed \(seed)")
      #expect(instant.time(at: .utc).minute == parts.minute, "seed \(seed)")
      // Foundation counts from Sunday, 1.
      #expect(date.weekday.rawValue % 7 + 1 == parts.weekday, "seed \(seed)")
    }
  }

  @Test("Instants are added and counted in milliseconds")
  func arithmetic() throws {
    let instant = try Instant("2026-03-09T14:30:00Z")
    let later = try instant.adding(milliseconds: 90_000)
    #expect(later.description == "2026-03-09T14:31:30Z")
    #expect(instant.milliseconds(to: later) == 90_000)
    #expect(later.milliseconds(to: instant) == -90_000)
    #expect(instant < later)
    #expect(throws: Instant.Invalid.range) { try Instant.latest.adding(milliseconds: 1) }
    #expect(throws: Instant.Invalid.range) { try Instant.earliest.adding(milliseconds: -1) }
    #expect(throws: Instant.Invalid.range) { try instant.adding(milliseconds: .max) }
    #expect(throws: Instant.Invalid.range) { try Instant(milliseconds: .min) }
  }

  @Test("A document holds only the canonical text, in which nothing is lost")
  func coding() throws {
    let instant = try Instant("2026-03-09T14:30:00Z")
    #expect(try FoundationJSON.text(of: instant) == #""2026-03-09T14:30:00Z""#)
    for text in [#""2026-03-09T14:30:00Z""#, #""2026-03-09T14:30:00.120Z""#] {
      let read = try FoundationJSON.read(text, as: Instant.self)
      #expect(try FoundationJSON.text(of: read) == text)
    }
    for refused in [
      #""2026-03-09T09:30:00-05:00""#, #""2026-03-09T14:30:00+00:00""#,
      #""2026-03-09T14:30:00.000Z""#, #""2026-03-09T14:30:00.5Z""#,
      #""2026-03-09T14:30:00.12Z""#, #""2026-02-30T14:30:00Z""#, "1773066600000", "null",
    ] {
      #expect(throws: DecodingError.self) { try FoundationJSON.read(refused, as: Instant.self) }
    }
  }

  @Test("Text, bytes and a span are read alike")
  func byteSources() throws {
    let bytes = Array("2026-03-09T14:30:00.250Z".utf8)
    let instant = try Instant("2026-03-09T14:30:00.250Z")
    #expect(try Instant(utf8: bytes) == instant)
    #expect(try Instant(utf8: bytes.span) == instant)
    #expect(MemoryLayout<Instant>.size == 8)
  }
}
