/// A question put to the library, again and again.
public struct Workload: Sendable {
  /// What is measured.
  public let name: String
  /// How many times the question is put in one run.
  public let count: Int
  private let body: @Sendable () throws -> Int

  init(_ name: String, count: Int = 1, _ body: @escaping @Sendable () throws -> Int) {
    self.name = name
    self.count = count
    self.body = body
  }

  /// Puts the question, and returns a number that depends on every answer, so that none is optimised away.
  public func run() throws -> Int { try body() }
}
