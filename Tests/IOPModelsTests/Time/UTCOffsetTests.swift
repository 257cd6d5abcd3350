import IOPModels
import Testing

@Suite("Offsets from UTC and names of time zones")
struct UTCOffsetTests {
  @Test("Every offset has one text, which is read back")
  func everyOffset() throws {
    for minutes in -1080...1080 {
      let offset = try UTCOffset(minutes: minutes)
      #expect(offset.minutes == minutes)
      #expect(try UTCOffset(offset.description) == offset)
    }
    #expect(UTCOffset.utc.description == "+00:00")
    #expect(try UTCOffset(minutes: -300).description == "-05:00")
    #expect(try UTCOffset(minutes: 345).description == "+05:45")
    #expect(try UTCOffset(minutes: -30).description == "-00:30")
    #expect(try UTCOffset("-05:00") < UTCOffset("+01:00"))
  }

  @Test(
    "Other texts and offsets beyond 18 hours are refused",
    arguments: [
      ("", UTCOffset.Invalid.format), ("Z", .format), ("05:00", .format), ("+5:00", .format),
      ("+0500", .format), ("+05:00 ", .format), ("−05:00", .format), ("+05.00", .format),
      ("-00:00", .negativeZero), ("+05:60", .minute), ("+18:01", .range), ("-18:01", .range),
      ("+99:00", .range),
    ])
  func malformed(text: String, reason: UTCOffset.Invalid) {
    #expect(throws: reason) { try UTCOffset(text) }
  }

  @Test("Minutes beyond 18 hours are refused")
  func outside() {
    #expect(throws: UTCOffset.Invalid.range) { try UTCOffset(minutes: 1081) }
    #expect(throws: UTCOffset.Invalid.range) { try UTCOffset(minutes: -1081) }
    #expect(throws: UTCOffset.Invalid.range) { try UTCOffset(minutes: .min) }
  }

  @Test("On the wire an offset is its text")
  func coding() throws {
    let offset = try UTCOffset(minutes: -300)
    #expect(try FoundationJSON.text(of: offset) == #""-05:00""#)
    #expect(try FoundationJSON.read(#""-05:00""#, as: UTCOffset.self) == offset)
    #expect(throws: DecodingError.self) { try FoundationJSON.read("-300", as: UTCOffset.self) }
  }

  @Test(
    "Names in the form of the IANA database are kept as they are",
    arguments: [
      "UTC", "America/New_York", "America/Argentina/Buenos_Aires", "America/Port-au-Prince",
      "Etc/GMT+5", "Etc/GMT-14", "EST5EDT", "GB-Eire",
      "A" + String(repeating: "a", count: 63),
    ])
  func names(text: String) throws {
    let name = try TimeZoneName(text)
    #expect(name.text == text)
    #expect(name.description == text)
    #expect(try FoundationJSON.read(FoundationJSON.text(of: name), as: TimeZoneName.self) == name)
  }

  @Test(
    "A name of another form is refused",
    arguments: [
      ("", TimeZoneName.Invalid.length), ("/", .format), ("America/", .format),
      ("/New_York", .format), ("America//New_York", .format), ("America/New York", .format),
      ("../etc/passwd", .format), ("+05:00", .format), ("5", .format), ("Amérique/Paris", .format),
      (String(repeating: "a", count: 65), .length),
    ])
  func malformedNames(text: String, reason: TimeZoneName.Invalid) {
    #expect(throws: reason) { try TimeZoneName(text) }
  }
}
