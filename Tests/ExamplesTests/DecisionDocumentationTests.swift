import IOPKit
import Testing

/// The worked examples of the articles on decisions and on levels of care, with what they print.
@Suite("Worked examples of decisions")
struct DecisionDocumentationTests {
  private let page = PrintedPage()

  private func print(_ items: Any...) { page.print(items) }

  private func record() throws -> CareRecord {
    try CareDocument(decoding: Course.bytes(named: "course-a")).content
  }

  @Test("Making decisions: what is printed is what the article says")
  func makingDecisions() throws {
    var record = try record()
    let today = record.intake.date

    record.intake.supportIsAdequate = nil
    record.intake.living = nil
    let handbook = try Citation(id: "site.handbook", title: "Program handbook", confidence: .site)
    let footing = Criterion<KnownFacts>.atLeast(
      2, "site.footing", "Two things hold the person between sessions.", source: handbook,
      of: [
        Criterion("site.support", "The support is adequate.", source: handbook) { facts in
          .on(facts.supportIsAdequate, orMissing: "the support", at: .intake(.support)) {
            ($0, $0 ? "adequate" : "not adequate")
          }
        },
        Criterion("site.home", "The home is stable.", source: handbook) { facts in
          .on(facts.homeIsStable, orMissing: "the home", at: .intake(.homeIsStable)) {
            ($0, $0 ? "stable" : "not stable")
          }
        },
        Criterion("site.ready", "The person is getting ready to change.", source: handbook) {
          facts in
          .on(facts.readiness, orMissing: "the readiness", at: .intake(.readiness)) {
            ($0 >= .preparation, $0.rawValue)
          }
        },
      ])
    let determination = Determination(
      question: "Can the evening track begin?", asOf: today, [footing],
      of: KnownFacts(record, asOf: today))
    print(determination.verdict.title)
    for set in determination.smallestChanges(toMet: true).sets { print("yes:", set) }
    for set in determination.smallestChanges(toMet: false).sets { print("no:", set) }
    let decision = try Decision(
      determination, overriddenTo: true,
      by: Override(
        by: Identifier("c-3"), date: today, because: "Asked on the telephone; note follows."))
    print(
      "decided:", decision.verdict.title, "computed:", decision.determination.verdict.title)
    print(determination)

    #expect(try page.lines == DocumentationText.printed(in: "MakingDecisions"))
  }

  @Test("Choosing a level of care: what is printed is what the article says")
  func choosingALevelOfCare() throws {
    var record = try record()
    let today = record.intake.date

    record.intake.needs24HourCare = true
    let open = AdmissionCriteria.standard.evaluate(record, asOf: today).placement
    print(open.route.title)
    print(open.levels.map(\.title), "missing:", open.missing)

    record.intake.judgedLevel = .residential
    let judged = AdmissionCriteria.standard.evaluate(record, asOf: today).placement
    print(judged.route.title)
    print(judged.step?.words.revealed ?? "no step")

    record.externalResults = [
      try ExternalResult(
        id: Identifier("x-1"), tool: .asam, version: "3rd edition", date: today,
        determinedBy: "the payer", level: "2.5")
    ]
    for comparison in record.externalComparisons(with: judged, asOf: today) {
      print(comparison.relation.rawValue, "-", comparison.reason)
    }

    #expect(
      try page.lines == DocumentationText.printed(in: "ChoosingALevelOfCare", block: 1))
  }

  @Test("Continued stay: what is printed is what the article says")
  func continuedStay() throws {
    let record = try record()

    for day in ["2026-01-23", "2026-02-13", "2026-03-17"] {
      let date = try CalendarDate(day)
      guard let stay = ContinuedStayCriteria.standard.evaluate(record, asOf: date) else { continue }
      print(date, stay.verdict.title, "–", stay.placement.route.title)
      for obstacle in stay.determination.obstacles {
        print("  \(obstacle.verdict.title): \(obstacle.sentence)")
      }
      for reason in stay.stepUp.parts where reason.verdict == .met {
        print("  leads up: \(reason.sentence)")
      }
      for fact in stay.placement.missing { print("  missing: \(fact)") }
      for step in [stay.placement.step].compactMap(\.self) + stay.considered {
        print("  \(step.words.revealed)")
      }
    }

    #expect(
      try page.lines == DocumentationText.printed(in: "ChoosingALevelOfCare", block: 2))
  }

  @Test("Continued stay and placement hold through both recorded courses", arguments: ["a", "b"])
  func courses(course: String) throws {
    let record = try CareDocument(decoding: Course.bytes(named: "course-\(course)")).content
    for review in record.reviews {
      let stay = try #require(
        ContinuedStayCriteria.standard.evaluate(record, asOf: review.date))
      #expect((stay.verdict == .met) == stay.determination.obstacles.isEmpty)
      #expect(!stay.placement.because.isEmpty)
      #expect(stay.placement.route != .notThisProgram, "\(review.date)")
      #expect(stay.determination.result("response")?.verdict == .met, "\(review.date)")
    }
  }
}
