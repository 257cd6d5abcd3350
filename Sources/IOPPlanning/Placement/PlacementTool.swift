public import IOPModels

/// A licensed tool for levels of care, such as LOCUS or the ASAM Criteria, that a site plugs in.
///
/// IOPKit holds neither the items nor the scoring of such a tool, and computes none. The site's own code, under the site's own
/// licence, answers; what it answers is recorded with the tool, its version, the day and who determined it, and stands beside
/// the library's own placement as an ``ExternalComparison``.
///
/// ```swift
/// struct OurTool: PlacementTool {
///   let tool = ExternalTool.locus
///   let version = "20"
///   func answer(to ratings: LicensedForm) throws -> PlacementToolAnswer {
///     try PlacementToolAnswer(total: ratings.total, level: ratings.level)   // by the licensed software
///   }
/// }
/// record.externalResults.append(
///   try OurTool().result(id: Identifier("x-1"), of: form, on: today, by: "Intake team"))
/// ```
public protocol PlacementTool<Ratings>: Sendable {
  /// What the tool is asked with; the site's own type.
  associatedtype Ratings
  /// The tool.
  var tool: ExternalTool { get }
  /// The version or edition.
  var version: String { get }
  /// Returns what the tool says.
  ///
  /// - Throws: whatever the site's tool throws when it cannot answer.
  func answer(to ratings: Ratings) throws -> PlacementToolAnswer
}

extension PlacementTool {
  /// Asks the tool and returns its answer as it goes into the record.
  ///
  /// - Parameters:
  ///   - id: the identifier of the result.
  ///   - ratings: what the tool is asked with; nothing of it is kept.
  ///   - date: the day.
  ///   - person: who determined it.
  /// - Throws: what the tool throws, or `ExternalResult.Invalid` when the answer is none that can be recorded.
  public func result(
    id: Identifier<ExternalResult>, of ratings: Ratings, on date: CalendarDate,
    by person: PrivateText
  ) throws -> ExternalResult {
    let answer = try answer(to: ratings)
    return try ExternalResult(
      id: id, tool: tool, version: version, date: date, determinedBy: person, total: answer.total,
      level: answer.level, levelOfCare: answer.levelOfCare, note: answer.note)
  }
}

/// What a licensed tool said: a total, a level in its own words, and the level of care for which that stands where the tool says so.
public struct PlacementToolAnswer: PersonalData, Hashable, Sendable {
  /// The total; nil when the tool gives a level only.
  public let total: Int?
  /// The level as the tool writes it; nil when it gives a total only.
  public let level: PrivateText?
  /// The level of care that the answer stands for, by the tool itself; nil when it does not say.
  public let levelOfCare: LevelOfCare?
  /// A note.
  public let note: PrivateText?

  /// Creates an answer.
  ///
  /// - Throws: `ExternalResult.Invalid.nothing` when there is neither a total nor a level.
  public init(
    total: Int? = nil, level: PrivateText? = nil, levelOfCare: LevelOfCare? = nil,
    note: PrivateText? = nil
  ) throws(ExternalResult.Invalid) {
    guard total != nil || level != nil else { throw .nothing }
    self.total = total
    self.level = level
    self.levelOfCare = levelOfCare
    self.note = note
  }
}
