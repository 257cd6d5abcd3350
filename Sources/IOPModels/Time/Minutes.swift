/// A length of time in whole minutes, from 1 minute to one day.
public struct Minutes: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// Why a length was refused.
  public enum Invalid: InvalidValue {
    /// The number is not 1 to 1,440.
    case range

    public var description: String { "a length of time is 1 to 1440 minutes" }
  }

  /// The number of minutes, 1 to 1,440.
  public let count: Int

  /// Creates a length.
  ///
  /// - Throws: ``Invalid`` when the number is not 1 to 1,440.
  public init(_ count: Int) throws(Invalid) {
    guard (1...1440).contains(count) else { throw .range }
    self.count = count
  }

  package init(known count: Int) { self.count = count }

  public var description: String { "\(count) min" }

  public static func < (left: Self, right: Self) -> Bool { left.count < right.count }

  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (count: Int) in try Minutes(count) }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(count)
  }
}
