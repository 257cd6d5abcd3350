/// A value and how often it is drawn beside others.
public struct Weighted<Value> {
  /// The value.
  public let value: Value
  /// Its share of all weights; below 1 it is never drawn.
  public let weight: Int

  /// Creates a weighted value.
  public init(_ value: Value, _ weight: Int) {
    self.value = value
    self.weight = weight
  }
}

extension Weighted: Sendable where Value: Sendable {}

extension Weighted: Equatable where Value: Equatable {}

extension Weighted: Hashable where Value: Hashable {}
