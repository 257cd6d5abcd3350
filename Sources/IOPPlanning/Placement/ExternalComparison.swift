public import IOPModels

/// What somebody else determined with a licensed tool, beside the library's own placement; neither replaces the other.
public struct ExternalComparison: PersonalData, Hashable, Sendable {
  /// How the two stand to each other.
  public enum Relation: String, Hashable, Sendable, CaseIterable {
    /// Both name the same level, or the external one is among those that the facts leave.
    case agrees = "agrees"
    /// The external determination names a more intensive level.
    case recommendsMore = "recommends more"
    /// The external determination names a less intensive level.
    case recommendsLess = "recommends less"
    /// The two cannot be compared.
    case cannotBeCompared = "cannot be compared"
  }

  /// What was determined elsewhere.
  public let result: ExternalResult
  /// The level of care for which it stands, and who says so; nil when neither who determined it nor a source does.
  public let level: Sourced<LevelOfCare>?
  /// The library's own placement.
  public let placement: Placement
  /// How the two stand to each other.
  public let relation: Relation
  /// Why, in words that name no person.
  public let reason: String

  /// Compares what was determined elsewhere with a placement.
  public init(_ result: ExternalResult, with placement: Placement) {
    let level = result.comparableLevel
    self.result = result
    self.level = level
    self.placement = placement
    (relation, reason) = Self.compare(level?.value, result.tool, placement)
  }

  private static func compare(
    _ level: LevelOfCare?, _ tool: ExternalTool, _ placement: Placement
  ) -> (Relation, String) {
    guard let level else {
      return (
        .cannotBeCompared,
        "No source that was read says which level of care this answer of the \(tool.title) stands for."
      )
    }
    guard let least = placement.levels.first, let most = placement.levels.last else {
      switch placement.route {
      case .emergency, .withdrawalManagement, .medicalCare, .safePlace:
        return (.cannotBeCompared, "Another step comes before a level of care.")
      default:
        return (.cannotBeCompared, "The facts of the record decide no level.")
      }
    }
    let ours = placement.levels.map(\.title).joined(separator: " or ")
    let both = "The \(tool.title) names \(level.title), the facts lead to \(ours)."
    if level > most { return (.recommendsMore, both) }
    return (level < least ? .recommendsLess : .agrees, both)
  }
}

extension CareRecord {
  /// Returns the latest determination of each tool by a day, compared with a placement, in the order of the tools' names.
  ///
  /// Totals of tools that give no level of care, such as the EPDS, are left out. How old a determination is stands in its date.
  public func externalComparisons(
    with placement: Placement, asOf date: CalendarDate
  ) -> [ExternalComparison] {
    var latest: [ExternalTool: ExternalResult] = [:]
    for result in externalResults.filter({ $0.date <= date }).sortedByDate(\.date)
    where result.level != nil || result.levelOfCare != nil || result.tool.isAboutLevels {
      latest[result.tool] = result
    }
    return latest.values.ordered { $0.tool.rawValue < $1.tool.rawValue }
      .map { ExternalComparison($0, with: placement) }
  }
}

extension CareRecord {
  /// The latest determinations that name a more intensive level than the program's and since which no clinician has judged the level.
  func unansweredHigherLevels(_ facts: KnownFacts) -> [(result: ExternalResult, level: LevelOfCare)]
  {
    var latest: [ExternalTool: ExternalResult] = [:]
    for result in externalResults.filter({ $0.date <= facts.asOf }).sortedByDate(\.date)
    where result.comparableLevel != nil {
      latest[result.tool] = result
    }
    return latest.values.ordered { $0.tool.rawValue < $1.tool.rawValue }.compactMap { result in
      guard let level = result.comparableLevel?.value, level > program.level,
        facts.judgedLevel.map({ $0.date < result.date }) ?? true
      else { return nil }
      return (result, level)
    }
  }
}

extension CareRecord {
  /// Whether a clinician has answered every determination made elsewhere that names a more intensive level than the program's.
  ///
  /// The answer is the level of care that a clinician judges to be needed, on the day of the determination or later. Until then no
  /// step to less care follows from anything else: nobody knows whether even the present level is enough.
  func higherLevelsAnswered(_ facts: KnownFacts) -> Judgement {
    let open = unansweredHigherLevels(facts)
    guard open.isEmpty else {
      return Judgement(
        .unknown, open.map(\.result.evidence),
        missing: open.map { result, _ in
          MissingFact(
            "the level of care that a clinician judges to be needed since the "
              + "\(result.tool.title) of \(result.date)", at: .intake(.judgedLevel))
        },
        remark: open.map { result, level in
          "The \(result.tool.title) of \(result.date) names \(level.title), and no clinician has "
            + "judged the level since."
        }.joined(separator: " "))
    }
    let higher = externalResults.filter { result in
      result.date <= facts.asOf
        && (result.comparableLevel.map { $0.value > program.level } ?? false)
    }.sortedByDate(\.date)
    guard !higher.isEmpty else {
      return Judgement(
        .met, remark: "No determination made elsewhere names a more intensive level.")
    }
    let judged = facts.judgedLevel.map {
      Evidence($0.reference, on: $0.date, says: "level judged to be needed: \($0.value.title)")
    }
    return Judgement(
      .met, higher.map(\.evidence) + [judged].compactMap(\.self))
  }
}

extension ExternalTool {
  /// Whether the tool determines a level of care.
  fileprivate var isAboutLevels: Bool { [.locus, .calocus, .asam].contains(self) }

  /// Returns the level of care for which a level of this tool stands, where a source that was read says so; nil otherwise.
  ///
  /// ASAM Criteria, third edition: 1, 2.1, 2.5, 3.5, 3.7 and 4 (``/IOPModels/Citation/asam3``, a secondary source). LOCUS: 3 is about an
  /// IOP, 4 about partial hospitalization, 5 and 6 are residential by their names (``/IOPModels/Citation/locusLevels``, a secondary
  /// source). The levels of the fourth edition of the ASAM Criteria and of CALOCUS-CASII were not found in a source: who
  /// determines one says what it stands for (`ExternalResult.levelOfCare`).
  ///
  /// - Parameters:
  ///   - level: the level as the tool writes it, such as `2.1`.
  ///   - version: the version or edition.
  public func levelOfCare(for level: String, version: String) -> Sourced<LevelOfCare>? {
    let name = level.lowercased().split(separator: " ").last.map(String.init) ?? ""
    switch self {
    case .asam:
      let edition = version.lowercased()
      guard edition.holds("third") || edition.first(where: \.isNumber) == "3" else { return nil }
      let levels: [String: LevelOfCare] = [
        "1": .outpatient, "2.1": .intensiveOutpatient, "2.5": .partialHospitalization,
        "3.5": .residential, "3.7": .residential, "4": .inpatient,
      ]
      return levels[name].map { Sourced($0, source: .asam3) }
    case .locus:
      let levels: [String: LevelOfCare] = [
        "3": .intensiveOutpatient, "4": .partialHospitalization, "5": .residential,
        "6": .residential,
      ]
      return levels[name].map { Sourced($0, source: .locusLevels) }
    default: return nil
    }
  }
}

extension ExternalResult {
  /// The level of care for which the result stands: as who determined it said, or as a source says.
  fileprivate var comparableLevel: Sourced<LevelOfCare>? {
    if let levelOfCare { return Sourced(levelOfCare, source: .asDetermined) }
    return level.flatMap { tool.levelOfCare(for: $0.revealed, version: version) }
  }
}
