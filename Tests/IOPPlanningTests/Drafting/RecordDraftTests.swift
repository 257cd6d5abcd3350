import IOPModels
import IOPPlanning
import Testing

@Suite("A draft from a record rests on what was known on the day")
struct RecordDraftTests {
  /// The person whom an IOP fits, with nothing later than the intake.
  private func record(_ edit: (inout CareRecord) throws -> Void = { _ in }) throws -> CareRecord {
    var record = try CoreFixture.assessed()
    try edit(&record)
    return record
  }

  private func draft(
    _ record: CareRecord, asOf offset: Int = 10, override: Override? = nil
  ) throws -> PlanDraft {
    try PlanDrafter(program: record.program).draft(
      from: record, asOf: CoreFixture.day(offset), override: override)
  }

  private func asked(_ draft: PlanDraft) -> [String] {
    draft.openQuestions.map(\.question.revealed)
  }

  @Test("Without later entries it is the draft of the intake")
  func sameAsIntake() throws {
    let draft = try draft(record(), asOf: 0)
    #expect(draft == (try CoreFixture.draft(CoreFixture.intake())))
  }

  @Test("A later emergency refuses the draft from its day on")
  func laterUpdate() throws {
    let record = try record {
      $0.updates = [
        SituationUpdate(id: .core("u-1"), date: try CoreFixture.day(5), isAcuteEmergency: true)
      ]
    }
    #expect(try draft(record, asOf: 4).admission.verdict == .met)
    #expect(throws: PlanDrafter.Refused.notAdmissible(.emergency)) {
      try draft(record, asOf: 5)
    }
  }

  @Test("The latest assessment of risk gives the problem, and the latest measure the baseline")
  func laterRiskAndMeasure() throws {
    let record = try record {
      var risk = try CoreFixture.risk("risk-1", 3, .moderate)
      risk.ideation = .passive
      $0.risks = [risk]
      $0.measures = [try CoreFixture.phq("phq-1", 4, 22), try CoreFixture.phq("phq-2", 11, 12)]
      $0.behaviours = [try CoreFixture.count("act-1", .plannedActivities, 5, 4)]
    }
    let content = try draft(record).plan.content
    let problem = try #require(content.problems.first { $0.kind == .suicidalIdeation })
    #expect(problem.evidence == [.risk(.core("risk-1"))])
    let objective = try #require(content.objectives.first { $0.measure == .instrument(.phq9) })
    #expect(objective.baseline == 22)
    #expect(objective.baselineFact == .measure(.core("phq-1")))
    #expect(content.problems[0] == problem)
    #expect(content.problems[1].evidence.contains(.measure(.core("phq-1"))))
    let count = try #require(
      content.objectives.first { $0.measure == .behaviour(.plannedActivities) })
    #expect(count.baselineFact == .behaviour(.core("act-1")))
    // Ideation of the intake that a later assessment no longer finds is no problem of the draft.
    let better = try self.record {
      $0.intake.risk?.ideation = .passive
      $0.risks = [try CoreFixture.risk("risk-1", 3)]
    }
    #expect(try draft(better).plan.content.problems.count == 2)
  }

  @Test("An override counts from its day on")
  func laterOverride() throws {
    let record = try record { $0.intake.living?.isSafe = false }
    let override = Override(
      by: .core("cl-1"), date: try CoreFixture.day(6), because: "Moves out tomorrow.")
    #expect(throws: PlanDrafter.Refused.notAdmissible(.safePlace)) {
      try draft(record, asOf: 5, override: override)
    }
    #expect(try draft(record, asOf: 6, override: override).admission.verdict == .notMet)
  }

  @Test(
    "A reason that is older than the danger that is open leaves the draft blocked",
    arguments: [(4, true), (5, false)])
  func olderOverride(offset: Int, isBlocked: Bool) throws {
    // Risk was assessed on day 5, and nobody judged its level.
    let record = try record { $0.risks = [try CoreFixture.risk("risk-1", 5, nil)] }
    let override = Override(by: .core("cl-1"), date: try CoreFixture.day(offset), because: "Seen.")
    #expect(try draft(record, override: override).isBlockedByOpenDanger == isBlocked)
  }

  @Test("Violence that an update found is weighed before memories are worked on")
  func laterViolence() throws {
    func asks(
      _ atIntake: Bool?, _ later: [(Int, Bool)] = [], asOf offset: Int = 10
    ) throws -> Bool {
      // Nothing of it is an acute danger: that is another question.
      func found(_ violence: Bool) throws -> EnvironmentRisk {
        try EnvironmentRisk(acuteDanger: false, violence: violence)
      }
      var record = CareRecord(
        patient: try CoreFixture.patient(), program: try OneCondition.fullProgram(),
        clinicians: CoreFixture.team, intake: try OneCondition.intake(.postTraumaticStress))
      record.intake.environment = try atIntake.map(found)
      record.updates = try later.map { day, violence in
        SituationUpdate(
          id: .core("u-\(day)"), date: try CoreFixture.day(day), environment: try found(violence))
      }
      let override = Override(
        by: .core("cl-1"), date: try CoreFixture.day(offset), because: "Agreed in the team.")
      return try draft(record, asOf: offset, override: override).plan.content.asks("begin now?")
    }
    #expect(try !asks(nil))
    #expect(try !asks(false))
    #expect(try asks(true))
    #expect(try asks(nil, [(5, true)]))
    #expect(try asks(false, [(5, true)]))
    #expect(try !asks(false, [(5, true)], asOf: 4))
    #expect(try !asks(true, [(5, false)]))
    #expect(try asks(true, [(5, false), (8, true)]))
  }

  @Test("What a refusal says on a log does not say where the person is led")
  func refusal() {
    #expect(
      PlanDrafter.Refused.notAdmissible(.emergency).description
        == "no plan is drafted: the admission criteria lead elsewhere")
  }

  @Test("Thoughts that only the screener found are a problem", arguments: [1, 2])
  func screenerAlone(question: Int) throws {
    for ideation in [nil, RiskAssessment.Ideation.absent] as [RiskAssessment.Ideation?] {
      let record = try record {
        $0.intake.risk?.ideation = ideation
        if question == 1 {
          $0.intake.risk?.screen?.wishToBeDead = true
        } else {
          $0.intake.risk?.screen?.suicidalThoughts = true
        }
      }
      let content = try draft(record).plan.content
      let problem = try #require(content.problems.first { $0.kind == .suicidalIdeation })
      #expect(problem.evidence == [.risk(.core("risk-0"))])
      #expect(!GoldenThread(content).goals(of: problem.id).isEmpty)
    }
  }

  @Test("A safety item that no assessment followed asks for one today, before anything else")
  func itemAlone() throws {
    let record = try record {
      $0.measures = [
        try MeasureResult(
          id: .core("phq-1"), instrument: .phq9, date: CoreFixture.day(3),
          answers: [3, 3, 3, 3, 2, 2, 1, 1, 1])
      ]
    }
    let draft = try draft(record)
    #expect(draft.openQuestions.first?.missing == .measure(.core("phq-1")))
    #expect(asked(draft).first?.hasPrefix("Assess the risk today") == true)
    #expect(draft.isBlockedByOpenDanger)
  }

  @Test("A count of self-harm above 0 is a problem also where the assessment did not ask")
  func selfHarmCount() throws {
    let record = try record {
      $0.intake.risk?.selfHarm = nil
      $0.behaviours = [try CoreFixture.count("sh-1", .selfHarmDays, 3, 1)]
    }
    let problem = try #require(
      try draft(record).plan.content.problems.first { $0.kind == .selfHarm })
    #expect(problem.evidence == [.behaviour(.core("sh-1"))])
  }

  @Test("While danger is unknown the draft is blocked, and its questions come first")
  func openDanger() throws {
    let edits: [(FactReference, (inout CareRecord) throws -> Void)] = [
      (.intake(.emergency), { $0.intake.isAcuteEmergency = nil }),
      (.intake(.risk), { $0.intake.risk = nil }),
      (.risk(.core("risk-0")), { $0.intake.risk?.level = nil }),
    ]
    for (place, edit) in edits {
      let record = try record {
        $0.intake.statedGoals = []
        try edit(&$0)
      }
      let draft = try draft(record)
      #expect(draft.isBlockedByOpenDanger)
      #expect(draft.openQuestions.first?.missing == place)
      let override = Override(by: .core("cl-1"), date: try CoreFixture.day(), because: "Seen.")
      #expect(try !self.draft(record, override: override).isBlockedByOpenDanger)
    }
    #expect(try !draft(record()).isBlockedByOpenDanger)
  }

  @Test("Without a condition the draft asks first which condition is treated")
  func noCondition() throws {
    let draft = try draft(record { $0.intake.conditions = [] })
    #expect(draft.openQuestions.first?.missing == .intake(.conditions))
    #expect(asked(draft).first == "Which condition is treated?")
    // Danger still comes before it.
    let bare = try self.draft(
      record {
        $0.intake.conditions = []
        $0.intake.risk = nil
      })
    #expect(bare.openQuestions.map(\.missing).prefix(2) == [.intake(.risk), .intake(.conditions)])
  }

  @Test("A positive measure that no problem cites is asked about and stays in the schedule")
  func uncitedMeasure() throws {
    for (total, isAsked) in [(9, false), (10, true)] {
      let draft = try draft(
        record {
          $0.intake.conditions = [
            try CoreFixture.condition("c-1", .borderlinePersonality, "F60.3", role: .principal)
          ]
          $0.intake.measures = [try CoreFixture.phq("phq-0", 0, total)]
        })
      let questions = draft.openQuestions.filter { $0.missing == .measure(.core("phq-0")) }
      #expect(questions.isEmpty != isAsked)
      #expect(
        draft.plan.content.schedule.contains { $0.measure == .instrument(.phq9) } == isAsked)
    }
  }

  @Test("Problems that share an instrument share a goal, and a measure stands in one objective")
  func oneObjectivePerMeasure() throws {
    let record = try record {
      $0.intake.conditions += [
        try CoreFixture.condition("c-3", .panic, "F41.0"),
        try CoreFixture.condition("c-4", .persistentDepression, "F34.1"),
        try CoreFixture.condition("c-5", .opioidUse, "F11.20"),
        try CoreFixture.condition("c-6", .stimulantUse, "F15.20"),
      ]
      $0.intake.risk?.ideation = .passive
      $0.intake.risk?.selfHarm = true
    }
    let draft = try draft(record)
    let content = draft.plan.content
    let measures = content.objectives.compactMap(\.measure)
    #expect(Set(measures).count == measures.count)
    let thread = GoldenThread(content)
    for problem in content.problems {
      let goals = thread.goals(of: problem.id)
      #expect(goals.count == 1, "\(problem.kind)")
      #expect(goals.allSatisfy { !thread.objectives(of: $0.id).isEmpty }, "\(problem.kind)")
    }
    #expect(content.goals.count == 4)
    var checked = record
    checked.plans = [draft.plan]
    let found = RuleSet.standard.findings(in: checked, asOf: draft.plan.made).map(\.rule)
    #expect(!found.contains("objective-duplicate"))
  }

  @Test(
    "Where no modality is chosen the question says what was passed over, or that no source is known"
  )
  func nothingChosen() throws {
    let record = try record {
      $0.intake.conditions = [
        try CoreFixture.condition("c-1", .opioidUse, "F11.20", role: .principal),
        try CoreFixture.condition("c-2", .eatingDisorder, "F50.2"),
      ]
      $0.program.modalities.removeAll { $0 == .medicationAssisted }
    }
    let all = asked(try draft(record))
    let questions = all.filter { $0.hasPrefix("Which treatment fits") }
    #expect(questions.count == 1)
    #expect(
      questions.first
        == "Which treatment fits opioid use disorder? "
        + "\(Modality.medicationAssisted.title.prefix(1).uppercased())"
        + "\(Modality.medicationAssisted.title.dropFirst()) is recommended "
        + "(\(Citation.vaDoDSUD2021.title)). The program does not offer it. Refer, or arrange it.")
    // An eating disorder is referred by a program that has no treatment of it.
    #expect(all.contains { $0.hasPrefix("Eating disorder is treated elsewhere: by whom") })
  }

  @Test("A question about the person's words names their place and does not repeat them")
  func unusedWords() throws {
    let draft = try draft(
      record {
        $0.intake.statedGoals.append(StatedGoal(id: .core("sg-9"), words: "See Jo again."))
      })
    let question = try #require(
      draft.openQuestions.first { $0.missing == .statedGoal(.core("sg-9")) })
    #expect(!question.question.revealed.contains("Jo"))
  }
}
