import IOPModels
import Testing

@Suite("Triage of the suicide screener")
struct SuicideScreenTests {
  /// Answers to the seven questions: 1 to 5, 6 lifetime, 6 within three months.
  typealias Answers = [Bool?]

  static func screen(_ answers: Answers) -> SuicideScreen {
    SuicideScreen(
      wishToBeDead: answers[0], suicidalThoughts: answers[1], method: answers[2],
      intent: answers[3], intentWithPlan: answers[4], behaviourEver: answers[5],
      behaviourRecently: answers[6])
  }

  /// Every way to answer, skip or leave open the seven questions.
  static let all: [Answers] = (0..<2187).map { number in
    var rest = number
    return (0..<7).map { _ in
      defer { rest /= 3 }
      return [nil, false, true][rest % 3]
    }
  }

  /// The Columbia triage of a form that is filled in to the end, question by question.
  ///
  /// Columbia triage guideline: question 1 or 2 low; 3 moderate; 4 or 5 high; behaviour at any time moderate, within three months
  /// high; the most severe one that is endorsed counts.
  static func triageOfComplete(_ answers: [Bool]) -> SuicideScreen.Triage {
    let table: [SuicideScreen.Triage] = [.low, .low, .moderate, .high, .high, .moderate, .high]
    var worst = 0
    let order: [SuicideScreen.Triage] = [.negative, .low, .moderate, .high]
    for (answer, triage) in zip(answers, table) where answer {
      worst = max(worst, order.firstIndex(of: triage) ?? 0)
    }
    return order[worst]
  }

  /// Every form to which answers can still be completed.
  ///
  /// The form leads from a no to question 2 straight to question 6, and asks for the past three months after a yes to 6 only.
  static func completions(of answers: Answers) -> [[Bool]] {
    var found: [[Bool]] = []
    for number in 0..<128 {
      let form = (0..<7).map { number & (1 << $0) != 0 }
      let agrees = zip(answers, form).allSatisfy { answer, filled in answer ?? filled == filled }
      let skipsThoughts = !form[1] && (2...4).contains { answers[$0] == nil && form[$0] }
      let skipsRecent = !form[5] && answers[6] == nil && form[6]
      if agrees && !skipsThoughts && !skipsRecent { found.append(form) }
    }
    return found
  }

  static func rank(_ triage: SuicideScreen.Triage) -> Int {
    switch triage {
    case .negative: 0
    case .low: 1
    case .moderate: 2
    case .high: 3
    }
  }

  @Test("For all 2,187 ways to answer, the triage is what the completed forms could come to")
  func table() throws {
    var decided = 0
    for answers in Self.all {
      let screen = Self.screen(answers)
      let outcomes = Self.completions(of: answers).map { Self.rank(Self.triageOfComplete($0)) }
      let lowest = try #require(outcomes.min())
      let highest = try #require(outcomes.max())
      #expect(Self.rank(screen.atLeast) == lowest, "\(answers)")
      #expect(Self.rank(screen.atMost) == highest, "\(answers)")
      #expect(screen.triage.map(Self.rank) == (lowest == highest ? lowest : nil), "\(answers)")
      if screen.triage != nil { decided += 1 }
    }
    #expect(decided > 0 && decided < Self.all.count)
  }

  @Test(
    "The rows of the Columbia triage",
    arguments: [
      ([false, false, nil, nil, nil, false, nil], SuicideScreen.Triage.negative),
      ([true, false, nil, nil, nil, false, nil], .low),
      ([false, true, false, false, false, false, nil], .low),
      ([true, true, true, false, false, false, false], .moderate),
      ([true, true, false, true, false, false, nil], .high),
      ([true, true, true, true, true, false, nil], .high),
      ([false, false, nil, nil, nil, true, false], .moderate),
      ([false, false, nil, nil, nil, true, true], .high),
    ] as [([Bool?], SuicideScreen.Triage)])
  func rows(answers: [Bool?], triage: SuicideScreen.Triage) {
    #expect(Self.screen(answers).triage == triage)
  }

  @Test("Without any answer everything is open, from nothing to high")
  func unanswered() {
    let screen = SuicideScreen()
    #expect(screen.atLeast == .negative)
    #expect(screen.atMost == .high)
    #expect(screen.triage == nil)
  }

  @Test("A yes that contradicts the skip logic counts: it is never explained away")
  func contradictions() {
    #expect(SuicideScreen(suicidalThoughts: false, intent: true).triage == .high)
    #expect(SuicideScreen(behaviourEver: false, behaviourRecently: true).triage == .high)
    #expect(
      SuicideScreen(
        wishToBeDead: false, suicidalThoughts: false, method: true, behaviourEver: false
      ).triage == .moderate)
  }

  /// Whether a question was left out because of another answer, and is not merely unanswered.
  static func isSkipped(_ question: Int, in answers: Answers) -> Bool {
    switch question {
    case 2...4: answers[1] == false
    case 6: answers[5] == false
    default: false
    }
  }

  @Test("One more answer to a question that is open never widens what the triage could be")
  func monotone() {
    for answers in Self.all {
      let before = Self.screen(answers)
      #expect(before.atLeast <= before.atMost)
      for question in 0..<7 where answers[question] == nil {
        for answer in [false, true] {
          if answer, Self.isSkipped(question, in: answers) { continue }
          var further = answers
          further[question] = answer
          let after = Self.screen(further)
          #expect(after.atLeast >= before.atLeast, "\(answers) then \(question) \(answer)")
          #expect(after.atMost <= before.atMost, "\(answers) then \(question) \(answer)")
          if let settled = before.triage { #expect(after.triage == settled) }
        }
      }
    }
  }

  @Test("A yes in place of a no never lowers the triage")
  func endorsing() {
    for answers in Self.all {
      for question in 0..<7 where answers[question] == false {
        var worse = answers
        worse[question] = true
        #expect(Self.screen(worse).atLeast >= Self.screen(answers).atLeast)
        #expect(Self.screen(worse).atMost >= Self.screen(answers).atMost)
      }
    }
  }

  @Test("Every way to answer survives the wire, where an unanswered question is absent")
  func wire() throws {
    let names = ["q1", "q2", "q3", "q4", "q5", "q6Ever", "q6Recent"]
    for answers in Self.all.enumerated().filter({ $0.offset % 37 == 0 }).map(\.element) {
      let members = zip(names, answers).compactMap { name, answer in
        answer.map { #""\#(name)":\#($0)"# }
      }
      let text = "{" + members.joined(separator: ",") + "}"
      let screen = try FoundationJSON.read(text, as: SuicideScreen.self)
      #expect(screen == Self.screen(answers))
      #expect(try FoundationJSON.text(of: screen) == text)
    }
  }

  @Test("Triage, level and ideation are ordered by severity")
  func order() {
    #expect(SuicideScreen.Triage.allCases.sorted() == [.negative, .low, .moderate, .high])
    #expect(RiskAssessment.Level.allCases.sorted() == [.low, .moderate, .high, .imminent])
    #expect(RiskAssessment.Ideation.allCases.sorted() == [.absent, .passive, .active])
    #expect(
      StageOfChange.allCases.sorted()
        == [.precontemplation, .contemplation, .preparation, .action, .maintenance])
  }
}
