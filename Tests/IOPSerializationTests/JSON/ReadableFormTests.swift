import IOPSerialization
import Testing

@Suite("The form for people to read")
struct ReadableFormTests {
  @Test("Members are indented and sorted, short arrays of scalars stay on one line")
  func layout() throws {
    let value = try read(
      "{\"b\":[1,2.50,\"x\",null],\"a\":{\"d\":[],\"c\":{}},\"e\":[{\"f\":[true]},[1,[2]]]}")
    let expected = """
      {
        "a": {
          "c": {},
          "d": []
        },
        "b": [1, 2.5, "x", null],
        "e": [
          {
            "f": [true]
          },
          [
            1,
            [2]
          ]
        ]
      }

      """
    #expect(try write(value, .readable) == expected)
  }

  @Test("An array of scalars is broken when its line would be longer than 100 columns")
  func lineLength() throws {
    // `  "a": ["…"],` has 12 columns beside the text, the comma included.
    let fits = try write(.object(JSONObject([.init("a", .array([.string(text(88))]))])), .readable)
    #expect(fits.split(separator: "\n").contains { $0.hasPrefix("  \"a\": [\"x") })
    let long = try write(.object(JSONObject([.init("a", .array([.string(text(89))]))])), .readable)
    #expect(long.split(separator: "\n").map(String.init).contains("  \"a\": ["))
    for line in fits.split(separator: "\n") { #expect(line.utf8.count <= 100) }
  }

  @Test("A lone scalar is a line", arguments: ["1", "null", "\"a\"", "[]", "{}", "[1, 2]"])
  func scalar(_ text: String) throws {
    #expect(try write(read(text), .readable) == text + "\n")
  }

  private func text(_ count: Int) -> String { String(repeating: "x", count: count) }
}
