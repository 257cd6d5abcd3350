import IOPModels

// The parts beside the golden thread.

extension PlanContent {
  /// The frame as a list of one.
  fileprivate var frames: [Frame] {
    get { [frame] }
    set { if let first = newValue.first { frame = first } }
  }
}

extension PlanContent.Frame: HeldPart {
  static var partKind: PlanPart.Kind { .frame }
  static var list: WritableKeyPath<PlanContent, [PlanContent.Frame]> { \.frames }
  static var fields: [PartField<PlanContent.Frame>] {
    [
      PartField("start", \.start), PartField("level", \.level),
      PartField("nextReview", \.nextReview),
    ]
  }
  var key: String { "plan" }
  /// A plan has one frame.
  var meanings: [Set<String>] { [["plan"]] }
  var says: String {
    "start \(start), \(level.title), next review \(nextReview.map(\.description) ?? "not set")"
  }
  var part: PlanPart { .frame(self) }
}

extension Phase: HeldPart {
  static var partKind: PlanPart.Kind { .phase }
  static var list: WritableKeyPath<PlanContent, [Phase]> { \.phases }
  static var fields: [PartField<Phase>] {
    [
      PartField("number", \.number), PartField("daysPerWeek", \.daysPerWeek),
      PartField("weeks", \.weeks), PartField("mix", \.mix), PartField("why", \.why),
    ]
  }
  var key: String { String(number) }
  /// A phase is its number.
  var meanings: [Set<String>] { [[key]] }
  var says: String { "\(daysPerWeek) days a week for \(weeks.lowest) to \(weeks.highest) weeks" }
  var part: PlanPart { .phase(self) }
}

extension MeasureSchedule: HeldPart {
  static var partKind: PlanPart.Kind { .schedule }
  static var list: WritableKeyPath<PlanContent, [MeasureSchedule]> { \.schedule }
  static var fields: [PartField<MeasureSchedule>] {
    [
      PartField("measure", \.measure), PartField("everyDays", \.everyDays),
      PartField("source", \.source), PartField("why", \.why),
    ]
  }
  var key: String { measure.description }
  /// A schedule is what is measured.
  var meanings: [Set<String>] { [[key]] }
  var says: String { "\(measure.title) every \(everyDays == 1 ? "day" : "\(everyDays) days")" }
  var part: PlanPart { .schedule(self) }
}

extension Private: HeldPart where Value == String {
  static var partKind: PlanPart.Kind { .strength }
  static var list: WritableKeyPath<PlanContent, [PrivateText]> { \.strengths }
  static var fields: [PartField<PrivateText>] { [PartField("strength", \.self)] }
  var key: String { revealed }
  /// A strength is its words.
  var meanings: [Set<String>] { [[revealed]] }
  /// A strength rests on its being named, whatever else the person is good at.
  var ownFacts: [FactReference] { [.strength(revealed)] }
  var says: String { revealed }
  var part: PlanPart { .strength(self) }
}

extension Mitigation: HeldPart {
  static var partKind: PlanPart.Kind { .mitigation }
  static var list: WritableKeyPath<PlanContent, [Mitigation]> { \.mitigations }
  static var fields: [PartField<Mitigation>] {
    [
      PartField("drawback", \.drawback), PartField("because", \.because),
      PartField("answer", \.answer), PartField(each: "evidence", \.evidence),
    ]
  }
  var key: String { drawback.rawValue }
  var ownFacts: [FactReference] { evidence }
  /// An answer is the drawback that it answers.
  var meanings: [Set<String>] { [[key]] }
  var says: String { "\(drawback.title): \(answer.revealed)" }
  var part: PlanPart { .mitigation(self) }
}

extension OpenQuestion: IdentifiedPart {
  static var partKind: PlanPart.Kind { .openQuestion }
  static var list: WritableKeyPath<PlanContent, [OpenQuestion]> { \.openQuestions }
  static var fields: [PartField<OpenQuestion>] {
    [
      PartField("question", \.question), PartField("missing", \.missing),
      PartField("asksFor", \.asksFor), PartField("why", \.why),
      PartField("answered", \.answered), PartField(each: "evidence", \.evidence),
    ]
  }
  /// The question follows the part that it is about to its new name, in its words as well.
  func referring(by names: PartNames) -> OpenQuestion {
    var copy = self
    copy.missing = missing.map { names($0) }
    if let old = missing?.key, let new = copy.missing?.key, old != new {
      copy.question = PrivateText(question.revealed.replacingName(old, by: new))
    }
    return copy
  }
  /// A question is its words and where the answer would stand; then its words; then the place and what the answer is needed for.
  var meanings: [Set<String>] {
    let place = missing.map { [$0.description] } ?? []
    return [
      ["\(missing?.description ?? "") \(question.revealed)"], [question.revealed],
      Set(place.map { "\($0) \(why.revealed)" }),
    ]
  }
  func canBe(_ other: OpenQuestion) -> Bool {
    missing == nil || other.missing == nil || missing == other.missing
  }
  var ownFacts: [FactReference] { [missing].compactMap(\.self) + evidence }
  /// The part of the plan that it is about; nil when it is about something else.
  var subject: PlanPart.Name? {
    switch missing?.kind {
    case "objective": missing.map { PlanPart.Name(.objective, $0.key) }
    case "intervention": missing.map { PlanPart.Name(.intervention, $0.key) }
    default: nil
    }
  }
  var says: String { question.revealed }
  var part: PlanPart { .openQuestion(self) }
}

extension Waiver: HeldPart {
  static var partKind: PlanPart.Kind { .waiver }
  static var list: WritableKeyPath<PlanContent, [Waiver]> { \.waivers }
  static var fields: [PartField<Waiver>] {
    [PartField("rule", \.rule), PartField("override", \.override)]
  }
  var key: String { rule }
  /// A waiver is the rule that it sets aside.
  var meanings: [Set<String>] { [[rule]] }
  var says: String { "rule \(rule) is set aside" }
  var part: PlanPart { .waiver(self) }
}

extension SelfCareActivity {
  /// The days of a week, which stay as valid as they were.
  fileprivate var plannedDays: Int? {
    get { daysPerWeek }
    set {
      self = SelfCareActivity(
        known: id, kind: kind, what: what, daysPerWeek: newValue, problems: problems, why: why)
    }
  }
}

extension SelfCareActivity: IdentifiedPart {
  static var partKind: PlanPart.Kind { .selfCare }
  static var list: WritableKeyPath<PlanContent, [SelfCareActivity]> { \.selfCare }
  static var fields: [PartField<SelfCareActivity>] {
    [
      PartField("kind", \.kind), PartField("what", \.what),
      PartField("daysPerWeek", \.plannedDays), PartField(each: "problems", \.problems),
      PartField("why", \.why),
    ]
  }
  func referring(by names: PartNames) -> SelfCareActivity {
    var copy = self
    copy.problems = problems.map { names(.problem, $0) }
    return copy
  }
  /// An activity is its kind with its words; then its kind.
  var meanings: [Set<String>] { [["\(kind.rawValue) \(what.revealed)"], [kind.rawValue]] }
  var links: [PartLink] {
    get { problems.map { .problem($0) } }
    set { problems = newValue.compactMap(\.problem) }
  }
  var says: String { what.revealed }
  var part: PlanPart { .selfCare(self) }
}

extension SobrietyAgreement: HeldPart {
  static var partKind: PlanPart.Kind { .sobriety }
  static var list: WritableKeyPath<PlanContent, [SobrietyAgreement]> { \.sobriety }
  static var fields: [PartField<SobrietyAgreement>] {
    [
      PartField("expectation", \.expectation), PartField("agreed", \.agreed),
      PartField("from", \.from), PartField("ownWords", \.ownWords),
    ]
  }
  var key: String { expectation.text }
  /// What was said is the expectation to which it was said.
  var meanings: [Set<String>] { [[key]] }
  var says: String { agreed.map { $0 ? "agreed" : "not agreed" } ?? "not asked" }
  var part: PlanPart { .sobriety(self) }
}

extension String {
  /// The text with another name in place of one that stands in it as a whole word.
  func replacingName(_ old: String, by new: String) -> String {
    var result = ""
    var word = ""
    func isInWord(_ character: Character) -> Bool {
      character.isLetter || character.isNumber || character == "-" || character == "_"
    }
    for character in self {
      if isInWord(character) {
        word.append(character)
      } else {
        result += (word == old ? new : word) + String(character)
        word = ""
      }
    }
    return result + (word == old ? new : word)
  }
}
