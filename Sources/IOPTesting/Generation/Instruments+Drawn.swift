public import IOPModels

// Instruments of a site's own, and what is computed: drawn by defining and computing, because their parts hang together.

extension Instrument: Drawn {
  /// Returns an instrument of the catalogue, or one of a site's own with two to five items and bands that cover its totals.
  public static func drawn(from draw: inout Draw) throws -> Instrument {
    if draw.chance(percent: 30) { return draw.element(of: catalogue) ?? .phq9 }
    var items: [Item] = []
    for place in 1...draw.number(in: 2...5) {
      let lowest = draw.number(in: 0...1)
      let earlier = Requirement(items: [place - 1], answeredFrom: 1 + (items.last?.lowest ?? 0))
      items.append(
        Item(
          topic: "topic \(place)", lowest: lowest, highest: lowest + draw.number(in: 1...5),
          isReversed: draw.chance(percent: 20), isSafetyItem: draw.chance(percent: 20),
          isScored: place == 1 || draw.chance(percent: 80),
          askedIf: place > 1 && draw.chance(percent: 20) ? earlier : nil,
          loinc: draw.chance(percent: 20) ? try draw.value(LOINCCode.self) : nil))
    }
    let multiplier = draw.number(in: 1...4)
    let scored = items.filter(\.isScored)
    let least = scored.reduce(0) { $0 + $1.lowest } * multiplier
    let most = scored.reduce(0) { $0 + $1.highest } * multiplier
    let end = draw.number(in: least...(most - 1))
    let bands = [Band(least...end, .mild), Band((end + 1)...most, name: "above")]
    let named = Threshold(name: "other", title: "Other", value: end, source: try draw.value())
    let change = Threshold(name: "other", title: "Other", value: 1, source: try draw.value())
    let rule = Rule(
      name: "high", title: "High",
      requirements: [Requirement(items: [1], answeredFrom: 1 + items[0].lowest)],
      source: try draw.value())
    func sometimes<Value>(_ value: Value) -> Value? {
      draw.chance(percent: draw.presence) ? value : nil
    }
    let source: Citation = try draw.value()
    let codes = [try draw.value(LOINCCode.self), try draw.value(LOINCCode.self)]
    return try Instrument(
      id: InstrumentID(rawValue: "site-s-own-word") ?? .phq9, title: "Invented scale",
      items: items, multiplier: multiplier, direction: draw.value(),
      bands: sometimes(bands) ?? [],
      schemes: [BandScheme(name: "other", title: "Other", bands: bands, source: source)],
      subscales: [Subscale(name: "A", title: "First", items: [1, 2])],
      rules: [rule], screeningCutoff: sometimes(Sourced(end, source: source)), cutoffs: [named],
      remissionBelow: sometimes(Sourced(end, source: source)),
      responsePercent: sometimes(Sourced(50, source: source)),
      reliableChange: sometimes(Sourced(1, source: source)), changes: [change],
      prorating: scored.count > 1 ? sometimes(Sourced(scored.count - 1, source: source)) : nil,
      recallDays: sometimes(14), intervalDays: sometimes(Sourced(7, source: source)),
      totalLOINC: sometimes(codes[0]), panelLOINC: sometimes(codes[1]),
      tier: draw.value(), licence: "Invented.", source: source)
  }
}

extension Score: Drawn {
  /// Returns the score of answers to an instrument, one in twenty of them missing.
  public static func drawn(from draw: inout Draw) throws -> Score {
    let instrument: Instrument = try draw.value()
    let answers = instrument.items.map { item -> Int? in
      let allowed = (item.lowest...max(item.lowest, item.highest)).filter(item.accepts)
      return draw.chance(percent: 5) ? nil : draw.element(of: allowed)
    }
    let policy: MissingItemPolicy = try draw.value()
    // The answers are those of the items.
    return try instrument.score(answers, missing: policy) ?? drawn(from: &draw)
  }
}

extension CostEstimate: Drawn {
  /// Returns an estimate for up to a year.
  public static func drawn(from draw: inout Draw) throws -> CostEstimate {
    let least = draw.number(in: 1...6)
    return try CostEstimate(
      months: Bounds(least, least + draw.number(in: 0...6)),
      monthly: draw.chance(percent: 50) ? describedMonthly : draw.value(), drivers: draw.value())
  }
}

extension PatientShare: Drawn {
  /// Returns the share of a charge with or without coverage, before or after aid.
  public static func drawn(from draw: inout Draw) throws -> PatientShare {
    let terms: BenefitTerms = try draw.value()
    let currencies = [terms.copay, terms.deductible, terms.deductibleMet, terms.outOfPocketLimit]
    let currency =
      currencies.compactMap { $0?.currency }.first ?? terms.outOfPocketMet?.currency ?? .usd
    let charge = Money(minorUnits: Int64(draw.number(in: 0...1_000_000)), currency: currency)
    if draw.chance(percent: 20) { return try PatientShare(withoutCoverage: charge) }
    let share = try PatientShare(
      of: charge, days: draw.number(in: 1...60), under: terms, rounding: draw.value())
    let date: CalendarDate = try draw.value()
    let aid = try FinancialAid(
      id: draw.value(), kind: draw.value(), date: date, decision: .granted,
      dates: CalendarDateRange(only: date),
      percent: Percent(hundredths: draw.number(in: 0...10_000)))
    return draw.chance(percent: 50) ? share : try share.after([aid], on: date)
  }
}

extension AuthorizationUse: Drawn {
  /// Returns the use of an authorization by some sessions, held or not.
  public static func drawn(from draw: inout Draw) throws -> AuthorizationUse {
    let first: CalendarDate = try draw.value()
    let authorization = try Authorization(
      id: draw.value(), coverage: draw.value(), date: first, decision: .approved,
      unit: draw.value(), units: draw.number(in: 1...40),
      dates: CalendarDateRange(first, through: first.adding(days: 27)))
    var sessions: [Session] = []
    for place in 0..<draw.number(in: 0...8) {
      let status = draw.element(of: [Session.Status.planned, .held]) ?? .planned
      sessions.append(
        try Session(
          id: Identifier("s-\(place)"), date: first.adding(days: draw.number(in: 0...27)),
          start: TimeOfDay("09:00"), minutes: Minutes(60), service: .groupTherapy,
          delivery: .onsite, status: status,
          attendance: status == .held && draw.chance(percent: 80)
            ? draw.value(Attendance.self) : nil))
    }
    let day = try first.adding(days: draw.number(in: 0...30))
    // The authorization is approved, so that there is a use.
    return try authorization.use(of: sessions, on: day) ?? drawn(from: &draw)
  }
}

extension ConsentValidity: Drawn {
  /// Returns what is found of a random consent on a random day.
  public static func drawn(from draw: inout Draw) throws -> ConsentValidity {
    let consent: Consent = try draw.value()
    return consent.validity(
      on: try draw.value(), eventHasOccurred: draw.chance(percent: 50),
      treatmentHasEnded: draw.chance(percent: 50) ? nil : true)
  }
}

extension DiaryCard.Tally: Drawn {
  /// Returns a count of a behaviour over a week, with cards of some of its days.
  public static func drawn(from draw: inout Draw) throws -> DiaryCard.Tally {
    let first: CalendarDate = try draw.value()
    let behaviour: Behaviour = try draw.value()
    var cards: [DiaryCard] = []
    for day in 0..<7 where draw.chance(percent: 80) {
      let happened = draw.chance(percent: 40)
      cards.append(
        try DiaryCard(
          id: draw.value(), date: first.adding(days: day),
          behaviours: [
            DiaryCard.Occurrence(
              behaviour, happened: happened, count: happened ? draw.number(in: 1...4) : nil)
          ]))
    }
    return DiaryCard.Tally(
      of: behaviour, counting: try draw.value(),
      in: try CalendarDateRange(first, through: first.adding(days: 6)), from: cards)
  }
}
