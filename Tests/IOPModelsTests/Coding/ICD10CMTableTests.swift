import IOPModels
import Testing

@Suite("Table of ICD-10-CM codes")
struct ICD10CMTableTests {
  private let table = ICD10CMTable.behavioural

  private func code(_ text: String) throws -> ICD10CMCode { try ICD10CMCode(text) }

  private func entry(_ text: String, _ isBillable: Bool = true) throws -> ICD10CMTable.Entry {
    ICD10CMTable.Entry(try code(text), isBillable: isBillable, title: "title of \(text)")
  }

  private func refused(_ entries: [ICD10CMTable.Entry]) -> ICD10CMTable.Invalid? {
    refusal { () throws(ICD10CMTable.Invalid) in
      try ICD10CMTable(entries, source: .programPolicy)
    }
  }

  @Test("The shipped table has the 1,359 codes of its release, and says which release it is")
  func shipped() throws {
    #expect(table.entries.count == 1_359)
    #expect(table.source == .icd10cm)
    #expect(table.source.description.contains("April 2026"))
  }

  @Test("Every shipped code has the form of a code, and the shipped table passes its own rules")
  func wellFormed() throws {
    for entry in table.entries {
      #expect(try code(entry.code.text) == entry.code)
      #expect(!entry.title.contains("\n") && !entry.title.isEmpty)
    }
    let again = try ICD10CMTable(table.entries.reversed(), source: .icd10cm)
    #expect(again == table)
  }

  @Test("A shipped code may be billed exactly when no code lies below it")
  func leaves() {
    for entry in table.entries {
      #expect(entry.isBillable == table.children(of: entry.code).isEmpty, "\(entry.code)")
    }
  }

  @Test("A code and the codes directly below it name each other")
  func family() {
    var named = 0
    for entry in table.entries {
      let children = table.children(of: entry.code)
      #expect(children.allSatisfy { table.parent(of: $0) == entry.code }, "\(entry.code)")
      #expect(children == children.sorted())
      named += children.count
    }
    #expect(named == table.entries.filter { table.parent(of: $0.code) != nil }.count)
  }

  @Test(
    "The codes that an IOP meets most are there, and may be billed",
    arguments: [
      "F10.20", "F10.21", "F31.81", "F32.0", "F32.5", "F32.A", "F33.1", "F33.42", "F34.1", "F40.10",
      "F41.0", "F41.1", "F42.2", "F43.10", "F43.12", "F43.23", "F43.81", "F50.010", "F60.3",
      "R45.851", "T14.91XA", "Z56.0", "Z59.02", "Z62.810", "Z63.0", "Z91.51", "Z91.52",
    ])
  func billable(text: String) throws {
    #expect(table.standing(of: try code(text)) == .billable)
    #expect(table.isBillable(try code(text)) == true)
  }

  @Test(
    "A category is there, and may not be billed",
    arguments: ["F10", "F10.2", "F32", "F33", "F33.4", "F42", "F43.1", "F50.2", "T14.91"])
  func categories(text: String) throws {
    #expect(table.standing(of: try code(text)) == .category)
    #expect(table.isBillable(try code(text)) == false)
    #expect(!table.children(of: try code(text)).isEmpty)
  }

  @Test(
    "A code of another chapter, or one that does not exist, is unknown and not refused",
    arguments: ["E11.9", "F33.7", "F33.10", "F43.811", "F43.1X", "A00", "Z99.9", "F00"])
  func unknown(text: String) throws {
    let code = try code(text)
    #expect(table.standing(of: code) == .unknown)
    #expect(table.isBillable(code) == nil)
    #expect(table.title(of: code) == nil)
    #expect(table.entry(of: code) == nil)
    #expect(table.children(of: code).isEmpty)
  }

  @Test("Descriptions are those of the publisher")
  func titles() throws {
    #expect(
      table.title(of: try code("F33.1")) == "Major depressive disorder, recurrent, moderate")
    #expect(table.title(of: try code("F43.12")) == "Post-traumatic stress disorder, chronic")
    #expect(table.title(of: try code("F01")) == "Vascular dementia")
    #expect(table.title(of: try code("Z91.52")) == "Personal history of nonsuicidal self-harm")
  }

  @Test("Parents and children are the nearest ones, also where a place is left out")
  func nearest() throws {
    func texts(_ parent: String) throws -> [String] {
      table.children(of: try code(parent)).map(\.text)
    }
    #expect(try texts("F33.4") == ["F33.40", "F33.41", "F33.42"])
    #expect(
      try texts("F33")
        == ["F33.0", "F33.1", "F33.2", "F33.3", "F33.4", "F33.8", "F33.9"])
    #expect(try texts("T14.91") == ["T14.91XA", "T14.91XD", "T14.91XS"])
    #expect(try texts("F33.41") == [])
    #expect(table.parent(of: try code("F33.41")) == (try code("F33.4")))
    #expect(table.parent(of: try code("F33.4")) == (try code("F33")))
    #expect(table.parent(of: try code("F33")) == nil)
    #expect(table.parent(of: try code("T14.91XA")) == (try code("T14.91")))
    #expect(table.parent(of: try code("F33.19")) == (try code("F33.1")))
  }

  @Test("A caller's table is put in order, and the last code is found like the first")
  func ownTable() throws {
    let own = try ICD10CMTable(
      [entry("E11.9"), entry("E11", false), entry("A00.0")], source: .programPolicy)
    #expect(own.entries.map(\.code.text) == ["A00.0", "E11", "E11.9"])
    #expect(own.standing(of: try code("E11.9")) == .billable)
    #expect(own.standing(of: try code("E11")) == .category)
    #expect(own.standing(of: try code("A00.0")) == .billable)
    #expect(own.standing(of: try code("Z99.9")) == .unknown)
    #expect(own.children(of: try code("E11")).map(\.text) == ["E11.9"])
    #expect(own.children(of: try code("Z99")) == [])
    #expect(own.parent(of: try code("A00.0")) == nil)
  }

  @Test("An ill-formed table is refused")
  func refusals() throws {
    #expect(refused([]) == .empty)
    #expect(refused([try entry("F33.1"), try entry("F33.2"), try entry("F33.1")]) == .duplicate)
    #expect(refused([try entry("F33.10"), try entry("F33.1")]) == .billableCategory)
    #expect(refused([try entry("F33.11"), try entry("F33.1")]) == .billableCategory)
    #expect(refused([try entry("F33.1"), try entry("F33.2")]) == nil)
    let blank = ICD10CMTable.Entry(try code("F33.1"), isBillable: true, title: " \t")
    #expect(refused([blank]) == .title)
  }

  @Test("What a code says about remission is what its description says")
  func remission() {
    var found = 0
    for entry in table.entries {
      let expected: ICD10CMCode.Remission? =
        if entry.title.contains("partial remission") {
          .partial
        } else if entry.title.contains("full remission") {
          .full
        } else if entry.title.contains("in remission") {
          .unspecified
        } else {
          nil
        }
      #expect(entry.code.remission == expected, "\(entry.code)")
      found += expected == nil ? 0 : 1
    }
    #expect(found == 53)
  }
}

@Suite("Tables of codes as documents")
struct ICD10CMTableDocumentTests {
  @Test("The shipped table is written and read again as it was")
  func shipped() throws {
    let table = ICD10CMTable.behavioural
    let read = try FoundationJSON.read(FoundationJSON.text(of: table), as: ICD10CMTable.self)
    #expect(read == table)
    #expect(read.standing(of: try ICD10CMCode("F33.1")) == .billable)
  }

  @Test("A table that is not one is refused with the reason of the initialiser, in any order")
  func refused() throws {
    func entry(_ code: String, _ isBillable: Bool, _ title: String = "x") throws
      -> ICD10CMTable.Entry
    {
      ICD10CMTable.Entry(try ICD10CMCode(code), isBillable: isBillable, title: title)
    }
    let rows: [([ICD10CMTable.Entry], ICD10CMTable.Invalid?)] = try [
      ([entry("F33.1", true), entry("F33", false)], nil), ([], .empty),
      ([entry("F33.1", true), entry("F33.1", true)], .duplicate),
      ([entry("F33.1", true), entry("F33", true)], .billableCategory),
      ([entry("F33.1", true, " ")], .title),
    ]
    let source = try FoundationJSON.text(of: Citation.programPolicy)
    for (entries, reason) in rows {
      #expect(
        refusal { () throws(ICD10CMTable.Invalid) in
          try ICD10CMTable(entries, source: .programPolicy)
        } == reason)
      for list in [entries, entries.reversed()] {
        let text = #"{"entries":\#(try FoundationJSON.text(of: list)),"source":\#(source)}"#
        let found = DecodingRefusal(of: text, as: ICD10CMTable.self)
        #expect(found?.rule as? ICD10CMTable.Invalid == reason)
        #expect((found == nil) == (reason == nil))
      }
    }
    // Whether a code may be billed is never guessed.
    let text = #"[{"code":"F33.1","title":"x"}]"#
    #expect(DecodingRefusal(of: text, as: [ICD10CMTable.Entry].self)?.path == ["0", "billable"])
  }
}
