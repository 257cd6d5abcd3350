import IOPModels
import IOPPlanning
import IOPTesting
import Testing

/// What the library answers about a record on its latest day, without the order of lists.
struct Answers: Equatable {
  var admission: Verdict?
  var route: Placement.Route?
  var missing: Set<MissingFact> = []
  var findings: Set<Finding> = []
  var leaving: [Verdict] = []
  var gate: Verdict?
  var recommendation: ReviewDecision?
  var triage: RiskTriage.Response?
  var fits: [Verdict] = []

  init(_ record: CareRecord) {
    let date = record.latestDate
    let decision = AdmissionCriteria.standard.evaluate(record, asOf: date)
    admission = decision.verdict
    route = decision.placement.route
    missing = Set(decision.determination.missing)
    findings = Set(RuleSet.standard.findings(in: record, asOf: date))
    leaving = DischargeReadiness.standard.evaluate(record, asOf: date).results.map(\.verdict)
    gate = TaperGate.standard.evaluate(record, asOf: date)?.verdict
    recommendation = ProgressReview(record, asOf: date)?.recommendation
    triage = RiskTriage(record, asOf: date).atLeast
    let scheduler = WeeklyScheduler(offerings: record.offerings, searchBudget: 5_000)
    fits = (record.plan(on: date)?.content.phases ?? []).map {
      scheduler.fit($0, for: record.patient, on: date).verdict
    }
    _ = SupportCoverage(record, asOf: date)
    _ = try? PlanDrafter(program: record.program).draft(
      from: record.intake, for: record.patient, asOf: record.intake.date)
  }
}

@Suite("What the planning promises, on a cohort")
struct PromiseTests {
  /// The facts without which nobody is admitted: how each goes missing, with every other answer to the same question.
  static let required: [(String, @Sendable (inout IntakeAssessment) -> Void)] = [
    ("emergency", { $0.isAcuteEmergency = nil }),
    (
      "24-hour care",
      {
        $0.needs24HourCare = nil
        $0.judgedLevel = nil
      }
    ),
    (
      "weekly is enough",
      {
        $0.outpatientIsEnough = nil
        $0.judgedLevel = nil
      }
    ),
    ("participation", { $0.canParticipate = nil }),
    ("benefit", { $0.expectedToBenefit = nil }),
    ("willing", { $0.isWilling = nil }),
    (
      "withdrawal",
      {
        $0.withdrawal = nil
        $0.substances = nil
      }
    ),
    ("medical", { $0.medicalStability = nil }),
    ("home", { $0.living = nil }),
    ("support", { $0.supportIsAdequate = nil }),
    ("impacts", { $0.impacts = nil }),
    ("risk", { $0.risk = nil }),
    ("level of risk", { $0.risk?.level = nil }),
    ("danger to others", { $0.risk?.dangerToOthers = nil }),
    ("screen", { $0.risk?.screen = nil }),
    ("conditions", { $0.conditions = [] }),
  ]

  @Test("Nobody is admitted, and no draft is silent, while a required fact is missing")
  func nobodyOnAGuess() throws {
    let cohort = try Cohort.scaled(120, seed: 41)
    var met = 0
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      let day = record.intake.date
      func decide(_ intake: IntakeAssessment) -> AdmissionDecision {
        AdmissionCriteria.standard.evaluate(
          intake, for: record.patient, program: record.program, asOf: day)
      }
      let before = decide(record.intake)
      if before.verdict == .met { met += 1 }
      for (name, forget) in Self.required {
        var intake = record.intake
        forget(&intake)
        let after = decide(intake)
        #expect(after.verdict != .met, "record \(index) without \(name)")
        #expect(after.placement.route != .intensiveOutpatient, "record \(index) without \(name)")
        if before.verdict == .met {
          #expect(after.verdict == .unknown, "record \(index) without \(name)")
          #expect(!after.determination.missing.isEmpty, "record \(index) without \(name)")
        }
      }
      if before.verdict == .unknown {
        let draft = try PlanDrafter(program: record.program).draft(
          from: record.intake, for: record.patient, asOf: day)
        #expect(!draft.openQuestions.isEmpty, "record \(index)")
      }
    }
    #expect(met > 20)
  }

  @Test("A record that says less on a day never knows more: what is later changes nothing")
  func laterChangesNothing() throws {
    let cohort = try Cohort.scaled(25, seed: 42)
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      let days = record.reviews.map(\.date).prefix(2)
      for day in days {
        let then = record.asKnown(on: day)
        #expect(
          ProgressReview(record, asOf: day)?.recommendation
            == ProgressReview(then, asOf: day)?.recommendation, "record \(index)")
        #expect(
          RuleSet.standard.findings(in: record, asOf: day)
            == RuleSet.standard.findings(in: then, asOf: day), "record \(index)")
      }
    }
  }

  @Test("The order of entries in a record decides nothing")
  func order() throws {
    let cohort = try Cohort.scaled(60, seed: 43)
    var draw = Draw(seed: 44)
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      var mixed = record
      mixed.intake.measures = draw.shuffled(record.intake.measures)
      mixed.intake.behaviours = draw.shuffled(record.intake.behaviours)
      mixed.intake.impacts = record.intake.impacts.map { draw.shuffled($0) }
      mixed.clinicians = draw.shuffled(record.clinicians)
      mixed.offerings = draw.shuffled(record.offerings)
      mixed.plans = draw.shuffled(record.plans)
      mixed.measures = draw.shuffled(record.measures)
      mixed.behaviours = draw.shuffled(record.behaviours)
      mixed.risks = draw.shuffled(record.risks)
      mixed.updates = draw.shuffled(record.updates)
      mixed.sessions = draw.shuffled(record.sessions)
      mixed.needs = draw.shuffled(record.needs)
      mixed.needUpdates = draw.shuffled(record.needUpdates)
      mixed.reviews = draw.shuffled(record.reviews)
      mixed.phaseChanges = draw.shuffled(record.phaseChanges)
      mixed.crisisPlans = draw.shuffled(record.crisisPlans)
      mixed.dischargePlans = draw.shuffled(record.dischargePlans)
      mixed.medications = draw.shuffled(record.medications)
      mixed.medicationChanges = draw.shuffled(record.medicationChanges)
      mixed.reconciliations = draw.shuffled(record.reconciliations)
      mixed.adverseReactions = draw.shuffled(record.adverseReactions)
      mixed.contactConsents = draw.shuffled(record.contactConsents)
      mixed.assents = draw.shuffled(record.assents)
      mixed.externalResults = draw.shuffled(record.externalResults)
      mixed.coverages = draw.shuffled(record.coverages)
      mixed.authorizations = draw.shuffled(record.authorizations)
      mixed.aid = draw.shuffled(record.aid)
      mixed.consents = draw.shuffled(record.consents)
      mixed.diaryCards = draw.shuffled(record.diaryCards)
      mixed.skillPractices = draw.shuffled(record.skillPractices)
      mixed.selfCare = draw.shuffled(record.selfCare)
      mixed.coordination = draw.shuffled(record.coordination)
      mixed.formulations = draw.shuffled(record.formulations)
      mixed.deliveryChanges = draw.shuffled(record.deliveryChanges)
      mixed.extensions = draw.shuffled(record.extensions)
      mixed.relapsePlans = draw.shuffled(record.relapsePlans)
      mixed.patient.commitments = record.patient.commitments.map { draw.shuffled($0) }
      let (before, after) = (Answers(record), Answers(mixed))
      #expect(before == after, "seed 43 record \(index)")
    }
  }

  @Test("A decision recorded by a review is the one that the facts of the day give, or overridden")
  func reviews() throws {
    let cohort = try Cohort.scaled(25, seed: 45)
    var seen: Set<ReviewDecision> = []
    var refused: Set<ReviewDecision> = []
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      for review in record.reviews where review.override == nil {
        var then = record.asKnown(on: review.date)
        // What the review itself led to on the same day was not there yet.
        then.reviews.removeAll { $0.date == review.date }
        then.plans.removeAll { $0.number > 1 && $0.made == review.date }
        then.discharge = nil
        let found = ProgressReview(then, asOf: review.date)?.recommendation
        #expect(found == review.decision, "record \(index) on \(review.date)")
        // The course took the decision from the library. What the entries say for themselves may not speak against it.
        let grounds = ReviewGrounds(then, on: review.date)
        #expect(
          grounds.objections(to: review.decision) == [], "record \(index) on \(review.date)")
        seen.insert(review.decision)
        refused.formUnion(
          ReviewDecision.allCases.filter { !grounds.objections(to: $0).isEmpty })
      }
    }
    #expect(seen.isSuperset(of: [.continue, .stepDown]))
    // The entries do speak: nearly every decision is out of place at some review.
    #expect(
      refused.isSuperset(of: [
        .stepUp, .discharge, .stepDown, .changeApproach, .intensify, .extend,
      ]))
  }
}
