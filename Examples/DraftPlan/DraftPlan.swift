import ExampleSupport
import IOPKit

/// Drafts a plan from an intake: the document goes to standard output, what was unknown to standard error.
///
/// Exit 0 when a plan was drafted, 1 when the admission criteria lead elsewhere, 2 when the input is unreadable.
@main struct DraftPlan {
  static let usage = "DraftPlan intake.json [--asOf YYYY-MM-DD]"

  static func main() { outcome(of: Array(CommandLine.arguments.dropFirst())).deliver() }

  static func outcome(of arguments: [String]) -> Outcome {
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
        from: record.intake, for: record.patient, team: record.clinicians, asOf: date,
        override: record.admission?.override)
      var known = record.asKnown(on: date)
      known.plans = [draft.plan]
      let output = try CareDocument(known).encodedForReading()
      return Outcome(output: output, errors: questions(draft))
    } catch let refused as PlanDrafter.Refused {
      return Outcome(errors: why(refused, record, date), exitCode: .findings)
    } catch {
      return .unreadable("DraftPlan", "\(error)")
    }
  }

  private static func questions(_ draft: PlanDraft) -> String {
    var page = TextPage()
    page.paragraph(
      "Admission criteria: \(draft.admission.verdict.title). \(draft.admission.placement.route.title)"
    )
    page.paragraph(
      draft.openQuestions.isEmpty
        ? "Nothing was unknown."
        : "\(draft.openQuestions.count) open questions, none answered by an assumption:")
    for question in draft.openQuestions {
      page.item("[\(question.id)] \(question.question.revealed)")
      page.paragraph(question.why.revealed, indent: 4)
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
      for evidence in result.judgement.evidence {
        page.paragraph("\(evidence.says.revealed) (\(evidence.fact))", indent: 4)
      }
    }
    return page.text
  }
}
