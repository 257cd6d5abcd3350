import IOPSerialization
import Testing

@Suite("The tree of a document")
struct JSONValueTests {
  @Test("Values are found by name, index and path")
  func find() throws {
    let value = try read("{\"patient\":{\"commitments\":[{},{},{\"times\":[1,2]}]}}")
    let path: JSONPath = ["patient", "commitments", 2, "times", 1]
    #expect(value[path] == .integer(2))
    #expect(value["patient"]?["commitments"]?[2]?["times"]?[0] == .integer(1))
    #expect(value[.root] == value)
    #expect(value[["patient", "x"]] == nil)
    #expect(value[["patient", 0]] == nil)
    #expect(value[["patient", "commitments", 3]] == nil)
    #expect(value[["patient", "commitments", -1]] == nil)
    #expect(value[["patient", "commitments", "x"]] == nil)
    #expect(JSONValue.null["a"] == nil)
  }

  @Test("A path prints with its plain names only")
  func path() {
    let path: JSONPath = ["patient", "commitments", 2, "times"]
    #expect(path.description == "$.patient.commitments[2].times")
    #expect(JSONPath.root.description == "$")
    #expect(JSONPath(["a-b_C9"]).description == "$.a-b_C9")
    let long = String(repeating: "x", count: 40)
    #expect(JSONPath([.key(long)]).description == "$.\(long)")
    for name in ["", "Jane Doe", "9a", "_a", "é", "a.b", "a\n", "jane@example.org", long + "x"] {
      #expect(JSONPath(["a", .key(name), 0]).description == "$.a[?][0]")
      #expect(String(reflecting: JSONPath([.key(name)])) == "$[?]")
    }
    #expect(JSONPath(["a"]).appending("b").appending(1).appending(["c"]) == ["a", "b", 1, "c"])
  }

  @Test("One fact of a document is set")
  func set() throws {
    let value = try read("{\"a\":{\"b\":[1,2,3]},\"c\":true}")
    #expect(
      try write(value.setting(.null, at: ["a", "b", 1])) == "{\"a\":{\"b\":[1,null,3]},\"c\":true}")
    #expect(
      try write(value.setting(.integer(4), at: ["a", "b", 3]))
        == "{\"a\":{\"b\":[1,2,3,4]},\"c\":true}")
    #expect(
      try write(value.setting(.bool(false), at: ["a", "d"]))
        == "{\"a\":{\"b\":[1,2,3],\"d\":false},\"c\":true}")
    #expect(try write(value.setting(.string("x"), at: .root)) == "\"x\"")
    for path in [["a", "b", 4], ["x", "y"], ["a", 0], ["c", "d"], ["a", "b", "c"]] as [JSONPath] {
      let error = failure { () throws(JSONError) in try value.setting(.null, at: path) }
      #expect(error == JSONError(.noSuchPlace, at: path))
    }
  }

  @Test("One fact of a document is removed")
  func remove() throws {
    let value = try read("{\"a\":{\"b\":[1,2,3]},\"c\":true}")
    #expect(try write(value.removing(at: ["a", "b", 1])) == "{\"a\":{\"b\":[1,3]},\"c\":true}")
    #expect(try write(value.removing(at: ["a"])) == "{\"c\":true}")
    for path in [[], ["x"], ["a", "b", 3], ["c", "d"]] as [JSONPath] {
      let error = failure { () throws(JSONError) in try value.removing(at: path) }
      #expect(error == JSONError(.noSuchPlace, at: path))
    }
  }

  @Test("Objects are equal in any order of members, and hash alike", arguments: [3, 30])
  func equality(_ count: Int) throws {
    let members = (0..<count).map { JSONObject.Member("k\($0)", .integer($0)) }
    let forward = JSONValue.object(try JSONObject(members))
    let backward = JSONValue.object(try JSONObject(members.reversed()))
    #expect(forward == backward)
    #expect(forward.hashValue == backward.hashValue)
    #expect(try forward != forward.removing(at: ["k1"]))
    #expect(try forward != forward.setting(.null, at: ["k1"]))
  }

  @Test("Strings are equal scalar by scalar and numbers as they are written")
  func exactEquality() throws {
    #expect(JSONValue.string("\u{E9}") != .string("e\u{301}"))
    #expect(try read("1") != read("1.0"))
    #expect(try read("1") == .integer(1))
    #expect(try read("-0") != read("0"))
    #expect(try read("1.50") == read("1.50"))
    #expect(JSONValue.bool(true) != .integer(1))
    #expect(JSONValue.null != .bool(false))
  }

  @Test("An object has no member twice", arguments: [1, 20])
  func members(_ count: Int) throws {
    let members = (0..<count).map { JSONObject.Member("k\($0)", .null) }
    let error = failure { () throws(JSONError) in
      try JSONObject(members + [JSONObject.Member("k0", .bool(true))])
    }
    #expect(error == JSONError(.duplicateMember, at: ["k0"]))
    let object = try JSONObject(members).setting("k0", to: .bool(true)).removing("none")
    #expect(object.count == count)
    #expect(object["k0"] == .bool(true))
    #expect(object.removing("k0")["k0"] == nil)
    #expect(object.removing("k0").isEmpty == (count == 1))
    let accented = JSONObject().setting("\u{E9}", to: .null)
    #expect(accented["e\u{301}"] == nil)
    #expect(accented.setting("e\u{301}", to: .bool(true)).members.map(\.value) == [.bool(true)])
  }

  @Test(
    "A number keeps what was written",
    arguments: [
      "0", "-0", "1", "-1", "72.50", "1e2", "1.0", "9223372036854775807", "9223372036854775808",
      "123456789012345678901234567890", "0.1000000000000000055511151231257827",
    ])
  func numberText(_ text: String) throws {
    guard case .number(let number) = try read(text) else {
      Issue.record("not a number")
      return
    }
    #expect(number.text == text)
    #expect(number.double == Double(text))
    #expect(number.isInteger == !text.contains { ".e".contains($0) })
  }

  @Test("Printing, dumping and reflecting a tree shows no content")
  func redaction() throws {
    let value = try read("{\"Jane Doe\":[\"CANARY\",{\"CANARY x\":72.125}]}")
    for shown in everythingShown(of: value) {
      #expect(!shown.contains("CANARY"))
      #expect(!shown.contains("Jane"))
      #expect(!shown.contains("72"))
    }
  }
}

/// All the ways in which Swift turns a value into text by itself.
func everythingShown(of value: Any) -> [String] {
  var dumped = ""
  dump(value, to: &dumped)
  let mirror = Mirror(reflecting: value).children.map { "\($0)" }
  return ["\(value)", String(reflecting: value), String(describing: [value]), dumped] + mirror
}
