import ExampleSupport
import IOPKit
import Testing

/// The pages and arguments of the examples.
@Suite struct ExampleSupportTests {
  @Test("Words are wrapped before the width, and no line ends with a space")
  func wrapping() {
    var page = TextPage(width: 20)
    page.paragraph("one two three four five six")
    #expect(page.lines == ["one two three four", "five six"])
  }

  @Test("A line may be exactly as long as the width", arguments: [19, 20, 21])
  func exactWidth(_ length: Int) {
    var page = TextPage(width: 20)
    page.paragraph(String(repeating: "a", count: length - 2) + " b")
    #expect(page.lines.count == (length <= 20 ? 1 : 2))
  }

  @Test("A word that fits on no line is broken, whatever the indent", arguments: [0, 5, 19, 40])
  func longWord(_ indent: Int) {
    var page = TextPage(width: 20)
    page.paragraph(String(repeating: "x", count: 50), indent: indent)
    let letters = page.lines.joined().filter { $0 == "x" }
    #expect(letters.count == 50)
    if indent < 20 { #expect(page.lines.allSatisfy { $0.count <= 20 }) }
  }

  @Test("The further lines of an item and of an entry stand below its first word")
  func hanging() {
    var page = TextPage(width: 20)
    page.item("alpha beta gamma delta", level: 1)
    page.entry("place", "alpha beta gamma delta", column: 8)
    #expect(
      page.lines == [
        "  - alpha beta gamma", "    delta", "place   alpha beta", "        gamma delta",
      ])
  }

  @Test("Headings are underlined and set off by one blank line")
  func headings() {
    var page = TextPage()
    page.title("Title")
    page.blank()
    page.heading("Part")
    #expect(page.text == "Title\n=====\n\nPart\n----\n")
  }

  @Test("Flags, options and operands may stand in any order")
  func arguments() throws {
    let input = try CommandLineInput(
      ["--json", "a.json", "--asOf", "2026-02-28"], flags: ["--json"], options: ["--asOf"],
      operands: 1...1)
    #expect(input.operands == ["a.json"])
    #expect(input.has("--json"))
    #expect(try input.date(of: "--asOf") == CalendarDate("2026-02-28"))
  }

  @Test("After two hyphens every word is an operand")
  func onlyOperands() throws {
    let input = try CommandLineInput(["--", "--json"], flags: ["--json"], operands: 1...1)
    #expect(input.operands == ["--json"])
    #expect(!input.has("--json"))
  }

  @Test("A flag takes no value, an empty name is no option, and an option is not given twice")
  func refused() {
    for words in [["--json=yes"], ["--=x"], ["--asOf=1", "--asOf=2"]] {
      #expect(throws: CommandLineInput.Fault.self) {
        try CommandLineInput(words, flags: ["--json"], options: ["--asOf"], operands: 0...1)
      }
    }
  }
}
