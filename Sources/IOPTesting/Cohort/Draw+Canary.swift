import IOPModels
import IOPPlanning

// What the library itself writes into a plan carries the canary too, where there is one.
extension Draw {
  /// Returns a content whose private texts carry the canary.
  func marked(_ content: PlanContent) -> PlanContent {
    guard let canary else { return content }
    var marked = content
    marked.mark(with: canary)
    return marked
  }

  /// Returns a recorded draft whose private texts carry the canary.
  func marked(_ draft: RecordedDraft) -> RecordedDraft {
    guard canary != nil else { return draft }
    return RecordedDraft(
      plan: draft.plan, date: draft.date, content: marked(draft.content),
      facts: draft.facts.map { marked($0) })
  }

  /// Returns evidence whose words carry the canary.
  func marked(_ evidence: Evidence) -> Evidence {
    var marked = evidence
    if let canary { marked.says.mark(with: canary) }
    return marked
  }
}

extension PrivateText {
  fileprivate mutating func mark(with canary: String) {
    if !revealed.hasSuffix(canary) { self = PrivateText("\(revealed) \(canary)") }
  }
}

extension PrivateText? {
  fileprivate mutating func mark(with canary: String) {
    guard var text = self else { return }
    text.mark(with: canary)
    self = text
  }
}

extension PlanContent {
  fileprivate mutating func mark(with canary: String) {
    for place in problems.indices {
      problems[place].statement.mark(with: canary)
      problems[place].deferral.mark(with: canary)
      problems[place].why.mark(with: canary)
    }
    for place in goals.indices {
      goals[place].ownWords.mark(with: canary)
      goals[place].statement.mark(with: canary)
      goals[place].why.mark(with: canary)
    }
    for place in objectives.indices {
      objectives[place].statement.mark(with: canary)
      objectives[place].why.mark(with: canary)
    }
    for place in interventions.indices {
      interventions[place].why.mark(with: canary)
      for other in interventions[place].insteadOf.indices {
        interventions[place].insteadOf[other].because.mark(with: canary)
      }
      for practice in interventions[place].practice.indices {
        interventions[place].practice[practice].task.mark(with: canary)
      }
    }
    for place in phases.indices { phases[place].why.mark(with: canary) }
    for place in schedule.indices { schedule[place].why.mark(with: canary) }
    for place in sobriety.indices { sobriety[place].ownWords.mark(with: canary) }
    for place in strengths.indices { strengths[place].mark(with: canary) }
    for place in dischargeCriteria.indices {
      dischargeCriteria[place].statement.mark(with: canary)
      dischargeCriteria[place].why.mark(with: canary)
    }
    for place in selfCare.indices {
      selfCare[place].what.mark(with: canary)
      selfCare[place].why.mark(with: canary)
    }
    for place in mitigations.indices {
      mitigations[place].because.mark(with: canary)
      mitigations[place].answer.mark(with: canary)
    }
    for place in openQuestions.indices {
      openQuestions[place].question.mark(with: canary)
      openQuestions[place].why.mark(with: canary)
    }
  }
}
