import Foundation

/// A repeatable source of random numbers for the properties of the planning core; a failing one names its seed.
struct CoreRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x2545_F491_4F6C_DD1D &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The seeds of a property: 1 up to a number, times the environment variable `IOPKIT_TEST_SCALE`.
  static func seeds(_ count: UInt64) -> ClosedRange<UInt64> {
    let scale = UInt64(ProcessInfo.processInfo.environment["IOPKIT_TEST_SCALE"] ?? "") ?? 1
    return 1...count * max(1, scale)
  }
}
