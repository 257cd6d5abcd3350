import IOPModels
import IOPPlanning

/// Who pays; the amounts are round and invented.
extension Course {
  private func dollars(_ amount: Int) -> Money {
    Money(minorUnits: Int64(amount) * 100, currency: .usd)
  }

  /// The coverage that the person brings, mostly verified before the first day.
  mutating func askPayers() throws {
    guard draw.chance(percent: 94) else { return try applyForAid(on: story.intake) }
    let kinds: [Weighted<CoverageKind>] =
      story.age >= 65
      ? [Weighted(.medicare, 60), Weighted(.medicareAdvantage, 40)]
      : [
        Weighted(.ppo, 42), Weighted(.hmo, 20), Weighted(.medicaid, 20), Weighted(.epo, 8),
        Weighted(.pointOfService, 5), Weighted(.tricare, 5),
      ]
    let isVerified = draw.chance(percent: 86)
    let outcome =
      draw.element(of: [
        Weighted(BenefitCheck.Outcome.covered, 76), Weighted(.limited, 13),
        Weighted(.notCovered, 6),
        Weighted(.inactive, 2), Weighted(.unclear, 3),
      ]) ?? .covered
    let checks = isVerified ? [try check(outcome, on: story.intake)] : []
    record.coverages.append(
      try Coverage(
        id: id("cov"), recorded: story.intake, payer: words(Invented.payers),
        kind: asked(draw.element(of: kinds) ?? .ppo),
        memberID: asked(draw.marked("M-\(draw.number(in: 10_000...99_999))")),
        group: draw.chance(percent: 60) ? draw.marked("G-\(draw.number(in: 100...999))") : nil,
        rank: asked(.primary),
        from: asked(CalendarDate(year: story.intake.year, month: 1, day: 1)), checks: checks))
    if draw.chance(percent: 7) {
      record.coverages.append(
        try Coverage(
          id: id("cov"), recorded: story.intake, payer: words(Invented.payers), rank: .secondary,
          checks: [check(.covered, on: story.intake, needsAuthorization: false)]))
    }
    if outcome == .notCovered || outcome == .inactive || draw.chance(percent: 6) {
      try applyForAid(on: story.intake)
    }
    if isVerified, needsAuthorization { try ask(payer: .pending, on: story.intake) }
  }

  /// Whether the payer of the first coverage wants to authorize the treatment.
  private var needsAuthorization: Bool {
    record.coverages.first?.checks.last?.terms?.needsAuthorization ?? false
  }

  private mutating func check(
    _ outcome: BenefitCheck.Outcome, on date: CalendarDate, needsAuthorization: Bool? = nil
  ) throws -> BenefitCheck {
    let isPaid = outcome == .covered || outcome == .limited
    return BenefitCheck(
      id: try id("bc"), date: date, by: try site.clinician(.caseManager), outcome: outcome,
      terms: isPaid ? try terms(needsAuthorization, isLimited: outcome == .limited) : nil,
      reference: asked(draw.marked("Call \(draw.number(in: 1_000...9_999))")))
  }

  private mutating func terms(_ needsAuthorization: Bool?, isLimited: Bool) throws -> BenefitTerms {
    let deductible = 250 * draw.number(in: 0...12)
    let limit = deductible + 500 * draw.number(in: 2...10)
    let met = draw.number(in: 0...4)
    return try BenefitTerms(
      copay: asked(dollars(5 * draw.number(in: 0...12))), deductible: dollars(deductible),
      deductibleMet: asked(dollars(deductible * met / 4)),
      deductibleApplies: asked(draw.chance(percent: 60)),
      coinsurance: asked(try Percent(5 * draw.number(in: 0...6))), outOfPocketLimit: dollars(limit),
      outOfPocketMet: asked(dollars(deductible * met / 4)),
      needsAuthorization: asked(needsAuthorization ?? draw.chance(percent: 55)),
      isInNetwork: asked(draw.chance(percent: 88)), dayLimit: isLimited ? 30 : nil,
      restrictions: draw.chance(percent: 8) ? draw.marked("Asks for a review after a month") : nil)
  }

  private mutating func applyForAid(on date: CalendarDate) throws {
    let kind = draw.element(of: FinancialAidKind.catalogue) ?? .slidingScale
    record.aid.append(
      try FinancialAid(
        id: id("aid"), kind: kind, date: date, decision: .applied,
        income: asked(Private(dollars(1_000 * draw.number(in: 12...60)))),
        funder: kind == .grant ? draw.marked("An invented foundation") : nil))
  }

  /// What payers and funders have decided by the first day; a coverage that nobody had verified is verified now or in the first weeks.
  mutating func beginPayment(on start: CalendarDate) throws {
    if let coverage = record.coverages.first, coverage.checks.isEmpty, !forgets() {
      let late = draw.chance(percent: 40) ? 8 : 0
      try record.coverages[0].add(check(.covered, on: start.adding(days: late)))
      if needsAuthorization { try ask(payer: .pending, on: start.adding(days: late)) }
    }
    if let asked = record.aid.first {
      let isGranted = draw.chance(percent: 80)
      let isPercent = asked.kind == .slidingScale
      let percent = try Percent(5 * draw.number(in: 4...16))
      record.aid.append(
        try FinancialAid(
          id: id("aid"), kind: asked.kind, date: start, decision: isGranted ? .granted : .refused,
          dates: isGranted ? CalendarDateRange(start, through: start.adding(days: 180)) : nil,
          percent: isGranted && isPercent ? percent : nil,
          amount: isGranted && !isPercent ? dollars(100 * draw.number(in: 5...40)) : nil,
          funder: asked.funder, because: draw.text(), replaces: asked.id))
    }
    guard !record.authorizations.isEmpty, !forgets() else { return }
    let decision =
      draw.element(of: [
        Weighted(Authorization.Decision.approved, 86), Weighted(.partial, 9), Weighted(.denied, 5),
      ]) ?? .approved
    try ask(payer: decision, on: max(start, record.authorizations[0].date), from: start)
  }

  /// Six weeks are authorized at a time, and asked for again before they end.
  mutating func renewPayment(on date: CalendarDate) throws {
    guard let last = record.authorizations.last, last.decision.isApproved,
      let next = try last.dates?.last.adding(days: 1), !forgets()
    else { return }
    try ask(payer: .approved, on: date, from: next)
  }

  /// An entry about days of treatment; a decision replaces the request, a renewal replaces nothing.
  private mutating func ask(
    payer decision: Authorization.Decision, on date: CalendarDate, from first: CalendarDate? = nil
  ) throws {
    guard let coverage = record.coverages.first else { return }
    let requested = 30
    let pending = record.authorizations.last.flatMap { $0.decision == .pending ? $0.id : nil }
    let isApproved = decision.isApproved
    record.authorizations.append(
      try Authorization(
        id: id("au"), coverage: coverage.id, date: date, decision: decision,
        number: isApproved ? asked(draw.marked("A-\(draw.number(in: 10_000...99_999))")) : nil,
        unit: .day, requested: requested,
        units: isApproved ? (decision == .partial ? 18 : requested) : nil,
        dates: isApproved
          ? try first.map { try CalendarDateRange($0, through: $0.adding(days: 41)) } : nil,
        because: decision == .denied ? draw.marked("The payer asks for a lower level first.") : nil,
        replaces: pending))
  }
}
