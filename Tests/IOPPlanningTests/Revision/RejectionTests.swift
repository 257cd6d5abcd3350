import IOPModels
import IOPPlanning
import Testing

@Suite("What was rejected stays rejected until its facts say something else")
struct RejectionTests {
  private func decide(
    _ record: CareRecord, _ redraft: Redraft, _ decide: (Suggestion) -> Redraft.Decision
  ) throws -> CareRecord {
    try record.deciding(
      redraft, redraft.suggestions.map(decide), on: redraft.asOf, by: RevisionFixture.clinician,
      because: "Review.")
  }

  @Test("A part whose retirement was rejected is not asked about again for what else was accepted")
  func retirement() throws {
    let record = try RevisionFixture.record()
    for intervention in try #require(record.newestPlan).content.interventions {
      var later = record
      later.patient.preferences?.declinedModalities.append(intervention.modality)
      later.intake.conditions.removeLast()
      let redraft = try RevisionFixture.redraft(later)
      guard
        let retired = redraft.suggestions.first(where: {
          $0.kind == .retire && $0.part == PlanPart.intervention(intervention).name
        })
      else { continue }
      let decided: CareRecord
      do {
        decided = try decide(later, redraft) {
          $0.id == retired.id
            ? .reject($0.id, because: "She does well with it.") : .accept($0.id)
        }
      } catch CareRecord.Refused.suggestions(.breaksThread) {
        // It would have nothing left to serve.
        continue
      }
      for offset in [10, 12] {
        let again = try RevisionFixture.redraft(decided, offset)
        #expect(again.suggestions.map(\.line.revealed) == [], "\(intervention.modality)")
        #expect(again.kept.contains { $0.part == retired.part })
      }
      // The person says something else about it: now it is asked again.
      var changed = decided
      changed.intake.conditions[0].severity = .moderate
      let asked = try RevisionFixture.redraft(changed, 12).suggestions
        .first { $0.part == retired.part }
      #expect(asked?.rejectedBefore?.because == "She does well with it.")
    }
  }

  @Test("A part whose retirement was rejected is asked about again when its facts change")
  func retirementAgain() throws {
    var record = try RevisionFixture.record()
    record.intake.conditions.removeAll { $0.id == .core("c-gad") }
    let redraft = try RevisionFixture.redraft(record)
    let objective = try #require(
      redraft.suggestions.first { suggestion in
        guard suggestion.kind == .retire, case .objective(let part)? = suggestion.before else {
          return false
        }
        return part.baselineFact == .measure(.core("gad-0"))
      })
    let day = try CoreFixture.day(10)
    let reason: PrivateText = "It still matters to her."
    let decided = try record.deciding(
      redraft, [.reject(objective.id, because: reason)], on: day, by: RevisionFixture.clinician,
      because: "Review.")
    func asked(_ record: CareRecord) throws -> (Suggestion?, Redraft.Kept?) {
      let redraft = try RevisionFixture.redraft(record, 12)
      return (
        redraft.suggestions.first { $0.part == objective.part },
        redraft.kept.first { $0.part == objective.part }
      )
    }
    let (none, kept) = try asked(decided)
    #expect(none == nil)
    #expect(
      kept?.reason
        == .rejected(Override(by: RevisionFixture.clinician, date: day, because: reason)))
    // The result from which it counts was 15, and turns out to be 18.
    var corrected = decided
    corrected.intake.measures.removeAll { $0.id == .core("gad-0") }
    corrected.intake.measures.append(try CoreFixture.gad("gad-0", 0, 18))
    let (again, nothing) = try asked(corrected)
    let suggestion = try #require(again)
    #expect(nothing == nil)
    #expect(suggestion.kind == .retire && suggestion.isConflict)
    #expect(suggestion.rejectedBefore?.because == reason)
    #expect(suggestion.reason.map(\.fact).contains(.measure(.core("gad-0"))))
  }

  @Test("A strength rests on its own words: another one brings a rejected one not back")
  func strength() throws {
    var record = try RevisionFixture.record()
    record.patient.strengths?.append("asks for help early")
    let first = try RevisionFixture.redraft(record)
    record = try decide(record, first) { .reject($0.id, because: "Not so.") }
    record.patient.strengths?.append("plays the cello")
    let redraft = try RevisionFixture.redraft(record, 12)
    #expect(redraft.suggestions.map(\.after) == [.strength("plays the cello")])
    #expect(
      redraft.suggestions.map(\.line.revealed) == [
        "add strength: plays the cello because: named as a strength: plays the cello"
      ])
    #expect(redraft.newFacts.count == 2)
  }

  @Test("A question comes back when what it was asked for has changed")
  func question() throws {
    var record = try RevisionFixture.record()
    record.intake.perinatal = try PerinatalStatus(
      .postpartum, birth: CoreFixture.day(-60), isBreastfeeding: true)
    let first = try RevisionFixture.redraft(record)
    #expect(first.suggestions.map(\.part.kind) == [.openQuestion])
    #expect(first.suggestions[0].reason.map(\.fact) == [.intake(.perinatal)])
    #expect(first.suggestions[0].isReasonKnown)
    record = try decide(record, first) { .reject($0.id, because: "Done on the ward.") }
    #expect(try RevisionFixture.redraft(record, 12).suggestions.isEmpty)
    let pregnant = try record.adding(
      SituationUpdate(
        id: .core("u-p"), date: CoreFixture.day(30), perinatal: PerinatalStatus(.pregnant)))
    let again = try RevisionFixture.redraft(pregnant, 31)
    let asked = try #require(again.suggestions.first { $0.part == first.suggestions[0].part })
    #expect(asked.rejectedBefore?.because == "Done on the ward.")
    #expect(asked.reason.map(\.fact) == [.update(.core("u-p"))])
  }

  @Test("A rejected change is kept as rejected, and remembered when it is suggested again")
  func change() throws {
    var record = try RevisionFixture.record().editingPlan {
      $0.problems[0].statement = "Low mood since the move."
    }
    record = try record.adding(CoreFixture.phq("m-7", 7, 11))
    let first = try RevisionFixture.redraft(record)
    record = try decide(record, first) { .reject($0.id, because: "The words stand.") }
    let kept = try RevisionFixture.redraft(record, 12).kept.filter { $0.part.kind == .problem }
    #expect(kept.count == 1)
    for part in kept {
      guard case .rejected(let override) = part.reason else {
        Issue.record("not kept as rejected")
        continue
      }
      #expect(override.because == "The words stand.")
    }
    record = try record.adding(CoreFixture.phq("m-13", 13, 5))
    let again = try RevisionFixture.redraft(record, 14).suggestions.filter {
      $0.part.kind == .problem
    }
    #expect(!again.isEmpty)
    #expect(again.allSatisfy { $0.rejectedBefore?.because == "The words stand." })
  }

  // MARK: What hangs on it

  @Test(
    "What hangs on a rejected problem is kept with it and is no suggestion that cannot be taken")
  func deadEnds() throws {
    let record = RevisionFixture.withInsomnia(try RevisionFixture.record())
    let redraft = try RevisionFixture.redraft(record)
    let problem = try #require(
      redraft.suggestions.first { $0.kind == .add && $0.part.kind == .problem })
    let decided = try record.deciding(
      redraft, [.reject(problem.id, because: "Followed elsewhere.")], on: CoreFixture.day(10),
      by: RevisionFixture.clinician, because: "Review.")
    let rest = try RevisionFixture.redraft(decided)
    #expect(
      !rest.suggestions.contains {
        [.problem, .goal, .objective].contains($0.part.kind) && $0.kind == .add
      })
    let follows = rest.kept.filter { if case .follows = $0.reason { true } else { false } }
    #expect(Set(follows.map(\.part.kind)).isSuperset(of: [.goal, .objective]))
    for suggestion in rest.suggestions {
      #expect(throws: Never.self) { try RevisionFixture.decide(rest, [.accept(suggestion.id)]) }
    }
  }

  @Test("What a part needs is all that it needs, down to what that needs in turn")
  func closure() throws {
    let redraft = try RevisionFixture.redraft(
      RevisionFixture.withInsomnia(try RevisionFixture.record()))
    for suggestion in redraft.suggestions {
      let together = [suggestion.id] + suggestion.requires
      #expect(throws: Never.self) {
        try RevisionFixture.decide(redraft, together.map { .accept($0) })
      }
    }
  }

  @Test("Where the thread would break and nothing mends it, suggestion and part are named")
  func named() throws {
    let own = try RevisionFixture.record().editingPlan { content in
      let goal = content.goals[content.goals.count - 1].id
      content.objectives.append(
        Objective(id: .core("o-own"), goal: goal, statement: "Own."))
    }
    var record = own
    record.intake.conditions.removeLast()
    let redraft = try RevisionFixture.redraft(record)
    let goal = try #require(
      redraft.suggestions.first { $0.kind == .retire && $0.part.kind == .goal })
    #expect(!redraft.undisputed.contains(goal))
    do {
      _ = try RevisionFixture.decide(
        redraft, ([goal.id] + goal.requires).map { .accept($0) })
      Issue.record("the thread broke")
    } catch Redraft.Refused.breaksThread(let suggestions, let parts) {
      #expect(suggestions.contains(goal.id))
      #expect(parts.map(\.key) == ["o-own"])
    }
  }

  @Test("A goal whose objective was kept on purpose is not suggested for retirement")
  func holds() throws {
    var record = try RevisionFixture.record()
    record.intake.conditions.removeLast()
    let redraft = try RevisionFixture.redraft(record)
    let objective = try #require(
      redraft.suggestions.first { $0.kind == .retire && $0.part.kind == .objective })
    let decided = try record.deciding(
      redraft, [.reject(objective.id, because: "It still matters to her.")],
      on: CoreFixture.day(10), by: RevisionFixture.clinician, because: "Review.")
    let rest = try RevisionFixture.redraft(decided)
    #expect(!rest.suggestions.contains { $0.kind == .retire && $0.part.kind == .goal })
    let goals = rest.kept.filter { $0.part.kind == .goal }
    #expect(goals.map(\.reason) == [.follows([objective.part])])
  }
}
