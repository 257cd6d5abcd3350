import IOPModels
import IOPPlanning
import IOPTesting
import Testing

/// How programs fit a person: each aspect in three values, and an order without hidden weights.
@Suite("Choosing a program")
struct ProgramFitTests {
  typealias Aspect = ProgramFit.Aspect

  static let day = GoodCourse.day("2026-03-02")

  /// A program that fits ``search`` in everything.
  static func offering(
    _ id: String = "p-1", _ change: (inout ProgramOffering) throws -> Void = { _ in }
  ) throws -> ProgramOffering {
    var profile = ProgramProfile.adultDay
    profile.accreditations = [
      try Accreditation(
        .accreditation, by: .jointCommission, from: day, through: day),
      try Accreditation(.licence, by: .state, from: day, through: day),
    ]
    profile.modalities = [.cbt, .dbt]
    profile.languages = [try LanguageTag("es-US")]
    profile.tracks = [.evening]
    profile.leastHoursPerDay = Sourced(3, source: .programPolicy)
    profile.daysPerWeek = Sourced(Bounds(known: 3...4), source: .programPolicy)
    profile.deliveries = [.onsite]
    var offering = ProgramOffering(
      id: try Identifier(id), profile: profile,
      sites: [
        ProgramSite(
          id: try Identifier("site-1"), name: "Main street", timeZone: try TimeZoneName("UTC"))
      ],
      team: try [
        ("t-1", TeamRole.individualTherapist), ("t-2", .familyTherapist), ("t-3", .psychiatrist),
        ("t-4", .groupTherapist), ("t-5", .caseManager),
      ].map { id, role in
        Clinician(
          id: try Identifier(id), name: PersonName(given: "x"), role: role,
          credentials: [Credential(title: "licence", expires: day)])
      },
      payers: [.init(name: "Blue Plan", isAccepted: true, verified: day)],
      monthlyCost: Sourced(try range(2_000, 3_000), source: .programPolicy))
    try change(&offering)
    return offering
  }

  static func range(_ lowest: Int64, _ highest: Int64) throws -> CostRange {
    try CostRange(dollars(lowest), dollars(highest))
  }

  static func dollars(_ amount: Int64) -> Money {
    Money(minorUnits: 100 * amount, currency: .usd)
  }

  static func patient(_ change: (inout Patient) throws -> Void = { _ in }) throws -> Patient {
    var patient = Patient(
      id: try Identifier("pt-1"), name: PersonName(given: "x"),
      birthDate: Private(GoodCourse.day("1990-01-01")), language: try LanguageTag("es"),
      timeZone: try TimeZoneName("UTC"),
      available: try WeeklyTimes([
        "mon 17:00-20:00", "wed 17:00-20:00", "thu 17:30-20:30", "fri 17:00-19:55",
      ]),
      preferences: Preferences(modalities: [.cbt]))
    try change(&patient)
    return patient
  }

  static func coverage(
    payer: PrivateText = "BLUE plan.", outcome: BenefitCheck.Outcome? = .covered,
    through: CalendarDate? = nil
  ) throws -> Coverage {
    try Coverage(
      id: Identifier("cv-1"), recorded: day, payer: payer, kind: .ppo, through: through,
      checks: outcome.map { [BenefitCheck(id: try Identifier("ch-1"), date: day, outcome: $0)] }
        ?? [])
  }

  static func search(
    patient: Patient? = nil, supports: Bool? = true, coverages: [Coverage]? = nil,
    budget: Int64? = nil, travel: Int? = 30, longest: Int? = 30, hours: Int? = 1,
    importance: [ProgramSearch.Importance] = []
  ) throws -> ProgramSearch {
    try ProgramSearch(
      for: patient ?? Self.patient(), living: LivingSituation(supportsTreatment: supports),
      coverages: coverages ?? [coverage()], monthlyBudget: budget.map(dollars),
      travel: travel.map {
        [.init(to: try Identifier("site-1"), from: .home, minutes: try Minutes($0))]
      } ?? [], longestTravel: longest.map { try Minutes($0) }, currentWeeklyHours: hours,
      importance: importance)
  }

  func verdict(
    _ aspect: Aspect, _ search: ProgramSearch? = nil,
    _ change: (inout ProgramOffering) throws -> Void = { _ in }
  ) throws -> Verdict {
    let fit = ProgramFit(
      of: try Self.offering("p-1", change), for: try search ?? Self.search(), asOf: Self.day)
    let judgement = fit.judgement(of: aspect)
    #expect((judgement.verdict == .unknown) || !judgement.evidence.isEmpty)
    #expect((judgement.verdict != .unknown) || !judgement.missing.isEmpty || aspect == .reviews)
    return judgement.verdict
  }

  @Test("A program that fits in everything is met in everything that is judged")
  func all() throws {
    let fit = ProgramFit(of: try Self.offering(), for: try Self.search(), asOf: Self.day)
    #expect(fit.aspects(.met) == Aspect.allCases.filter { $0 != .reviews }, "\(fit.explanation)")
    #expect(fit.age.verdict == .met)
    #expect(fit.aspects(.unknown) == [])
  }

  @Test("Nothing known of the program and nothing asked of the person is unknown, not no")
  func nothing() throws {
    var profile = ProgramProfile.adultDay
    profile.accreditations = []
    profile.modalities = []
    profile.languages = []
    profile.tracks = []
    let bare = ProgramOffering(id: try Identifier("p-0"), profile: profile)
    let person = Patient(
      id: try Identifier("pt-1"), name: PersonName(given: "x"),
      birthDate: Private(GoodCourse.day("1990-01-01")), timeZone: try TimeZoneName("UTC"))
    let empty = ProgramFit(of: bare, for: try ProgramSearch(for: person), asOf: Self.day)
    #expect(empty.aspects(.unknown) == Aspect.allCases.filter { $0 != .reviews })
    // The person alone does not decide either, save what is about the person.
    let asked = ProgramFit(of: bare, for: try Self.search(), asOf: Self.day)
    #expect(asked.aspects(.met) == [.home, .weeklySupport])
    #expect(asked.aspects(.notMet) == [])
  }

  @Test("Accreditation and licence both hold on the day")
  func accreditation() throws {
    for kind in [Accreditation.Kind.accreditation, .licence] {
      #expect(
        try verdict(.accreditation) { offering in
          offering.profile.accreditations.removeAll { $0.kind == kind }
        } == .unknown)
      #expect(
        try verdict(.accreditation) { offering in
          offering.profile.accreditations.removeAll { $0.kind == kind }
          offering.profile.accreditations.append(
            try Accreditation(
              kind, by: .state, from: Self.day.adding(days: -9), through: Self.day.adding(days: -1))
          )
        } == .notMet)
    }
  }

  @Test("The approach is met when every wanted way of working is offered")
  func approach() throws {
    func with(_ wanted: [Modality]) throws -> ProgramSearch {
      try Self.search(patient: Self.patient { $0.preferences = Preferences(modalities: wanted) })
    }
    #expect(try verdict(.approach, with([.cbt, .dbt])) == .met)
    #expect(try verdict(.approach, with([.cbt, .emdr])) == .notMet)
    #expect(try verdict(.approach, with([])) == .unknown)
    #expect(try verdict(.approach) { $0.profile.modalities = [] } == .unknown)
  }

  @Test("The staff covers each discipline with valid licences, and speaks the language")
  func staff() throws {
    #expect(try verdict(.staff) { $0.team = [] } == .unknown)
    #expect(try verdict(.staff) { $0.team.remove(at: 2) } == .notMet)
    #expect(try verdict(.staff) { $0.team[2].credentials = [] } == .unknown)
    let expired = try Self.day.adding(days: -1)
    #expect(
      try verdict(.staff) {
        $0.team[2].credentials = [Credential(title: "licence", expires: expired)]
      } == .notMet)
    #expect(try verdict(.staff) { $0.profile.languages = [] } == .unknown)
    #expect(try verdict(.staff) { $0.profile.languages = [try LanguageTag("en")] } == .notMet)
    // A language that is not spoken decides, whoever works there.
    #expect(
      try verdict(.staff) {
        $0.team = []
        $0.profile.languages = [try LanguageTag("en")]
      } == .notMet)
  }

  @Test("A track fits when enough of its days have a free stretch of the hours that it asks for")
  func schedule() throws {
    // Three hours on three evenings: Monday, Wednesday, Thursday; Friday lacks five minutes.
    #expect(try verdict(.schedule) == .met)
    #expect(
      try verdict(.schedule) {
        $0.profile.daysPerWeek = Sourced(Bounds(known: 4...5), source: .programPolicy)
      } == .notMet)
    #expect(try verdict(.schedule) { $0.profile.tracks = [.day] } == .notMet)
    #expect(try verdict(.schedule) { $0.profile.tracks = [.weekend, .evening] } == .met)
    #expect(try verdict(.schedule) { $0.profile.tracks = [] } == .unknown)
    let unasked = try Self.search(patient: Self.patient { $0.available = nil })
    #expect(try verdict(.schedule, unasked) == .unknown)
    for flexibility in [nil, .fixed, .movable] as [Commitment.Flexibility?] {
      let busy = try Self.search(
        patient: Self.patient {
          $0.commitments = [
            Commitment(
              id: try Identifier("co-1"), kind: .childcare,
              times: try WeeklyTimes(["mon 18:00-18:30"]), flexibility: flexibility)
          ]
        })
      #expect(try verdict(.schedule, busy) == (flexibility == .movable ? .met : .notMet))
    }
  }

  @Test("Coverage pays when the program confirmed the payer and the payer said yes")
  func coverage() throws {
    func with(_ coverages: [Coverage]?, budget: Int64? = nil) throws -> ProgramSearch {
      try ProgramSearch(
        for: Self.patient(), coverages: coverages, monthlyBudget: budget.map(Self.dollars))
    }
    #expect(try verdict(.cost, with([Self.coverage()])) == .met)
    #expect(try verdict(.cost, with([Self.coverage(outcome: .limited)])) == .met)
    #expect(try verdict(.cost, with([Self.coverage(outcome: nil)])) == .unknown)
    #expect(try verdict(.cost, with([Self.coverage(outcome: .unclear)])) == .unknown)
    #expect(try verdict(.cost, with([Self.coverage(payer: "Red Plan")])) == .unknown)
    #expect(try verdict(.cost, with(nil)) == .unknown)
    let tomorrow = try Self.day.adding(days: 1)
    #expect(
      try verdict(.cost, with([Self.coverage()])) { $0.payers[0].verified = tomorrow } == .unknown)
    #expect(try verdict(.cost, with([Self.coverage()])) { $0.payers[0].verified = nil } == .unknown)
    #expect(try verdict(.cost, with([Self.coverage()])) { $0.payers[0].kind = .hmo } == .unknown)
    #expect(try verdict(.cost, with([Self.coverage()])) { $0.payers[0].kind = .ppo } == .met)
  }

  @Test("Not covered is not met only when the person cannot pay either")
  func payment() throws {
    let ended = try Self.coverage(through: Self.day.adding(days: -1))
    let none: [[Coverage]] = [[], [ended], [try Self.coverage(outcome: .notCovered)]]
    for coverages in none {
      func with(_ budget: Int64?) throws -> Verdict {
        try verdict(
          .cost,
          ProgramSearch(
            for: Self.patient(), coverages: coverages, monthlyBudget: budget.map(Self.dollars)))
      }
      #expect(try with(nil) == .unknown)
      #expect(try with(1_999) == .notMet)
      #expect(try with(2_000) == .unknown)
      #expect(try with(2_999) == .unknown)
      #expect(try with(3_000) == .met)
    }
    let refused = try ProgramSearch(
      for: Self.patient(), coverages: [Self.coverage()], monthlyBudget: Self.dollars(1))
    #expect(try verdict(.cost, refused) { $0.payers[0].isAccepted = false } == .notMet)
    #expect(try verdict(.cost, refused) == .met)
  }

  @Test("The way is short enough up to the minutes that the person said", arguments: [29, 30, 31])
  func location(minutes: Int) throws {
    let search = try Self.search(travel: minutes, longest: 30)
    #expect(try verdict(.location, search) == (minutes <= 30 ? .met : .notMet))
  }

  @Test("Where a way is not known, the location is unknown, unless another site is near")
  func ways() throws {
    #expect(try verdict(.location, Self.search(travel: nil)) == .unknown)
    #expect(try verdict(.location, Self.search(longest: nil)) == .unknown)
    #expect(try verdict(.location) { $0.sites = [] } == .unknown)
    let second: (inout ProgramOffering) throws -> Void = {
      $0.sites.append(
        ProgramSite(
          id: try Identifier("site-2"), name: "Far", timeZone: try TimeZoneName("UTC")))
    }
    #expect(try verdict(.location, Self.search(travel: 30), second) == .met)
    #expect(try verdict(.location, Self.search(travel: 31), second) == .unknown)
    let video = try Self.search(
      patient: Self.patient { $0.preferences?.deliveries = [.virtual] }, travel: nil, longest: nil)
    #expect(try verdict(.location, video) { $0.profile.deliveries = [.virtual] } == .met)
    #expect(try verdict(.location, video) == .unknown)
  }

  @Test("A program that teaches to see thinking traps works on unhelpful thoughts")
  func thinking() throws {
    #expect(try verdict(.thinking) { $0.profile.modalities = [.cbt] } == .met)
    #expect(try verdict(.thinking) { $0.profile.modalities = [.caseManagement] } == .notMet)
    let own = try #require(Modality(rawValue: "garden-group"))
    #expect(try verdict(.thinking) { $0.profile.modalities = [own] } == .unknown)
    #expect(try verdict(.thinking) { $0.profile.modalities = [] } == .unknown)
  }

  @Test("More support than now means more hours than now", arguments: [8, 9, 10])
  func support(hours: Int) throws {
    let search = try Self.search(hours: hours)
    let least = ProgramProfile.adultDay.weeklyHours.value.lowest
    #expect(try verdict(.weeklySupport, search) == (least > hours ? .met : .notMet))
    #expect(try verdict(.weeklySupport, Self.search(hours: nil)) == .unknown)
  }

  @Test("The home is the person's, and its verdict is the same for every program")
  func home() throws {
    #expect(try verdict(.home, Self.search(supports: false)) == .notMet)
    #expect(try verdict(.home, Self.search(supports: nil)) == .unknown)
  }

  @Test("Reviews are shown with their source and change nothing")
  func reviews() throws {
    let silent = try Self.offering("p-2")
    let praised = try Self.offering("p-1") {
      $0.reviews = [.init("The best of all.", source: .programPolicy)]
    }
    let ranking = ProgramRanking(
      of: [silent, praised], for: try Self.search(), asOf: Self.day)
    #expect(ranking.fits.map(\.offering.id.text) == ["p-1", "p-2"])
    #expect(ranking.fits[0].reviews == praised.reviews)
    #expect(ranking.fits[0].judgement(of: .reviews).verdict == .unknown)
    #expect(ranking.fits.map { $0.aspects(.met).count } == [9, 9])
    let renamed = ProgramRanking(
      of: [try Self.offering("p-0"), praised], for: try Self.search(), asOf: Self.day)
    #expect(renamed.fits.map(\.offering.id.text) == ["p-0", "p-1"])
  }

  @Test("Without importance the number of met decides, then of unknown, then the identifier")
  func unweighed() throws {
    let best = try Self.offering("p-9")
    let open = try Self.offering("p-8") { $0.sites = [] }
    let worse = try Self.offering("p-1") {
      $0.profile.modalities = [.dbt, .emdr, .cognitiveProcessing]
    }
    let same = try Self.offering("p-7") { $0.sites = [] }
    var offerings = [worse, open, best, same]
    var generator = SplitMix64(seed: 7)
    for _ in 0..<20 {
      offerings.shuffle(using: &generator)
      let ranking = ProgramRanking(of: offerings, for: try Self.search(), asOf: Self.day)
      #expect(ranking.fits.map(\.offering.id.text) == ["p-9", "p-7", "p-8", "p-1"])
      #expect(!ranking.isWeighed)
      #expect(ranking.order.contains("nothing is weighed"))
    }
  }

  @Test("With importance the points of the person decide, and nothing else has any")
  func weighed() throws {
    // One lacks the way, the other the approach and the schedule.
    let far = try Self.offering("p-2") { offering in
      offering.sites[0].id = try Identifier("site-9")
    }
    let other = try Self.offering("p-1") {
      $0.profile.modalities = [.dbt, .cognitiveProcessing]
      $0.profile.tracks = [.day]
    }
    func order(_ importance: [ProgramSearch.Importance]) throws -> [String] {
      let ranking = ProgramRanking(
        of: [far, other], for: try Self.search(importance: importance), asOf: Self.day)
      #expect(ranking.isWeighed != importance.isEmpty)
      return ranking.fits.map(\.offering.id.text)
    }
    #expect(try order([]) == ["p-2", "p-1"])
    #expect(try order([.init(.location, 3), .init(.approach, 1)]) == ["p-1", "p-2"])
    #expect(try order([.init(.location, 1), .init(.approach, 3)]) == ["p-2", "p-1"])
    #expect(try order([.init(.location, 2), .init(.approach, 2)]) == ["p-2", "p-1"])
    #expect(try order([.init(.home, 100)]) == ["p-1", "p-2"])
  }

  @Test("Points are 1 to 100, once for each aspect, and never for reviews")
  func importance() throws {
    let cases: [([ProgramSearch.Importance], Bool)] = [
      ([.init(.cost, 0)], false), ([.init(.cost, 1)], true), ([.init(.cost, 100)], true),
      ([.init(.cost, 101)], false), ([.init(.cost, 1), .init(.cost, 2)], false),
      ([.init(.reviews, 1)], false),
    ]
    for (importance, isRight) in cases {
      #expect(((try? Self.search(importance: importance)) != nil) == isRight)
    }
    for (hours, isRight) in [(-1, false), (0, true), (168, true), (169, false)] {
      #expect(((try? Self.search(hours: hours)) != nil) == isRight)
    }
  }

  @Test(
    "A program whose limits of age the person does not meet is shown apart", arguments: [17, 18])
  func age(years: Int) throws {
    let birth = try CalendarDate(year: 2026 - years, month: 3, day: 2)
    let search = try Self.search(patient: Self.patient { $0.birthDate = Private(birth) })
    let ranking = ProgramRanking(
      of: [
        try Self.offering {
          $0.profile.minimumAge = Sourced(18, source: .programPolicy)
          $0.profile.maximumAge = nil
        }
      ], for: search, asOf: Self.day)
    #expect(ranking.fits.count == (years >= 18 ? 1 : 0))
    #expect(ranking.closed.count == (years >= 18 ? 0 : 1))
  }

  @Test("A fact more never turns what is met or not met into the other")
  func monotone() throws {
    let full = ProgramFit(of: try Self.offering(), for: try Self.search(), asOf: Self.day)
    let edits: [(inout ProgramOffering) -> Void] = [
      { $0.sites = [] }, { $0.team = [] }, { $0.payers = [] }, { $0.profile.tracks = [] },
      { $0.profile.modalities = [] }, { $0.profile.languages = [] },
      { $0.profile.accreditations = [] }, { $0.monthlyCost = nil },
    ]
    for edit in edits {
      let less = ProgramFit(
        of: try Self.offering("p-1") { edit(&$0) }, for: try Self.search(), asOf: Self.day)
      for aspect in Aspect.allCases {
        let before = less.judgement(of: aspect).verdict
        #expect(before == .unknown || before == full.judgement(of: aspect).verdict, "\(aspect)")
      }
    }
  }

  @Test("What is printed shows nothing of the person")
  func privacy() throws {
    let ranking = ProgramRanking(
      of: [try Self.offering()], for: try Self.search(), asOf: Self.day)
    #expect(!"\(ranking)".contains("minutes away"))
    #expect(ranking.fits[0].explanation.contains { $0.contains("30 minutes away") })
  }
}
