import IOPModels
import Testing

@Suite("Times of day")
struct TimeOfDayTests {
  @Test("Every minute of the day has one text, which is read back")
  func everyMinute() throws {
    var previous: TimeOfDay?
    for minute in 0..<1440 {
      let time = try TimeOfDay(minuteOfDay: minute)
      #expect(time.minuteOfDay == minute)
      #expect(time.hour * 60 + time.minute == minute)
      #expect(try TimeOfDay(hour: time.hour, minute: time.minute) == time)
      #expect(try TimeOfDay(time.description) == time)
      if let previous { #expect(previous < time) }
      previous = time
    }
    #expect(try TimeOfDay(hour: 9, minute: 5).description == "09:05")
    #expect(TimeOfDay.midnight.description == "00:00")
    #expect(TimeOfDay.noon.description == "12:00")
  }

  @Test("Hours, minutes and sums outside the day are refused")
  func outside() {
    #expect(throws: TimeOfDay.Invalid.hour) { try TimeOfDay(hour: 24, minute: 0) }
    #expect(throws: TimeOfDay.Invalid.hour) { try TimeOfDay(hour: -1, minute: 0) }
    #expect(throws: TimeOfDay.Invalid.minute) { try TimeOfDay(hour: 23, minute: 60) }
    #expect(throws: TimeOfDay.Invalid.minute) { try TimeOfDay(hour: 23, minute: -1) }
    #expect(throws: TimeOfDay.Invalid.range) { try TimeOfDay(minuteOfDay: 1440) }
    #expect(throws: TimeOfDay.Invalid.range) { try TimeOfDay(minuteOfDay: -1) }
    #expect(throws: TimeOfDay.Invalid.range) { try TimeOfDay.noon.adding(minutes: 720) }
    #expect(throws: TimeOfDay.Invalid.range) { try TimeOfDay.noon.adding(minutes: -721) }
    #expect(throws: TimeOfDay.Invalid.range) { try TimeOfDay.noon.adding(minutes: .max) }
    #expect(throws: TimeOfDay.Invalid.range) { try TimeOfDay.noon.adding(minutes: .min) }
  }

  @Test("Minutes are added and counted within the day")
  func arithmetic() throws {
    let nine = try TimeOfDay("09:00")
    #expect(try nine.adding(minutes: 90) == TimeOfDay("10:30"))
    #expect(try nine.minutes(to: TimeOfDay("10:30")) == 90)
    #expect(try nine.minutes(to: TimeOfDay("08:59")) == -1)
  }

  @Test(
    "A text that is not exactly HH:MM is refused",
    arguments: [
      ("", TimeOfDay.Invalid.format), ("9:00", .format), ("09:0", .format), ("09:000", .format),
      ("0900", .format), ("09.00", .format), ("09:00:00", .format), (" 09:00", .format),
      ("09:00 ", .format), ("9:00 AM", .format), ("+9:00", .format), ("09:+0", .format),
      ("０９:00", .format), ("24:00", .hour), ("99:00", .hour), ("23:60", .minute),
    ])
  func malformed(text: String, reason: TimeOfDay.Invalid) {
    #expect(throws: reason) { try TimeOfDay(text) }
  }

  @Test("Text, bytes and a span are read alike, and on the wire a time is its text")
  func coding() throws {
    let time = try TimeOfDay("17:30")
    let bytes = Array("17:30".utf8)
    #expect(try TimeOfDay(utf8: bytes) == time)
    #expect(try TimeOfDay(utf8: bytes.span) == time)
    #expect(MemoryLayout<TimeOfDay>.size == 2)
    #expect(try FoundationJSON.text(of: time) == #""17:30""#)
    #expect(try FoundationJSON.read(#""17:30""#, as: TimeOfDay.self) == time)
    for refused in [#""24:00""#, "1050", "null"] {
      #expect(throws: DecodingError.self) {
        try FoundationJSON.read(refused, as: TimeOfDay.self)
      }
    }
  }
}
