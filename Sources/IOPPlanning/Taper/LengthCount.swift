import IOPModels

/// Counts the weeks of a stay: first what the program and the plan give, then what widens it.
struct LengthCount {
  /// The fewest weeks; nil when nothing is estimated.
  private(set) var least: Int?
  private(set) var most: Int?
  private(set) var because: [LengthEstimate.Reason] = []
  private(set) var missing: [MissingFact] = []
  private(set) var needsExtension = false
  private let record: CareRecord
  private let asOf: CalendarDate

  /// Before a signed plan, or after the person has left.
  init(_ record: CareRecord, asOf date: CalendarDate) {
    self.record = record
    asOf = date
    let program = record.program.weeks
    if let admission = record.admission, let discharge = record.discharge {
      close(since: admission.date, on: discharge.date)
      return
    }
    let placement = AdmissionCriteria.standard.evaluate(record, asOf: date).placement
    if placement.route.leadsElsewhere(record.admission != nil) {
      withhold(
        [
          Withholding(
            words: placement.route.title,
            evidence: placement.because.flatMap(\.judgement.evidence).unique,
            source: placement.because.first?.source ?? .sourceDocuments)
        ], missing: placement.missing)
      return
    }
    most = program.value.highest
    add(
      .program,
      "The program usually takes \(program.value.lowest) to \(program.value.highest) weeks.",
      source: program.source)
    missing.append(MissingFact("a signed plan with its phases"))
    guard let admission = record.admission else {
      least = program.value.lowest
      missing.append(MissingFact("the admission"))
      return
    }
    let passed = Self.weeks(from: admission.date, to: date)
    least = max(program.value.lowest, passed)
    if passed > program.value.highest { open(.program, "These weeks are over.", program.source) }
    countLongest(since: admission.date)
  }

  /// In a phase of a signed plan.
  init(_ taper: TaperCase, _ stay: ContinuedStayDecision) {
    record = taper.record
    asOf = taper.asOf
    let elsewhere = taper.comesFirst
    guard elsewhere.isEmpty else {
      withhold(
        elsewhere.map {
          Withholding(words: $0.words.revealed, evidence: $0.evidence, source: $0.source)
        }, missing: stay.placement.missing)
      return
    }
    let program = taper.record.program.weeks
    let admission = taper.record.admission?.date ?? taper.phaseStart
    if taper.isLastDay {
      close(since: admission, on: taper.asOf)
      return
    }
    let later = taper.plan.content.phases.filter { $0.number > taper.phase.number }
    let shortest = later.reduce(0) { $0.plus($1.weeks.lowest) }
    let longest = later.reduce(0) { $0.plus($1.weeks.highest) }
    // How far the present phase reaches at the least and at the most, in weeks from admission.
    let before = Self.weeks(from: admission, to: taper.phaseStart)
    let passed = Self.weeks(from: admission, to: taper.asOf)
    least = max(passed, before.plus(taper.phase.weeks.lowest)).plus(shortest)
    most = max(passed, before.plus(taper.phase.weeks.highest)).plus(longest)
    add(
      .taper,
      "Phase \(taper.phase.number) since \(taper.phaseStart), planned \(taper.phase.weeks.lowest) to \(taper.phase.weeks.highest) weeks; the later phases take \(shortest) to \(longest).",
      source: .sourceDocuments)
    add(
      .program,
      "The program usually takes \(program.value.lowest) to \(program.value.highest) weeks."
        + (passed > program.value.highest ? " These weeks are over." : ""),
      source: program.source)
    countLongest(since: admission)
    countLevels(taper)
    countProgress(taper)
    countGoals(taper, from: admission)
    countSeverity(taper, passed: passed)
    countExtensions(taper, from: admission)
    let weeksInPhase = taper.phaseStart.days(to: taper.asOf) / 7
    if weeksInPhase >= taper.phase.weeks.highest {
      open(
        .taper, "The phase has lasted its most weeks: how long it goes on is open.",
        .sourceDocuments)
    }
    guard stay.isLessEnough else { return }
    least = passed
    add(
      .placement,
      "Continued stay is not met, for less care is enough: the stay ends when leaving is prepared, whatever phase it is.",
      stay.placement.because.flatMap(\.judgement.evidence).unique, source: .cfr424_24d)
  }

  /// The weeks that the stay has lasted: nothing is estimated any more.
  private mutating func close(since admission: CalendarDate, on last: CalendarDate) {
    let weeks = Self.weeks(from: admission, to: last, including: true)
    least = weeks
    most = weeks
    add(.discharge, "The person left on \(last).", source: .sourceDocuments)
  }

  // MARK: What comes first

  /// Why nothing is estimated.
  private struct Withholding {
    let words: String
    let evidence: [Evidence]
    let source: Citation
  }

  private mutating func withhold(_ reasons: [Withholding], missing facts: [MissingFact]) {
    least = nil
    most = nil
    for reason in reasons { add(.placement, reason.words, reason.evidence, source: reason.source) }
    missing += facts
  }

  /// Once the longest stay is over, its weeks bound nothing: going on needs an extension.
  private mutating func countLongest(since admission: CalendarDate) {
    let longest = record.program.longestWeeks
    guard admission.days(to: asOf) / 7 >= longest.value,
      let last = try? admission.adding(weeks: longest.value).adding(days: -1)
    else { return }
    let over = "The longest stay of \(longest.value) weeks ended on \(last)"
    if record.documentedExtension(on: asOf) != nil {
      add(.extended, "\(over): the person stays by an extension.", source: longest.source)
      return
    }
    needsExtension = true
    let needs = "going on needs an extension with a documented reason, an approver and a new end."
    if let lasting = record.lastingExtension(on: asOf) {
      missing += lasting.lacks.map {
        MissingFact("the \($0) of the extension", at: .extension(lasting.id))
      }
      open(
        .extended,
        "\(over), and the extension has no \(lasting.lacks.joined(separator: ", no ")): \(needs)",
        longest.source)
      return
    }
    missing.append(
      MissingFact("an extension of the stay, with its reason, its approver and its end"))
    let ended = record.grantedExtension(on: asOf).map { ", and the extension on \($0.end)" } ?? ""
    open(.extended, "\(over)\(ended): \(needs)", longest.source)
  }

  private mutating func countLevels(_ taper: TaperCase) {
    for reason in taper.unansweredLevels {
      most = nil
      add(.placement, reason.words.revealed, reason.evidence, source: reason.source)
    }
    missing += taper.levelAnswered.missing
  }

  /// The words for a range that reaches the longest stay, which it cannot once that is over.
  private mutating func reachLongest(
    _ input: LengthEstimate.Input, _ why: String, _ evidence: [Evidence] = []
  ) {
    let longest = record.program.longestWeeks
    guard isWithinLongest else {
      most = nil
      add(
        input, "\(why): the longest stay of \(longest.value) weeks is over, and the end is open.",
        evidence, source: longest.source)
      return
    }
    widen(to: longest.value)
    add(
      input, "\(why): up to the longest stay of \(longest.value) weeks.", evidence,
      source: longest.source)
  }

  private var isWithinLongest: Bool {
    guard let admission = record.admission?.date else { return true }
    return admission.days(to: asOf) / 7 < record.program.longestWeeks.value
  }

  private mutating func countProgress(_ taper: TaperCase) {
    if let closed = taper.closed {
      add(.progress, closed.remark ?? "", source: .sourceDocuments)
      return
    }
    let unknown = taper.objectives.filter { $0.status == .unknown }
    let worse = taper.objectives.filter(\.gotWorse)
    if !unknown.isEmpty || taper.objectives.isEmpty {
      missing += unknown.flatMap(\.missing)
      if unknown.count == taper.objectives.count {
        if taper.objectives.isEmpty { missing.append(MissingFact("an objective in the plan")) }
        open(.progress, "No objective can be judged: the end is open.", .sourceDocuments)
      } else {
        reachLongest(.progress, "Not every objective can be judged")
      }
    }
    if !worse.isEmpty {
      let evidence = worse.flatMap(\.evidence).unique
      if let previous = taper.previous {
        most = most.map { $0.plus(previous.weeks.highest) }
        add(
          .progress,
          "Something got worse: the phase before may take up to \(previous.weeks.highest) weeks again.",
          evidence, source: .sourceDocuments)
      } else {
        add(
          .progress, "Something got worse: the first phase takes its time.", evidence,
          source: .sourceDocuments)
      }
    }
    let better = taper.objectives.filter(\.isProgress)
    if !better.isEmpty, worse.isEmpty, unknown.isEmpty {
      add(
        .progress,
        "\(better.count) of \(taper.objectives.count) objectives improved or reached the target.",
        better.flatMap(\.evidence).unique, source: .sourceDocuments)
    }
  }

  private mutating func countGoals(_ taper: TaperCase, from admission: CalendarDate) {
    let open = taper.objectives.filter { $0.status != .reached }.map(\.objective)
    for objective in open where objective.due == nil {
      missing.append(
        MissingFact("when objective \(objective.id) is due", at: .objective(objective.id)))
    }
    guard let last = open.compactMap(\.due).max() else { return }
    let weeks = Self.weeks(from: admission, to: last, including: true)
    let isLonger = most.map { weeks > $0 } ?? false
    if isLonger { widen(to: weeks) }
    add(
      .goals,
      "The last objective that is not reached is due on \(last), in week \(weeks)."
        + (isLonger ? " The range reaches it." : ""), source: .jointCommissionPlan)
  }

  private mutating func countSeverity(_ taper: TaperCase, passed: Int) {
    let program = record.program.weeks
    guard let principal = taper.facts.principal, let severity = principal.value.severity else {
      missing.append(
        MissingFact("how severe the principal condition is", at: .intake(.conditions)))
      least = least.map { max(passed, min($0, program.value.lowest)) }
      widen(to: program.value.highest)
      add(
        .severity, "Severity is not known: the range is at least that of the program.",
        source: program.source)
      return
    }
    add(
      .severity,
      "Severity at intake: \(severity.title). No source gives weeks by severity: the range stays as it is.",
      [principal.evidence], source: .sourceDocuments)
  }

  private mutating func countExtensions(_ taper: TaperCase, from admission: CalendarDate) {
    if let granted = taper.grantedExtension {
      widen(to: Self.weeks(from: admission, to: granted.end, including: true))
      add(
        .extended, "A longer stay is granted until \(granted.end).",
        [granted.request.evidence], source: .programPolicy)
    }
    if let declined = record.declinedExtension(on: asOf) {
      add(
        .extended, declined.declinedWords, [declined.evidence], source: .programPolicy)
    }
    guard let request = record.openExtension(on: asOf) else { return }
    missing.append(
      MissingFact(
        "the answer to the request of \(request.date) for a longer stay",
        at: .extension(request.id)))
    reachLongest(.extended, "A longer stay was asked for", [request.evidence])
  }

  // MARK: The range

  private mutating func widen(to weeks: Int) { most = most.map { max($0, weeks) } }

  private mutating func open(_ input: LengthEstimate.Input, _ words: String, _ source: Citation) {
    most = nil
    add(input, words, source: source)
  }

  private mutating func add(
    _ input: LengthEstimate.Input, _ words: String, _ evidence: [Evidence] = [], source: Citation
  ) {
    because.append(
      LengthEstimate.Reason(
        input: input, words: PrivateText(words), evidence: evidence, source: source))
  }

  /// The weeks from one day to another, begun ones counted whole.
  private static func weeks(
    from first: CalendarDate, to last: CalendarDate, including isIncluded: Bool = false
  ) -> Int {
    max(0, (first.days(to: last) + (isIncluded ? 1 : 0) + 6) / 7)
  }
}

extension Placement.Route {
  /// Whether the facts lead to something other than this program, before admission or in it.
  fileprivate func leadsElsewhere(_ isAdmitted: Bool) -> Bool {
    switch self {
    case .emergency, .withdrawalManagement, .medicalCare, .safePlace, .inpatient, .residential,
      .partialHospitalization, .moreIntensive:
      true
    // A clinician admitted the person although the criteria of need did not all hold.
    case .outpatient, .notThisProgram: !isAdmitted
    case .intensiveOutpatient, .undetermined: false
    }
  }
}

extension TaperCase {
  /// What comes before any count of weeks: danger, a higher level, or an evaluation on the same day.
  fileprivate var comesFirst: [Reason] {
    let found = dangers
    guard found.isEmpty, asksForEvaluation else { return found }
    return openDanger(safetyToGoOn)
  }
}
