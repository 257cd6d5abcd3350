public import IOPModels

extension Drawback {
  /// A drawback that applies to a person, with the words and the facts why.
  public struct Applying: PersonalData, Hashable, Sendable {
    /// The drawback.
    public let drawback: Drawback
    /// Why it applies.
    public let because: PrivateText
    /// The facts on which that rests; empty for a drawback that every outpatient program has.
    public let facts: [FactReference]
  }

  /// Returns the drawbacks that apply to a person, by what is recorded; a missing fact makes none apply.
  ///
  /// - Parameters:
  ///   - patient: the person.
  ///   - facts: what is known of the person.
  public static func applying(to patient: Patient, _ facts: KnownFacts) -> [Applying] {
    var found = [
      Applying(
        drawback: .noSupportAtNight,
        because: "Outside of sessions nobody of the program is there.", facts: [])
    ]
    if let readiness = facts.readiness, readiness.value < .preparation {
      found.append(
        Applying(
          drawback: .needsMotivation, because: "The person still weighs up whether to change.",
          facts: [readiness.reference]))
    }
    if let stable = facts.homeIsStable, !stable.value {
      found.append(
        Applying(
          drawback: .unstableHome, because: "The home is not stable.", facts: [stable.reference]))
    }
    if let prior = facts.priorTreatment, prior.value.contains(where: { $0.outcome == .stopped }) {
      found.append(
        Applying(
          drawback: .needsEngagement, because: "Earlier treatment was stopped before its end.",
          facts: [prior.reference]))
    }
    if let support = facts.supportIsAdequate, !support.value {
      found.append(
        Applying(
          drawback: .littleOutsideSupport, because: "Support between sessions is not adequate.",
          facts: [support.reference]))
    }
    let duties = (patient.commitments ?? []).filter { $0.holds(on: facts.asOf) }
    if !duties.isEmpty {
      let kinds = duties.map(\.kind.title).unique.joined(separator: ", ")
      found.append(
        Applying(
          drawback: .limitedTime, because: PrivateText("The week also holds: \(kinds)."),
          facts: duties.map { .commitment($0.id) }))
    }
    let remote: [DeliveryMode] = [.virtual, .hybrid]
    if (patient.preferences?.deliveries ?? []).contains(where: { remote.contains($0) }) {
      found.append(
        Applying(
          drawback: .remoteConditions, because: "Some sessions are to be from home.",
          facts: [.patient(.preferences)]))
    }
    return found
  }
}
