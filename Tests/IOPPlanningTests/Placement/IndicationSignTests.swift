import IOPModels
import IOPPlanning
import Testing

/// The four signs that an IOP may help, each in three values.
@Suite struct IndicationSignTests {
  private static func finding(
    _ sign: IndicationSign, asOf day: Int = 0,
    intake change: (inout IntakeAssessment) throws -> Void = { _ in },
    patient edit: (inout Patient) throws -> Void = { _ in }
  ) throws -> IndicationSign.Finding {
    var intake = try CoreFixture.intake()
    try change(&intake)
    var patient = try CoreFixture.patient()
    try edit(&patient)
    let record = CareRecord(patient: patient, program: .adultDay, intake: intake)
    let findings = IndicationSign.findings(in: record, asOf: try CoreFixture.day(day))
    #expect(findings.map(\.sign) == IndicationSign.allCases)
    for found in findings {
      #expect(found.judgement.source == .sourceDocuments || found.sign == .symptoms)
      #expect(found.verdict != .unknown || !found.judgement.missing.isEmpty)
    }
    return try #require(findings.first { $0.sign == sign })
  }

  @Test("Moderate symptoms are a sign, mild ones are none, unjudged ones are unknown")
  func symptoms() throws {
    #expect(try Self.finding(.symptoms).verdict == .met)
    let mild = try Self.finding(
      .symptoms,
      intake: {
        $0.conditions = [try CoreFixture.depression(.mild)]
        $0.measures = [try CoreFixture.phq("phq-0", 0, 9)]
      })
    #expect(mild.verdict == .notMet)
    let edge = try Self.finding(
      .symptoms,
      intake: {
        $0.conditions = [try CoreFixture.depression(.moderate)]
        $0.measures = [try CoreFixture.phq("phq-0", 0, 10)]
      })
    #expect(edge.verdict == .met)
    let open = try Self.finding(
      .symptoms,
      intake: {
        $0.conditions = [try CoreFixture.depression(nil)]
        $0.measures = []
      })
    #expect(open.verdict == .unknown)
  }

  @Test(
    "A more intensive treatment counts when it was completed",
    arguments: [
      (LevelOfCare.inpatient, true, Verdict.met), (.partialHospitalization, true, .met),
      (.inpatient, false, .notMet), (.inpatient, nil, .unknown),
      (.intensiveOutpatient, true, .notMet), (.outpatient, nil, .notMet),
    ] as [(LevelOfCare, Bool?, Verdict)])
  func afterMoreIntensive(_ level: LevelOfCare, completed: Bool?, expected: Verdict) throws {
    let found = try Self.finding(
      .afterMoreIntensive,
      intake: { $0.priorTreatment = [PriorTreatment(level: level, isCompleted: completed)] })
    #expect(found.verdict == expected)
  }

  @Test("A step down of which no earlier treatment is recorded is unknown, and so is not asked")
  func route() throws {
    let stepDown = try Self.finding(
      .afterMoreIntensive,
      intake: {
        $0.route = .inpatient
        $0.priorTreatment = []
      })
    #expect(stepDown.verdict == .unknown)
    let referral = try Self.finding(.afterMoreIntensive, intake: { $0.priorTreatment = [] })
    #expect(referral.verdict == .notMet)
    let unasked = try Self.finding(.afterMoreIntensive, intake: { $0.priorTreatment = nil })
    #expect(unasked.verdict == .unknown)
  }

  @Test(
    "Structure is needed where weekly sessions are not enough",
    arguments: [(false, .met), (true, .notMet), (nil, .unknown)] as [(Bool?, Verdict)])
  func structure(_ enough: Bool?, expected: Verdict) throws {
    let found = try Self.finding(.needsStructure, intake: { $0.outpatientIsEnough = enough })
    #expect(found.verdict == expected)
  }

  @Test(
    "A commitment that cannot move leaves no time off",
    arguments: [
      (.fixed, .met), (.movable, .notMet), (nil, .unknown),
    ] as [(Commitment.Flexibility?, Verdict)])
  func noTimeOff(_ flexibility: Commitment.Flexibility?, expected: Verdict) throws {
    let found = try Self.finding(
      .noTimeOff,
      patient: {
        $0.commitments?[0].flexibility = flexibility
        $0.responsibilities = []
      })
    #expect(found.verdict == expected)
  }

  @Test("Who depends on the person, or was not asked about, leaves it open")
  func responsibilities() throws {
    func verdict(
      _ commitments: [Commitment]?, _ responsibilities: [Responsibility]?
    ) throws -> Verdict {
      try Self.finding(
        .noTimeOff,
        patient: {
          $0.commitments = commitments
          $0.responsibilities = responsibilities
        }
      ).verdict
    }
    #expect(try verdict([], []) == .notMet)
    #expect(try verdict([], nil) == .unknown)
    #expect(try verdict(nil, []) == .unknown)
    #expect(try verdict([], [Responsibility(kind: .children)]) == .unknown)
  }

  @Test("Before the day of the assessment nothing is known of what it says")
  func earlier() throws {
    for sign in [IndicationSign.symptoms, .afterMoreIntensive, .needsStructure] {
      #expect(try Self.finding(sign, asOf: -1).verdict == .unknown)
    }
  }
}
