import IOPModels
import IOPPlanning
import Testing

@Suite("Measures of every kind in admission, drafting and the record")
struct MeasureKindTests {
  static func taken(_ instrument: InstrumentID, _ answers: [Int?]) throws -> MeasureResult {
    try MeasureResult(
      id: .core("m-\(instrument)"), instrument: instrument, date: CoreFixture.day(),
      answers: answers)
  }

  private func result(
    _ criterion: String, _ edit: (inout IntakeAssessment) throws -> Void
  ) throws -> CriterionResult {
    var intake = try CoreFixture.intake()
    try edit(&intake)
    return try #require(
      try CoreFixture.admission(intake).determination.result(criterion))
  }

  @Test("A measure whose bands are not of severity says nothing about severity, complete or not")
  func notOfSeverity() throws {
    for answers in [[Int?](repeating: 4, count: 10), [Int?](repeating: nil, count: 10)] {
      let found = try result("severity") {
        $0.conditions = [try CoreFixture.depression(.mild)]
        $0.measures = [try CoreFixture.phq("phq-0", 0, 9), try Self.taken(.audit, answers)]
      }
      #expect(found.verdict == .notMet)
      #expect(!found.judgement.missing.contains { $0.name.contains("AUDIT") })
    }
  }

  @Test("Where nobody has judged the severity and measures do not agree, the judgement is missing")
  func measuresDisagree() throws {
    func found(_ severity: Severity?) throws -> CriterionResult {
      try result("severity") {
        $0.conditions = [try CoreFixture.anxiety(severity)]
        // Worry is mild by its own instrument, and another one says that symptoms are moderate.
        $0.measures = [try CoreFixture.gad("gad-0", 0, 6), try CoreFixture.phq("phq-0", 0, 12)]
      }
    }
    let unjudged = try found(nil)
    #expect(unjudged.verdict == .unknown)
    #expect(unjudged.judgement.missing.map(\.place) == [.condition(.core("c-gad"))])
    #expect(unjudged.judgement.remark?.contains("nobody has judged") == true)
    let judged = try found(.mild)
    #expect(judged.verdict == .unknown && judged.judgement.missing.isEmpty)
    #expect(judged.judgement.remark?.contains("reconcile") == true)
  }

  @Test("The ISI measures insomnia: moderate from 15")
  func insomnia() throws {
    for (answers, verdict) in [
      ([4, 4, 4, 2, 0, 0, 0], Verdict.notMet), ([4, 4, 4, 3, 0, 0, 0], .met),
      ([4, 4, 4, nil, 0, 0, 0], .unknown),
    ] as [([Int?], Verdict)] {
      let found = try result("severity") {
        $0.conditions = [try CoreFixture.condition("c-1", .insomnia, "F51.01", severity: nil)]
        $0.measures = [try Self.taken(.isi, answers)]
      }
      #expect(found.verdict == verdict)
    }
  }

  @Test(
    "A screen that is acute, or positive beside no ideation, is reconciled before anybody is safe")
  func suicideScreen() throws {
    for (answers, ideation, verdict) in [
      ([0, 0, 0, 0, nil], RiskAssessment.Ideation.absent, Verdict.met),
      ([0, 0, 0, 1, 0], .absent, .unknown), ([0, 0, 0, 1, 0], .passive, .met),
      ([0, 0, 0, 1, 1], .passive, .unknown),
    ] as [([Int?], RiskAssessment.Ideation, Verdict)] {
      let found = try result("not-dangerous") {
        $0.risk?.ideation = ideation
        $0.measures.append(try Self.taken(.asq, answers))
      }
      #expect(found.verdict == verdict, "\(answers) \(ideation)")
    }
    let remark = try result("not-dangerous") {
      $0.measures.append(try Self.taken(.asq, [0, 0, 0, 1, 0]))
    }.judgement.remark
    #expect(remark?.hasPrefix("ASQ item 4 is positive") == true)
  }

  @Test("A low score of an instrument that was made for something else denies nothing")
  func notMadeForIt() throws {
    func severity(
      _ kind: ConditionKind, _ code: String, _ judged: Severity?, _ measure: MeasureResult
    ) throws -> CriterionResult {
      try result("severity") {
        $0.conditions = [
          try CoreFixture.condition("c-1", kind, code, role: .principal, severity: judged)
        ]
        $0.measures = [measure]
      }
    }
    let low = try CoreFixture.phq("phq-0", 0, 2)
    let calm = try CoreFixture.gad("gad-0", 0, 6)
    // Nobody has judged: it stays open, and names what to judge.
    for (kind, code, measure) in [
      (ConditionKind.bipolar, "F31.12", low), (.grief, "F43.81", low), (.panic, "F41.0", calm),
    ] {
      let found = try severity(kind, code, nil, measure)
      #expect(found.verdict == .unknown, "\(kind)")
      #expect(found.judgement.missing.map(\.name) == ["the severity of \(kind.title)"])
    }
    // A judgement is not contradicted by it.
    #expect(try severity(.socialAnxiety, "F40.10", .severe, calm).verdict == .met)
    #expect(try severity(.bipolar, "F31.12", .moderate, low).verdict == .met)
    // What it shows, it shows.
    #expect(
      try severity(.bipolar, "F31.32", nil, CoreFixture.phq("phq-0", 0, 19)).verdict == .met)
    // An instrument that was made for the condition does deny.
    #expect(try severity(.majorDepression, "F33.1", nil, low).verdict == .notMet)
    let contradicted = try severity(.generalisedAnxiety, "F41.1", .severe, calm)
    #expect(contradicted.verdict == .unknown && contradicted.judgement.remark != nil)
  }

  @Test("The PHQ-A measures depression in the place of the PHQ-9")
  func adolescents() throws {
    func found(_ criterion: String, _ answer: Int) throws -> CriterionResult {
      try result(criterion) {
        $0.conditions = [try CoreFixture.depression(.severe)]
        $0.measures = [try Self.taken(.phqA, [Int?](repeating: answer, count: 9))]
      }
    }
    #expect(try found("measured", 2).verdict == .met)
    #expect(try found("severity", 2).verdict == .met)
    // Judged severe, and measured minimal: reconcile.
    #expect(try found("severity", 0).verdict == .unknown)
  }

  @Test("While mania is not ruled out, no other answer sends a person away")
  func openEpisode() throws {
    var intake = try CoreFixture.intake()
    intake.conditions = [
      try CoreFixture.condition("c-1", .bipolar, "F31.9", role: .principal, severity: .severe)
    ]
    intake.isWilling = false
    #expect(try CoreFixture.admission(intake).placement.route == .undetermined)
    intake.mentalStatus = MentalStatus(manicSigns: false)
    let seen = try CoreFixture.admission(intake)
    #expect(seen.determination.result("no-acute-episode")?.verdict == .met)
    #expect(seen.placement.route == .notThisProgram)
  }

  @Test("Without a sourced rule a draft has the measure and the baseline, and asks for the target")
  func noTargetRule() throws {
    for (kind, code, id, answers, baseline) in [
      // Below the cut-off of 33 no source gives the PCL-5 a target.
      (
        .postTraumaticStress, "F43.10", InstrumentID.pcl5, [Int?](repeating: 1, count: 20), 20
      ),
      (.obsessiveCompulsive, "F42.2", .ociR, [Int?](repeating: 2, count: 18), 36),
    ] as [(ConditionKind, String, InstrumentID, [Int?], Int)] {
      #expect(Instrument.named(id)?.target(from: baseline) == nil)
      var intake = try CoreFixture.intake()
      intake.conditions = [try CoreFixture.condition("c-1", kind, code, role: .principal)]
      intake.measures = [try Self.taken(id, answers)]
      let content = try CoreFixture.draft(intake).plan.content
      let objective = try #require(content.objectives.first { $0.measure == .instrument(id) })
      #expect(objective.baseline == baseline)
      #expect(objective.target == nil)
      let questions = content.openQuestions.filter { $0.missing == .objective(objective.id) }
      #expect(questions.contains { $0.question.revealed.contains("aim at") })
      #expect(!questions.contains { $0.question.revealed.contains("remission") })
    }
  }

  @Test("The ISI has a target by its rule of remission")
  func isiTarget() {
    #expect(Instrument.isi.target(from: 20)?.value == 7)
    #expect(Instrument.isi.target(from: 8)?.value == 7)
    #expect(Instrument.isi.target(from: 7) == nil)
    #expect(Instrument.isi.target(from: 20)?.sources.first?.confidence == .conventional)
  }

  @Test("Only rules that a source gives make a target")
  func targets() {
    let ruled: Set<InstrumentID> = [.phq9, .phq8, .phqA, .gad7, .isi, .pcl5]
    for known in Instrument.catalogue {
      let has = known.totals.contains { known.target(from: $0) != nil }
      #expect(has == ruled.contains(known.id), "\(known.id)")
      for total in known.totals {
        if let target = known.target(from: total) {
          #expect(known.totals.contains(target.value) && target.value < total)
        }
      }
    }
  }

  @Test("A result reads as its total, its band and the rules that hold, or as the screen's outcome")
  func words() throws {
    for (id, answers, words) in [
      (
        .pcl5, [Int?](repeating: 2, count: 20),
        "PCL-5 40 of 80, symptom pattern of a provisional PTSD diagnosis"
      ),
      (.pcl5, [Int?](repeating: 1, count: 20), "PCL-5 20 of 80"),
      (.dast10, [0, 0, 1, 0, 0, 0, 0, 0, 0, 0], "DAST-10 0 of 10, none"),
      (.audit, [4, 4, 4, 4, 0, 0, 0, 0, 0, 0], "AUDIT 16 of 40, zone III"),
      (.mdq, [Int?](repeating: 1, count: 14) + [3], "MDQ 13 of 13, positive screen"),
      (
        .mdq, [nil] + [Int?](repeating: 1, count: 14),
        "MDQ without a total: item 1 not answered"
      ),
      (.asq, [0, 0, 0, 0, nil], "ASQ: negative screen"),
      (.asq, [1, 0, 0, 0, 0], "ASQ: positive screen"),
      (.asq, [1, 0, 0, 0, 1], "ASQ: positive screen, acute positive screen"),
      (.asq, [nil, 0, 0, 0, nil], "ASQ without a result: item 1, 5 not answered"),
    ] as [(InstrumentID, [Int?], String)] {
      #expect(try Self.taken(id, answers).inWords == words)
    }
  }

  @Test("A record of a day leaves out results that somebody else scored later")
  func externalResults() throws {
    var record = try CoreFixture.record()
    record.externalResults = try [0, 5].map { offset in
      try ExternalResult(
        id: .core("x-\(offset)"), tool: .locus, version: "20", date: CoreFixture.day(offset),
        determinedBy: "crisis team", total: 17, level: "3")
    }
    #expect(record.asKnown(on: try CoreFixture.day(4)).externalResults.map(\.id.text) == ["x-0"])
    #expect(record.asKnown(on: try CoreFixture.day(5)).externalResults.count == 2)
  }
}
