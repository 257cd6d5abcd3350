import Foundation

/// A repeatable source of random numbers (SplitMix64); a failing property names its seed.
struct CareRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// How many times as long a property runs, from the environment.
  static var scale: Int {
    max(1, ProcessInfo.processInfo.environment["IOPKIT_TEST_SCALE"].flatMap(Int.init) ?? 1)
  }
}
