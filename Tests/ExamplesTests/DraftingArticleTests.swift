import IOPKit
import Testing

@Suite("The article about drafting")
struct DraftingArticleTests {
  private let page = PrintedPage()

  private func print(_ items: Any...) { page.print(items) }

  @Test("Drafting a plan: the code of the article prints what the article says")
  func example() throws {
    let record = try Course.a.record()
    let today = record.intake.date

    let plan = try PlanDrafter(program: record.program).draft(from: record, asOf: today).plan
    for intervention in plan.content.interventions.prefix(2) {
      print("\(intervention.modality.title): \(intervention.service.title)")
      print("  because: \(intervention.why?.revealed ?? "")")
      for practice in intervention.practice.prefix(2) {
        print("  between sessions: \(practice.task.revealed)")
      }
      for other in intervention.insteadOf.prefix(2) {
        print("  not \(other.modality.title): \(other.because.revealed)")
      }
    }

    #expect(try page.lines == DocumentationText.printed(in: "DraftingAPlan"))
  }

  @Test("Drafting a plan: a condition of the site's own")
  func ownCondition() throws {
    var record = try Course.a.record()
    let chronicPain = try #require(ConditionKind(rawValue: "chronic-pain"))
    let walks = try #require(Behaviour(rawValue: "walks"))
    let pain = ConditionProfile(
      chronicPain, goal: "Pain no longer decides what the day holds.", category: .independence,
      counts: [.init(walks, isAsked: true)], skills: [.committedAction],
      fallbacks: [.init(.act, "The site's pain group works with it.")])
    let drafter = PlanDrafter(
      program: record.program, conditions: ConditionProfile.catalogue + [pain])

    record.intake.conditions[0].kind = chronicPain
    let content = try drafter.draft(from: record, asOf: record.intake.date).plan.content
    #expect(content.goals.contains { $0.statement.revealed.hasPrefix(pain.goal) })
    #expect(content.interventions.contains { $0.modality == .act })
  }
}
