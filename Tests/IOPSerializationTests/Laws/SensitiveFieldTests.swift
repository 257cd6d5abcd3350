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
}
