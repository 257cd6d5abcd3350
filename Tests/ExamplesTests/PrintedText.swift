import Foundation
import Testing

/// What a sample prints, line by line, in place of the standard output.
final class PrintedPage {
  private(set) var lines: [String] = []

  func print(_ items: [Any]) {
    lines += items.map { "\($0)" }.joined(separator: " ").components(separatedBy: "\n")
  }
}

/// The articles of the planning module, as they stand in the package.
enum DocumentationText {
  static func article(_ name: String) throws -> String {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: package.appendingPathComponent(
        "Sources/IOPPlanning/Documentation.docc/\(name).md"), encoding: .utf8)
  }

  /// Returns the lines that an article says its samples print: its blocks of plain text.
  ///
  /// - Parameters:
  ///   - article: the name of the article.
  ///   - number: which of the blocks, counted from 1; all of them, one after the other, when nil.
  static func printed(in article: String, block number: Int? = nil) throws -> [String] {
    let parts = try Self.article(article).components(separatedBy: "```text\n").dropFirst()
    let blocks = parts.map { $0.components(separatedBy: "\n```")[0] }
    try #require(!blocks.isEmpty)
    guard let number else { return blocks.flatMap { $0.components(separatedBy: "\n") } }
    let block = try #require(blocks.dropFirst(number - 1).first)
    return block.components(separatedBy: "\n")
  }
}
