/// A repeatable generator of random numbers: the same seed gives the same numbers on every machine.
///
/// SplitMix64 as published by Steele, Lea and Flood (2014). It is for tests: the numbers can be foretold, so it makes no secrets.
public struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// Creates a generator from a seed.
  public init(seed: UInt64) { state = seed }

  /// Creates the generator of one of many streams of a seed.
  ///
  /// Streams do not depend on each other: stream 7 is the same whether or not stream 6 was ever drawn.
  public init(seed: UInt64, stream: UInt64) {
    state = Self.mixed(Self.mixed(seed) ^ Self.mixed(stream &+ Self.step))
  }

  private static var step: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns the generator of one of many streams that begin here; this one stays as it is.
  func branch(_ number: UInt64) -> SplitMix64 { SplitMix64(seed: state, stream: number) }

  /// Returns the next 64 random bits.
  @inline(never)
  public mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mixed(state)
  }
}
