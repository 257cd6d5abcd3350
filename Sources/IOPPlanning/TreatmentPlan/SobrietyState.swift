public import IOPModels

/// Where one expectation about sobriety stands for a person on a day.
///
/// It says whether the expectation is asked of the person, whether the person agreed, and what the latest counts tell. A lapse leads to
/// a look at the plan; nothing in the library ends treatment because of it.
public struct SobrietyState: PersonalData, Hashable, Sendable {
  /// What the program asks.
  public let expectation: SobrietyExpectation
  /// Whether it is asked of this person, by the conditions of the assessment.
  public let concerns: Judgement
  /// What the person said to it; nil when nothing is recorded.
  public let agreement: SobrietyAgreement?
  /// Whether it holds, by the latest count for each substance since the agreement or the admission.
  ///
  /// A count that is older than the program's time between two reviews says nothing about now.
  public let holds: Judgement
  /// The day of the latest count that tells of use; nil when none does.
  public let lapsed: CalendarDate?

  /// Returns the state of each expectation of the program, in its order.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - plan: the plan with the person's agreements; nil for the one in force.
  ///   - date: the day; later entries are not used.
  public static func states(
    in record: CareRecord, plan: PlanContent? = nil, asOf date: CalendarDate
  ) -> [SobrietyState] {
    guard !record.program.sobriety.isEmpty else { return [] }
    let agreements = (plan ?? record.planInForce(on: date)?.content)?.sobriety ?? []
    return record.program.sobriety.map { expectation in
      SobrietyState(
        expectation, agreements.last { $0.expectation == expectation.id }, in: record, asOf: date)
    }
  }

  private init(
    _ expectation: SobrietyExpectation, _ agreement: SobrietyAgreement?, in record: CareRecord,
    asOf date: CalendarDate
  ) {
    self.expectation = expectation
    self.agreement = agreement
    concerns = Self.concerns(expectation, record.intake, asOf: date)
    let since = agreement?.from ?? record.admission?.date ?? record.intake.date
    var lapses: [CalendarDate] = []
    let judged = expectation.substances.map { substance -> Judgement in
      guard let behaviour = substance.useDays else {
        return Judgement(
          .unknown, missing: [MissingFact("a count of days with \(substance.title)")])
      }
      let counts = record.counts(of: behaviour, through: date).filter { $0.date >= since }
      guard let latest = counts.last,
        latest.date.days(to: date) <= record.program.reviewEveryDays.value
      else {
        return Judgement(.unknown, missing: [MissingFact("a current count of \(behaviour.title)")])
      }
      let shown = counts.filter { $0.date == latest.date }
      let isUsed = shown.contains { $0.count > 0 }
      if isUsed { lapses.append(latest.date) }
      return Judgement(Verdict(!isUsed), shown.map(\.evidence))
    }
    var all = Judgement.all(judged)
    all.source = expectation.source
    holds = all
    lapsed = lapses.max()
  }

  private static func concerns(
    _ expectation: SobrietyExpectation, _ intake: IntakeAssessment, asOf date: CalendarDate
  ) -> Judgement {
    guard intake.date <= date else {
      return Judgement(.unknown, missing: [MissingFact("the conditions", at: .intake(.conditions))])
    }
    let named = intake.conditions.filter { expectation.conditions.contains($0.kind) }
    let verdicts = named.map { condition in
      Verdict(condition.course.map { _ in condition.isPresent })
    }
    return Judgement(
      Verdict.any(verdicts),
      named.map { Evidence(.condition($0.id), on: intake.date, says: $0.inWords) },
      missing: named.filter { $0.course == nil }.map {
        MissingFact("whether \($0.kind.title) is present", at: .condition($0.id))
      })
  }
}
