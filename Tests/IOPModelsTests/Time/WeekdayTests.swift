import IOPModels
import Testing

@Suite("Weekdays")
struct WeekdayTests {
  @Test("Weekdays are numbered from Monday, 1, to Sunday, 7, as in ISO 8601")
  func numbers() {
    #expect(Weekday.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6, 7])
    #expect(Weekday.allCases.first == .monday)
    #expect(Weekday.allCases.last == .sunday)
    #expect(Weekday.monday < .sunday)
    #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
  }

  @Test("The week wraps in both directions")
  func advancing() {
    #expect(Weekday.sunday.advanced(by: 1) == .monday)
    #expect(Weekday.monday.advanced(by: -1) == .sunday)
    #expect(Weekday.wednesday.advanced(by: 700) == .wednesday)
    #expect(Weekday.wednesday.advanced(by: -703) == .sunday)
    for weekday in Weekday.allCases {
      #expect(weekday.advanced(by: .max) == weekday.advanced(by: .max % 7))
      #expect(weekday.advanced(by: .min) == weekday.advanced(by: .min % 7))
      for other in Weekday.allCases {
        let days = weekday.days(until: other)
        #expect((0...6).contains(days))
        #expect(weekday.advanced(by: days) == other)
      }
    }
  }

  @Test("On the wire a weekday is three lower-case letters")
  func coding() throws {
    let text = #"["mon","tue","wed","thu","fri","sat","sun"]"#
    #expect(try FoundationJSON.text(of: Weekday.allCases) == text)
    #expect(try FoundationJSON.read(text, as: [Weekday].self) == Weekday.allCases)
    for weekday in Weekday.allCases {
      #expect(weekday.code == weekday.abbreviation.lowercased())
      #expect(weekday.name.hasPrefix(weekday.abbreviation))
      #expect(weekday.name.hasSuffix("day"))
    }
  }

  @Test(
    "Any other text is refused",
    arguments: ["", "Mon", "MON", "mo", "monday", "mon ", " mon", "mоn", "1", "abc"])
  func malformed(text: String) throws {
    #expect(throws: Weekday.Invalid.code) { try Weekday(text) }
    let quoted = try FoundationJSON.quoted(text)
    #expect(throws: DecodingError.self) { try FoundationJSON.read(quoted, as: Weekday.self) }
  }
}
