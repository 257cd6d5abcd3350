import IOPModels
import Testing

@Suite("Labels of fields")
struct SensitiveFieldTests {
  @Test("Every field in the table of labels is one that its type writes")
  func fields() throws {
    let sources = try PublicTypes(modules: ["IOPModels"])
    for row in SensitiveField.catalogue {
      let keys = sources.declarations[row.type]?.keys ?? []
      #expect(keys.contains(row.field), "\(row.type).\(row.field)")
    }
  }

  @Test("Every field of every personal type of the models has labels")
  func complete() throws {
    let sources = try PublicTypes(modules: ["IOPModels"])
    let personal = sources.conforming(to: ["PersonalData"]).intersection(sources.codable)
    #expect(personal.count > 80)
    let rows = Set(SensitiveField.catalogue.map { "\($0.type).\($0.field)" })
    for name in personal.sorted() {
      // A field that stands here: say in the table which labels it carries; free text is unclassified.
      for key in sources.declarations[name]?.keys ?? [] {
        #expect(rows.contains("\(name).\(key)"), "\(name).\(key)")
      }
    }
    for row in SensitiveField.catalogue { #expect(personal.contains(row.type), "\(row.type)") }
  }

  @Test("A field of free text gets the most care, but for names, places and the like")
  func freeText() throws {
    for name in [
      "note", "words", "statement", "finding", "resolution", "why", "what", "task", "cause",
    ] {
      for row in SensitiveField.catalogue where row.field == name {
        let care = SensitivityLabel.care(for: row.labels)
        #expect(care == .separateConsent, "\(row.type).\(row.field)")
      }
    }
    #expect(SensitiveField.labels(ofField: "substances", in: "IntakeAssessment") == [.unclassified])
    #expect(
      SensitiveField.labels(ofField: "urge", in: "DiaryCard.FeltUrge").contains(.substanceUse))
    #expect(SensitiveField.labels(ofField: "state", in: "PerinatalStatus").contains(.sexualHealth))
    #expect(SensitiveField.labels(ofField: "statement", in: "Formulation") == [.unclassified])
  }
}
