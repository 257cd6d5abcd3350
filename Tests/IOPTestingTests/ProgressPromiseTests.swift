import IOPModels
import IOPPlanning
import IOPTesting
import Testing

@Suite("What progress and taper promise, on a cohort")
struct ProgressPromiseTests {
  @Test("What is later changes nothing, and no recommendation stands without a reason")
  func later() throws {
    let cohort = try Cohort.scaled(30, seed: 71)
    var recommended: Set<ReviewDecision> = []
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      for day in record.reviews.map(\.date).prefix(4) {
        let then = record.asKnown(on: day)
        let review = try #require(ProgressReview(record, asOf: day), "record \(index)")
        let again = ProgressReview(then, asOf: day)
        #expect(review.options == again?.options, "record \(index) on \(day)")
        #expect(review.goals == again?.goals, "record \(index) on \(day)")
        #expect(review.missing == again?.missing, "record \(index) on \(day)")
        #expect(
          LengthEstimate(record, asOf: day) == LengthEstimate(then, asOf: day), "record \(index)")
        #expect(
          Taper(record, asOf: day)?.forPerson == Taper(then, asOf: day)?.forPerson,
          "record \(index)")
        #expect(!review.reasons.isEmpty, "record \(index) on \(day)")
        if review.recommendation == .gatherFacts {
          #expect(!review.missing.isEmpty, "record \(index) on \(day)")
        } else {
          #expect(
            review.option(review.recommendation)?.verdict == .met, "record \(index) on \(day)")
        }
        for option in review.options where option.verdict == .unknown {
          #expect(!option.missing.isEmpty, "record \(index) on \(day): \(option.decision.rawValue)")
        }
        recommended.insert(review.recommendation)
      }
    }
    #expect(recommended.isSuperset(of: [.continue, .stepDown, .gatherFacts]))
  }

  @Test("Every goal and every objective that is worked on is judged, and the length is a range")
  func everything() throws {
    let cohort = try Cohort.scaled(40, seed: 72)
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      let day = record.latestDate
      let length = LengthEstimate(record, asOf: day)
      if let most = length.most {
        let least = try #require(length.least, "record \(index)")
        #expect(least <= most, "record \(index)")
      }
      #expect(!length.because.isEmpty, "record \(index)")
      guard let review = ProgressReview(record, asOf: day),
        let plan = record.planInForce(on: day)
      else { continue }
      #expect(review.goals.map(\.goal) == plan.content.goals, "record \(index)")
      #expect(review.objectives.map(\.objective) == plan.content.activeObjectives)
      for goal in review.goals where goal.attained == .met {
        #expect(goal.objectives.allSatisfy { $0.status == .reached }, "record \(index)")
      }
      for objective in review.objectives {
        guard let trajectory = objective.trajectory else { continue }
        let found = trajectory.clinicalSignificance
        #expect(found.verdict != .met || trajectory.change == .reliablyBetter, "record \(index)")
        #expect(found.verdict != .unknown || !found.missing.isEmpty, "record \(index)")
      }
    }
  }

  @Test("The order of entries in a record decides nothing")
  func order() throws {
    let cohort = try Cohort.scaled(25, seed: 73)
    var draw = Draw(seed: 74)
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      let day = record.reviews.map(\.date).max() ?? record.latestDate
      var mixed = record
      mixed.measures = draw.shuffled(record.measures)
      mixed.behaviours = draw.shuffled(record.behaviours)
      mixed.sessions = draw.shuffled(record.sessions)
      mixed.reviews = draw.shuffled(record.reviews)
      mixed.phaseChanges = draw.shuffled(record.phaseChanges)
      mixed.plans = draw.shuffled(record.plans)
      let before = ProgressReview(record, asOf: day)
      let after = ProgressReview(mixed, asOf: day)
      #expect(before?.options.map(\.verdict) == after?.options.map(\.verdict), "record \(index)")
      #expect(before?.goals == after?.goals, "record \(index)")
      #expect(before?.engagement.ratings == after?.engagement.ratings, "record \(index)")
      #expect(before?.length == after?.length, "record \(index)")
      #expect(
        Taper(record, asOf: day)?.forPerson == Taper(mixed, asOf: day)?.forPerson,
        "record \(index)")
    }
  }

  /// The routes on which the facts lead away from the program to something that comes first.
  private static let first: Set<Placement.Route> = [
    .emergency, .withdrawalManagement, .medicalCare, .safePlace, .moreIntensive, .inpatient,
    .residential, .partialHospitalization,
  ]

  @Test("Review, continued stay, ladder, length and words tell one story on every day of a course")
  func oneStory() throws {
    let cohort = try Cohort.scaled(60, seed: 75)
    var routes: Set<Placement.Route> = []
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      guard let admission = record.admission else { continue }
      let days = admission.date.days(to: record.latestDate)
      let last = [record.discharge?.date].compactMap(\.self)
      let dates = try stride(from: 0, through: max(0, days), by: 9).map {
        try admission.date.adding(days: $0)
      }
      for day in dates.filter({ !last.contains($0) }) + last {
        guard let taper = Taper(record, asOf: day) else { continue }
        let review = taper.review
        let obstacles = review.stay.determination.obstacles.map(\.id)
        let context =
          "seed 75, record \(index) on \(day): \(review.recommendation.rawValue), \(obstacles)"
        let stay = review.stay
        #expect(stay == ContinuedStayCriteria.standard.evaluate(record, asOf: day), "\(context)")
        routes.insert(stay.placement.route)
        let recommended = review.recommendation
        let goesOn: Set<ReviewDecision> = [
          .continue, .stepDown, .extend, .intensify, .changeApproach,
        ]
        let words = taper.forPerson.map(\.revealed)
        if Self.first.contains(stay.placement.route) {
          #expect(recommended == .stepUp && review.stepUpTo == nil, "\(context)")
          #expect(review.length.isWithheld, "\(context)")
        }
        if recommended == .stepUp, review.stepUpTo == nil, taper.above != nil {
          #expect(
            ![.intensiveOutpatient, .outpatient].contains(stay.placement.route), "\(context)")
        }
        if stay.isLessEnough {
          #expect(!goesOn.contains(recommended), "\(context)")
          #expect(review.option(.discharge)?.verdict == .met, "\(context)")
          #expect(review.readiness != nil, "\(context)")
        }
        // Who leaves on this day leaves, whatever the facts say of the program.
        let isLastDay = record.discharge?.date == day
        if isLastDay {
          #expect([.stepUp, .gatherFacts, .discharge].contains(recommended), "\(context)")
          #expect(!words.contains { $0.contains("next step") }, "\(context)")
          #expect(review.length == LengthEstimate(record, asOf: day), "\(context)")
        }
        if stay.placement.route == .notThisProgram, !isLastDay {
          #expect(!goesOn.contains(recommended) && recommended != .discharge, "\(context)")
        }
        if recommended == .discharge {
          #expect(!words.contains { $0.hasPrefix("The next step is") }, "\(context)")
          let saysBoth = review.reasons.contains { $0.words.revealed.contains("Continued stay") }
          #expect(saysBoth || stay.verdict == .unknown, "\(context)")
        }
        if !review.levels.isEmpty {
          #expect(![.stepDown, .discharge].contains(recommended), "\(context)")
        }
        if review.length.isWithheld {
          #expect(!words.contains { $0.contains("in all.") }, "\(context)")
          #expect([.stepUp, .gatherFacts].contains(recommended), "\(context)")
        }
      }
    }
    #expect(routes.isSuperset(of: [.intensiveOutpatient, .undetermined, .outpatient]))
  }
}

extension ProgressReview {
  /// The facts about a higher level that a tool names and nobody has answered.
  fileprivate var levels: [MissingFact] {
    gate?.determination.result("level-answered")?.judgement.missing
      ?? readiness?.result("level-answered")?.judgement.missing ?? []
  }
}
