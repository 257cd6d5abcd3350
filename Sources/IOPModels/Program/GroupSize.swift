/// How many people a group has, everybody counted: the fewest with whom it runs, and the most that it takes.
///
/// Descriptions often count the *other* participants, which is one fewer. ``init(others:_:)`` and ``others`` keep the two apart.
public struct GroupSize: Hashable, Sendable, Codable, CustomStringConvertible {
  /// Why a size was refused.
  public enum Invalid: InvalidValue {
    /// The fewest are below 2 or above the most, or the most are above 200.
    case range

    public var description: String {
      "a group has 2 to 200 people, and the fewest are not above the most"
    }
  }

  /// The fewest people with whom the group runs, at least 2.
  public let fewest: Int
  /// The most people that the group takes, at most 200.
  public let most: Int

  /// Creates a size from the number of people, everybody counted.
  ///
  /// - Throws: ``Invalid`` when the fewest are below 2 or above the most, or the most are above 200.
  public init(_ fewest: Int, _ most: Int) throws(Invalid) {
    guard 2 <= fewest, fewest <= most, most <= 200 else { throw .range }
    self.fewest = fewest
    self.most = most
  }

  /// Creates a size from the number of other participants that each person meets.
  ///
  /// - Throws: ``Invalid`` when the people that this makes, one more each, are no size.
  public init(others fewest: Int, _ most: Int) throws(Invalid) {
    guard (1...199).contains(fewest), (1...199).contains(most) else { throw .range }
    try self.init(fewest + 1, most + 1)
  }

  private init(known people: ClosedRange<Int>) {
    fewest = people.lowerBound
    most = people.upperBound
  }

  /// 9 to 13 people: "8 to 12 other participants" in a description of programs (``Citation/sourceDocuments``).
  public static var ofDescriptions: GroupSize { GroupSize(known: 9...13) }

  /// The number of other participants that each person meets.
  public var others: Bounds { Bounds(known: (fewest - 1)...(most - 1)) }

  public var description: String { "\(fewest) to \(most) people" }

  enum CodingKeys: String, CodingKey {
    case fewest = "min"
    case most = "max"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try GroupSize(
        container.decode(Int.self, forKey: .fewest), container.decode(Int.self, forKey: .most))
    }
  }
}
