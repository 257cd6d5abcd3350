import IOPModels
import IOPPlanning
import IOPSerialization
import Testing

/// Entries of the newest kinds that do not hold together: each is a typed error or a finding, and never a trap or silence.
@Suite("Entries that do not hold together")
struct HostileEntryTests {
  /// A list of a record, and an entry of it that holds together in course (a).
  struct Row: Sendable, CustomTestStringConvertible {
    /// The list, in the content of a document.
    let list: String
    /// The entry; `ID`, `DATE` and each reference stand in it as words.
    let entry: String
    /// The words in the entry that point at something, and the rule that says that it is not there.
    let references: [(word: String, rule: String)]
    /// The rule that says that the entry is dated before the intake.
    let early: String
    /// The member before which a duplicate is put, and a text that may hold anything.
    let member: String

    init(
      _ list: String, _ entry: String, references: [(word: String, rule: String)] = [],
      early: String = "course.before-intake", member: String = "date"
    ) {
      self.list = list
      self.entry = entry
      self.references = references
      self.early = early
      self.member = member
    }

    var testDescription: String { list }

    func value(id: String, on date: String, _ word: String? = nil) throws -> JSONValue {
      var text = entry.replacing("\"ID", with: "\"" + id).replacing("DATE", with: date)
      if let word { text = text.replacing("\"\(word)\"", with: "\"nowhere-1\"") }
      return try read(text)
    }
  }

  static let rows: [Row] = [
    Row(
      "coordination",
      #"{"id":"ID","date":"DATE","by":"c-1","means":"phone","topics":["safety"],"with":[{"kind":"team","clinician":"c-3"}],"nextSteps":[{"step":"Call.","due":"2026-03-30","owner":"c-2"}]}"#,
      references: [
        ("c-1", "course.reference"), ("c-2", "course.reference"), ("c-3", "course.reference"),
      ], early: "course.coordination-early"),
    Row(
      "coordination",
      #"{"id":"ID","date":"DATE","by":"c-1","means":"phone","topics":["safety"],"with":[{"kind":"professional","name":"Somebody"}],"disclosure":{"ground":"consent","consent":"cn-1","information":["medications"]}}"#,
      references: [("cn-1", "course.disclosure-consent")], early: "course.coordination-early"),
    Row(
      "formulations",
      #"{"id":"ID","date":"DATE","author":"c-1","owner":"c-2","discipline":"individual","statement":"Words."}"#,
      references: [("c-1", "course.reference"), ("c-2", "formulation-by-discipline")]),
    Row(
      "selfCare",
      #"{"id":"ID","date":"DATE","kind":"movement","completion":"done","activity":"sc-1"}"#,
      references: [("sc-1", "course.reference")]),
    Row(
      "deliveryChanges",
      #"{"id":"ID","date":"DATE","from":"virtual","to":"onsite","reason":"request","by":"c-1"}"#,
      references: [("c-1", "course.reference")]),
    Row(
      "extensions",
      #"{"id":"ID","date":"DATE","by":"person","reason":"Words.","decision":{"date":"2026-03-18","granted":false,"by":"c-1"}}"#,
      references: [("c-1", "length.extension-by")]),
    Row(
      "suggestions",
      #"{"plan":"pl-a","answer":"rejected","decided":{"by":"c-1","date":"DATE","because":"Words."},"suggestion":{"id":"IDs.1","kind":"add","isConflict":false,"after":{"kind":"problem","value":{"id":"pr-1","kind":"insomnia","statement":"Words.","status":"active"}},"drafted":{"kind":"problem","value":{"id":"pr-1","kind":"insomnia","statement":"Words.","status":"active"}}}}"#,
      references: [("pl-a", "course.reference"), ("c-1", "course.reference")], member: "answer"),
    Row(
      "drafts", #"{"plan":"pl-a","date":"DATE","content":{"start":"2026-01-12","level":"iop"}}"#,
      references: [("pl-a", "course.reference")]),
  ]

  static let intake = "2026-01-07"
  static let asOf = "2026-03-20"

  /// Course (a), with self-care in its plan, and entries of one list.
  private func course(_ row: Row, _ entries: [JSONValue]) throws -> JSONValue {
    var course = try RecordedCourses.read("course-a.json")
    let plans = JSONPath([.key("content"), .key("plans")])
    let count = course[plans].map { if case .array(let list) = $0 { list.count } else { 0 } } ?? 0
    for place in 0..<count {
      course = try course.setting(
        read(#"[{"id":"sc-1","kind":"movement","what":"A walk."}]"#),
        at: JSONPath(plans.components + [.index(place), .key("content"), .key("selfCare")]))
    }
    return entries.isEmpty
      ? course
      : try course.setting(.array(entries), at: JSONPath([.key("content"), .key(row.list)]))
  }

  private func record(_ row: Row, _ entries: [JSONValue]) throws -> CareRecord {
    try CareDocument(course(row, entries)).content
  }

  private func rules(_ row: Row, _ entries: [JSONValue]) throws -> Set<String> {
    let record = try record(row, entries)
    #expect(record.askEverything(on: record.latestDate) > 0)
    return Set(
      RuleSet.standard.findings(in: record, asOf: try CalendarDate(Self.asOf)).map(\.rule))
  }

  /// The rules about entries, their identifiers, days and references.
  private static let ofEntries: Set<String> = [
    "course.duplicate-id", "course.reference", "course.before-intake", "course.coordination-early",
    "course.disclosure-consent", "length.extension-by",
  ]

  @Test("An entry that holds together is not spoken of", arguments: rows)
  func good(_ row: Row) throws {
    let found = try rules(row, [row.value(id: "x-1", on: "2026-03-17")])
    // The recorded course has no consent: what is told under one is its own case.
    #expect(found.intersection(Self.ofEntries).subtracting(["course.disclosure-consent"]) == [])
  }

  @Test("Two entries with one identifier are an error", arguments: rows)
  func duplicate(_ row: Row) throws {
    let entry = try row.value(id: "x-1", on: "2026-03-17")
    #expect(try rules(row, [entry, entry]).contains("course.duplicate-id"))
    let other = try row.value(id: "x-2", on: "2026-03-16")
    #expect(try !rules(row, [entry, other]).contains("course.duplicate-id"))
  }

  @Test("A pointer that leads to nothing is a finding", arguments: rows)
  func reference(_ row: Row) throws {
    for (word, rule) in row.references {
      let broken = try row.value(id: "x-1", on: "2026-03-17", word)
      #expect(try rules(row, [broken]).contains(rule), "\(word)")
    }
  }

  @Test("An entry dated before the intake is a finding, one of its day is none", arguments: rows)
  func early(_ row: Row) throws {
    for (date, isEarly) in [("2026-01-06", true), (Self.intake, false), ("0001-01-01", true)] {
      let found = try rules(row, [row.value(id: "x-1", on: date)])
      #expect(found.contains(row.early) == isEarly, "\(date)")
    }
  }

  @Test("An entry dated after the day asked is not known yet, and changes nothing", arguments: rows)
  func late(_ row: Row) throws {
    let day = try CalendarDate("2026-02-15")
    let entry =
      row.list == "coordination" || row.list == "extensions"
      ? try row.value(id: "x-1", on: "2026-02-16") : try row.value(id: "x-1", on: "9999-12-31")
    let with = try record(row, [entry])
    let without = try record(row, [])
    #expect(
      RuleSet.standard.findings(in: with, asOf: day)
        == RuleSet.standard.findings(in: without, asOf: day))
    #expect(with.asKnown(on: day) == without.asKnown(on: day))
    #expect(with.askEverything(on: with.latestDate) > 0)
  }

  @Test(
    "A truncated document, a member that stands twice and deep nesting are typed errors",
    arguments: rows)
  func documents(_ row: Row) throws {
    let entry = try row.value(id: "x-1", on: "2026-03-17")
    let bytes = try JSONWriter().write(course(row, [entry]))
    let text = try #require(String(validating: bytes, as: UTF8.self))
    let place = try #require(text.firstRange(of: "\"\(row.list)\":"))
    let start = text.utf8.distance(from: text.utf8.startIndex, to: place.lowerBound)
    for cut in stride(from: start, to: min(bytes.count - 1, start + 400), by: 7) {
      let error = failure { () throws(JSONError) in
        try CareDocument(try JSONReader().read(Array(bytes[..<cut])))
      }
      #expect(error != nil, "cut at \(cut)")
    }
    let member = "\"\(row.member)\":"
    let twice = text.replacing(
      member, with: "\(member)\"2026-03-17\",\(member)", maxReplacements: 1_000)
    let doubled = failure { () throws(JSONError) in
      try CareDocument(try JSONReader().read(Array(twice.utf8)))
    }
    #expect(doubled != nil)
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let nested = text.replacing(
      "\"\(row.list)\":[", with: "\"\(row.list)\":[\(deep),", maxReplacements: 1)
    let refused = failure { () throws(JSONError) in
      try CareDocument(try JSONReader().read(Array(nested.utf8)))
    }
    #expect(refused != nil)
    for shallow in ["[[]]", "null", "7", "{}"] {
      #expect(throws: JSONError.self) {
        try CareDocument(course(row, [entry, read(shallow)]))
      }
    }
  }

  // MARK: What belongs to the program and to the plan

  @Test(
    "Expectations about sobriety: one that stands twice, one that is not there, and an early day")
  func sobriety() throws {
    let expectation =
      #"{"id":"so-1","conditions":["alcohol-use"],"substances":["alcohol"],"source":{"id":"site","title":"Policy","confidence":"site"}}"#
    func rules(_ expectations: [String], _ agreement: String) throws -> Set<String> {
      let row = Self.rows[0]
      var course = try course(row, [])
      course = try course.setting(
        .array(expectations.map { try read($0) }),
        at: JSONPath([.key("content"), .key("program"), .key("sobriety")]))
      let plans = JSONPath([.key("content"), .key("plans")])
      if case .array(let list)? = course[plans] {
        for place in list.indices {
          course = try course.setting(
            read("[\(agreement)]"),
            at: JSONPath(plans.components + [.index(place), .key("content"), .key("sobriety")]))
        }
      }
      let record = try CareDocument(course).content
      #expect(record.askEverything(on: record.latestDate) > 0)
      return Set(
        RuleSet.standard.findings(in: record, asOf: try CalendarDate(Self.asOf)).map(\.rule))
    }
    let agreed = #"{"expectation":"so-1","agreed":true,"from":"2026-01-12"}"#
    #expect(try rules([expectation], agreed).intersection(Self.ofEntries) == [])
    #expect(try rules([expectation, expectation], agreed).contains("course.duplicate-id"))
    #expect(
      try rules([expectation], #"{"expectation":"so-9","agreed":true}"#).contains(
        "course.reference")
    )
    #expect(
      try rules([expectation], #"{"expectation":"so-1","agreed":true,"from":"2025-12-31"}"#)
        .contains("course.before-intake"))
  }
}
