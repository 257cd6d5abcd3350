import IOPModels
import Testing

@Suite("Minutes")
struct MinutesTests {
  @Test("A length of time is 1 to 1,440 minutes", arguments: [1, 2, 60, 1439, 1440])
  func accepted(count: Int) throws {
    let minutes = try Minutes(count)
    #expect(minutes.count == count)
    #expect(try FoundationJSON.text(of: [minutes]) == "[\(count)]")
    #expect(try FoundationJSON.read("[\(count)]", as: [Minutes].self) == [minutes])
  }

  @Test("Any other length is refused", arguments: [Int.min, -60, -1, 0, 1441, 86_400, Int.max])
  func refused(count: Int) throws {
    #expect(refusal { () throws(Minutes.Invalid) in try Minutes(count) } == .range)
    let found = try #require(DecodingRefusal(of: "[\(count)]", as: [Minutes].self))
    #expect(found.rule as? Minutes.Invalid == .range)
    #expect(found.path == ["0"])
    #expect(!found.repeats("86400"))
  }

  @Test("A length is a whole number", arguments: ["1.5", #""60""#, "true", "null", "[60]"])
  func otherKinds(json: String) {
    #expect(DecodingRefusal(of: "[\(json)]", as: [Minutes].self) != nil)
  }

  @Test("Lengths are ordered by their number and print with the unit")
  func order() throws {
    let lengths = try [90, 9, 1440, 1].map { try Minutes($0) }
    #expect(lengths.sorted().map(\.count) == [1, 9, 90, 1440])
    #expect("\(try Minutes(45))" == "45 min")
  }
}
