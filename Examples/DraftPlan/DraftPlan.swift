import ExampleSupport
import IOPKit

/// Drafts a plan from an intake: the document goes to standard output, what was unknown to standard error.
///
/// Standard error holds sentences and places in the record, nothing that the record says at them.
///
/// Exit 0 when a plan was drafted; 1 when the admission criteria lead elsewhere, or when it is open that the person is in no danger, in
/// which case the draft is written all the same; 2 when the input is unreadable.
@main struct DraftPlan {
  static let usage = "DraftPlan intake.json [--asOf YYYY-MM-DD]"

  static func main() { outcome(of: Array(CommandLine.arguments.dropFirst())).deliver() }

  static func outcome(of arguments: [String]) -> Outcome {
    if CommandLineInput.asksForHelp(arguments) { return .help(usage) }
    do {
      let input = try CommandLineInput(arguments, options: ["--asOf"], operands: 1...1)
      let asOf = try input.date(of: "--asOf")
      let bytes = try CommandLineInput.bytes(ofFile: input.operands[0])
      return draft(try CareDocument(decoding: bytes).content, asOf: asOf)
    } catch {
      let reason = (error as? CommandLineInput.Fault)?.description ?? "\(error)"
      return .unreadable("DraftPlan", reason, usage: usage)
    }
  }

  static func draft(_ record: CareRecord, asOf: CalendarDate?) -> Outcome {
    let date = asOf ?? record.intake.date
    do {
      let draft = try PlanDrafter(program: record.program).draft(
        from: record, asOf: date, override: record.admission?.override)
      let known = try record.asKnown(on: date).adding(draft)
      let output = try CareDocument(known).encodedForReading()
      return Outcome(
        output: output, errors: questions(draft),
        exitCode: draft.isBlockedByOpenDanger ? .findings : .success)
    } catch let refused as PlanDrafter.Refused {
      return Outcome(errors: why(refused, record, date), exitCode: .findings)
    } catch {
      return .unreadable("DraftPlan", "\(error)")
    }
  }

  private static func questions(_ draft: PlanDraft) -> String {
    var page = TextPage()
    if draft.isBlockedByOpenDanger {
      page.paragraph(
        "DraftPlan: danger is not ruled out. Answer the first questions before anything of this draft is used."
      )
    }
    page.paragraph("Admission criteria: \(draft.admission.verdict.title).")
    page.paragraph(
      draft.openQuestions.isEmpty
        ? "Nothing was unknown."
        : "\(TextPage.counted(draft.openQuestions.count, "open question")), none answered by an assumption:"
    )
    for question in draft.openQuestions {
      page.item("[\(question.id)] \(question.question.revealed)")
      if let place = question.missing { page.paragraph("place: \(place)", indent: 4) }
    }
    return page.text
  }

  private static func why(
    _ refused: PlanDrafter.Refused, _ record: CareRecord, _ date: CalendarDate
  ) -> String {
    var page = TextPage()
    page.paragraph("DraftPlan: \(refused)")
    let decision = AdmissionCriteria.standard.evaluate(record, asOf: date)
    for result in decision.determination.obstacles {
      page.item("\(result.verdict.title): \(result.sentence) [\(result.source.title)]")
      let places =
        (result.judgement.evidence.map(\.fact) + result.judgement.missing.compactMap(\.place))
      for place in places { page.paragraph("place: \(place)", indent: 4) }
    }
    return page.text
  }
}
