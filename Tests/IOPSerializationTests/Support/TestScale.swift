import Foundation

/// How many times longer property tests run than by default.
enum TestScale {
  static var factor: Int {
    ProcessInfo.processInfo.environment["IOPKIT_TEST_SCALE"].flatMap { Int($0) } ?? 1
  }
}
