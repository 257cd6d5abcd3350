import IOPModels
import IOPPlanning
import IOPSerialization
import IOPTesting
import Testing

@Suite("Recorded courses, edited by accident")
struct EditedCourseTests {
  /// What can happen to a value in a file.
  enum Accident: CaseIterable {
    case otherKind, removed, null, number, text

    /// Returns what stands in the place afterwards; nil when nothing does.
    func replacement(using generator: inout SplitMix64) throws -> JSONValue? {
      let texts: [String] =
        switch self {
        case .removed: []
        case .null: ["null"]
        case .otherKind:
          [
            "true", "false", "7", "[]", "{}", #""CANARY 8150815""#, #"["CANARY 8150815"]"#,
            #"{"CANARY 8150815":"CANARY 8150815"}"#, "[[[]]]", "[null]",
          ]
        case .number:
          [
            "8150815", "-8150815", "0", "-1", "81508.15", "1e8", "9007199254740991",
            "9007199254740992", "9223372036854775807", "-9223372036854775808",
            "9223372036854775808", "99999999999999999999999999999999999", "1e300", "-0", "0.0",
          ]
        case .text:
          [
            #""""#, #"" ""#, #""CANARY\u0000 8150815""#, #""\ud83d\ude42CANARY 8150815""#,
            "\"" + String(repeating: "CANARY 8150815 ", count: 2_000) + "\"",
            "\"" + String(repeating: "a", count: 65) + "\"",
          ]
        }
      guard let text = texts.randomElement(using: &generator) else { return nil }
      return try read(text)
    }
  }

  /// Checks that an error names the edited place or one around it, and repeats nothing of what stands there.
  private func expectPlaced(
    _ error: JSONError, at place: JSONPath, isRemoved: Bool, _ note: String
  ) {
    #expect(place.components.starts(with: error.path.components), "\(note): \(error)")
    for text in Printed.texts(ofError: error) {
      #expect(!text.contains("CANARY"), "\(note)")
      #expect(!text.contains("8150815"), "\(note)")
    }
    guard isRemoved, case .key? = place.components.last else { return }
    // A removed member is missing, or the object around it does not hold together without it.
    if case .refused = error.reason {
      #expect(error.path.components == place.components.dropLast(), "\(note): \(error)")
    } else {
      #expect(error.reason == .missingMember, "\(note): \(error)")
      #expect(error.path == place, "\(note): \(error)")
    }
  }

  /// The forms in which an accepted document may be written: as it is, or without a list that lost its only element.
  private func forms(of document: JSONValue, at place: JSONPath) throws -> [JSONValue] {
    let list = JSONPath(place.components.dropLast())
    guard document[list] == .array([]) else { return [document] }
    return [document, try document.removing(at: list)]
  }

  @Test(
    "An edited value is accepted, or refused at its place without its content",
    arguments: RecordedCourses.names)
  func edits(name: String) throws {
    let course = try RecordedCourses.read(name)
    let original = try CareDocument(course)
    #expect(try original.encodedToValue() == course)
    let leaves = course.leaves
    // Places of a rare kind are as likely as those of a frequent one.
    let kinds = Dictionary(grouping: leaves, by: \.shape)
    let shapes = kinds.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let seed: UInt64 = 0xED17
    var generator = SplitMix64(seed: seed)
    var refused = 0
    var accepted = 0
    for round in 0..<(150 * TestScale.factor) {
      let shape = try #require(shapes.randomElement(using: &generator))
      let place = try #require(kinds[shape]?.randomElement(using: &generator))
      let accident = Accident.allCases[round % Accident.allCases.count]
      let replacement = try accident.replacement(using: &generator)
      let edited =
        try replacement.map { try course.setting($0, at: place) } ?? course.removing(at: place)
      let note = "seed \(seed) round \(round) \(accident) \(place)"
      if let error = failure({ () throws(JSONError) in try CareDocument(edited) }) {
        refused += 1
        expectPlaced(error, at: place, isRemoved: accident == .removed, note)
      } else {
        accepted += 1
        let document = try CareDocument(edited)
        let written = try document.encoded()
        let forms = try forms(of: edited, at: place).map { try JSONWriter().write($0) }
        #expect(forms.contains(written), "\(note)")
      }
    }
    #expect(refused > 30 && accepted > 10, "refused \(refused), accepted \(accepted)")
  }

  @Test(
    "No number of a record, however large, stops the program that asks about the record",
    arguments: RecordedCourses.names)
  func numbers(name: String) throws {
    let course = try #require(try RecordedCourses.read(name)["content"])
    let record: CareRecord = try StrictJSONDecoder().decode(from: course)
    let date = record.latestDate
    #expect(record.askEverything(on: date) > 0)
    try ask(course, on: date, numbers: [.min, -1, 0, .max])
  }

  @Test("No number of a record in which every list is filled stops the program that asks about it")
  func numbersOfEveryList() throws {
    var draw = Draw(seed: 0xF111)
    draw.presence = 97
    draw.listLengths = 1...1
    let record: CareRecord = try draw.value()
    let tree = try CanonicalJSONEncoder().encodeToValue(record)
    #expect(tree.leaves.count > 1_000)
    try ask(tree, on: record.latestDate, numbers: [.min, .max])
  }

  /// Puts numbers into each kind of number of a record, and asks everything about what can be decoded.
  private func ask(_ record: JSONValue, on date: CalendarDate, numbers: [Int]) throws {
    let places = record.leaves.filter { if case .number? = record[$0] { true } else { false } }
    let kinds = Dictionary(grouping: places, by: \.shape)
    #expect(!kinds.isEmpty)
    for shape in kinds.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard let place = kinds[shape]?.last else { continue }
      for number in numbers {
        let edited = try record.setting(.integer(number), at: place)
        let decoded: CareRecord
        do { decoded = try StrictJSONDecoder().decode(from: edited) } catch { continue }
        #expect(decoded.askEverything(on: date) > 0, "\(place) \(number)")
      }
    }
  }
}
