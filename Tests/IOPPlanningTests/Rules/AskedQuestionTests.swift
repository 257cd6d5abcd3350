import IOPModels
import IOPPlanning
import Testing

/// A draft may ask instead of knowing: its question answers for what it asks for, and for nothing else at the same place.
@Suite("An open question stands for what it asks, and for nothing else")
struct AskedQuestionTests {
  /// A rule that an open question of a draft can keep quiet, and the question that does.
  struct Row: Sendable, CustomTestStringConvertible {
    let rule: String
    let place: FactReference
    let subject: OpenQuestion.Subject
    let change: @Sendable (inout CareRecord) throws -> Void

    init(
      _ rule: String, at place: FactReference, for subject: OpenQuestion.Subject,
      _ change: @escaping @Sendable (inout CareRecord) throws -> Void
    ) {
      self.rule = rule
      self.place = place
      self.subject = subject
      self.change = change
    }

    var testDescription: String { rule }
  }

  private static let objective = FactReference.objective(ObjectiveID(known: "o-1"))
  private static let intervention = FactReference.intervention(InterventionID(known: "i-5"))

  static let rows: [Row] = [
    Row("objective-measure", at: objective, for: .measure) { record in
      record.changePlan { $0.objectives[0].measure = nil }
    },
    Row("objective-baseline", at: objective, for: .baseline) { record in
      record.changePlan { $0.objectives[0].baseline = nil }
    },
    Row("objective-target", at: objective, for: .target) { record in
      record.changePlan { $0.objectives[0].target = nil }
    },
    Row("objective-direction", at: objective, for: .direction) { record in
      record.changePlan { $0.objectives[0].direction = nil }
    },
    Row("objective-due", at: objective, for: .due) { record in
      record.changePlan { $0.objectives[0].due = nil }
    },
    Row("objective-served", at: objective, for: .intervention) { record in
      record.changePlan { plan in
        for place in plan.interventions.indices {
          plan.interventions[place].serves.removeAll { $0 == ObjectiveID(known: "o-1") }
        }
      }
    },
    Row("intervention-dose", at: intervention, for: .dose) { record in
      record.changePlan { $0.interventions[4].dose = nil }
    },
    Row("intervention-owner", at: intervention, for: .owner) { record in
      record.changePlan {
        $0.interventions[4].owner = nil
        $0.interventions[4].ownerRole = nil
      }
    },
    Row("crisis.weapons-at-risk", at: .intake(.environment), for: .lockedWeapons) { record in
      record.intake.risk = try risk()
      record.intake.environment = try EnvironmentRisk(weaponsInReach: true)
    },
    Row("crisis.means-asked", at: .risk(Identifier(known: "r-9")), for: .means) { record in
      record.risks = []
      record.intake.risk = try risk()
    },
    Row("course.level-differs", at: .external(Identifier(known: "x-9")), for: .level) { record in
      record.discharge = nil
      record.externalResults = [
        try ExternalResult(
          id: Identifier(known: "x-9"), tool: .locus, version: "20", date: record.intake.date,
          determinedBy: "The payer", level: "4")
      ]
    },
  ]

  private static func risk() throws -> RiskAssessment {
    RiskAssessment(
      id: Identifier(known: "r-9"), date: GoodCourse.record.intake.date, ideation: .passive,
      hasPlan: false, hasIntent: false, selfHarm: false, dangerToOthers: false, level: .low)
  }

  private func rules(_ row: Row, _ questions: [OpenQuestion]) throws -> [String] {
    var record = GoodCourse.record
    try row.change(&record)
    record.changePlan { $0.openQuestions = questions }
    return RuleSet.standard.findings(in: record, asOf: GoodCourse.dayOfDraft).map(\.rule)
  }

  @Test(
    "Without a question, and beside one for anything else there, the rule speaks", arguments: rows)
  func speaks(_ row: Row) throws {
    #expect(try rules(row, []).contains(row.rule))
    #expect(
      try rules(row, [RuleEdit.question(at: row.place)]).contains(row.rule), "asks for nothing")
    for subject in OpenQuestion.Subject.catalogue where subject != row.subject {
      let other = RuleEdit.question(at: row.place, for: [subject])
      #expect(try rules(row, [other]).contains(row.rule), "\(subject)")
    }
    let elsewhere = RuleEdit.question(at: .intake(.telehealth), for: [row.subject])
    #expect(try rules(row, [elsewhere]).contains(row.rule))
    var placeless = elsewhere
    placeless.missing = nil
    #expect(try rules(row, [placeless]).contains(row.rule))
  }

  @Test("The question that asks for it keeps the rule quiet, until it is answered", arguments: rows)
  func isQuiet(_ row: Row) throws {
    var question = RuleEdit.question(at: row.place, for: [row.subject])
    #expect(try !rules(row, [question]).contains(row.rule))
    question.answered = Override(
      by: Identifier(known: "c-th"), date: GoodCourse.dayOfDraft, because: "asked")
    #expect(try rules(row, [question]).contains(row.rule))
  }

  @Test(
    "The answer that arranges for the language is one to that question, and of the day or before")
  func language() {
    func rules(_ subjects: [OpenQuestion.Subject], on date: CalendarDate) -> [String] {
      var record = GoodCourse.record
      record.patient.needsInterpreter = true
      record.changePlan {
        $0.mitigations.removeAll { $0.drawback == .language }
        var question = RuleEdit.question(at: .patient(.language), for: subjects)
        question.answered = Override(by: Identifier(known: "c-th"), date: date, because: "known")
        $0.openQuestions = [question]
      }
      return RuleTableTests.rules.findings(in: record, asOf: GoodCourse.today).map(\.rule)
    }
    let before = GoodCourse.dayOfDraft
    #expect(rules([.interpreter], on: before) == [])
    #expect(rules([], on: before) == ["language-answered"], "which language, and not how")
  }

  @Test(
    "A draft asks whether weapons are locked away, beside any other question about the surroundings"
  )
  func draft() throws {
    var intake = try CoreFixture.intake()
    intake.risk?.ideation = .passive
    intake.risk?.accessToMeans = nil
    intake.environment = try EnvironmentRisk(violence: nil, weaponsInReach: true)
    let plan = try CoreFixture.draft(intake).plan
    let asked = plan.content.openQuestions.flatMap(\.asksFor)
    #expect(asked.contains(.lockedWeapons) && asked.contains(.means))
    let record = CareRecord(
      patient: try CoreFixture.patient(), program: try CoreFixture.program(),
      clinicians: CoreFixture.team, intake: intake)
    let day = try CoreFixture.day()
    #expect(
      !RuleSet.standard.findings(in: plan, of: record, asOf: day)
        .contains { ["crisis.weapons-at-risk", "crisis.means-asked"].contains($0.rule) })
    // The same draft, whose questions are all about something else at the same places.
    var content = plan.content
    for place in content.openQuestions.indices {
      content.openQuestions[place].asksFor = [.violence]
    }
    let edited = try TreatmentPlan(
      id: plan.id, versionID: plan.versionID, made: plan.made, author: plan.author,
      content: content)
    let errors = RuleSet.standard.findings(in: edited, of: record, asOf: day)
      .filter { $0.severity == .error }.map(\.rule)
    #expect(errors.contains("crisis.weapons-at-risk") && errors.contains("crisis.means-asked"))
  }
}
