import IOPKit
import Testing

/// The samples of the articles about progress and taper, and what they print.
@Suite("Samples of the articles about progress and taper")
struct ProgressArticleTests {
  private let page = PrintedPage()
  private let record = try? CareDocument(decoding: Course.bytes(named: "course-a")).content

  private func print(_ items: Any...) { page.print(items) }

  @Test("Measuring progress: a week with a setback")
  func measuringProgress() throws {
    let record = try #require(record)

    let today = try CalendarDate("2026-02-13")
    guard let review = ProgressReview(record, asOf: today) else { return }
    for judgement in review.objectives {
      print(judgement.objective.id, judgement.status.rawValue, judgement.onLine.remark ?? "–")
    }
    for goal in review.goals {
      print(goal.goal.id, goal.status.title, "by the evidence,", goal.set.rawValue, "in the plan")
    }
    if let mood = review.objectives.first?.trajectory {
      print(mood.measure.title, mood.points.map(\.value), mood.clinicalSignificance.verdict.title)
    }
    for option in review.options where option.verdict != .notMet {
      print(option.decision.title, "–", option.verdict.title)
    }
    print("recommended:", review.recommendation.title)

    #expect(try page.lines == DocumentationText.printed(in: "MeasuringProgress"))
  }

  @Test("Taper and length: what comes next, in words for the person")
  func taperAndLength() throws {
    let record = try #require(record)

    let today = try CalendarDate("2026-01-23")
    guard let taper = Taper(record, asOf: today) else { return }
    for line in taper.forPerson {
      print(line.revealed)
    }
    let length = LengthEstimate(record, asOf: today)
    print(length.least ?? 0, "to", length.most.map { "\($0)" } ?? "open", "weeks")
    for reason in length.because {
      print(reason.input.rawValue, "–", reason.words.revealed)
    }

    #expect(try page.lines == DocumentationText.printed(in: "TaperAndLength", block: 1))
  }

  @Test("Taper and length: asking for a longer stay")
  func extending() throws {
    let record = try #require(record)
    let today = try CalendarDate("2026-01-23")

    var longer = record
    let request = try ExtensionRequest(
      id: Identifier("ex-1"), date: today, by: .person,
      reason: "I would like two more weeks before I go back to work.")
    longer.extensions.append(request)
    let open = ProgressReview(longer, asOf: today)?.option(.extend)
    print(open?.verdict.title ?? "", open?.missing.map(\.name) ?? [])

    let granted = try request.decided(
      ExtensionRequest.Decision(
        on: today, granted: true, by: Identifier("c-1"), because: "Work begins in April.",
        newEnd: CalendarDate("2026-05-29")))
    longer.extensions = [granted]
    let findings = RuleSet(PlanRule.length).findings(in: longer, asOf: today)
    print(findings.isEmpty)

    #expect(
      page.lines == [
        #"unknown ["the answer to the request of 2026-01-23 for a longer stay"]"#, "true",
      ])
    #expect(try page.lines == DocumentationText.printed(in: "TaperAndLength", block: 2))
  }
}
