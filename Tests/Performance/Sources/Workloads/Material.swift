import Foundation
public import IOPKit

/// What the workloads work on: a recorded course and a synthetic cohort.
public struct Material: Sendable {
  /// The bytes of a recorded course of 105 sessions.
  public let bytes: [UInt8]
  /// The same course.
  public let course: CareRecord
  /// People as they are at intake, each of whom can be given a draft.
  public let intakes: [CareRecord]

  /// Reads the course and makes the cohort.
  ///
  /// - Parameter people: how many people of the cohort are drawn; those whom the admission criteria lead elsewhere are left out.
  public init(people: Int = 100) throws {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().appending(path: "../../../../Examples/Data/course-a.json")
    bytes = [UInt8](try Data(contentsOf: file))
    course = try CareDocument(decoding: bytes).content
    var options = Cohort.Options()
    options.stages = [Weighted(.intake, 1)]
    let cohort = try Cohort(count: people, seed: 20_250_106, options: options)
    intakes = try cohort.records().filter { record in
      let drafter = PlanDrafter(program: record.program)
      return (try? drafter.draft(from: record, asOf: record.intake.date)) != nil
    }
  }
}
