public import IOPModels
public import IOPPlanning

/// A number of invented people with whole, coherent courses of care, repeatable from a seed.
///
/// ```swift
/// let cohort = try Cohort(count: 200, seed: 7)
/// for index in cohort.indices {
///   let record = try cohort.record(at: index)
///   …
/// }
/// ```
///
/// Record number i follows from the seed and i alone. A larger cohort begins with the same people, records can be made one at a time
/// and in parallel, and nothing is kept. The decisions inside a record (admission, plan, reviews) are those that `IOPPlanning` gives
/// for its facts, now and then overridden as clinicians do.
///
/// The shares, courses and words are test data, chosen for variety. They are no claims about people, illnesses or treatment.
public struct Cohort: Sendable {
  /// Why a cohort or a record was refused.
  public enum Invalid: InvalidValue, Hashable {
    /// The number of people is negative.
    case count
    /// There is no person with this number.
    case index
    /// An option is out of its bounds, or no value can be drawn by its weights.
    case options

    public var description: String {
      switch self {
      case .count: "a cohort has 0 or more people"
      case .index: "the people of a cohort are numbered from 0 up to its count"
      case .options:
        "ages are 0 to 120, percentages 0 to 100, days 1 to 3650, and each list of weights has one above 0"
      }
    }
  }

  /// How many people there are.
  public let count: Int
  /// The seed.
  public let seed: UInt64
  /// What the people are like.
  public let options: Options
  private let sites: [Site]

  /// Creates a cohort; no record is made yet.
  public init(count: Int, seed: UInt64, options: Options = Options()) throws(Invalid) {
    guard count >= 0 else { throw .count }
    guard options.isValid else { throw .options }
    self.count = count
    self.seed = seed
    self.options = options
    var sites: [Site] = []
    for kind in Site.Kind.allCases {
      guard let site = try? Site(kind, canary: options.canary) else { throw .options }
      sites.append(site)
    }
    self.sites = sites
  }

  /// The numbers of the people.
  public var indices: Range<Int> { 0..<count }

  /// Returns what was drawn for a person before the record was made.
  public func story(at index: Int) throws(Invalid) -> Story {
    guard indices.contains(index) else { throw .index }
    var draw = draw(for: index)
    return Story(from: &draw, options: options)
  }

  /// Returns the record of a person.
  ///
  /// - Throws: ``Invalid/index``.
  public func record(at index: Int) throws -> CareRecord {
    guard indices.contains(index) else { throw Invalid.index }
    var draw = draw(for: index)
    let story = Story(from: &draw, options: options)
    let kind = Site.Kind(for: story)
    guard let site = sites.first(where: { $0.kind == kind }) else { throw Invalid.options }
    var course = try Course(number: index, story: story, site: site, options: options, draw: draw)
    return try course.run()
  }

  /// Returns all records, in order; for a large cohort, ask for one after the other instead.
  public func records() throws -> [CareRecord] { try indices.map { try record(at: $0) } }

  private func draw(for index: Int) -> Draw {
    Draw(seed: seed, stream: UInt64(index), canary: options.canary)
  }
}
