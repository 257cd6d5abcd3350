/// A value beside the source it comes from.
public struct Sourced<Value> {
  /// The value.
  public let value: Value

  /// Where the value comes from.
  public let source: Citation

  /// Puts a value beside its source.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - source: where the value comes from.
  public init(_ value: Value, source: Citation) {
    self.value = value
    self.source = source
  }

  enum CodingKeys: String, CodingKey {
    case value = "value"
    case source = "source"
  }
}

extension Sourced: Sendable where Value: Sendable {}

extension Sourced: Equatable where Value: Equatable {}

extension Sourced: Hashable where Value: Hashable {}

extension Sourced: Encodable where Value: Encodable {}

extension Sourced: Decodable where Value: Decodable {}
