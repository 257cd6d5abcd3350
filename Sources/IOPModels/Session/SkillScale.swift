/// A scale on which a person rates how a skill was used, from 0 up.
///
/// The scale of the standard DBT diary card is ``dbt``. A site describes its own in the same way.
public struct SkillScale: Hashable, Sendable, Codable {
  /// Why a scale was refused.
  public enum Invalid: InvalidValue {
    /// The name is blank.
    case name
    /// The highest rating is not 1 to 100.
    case highest
    /// The lowest rating that means use is not 1 to the highest.
    case usedFrom
    /// The labels are not one for each rating, or one is blank.
    case labels

    public var description: String {
      switch self {
      case .name: "the name of a scale is not blank"
      case .highest: "the highest rating of a scale is 1 to 100"
      case .usedFrom: "the lowest rating that means use is 1 to the highest rating"
      case .labels: "a scale has no labels, or one that is not blank for each rating from 0 on"
      }
    }
  }

  /// What the scale is called.
  public let name: String
  /// The highest rating, 1 to 100; the lowest is 0.
  public let highest: Int
  /// The lowest rating that means that the skill was used on purpose; nil when the scale does not tell.
  public let usedFrom: Int?
  /// What each rating means, from 0 on; empty when the ratings in between have no words.
  public let labels: [String]
  /// Where the scale comes from.
  public let source: Citation

  /// Creates a scale.
  ///
  /// - Throws: ``Invalid`` when the name or a label is blank, a number is out of its range, or labels are missing.
  public init(
    name: String, highest: Int, usedFrom: Int? = nil, labels: [String] = [], source: Citation
  ) throws(Invalid) {
    guard !name.isBlank else { throw .name }
    guard (1...100).contains(highest) else { throw .highest }
    guard usedFrom.map({ (1...highest).contains($0) }) ?? true else { throw .usedFrom }
    guard labels.isEmpty || (labels.count == highest + 1 && !labels.contains(where: \.isBlank))
    else { throw .labels }
    self.init(known: name, highest: highest, usedFrom: usedFrom, labels: labels, source: source)
  }

  private init(
    known name: String, highest: Int, usedFrom: Int?, labels: [String], source: Citation
  ) {
    self.name = name
    self.highest = highest
    self.usedFrom = usedFrom
    self.labels = labels
    self.source = source
  }

  /// The ratings 0 to 7 of the standard DBT diary card, with labels of our own (``Citation/dbtSkills``).
  public static let dbt = SkillScale(
    known: "DBT diary card", highest: 7, usedFrom: 4,
    labels: [
      "did not think of it", "thought of it and did not want to", "wanted to and did not",
      "tried and could not", "used it, and it did not help", "used it, and it helped",
      "used it without thinking, and it did not help", "used it without thinking, and it helped",
    ], source: .dbtSkills)

  /// Returns whether a rating lies on the scale.
  public func contains(_ rating: Int) -> Bool { (0...highest).contains(rating) }

  enum CodingKeys: String, CodingKey {
    case name = "name"
    case highest = "max"
    case usedFrom = "usedFrom"
    case labels = "labels"
    case source = "source"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try SkillScale(
        name: container.decode(String.self, forKey: .name),
        highest: container.decode(Int.self, forKey: .highest),
        usedFrom: container.decodeIfPresent(Int.self, forKey: .usedFrom),
        labels: container.decode([String].self, forKey: .labels),
        source: container.decode(Citation.self, forKey: .source))
    }
  }
}
