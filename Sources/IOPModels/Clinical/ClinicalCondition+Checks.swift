extension ClinicalCondition {
  /// Why a table of codes does not accept the diagnosis.
  public enum InvalidDiagnosis: InvalidValue {
    /// The code is a category and cannot be billed; one of the codes below it has to be chosen.
    case category
    /// The table does not have the code: it may belong to another release, or to a chapter that the table leaves out.
    case unknown

    public var description: String {
      switch self {
      case .category: "a diagnosis has a billable code, and not a category with codes below it"
      case .unknown: "the code of the diagnosis is not in the table that it was looked up in"
      }
    }
  }

  /// Checks the code against a table; a stressor without a code passes.
  ///
  /// Decoding does not do this, because a record may hold codes of other releases and chapters. The shipped table is about
  /// behavioural health only, so that ``InvalidDiagnosis/unknown`` means "not found here" and not "wrong".
  ///
  /// - Parameter table: the table to look the code up in.
  /// - Returns: the condition as it is.
  /// - Throws: ``InvalidDiagnosis`` when the table has the code as a category, or does not have it.
  @discardableResult
  public func validated(
    against table: ICD10CMTable = .behavioural
  ) throws(InvalidDiagnosis) -> ClinicalCondition {
    guard let code else { return self }
    switch table.standing(of: code) {
    case .billable: return self
    case .category: throw .category
    case .unknown: throw .unknown
    }
  }

  /// Two statements of one condition that cannot both be right.
  public enum Contradiction: String, ClosedVocabulary, CustomStringConvertible {
    /// The code says remission, and the course is active.
    case activeWithRemissionCode = "remission-code"
    /// The course is a remission, the code is that of the active disorder, and there is a code for its remission.
    case remissionWithActiveCode = "active-code"
    /// The code says partial remission and the course full, or the other way round.
    case otherExtentOfRemission = "other-extent"
    /// A day of remission is recorded, and the course is active.
    case activeSinceRemission = "active-since"
    /// The remission began before the condition.
    case remissionBeforeOnset = "before-onset"
    /// The condition began, or its remission, after the day on which it is looked at.
    case later = "later"

    /// What is contradictory, in words that name no person.
    public var description: String {
      switch self {
      case .activeWithRemissionCode:
        "the code says that the condition is in remission, and its course is active"
      case .remissionWithActiveCode:
        "the course is a remission, and the code is not the one for remission"
      case .otherExtentOfRemission:
        "the code and the course differ on whether the remission is partial or full"
      case .activeSinceRemission: "a day of remission is recorded, and the course is active"
      case .remissionBeforeOnset: "the remission began before the condition did"
      case .later: "the condition or its remission begins after the day of the record"
      }
    }
  }

  /// Returns what contradicts itself in the condition, in the order of ``Contradiction``; empty when nothing does.
  ///
  /// Codes of substance use say remission without its extent and go with each kind of remission. A course that nobody has judged
  /// contradicts nothing.
  ///
  /// - Parameter date: the day on which the condition is looked at, for example that of the assessment.
  public func contradictions(asOf date: CalendarDate) -> [Contradiction] {
    Contradiction.allCases.filter { holds($0, asOf: date) }
  }

  private func holds(_ contradiction: Contradiction, asOf date: CalendarDate) -> Bool {
    switch contradiction {
    case .activeWithRemissionCode: return course == .active && code?.remission != nil
    case .remissionWithActiveCode:
      return (course?.isRemission ?? false) && (code?.hasRemissionSibling ?? false)
    case .otherExtentOfRemission:
      switch (code?.remission, course) {
      case (.partial?, .fullRemission?), (.full?, .partialRemission?), (.full?, .earlyRemission?):
        return true
      default: return false
      }
    case .activeSinceRemission: return course == .active && remissionSince != nil
    case .remissionBeforeOnset:
      guard let onset, let remissionSince else { return false }
      return remissionSince < onset.days.first
    case .later:
      return (onset.map { $0.days.first > date } ?? false)
        || (remissionSince.map { $0 > date } ?? false)
    }
  }
}
