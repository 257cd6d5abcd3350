public import IOPModels

/// A sign that an intensive outpatient program may help, as descriptions of programs name it.
///
/// Signs are reasons to think of an IOP. They decide nothing, and no number of them is a threshold; whether a person can be admitted is
/// decided by ``AdmissionCriteria``, and by a clinician.
public enum IndicationSign: String, ClosedVocabulary {
  /// Symptoms are moderate to severe.
  case symptoms = "symptoms"
  /// A more intensive treatment was completed, and this one follows.
  case afterMoreIntensive = "after-intensive"
  /// The person needs more structure than weekly sessions give.
  case needsStructure = "structure"
  /// The person cannot take time off for a more intensive treatment.
  case noTimeOff = "no-time-off"

  /// The sign as a sentence that names no person.
  public var sentence: String {
    switch self {
    case .symptoms: "Symptoms are moderate to severe."
    case .afterMoreIntensive: "A more intensive treatment was completed."
    case .needsStructure: "More structure is needed than weekly sessions give."
    case .noTimeOff: "There is no time off for a more intensive treatment."
    }
  }

  /// What the facts say about one sign.
  public struct Finding: PersonalData, Hashable, Sendable {
    /// The sign.
    public let sign: IndicationSign
    /// Whether it is there, with the facts used and the facts missed.
    public let judgement: Judgement

    /// Whether it is there.
    public var verdict: Verdict { judgement.verdict }
  }

  /// Returns what a record says about each of the four signs on a day, in their order.
  ///
  /// - Symptoms: as the criterion of admission judges them.
  /// - After more intensive care: an earlier treatment at a higher level to its agreed end. Where the person steps down from such a level and
  ///   nobody recorded how it ended, the sign is unknown.
  /// - Structure: the clinician's judgement whether weekly sessions would be enough.
  /// - No time off: a commitment that cannot move. That somebody depends on the person leaves it open whether they could be away.
  public static func findings(in record: CareRecord, asOf date: CalendarDate) -> [Finding] {
    let known = record.asKnown(on: date)
    let facts = KnownFacts(known, asOf: date)
    return allCases.map { sign in
      var judgement =
        switch sign {
        case .symptoms: symptoms(facts)
        case .afterMoreIntensive:
          afterMoreIntensive(facts, route: known.intake.date <= date ? known.intake.route : nil)
        case .needsStructure: needsStructure(facts)
        case .noTimeOff: noTimeOff(known.patient, asOf: date)
        }
      judgement.source = judgement.source ?? .sourceDocuments
      return Finding(sign: sign, judgement: judgement)
    }
  }

  private static func symptoms(_ facts: KnownFacts) -> Judgement {
    AdmissionCriteria.standard.evaluate(facts).determination.result("severity")?.judgement
      ?? Judgement(.unknown, missing: [MissingFact("the severity of symptoms")])
  }

  private static func afterMoreIntensive(
    _ facts: KnownFacts, route: AdmissionRoute?
  ) -> Judgement {
    let place = FactReference.intake(.priorTreatment)
    guard let prior = facts.priorTreatment else {
      return Judgement(.unknown, missing: [MissingFact("earlier treatment", at: place)])
    }
    let higher = prior.value.filter { $0.level > .intensiveOutpatient }
    let ended = higher.filter { $0.isCompleted == true }
    func evidence(_ says: String) -> [Evidence] { [Evidence(place, on: prior.date, says: says)] }
    if !ended.isEmpty {
      let levels = ended.map { "\($0.level.title), completed" }.joined(separator: "; ")
      return Judgement(.met, evidence(levels))
    }
    let open = higher.filter { $0.isCompleted == nil }
    if let first = open.first {
      return Judgement(
        .unknown, evidence(open.map(\.level.title).joined(separator: "; ")),
        missing: [MissingFact("whether the \(first.level.title) was completed", at: place)])
    }
    let stepsDown: [AdmissionRoute] = [.partialHospital, .residential, .inpatient]
    if let route, stepsDown.contains(route), higher.isEmpty {
      return Judgement(
        .unknown, evidence(route.title),
        missing: [MissingFact("how the more intensive treatment ended", at: place)])
    }
    return Judgement(
      .notMet,
      evidence(
        higher.isEmpty
          ? "no more intensive treatment" : "more intensive treatment, not to its agreed end"))
  }

  private static func needsStructure(_ facts: KnownFacts) -> Judgement {
    .on(
      facts.outpatientIsEnough, orMissing: "whether weekly sessions would be enough",
      at: .intake(.outpatientIsEnough)
    ) { (!$0, $0 ? "weekly sessions would be enough" : "weekly sessions are not enough") }
  }

  private static func noTimeOff(_ patient: Patient, asOf date: CalendarDate) -> Judgement {
    func evidence(_ commitments: [Commitment], _ says: String) -> [Evidence] {
      commitments.map { Evidence(.commitment($0.id), says: "\($0.kind.title), \(says)") }
    }
    let held = patient.commitments?.filter { $0.holds(on: date) }
    let fixed = held?.filter { $0.flexibility == .fixed } ?? []
    if !fixed.isEmpty { return Judgement(.met, evidence(fixed, "cannot move")) }
    var missing: [MissingFact] = []
    if held == nil {
      missing.append(
        MissingFact("what takes up the person's week", at: .patient(.commitments)))
    }
    missing += (held ?? []).filter { $0.flexibility == nil }.map {
      MissingFact("whether \($0.kind.title) can move", at: .commitment($0.id))
    }
    if let responsibilities = patient.responsibilities {
      missing += responsibilities.map {
        MissingFact("whether somebody can take over for longer (\($0.kind.title))")
      }
    } else {
      missing.append(MissingFact("who and what depends on the person"))
    }
    let movable = evidence((held ?? []).filter { $0.flexibility == .movable }, "can move")
    return Judgement(missing.isEmpty ? .notMet : .unknown, movable, missing: missing.unique)
  }
}
