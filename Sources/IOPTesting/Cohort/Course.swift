import IOPModels
import IOPPlanning

/// The making of one record: from the intake over the weeks of treatment to the last day.
struct Course {
  let number: Int
  let story: Cohort.Story
  let site: Site
  let options: Cohort.Options
  var draw: Draw
  var record: CareRecord
  /// The conditions that are in remission.
  var inRemission: Set<ConditionKind> = []
  /// Where the streams of the topics begin.
  private let source: Draw
  /// How many things of each kind have been given an identifier.
  private var made: [String: Int] = [:]

  init(number: Int, story: Cohort.Story, site: Site, options: Cohort.Options, draw: Draw) throws {
    self.number = number
    self.story = story
    self.site = site
    self.options = options
    self.draw = draw
    source = draw
    let patient = try Patient(
      id: Identifier("pt-\(number)"), name: PersonName(given: "Nobody"),
      birthDate: Private(story.intake), timeZone: TimeZoneName("America/New_York"))
    record = try CareRecord(
      patient: patient, program: site.program, clinicians: site.clinicians,
      offerings: site.offerings,
      intake: IntakeAssessment(id: Identifier("in-1"), date: story.intake))
  }

  mutating func run() throws -> CareRecord {
    record.patient = try patient()
    try drawing(.person) { try $0.knowPerson() }
    record.intake = try intake()
    try drawing(.circumstances) { try $0.knowCircumstances() }
    try drawing(.results) { try $0.askOthers() }
    try drawing(.consent) { try $0.askForConsent() }
    try drawing(.payment) { try $0.askPayers() }
    guard story.stage != .intake else { return record }
    guard let start = try admit() else { return record }
    try treat(from: start)
    return record
  }

  /// What is drawn from a stream of its own: more of one changes nothing of another.
  enum Topic: UInt64 {
    case person = 1
    case circumstances = 2
    case results = 3
    case consent = 4
    case payment = 5
    case medicines = 6
    case diary = 7
    case skills = 8
    case selfCare = 9
    case sobriety = 10
    case needs = 11
    case team = 12
    case delivery = 13
    case stay = 14
    case suggestions = 15
  }

  /// Makes something from the stream of a topic, in each week from its beginning.
  mutating func drawing<Value>(
    _ topic: Topic, week: Int = 0, _ make: (inout Course) throws -> Value
  ) rethrows -> Value {
    let outer = draw
    draw = source.branch(topic.rawValue << 16 | UInt64(truncatingIfNeeded: week))
    defer { draw = outer }
    return try make(&self)
  }

  /// Whether something that has to be done is forgotten; never where people work carefully.
  mutating func forgets() -> Bool {
    story.diligence == .hurried && draw.chance(percent: max(10, options.missingPercent))
  }

  /// The next identifier of its kind in the record.
  mutating func id<Entity>(_ prefix: String) throws -> Identifier<Entity> {
    made[prefix, default: 0] += 1
    return try Identifier("\(prefix)-\(made[prefix, default: 1])")
  }

  /// A fact that is asked for; now and then nobody records it.
  mutating func asked<Value>(_ value: Value) -> Value? {
    draw.chance(percent: options.missingPercent) ? nil : value
  }

  /// One of some invented words.
  mutating func words(_ list: [String]) -> PrivateText { draw.marked(draw.element(of: list) ?? "") }

  /// So many different ones of some invented words.
  mutating func words(_ count: ClosedRange<Int>, of list: [String]) -> [PrivateText] {
    draw.some(draw.number(in: count), of: list).map { draw.marked($0) }
  }

  // MARK: How heavy symptoms are

  /// The burden of a condition in percent of the heaviest, some weeks after the intake.
  func burden(of condition: Int, week: Int) -> Int {
    let base = condition == 0 ? story.burden : story.burden * 4 / 5
    let better = base - base * min(week, 9) * 8 / 100
    switch story.trajectory {
    case .improving: return better
    case .setback: return (5...6).contains(week) ? base * 9 / 10 : better
    case .plateau: return base
    case .worsening: return min(100, base + 3 * week)
    }
  }

  /// The place of the condition that a measure belongs to; the first further one for a measure that belongs to none.
  func condition(of measure: ObjectiveMeasure) -> Int {
    let place = story.conditions.firstIndex { kind in
      switch measure {
      case .instrument(let id): kind.instrument == id
      case .behaviour(let behaviour): Self.behaviours(of: kind).contains(behaviour)
      }
    }
    return place ?? 1
  }

  static func behaviours(of kind: ConditionKind) -> [Behaviour] {
    switch kind {
    case .alcoholUse: [.alcoholDays]
    case .opioidUse, .stimulantUse: [.substanceDays]
    case .panic: [.panicAttacks]
    case .borderlinePersonality: [.urgeDays, .selfHarmDays]
    case .majorDepression, .persistentDepression: [.plannedActivities]
    default: []
    }
  }

  /// Answers that add up to a burden, the safety item according to what is recorded of thoughts of death.
  mutating func result(
    of instrument: Instrument, on date: CalendarDate, week: Int,
    ideation: RiskAssessment.Ideation?, isComplete: Bool = false
  ) throws -> MeasureResult {
    let place = condition(of: .instrument(instrument.id))
    let burden = burden(of: place, week: week) + draw.number(in: -2...2)
    let most = instrument.totals.upperBound
    let heaviness = max(0, min(100, burden)) * most / 100
    var left = instrument.direction == .lower ? heaviness : most - heaviness
    var scored = [Int](repeating: 0, count: instrument.items.count)
    for (index, item) in instrument.items.enumerated()
    where item.isSafetyItem && ideation != Optional.none
      && ideation != RiskAssessment.Ideation.absent
    {
      scored[index] = min(item.highest, ideation == .active ? 2 : 1)
      left -= scored[index]
    }
    var open = instrument.items.indices.filter { !instrument.items[$0].isSafetyItem }
    while left > 0, !open.isEmpty {
      let place = draw.number(in: 0...open.count - 1)
      let item = open[place]
      scored[item] += 1
      left -= 1
      if scored[item] >= instrument.items[item].highest { open.remove(at: place) }
    }
    var answers: [Int?] = zip(instrument.items, scored).map {
      $0.isReversed ? $0.highest - $1 : $1
    }
    if !isComplete, draw.chance(percent: options.missingPercent), !answers.isEmpty {
      answers[draw.number(in: 0...answers.count - 1)] = nil
    }
    return try MeasureResult(
      id: id("m"), instrument: instrument.id, date: date, answers: answers)
  }

  /// A count of the last seven days.
  mutating func count(
    of behaviour: Behaviour, on date: CalendarDate, week: Int
  ) throws -> BehaviourCount {
    let place = condition(of: .behaviour(behaviour))
    let burden = burden(of: place, week: week)
    let isOver =
      story.conditions.indices.contains(place) && inRemission.contains(story.conditions[place])
    let count =
      switch behaviour {
      case .alcoholDays where isOver, .substanceDays where isOver: 0
      case .panicAttacks: burden / 10
      case .selfHarmDays: selfHarmDays(week: week)
      case .plannedActivities, .skillUseDays: (100 - burden) / 12
      default: burden * 7 / 100
      }
    return try BehaviourCount(
      id: id("b"), behaviour: behaviour, date: date, count: max(0, count), days: 7)
  }

  /// On how many of the seven days before a measure the person harms themself.
  func selfHarmDays(week: Int) -> Int {
    burden(of: condition(of: .behaviour(.selfHarmDays)), week: week) / 40
  }

  /// Assesses risk on a day of treatment, unless somebody already has.
  mutating func assess(
    _ level: RiskAssessment.Level, on date: CalendarDate, selfHarm: Bool = false
  ) throws {
    guard !record.risks.contains(where: { $0.date == date }) else { return }
    let before = record.risk(on: date)?.level
    let found = try risk(level, on: date, selfHarm: selfHarm)
    record.risks.append(found)
    // After a rise the crisis plan is gone through again.
    guard let before, let now = found.level, now > before, !forgets() else { return }
    record.crisisPlans.append(try crisisPlan(on: date))
  }

  /// Whether days with a behaviour were counted since the assessment of risk before a day.
  private func hasCounted(_ behaviour: Behaviour, on date: CalendarDate) -> Bool {
    let before = record.allRisks(through: date).last { $0.date < date }?.date
    return record.counts(of: behaviour, through: date).contains { count in
      count.count > 0 && before.map { count.date > $0 } ?? true
    }
  }

  /// An assessment of risk whose parts fit to its level, and to what was counted before it.
  mutating func risk(
    _ level: RiskAssessment.Level, on date: CalendarDate, selfHarm: Bool = false
  ) throws -> RiskAssessment {
    // What was counted since the assessment before is found by this one.
    let thinks = hasCounted(.ideationDays, on: date)
    let ideation: RiskAssessment.Ideation =
      switch level {
      case .low: draw.chance(percent: 20) || thinks ? .passive : .absent
      case .moderate: draw.chance(percent: 40) ? .active : .passive
      case .high, .imminent: .active
      }
    let hasMethod = ideation == .active && level >= .moderate && draw.chance(percent: 50)
    let tried = level >= .moderate && draw.chance(percent: 35)
    let screen = SuicideScreen(
      wishToBeDead: ideation != .absent, suicidalThoughts: ideation == .active,
      method: ideation == .active ? hasMethod : nil,
      intent: ideation == .active ? level >= .high : nil,
      intentWithPlan: ideation == .active ? level == .imminent : nil, behaviourEver: tried,
      behaviourRecently: tried ? level == .imminent : nil)
    let hasPlan = level == .imminent || (level == .high && draw.chance(percent: 40))
    let hurtsSelf =
      selfHarm || hasCounted(.selfHarmDays, on: date)
      || story.conditions.contains(.borderlinePersonality) && draw.chance(percent: 40)
    let hasMeans = level >= .moderate && draw.chance(percent: 30)
    // Careful people always ask about means: it matters as soon as there are thoughts.
    let toldOfMeans = asked(hasMeans) ?? (story.diligence == .careful ? hasMeans : nil)
    return try RiskAssessment(
      id: id("r"), date: date, by: site.clinician(.individualTherapist), screen: asked(screen),
      ideation: asked(ideation), hasPlan: asked(hasPlan), hasIntent: asked(level >= .high),
      selfHarm: asked(hurtsSelf), dangerToOthers: asked(false),
      accessToMeans: toldOfMeans,
      protective: asked(words(0...2, of: Invented.reasons)), level: asked(level),
      mitigation: level == .low ? nil : draw.marked("The crisis plan was gone through together."))
  }
}

extension BehaviourCount {
  /// Whether it counts days with self-harm, with thoughts of suicide or with strong urges, and there were any.
  var speaksOfHarm: Bool {
    count > 0 && [.selfHarmDays, .ideationDays, .urgeDays].contains(behaviour)
  }
}
