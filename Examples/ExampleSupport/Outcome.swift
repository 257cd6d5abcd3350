import Foundation

/// What a program writes and how it ends; a value, so that a test can look at it without running a process.
///
/// ```swift
/// @main struct Program {
///   static func main() { outcome(of: Array(CommandLine.arguments.dropFirst())).deliver() }
///   static func outcome(of arguments: [String]) -> Outcome { ... }
/// }
/// ```
public struct Outcome: Hashable, Sendable {
  /// How a program ends; the numbers are a contract with whoever calls it.
  public enum ExitCode: Int32, Hashable, Sendable {
    /// Everything was done, and nothing is wrong at the level of errors.
    case success = 0
    /// Everything was done, and something is wrong at the level of errors.
    case findings = 1
    /// The input could not be read, or the arguments make no sense.
    case unreadable = 2
  }

  /// What goes to standard output, as UTF-8.
  public var output: [UInt8]
  /// What goes to standard error.
  public var errors: String
  /// How the program ends.
  public var exitCode: ExitCode

  /// Creates an outcome from bytes.
  public init(output: [UInt8], errors: String = "", exitCode: ExitCode = .success) {
    self.output = output
    self.errors = errors
    self.exitCode = exitCode
  }

  /// Creates an outcome from a text.
  public init(output: String = "", errors: String = "", exitCode: ExitCode = .success) {
    self.init(output: Array(output.utf8), errors: errors, exitCode: exitCode)
  }

  /// The outcome of a program that could not read its input: one line on standard error, and exit code 2.
  ///
  /// - Parameters:
  ///   - program: the name of the program.
  ///   - reason: what is wrong, without anything of what the input holds.
  ///   - usage: how the program is called, when that may help.
  public static func unreadable(
    _ program: String, _ reason: String, usage: String? = nil
  ) -> Outcome {
    let hint = usage.map { "usage: \($0)\n" } ?? ""
    return Outcome(errors: "\(program): \(reason)\n\(hint)", exitCode: .unreadable)
  }

  /// The outcome of a program that was asked how it is called: the usage on standard output, and exit code 0.
  public static func help(_ usage: String) -> Outcome { Outcome(output: "usage: \(usage)\n") }

  /// What goes to standard output, as a text.
  public var outputText: String { String(decoding: output, as: UTF8.self) }

  /// Writes to standard output and standard error and ends the process.
  public func deliver() -> Never {
    FileHandle.standardOutput.write(Data(output))
    FileHandle.standardError.write(Data(errors.utf8))
    exit(exitCode.rawValue)
  }
}
