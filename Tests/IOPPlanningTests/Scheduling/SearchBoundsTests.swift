import IOPModels
import IOPPlanning
import Testing

@Suite("The search for a week ends on any input")
struct SearchBoundsTests {
  private typealias Fixture = SchedulingFixture

  /// Forty commitments that can move, each in the way of one session, and a mix that no choice of moves makes fit.
  private static func crowdedWeek() throws -> (Patient, [SessionOffering], Phase) {
    var commitments: [Commitment] = []
    var offerings: [SessionOffering] = []
    for number in 0..<40 {
      let day = ["mon", "tue", "wed", "thu", "fri"][number % 5]
      let hour = 8 + number / 5
      let time = "\(day) \(hour < 10 ? "0" : "")\(hour):00-\(hour < 10 ? "0" : "")\(hour):50"
      commitments.append(
        try Fixture.commitment("c-\(number)", .work, time, flexibility: .movable))
      offerings.append(try Fixture.offering("o-\(number)", .groupTherapy, time))
    }
    return (
      try Fixture.patient(commitments: commitments), offerings,
      try Fixture.phase(days: 5, (.groupTherapy, 39, 50), (.familyTherapy, 1, 50))
    )
  }

  @Test("Many movable commitments are not weighed in every combination")
  func manyMovableCommitments() throws {
    let (patient, offerings, phase) = try Self.crowdedWeek()
    let fit = WeeklyScheduler(offerings: offerings).fit(phase, for: patient, on: Fixture.day)
    #expect(fit.week == nil)
    #expect(!fit.obstacles.isEmpty)
  }

  @Test("A budget that ends among the choices of moves says that the search is not whole")
  func budgetEnds() throws {
    let (someone, offerings, crowded) = try Self.crowdedWeek()
    var (patient, phase) = (someone, crowded)
    phase.mix = [Phase.ServiceDose(.groupTherapy, perWeek: 30, minutes: try Minutes(50))]
    patient.commitments?.removeLast()
    let fit = WeeklyScheduler(offerings: offerings, searchBudget: 5_000)
      .fit(phase, for: patient, on: Fixture.day)
    #expect(!fit.isExhaustive)
  }

  @Test("A budget below zero searches nothing", arguments: [Int.min, -1, 0])
  func noBudget(budget: Int) throws {
    let (patient, offerings, crowded) = try Self.crowdedWeek()
    var phase = crowded
    phase.mix = [Phase.ServiceDose(.groupTherapy, perWeek: 30, minutes: try Minutes(50))]
    let fit = WeeklyScheduler(offerings: offerings, searchBudget: budget)
      .fit(phase, for: patient, on: Fixture.day)
    #expect(fit.week == nil)
    #expect(!fit.isExhaustive)
  }
}
