import IOPModels

/// One program, one person and one day: what every aspect is judged from.
// A reference: it holds a whole profile and a whole person, and ten questions are put to it.
final class ProgramQuestion {
  let offering: ProgramOffering
  let search: ProgramSearch
  let date: CalendarDate

  init(offering: ProgramOffering, search: ProgramSearch, date: CalendarDate) {
    self.offering = offering
    self.search = search
    self.date = date
  }

  private var profile: ProgramProfile { offering.profile }
  private var patient: Patient { search.patient }

  func judgement(of aspect: ProgramFit.Aspect) -> Judgement {
    switch aspect {
    case .accreditation: accreditation
    case .approach: approach
    case .staff: staff
    case .schedule: schedule
    case .cost: cost
    case .location: location
    case .reviews: reviews
    case .home: home
    case .thinking: thinking
    case .weeklySupport: weeklySupport
    }
  }

  /// Evidence from what the program says of itself.
  private func program(_ says: String) -> Evidence {
    Evidence(.offering(offering.id), says: says)
  }

  private func missing(_ name: String) -> MissingFact {
    MissingFact(name, at: .offering(offering.id))
  }

  /// A judgement on an answer of the program that may be missing.
  private func answer(
    _ answer: Bool?, _ yes: String, _ no: String, orMissing name: String
  ) -> Judgement {
    guard let answer else { return Judgement(.unknown, missing: [missing(name)]) }
    return Judgement(Verdict(answer), [program(answer ? yes : no)])
  }

  var age: Judgement {
    let years = patient.age(on: date)
    let tooYoung = profile.minimumAge.map { years < $0.value } ?? false
    let tooOld = profile.maximumAge.map { years > $0.value } ?? false
    let source = tooYoung ? profile.minimumAge?.source : profile.maximumAge?.source
    return Judgement(
      Verdict(!tooYoung && !tooOld),
      [Evidence(.patient(.birthDate), on: date, says: "\(years) years old")], source: source)
  }

  // MARK: The seven of one description

  private var accreditation: Judgement {
    .all([
      answer(
        profile.holds(.accreditation, on: date), "accredited", "not accredited on the day",
        orMissing: "whether the program is accredited"),
      answer(
        profile.holds(.licence, on: date), "licensed", "not licensed on the day",
        orMissing: "whether the program is licensed"),
    ])
  }

  private var approach: Judgement {
    guard let wanted = patient.preferences?.modalities, !wanted.isEmpty else {
      return Judgement(
        .unknown,
        missing: [MissingFact("which ways of working the person wants", at: .patient(.preferences))]
      )
    }
    guard !profile.modalities.isEmpty else {
      return Judgement(.unknown, missing: [missing("in which ways the program works")])
    }
    let given = wanted.filter(profile.modalities.contains)
    let absent = wanted.filter { !profile.modalities.contains($0) }
    var evidence: [Evidence] = []
    if !given.isEmpty { evidence.append(program("offers \(given.titles)")) }
    if !absent.isEmpty { evidence.append(program("does not offer \(absent.titles)")) }
    return Judgement(Verdict(absent.isEmpty), evidence)
  }

  private var staff: Judgement {
    guard !offering.team.isEmpty else {
      return .all([
        Judgement(.unknown, missing: [missing("who works in the program")]), language,
      ])
    }
    let coverage = TeamCoverage(offering.team, in: profile, on: date)
    let disciplines = Discipline.allCases.map { discipline in
      answer(
        coverage.covers(discipline), "\(discipline.title) by licensed staff",
        "nobody may give \(discipline.title)", orMissing: "who may give \(discipline.title)")
    }
    return .all(disciplines + [language])
  }

  /// Whether the program treats in the person's language.
  private var language: Judgement {
    guard let tag = patient.language else {
      return Judgement(
        .unknown, missing: [MissingFact("the person's language", at: .patient(.language))])
    }
    guard !profile.languages.isEmpty else {
      return Judgement(.unknown, missing: [missing("in which languages the program treats")])
    }
    let isSpoken = profile.languages.contains { $0.primary == tag.primary }
    return Judgement(
      Verdict(isSpoken),
      [program(isSpoken ? "treats in the person's language" : "does not treat in that language")])
  }

  private var schedule: Judgement {
    guard let available = patient.available else {
      return Judgement(
        .unknown,
        missing: [MissingFact("in which hours the person could come", at: .patient(.available))])
    }
    guard !profile.tracks.isEmpty else {
      return Judgement(.unknown, missing: [missing("which tracks the program has")])
    }
    // Commitments that can move leave their hours free; what nobody has asked about is taken as fixed.
    let free = (patient.commitments ?? []).reduce(available) { free, commitment in
      commitment.holds(on: date) && commitment.flexibility != .movable
        ? free.subtracting(commitment.times) : free
    }
    let minutes =
      profile.leastHoursPerDay.map { 60.times($0.value) } ?? profile.sessionLength.value.count
    let least = profile.daysPerWeek.value.lowest
    let days = profile.tracks.map { ($0, $0.days(in: free, minutes: minutes)) }
    let fitting = days.filter { $0.1.count >= least }
    guard fitting.isEmpty else {
      return Judgement(
        .met,
        [
          Evidence(
            .patient(.available), on: date,
            says: "free on enough days for: " + fitting.map(\.0.title).joined(separator: ", "))
        ], source: profile.daysPerWeek.source)
    }
    let most = days.map(\.1.count).max() ?? 0
    return Judgement(
      .notMet,
      [
        Evidence(
          .patient(.available), on: date,
          says: "free on \(most) days at most, the program asks for \(least)")
      ], source: profile.daysPerWeek.source)
  }

  private var cost: Judgement {
    let ways = [coverage, payment]
    let verdict = Verdict.any(ways.map(\.verdict))
    let deciding = ways.filter { $0.verdict == verdict }
    return Judgement(
      verdict, deciding.flatMap(\.evidence),
      missing: verdict == .unknown ? ways.flatMap(\.missing) : [])
  }

  private var reviews: Judgement {
    Judgement(
      .unknown,
      remark: offering.reviews.isEmpty
        ? "no review was given; none would count"
        : "\(offering.reviews.count) given, to be read with the source; they do not count")
  }

  private var location: Judgement {
    let wantsVideo = patient.preferences?.deliveries.contains(.virtual) ?? false
    if wantsVideo, profile.deliveries.contains(.virtual) {
      return Judgement(.met, [program("treats by video, as the person wishes")])
    }
    let places = offering.sites.filter { $0.deliveries.contains { $0 != .virtual } }
    guard let longest = search.longestTravel else {
      return Judgement(.unknown, missing: [MissingFact("how far the person would travel")])
    }
    guard !places.isEmpty else {
      return Judgement(.unknown, missing: [missing("where the program gives treatment")])
    }
    let shortest = places.map { place in
      search.travel.filter { $0.site == place.id }.map(\.minutes).min()
    }
    if let near = shortest.compactMap(\.self).min(), near <= longest {
      return Judgement(.met, [program("\(near.count) minutes away, at most \(longest.count)")])
    }
    guard let nearest = shortest.compactMap(\.self).min(), !shortest.contains(nil) else {
      return Judgement(.unknown, missing: [missing("how far the way to the program is")])
    }
    return Judgement(
      .notMet, [program("\(nearest.count) minutes away, more than \(longest.count)")])
  }

  // MARK: The three of another description

  private var home: Judgement {
    .on(
      search.living?.supportsTreatment.map { Known($0, at: .intake(.homeSupports), on: date) },
      orMissing: "whether the person's home supports treatment", at: .intake(.homeSupports)
    ) { ($0, $0 ? "the home supports treatment" : "the home does not support treatment") }
  }

  private var thinking: Judgement {
    guard !profile.modalities.isEmpty else {
      return Judgement(.unknown, missing: [missing("in which ways the program works")])
    }
    let teaching = profile.modalities.filter {
      ModalityProfile.of($0)?.allSkills.contains(.thinkingTraps) ?? false
    }
    if !teaching.isEmpty {
      return Judgement(.met, [program("works on unhelpful thoughts by \(teaching.titles)")])
    }
    // What a site's own modality works on, IOPKit does not know.
    let unknown = profile.modalities.filter { ModalityProfile.of($0) == nil }
    return unknown.isEmpty
      ? Judgement(.notMet, [program("none of its ways of working is about unhelpful thoughts")])
      : Judgement(.unknown, missing: [missing("what \(unknown.titles) works on")])
  }

  private var weeklySupport: Judgement {
    guard let now = search.currentWeeklyHours else {
      return Judgement(
        .unknown, missing: [MissingFact("how many hours of treatment the person has a week now")])
    }
    let hours = profile.weeklyHours
    return Judgement(
      Verdict(hours.value.lowest > now),
      [program("\(hours.value.lowest) hours a week or more, the person has \(now) now")],
      source: hours.source)
  }
}

// Who pays.
extension ProgramQuestion {
  /// Whether health coverage pays: the program works with the payer and the payer said yes.
  fileprivate var coverage: Judgement {
    guard let all = search.coverages else {
      return Judgement(.unknown, missing: [MissingFact("which health coverage the person has")])
    }
    let inForce = all.filter { $0.standing(on: date) != .notInForce }
    guard !inForce.isEmpty else {
      return Judgement(.notMet, [program("the person has no health coverage on the day")])
    }
    let each = inForce.map(judgement)
    let verdict = Verdict.any(each.map(\.verdict))
    let deciding = each.filter { $0.verdict == verdict }
    return Judgement(
      verdict, deciding.flatMap(\.evidence), missing: deciding.flatMap(\.missing).unique)
  }

  private func judgement(of coverage: Coverage) -> Judgement {
    let reference = FactReference.coverage(coverage.id)
    let entries = offering.payers.filter { $0.isOf(coverage) }
    let confirmed = entries.filter { $0.verified.map { $0 <= date } ?? false }
    guard let entry = confirmed.max(by: { ($0.verified ?? date) < ($1.verified ?? date) }) else {
      return Judgement(
        .unknown,
        missing: [
          MissingFact(
            entries.isEmpty
              ? "whether the program works with the payer"
              : "that the program confirms whether it works with the payer", at: reference)
        ])
    }
    guard entry.isAccepted else {
      return Judgement(
        .notMet,
        [
          Evidence(
            reference, on: entry.verified, says: "the program does not work with the payer")
        ])
    }
    switch coverage.standing(on: date) {
    case .covered:
      return Judgement(
        .met,
        [
          Evidence(
            reference, on: coverage.check(on: date)?.date,
            says: "the program works with the payer, and the payer covers the service")
        ])
    case .notCovered:
      return Judgement(
        .notMet,
        [
          Evidence(
            reference, on: coverage.check(on: date)?.date,
            says: "the payer does not cover the service")
        ])
    case .unverified, .unclear, .notInForce:
      return Judgement(
        .unknown, missing: [MissingFact("that the payer says what it covers", at: reference)])
    }
  }

  /// Whether the person can pay a month without coverage.
  fileprivate var payment: Judgement {
    guard let budget = search.monthlyBudget else {
      return Judgement(.unknown, missing: [MissingFact("what the person can pay a month")])
    }
    guard let monthly = offering.monthlyCost else {
      return Judgement(.unknown, missing: [missing("what a month of the program costs")])
    }
    let (range, source) = (monthly.value, monthly.source)
    guard range.lowest.currency == budget.currency else {
      return Judgement(.unknown, missing: [missing("the cost in the person's currency")])
    }
    if range.highest.minorUnits <= budget.minorUnits {
      return Judgement(
        .met, [program("a month costs \(range.highest) at most")], source: source)
    }
    if range.lowest.minorUnits > budget.minorUnits {
      return Judgement(
        .notMet, [program("a month costs \(range.lowest) or more, above what the person can pay")],
        source: source)
    }
    return Judgement(.unknown, missing: [missing("what a month costs this person")])
  }
}

extension ProgramOffering.Payer {
  /// Whether the entry is about a coverage: the same name, and no other kind.
  fileprivate func isOf(_ coverage: Coverage) -> Bool {
    let isSameKind = kind == nil || coverage.kind == nil || kind == coverage.kind
    return isSameKind && name.payerKey == coverage.payer.revealed.payerKey
  }
}

extension String {
  /// The letters and digits of a name, without regard to case.
  fileprivate var payerKey: String { filter { $0.isLetter || $0.isNumber }.lowercased() }
}

extension ProgramTrack {
  /// Returns the days of the track on which a stretch of free time begins in one of its parts of the day and is long enough.
  fileprivate func days(in free: WeeklyTimes, minutes: Int) -> [Weekday] {
    let windows = free.windows
    return weekdays.filter { weekday in
      windows.contains { window in
        window.weekday == weekday
          && dayparts.contains { part in
            let start = max(window.startMinute, part.firstMinute)
            return start < part.endMinute && window.endMinute - start >= minutes
          }
      }
    }
  }
}

extension Preferences.Daypart {
  // The limits at which ``Preferences/Daypart/init(_:)`` tells the parts apart.
  fileprivate var firstMinute: Int {
    switch self {
    case .morning: 0
    case .afternoon: 720
    case .evening: 1020
    }
  }

  fileprivate var endMinute: Int {
    switch self {
    case .morning: 720
    case .afternoon: 1020
    case .evening: 1440
    }
  }
}

extension [Modality] {
  fileprivate var titles: String { map(\.title).joined(separator: ", ") }
}
