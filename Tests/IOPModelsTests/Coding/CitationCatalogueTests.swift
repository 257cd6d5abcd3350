import Foundation
import IOPModels
import Testing

@Suite("Catalogue of citations")
struct CitationCatalogueTests {
  @Test("No citation that the package declares is left out of its catalogue")
  func complete() throws {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = package.appendingPathComponent("Sources/IOPModels/Coding")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("Citation+") }
    #expect(!files.isEmpty)
    var declared = 0
    for file in files {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      declared += text.matches(of: #/public static let \w+ = Citation\(/#).count
    }
    #expect(Citation.catalogue.count == declared)
    #expect(Set(Citation.catalogue).count == declared)
  }
}
