import IOPModels
import IOPPlanning
import IOPTesting
import Testing

@Suite("What holds for the suggestions of every re-draft")
struct RedraftProperties {
  private static let seeds = IOPPlanningTests.seeds(16)

  @Test("All suggestions of an unedited plan together give the re-draft, up to identifiers")
  func acceptAll() throws {
    for seed in Self.seeds {
      var random = SplitMix64(seed: seed)
      let record = try RevisionFixture.facts(try RevisionFixture.record(), &random)
      let redraft = try RevisionFixture.redraft(record)
      let step = try RevisionFixture.decide(redraft, redraft.suggestions.map { .accept($0.id) })
      let content = (step.next ?? redraft.plan).content
      let draft = try RevisionFixture.draft(record)
      #expect(content.meaning == draft.meaning, "seed \(seed)")
      #expect(GoldenThread(content).broken == GoldenThread(draft).broken, "seed \(seed)")
      #expect(step.remaining.suggestions.isEmpty, "seed \(seed)")
      #expect(redraft.suggestions.allSatisfy { !$0.isConflict }, "seed \(seed)")
    }
  }

  @Test("Taking nothing makes no version, and rejecting all leaves the content byte for byte")
  func acceptNone() throws {
    for seed in Self.seeds {
      var random = SplitMix64(seed: seed)
      let record = try RevisionFixture.facts(try RevisionFixture.record(), &random)
      let redraft = try RevisionFixture.redraft(record)
      let nothing = try RevisionFixture.decide(redraft, [])
      #expect(nothing.next == nil && nothing.decisions.isEmpty)
      #expect(nothing.remaining.suggestions == redraft.suggestions, "seed \(seed)")
      let rejected = try RevisionFixture.decide(
        redraft, redraft.suggestions.map { .reject($0.id, because: "No.") })
      #expect(rejected.next == nil, "seed \(seed)")
      #expect(rejected.remaining.suggestions.isEmpty, "seed \(seed)")
    }
  }

  @Test("The order in which suggestions are accepted, one by one or in groups, does not matter")
  func order() throws {
    for seed in Self.seeds {
      var random = SplitMix64(seed: seed)
      let record = try RevisionFixture.facts(try RevisionFixture.record(), &random)
      let redraft = try RevisionFixture.redraft(record)
      let together = try RevisionFixture.decide(
        redraft, redraft.suggestions.map { .accept($0.id) })
      var rest = redraft
      var open = redraft.suggestions.map(\.id).shuffled(using: &random)
      var waited = 0
      while let next = open.first, waited <= open.count {
        open.removeFirst()
        do {
          rest = try RevisionFixture.decide(rest, [.accept(next)]).remaining
          waited = 0
        } catch Redraft.Refused.needs(let needed) {
          #expect(!needed.isEmpty && Set(needed).isSubset(of: Set(open)), "seed \(seed)")
          #expect(rest.suggestion(next).map { !$0.requires.isEmpty } ?? false, "seed \(seed)")
          open.append(next)
          waited += 1
        }
      }
      // Two suggestions may need each other; then they are accepted together.
      if !open.isEmpty {
        rest = try RevisionFixture.decide(rest, open.map { .accept($0) }).remaining
      }
      let content = (together.next ?? redraft.plan).content
      #expect(rest.plan.content == content, "seed \(seed)")
      #expect(PlanDifference(from: rest.plan.content, to: content).lines.isEmpty, "seed \(seed)")
    }
  }

  @Test(
    "What a clinician edited, added or took out stays when all that is not in conflict is accepted")
  func editsStay() throws {
    for seed in Self.seeds {
      var random = SplitMix64(seed: seed)
      let started = try RevisionFixture.record()
      let edited = try started.editingPlan { Self.edit(&$0, &random) }
      let record = try RevisionFixture.facts(edited, &random)
      let redraft = try RevisionFixture.redraft(record)
      let before = try #require(started.newestPlan).content
      let mine = try #require(edited.newestPlan).content
      let step = try RevisionFixture.decide(
        redraft, redraft.undisputed.map { .accept($0.id) })
      #expect(redraft.undisputed.allSatisfy { !$0.isConflict })
      let after = (step.next ?? redraft.plan).content
      let kept = PlanDifference(from: mine, to: after)
      for edit in PlanDifference(from: before, to: mine).entries {
        let later = kept.entries.first { $0.name == edit.name && $0.change != .reordered }
        switch edit.change {
        case .added: #expect(later?.change != .removed, "seed \(seed) \(edit.name.kind)")
        case .removed: #expect(later == nil, "seed \(seed) \(edit.name.kind)")
        case .changed:
          #expect(later?.change != .removed, "seed \(seed) \(edit.name.kind)")
          let lists: Set<String> = ["skills", "serves", "evidence", "problems", "objectives"]
          let touched = Set(edit.fields.map(\.name)).subtracting(lists)
          #expect(
            touched.isDisjoint(with: later?.fields.map(\.name) ?? []),
            "seed \(seed) \(edit.name.kind) \(touched)")
        case .reordered: break
        }
      }
      // Skills that the clinician added to an intervention stay beside what the draft brings.
      for intervention in after.interventions {
        let own = mine.interventions.first { $0.id == intervention.id }
        let old = before.interventions.first { $0.id == intervention.id }
        let added = Set(own?.skills ?? []).subtracting(old?.skills ?? [])
        #expect(added.isSubset(of: intervention.skills), "seed \(seed)")
      }
      #expect(GoldenThread(after).broken == GoldenThread(mine).broken, "seed \(seed)")
    }
  }

  @Test("Each difference of plan and draft is a suggestion or is listed as kept")
  func nothingIsSilent() throws {
    for seed in Self.seeds {
      var random = SplitMix64(seed: seed)
      let edited = try RevisionFixture.record().editingPlan { Self.edit(&$0, &random) }
      let redraft = try RevisionFixture.redraft(try RevisionFixture.facts(edited, &random))
      let told = Set(redraft.suggestions.map(\.part) + redraft.kept.map(\.part))
      // An added or retired part brings or takes the links of others with it.
      let brought = Set(redraft.suggestions.flatMap(\.namedBy))
      let retires = redraft.suggestions.contains { $0.kind == .retire }
      for entry in PlanDifference(from: redraft.plan.content, to: redraft.drafted).entries
      where entry.change != .reordered && !told.contains(entry.name) {
        let links: Set<String> = ["problems", "serves", "objectives"]
        #expect(Set(entry.fields.map(\.name)).isSubset(of: links), "seed \(seed)")
        #expect(brought.contains(entry.name) || retires || entry.fields.count == 1, "seed \(seed)")
      }
    }
  }

  @Test("A draft of the same facts suggests nothing, however it numbers and orders its parts")
  func renumbered() throws {
    for seed in Self.seeds {
      var random = SplitMix64(seed: seed)
      let record = try RevisionFixture.record()
      let plan = try #require(record.newestPlan)
      let other = plan.content.renumbered(&random)
      let redraft = Redraft(
        of: plan, drafted: other, from: record.drafts.first,
        facts: record.facts(asOf: plan.made), asOf: plan.made)
      #expect(redraft.suggestions.map(\.line.revealed) == [], "seed \(seed)")
      #expect(redraft.newFacts.isEmpty)
    }
  }

  @Test("The suggestions of new facts do not depend on how the draft numbers and orders its parts")
  func renumberedFacts() throws {
    for seed in Self.seeds {
      var random = SplitMix64(seed: seed)
      let record = try RevisionFixture.facts(try RevisionFixture.record(), &random)
      let plan = try #require(record.newestPlan)
      let draft = try RevisionFixture.draft(record)
      func told(_ draft: PlanContent) throws -> [String] {
        let redraft = Redraft(
          of: plan, drafted: draft, from: record.drafts.first,
          facts: try record.facts(asOf: CoreFixture.day(10)), asOf: try CoreFixture.day(10))
        let step = try RevisionFixture.decide(redraft, redraft.suggestions.map { .accept($0.id) })
        return (step.next ?? plan).content.meaning
      }
      let other = draft.renumbered(&random)
      #expect(try told(draft) == told(other), "seed \(seed)")
    }
  }

  /// Edits as a clinician makes them.
  private static func edit(_ content: inout PlanContent, _ random: inout SplitMix64) {
    func chance() -> Bool { Int.random(in: 0..<3, using: &random) == 0 }
    for place in content.goals.indices where chance() {
      content.goals[place].statement = "Own words of the team."
    }
    for place in content.objectives.indices where chance() {
      content.objectives[place].target = 7
      content.objectives[place].why = "Agreed with the person."
    }
    for place in content.interventions.indices where chance() {
      content.interventions[place].skills.append(.urgeSurfing)
      content.interventions[place].owner = .core("cl-2")
    }
    if chance(), content.interventions.count > 1 { content.interventions.removeLast() }
    if chance() { content.problems[0].why = "What brought the person here." }
    if chance() { content.phases[0].daysPerWeek = 4 }
    if chance(), !content.openQuestions.isEmpty { content.openQuestions.removeFirst() }
    if chance() {
      content.goals.append(
        Goal(
          id: .core("g-own"), problems: [content.problems[0].id], statement: "Sleep.",
          status: .active))
      content.objectives.append(
        Objective(id: .core("o-own"), goal: .core("g-own"), statement: "Six hours of sleep."))
    }
    if chance() { content.strengths.append("keeps a garden") }
    if chance() { content.nextReview = content.start }
  }
}
