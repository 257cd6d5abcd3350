import IOPModels

extension Placement {
  /// Derives what follows from a determination about admission.
  ///
  /// Danger comes first, whatever else is known: an emergency, an imminent risk, a plan or intent to die and danger to others route to an
  /// emergency response also when other facts are missing. Levels with a stay overnight are told apart by the clinician's judgement, which no rule replaces; partial
  /// hospitalization asks for everything that an IOP asks for, and for a judgement that it is needed
  /// (``/IOPModels/Citation/cfr410_43c``).
  init(_ determination: Determination, facts: KnownFacts) {
    let before = facts.levelBefore
    if let first = Self.urgent(determination, facts: facts, from: before) {
      self = first
      return
    }
    let obstacles = determination.obstacles
    let negative = obstacles.filter { $0.share == .notMet }
    let isDangerOpen = obstacles.contains {
      ($0.isAboutDanger || $0.id == "no-acute-episode") && $0.verdict == .unknown
    }
    if isDangerOpen {
      // While danger or a severe episode is not ruled out, no other answer may send a person away.
      self = Self.open(determination)
    } else if obstacles.isEmpty {
      self.init(
        .intensiveOutpatient, determination.results.filter(\.weight.decides), from: before)
    } else if negative.isEmpty {
      self = Self.open(determination)
    } else if negative.map(\.id) == ["no-24h-care"] {
      // What is judged to be needed is a partial hospitalization program: the overnight levels were decided before.
      if obstacles.count > negative.count {
        self = Self.open(determination)
      } else {
        self.init(.partialHospitalization, negative, from: before)
      }
    } else if negative.allSatisfy({ Self.needs.contains($0.id) }),
      // Mild symptoms alone do not say that weekly sessions are enough: somebody has judged that, or no other level is named.
      negative.contains(where: { $0.id == "more-than-weekly" }), obstacles.count == negative.count
    {
      self.init(.outpatient, negative, from: before)
    } else {
      self.init(.notThisProgram, negative)
    }
  }

  /// The criteria of need: what is not met of them speaks for less care, and not for more.
  private static let needs = ["severity", "functioning", "more-than-weekly"]

  static func open(_ determination: Determination) -> Placement {
    Placement(.undetermined, determination.obstacles, missing: determination.missing)
  }

  /// What comes before any other answer; nil when nothing does.
  static func urgent(
    _ determination: Determination, facts: KnownFacts, from start: LevelStep.Start?
  ) -> Placement? {
    func failed(_ id: String) -> CriterionResult? {
      determination.results.first { $0.id == id }.flatMap { $0.verdict == .notMet ? $0 : nil }
    }
    if let emergency = failed("no-emergency") { return Placement(.emergency, [emergency]) }
    if let danger = failed("not-dangerous") {
      return facts.isAcutelyDangerous
        ? Placement(.emergency, [danger]) : overnight(danger, facts: facts, from: start)
    }
    if let active = failed("no-withdrawal") { return Placement(.withdrawalManagement, [active]) }
    if let unstable = failed("medically-stable") { return Placement(.medicalCare, [unstable]) }
    if let care = failed("no-24h-care"), !facts.isPartialHospitalizationJudged {
      return overnight(care, facts: facts, from: start)
    }
    if let episode = failed("no-acute-episode") {
      return overnight(episode, facts: facts, from: start)
    }
    if let home = failed("safe-home") { return Placement(.safePlace, [home]) }
    return nil
  }

  /// A level with a stay overnight: partial hospitalization is for nobody who is dangerous or needs care around the clock either.
  private static func overnight(
    _ because: CriterionResult, facts: KnownFacts, from start: LevelStep.Start?
  ) -> Placement {
    // A judgement from before the facts that lead here did not know them.
    let known = because.judgement.evidence.compactMap(\.date).max()
    if let judged = facts.judgedLevel, judged.value.isOvernight,
      known.map({ $0 <= judged.date }) ?? true
    {
      return Placement(Route(judged.value), [because], from: start)
    }
    return Placement(
      .moreIntensive, [because], levels: LevelOfCare.allCases.filter(\.isOvernight),
      missing: [judgedLevel])
  }
}

extension KnownFacts {
  /// Whether the latest assessment of danger found what needs an emergency response: an imminent risk, a plan, intent, or danger to
  /// others, unless a clinician has since judged which overnight level is needed.
  fileprivate var isAcutelyDangerous: Bool {
    guard let risk else { return false }
    if risk.value.level == .imminent { return true }
    guard
      risk.value.hasPlan == true || risk.value.hasIntent == true
        || risk.value.dangerToOthers == true
    else { return false }
    return judgedLevel.map { !$0.value.isOvernight || $0.date < risk.date } ?? true
  }

  /// Whether what keeps the person from an IOP is a judgement that partial hospitalization is needed, and no need for more.
  fileprivate var isPartialHospitalizationJudged: Bool {
    guard let judgedLevel, judgedLevel.value == .partialHospitalization else { return false }
    guard let needs24HourCare, needs24HourCare.value else { return true }
    return needs24HourCare.date < judgedLevel.date
  }
}
