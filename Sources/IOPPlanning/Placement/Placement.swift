public import IOPModels

/// What follows for a person from an admission decision; there is no default.
public struct Placement: PersonalData, Hashable, Sendable {
  /// Where to.
  public enum Route: Hashable, Sendable {
    /// An emergency response now; the program waits.
    case emergency
    /// Medical management of withdrawal first.
    case withdrawalManagement
    /// Medical care first.
    case medicalCare
    /// A level above an IOP; which one, a clinician decides.
    case moreIntensive
    /// A safe place to live first, or a level of care that includes one.
    case safePlace
    /// This intensive outpatient program.
    case intensiveOutpatient
    /// Outpatient sessions.
    case outpatient
    /// An IOP does not fit as things are; the criteria say why.
    case notThisProgram
    /// Undetermined until the missing facts are known or contradictions are reconciled.
    case undetermined

    /// What a person reads.
    public var title: String {
      switch self {
      case .emergency: "Emergency response now. An admission decision waits."
      case .withdrawalManagement: "Medical management of withdrawal first, then decide again."
      case .medicalCare: "Medical care first, then decide again."
      case .moreIntensive: "A more intensive level than an IOP; a clinician decides which."
      case .safePlace: "A safe place first, or a level of care that includes one."
      case .intensiveOutpatient: "This intensive outpatient program."
      case .outpatient: "Outpatient sessions."
      case .notThisProgram: "Not this program as things are."
      case .undetermined: "Undetermined. The missing facts decide."
      }
    }
  }

  /// Where to.
  public let route: Route
  /// The criteria that led there.
  public let because: [CriterionResult]

  /// Derives what follows from a determination.
  ///
  /// Danger comes first, whatever else is known: an emergency or an imminent risk routes to an emergency response also when other facts
  /// are missing.
  init(_ determination: Determination, facts: KnownFacts) {
    func failed(_ id: String) -> CriterionResult? {
      determination.result(id).flatMap { $0.verdict == .notMet ? $0 : nil }
    }
    let routes: [(String, Route)] = [
      ("no-emergency", .emergency),
      ("not-dangerous", facts.risk?.value.level == .imminent ? .emergency : .moreIntensive),
      ("no-withdrawal", .withdrawalManagement), ("medically-stable", .medicalCare),
      ("no-24h-care", .moreIntensive), ("safe-home", .safePlace),
    ]
    let ordered = routes.filter { $0.1 == .emergency } + routes.filter { $0.1 != .emergency }
    for (id, route) in ordered {
      if let result = failed(id) {
        self.route = route
        because = [result]
        return
      }
    }
    let obstacles = determination.obstacles
    let negative = obstacles.filter { $0.verdict == .notMet }
    let dangerIsOpen = obstacles.filter { $0.isAboutDanger && $0.verdict == .unknown }
    if !dangerIsOpen.isEmpty {
      // While danger is not ruled out, no other answer may send a person away.
      route = .undetermined
      because = obstacles
    } else if negative.isEmpty {
      route = obstacles.isEmpty ? .intensiveOutpatient : .undetermined
      because =
        obstacles.isEmpty ? determination.results.filter { $0.weight == .required } : obstacles
    } else if negative.allSatisfy({
      ["severity", "functioning", "more-than-weekly"].contains($0.id)
    }),
      // Mild symptoms alone do not say that weekly sessions are enough: somebody has judged that, or no other level is named.
      negative.contains(where: { $0.id == "more-than-weekly" }),
      obstacles.count == negative.count
    {
      route = .outpatient
      because = negative
    } else {
      route = .notThisProgram
      because = negative
    }
  }
}
