import IOPModels
import IOPPlanning
import Testing

@Suite("How long a stay may last")
struct LengthEstimateTests {
  typealias Edit = @Sendable (inout CareRecord) throws -> Void

  /// The estimate for the person of the fixture: three phases of 2 to 4 weeks since day 1, a program of 6 to 12 weeks, 16 at the longest.
  private func estimate(asOf offset: Int = 15, _ edits: Edit...) throws -> LengthEstimate {
    var record = try CoreFixture.record()
    // The objective is due in week 12; the tests of the phases look at an earlier day.
    record.plans = [try CoreFixture.plan(objectives: [Self.objective(due: 30)])]
    for edit in edits { try edit(&record) }
    return LengthEstimate(record, asOf: try CoreFixture.day(offset))
  }

  static func objective(due offset: Int) throws -> Objective {
    var objective = try CoreFixture.phqObjective()
    objective.due = try CoreFixture.day(offset)
    return objective
  }

  static let phase2: Edit = { $0.phaseChanges = [try CoreFixture.change("pc-1", 15, 1, 2)] }

  @Test("It is the weeks of the phases that are left, after the weeks that have passed")
  func phases() throws {
    let first = try estimate()
    #expect(first.least == 6)
    #expect(first.most == 12)
    #expect(first.start == (try CoreFixture.day(1)))
    #expect(first.earliestEnd == (try CoreFixture.day(42)))
    #expect(first.latestEnd == (try CoreFixture.day(84)))
    #expect(first.isBeyondLongest == .notMet)
    #expect(first.missing.isEmpty)
    // Two weeks in phase 1, then at least 2 and at most 4 in each of the others.
    let second = try estimate(asOf: 15, Self.phase2)
    #expect(second.least == 6)
    #expect(second.most == 10)
    // Three weeks in phase 1 have passed on day 22: the least grows, the most does not.
    let later = try estimate(asOf: 22)
    #expect(later.least == 7)
    #expect(later.most == 12)
  }

  @Test(
    "A week that has begun counts whole, in the phases that are over",
    arguments: [(8, 5, 9), (9, 6, 10), (11, 6, 10), (15, 6, 10)])
  func begunWeeks(offset: Int, least: Int, most: Int) throws {
    // Phase 1 began on day 1: by day 8 it has lasted one week, from day 9 to day 15 two. Then 2 to 4 weeks in each of two phases.
    let found = try estimate {
      $0.phaseChanges = [try CoreFixture.change("pc-1", offset, 1, 2)]
    }
    #expect(found.least == least)
    #expect(found.most == most)
  }

  @Test("Every input has its reason, and every reason its source")
  func reasons() throws {
    let found = try estimate()
    #expect(Set(found.because.map(\.input)) == [.taper, .program, .progress, .goals, .severity])
    #expect(found.because.first { $0.input == .program }?.source == .sourceDocuments)
    let severity = try #require(found.because.first { $0.input == .severity })
    #expect(severity.words.revealed.contains("severe"))
    #expect(!severity.evidence.isEmpty)
    #expect(found.inWords.hasPrefix("Length of stay: 6 to 12 weeks. Phase 1 since 2026-01-06"))
  }

  @Test("Unknown severity widens the range to the program's")
  func severity() throws {
    let found = try estimate(asOf: 15, Self.phase2) { $0.intake.conditions[0].severity = nil }
    #expect(found.least == 6)
    #expect(found.most == 12)
    #expect(found.missing.map(\.name) == ["how severe the principal condition is"])
  }

  @Test("What cannot be judged widens the range or leaves the end open")
  func progress() throws {
    let open = try estimate { $0.measures = [] }
    #expect(open.most == nil)
    #expect(open.latestEnd == nil)
    #expect(open.isBeyondLongest == .unknown)
    #expect(open.missing.map(\.name) == ["a second value of PHQ-9"])
    let partly = try estimate { record in
      let count = try CoreFixture.count(
        objective: "o-2", .alcoholDays, baseline: 3, target: 0)
      record.plans = [
        try CoreFixture.plan(objectives: [Self.objective(due: 30), count])
      ]
    }
    // Up to the program's longest, 16 weeks.
    #expect(partly.most == 16)
    #expect(!partly.missing.isEmpty)
    let none = try estimate { $0.plans = [try CoreFixture.plan(objectives: [])] }
    #expect(none.most == nil)
    #expect(none.missing.map(\.name) == ["an objective in the plan"])
  }

  @Test("A setback in a later phase may take the phase before it again")
  func setback() throws {
    let worse: Edit = { $0.measures.append(try CoreFixture.phq("phq-9", 15, 18)) }
    #expect(try estimate(asOf: 15, worse).most == 12)
    let later = try estimate(asOf: 15, Self.phase2, worse)
    #expect(later.least == 6)
    // 10 weeks, and the 4 of phase 1 again.
    #expect(later.most == 14)
    #expect(
      later.because.contains { $0.input == .progress && $0.words.revealed.contains("again") })
  }

  @Test("A phase beyond its most weeks leaves the end open", arguments: [(28, false), (29, true)])
  func overdue(offset: Int, isOpen: Bool) throws {
    // Phase 1 began on day 1 and lasts 4 weeks at the most.
    let found = try estimate(asOf: offset)
    #expect((found.most == nil) == isOpen)
    #expect(found.least == 4 + 4 + (isOpen ? 0 : 0))
  }

  @Test("An objective that is due later than the phases end moves the end")
  func goals() throws {
    let found = try estimate { record in
      record.plans = [try CoreFixture.plan(objectives: [Self.objective(due: 91)])]
    }
    // Day 1 to day 91 are thirteen weeks.
    #expect(found.most == 13)
    let dayMore = try estimate { record in
      record.plans = [try CoreFixture.plan(objectives: [Self.objective(due: 92)])]
    }
    #expect(dayMore.most == 14)
    let reached = try estimate { record in
      record.plans = [try CoreFixture.plan(objectives: [Self.objective(due: 91)])]
      record.measures.append(try CoreFixture.phq("phq-9", 15, 9))
    }
    #expect(reached.most == 12)
    let undated = try estimate { record in
      var objective = try CoreFixture.phqObjective()
      objective.due = nil
      record.plans = [try CoreFixture.plan(objectives: [objective])]
    }
    #expect(undated.missing.map(\.name) == ["when objective o-1 is due"])
  }

  @Test("A longer stay that is granted moves the end; one that is asked for reaches the longest")
  func extensions() throws {
    let asked = try estimate { $0.extensions = [try ExtensionRequestTests.request(on: 14)] }
    #expect(asked.most == 16)
    #expect(asked.missing.map(\.place) == [.extension(.core("ex-1"))])
    let granted = try estimate {
      $0.extensions = [
        try ExtensionRequestTests.request(
          on: 14, decision: ExtensionRequestTests.granted(on: 15, until: 126))
      ]
    }
    #expect(granted.most == 18)
    #expect(granted.isBeyondLongest == .unknown)
    #expect(granted.because.contains { $0.input == .extended })
  }

  @Test("Before a plan it is the program's own range, and after leaving it is what it was")
  func outside() throws {
    let before = try estimate(asOf: 0)
    #expect(before.least == 6 && before.most == 12)
    #expect(before.start == nil && before.earliestEnd == nil)
    #expect(
      before.missing.map(\.name) == ["a signed plan with its phases", "the admission"])
    let left = try estimate(asOf: 90) {
      $0.discharge = Discharge(
        date: try CoreFixture.day(70), kind: .completed, by: .core("cl-1"), because: "x")
    }
    #expect(left.least == 10 && left.most == 10)
    #expect(left.because.map(\.input) == [.discharge])
    let unsigned = try estimate(asOf: 86) { $0.plans = [] }
    #expect(unsigned.least == 13 && unsigned.most == nil)
  }

  @Test("Numbers of a plan that cannot be do not trap")
  func huge() throws {
    let found = try estimate { record in
      var content = record.plans[0].content
      for index in content.phases.indices {
        content.phases[index].weeks = Bounds(known: 2...Int.max)
      }
      record.plans = [
        try TreatmentPlan(
          id: .core("plan-1"), versionID: .core("plan-1-v1"), made: CoreFixture.day(1),
          content: content,
          signatures: [
            Signature(signer: .clinician, clinician: .core("cl-1"), date: CoreFixture.day(1))
          ])
      ]
    }
    #expect(found.most == .max)
    #expect(found.latestEnd == nil)
    #expect(found.isBeyondLongest == .unknown)
  }

  // MARK: Where no weeks are counted

  static let elsewhere: [(String, Edit)] = [
    (
      "an emergency",
      {
        $0.updates.append(
          SituationUpdate(id: .core("u"), date: try CoreFixture.day(14), isAcuteEmergency: true))
      }
    ),
    ("a high level", { $0.risks.append(try CoreFixture.risk("r", 14, .high)) }),
    (
      "a higher level judged to be needed",
      {
        $0.updates.append(
          SituationUpdate(
            id: .core("u"), date: try CoreFixture.day(14), judgedLevel: .partialHospitalization))
      }
    ),
    (
      "withdrawal",
      {
        $0.updates.append(
          SituationUpdate(id: .core("u"), date: try CoreFixture.day(14), withdrawal: .active))
      }
    ),
  ]

  @Test(
    "Whoever is led to an emergency or a higher level is given no length, and the reason",
    arguments: 0..<elsewhere.count)
  func withheld(index: Int) throws {
    let (name, edit) = Self.elsewhere[index]
    let inProgram = try estimate(asOf: 15, edit)
    let unsigned = try estimate(asOf: 15, edit) { $0.plans = [] }
    let before = try estimate(asOf: 15, edit) { $0.admission = nil }
    for found in [inProgram, unsigned, before] {
      #expect(found.isWithheld, "\(name)")
      #expect(found.least == nil && found.most == nil, "\(name)")
      #expect(found.earliestEnd == nil && found.latestEnd == nil, "\(name)")
      #expect(found.isBeyondLongest == .unknown, "\(name)")
      #expect(Set(found.because.map(\.input)) == [.placement], "\(name)")
      #expect(found.because.allSatisfy { !$0.evidence.isEmpty }, "\(name)")
      #expect(found.inWords.hasPrefix("Length of stay: not estimated. "), "\(name)")
    }
    #expect(try !estimate(asOf: 13, edit).isWithheld)
    var record = try CoreFixture.record()
    try edit(&record)
    let lines = try #require(Taper(record, asOf: CoreFixture.day(15))).forPerson.map(\.revealed)
    #expect(!lines.contains { $0.contains("week") && $0.contains("in all") }, "\(name)")
  }

  @Test("Outpatient care is no stay in this program; who was admitted all the same has a length")
  func outpatient() throws {
    let enough: Edit = {
      $0.intake.outpatientIsEnough = true
      $0.plans = []
    }
    #expect(try estimate(asOf: 0, enough) { $0.admission = nil }.isWithheld)
    #expect(try !estimate(asOf: 15, enough).isWithheld)
  }

  /// Admitted on day 1; the longest stay of 16 weeks ends on day 112.
  private static let late: Edit = { record in
    record.measures = [
      try CoreFixture.phq("phq-1", 28, 12), try CoreFixture.phq("phq-2", 110, 11),
    ]
    record.risks = [try CoreFixture.risk("r", 108)]
  }

  @Test(
    "Once the longest stay is over, its weeks bound nothing: an extension is needed",
    arguments: [(112, false), (113, true), (141, true)])
  func pastLongest(offset: Int, isOver: Bool) throws {
    // One of two objectives cannot be judged: within the longest stay, that widens the range to it.
    let found = try estimate(asOf: offset, Self.late) { record in
      record.measures.append(try CoreFixture.phq("phq-3", offset - 1, 11))
      record.risks.append(try CoreFixture.risk("r-2", offset - 1))
      record.plans = [
        try CoreFixture.plan(objectives: [
          Self.objective(due: 30),
          CoreFixture.count(objective: "o-2", .alcoholDays, baseline: 3, target: 0),
        ])
      ]
    }
    #expect(found.needsExtension == isOver)
    #expect((found.isBeyondLongest == .met) == isOver || found.least.map { $0 > 16 } == true)
    let words = found.inWords
    #expect(words.contains("up to the longest stay of 16 weeks") != isOver)
    guard isOver else { return }
    #expect(found.most == nil)
    #expect(words.contains("The longest stay of 16 weeks ended on 2026-04-27"))
    #expect(words.contains("a documented reason, an approver and a new end"))
    #expect(found.missing.contains { $0.name.contains("its approver") })
  }

  @Test("An extension that lacks its reason, its approver or its end is needed still")
  func lacking() throws {
    func found(_ decision: ExtensionRequest.Decision, _ reason: PrivateText?) throws
      -> LengthEstimate
    {
      try estimate(asOf: 120, Self.late) {
        $0.extensions = [
          try ExtensionRequest(
            id: .core("ex-1"), date: CoreFixture.day(105), by: .team, reason: reason,
            decision: decision)
        ]
      }
    }
    let (day, end) = (try CoreFixture.day(110), try CoreFixture.day(140))
    for (decision, reason, lacks) in [
      (try .init(on: day, granted: true, newEnd: end), nil, ["documented reason", "approver"]),
      (try .init(on: day, granted: true, newEnd: end), "More.", ["approver"]),
      (
        try .init(on: day, granted: true, by: .core("cl-1"), newEnd: end), nil,
        ["documented reason"]
      ),
      (try .init(on: day, granted: true, by: .core("cl-1")), "More.", ["new end"]),
      (try .init(on: day, granted: true, by: .core("cl-1"), newEnd: end), "More.", []),
    ] as [(ExtensionRequest.Decision, PrivateText?, [String])] {
      let length = try found(decision, reason)
      #expect(length.needsExtension == !lacks.isEmpty, "\(lacks)")
      #expect(length.inWords.contains("stays by an extension") == lacks.isEmpty, "\(lacks)")
      for lack in lacks {
        #expect(length.missing.contains { $0.name == "the \(lack) of the extension" })
      }
    }
  }

  @Test("A request that was declined is told")
  func declined() throws {
    let found = try estimate(asOf: 90, Self.late) {
      $0.extensions = [
        try ExtensionRequestTests.request(
          on: 80, decision: .init(on: CoreFixture.day(82), granted: false))
      ]
    }
    #expect(
      found.inWords.contains(
        "The longer stay that was asked for by the person on 2026-03-26 was declined."))
  }

  @Test("An extension that lasts carries on beyond the longest stay; one that is over does not")
  func extendedBeyond() throws {
    func found(_ offset: Int) throws -> LengthEstimate {
      try estimate(asOf: offset, Self.late) {
        $0.extensions = [
          try ExtensionRequestTests.request(
            on: 105, decision: ExtensionRequestTests.granted(on: 110, until: 140))
        ]
      }
    }
    let lasting = try found(140)
    #expect(!lasting.needsExtension)
    #expect(lasting.inWords.contains("stays by an extension"))
    let over = try found(141)
    #expect(over.needsExtension)
    #expect(over.inWords.contains("and the extension on 2026-05-25"))
    let plain = try #require(
      Taper(
        {
          var record = try CoreFixture.record()
          try Self.late(&record)
          return record
        }(), asOf: CoreFixture.day(120))
    ).forPerson.map(\.revealed)
    #expect(plain.contains { $0.contains("longer than the program plans") })
  }
}
