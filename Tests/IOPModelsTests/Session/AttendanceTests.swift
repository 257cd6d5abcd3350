import IOPModels
import Testing

@Suite("Attendance")
struct AttendanceTests {
  @Test(
    "The five forms are read and written back as they are",
    arguments: [
      "present", "excused", "no-show", "partial:1", "partial:35", "partial:1439", "partial:1440",
      "late:1", "late:10", "late:1440",
    ])
  func forms(text: String) throws {
    let attendance = try Attendance(text)
    #expect(attendance.text == text)
    #expect(try FoundationJSON.read("\"\(text)\"", as: Attendance.self) == attendance)
    #expect(try FoundationJSON.text(of: attendance) == "\"\(text)\"")
  }

  @Test(
    "Anything else is refused, by the initialiser and by decoding alike",
    arguments: [
      "", "Present", "PRESENT", "present ", " present", "noshow", "no_show", "no-show\n", "partial",
      "partial:", "partial: 35", "partial:35 ", "partial:0", "partial:00", "partial:035",
      "partial:1441", "partial:-5", "partial:+5", "partial:3.5", "partial:1e2", "partial:0x10",
      "partial:\u{663}\u{665}", "partial:99999999999999999999999", "partial:partial:5",
      "Partial:35",
      "partial:3\u{301}", "partial\u{FF1A}35", "present:35", "late", "late:", "late:0", "late:1441",
      "late:010", "Late:5", "late:-1",
    ])
  func refused(text: String) throws {
    #expect(refusal { () throws(Attendance.Invalid) in try Attendance(text) } == .form)
    let quoted = try FoundationJSON.quoted(text)
    let found = try #require(DecodingRefusal(of: "[\(quoted)]", as: [Attendance].self))
    #expect(found.rule as? Attendance.Invalid == .form)
    #expect(found.path == ["0"])
  }

  @Test("An attendance says nothing of itself in print")
  func redacted() throws {
    for attendance in [Attendance.present, .excused, .noShow, try Attendance("partial:35")] {
      #expect("\(attendance)" == "Attendance(redacted)")
      #expect("\([attendance])" == "[Attendance(redacted)]")
    }
  }
}
