import IOPModels

extension PlanRule {
  /// The rules about reviews of the plan.
  static let reviewRules: [PlanRule] = [
    PlanRule(
      "review-overdue", "A plan in force is reviewed in time.", severity: .error,
      remedy: "Review the plan with the person now.", source: .cfr485_916, at: "reviews"
    ) { planCase in
      guard let due = planCase.reviewDue, !planCase.hasLeft else { return nil }
      return (planCase.asOf > due).fault("a review was due by \(due)")
    },
    PlanRule(
      "review-next", "A plan says when it is reviewed.", severity: .warning,
      remedy: "Set the day of the next review.", source: .cfr485_916, at: "plan/nextReview"
    ) { planCase in
      (planCase.content.nextReview == nil).fault("the plan sets no day for its review")
    },
    PlanRule(
      "review-next-late", "The review that a plan sets is in time.", severity: .warning,
      remedy: "Set an earlier day for the next review.", source: .cfr485_916,
      at: "plan/nextReview"
    ) { planCase in
      guard let next = planCase.content.nextReview else { return nil }
      if next < planCase.plan.made { return "the review is set for a day before the plan was made" }
      let days = planCase.record.program.reviewEveryDays.value
      return (planCase.dayOfPlan.days(to: next) > days).fault(
        "the review is set for more than \(days) days after the plan")
    },
    PlanRule(
      "review-taken-part", "The person takes part in the reviews.", severity: .warning,
      remedy: "Go through the review with the person.", source: .cfr485_916, each: .reviews
    ) { review, _ in
      (review.personTookPart == false).fault("the person did not take part in the review")
    },
    PlanRule(
      "review-part-unknown", "Of every review it is known whether the person took part.",
      severity: .advice, remedy: "Record whether the person took part.", source: .cfr485_916,
      each: .reviews
    ) { review, _ in
      (review.personTookPart == nil).fault(
        "it is not recorded whether the person took part in the review")
    },
    PlanRule(
      "review-by", "Whoever leads a review is in the team.", severity: .error,
      remedy: "Name a clinician of the record.", source: .cfr485_916, each: .reviews
    ) { review, planCase in
      (planCase.record.clinician(review.by) == nil).fault(
        "the record has no clinician \(review.by)")
    },
  ]
}

extension PlanCase {
  /// The last day for the next review: counted from the last review or signature; nil before a version was signed.
  var reviewDue: CalendarDate? {
    guard let signed = versions.compactMap(\.signed).max() else { return nil }
    let last = max(signed, record.reviews.map(\.date).max() ?? signed)
    return try? last.adding(days: record.program.reviewEveryDays.value)
  }
}
