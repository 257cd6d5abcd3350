import IOPKit
import Testing

/// The samples of the article on revising a plan, with what they print.
@Suite("Samples of the article on revising a plan")
struct RevisingAPlanTests {
  @Test("Revising a plan: an edit stays, new facts suggest, and each suggestion is decided about")
  func revisingAPlan() throws {
    var printed: [String] = []
    func print(_ items: Any...) {
      printed.append(items.map { "\($0)" }.joined(separator: " "))
    }
    let record: CareRecord = try CareDocument(decoding: Course.bytes(named: "course-a")).content
    let today = record.intake.date
    let start = CareRecord(
      patient: record.patient, program: record.program, clinicians: record.clinicians,
      intake: record.intake)
    let drafter = PlanDrafter(program: record.program)
    let clinician = try #require(record.clinicians.first).id

    var course = try start.adding(drafter.draft(from: start, asOf: today))
    course = try course.editingPlan { $0.problems[0].statement = "Low mood since the move." }
    course = try course.signingPlan(
      Signature(signer: .clinician, clinician: clinician, date: today))

    let later = try today.adding(weeks: 2)
    course = try course.adding(
      MeasureResult(
        id: Identifier("phq-later"), instrument: .phq9, date: later,
        answers: [2, 1, 2, 1, 1, 2, 1, 1, 0]))
    course.patient.strengths = (course.patient.strengths ?? []) + ["asks for help early"]

    let redraft = try course.redraft(with: drafter, asOf: later)
    for fact in redraft.newFacts {
      print(fact.date.map { "\($0)" } ?? "–", fact.says.revealed)
    }
    for suggestion in redraft.suggestions where suggestion.part.kind == .strength {
      print(suggestion.line.revealed)
    }
    for suggestion in redraft.suggestions where suggestion.isConflict {
      print(suggestion.fields.map(\.name), suggestion.fields.compactMap(\.before?.revealed))
    }
    let suggested = printed
    printed = []

    let decisions: [Redraft.Decision] = redraft.suggestions.map { suggestion in
      suggestion.part.kind == .strength
        ? .accept(suggestion.id) : .reject(suggestion.id, because: "The words of the plan stand.")
    }
    course = try course.deciding(
      redraft, decisions, on: later, by: clinician, because: "After the second week.")
    if let next = course.newestPlan {
      for line in PlanDifference(from: redraft.plan.content, to: next.content).lines {
        print(line.revealed)
      }
    }
    print(try course.redraft(with: drafter, asOf: later).suggestions.count)

    #expect(suggested.contains("\(later) PHQ-9 11 of 27, moderate"))
    #expect(
      suggested.contains(
        "add strength: asks for help early because: named as a strength: asks for help early"))
    #expect(suggested.last == #"["statement"] ["“Low mood since the move.”"]"#)
    #expect(printed == ["added strength: asks for help early", "0"])
    #expect(try suggested == DocumentationText.printed(in: "RevisingAPlan", block: 1))
    #expect(try printed == DocumentationText.printed(in: "RevisingAPlan", block: 2))
    #expect(course.plans.map(\.number) == [1, 2])
    #expect(course.plans[1].content.problems[0].statement == "Low mood since the move.")
  }
}
