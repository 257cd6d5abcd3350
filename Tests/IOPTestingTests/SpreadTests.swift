import IOPModels
import IOPPlanning
import IOPTesting
import Testing

@Suite("The spread of a cohort")
struct SpreadTests {
  static let stories: [Cohort.Story] = {
    let cohort = try? Cohort(count: 10_000, seed: 31)
    return cohort?.indices.compactMap { try? cohort?.story(at: $0) } ?? []
  }()

  /// The share of stories, in percent.
  private func share(_ holds: (Cohort.Story) -> Bool) -> Int {
    Self.stories.count(where: holds) * 100 / max(1, Self.stories.count)
  }

  @Test(
    "Ages spread over the bands as they are asked for",
    arguments: zip([14...17, 18...25, 26...40, 41...60, 61...80], [12, 24, 32, 22, 10]))
  func ages(band: ClosedRange<Int>, percent: Int) {
    #expect(Self.stories.count == 10_000)
    #expect(abs(share { band.contains($0.age) } - percent) <= 2)
    #expect(Self.stories.contains { $0.age == band.lowerBound })
    #expect(Self.stories.contains { $0.age == band.upperBound })
  }

  @Test("Principal conditions come as often as their weights say")
  func conditions() {
    for entry in Cohort.Options().conditions {
      let found = share { $0.conditions[0] == entry.value }
      #expect(abs(found - entry.weight) <= 2, "\(entry.value)")
    }
    #expect(Self.stories.allSatisfy { Set($0.conditions).count == $0.conditions.count })
  }

  @Test("Comorbidity, commitments, risk and courses come as often as their weights say")
  func others() {
    for (further, percent) in [(0, 30), (1, 40), (2, 22), (3, 8)] {
      #expect(abs(share { $0.conditions.count == further + 1 } - percent) <= 2)
    }
    for (number, percent) in [(0, 20), (1, 45), (2, 25), (3, 10)] {
      #expect(abs(share { $0.commitments == number } - percent) <= 2)
    }
    for (level, percent) in [
      (RiskAssessment.Level.low, 56), (.moderate, 34), (.high, 8), (.imminent, 2),
    ] {
      #expect(abs(share { $0.risk == level } - percent) <= 2)
    }
    for (trajectory, percent) in [
      (Cohort.Story.Trajectory.improving, 50), (.setback, 20), (.plateau, 18), (.worsening, 12),
    ] {
      #expect(abs(share { $0.trajectory == trajectory } - percent) <= 2)
    }
    for (pattern, percent) in [
      (Cohort.Story.AttendancePattern.regular, 60), (.patchy, 24), (.fading, 10), (.absent, 6),
    ] {
      #expect(abs(share { $0.attendance == pattern } - percent) <= 2)
    }
  }

  @Test("As many facts are missing as are asked to be", arguments: [0, 10, 50])
  func missing(percent: Int) throws {
    var options = Cohort.Options()
    options.missingPercent = percent
    options.stages = [Weighted(.intake, 1)]
    let cohort = try Cohort(count: 400, seed: 32, options: options)
    var asked = 0
    var missing = 0
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      let intake = record.intake
      let facts: [Bool] = [
        intake.isAcuteEmergency == nil, intake.needs24HourCare == nil, intake.isWilling == nil,
        intake.outpatientIsEnough == nil, intake.canParticipate == nil, intake.withdrawal == nil,
        intake.expectedToBenefit == nil, intake.readiness == nil, intake.medicalStability == nil,
        intake.living == nil, intake.supportIsAdequate == nil, intake.impacts == nil,
        intake.risk == nil, intake.priorTreatment == nil, intake.medications == nil,
        record.patient.supports == nil, record.patient.commitments == nil,
        record.patient.available == nil, record.patient.preferences == nil,
        record.patient.strengths == nil,
      ]
      asked += facts.count
      missing += facts.count { $0 }
    }
    // 8,000 facts: two percentage points are more than three standard deviations.
    #expect(abs(missing * 100 / asked - percent) <= 2)
  }

  @Test("Courses of every kind come about: admitted or not, every decision, every way to leave")
  func courses() throws {
    let cohort = try Cohort(count: 300 * testScale, seed: 33)
    var decisions: Set<ReviewDecision> = []
    var kinds: [Discharge.Kind: Int] = [:]
    var admitted = 0
    var stepsBackUp = 0
    var overrides = 0
    var revised = 0
    var attendance: Set<String> = []
    for index in cohort.indices {
      let record = try cohort.record(at: index)
      decisions.formUnion(record.reviews.map(\.decision))
      if let kind = record.discharge?.kind { kinds[kind, default: 0] += 1 }
      admitted += record.admission == nil ? 0 : 1
      overrides += record.admission?.override == nil ? 0 : 1
      stepsBackUp += record.phaseChanges.count(where: \.isStepBackUp)
      revised += record.plans.count > 1 ? 1 : 0
      for session in record.sessions {
        attendance.insert(session.attendance?.text.prefix(7).description ?? session.status.rawValue)
      }
    }
    let count = cohort.count
    #expect((count * 50 / 100...count * 80 / 100).contains(admitted))
    #expect(overrides > 0 && revised > 0)
    #expect(decisions.isSuperset(of: [.continue, .hold, .stepDown, .changeApproach, .discharge]))
    // A fifth of those who leave complete treatment; the other ways are there, too.
    #expect((kinds[.completed] ?? 0) * 100 / max(1, kinds.values.reduce(0, +)) >= 10)
    #expect(
      Set(kinds.keys).isSuperset(of: [
        .completed, .stepDown, .transfer, .againstAdvice, .administrative,
      ]))
    #expect(
      attendance.isSuperset(of: [
        "present", "partial", "excused", "no-show", "planned", "off-by-program", "off-by-patient",
      ]))
    if testScale > 1 { #expect(stepsBackUp > 0 && kinds[.stepUp] != nil) }
  }
}
