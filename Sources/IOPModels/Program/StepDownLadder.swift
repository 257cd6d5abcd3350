/// The days per week through which a program tapers, for example 4, 3 and 2.
public struct StepDownLadder: Hashable, Sendable, Codable, CustomStringConvertible {
  /// Why a ladder was refused.
  public enum Invalid: InvalidValue {
    /// There is no rung.
    case empty
    /// A rung is not 1 to 7 days.
    case days
    /// A rung is not below the one before it.
    case order

    public var description: String {
      switch self {
      case .empty: "a ladder has at least one rung"
      case .days: "a rung is 1 to 7 days a week"
      case .order: "each rung has fewer days than the one before"
      }
    }
  }

  /// The days per week of each rung, falling.
  public let daysPerWeek: [Int]

  /// Creates a ladder.
  ///
  /// - Throws: ``Invalid`` when it has no rung, a rung is not 1 to 7 days, or the days do not fall from rung to rung.
  public init(_ daysPerWeek: [Int]) throws(Invalid) {
    guard !daysPerWeek.isEmpty else { throw .empty }
    guard daysPerWeek.allSatisfy({ (1...7).contains($0) }) else { throw .days }
    guard zip(daysPerWeek, daysPerWeek.dropFirst()).allSatisfy({ $0 > $1 }) else { throw .order }
    self.daysPerWeek = daysPerWeek
  }

  /// From five days a week: 5 → 4 → 3 → 2.
  ///
  /// One description starts at five days and goes gradually down, another names 4, 3 and 2 (``Citation/sourceDocuments``).
  public static var fromFive: StepDownLadder { StepDownLadder(known: [5, 4, 3, 2]) }

  /// From four days a week: 4 → 3 → 2 (``Citation/sourceDocuments``).
  public static var fromFour: StepDownLadder { StepDownLadder(known: [4, 3, 2]) }

  /// Returns the next rung below a number of days a week, or nil at the bottom.
  ///
  /// A number between two rungs steps down to the lower one.
  public func stepDown(from days: Int) -> Int? { daysPerWeek.first { $0 < days } }

  /// Returns the next rung above a number of days a week, or nil at the top.
  public func stepUp(from days: Int) -> Int? { daysPerWeek.last { $0 > days } }

  package init(known daysPerWeek: [Int]) { self.daysPerWeek = daysPerWeek }

  public var description: String { daysPerWeek.map(String.init).joined(separator: " → ") }

  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (days: [Int]) in try StepDownLadder(days) }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(daysPerWeek)
  }
}
