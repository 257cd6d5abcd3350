import Foundation

/// How much longer the long properties run: the environment variable `IOPKIT_TEST_SCALE`, 1 without it.
let testScale = max(1, Int(ProcessInfo.processInfo.environment["IOPKIT_TEST_SCALE"] ?? "") ?? 1)

/// The seeds of a property: 1 up to a number, times ``testScale``.
func seeds(_ count: UInt64) -> ClosedRange<UInt64> { 1...count * UInt64(testScale) }
