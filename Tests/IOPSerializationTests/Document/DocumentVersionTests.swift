import IOPSerialization
import Testing

@Suite("Versions of documents")
struct DocumentVersionTests {
  @Test(
    "A version is two numbers with a point",
    arguments: [
      ("1.0", 1, 0), ("0.1", 0, 1), ("12.34", 12, 34), ("9999.9999", 9999, 9999),
    ])
  func valid(_ text: String, _ major: Int, _ minor: Int) throws {
    let version = try DocumentVersion(text)
    #expect(version.major == major)
    #expect(version.minor == minor)
    #expect(version.description == text)
    #expect(try version == DocumentVersion(major: major, minor: minor))
    #expect(try encode(version) == "\"\(text)\"")
    #expect(try decode(DocumentVersion.self, "\"\(text)\"") == version)
  }

  @Test(
    "Anything else is refused",
    arguments: [
      "", "1", "1.", ".1", "1.0.0", "1,0", "v1.0", "01.0", "1.00", "-1.0", "1.-1", "+1.0", "1 .0",
      "1.0 ", "a.b", "1.0b", "１.0",
    ])
  func invalid(_ text: String) {
    #expect(throws: DocumentVersion.Invalid.form) { try DocumentVersion(text) }
    #expect(
      refusal(of: DocumentVersion.self, "\"\(text)\"")?.reason
        == .refused(rule: DocumentVersion.Invalid.form.description))
  }

  @Test(
    "Numbers beyond 9999 are refused", arguments: ["10000.0", "0.10000", "99999999999999999999.0"])
  func bounds(_ text: String) {
    #expect(throws: DocumentVersion.Invalid.outOfBounds) { try DocumentVersion(text) }
    #expect(throws: DocumentVersion.Invalid.outOfBounds) {
      try DocumentVersion(major: -1, minor: 0)
    }
    #expect(throws: DocumentVersion.Invalid.outOfBounds) {
      try DocumentVersion(major: 0, minor: 10000)
    }
  }

  @Test("Versions are ordered by their numbers, not their text")
  func order() throws {
    let versions = try ["2.0", "1.10", "0.9", "1.9", "10.0", "1.0"].map { try DocumentVersion($0) }
    #expect(versions.sorted().map(\.description) == ["0.9", "1.0", "1.9", "1.10", "2.0", "10.0"])
    #expect(DocumentVersion.first.description == "1.0")
  }
}
