public import IOPModels

/// How one program fits what a person wants and has: each aspect met, not met or unknown, with its evidence.
///
/// Seven aspects are those that descriptions of programs name for choosing one, three come from a second description
/// (``/IOPModels/Citation/sourceDocuments``). There is no score: what is counted are verdicts, and what is weighed are the person's own points.
public struct ProgramFit: PersonalData, Hashable, Sendable {
  /// Something to look at when choosing a program.
  public enum Aspect: String, ClosedVocabulary {
    /// Whether the program is accredited and licensed.
    case accreditation = "accreditation"
    /// Whether it works in the ways that the person asks for.
    case approach = "approach"
    /// Whether its staff is licensed, covers every discipline and speaks the person's language.
    case staff = "staff"
    /// Whether one of its tracks fits into the person's free hours.
    case schedule = "schedule"
    /// Whether coverage or the person can pay for it.
    case cost = "cost"
    /// Whether it can be reached.
    case location = "location"
    /// What others say; shown and never counted.
    case reviews = "reviews"
    /// Whether the person's home supports treatment; the same for every program.
    case home = "home"
    /// Whether it works on unhelpful thoughts.
    case thinking = "thinking"
    /// Whether it gives more support during the week than the person has now.
    case weeklySupport = "weekly-support"

    /// What a person reads.
    public var title: String {
      switch self {
      case .cost: "cost and coverage"
      case .home: "a home that supports treatment"
      case .thinking: "work on unhelpful thoughts"
      case .weeklySupport: "more support during the week"
      default: rawValue
      }
    }
  }

  /// What was found about one aspect.
  public struct Result: PersonalData, Hashable, Sendable {
    /// The aspect.
    public let aspect: Aspect
    /// The verdict, the facts used and the facts missed.
    public let judgement: Judgement
    /// The points that the person gave; nil when none were given.
    public let importance: Int?

    /// The verdict.
    public var verdict: Verdict { judgement.verdict }
  }

  /// The program.
  public let offering: ProgramOffering
  /// The day.
  public let asOf: CalendarDate
  /// Whether the person's age lies within the program's limits.
  public let age: Judgement
  /// What was found, in the order of the aspects.
  public let results: [Result]

  /// Judges a program for a person on a day.
  public init(of offering: ProgramOffering, for search: ProgramSearch, asOf date: CalendarDate) {
    self.offering = offering
    asOf = date
    let question = ProgramQuestion(offering: offering, search: search, date: date)
    age = question.age
    results = Aspect.allCases.map { aspect in
      Result(
        aspect: aspect, judgement: question.judgement(of: aspect),
        importance: search.importance.first { $0.aspect == aspect }?.points)
    }
  }

  /// What others wrote about the program, with its source; nothing is concluded from it.
  public var reviews: [ProgramOffering.Review] { offering.reviews }

  /// Returns what was found about an aspect.
  public func judgement(of aspect: Aspect) -> Judgement {
    results.first { $0.aspect == aspect }?.judgement ?? Judgement(.unknown)
  }

  /// Returns the aspects with a verdict, without reviews, in their order.
  public func aspects(_ verdict: Verdict) -> [Aspect] {
    counted.filter { $0.verdict == verdict }.map(\.aspect)
  }

  /// Returns the points of the aspects with a verdict that the person gave; 0 where none were given.
  public func points(_ verdict: Verdict) -> Int {
    counted.filter { $0.verdict == verdict }.reduce(0) { $0 + ($1.importance ?? 0) }
  }

  private var counted: [Result] { results.filter { $0.aspect != .reviews } }

  /// What was found, one line for each aspect, and what is missing.
  public var explanation: [String] {
    results.map { result in
      let judgement = result.judgement
      var parts = judgement.evidence.map(\.says.revealed)
      if result.verdict == .unknown, !judgement.missing.isEmpty {
        parts.append("missing: \(judgement.missing.map(\.name).joined(separator: ", "))")
      }
      if let remark = judgement.remark { parts.append(remark) }
      let points = result.importance.map { " (\($0))" } ?? ""
      return "\(result.aspect.title)\(points): \(result.verdict.title)"
        + (parts.isEmpty ? "" : "; " + parts.joined(separator: "; "))
    }
  }
}

/// Programs in the order in which they fit a person, with the reasons, and those that are closed to the person's age.
public struct ProgramRanking: PersonalData, Hashable, Sendable {
  /// The programs that are open to the person, the best fit first.
  public let fits: [ProgramFit]
  /// The programs whose limits of age the person does not meet, by their identifiers.
  public let closed: [ProgramFit]
  /// Whether the person said what matters.
  public let isWeighed: Bool

  /// Ranks programs for a person on a day.
  ///
  /// Where the person said what matters, the points of what is met decide, then those of what is unknown; otherwise the number
  /// of aspects that are met, then of those that are unknown. Equal ones stand in the order of their identifiers. The order in which the
  /// programs are given does not matter.
  public init(
    of offerings: some Sequence<ProgramOffering>, for search: ProgramSearch,
    asOf date: CalendarDate
  ) {
    let isWeighed = !search.importance.isEmpty
    func key(_ fit: ProgramFit) -> (Int, Int, String) {
      isWeighed
        ? (-fit.points(.met), -fit.points(.unknown), fit.offering.id.text)
        : (-fit.aspects(.met).count, -fit.aspects(.unknown).count, fit.offering.id.text)
    }
    let all = offerings.map { offering in
      let fit = ProgramFit(of: offering, for: search, asOf: date)
      return (key: key(fit), fit: fit)
    }.ordered { $0.key < $1.key }.map(\.fit)
    fits = all.filter { $0.age.verdict != .notMet }
    closed = all.filter { $0.age.verdict == .notMet }
      .ordered { $0.offering.id.text < $1.offering.id.text }
    self.isWeighed = isWeighed
  }

  /// How the order came about, as a sentence.
  public var order: String {
    isWeighed
      ? """
      Ordered by the points that the person gave to what is met, then to what is unknown, then by \
      identifier; what has no points does not count, and reviews never do.
      """
      : """
      Ordered by how many aspects are met, then by how many are unknown, then by identifier; \
      nothing is weighed, and reviews do not count.
      """
  }
}
