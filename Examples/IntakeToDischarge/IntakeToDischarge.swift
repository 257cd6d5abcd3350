import ExampleSupport
import Foundation
import IOPKit

/// Replays a recorded course of care and prints what IOPKit concludes at each step, with reasons and sources.
///
/// Exit 0 when the course was read, 2 when it is unreadable.
@main struct IntakeToDischarge {
  static let usage = "IntakeToDischarge [record.json] [--asOf YYYY-MM-DD] [--canonical]"

  static func main() { outcome(of: Array(CommandLine.arguments.dropFirst())).deliver() }

  static func outcome(of arguments: [String]) -> Outcome {
    if CommandLineInput.asksForHelp(arguments) { return .help(usage) }
    do {
      let input = try CommandLineInput(
        arguments, flags: ["--canonical"], options: ["--asOf"], operands: 0...1)
      let asOf = try input.date(of: "--asOf")
      let bytes = try CommandLineInput.bytes(ofFile: input.operands.first ?? defaultCourse)
      let document = try CareDocument(decoding: bytes)
      if input.has("--canonical") { return Outcome(output: try document.encoded()) }
      var report = CourseReport(document.content, asOf: asOf ?? document.content.latestDate)
      if !document.unrecognized.isEmpty { report.note(unrecognized: document) }
      return Outcome(output: report.text)
    } catch {
      let reason = (error as? CommandLineInput.Fault)?.description ?? "\(error)"
      return .unreadable("IntakeToDischarge", reason, usage: usage)
    }
  }

  /// The course that is replayed when no file is named: found from the folder of the package, wherever the program is started.
  private static var defaultCourse: String {
    let relative = "Examples/Data/course-a.json"
    if FileManager.default.fileExists(atPath: relative) { return relative }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Data/course-a.json").path
  }
}
