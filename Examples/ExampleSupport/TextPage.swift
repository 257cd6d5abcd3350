/// Text for a terminal: headings, paragraphs and lists, wrapped by words so that no line is too long.
///
/// A page is filled from top to bottom and then read as ``text``:
///
/// ```swift
/// var page = TextPage()
/// page.title("Intake")
/// page.paragraph("What is known on the day of the assessment.")
/// page.item("PHQ-9 17 of 27, moderately severe")
/// page.item("measured on 2026-03-02", level: 1)
/// print(page.text, terminator: "")
/// ```
public struct TextPage: Sendable {
  /// Returns a number with its noun, in the plural unless it is one.
  public static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }

  /// The columns of a terminal for which the examples write.
  public static let columns = 100

  /// The columns of a line; no line of the page is longer.
  public let width: Int

  /// The lines so far, without their ends.
  public private(set) var lines: [String] = []

  /// Creates an empty page.
  ///
  /// - Parameter width: the columns of a line; fewer than 20 count as 20.
  public init(width: Int = TextPage.columns) { self.width = max(20, width) }

  /// The page as one text; every line ends with a line feed.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  /// Adds a title, underlined, with a blank line before it unless it is the first thing on the page.
  public mutating func title(_ words: String) { heading(words, underlinedWith: "=") }

  /// Adds a heading below a title, underlined, with a blank line before it.
  public mutating func heading(_ words: String) { heading(words, underlinedWith: "-") }

  /// Adds a blank line, unless the page is empty or the last line is blank already.
  public mutating func blank() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// Adds words as wrapped lines.
  ///
  /// - Parameters:
  ///   - words: the words; line feeds in them begin a new line.
  ///   - indent: the columns left free before each line.
  public mutating func paragraph(_ words: String, indent: Int = 0) {
    add(words, first: Self.spaces(indent), rest: Self.spaces(indent))
  }

  /// Adds an item of a list; further lines stand below its first word.
  ///
  /// - Parameters:
  ///   - words: what the item says.
  ///   - level: how deep the list is nested, from 0; each level is two columns further in.
  ///   - marker: what stands before the item.
  public mutating func item(_ words: String, level: Int = 0, marker: String = "-") {
    let indent = Self.spaces(2 * max(0, level))
    add(
      words, first: indent + marker + " ",
      rest: indent + Self.spaces(marker.count + 1))
  }

  /// Adds a name and what it stands for, the names of several such lines in one column.
  ///
  /// - Parameters:
  ///   - name: what stands on the left.
  ///   - words: what stands beside it; further lines stand below its first word.
  ///   - column: the columns of the name.
  ///   - indent: the columns left free before the name.
  public mutating func entry(
    _ name: String, _ words: String, column: Int = 16, indent: Int = 0
  ) {
    let gap = Self.spaces(max(1, column - name.count))
    add(
      words, first: Self.spaces(indent) + name + gap,
      rest: Self.spaces(indent + column))
  }

  private mutating func heading(_ words: String, underlinedWith mark: String) {
    blank()
    let start = lines.count
    paragraph(words)
    let longest = lines[start...].map(\.count).max() ?? 0
    lines.append(String(repeating: mark, count: longest))
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }

  /// Adds lines of at most ``width`` columns; a word that fits on no line is broken.
  private mutating func add(_ words: String, first: String, rest: String) {
    var line = first
    var isEmpty = true
    for paragraph in words.split(separator: "\n", omittingEmptySubsequences: false) {
      for word in paragraph.split(separator: " ") {
        var word = word[...]
        if !isEmpty, line.count + 1 + word.count > width {
          lines.append(line)
          line = rest
          isEmpty = true
        }
        if !isEmpty { line += " " }
        // At least one column is left for words, however deep the indent.
        while line.count + word.count > width, word.count > 1 {
          let room = max(1, width - line.count)
          lines.append(line + word.prefix(room))
          word = word.dropFirst(room)
          line = rest
        }
        line += word
        isEmpty = false
      }
      lines.append(isEmpty ? "" : line)
      line = rest
      isEmpty = true
    }
  }
}
