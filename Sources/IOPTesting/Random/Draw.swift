public import IOPModels

/// A source of random values of the domain, repeatable from a seed.
///
/// ```swift
/// var draw = Draw(seed: 7)
/// let patient: Patient = try draw.value()    // any type of IOPKit that can be decoded
/// let age = draw.number(in: 18...80)
/// ```
///
/// All numbers are integers and all algorithms stand in this module, so that no version of the standard library and no processor
/// changes what a seed gives.
public struct Draw: RandomNumberGenerator, Sendable {
  private var generator: SplitMix64
  /// A text that every drawn ``/IOPModels/Private`` carries, so that a test sees where it comes out; nil for none.
  public let canary: String?
  /// How often a member that may be absent is there, in percent.
  public var presence = 60
  /// How many elements a drawn list has.
  public var listLengths = 0...3

  /// Creates a source from a seed.
  public init(seed: UInt64, canary: String? = nil) {
    generator = SplitMix64(seed: seed)
    self.canary = canary
  }

  /// Creates the source of one of many independent streams of a seed.
  public init(seed: UInt64, stream: UInt64, canary: String? = nil) {
    generator = SplitMix64(seed: seed, stream: stream)
    self.canary = canary
  }

  /// Returns one of many independent sources that begin here; this one stays as it is.
  func branch(_ number: UInt64) -> Draw {
    var branch = self
    branch.generator = generator.branch(number)
    return branch
  }

  /// Returns the next 64 random bits.
  public mutating func next() -> UInt64 { generator.next() }

  /// Returns a number below a bound, each with the same chance; 0 for a bound of 0 or 1.
  @inline(never)
  public mutating func number(below bound: UInt64) -> UInt64 {
    guard bound > 1 else { return 0 }
    // The highest part of a product is even but for a rest, which is drawn again.
    var product = next().multipliedFullWidth(by: bound)
    let rest = (0 &- bound) % bound
    while product.low < rest { product = next().multipliedFullWidth(by: bound) }
    return product.high
  }

  /// Returns a number of a range, each with the same chance.
  @inline(never)
  public mutating func number(in range: ClosedRange<Int>) -> Int {
    let width = UInt64(bitPattern: Int64(range.upperBound) &- Int64(range.lowerBound))
    let offset = width == .max ? next() : number(below: width + 1)
    return Int(truncatingIfNeeded: Int64(range.lowerBound) &+ Int64(bitPattern: offset))
  }

  /// Returns true in so many of 100 cases; never for 0 or less, always for 100 or more.
  public mutating func chance(percent: Int) -> Bool { number(in: 0...99) < percent }

  /// Returns an element of a list, each with the same chance; nil for an empty list.
  public mutating func element<Element>(of list: [Element]) -> Element? {
    list.isEmpty ? nil : list[number(in: 0...list.count - 1)]
  }

  /// Returns a value by weight; nil when no weight is above 0.
  public mutating func element<Element>(of list: [Weighted<Element>]) -> Element? {
    let total = list.reduce(UInt64(0)) { $0 &+ UInt64(max(0, $1.weight)) }
    guard total > 0 else { return nil }
    var place = number(below: total)
    for entry in list {
      let weight = UInt64(max(0, entry.weight))
      if place < weight { return entry.value }
      place -= weight
    }
    return nil
  }

  /// Returns a list in a random order.
  public mutating func shuffled<Element>(_ list: [Element]) -> [Element] {
    var copy = list
    for last in copy.indices.reversed() where last > 0 {
      copy.swapAt(last, number(in: 0...last))
    }
    return copy
  }

  /// Returns so many different elements of a list, in the order of the list; all of them when it has no more.
  public mutating func some<Element>(_ count: Int, of list: [Element]) -> [Element] {
    let chosen = shuffled(Array(list.indices)).prefix(max(0, count)).sorted()
    return chosen.map { list[$0] }
  }

  /// Returns an invented text, with the canary when there is one.
  public mutating func text() -> PrivateText { marked(element(of: Invented.notes) ?? "A note.") }

  /// Returns a text with the canary when there is one.
  @inline(never)
  public func marked(_ text: String) -> PrivateText {
    PrivateText(canary.map { "\(text) \($0)" } ?? text)
  }
}
