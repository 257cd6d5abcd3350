import IOPModels
import IOPPlanning
import IOPTesting
import Testing

/// Every decision about a record, on the days on which it is asked.
struct Decisions {
  /// A determination by its name and day.
  let determinations: [(name: String, determination: Determination)]
  /// What stands beside the continued stay.
  let steps: [CriterionResult]

  /// Decides on the days of a record; on those of another one where something was taken out of it.
  init(_ record: CareRecord, onDaysOf whole: CareRecord? = nil) {
    let whole = whole ?? record
    let last = whole.latestDate
    var days = [whole.intake.date, last]
    days += [whole.reviews.map(\.date).min()].compactMap(\.self)
    var found: [(String, Determination)] = []
    var steps: [CriterionResult] = []
    for day in days {
      found.append(
        ("admission \(day)", AdmissionCriteria.standard.evaluate(record, asOf: day).determination))
    }
    found.append(("leaving", DischargeReadiness.standard.evaluate(record, asOf: last)))
    for day in days {
      if let gate = TaperGate.standard.evaluate(record, asOf: day) {
        found.append(("gate \(day)", gate.determination))
      }
      if let stay = ContinuedStayCriteria.standard.evaluate(record, asOf: day) {
        found.append(("stay \(day)", stay.determination))
        steps += [stay.stepUp, stay.stepDown]
      }
    }
    determinations = found
    self.steps = steps
  }

  /// Every criterion and part, always in the same order.
  var results: [CriterionResult] {
    (determinations.flatMap(\.determination.results) + steps).flatMap(\.withParts)
  }
}

@Suite("What every decision promises, on a cohort")
struct DecisionPromiseTests {
  /// Less is known: a decided answer stays or becomes open, and an open one stays open unless it named a fact that is gone.
  ///
  /// An observation that is not there is missed by nobody: a decided answer that named one may be another without it.
  private func check(
    _ full: Decisions, _ less: Decisions, without gone: Set<FactReference>,
    observed: Set<FactReference>, _ context: String
  ) {
    func names(_ judgement: Judgement, _ facts: Set<FactReference>) -> Bool {
      judgement.evidence.contains { facts.contains($0.fact) }
    }
    func allows(_ before: Judgement, _ after: Verdict) -> Bool {
      switch before.verdict {
      case .met, .notMet:
        after == before.verdict || after == .unknown || names(before, observed)
      case .unknown: after == .unknown || names(before, gone)
      }
    }
    let (before, after) = (full.results, less.results)
    #expect(before.map(\.id) == after.map(\.id), "\(context)")
    for (old, new) in zip(before, after) where !allows(old.judgement, new.verdict) {
      Issue.record(
        "\(context): \(old.id) turned from \(old.verdict.title) to \(new.verdict.title)")
    }
    for (old, new) in zip(full.determinations, less.determinations) {
      let (was, now) = (old.determination.verdict, new.determination.verdict)
      // What decides now and says something else than before has named what is gone.
      let turned = zip(old.determination.results, new.determination.results)
        .filter { $1.share.map { $0 != .unknown } ?? false && $0.share != $1.share }
      for (criterion, _) in turned {
        #expect(
          names(criterion.judgement, gone), "\(context): \(old.name), \(criterion.id)")
      }
      guard now != .unknown, now != was else { continue }
      #expect(!turned.isEmpty, "\(context): \(old.name)")
    }
  }

  @Test("Monotone in information: taking answers away opens an answer or leaves it")
  func monotone() throws {
    let cohort = try Cohort.scaled(16, seed: 61)
    var draw = Draw(seed: 62)
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      let full = Decisions(record)
      let erasures = Erasure.all(of: record)
      for erasure in erasures {
        var less = record
        erasure.erase(&less)
        check(
          full, Decisions(less, onDaysOf: record), without: erasure.places(record),
          observed: erasure.isSeries ? erasure.places(record) : [],
          "seed 61, record \(index) without \(erasure.name)")
      }
      for _ in 0..<3 {
        let chosen = erasures.filter { _ in draw.chance(percent: 25) }
        var less = record
        for erasure in chosen { erasure.erase(&less) }
        check(
          full, Decisions(less, onDaysOf: record),
          without: chosen.reduce(into: []) { $0.formUnion($1.places(record)) },
          observed: chosen.filter(\.isSeries).reduce(into: []) { $0.formUnion($1.places(record)) },
          "seed 61, record \(index) without \(chosen.map(\.name))")
      }
    }
  }

  @Test(
    "A decided answer stands on the facts that it names: no other entry turns it into its opposite")
  func evidenceCarries() throws {
    let cohort = try Cohort.scaled(12, seed: 67)
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      let full = Decisions(record).results
      var removals: [(FactReference, CareRecord)] = []
      for (place, result) in record.measures.enumerated() {
        var less = record
        less.measures.remove(at: place)
        removals.append((.measure(result.id), less))
      }
      for (place, risk) in record.risks.enumerated() {
        var less = record
        less.risks.remove(at: place)
        removals.append((.risk(risk.id), less))
      }
      for (place, update) in record.updates.enumerated() {
        var less = record
        less.updates.remove(at: place)
        removals.append((.update(update.id), less))
      }
      for (gone, less) in removals {
        for (old, new) in zip(full, Decisions(less, onDaysOf: record).results)
        where old.verdict != .unknown && !old.judgement.evidence.isEmpty
          && !old.judgement.evidence.contains(where: { $0.fact == gone })
        {
          #expect(
            new.verdict == old.verdict || new.verdict == .unknown,
            "seed 67, record \(index) without \(gone): \(old.id), which did not name it")
        }
      }
    }
  }

  @Test("No decision without its facts, and none left open without saying why")
  func facts() throws {
    let cohort = try Cohort.scaled(60, seed: 63)
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      for result in Decisions(record).results {
        let judgement = result.judgement
        let names =
          result.verdict == .unknown ? !judgement.missing.isEmpty : !judgement.evidence.isEmpty
        #expect(
          names || judgement.remark != nil,
          "seed 63, record \(index): \(result.id), \(result.verdict.title)")
      }
    }
  }

  /// What a determination says, without the order of lists.
  private struct Said {
    var verdicts: [Verdict] = []
    /// Where the facts stand; lists within their words keep the order of the record.
    var evidence: [Set<FactReference>] = []
    var missing: [Set<MissingFact>] = []
    var toMet: [Determination.Changes] = []
    var toNotMet: [Determination.Changes] = []

    init(_ decisions: Decisions) {
      for result in decisions.results {
        verdicts.append(result.verdict)
        evidence.append(Set(result.judgement.evidence.map(\.fact)))
        missing.append(Set(result.judgement.missing))
      }
      for (_, determination) in decisions.determinations {
        verdicts.append(determination.verdict)
        toMet.append(determination.smallestChanges(toMet: true))
        toNotMet.append(determination.smallestChanges(toMet: false))
      }
    }
  }

  @Test("The same facts give the same decisions, in whatever order they stand")
  func order() throws {
    let cohort = try Cohort.scaled(40, seed: 64)
    var draw = Draw(seed: 65)
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      let decisions = Decisions(record)
      #expect(decisions.results == Decisions(record).results)
      let mixed = record.mixed(&draw)
      let (said, again) = (Said(decisions), Said(Decisions(mixed)))
      let context = "seed 64, record \(index)"
      #expect(said.verdicts == again.verdicts, "\(context)")
      for (place, result) in decisions.results.enumerated() {
        #expect(said.evidence[place] == again.evidence[place], "\(context): \(result.id)")
        #expect(said.missing[place] == again.missing[place], "\(context): \(result.id)")
      }
      #expect(said.toMet == again.toMet, "\(context)")
      #expect(said.toNotMet == again.toNotMet, "\(context)")
    }
  }

  @Test("What a determination names as a way to another answer is true of the record")
  func changes() throws {
    let cohort = try Cohort.scaled(40, seed: 66)
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      for (name, determination) in Decisions(record).determinations {
        let context = "seed 66, record \(index), \(name)"
        let changes = [true, false].map { determination.smallestChanges(toMet: $0) }
        let (toMet, toNotMet) = (changes[0].sets, changes[1].sets)
        // Where there are more than are handled at a time, what takes few facts is there.
        #expect(changes.allSatisfy { $0.isComplete || !$0.sets.isEmpty }, "\(context)")
        switch determination.verdict {
        case .met:
          #expect(toMet == [[]])
          #expect(!determination.undoneBy.isEmpty)
          #expect(
            toNotMet.filter { $0.count == 1 }.flatMap(\.self).sorted() == determination.undoneBy)
        case .notMet:
          #expect(toNotMet == [[]])
          #expect(!toMet.isEmpty && !toMet.contains([]), "\(context)")
        case .unknown:
          let missing = Set(determination.missing)
          for case .missing(let fact) in toMet.flatMap(\.self) + toNotMet.flatMap(\.self) {
            #expect(missing.contains(fact), "\(context): \(fact)")
          }
          #expect(!toNotMet.isEmpty && !toNotMet.contains([]), "\(context)")
        }
      }
    }
  }

  /// The verdicts of answers that taking facts away has opened; each has to be among the ways that the open answer names.
  ///
  /// What was taken away is all that keeps the answer open, so putting it back settles what it opened: the criteria that gave the answer
  /// and are open now. A way back is made of what those miss, or of facts that were taken from; where such a fact is left in part and
  /// contradicts another, the two are reconciled together.
  private func waysBack(
    _ full: Decisions, _ less: Decisions, without gone: Set<FactReference>, _ context: String
  ) -> Set<Verdict> {
    func isGone(_ fact: PivotalFact) -> Bool {
      if case .recorded(let reference) = fact { gone.contains(reference) } else { false }
    }
    var back: Set<Verdict> = []
    for (old, new) in zip(full.determinations, less.determinations) {
      let (whole, open) = (old.determination, new.determination)
      #expect(old.name == new.name, "\(context)")
      guard whole.verdict != .unknown, open.verdict == .unknown else { continue }
      let opened = zip(whole.results, open.results)
        .filter { $0.share == whole.verdict && $1.share == .unknown }.map { $0.1 }
      #expect(!opened.isEmpty, "\(context): \(old.name)")
      let changes = open.smallestChanges(toMet: whole.verdict == .met)
      // Where there are more than are handled at a time, those of many facts are not there.
      guard changes.isComplete else { continue }
      let named = Set(opened.flatMap(\.judgement.missing))
      let isOffered = changes.sets.contains { set in
        set.allSatisfy { fact in
          switch fact {
          case .missing(let missing): named.contains(missing)
          case .recorded: set.contains(where: isGone)
          case .criterion: false
          }
        }
      }
      #expect(
        isOffered,
        "\(context): \(old.name) was \(whole.verdict.title); it names \(changes.sets.prefix(4))")
      back.insert(whole.verdict)
    }
    return back
  }

  @Test("An answer that taking facts away has opened names a way back to what it was with them")
  func wayBack() throws {
    let cohort = try Cohort.scaled(20, seed: 76)
    var draw = Draw(seed: 77)
    var back: Set<Verdict> = []
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      let full = Decisions(record)
      // An observation that is not there is missed by nobody, so nothing names the way back to it.
      let erasures = Erasure.all(of: record).filter { !$0.isSeries }
      let refusing = full.determinations.map(\.determination)
        .flatMap { $0.results.filter { $0.share == .notMet } }
      let against = Set(refusing.flatMap(\.judgement.evidence).map(\.fact))
      let speaking = erasures.filter { !$0.places(record).isDisjoint(with: against) }
      let single = draw.some(4, of: erasures) + draw.some(3, of: speaking)
      for chosen in single.map({ [$0] }) + [draw.some(3, of: erasures)] {
        var less = record
        for erasure in chosen { erasure.erase(&less) }
        back.formUnion(
          waysBack(
            full, Decisions(less, onDaysOf: record),
            without: chosen.reduce(into: []) { $0.formUnion($1.places(record)) },
            "seed 76, record \(index) without \(chosen.map(\.name))"))
      }
    }
    #expect(back == [.met, .notMet])
  }

  /// The errors of a plan that are its own.
  ///
  /// Some no draft can mend: they are about the record, and stand beside a plan in which nothing stands as well. Facts that are dangers
  /// now, for example: that nobody has assessed them, or that somebody was assessed while intoxicated. That the plan has to treat a
  /// condition stands at the condition, and is an error of the plan. A draft is not signed: that no plan of the course is, past the day,
  /// is an error of the course.
  private func ownErrors(
    of plan: TreatmentPlan, in record: CareRecord, asOf day: CalendarDate
  ) throws -> [Finding] {
    let isSigned = record.plans.contains { $0.signed.map { $0 <= day } ?? false }
    func errors(_ plan: TreatmentPlan) -> [Finding] {
      RuleSet.standard.findings(in: plan, of: record, asOf: day).filter {
        $0.severity == .error && (isSigned || $0.rule != "plan-unsigned")
      }
    }
    let all = errors(plan)
    guard !all.isEmpty else { return [] }
    let others = Set(errors(try plan.with(PlanContent(start: day, level: plan.content.level))))
    return all.filter { found in
      !others.contains(found) || found.place.hasPrefix("plan")
        || found.place.hasPrefix("intake/conditions")
    }
  }

  @Test("No drafted plan has an error of its own, on the day of the intake or later")
  func drafts() throws {
    let cohort = try Cohort.scaled(24, seed: 68)
    var (drafted, forgotten) = (0, 0)
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      let drafter = PlanDrafter(program: record.program)
      for day in [record.intake.date, record.latestDate] {
        let team = Override(
          by: try Identifier("c-1"), date: day, because: "The team decides otherwise.")
        for override in [nil, team] {
          // Where the criteria lead elsewhere nothing is drafted, unless a clinician says so.
          guard let draft = try? drafter.draft(from: record, asOf: day, override: override) else {
            #expect(override == nil, "seed 68, record \(index) on \(day)")
            continue
          }
          drafted += 1
          let known = record.asKnown(on: day)
          let errors = try ownErrors(of: draft.plan, in: known, asOf: day)
          #expect(
            errors.isEmpty, "seed 68, record \(index) on \(day): \(errors.map(\.rule))")
          // A plan that forgets what it treats has one.
          var content = draft.plan.content
          let present = Set(known.intake.conditions.filter { $0.course == .active }.map(\.id))
          if let place = content.problems.lastIndex(where: {
            $0.condition.map(present.contains) ?? false
          }) {
            content.problems.remove(at: place)
            let left = try ownErrors(of: draft.plan.with(content), in: known, asOf: day)
            #expect(left.contains { $0.place.hasPrefix("intake/conditions") })
            forgotten += 1
          }
          #expect(GoldenThread(draft.plan.content).broken.isEmpty, "seed 68, record \(index)")
          #expect(draft.plan.content.withoutReason == [], "seed 68, record \(index) on \(day)")
        }
      }
    }
    #expect(drafted > 2 * cohort.count && forgotten > cohort.count)
  }

  @Test("A draft of the same facts is the same, in whatever order they stand")
  func draftOrder() throws {
    let cohort = try Cohort.scaled(24, seed: 69)
    var draw = Draw(seed: 70)
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      let day = record.latestDate
      let drafter = PlanDrafter(program: record.program)
      let team = Override(
        by: try Identifier("c-1"), date: day, because: "The team decides otherwise.")
      let first = try drafter.draft(from: record, asOf: day, override: team)
      #expect(try drafter.draft(from: record, asOf: day, override: team) == first)
      let mixed = try drafter.draft(from: record.mixed(&draw), asOf: day, override: team)
      #expect(mixed.plan == first.plan, "seed 69, record \(index)")
    }
  }
}

extension TreatmentPlan {
  /// The plan with other content, as a first version.
  fileprivate func with(_ content: PlanContent) throws -> TreatmentPlan {
    try TreatmentPlan(id: id, versionID: versionID, made: made, content: content)
  }
}

extension PlanContent {
  /// The elements of a draft that do not say why they are there.
  fileprivate var withoutReason: [String] {
    var reasons = problems.map { ($0.id.description, $0.why) }
    reasons += goals.map { ($0.id.description, $0.why) }
    reasons += objectives.map { ($0.id.description, $0.why) }
    reasons += interventions.map { ($0.id.description, $0.why) }
    reasons += phases.map { ("phase \($0.number)", $0.why) }
    reasons += schedule.map { ($0.measure.description, $0.why) }
    reasons += dischargeCriteria.map { ($0.id.description, $0.why) }
    reasons += selfCare.map { ($0.id.description, $0.why) }
    reasons += mitigations.map { ($0.drawback.rawValue, $0.because) }
    reasons += openQuestions.map { ($0.id.description, $0.why) }
    return reasons.filter { $0.1?.revealed.isEmpty ?? true }.map(\.0)
  }
}

extension CareRecord {
  /// The record with its lists in another order.
  fileprivate func mixed(_ draw: inout Draw) -> CareRecord {
    var mixed = self
    mixed.intake.conditions = draw.shuffled(intake.conditions)
    mixed.intake.measures = draw.shuffled(intake.measures)
    mixed.intake.behaviours = draw.shuffled(intake.behaviours)
    mixed.intake.impacts = intake.impacts.map { draw.shuffled($0) }
    mixed.intake.needs = draw.shuffled(intake.needs)
    mixed.intake.medications = intake.medications.map { draw.shuffled($0) }
    mixed.intake.priorTreatment = intake.priorTreatment.map { draw.shuffled($0) }
    mixed.clinicians = draw.shuffled(clinicians)
    mixed.plans = draw.shuffled(plans)
    mixed.measures = draw.shuffled(measures)
    mixed.behaviours = draw.shuffled(behaviours)
    mixed.risks = draw.shuffled(risks)
    mixed.updates = draw.shuffled(updates)
    mixed.medications = draw.shuffled(medications)
    mixed.sessions = draw.shuffled(sessions)
    mixed.needs = draw.shuffled(needs)
    mixed.needUpdates = draw.shuffled(needUpdates)
    mixed.reviews = draw.shuffled(reviews)
    mixed.phaseChanges = draw.shuffled(phaseChanges)
    mixed.crisisPlans = draw.shuffled(crisisPlans)
    mixed.relapsePlans = draw.shuffled(relapsePlans)
    mixed.dischargePlans = draw.shuffled(dischargePlans)
    mixed.intake.substances = intake.substances.map { draw.shuffled($0) }
    mixed.intake.statedGoals = draw.shuffled(intake.statedGoals)
    mixed.intake.readinessByCondition = draw.shuffled(intake.readinessByCondition)
    mixed.intake.medicalNeeds = intake.medicalNeeds.map { draw.shuffled($0) }
    mixed.diaryCards = draw.shuffled(diaryCards)
    mixed.externalResults = draw.shuffled(externalResults)
    mixed.coverages = draw.shuffled(coverages)
    mixed.authorizations = draw.shuffled(authorizations)
    mixed.patient.guardians = patient.guardians.map { draw.shuffled($0) }
    mixed.patient.commitments = patient.commitments.map { draw.shuffled($0) }
    mixed.patient.responsibilities = patient.responsibilities.map { draw.shuffled($0) }
    mixed.patient.supports = patient.supports.map { draw.shuffled($0) }
    return mixed
  }
}
