extension Instrument {
  /// One item of an instrument.
  public struct Item: Hashable, Sendable {
    /// A short topic of our own; not the wording of the item.
    public let topic: String
    /// The lowest answer.
    public let lowest: Int
    /// The highest answer.
    public let highest: Int
    /// The answers that the form has, ascending, where it does not have every number from the lowest to the highest; otherwise nil.
    public let answers: [Int]?
    /// Whether the answer counts from the other end.
    public let isReversed: Bool
    /// Whether any answer above the lowest asks for an assessment of risk.
    public let isSafetyItem: Bool
    /// Whether the answer counts in the total.
    public let isScored: Bool
    /// The earlier answers after which the item is asked; nil when everybody is asked.
    public let askedIf: Requirement?
    /// The LOINC code of the item, where one was verified.
    public let loinc: LOINCCode?

    /// Creates an item.
    ///
    /// The instrument's initialiser checks it: the answers lie between 0 and 1,000, there are at least two, and `answers`, when given,
    /// ascends from the lowest to the highest.
    public init(
      topic: String, lowest: Int = 0, highest: Int, answers: [Int]? = nil,
      isReversed: Bool = false, isSafetyItem: Bool = false, isScored: Bool = true,
      askedIf: Requirement? = nil, loinc: LOINCCode? = nil
    ) {
      self.topic = topic
      self.lowest = lowest
      self.highest = highest
      self.answers = answers
      self.isReversed = isReversed
      self.isSafetyItem = isSafetyItem
      self.isScored = isScored
      self.askedIf = askedIf
      self.loinc = loinc
    }

    /// Returns whether the form has an answer.
    public func accepts(_ answer: Int) -> Bool {
      answers?.contains(answer) ?? (lowest <= answer && answer <= highest)
    }

    /// What an answer adds to a total.
    func value(of answer: Int) -> Int { isReversed ? lowest + highest - answer : answer }
  }

  /// A range of totals that has a name, and stands for a severity where that name is one.
  public struct Band: Hashable, Sendable {
    /// The totals, both ends included.
    public let totals: ClosedRange<Int>
    /// The name of the band in its source, such as `moderate` or `zone II`.
    public let name: String
    /// The severity; nil where the source grades something else, such as zones of risk.
    public let severity: Severity?

    /// Creates a band that stands for a severity.
    public init(_ totals: ClosedRange<Int>, _ severity: Severity) {
      self.init(totals, name: severity.title, severity: severity)
    }

    /// Creates a band with a name of its own.
    public init(_ totals: ClosedRange<Int>, name: String, severity: Severity? = nil) {
      self.totals = totals
      self.name = name
      self.severity = severity
    }

    /// Why a band was refused.
    public enum Invalid: InvalidValue {
      /// The lowest total is above the highest.
      case order
      /// It has neither a name nor a severity.
      case unnamed

      public var description: String {
        switch self {
        case .order: "the lowest total of a band is not above its highest"
        case .unnamed: "a band has a name or a severity"
        }
      }
    }

    /// Creates a band from two numbers that somebody entered.
    ///
    /// - Parameters:
    ///   - lowest: the lowest total that belongs to it.
    ///   - highest: the highest total that belongs to it.
    ///   - name: the name in its source; nil for that of the severity.
    ///   - severity: the severity for which it stands.
    /// - Throws: ``Invalid`` when the lowest is above the highest, or there is neither a name nor a severity.
    public init(
      lowest: Int, highest: Int, name: String? = nil, severity: Severity? = nil
    ) throws(Invalid) {
      guard lowest <= highest else { throw .order }
      guard let name = name ?? severity?.title else { throw .unnamed }
      self.init(lowest...highest, name: name, severity: severity)
    }
  }

  /// Bands that a source proposes, where another proposes others or none is official: the caller chooses.
  public struct BandScheme: Hashable, Sendable, Codable {
    /// The short name, by which ``Instrument/scheme(named:)`` finds it.
    public let name: String
    /// What a person reads.
    public let title: String
    /// The bands, from the lowest total to the highest.
    public let bands: [Band]
    /// Where the bands come from.
    public let source: Citation

    /// Creates a scheme.
    public init(name: String, title: String, bands: [Band], source: Citation) {
      self.name = name
      self.title = title
      self.bands = bands
      self.source = source
    }

    /// Returns the band of a total; nil when none covers it.
    public func band(ofTotal total: Int) -> Band? { bands.first { $0.totals.contains(total) } }

    enum CodingKeys: String, CodingKey {
      case name = "name"
      case title = "title"
      case bands = "bands"
      case source = "source"
    }
  }

  /// A named cut-off or change, where sources have several: the caller chooses.
  public struct Threshold: Hashable, Sendable, Codable {
    /// The short name, by which ``Instrument/cutoff(named:)`` or ``Instrument/change(named:)`` finds it.
    public let name: String
    /// What reaching it means, in words.
    public let title: String
    /// The number of points.
    public let value: Int
    /// Where the number comes from.
    public let source: Citation

    /// Creates a threshold.
    public init(name: String, title: String, value: Int, source: Citation) {
      self.name = name
      self.title = title
      self.value = value
      self.source = source
    }

    enum CodingKeys: String, CodingKey {
      case name = "name"
      case title = "title"
      case value = "value"
      case source = "source"
    }
  }

  /// Items that are added up for themselves.
  public struct Subscale: Hashable, Sendable, Codable {
    /// The short name, such as `B`.
    public let name: String
    /// What it measures.
    public let title: String
    /// The places of its items, counted from 1.
    public let items: [Int]

    /// Creates a sub-scale.
    public init(name: String, title: String, items: [Int]) {
      self.name = name
      self.title = title
      self.items = items
    }

    enum CodingKeys: String, CodingKey {
      case name = "name"
      case title = "title"
      case items = "items"
    }
  }

  /// That enough of some items were answered high enough.
  public struct Requirement: Hashable, Sendable {
    /// The places of the items, counted from 1.
    public let items: [Int]
    /// The answer from which an item counts, as it stands on the form.
    public let answer: Int
    /// How many of the items have to count.
    public let count: Int

    /// Creates a requirement.
    public init(items: [Int], answeredFrom answer: Int, count: Int = 1) {
      self.items = items
      self.answer = answer
      self.count = count
    }

    /// Whether answers fulfil it; nil while an unanswered item decides.
    func isMet(by answers: [Int?]) -> Bool? {
      var high = 0
      var open = 0
      for place in items {
        guard let answer = answers[place - 1] else {
          open += 1
          continue
        }
        if answer >= self.answer { high += 1 }
      }
      if high >= count { return true }
      return high + open < count ? false : nil
    }
  }

  /// A result that no total gives: it holds when all its requirements hold.
  public struct Rule: Hashable, Sendable, Codable {
    /// The short name, by which ``Score/outcome(_:)`` finds its result.
    public let name: String
    /// What it means when it holds, in words.
    public let title: String
    /// What has to hold.
    public let requirements: [Requirement]
    /// Where the rule comes from.
    public let source: Citation

    /// The name of the rule that makes a screen positive, in place of a cut-off.
    public static let positive = "positive"
    /// The name of the rule that makes a positive screen for suicide acute.
    public static let acute = "acute"
    /// The name of the rule that gives a provisional diagnosis, which a clinician confirms or not.
    public static let provisional = "provisional"

    /// Creates a rule.
    public init(name: String, title: String, requirements: [Requirement], source: Citation) {
      self.name = name
      self.title = title
      self.requirements = requirements
      self.source = source
    }

    /// Whether answers fulfil it; nil while an unanswered item decides.
    func isMet(by answers: [Int?]) -> Bool? {
      var result: Bool? = true
      for requirement in requirements {
        switch requirement.isMet(by: answers) {
        case false?: return false
        case nil: result = nil
        case true?: break
        }
      }
      return result
    }

    enum CodingKeys: String, CodingKey {
      case name = "name"
      case title = "title"
      case requirements = "requirements"
      case source = "source"
    }
  }
}
