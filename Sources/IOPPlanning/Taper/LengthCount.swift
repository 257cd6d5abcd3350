import IOPModels

/// Counts the weeks of a stay: first what the program and the plan give, then what widens it.
struct LengthCount {
  private(set) var least: Int
  private(set) var most: Int?
  private(set) var because: [LengthEstimate.Reason] = []
  private(set) var missing: [MissingFact] = []
  private let record: CareRecord
  private let asOf: CalendarDate

  /// Before a signed plan, or after the person has left.
  init(_ record: CareRecord, asOf date: CalendarDate) {
    self.record = record
    asOf = date
    let program = record.program.weeks
    least = program.value.lowest
    most = program.value.highest
    if let admission = record.admission, let discharge = record.discharge {
      let weeks = Self.weeks(from: admission.date, to: discharge.date, including: true)
      least = weeks
      most = weeks
      add(.discharge, "The person left on \(discharge.date).", source: .sourceDocuments)
      return
    }
    add(
      .program,
      "The program usually takes \(program.value.lowest) to \(program.value.highest) weeks.",
      source: program.source)
    missing.append(MissingFact("a signed plan with its phases"))
    guard let admission = record.admission else {
      missing.append(MissingFact("the admission"))
      return
    }
    let passed = Self.weeks(from: admission.date, to: date)
    least = max(least, passed)
    if passed > program.value.highest { open(.program, "These weeks are over.", program.source) }
  }

  /// In a phase of a signed plan.
  init(_ taper: TaperCase) {
    record = taper.record
    asOf = taper.asOf
    let program = taper.record.program.weeks
    let admission = taper.record.admission?.date ?? taper.phaseStart
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
      "The program usually takes \(program.value.lowest) to \(program.value.highest) weeks.",
      source: program.source)
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
  }

  private mutating func countProgress(_ taper: TaperCase) {
    let unknown = taper.objectives.filter { $0.status == .unknown }
    let worse = taper.objectives.filter { $0.status == .worse || $0.isSetback }
    if !unknown.isEmpty || taper.objectives.isEmpty {
      missing += unknown.flatMap(\.missing)
      if unknown.count == taper.objectives.count {
        if taper.objectives.isEmpty { missing.append(MissingFact("an objective in the plan")) }
        open(.progress, "No objective can be judged: the end is open.", .sourceDocuments)
      } else {
        widen(to: record.program.longestWeeks.value)
        add(
          .progress,
          "Not every objective can be judged: up to the longest stay of \(record.program.longestWeeks.value) weeks.",
          source: record.program.longestWeeks.source)
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
      least = max(passed, min(least, program.value.lowest))
      widen(to: program.value.highest)
      add(
        .severity, "Severity is not known: the range is at least that of the program.",
        source: program.source)
      return
    }
    let fact = Evidence(principal.reference, on: principal.date, says: principal.value.inWords)
    add(
      .severity,
      "Severity at intake: \(severity.title). No source gives weeks by severity: the range stays as it is.",
      [fact], source: .sourceDocuments)
  }

  private mutating func countExtensions(_ taper: TaperCase, from admission: CalendarDate) {
    if let granted = taper.grantedExtension {
      widen(to: Self.weeks(from: admission, to: granted.end, including: true))
      add(
        .extended, "A longer stay is granted until \(granted.end).",
        [
          Evidence(
            .extension(granted.request.id), on: granted.request.date, says: granted.request.inWords)
        ], source: .programPolicy)
    }
    guard let request = record.openExtension(on: asOf) else { return }
    missing.append(
      MissingFact(
        "the answer to the request of \(request.date) for a longer stay",
        at: .extension(request.id)))
    widen(to: record.program.longestWeeks.value)
    add(
      .extended,
      "A longer stay was asked for: up to the longest of \(record.program.longestWeeks.value) weeks.",
      [Evidence(.extension(request.id), on: request.date, says: request.inWords)],
      source: record.program.longestWeeks.source)
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

extension Int {
  /// The sum, or the farthest number on its side where it does not fit into 64 bits.
  fileprivate func plus(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    guard overflow else { return sum }
    return other < 0 ? .min : .max
  }
}
