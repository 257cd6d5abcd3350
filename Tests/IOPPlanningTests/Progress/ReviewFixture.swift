import IOPModels
import IOPPlanning
import Testing

/// Reviews of the person of the core fixture after some edits of the record.
enum ReviewFixture {
  typealias Edit = @Sendable (inout CareRecord) throws -> Void
  /// An edit of one test; an array of the other kind is no array of these, though each of them is one.
  typealias OwnEdit = (inout CareRecord) throws -> Void

  static func record(_ edits: [OwnEdit]) throws -> CareRecord {
    var record = try CoreFixture.record()
    for edit in edits { try edit(&record) }
    return record
  }

  static func review(
    asOf offset: Int, policy: ReviewPolicy = .standard, _ edits: [OwnEdit]
  ) throws -> ProgressReview {
    try #require(
      ProgressReview(record(edits), asOf: CoreFixture.day(offset), policy: policy))
  }

  /// The person is in the last phase of the plan.
  static let lastPhase: Edit = {
    $0.phaseChanges = [
      try CoreFixture.change("pc-1", 5, 1, 2), try CoreFixture.change("pc-2", 10, 2, 3),
    ]
  }

  /// The sessions of the fixture end with two no-shows within seven days.
  static let noShows: Edit = {
    $0.sessions.append(try CoreFixture.session("s-8", 13, attendance: .noShow))
    $0.sessions.append(try CoreFixture.session("s-9", 14, attendance: .noShow))
  }

  /// The signed plan says nothing about when the person leaves.
  static let noDischargeCriteria: Edit = { record in
    var content = record.plans[0].content
    content.dischargeCriteria = []
    record.plans = [
      try TreatmentPlan(
        id: .core("plan-1"), versionID: .core("plan-1-v1"), made: CoreFixture.day(1),
        content: content, signatures: record.plans[0].signatures)
    ]
  }
}
