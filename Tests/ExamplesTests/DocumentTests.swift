import ExampleSupport
import Foundation
import IOPKit
import Testing

@testable import CheckPlan
@testable import DraftPlan
@testable import IntakeToDischarge

@Suite("Documents of the examples")
struct DocumentTests {
  /// Runs an example on bytes and gives what it would print.
  private func run(
    _ bytes: [UInt8], _ outcome: ([String]) -> Outcome, _ more: [String] = []
  ) throws -> Outcome {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("iopkit-\(UUID().uuidString).json")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return outcome([file.path] + more)
  }

  @Test(
    "The document that the example writes is read again with equal bytes",
    arguments: ["course-a", "course-b"])
  func roundTrip(name: String) throws {
    let first = try run(Course.bytes(named: name), IntakeToDischarge.outcome, ["--canonical"])
    #expect(first.exitCode == .success)
    #expect(first.output.count > 10_000)
    let second = try run(first.output, IntakeToDischarge.outcome, ["--canonical"])
    #expect(second.output == first.output)
    let readable = try CareDocument(decoding: first.output).encodedForReading()
    #expect(try CareDocument(decoding: readable).encoded() == first.output)
  }

  @Test(
    "A truncated document is refused with the place, by all three examples",
    arguments: [3, 30, 60, 95, 99])
  func truncated(percent: Int) throws {
    let bytes = Course.bytes(named: "course-a")
    let cut = Array(bytes.prefix(bytes.count * percent / 100))
    for outcome in [IntakeToDischarge.outcome, DraftPlan.outcome, CheckPlan.outcome] {
      let result = try run(cut, outcome)
      #expect(result.exitCode == .unreadable)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("line"))
    }
  }

  @Test(
    "A wrong value is refused at its place, without the value",
    arguments: [
      (["patient", "birthDate"], "\"1991-02-30\"", "patient.birthDate"),
      (["patient", "birthDate"], "19910230", "patient.birthDate"),
      (["intake", "date"], "\"2026-13-01\"", "intake.date"),
      (["intake", "withdrawal"], "\"somewhat-zebra\"", "intake.withdrawal"),
      (["intake", "measures", "0", "answers", "0"], "4", "intake.measures[0]"),
      (["sessions", "0", "minutes"], "0", "sessions[0].minutes"),
      (["sessions", "0", "attendance"], "\"zebra\"", "sessions[0].attendance"),
      (["intake", "conditions", "0", "code"], "\"zebra\"", "intake.conditions[0].code"),
      (["patient", "nmae"], "\"zebra\"", "patient.nmae"),
    ])
  func wrongValue(path: [String], value: String, place: String) throws {
    let steps = path.map { text in Int(text).map { JSONPath.Component.index($0) } ?? .key(text) }
    let tree = try Course.a.tree.setting(
      try JSONReader().read(Array(value.utf8)), at: JSONPath([.key("content")] + steps))
    let result = try run(JSONWriter().write(tree), IntakeToDischarge.outcome)
    #expect(result.exitCode == .unreadable)
    #expect(result.errors.contains("$.content.\(place)"), "\(result.errors)")
    #expect(!result.errors.contains("zebra"))
    #expect(!result.errors.contains("1991"))
  }

  @Test(
    "A modality that IOPKit does not know is kept and planned with, and said to be the site's own")
  func unknownModality() throws {
    let edited = try Course.a.setting(
      "plans", 0, "content", "interventions", 0, "modality", to: "\"horticulture\"")
    let record = try edited.record()
    #expect(record.plans[0].content.interventions[0].modality.rawValue == "horticulture")
    let bytes = try CareDocument(record).encoded()
    #expect(try CareDocument(decoding: bytes).encoded() == bytes)
    #expect(String(decoding: bytes, as: UTF8.self).contains("horticulture"))
    let findings = RuleSet.standard.findings(
      in: record.plans[0], of: record, asOf: record.plans[0].made)
    #expect(findings.contains { $0.message.lowercased().contains("horticulture") })
  }

  @Test("What a newer minor version adds is kept, listed and written back")
  func newerMinor() throws {
    var tree = try Course.a.tree.setting(.string("1.7"), at: ["version"])
    tree = try tree.setting(.string("kept"), at: ["content", "patient", "favouriteColour"])
    let document = try CareDocument(tree)
    #expect(document.unrecognized == [["content", "patient", "favouriteColour"]])
    let again = try JSONReader().read(document.encoded())
    #expect(again[["version"]] == .string("1.7"))
    #expect(again[["content", "patient", "favouriteColour"]] == .string("kept"))
    let report = try run(JSONWriter().write(tree), IntakeToDischarge.outcome)
    #expect(report.exitCode == .success)
    #expect(report.outputText.contains("favouriteColour"))
  }

  @Test("A newer major version is refused, and the message says so")
  func newerMajor() throws {
    let tree = try Course.a.tree.setting(.string("2.0"), at: ["version"])
    let result = try run(JSONWriter().write(tree), IntakeToDischarge.outcome)
    #expect(result.exitCode == .unreadable)
    #expect(result.errors.contains("$.version"))
    #expect(result.errors.contains("newer"))
  }

  @Test("--asOf stops the replay on that day")
  func asOf() throws {
    let bytes = Course.bytes(named: "course-a")
    let early = try run(bytes, IntakeToDischarge.outcome, ["--asOf", "2026-02-01"])
    #expect(early.exitCode == .success)
    #expect(early.outputText.contains("INTAKE"))
    #expect(!early.outputText.contains("SETBACK"))
    #expect(!early.outputText.contains("2026-02-13 Fri"))
    let whole = try run(bytes, IntakeToDischarge.outcome)
    #expect(whole.outputText.contains("SETBACK"))
    #expect(whole.outputText.contains("DISCHARGE"))
    let wrong = try run(bytes, IntakeToDischarge.outcome, ["--asOf", "2026-02-30"])
    #expect(wrong.exitCode == .unreadable)
  }

  @Test(
    "No line that an example prints is longer than 100 columns",
    arguments: ["course-a", "course-b"])
  func columns(name: String) throws {
    let bytes = Course.bytes(named: name)
    for outcome in [IntakeToDischarge.outcome, CheckPlan.outcome] {
      let result = try run(bytes, outcome)
      let longest = result.outputText.split(separator: "\n").map(\.count).max() ?? 0
      #expect(longest <= 100)
    }
  }

  @Test(
    "A drafted plan is a document that CheckPlan reads, without an error-level finding",
    arguments: ["course-a", "course-b"])
  func draftIsSound(name: String) throws {
    let draft = try run(Course.bytes(named: name), DraftPlan.outcome)
    #expect(draft.exitCode == .success, "\(draft.errors)")
    let check = try run(draft.output, CheckPlan.outcome)
    #expect(check.exitCode == .success, "\(check.outputText)")
  }

  /// Every name of the record: the person, the people around, the team, the professionals of a crisis and those who take over.
  private func names(_ record: CareRecord) -> Set<String> {
    func parts(_ name: PersonName) -> [PrivateText] {
      [name.given, name.family, name.preferred].compactMap(\.self)
    }
    var texts = parts(record.patient.name)
    texts += (record.patient.supports ?? []).flatMap { parts($0.name) }
    texts += record.clinicians.flatMap { parts($0.name) }
    texts += record.crisisPlans.flatMap(\.professionals).map(\.name)
    texts += record.dischargePlans.flatMap(\.appointments).map(\.with)
    // A professional stands with title and place: `Dr. Ada Lane, Elm Street clinic` names Ada, Lane and Ada Lane.
    let whole = texts.compactMap { $0.revealed.split(separator: ",").first.map(String.init) }
    let words = whole.flatMap { $0.split(separator: " ") }.map(String.init)
      .filter { $0.first?.isUppercase == true && $0 != "Dr." }
    return Set(whole + words)
  }

  @Test("The report names no person of the record", arguments: ["course-a", "course-b"])
  func noNames(name: String) throws {
    let bytes = Course.bytes(named: name)
    let names = names(try CareDocument(decoding: bytes).content)
    #expect(names.count > 8)
    let report = try run(bytes, IntakeToDischarge.outcome).outputText
    let errors = try run(bytes, DraftPlan.outcome).errors
    for printed in [report, errors] {
      let text = printed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for name in names {
        let pattern = "\\b\(NSRegularExpression.escapedPattern(for: name))\\b"
        #expect(text.range(of: pattern, options: .regularExpression) == nil, "\(name)")
      }
    }
  }

  @Test("The relapse-prevention plan is printed as counts, not in its words")
  func relapsePlan() throws {
    let record = try Course.a.record()
    let report = CourseReport(record, asOf: record.latestDate).text
    let text = report.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let sign = try #require(record.relapsePlans.last?.signs.first)
    #expect(!text.contains(sign.sign.revealed))
    #expect(text.contains("\(sign.stage.rawValue): "))
  }

  @Test("Where danger is open DraftPlan writes the draft, says so first and ends with 1")
  func openDanger() throws {
    let edited = try Course.a.removing("intake", "emergency")
    let result = try run(JSONWriter().write(edited.tree), DraftPlan.outcome)
    #expect(result.exitCode == .findings)
    #expect(try CareDocument(decoding: result.output).content.plans.count == 1)
    #expect(result.errors.hasPrefix("DraftPlan: danger is not ruled out."))
    #expect(result.errors.contains("place: intake:emergency"))
  }

  @Test("Why no plan was drafted stands on standard error as sentence and place, without the fact")
  func refusedDraft() throws {
    let edited = try Course.a.setting("intake", "risk", "level", to: "\"imminent\"")
    let result = try run(JSONWriter().write(edited.tree), DraftPlan.outcome)
    #expect(result.exitCode == .findings)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("The person is not judged dangerous"))
    #expect(result.errors.contains("place: risk:"))
    for word in ["imminent", "Emergency response", "ideation"] {
      #expect(!result.errors.contains(word), "\(word)")
    }
  }

  @Test("--asOf lets the draft see what was found later")
  func laterDraft() throws {
    let edited = try Course.a.setting(
      "updates", to: #"[{"id":"u-x","date":"2026-01-10","emergency":true}]"#)
    let bytes = try JSONWriter().write(edited.tree)
    #expect(try run(bytes, DraftPlan.outcome, ["--asOf", "2026-01-09"]).exitCode == .success)
    let later = try run(bytes, DraftPlan.outcome, ["--asOf", "2026-01-10"])
    #expect(later.exitCode == .findings)
    #expect(later.errors.contains("place: update:u-x"))
  }

  @Test("Asked for help, each program prints how it is called and ends with 0")
  func help() {
    let all = [
      (IntakeToDischarge.outcome, IntakeToDischarge.usage), (DraftPlan.outcome, DraftPlan.usage),
      (CheckPlan.outcome(of:), CheckPlan.usage),
    ]
    for (outcome, usage) in all {
      let result = outcome(["--help"])
      #expect(result == Outcome(output: "usage: \(usage)\n"))
      #expect(outcome(["--", "--help"]).exitCode == .unreadable)
    }
  }

  @Test(
    "A number stands with its noun", arguments: [(0, "0 lines"), (1, "1 line"), (2, "2 lines")])
  func counted(count: Int, words: String) {
    #expect(TextPage.counted(count, "line") == words)
  }
}
