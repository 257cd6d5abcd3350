import Foundation

/// How much longer the long properties run: the environment variable `IOPKIT_TEST_SCALE`, 1 without it.
let testScale = max(1, Int(ProcessInfo.processInfo.environment["IOPKIT_TEST_SCALE"] ?? "") ?? 1)
