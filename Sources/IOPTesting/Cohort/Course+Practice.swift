import IOPModels
import IOPPlanning

/// What the person does between sessions: diary card, skills, self-care.
extension Course {
  /// The entries of a week and what follows from them; the days are working days, so that nothing lies after a last day.
  mutating func practise(from monday: CalendarDate, week: Int) throws {
    try drawing(.skills, week: week) { try $0.practiseSkills(from: monday) }
    try drawing(.selfCare, week: 1 + week) { try $0.careForSelf(from: monday) }
    try drawing(.diary, week: week) { try $0.keepDiary(from: monday, week: week) }
    try drawing(.medicines, week: 1 + week) { try $0.changeMedicines(from: monday, week: week) }
    try drawing(.team, week: 1 + week) { try $0.coordinate(from: monday, week: week) }
    if week % 6 == 5 {
      try drawing(.payment, week: 2 + week) { try $0.renewPayment(on: monday.adding(days: 1)) }
    }
    if week == 2 {
      try drawing(.needs) { course in
        guard course.draw.chance(percent: 15) else { return }
        let kind = course.draw.element(of: CaseNeedKind.catalogue)
        course.record.needs.append(
          CaseNeed(
            id: try course.id("n"), kind: kind ?? .transport, opened: monday,
            note: course.draw.text()))
      }
    }
  }

  // MARK: The diary card

  /// Whether the plan works with DBT, or is for somebody for whom it is made.
  private var keepsDiary: Bool {
    story.conditions.contains(.borderlinePersonality)
      || record.plans.last?.content.interventions.contains { $0.modality == .dbt } ?? false
  }

  /// A card for most working days; what speaks of danger is assessed on its day, and an urge within the week.
  private mutating func keepDiary(from monday: CalendarDate, week: Int) throws {
    guard keepsDiary else { return }
    let harmDays =
      story.conditions.contains(.borderlinePersonality) ? selfHarmDays(week: week + 1) : 0
    var urge: CalendarDate?
    for day in 0..<5 where draw.chance(percent: 75) {
      let date = try monday.adding(days: day)
      let card = try diaryCard(on: date, week: week, hasHarmed: day < harmDays)
      record.diaryCards.append(card)
      guard card.speaksOfHarm == true else { continue }
      urge = date
      let isDanger =
        card.rating(of: .suicide).map { $0.value > 0 } ?? false
        || card.occurrence(of: .selfHarmDays)?.happened == true
      if isDanger, !forgets() {
        try assess(
          level(week: week), on: date,
          selfHarm: card.occurrence(of: .selfHarmDays)?.happened == true)
        urge = nil
      }
    }
    if let urge, !forgets() { try assess(level(week: week), on: urge) }
  }

  private mutating func diaryCard(
    on date: CalendarDate, week: Int, hasHarmed: Bool
  ) throws -> DiaryCard {
    let burden = burden(of: 0, week: week)
    func rating(_ value: Int) throws -> DiaryCard.Rating {
      try DiaryCard.Rating(max(0, min(5, value)))
    }
    var emotions: [DiaryCard.FeltEmotion] = []
    for emotion in draw.some(3, of: DiaryCard.Emotion.catalogue) {
      let heaviness = (emotion == .joy ? 100 - burden : burden) / 20
      emotions.append(
        DiaryCard.FeltEmotion(emotion, try rating(heaviness + draw.number(in: -1...1))))
    }
    let isLow = level(week: week) == .low
    let hurtsSelf = story.conditions.contains(.borderlinePersonality)
    let suicide = !isLow && draw.chance(percent: 12) ? draw.number(in: 1...3) : 0
    let selfHarm =
      hasHarmed ? draw.number(in: 3...5) : hurtsSelf && draw.chance(percent: 25) ? 2 : 0
    var urges: [DiaryCard.FeltUrge] = []
    func felt(_ urge: DiaryCard.Urge, _ value: Int) throws {
      urges.append(DiaryCard.FeltUrge(urge, try rating(value)))
    }
    if !draw.chance(percent: options.missingPercent) { try felt(.suicide, suicide) }
    if hasHarmed || !draw.chance(percent: options.missingPercent) { try felt(.selfHarm, selfHarm) }
    if story.conditions.contains(.alcoholUse) {
      try felt(.alcohol, inRemission.contains(.alcoholUse) ? 0 : burden / 25)
    }
    let uses = asked(draw.some(draw.number(in: 0...2), of: DBTModule.distressTolerance.skills))
    return try DiaryCard(
      id: id("dc"), date: date, emotions: emotions, urges: urges,
      behaviours: hurtsSelf
        ? [DiaryCard.Occurrence(.selfHarmDays, happened: hasHarmed, count: hasHarmed ? 1 : 0)] : [],
      skills: try uses?.map { try SkillUse($0, rating: draw.number(in: 2...7)) },
      note: draw.chance(percent: 10) ? draw.text() : nil)
  }

  // MARK: Skills

  /// A skill of the week's sessions: taught there, practised, and now and then used.
  private mutating func practiseSkills(from monday: CalendarDate) throws {
    let session = record.sessions.last { session in
      session.date >= monday && session.status == .held
        && !(session.note?.skills.isEmpty ?? true)
    }
    guard let session, let skill = session.note?.skills.first else { return }
    record.skillPractices.append(
      SkillPractice(
        id: try id("sk"), date: session.date, use: try SkillUse(skill), occasion: .taught,
        minutes: try Minutes(20), session: session.id))
    let friday = try monday.adding(days: 4)
    for occasion in [SkillPractice.Occasion.practised, .used] where draw.chance(percent: 55) {
      let rating = asked(draw.number(in: 1...7))
      record.skillPractices.append(
        SkillPractice(
          id: try id("sk"),
          date: try session.date.adding(days: draw.number(in: 0...session.date.days(to: friday))),
          use: try SkillUse(skill, rating: rating), occasion: occasion,
          minutes: asked(try Minutes(5 * draw.number(in: 1...4))),
          note: draw.chance(percent: 15) ? draw.text() : nil))
    }
  }

  // MARK: Self-care and sobriety

  /// One or two things that the person wants to do, about what the plan works on.
  mutating func planSelfCare(_ content: inout PlanContent) throws {
    guard content.selfCare.isEmpty, !draw.chance(percent: options.missingPercent) else { return }
    for (kind, what) in draw.some(draw.number(in: 1...2), of: Invented.selfCare) {
      content.selfCare.append(
        try SelfCareActivity(
          id: id("sc"), kind: kind, what: draw.marked(what),
          daysPerWeek: asked(draw.number(in: 1...4)),
          problems: content.problems.prefix(1).map(\.id),
          why: draw.chance(percent: 60) ? draw.marked("It has helped before.") : nil))
    }
  }

  private mutating func careForSelf(from monday: CalendarDate) throws {
    for activity in record.plans.last?.content.selfCare ?? [] {
      for day in draw.some(activity.daysPerWeek ?? 2, of: Array(0..<5))
      where !draw.chance(percent: options.missingPercent) {
        let completion =
          draw.element(of: [
            Weighted(Homework.Completion.done, 60), Weighted(.partly, 22), Weighted(.notDone, 18),
          ]) ?? .done
        record.selfCare.append(
          SelfCareEntry(
            id: try id("se"), date: try monday.adding(days: day), kind: activity.kind,
            activity: activity.id, completion: completion,
            minutes: completion == .notDone ? nil : asked(try Minutes(10 * draw.number(in: 1...6))),
            note: draw.chance(percent: 8) ? draw.text() : nil))
      }
    }
  }

  /// What the person says to what the program asks about sobriety; only those of whom it is asked.
  mutating func agreeOnSobriety(_ content: inout PlanContent, from date: CalendarDate) {
    for expectation in site.program.sobriety
    where story.conditions.contains(where: expectation.conditions.contains) {
      guard !content.sobriety.contains(where: { $0.expectation == expectation.id }) else {
        continue
      }
      content.sobriety.append(
        SobrietyAgreement(
          expectation: expectation.id, agreed: asked(draw.chance(percent: 92)), from: date,
          ownWords: draw.chance(percent: 50) ? draw.marked("One day after the other.") : nil))
    }
  }
}
