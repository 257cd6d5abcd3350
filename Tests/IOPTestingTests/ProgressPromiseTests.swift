import IOPModels
import IOPPlanning
import IOPTesting
import Testing

@Suite("What progress and taper promise, on a cohort")
struct ProgressPromiseTests {
  @Test("What is later changes nothing, and no recommendation stands without a reason")
  func later() throws {
    let cohort = try Cohort(count: 30 * testScale, seed: 71)
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
    let cohort = try Cohort(count: 40 * testScale, seed: 72)
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      let day = record.latestDate
      let length = LengthEstimate(record, asOf: day)
      if let most = length.most { #expect(length.least <= most, "record \(index)") }
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
    let cohort = try Cohort(count: 25 * testScale, seed: 73)
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
}
