public import IOPModels

/// The words after a program's name: flags, options with a value, and the rest.
///
/// ```swift
/// let input = try CommandLineInput(
///   CommandLine.arguments.dropFirst(), flags: ["--json"], options: ["--asOf"], operands: 1...1)
/// let date = try input.date(of: "--asOf")
/// let bytes = try CommandLineInput.bytes(ofFile: input.operands[0])
/// ```
public struct CommandLineInput: Sendable {
  /// What is wrong with the input of a program, as a sentence for standard error.
  public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The sentence.
    public let description: String

    /// Creates a fault.
    public init(_ description: String) { self.description = description }
  }

  /// The words that are neither flags nor options, in their order.
  public let operands: [String]
  private let flags: Set<String>
  private let values: [String: String]

  /// Reads arguments.
  ///
  /// An option's value is the next word, or stands after `=`. After `--`, every word is an operand.
  ///
  /// - Parameters:
  ///   - arguments: the words, without the name of the program.
  ///   - flags: the names without a value, for example `--json`.
  ///   - options: the names with a value, for example `--asOf`.
  ///   - operands: how many other words are allowed.
  /// - Throws: ``Fault`` when a name is unknown or given twice, a value is missing, or there are too few or too many operands.
  public init(
    _ arguments: some Sequence<String>, flags: [String] = [], options: [String] = [],
    operands allowed: ClosedRange<Int>
  ) throws(Fault) {
    var rest: [String] = []
    var given: Set<String> = []
    var values: [String: String] = [:]
    var pending: String?
    var onlyOperands = false
    for argument in arguments {
      if let option = pending {
        values[option] = argument
        pending = nil
      } else if onlyOperands || !argument.hasPrefix("--") {
        rest.append(argument)
      } else if argument == "--" {
        onlyOperands = true
      } else {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        let isOption = options.contains(name)
        guard isOption || (flags.contains(name) && parts.count == 1) else {
          throw Fault("unknown option \(name)")
        }
        guard given.insert(name).inserted else { throw Fault("\(name) is given twice") }
        if isOption {
          if parts.count == 2 { values[name] = String(parts[1]) } else { pending = name }
        }
      }
    }
    if let pending { throw Fault("\(pending) needs a value") }
    guard allowed.contains(rest.count) else {
      throw Fault(
        rest.count < allowed.lowerBound ? "a file is missing" : "there are too many files")
    }
    operands = rest
    self.flags = given
    self.values = values
  }

  /// Returns whether arguments ask how a program is called: `--help` stands before any `--`.
  public static func asksForHelp(_ arguments: some Sequence<String>) -> Bool {
    arguments.prefix { $0 != "--" }.contains("--help")
  }

  /// Returns whether a flag was given.
  public func has(_ flag: String) -> Bool { flags.contains(flag) }

  /// Returns the value of an option, or nil when it was not given.
  public func value(of option: String) -> String? { values[option] }

  /// Returns the value of an option as a date, or nil when it was not given.
  ///
  /// - Throws: ``Fault`` when the value is not a date of the calendar in the form `YYYY-MM-DD`.
  public func date(of option: String) throws(Fault) -> CalendarDate? {
    guard let text = value(of: option) else { return nil }
    do {
      return try CalendarDate(text)
    } catch {
      throw Fault("\(option) needs a date such as 2026-03-31")
    }
  }
}
