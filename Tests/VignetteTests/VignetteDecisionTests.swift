import IOPKit
import Testing

@Suite("What follows from a vignette")
struct VignetteDecisionTests {
  @Test("Admission and route are those that the sources ask for", arguments: Vignette.all)
  func placement(_ vignette: Vignette) throws {
    let answer = try vignette.answer()
    let expected = vignette.expected.placement
    let reason = Comment(rawValue: "\(expected.reason) [\(expected.source)]")
    #expect(expected.admission.contains(answer.decision.verdict), reason)
    #expect(expected.routes.contains(answer.route), reason)
  }

  @Test("A decision that waits names the facts that it waits for", arguments: Vignette.all)
  func missing(_ vignette: Vignette) throws {
    let answer = try vignette.answer()
    for fact in vignette.expected.placement.missing ?? [] {
      #expect(answer.missing.contains(fact), "\(fact) is not named")
    }
    for fact in vignette.expected.asksNot ?? [] {
      #expect(!answer.missing.contains(fact), "\(fact) is known")
    }
  }

  @Test(
    "A plan is drafted, waits for an answer about danger, or is refused", arguments: Vignette.all)
  func outcome(_ vignette: Vignette) throws {
    let answer = try vignette.answer()
    #expect(answer.outcome == vignette.expected.draft)
  }

  @Test("Every condition is a problem that stands where it should", arguments: Vignette.drafted)
  func problems(_ vignette: Vignette) throws {
    let answer = try vignette.answer()
    try #require(answer.draft != nil)
    for expected in vignette.expected.problems ?? [] {
      let problem = answer.problem(of: expected.condition)
      #expect(
        problem?.status.rawValue == expected.status,
        "\(expected.condition): \(expected.reason) [\(expected.source)]")
    }
    for expected in vignette.expected.notProblems ?? [] {
      #expect(
        answer.content?.problems.contains { $0.kind.rawValue == expected.kind } == false,
        "\(expected.kind): \(expected.reason) [\(expected.source)]")
    }
  }

  @Test("Each problem is worked on with what the guidelines name", arguments: Vignette.drafted)
  func modalities(_ vignette: Vignette) throws {
    let answer = try vignette.answer()
    try #require(answer.draft != nil)
    for expected in vignette.expected.problems ?? [] {
      let found = answer.modalities(for: expected.condition)
      let unmet = VignetteAnswer.unmet(expected.modalities, by: found)
      #expect(unmet.isEmpty, "\(expected.condition) has \(found.sorted())")
    }
    let unmet = VignetteAnswer.unmet(vignette.expected.plan ?? [], by: answer.modalities)
    #expect(unmet.isEmpty, "the plan has \(answer.modalities.sorted())")
  }

  @Test(
    "Nothing is planned that is not offered, was declined or asks for more",
    arguments: Vignette.drafted)
  func forbidden(_ vignette: Vignette) throws {
    let answer = try vignette.answer()
    try #require(answer.draft != nil)
    for expected in vignette.expected.forbidden ?? [] {
      let found = expected.condition.map { answer.modalities(for: $0) } ?? answer.modalities
      #expect(
        !found.contains(expected.modality),
        "\(expected.modality): \(expected.reason) [\(expected.source)]")
    }
    let offered = Set(answer.record.program.modalities.map(\.rawValue))
    #expect(answer.modalities.isSubset(of: offered))
    let declined = answer.record.patient.preferences?.declinedModalities.map(\.rawValue) ?? []
    #expect(answer.modalities.isDisjoint(with: declined))
  }

  @Test("Nothing is planned for which the facts give no reason", arguments: Vignette.drafted)
  func allowed(_ vignette: Vignette) throws {
    let answer = try vignette.answer()
    try #require(answer.draft != nil)
    let expected = try #require(vignette.expected.allowed)
    let beyond = answer.modalities.subtracting(expected.modalities)
    #expect(beyond.isEmpty, "\(beyond.sorted()): \(expected.reason) [\(expected.source)]")
  }

  @Test(
    "The draft asks for what nobody knows, and for nothing that is known",
    arguments: Vignette.drafted)
  func questions(_ vignette: Vignette) throws {
    let answer = try vignette.answer()
    try #require(answer.draft != nil)
    let unmet = VignetteAnswer.unmet(vignette.expected.asks ?? [], by: answer.asked)
    #expect(unmet.isEmpty, "it asks for \(answer.asked.sorted())")
    for fact in vignette.expected.asksNot ?? [] {
      #expect(!answer.asked.contains(fact), "\(fact) is known")
    }
  }

  @Test(
    "What every document should say is asked exactly when it does not", arguments: Vignette.drafted)
  func generalQuestions(_ vignette: Vignette) throws {
    let answer = try vignette.answer()
    try #require(answer.draft != nil)
    let patient = answer.record.patient
    let places: [(place: String, isLeftOut: Bool)] = [
      ("patient:strengths", patient.strengths == nil),
      ("patient:preferences", patient.preferences == nil),
      ("patient:commitments", patient.commitments == nil),
      ("patient:available", patient.available == nil),
      ("patient:supports", patient.supports == nil),
      ("patient:language", patient.language == nil),
      ("intake:medications", answer.record.intake.medications == nil),
    ]
    // Something else at the same place may be open, such as a therapy both wished for and declined: then an expectation names it.
    let open = Set((vignette.expected.asks ?? []).flatMap(\.anyOf))
    for (place, isLeftOut) in places where isLeftOut || !open.contains(place) {
      #expect(
        answer.asked.contains(place) == isLeftOut,
        "\(place) is \(isLeftOut ? "left out and not asked" : "on record and asked")")
    }
  }

  @Test("No drafted plan has a finding that keeps it from standing", arguments: Vignette.drafted)
  func findings(_ vignette: Vignette) throws {
    let answer = try vignette.answer()
    try #require(answer.draft != nil)
    // A draft that waits for an answer about danger may say so as an error, and nothing else.
    let waits = vignette.expected.draft == .blocked && answer.outcome == .blocked
    let errors = answer.errors.filter { !(waits && $0.isAboutDanger) }
    #expect(errors.isEmpty, "\(errors.map(\.description))")
  }

  @Test("Objectives start from the measure of their own condition", arguments: Vignette.drafted)
  func baselines(_ vignette: Vignette) throws {
    let answer = try vignette.answer()
    for expected in vignette.expected.baselines ?? [] {
      let facts = answer.objectives(for: expected.condition).compactMap {
        $0.baselineFact?.description
      }
      #expect(
        !Set(facts).isDisjoint(with: expected.anyOf),
        "\(expected.condition) starts from \(facts), not from \(expected.anyOf)")
    }
  }

  @Test("Drawbacks that apply to the person have an answer", arguments: Vignette.drafted)
  func mitigations(_ vignette: Vignette) throws {
    let content = try #require(vignette.answer().content)
    let drawbacks = content.mitigations.map(\.drawback.rawValue)
    let unmet = VignetteAnswer.unmet(vignette.expected.mitigates ?? [], by: drawbacks)
    #expect(unmet.isEmpty, "the plan answers \(drawbacks)")
    #expect(drawbacks.contains("no-24h-support"), "no program without nights has somebody there")
  }

  @Test(
    "A week has the hours of the program, the most of them in groups", arguments: Vignette.drafted)
  func mix(_ vignette: Vignette) throws {
    let answer = try vignette.answer()
    let first = try #require(answer.content?.phases.first)
    let minutes = try #require(first.weeklyMinutes)
    let hours = answer.record.program.weeklyHours.value
    #expect(minutes >= hours.lowest * 60)
    #expect(minutes <= hours.highest * 60)
    let inGroups = first.mix.filter(\.service.isGroup).compactMap(\.weeklyMinutes).reduce(0, +)
    #expect(inGroups * 2 > minutes)
  }

  @Test(
    "The week fits, or does not, as work, school and care leave room",
    arguments: Vignette.drafted.filter { $0.expected.week != nil })
  func week(_ vignette: Vignette) throws {
    let expected = try #require(vignette.expected.week)
    let answer = try vignette.answer()
    #expect(answer.weekFits == expected.fits, "\(expected.reason) [\(expected.source)]")
    let phase = try #require(answer.content?.phases.first)
    let fixed = (answer.record.patient.commitments ?? []).filter { $0.flexibility == .fixed }
    if let week = answer.week(of: phase).week {
      for commitment in fixed {
        #expect(week.times.intersection(commitment.times).isEmpty, "\(commitment.times)")
      }
    }
  }

  @Test("The same facts give the same answer", arguments: Vignette.all)
  func deterministic(_ vignette: Vignette) throws {
    let first = try vignette.answer()
    let second = VignetteAnswer(try vignette.record())
    #expect(first.decision == second.decision)
    #expect(first.draft == second.draft)
  }
}

@Suite("People who differ in a telling fact")
struct VignettePairTests {
  @Test("What is concluded differs where the fact tells", arguments: VignettePair.all)
  func differs(_ pair: VignettePair) throws {
    let base = try pair.vignette().answer()
    let edited = VignetteAnswer(try pair.edited())
    let reason = Comment(rawValue: "\(pair.reason) [\(pair.source)]")
    if let admission = pair.then.admission { #expect(edited.decision.verdict == admission, reason) }
    if let routes = pair.then.routes { #expect(routes.contains(edited.route), reason) }
    if let draft = pair.then.draft { #expect(edited.outcome == draft, reason) }
    // What differs with the timetable is the week, and not the draft.
    if edited.outcome != .refused, pair.then.weekFits == nil {
      #expect(edited.draft != base.draft, reason)
    }
    #expect(edited.errors.isEmpty, "\(edited.errors.map(\.description))")
  }

  @Test("What is planned differs where the fact tells", arguments: VignettePair.all)
  func plans(_ pair: VignettePair) throws {
    let base = try pair.vignette().answer()
    let edited = VignetteAnswer(try pair.edited())
    let reason = Comment(rawValue: "\(pair.reason) [\(pair.source)]")
    for expected in pair.then.gone ?? [] {
      let modality = try #require(expected.modality)
      #expect(base.modalities(for: expected.condition).contains(modality), reason)
      #expect(!edited.modalities.contains(modality), reason)
      #expect(!edited.modalities(for: expected.condition).isEmpty, "something takes its place")
    }
    for expected in pair.then.appears ?? [] {
      let found = edited.modalities(for: expected.condition)
      #expect(!found.isDisjoint(with: expected.anyOf ?? []), "\(pair.reason) \(found.sorted())")
    }
    for expected in pair.then.status ?? [] {
      #expect(base.problem(of: expected.condition)?.status.rawValue != expected.status, reason)
      #expect(edited.problem(of: expected.condition)?.status.rawValue == expected.status, reason)
    }
    if pair.then.plansDiffer == true { #expect(edited.modalities != base.modalities, reason) }
    if let fits = pair.then.weekFits {
      #expect(base.weekFits != fits, reason)
      #expect(edited.weekFits == fits, reason)
    }
  }

  @Test("What is known is not asked any more", arguments: VignettePair.all)
  func questions(_ pair: VignettePair) throws {
    let base = try pair.vignette().answer()
    let edited = VignetteAnswer(try pair.edited())
    for fact in pair.then.askedNoMore ?? [] {
      #expect(base.asked.contains(fact), "\(fact) is not asked at first")
      #expect(!edited.asked.contains(fact), "\(fact) is still asked")
    }
  }
}
