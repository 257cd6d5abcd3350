/// What a program itself asks of attendance before it tapers or steps back up.
///
/// No public source gives these numbers, so IOPKit ships none: the program supplies its own, and a gate without them says
/// that they are missing.
public struct AttendancePolicy: Hashable, Sendable, Codable {
  /// Why a policy was refused.
  public enum Invalid: InvalidValue {
    /// A percentage is not 0 to 100, or a number of days is below 1.
    case range

    public var description: String {
      "a percentage is 0 to 100, and a number of missed days is 1 or more"
    }
  }

  /// The share of the offered minutes, in percent (0 to 100), that has to be attended before a step down.
  ///
  /// Offered is what was held and what the person cancelled beforehand; what the program cancelled is not.
  public let percentToStepDown: Int
  /// The number of days with a no-show within seven days, 1 or more, that asks for a review of the step.
  ///
  /// Days are counted and not sessions: who stays away from one day has missed one, however many sessions it had.
  public let noShowsToReview: Int
  /// The program's document that sets the numbers.
  public let source: Citation

  /// Creates a policy.
  ///
  /// - Throws: ``Invalid`` when the percentage is not 0 to 100 or the number of days is below 1.
  public init(percentToStepDown: Int, noShowsToReview: Int, source: Citation) throws(Invalid) {
    guard (0...100).contains(percentToStepDown), noShowsToReview >= 1 else { throw .range }
    self.percentToStepDown = percentToStepDown
    self.noShowsToReview = noShowsToReview
    self.source = source
  }

  enum CodingKeys: String, CodingKey {
    case percentToStepDown = "percentToStepDown"
    case noShowsToReview = "noShowsToReview"
    case source = "source"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try AttendancePolicy(
        percentToStepDown: container.decode(Int.self, forKey: .percentToStepDown),
        noShowsToReview: container.decode(Int.self, forKey: .noShowsToReview),
        source: container.decode(Citation.self, forKey: .source))
    }
  }
}
