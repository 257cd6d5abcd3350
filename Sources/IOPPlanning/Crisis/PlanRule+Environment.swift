import IOPModels

extension PlanRule {
  /// That threats, violence and weapons around the person are judged and answered.
  static let crisisEnvironment: [PlanRule] = [
    PlanRule(
      "crisis.threat-judged",
      "Where the person is threatened, or there is violence around, it is judged whether that is an acute danger.",
      severity: .error, remedy: "Ask the person alone, judge the danger, and record it.",
      source: .sourceDocuments
    ) { plan in
      guard !plan.hasLeft, plan.facts.acuteDanger?.value != true,
        let threat = plan.facts.unjudgedThreat
      else { return [] }
      return [
        Hit(
          threat.reference.description,
          "A threat or violence around the person is on record since \(threat.date), "
            + "and nobody has judged whether it is an acute danger.")
      ]
    },
    PlanRule(
      "crisis.threat-planned",
      "The crisis plan is gone through again after a threat or violence becomes known.",
      severity: .warning,
      remedy: "Go through the crisis plan with the person: where to go, whom to call.",
      source: .commonPractice
    ) { plan in
      guard !plan.hasLeft, let crisis = plan.crisisPlan,
        let threat = plan.facts.threats.map(\.date).max(), crisis.date < threat
      else { return [] }
      return [
        Hit(
          crisis.place("date"),
          "The crisis plan of \(crisis.date) is older than the threat or violence of \(threat).")
      ]
    },
    PlanRule(
      "crisis.weapons-at-risk",
      "Where a fact speaks of danger, weapons within reach are locked away or removed.",
      severity: .error,
      remedy: "Agree on how the weapons are removed, locked away or handed over, and record it.",
      source: .stanleyBrown
    ) { plan in
      // A draft that asks whether they are locked away says so itself, and is not signed before the answer. Weapons that are known
      // to be unlocked need no question: they are a danger now.
      let isAsked =
        plan.facts.weapons?.value.weaponsLocked == nil
        && plan.asks(for: .lockedWeapons, at: .intake(.environment))
      return plan.speaksOfDanger && !isAsked ? plan.weaponHits : []
    },
    PlanRule(
      "crisis.weapons", "Weapons within reach are locked away or removed.", severity: .warning,
      remedy: "Agree on how the weapons are locked away, and record it.", source: .commonPractice
    ) { plan in plan.speaksOfDanger ? [] : plan.weaponHits },
  ]
}

extension KnownFacts {
  /// The threats and the violence around the person that are known.
  var threats: [Known<Bool>] { [isThreatened, violence].compactMap(\.self).filter(\.value) }

  /// The latest threat or violence since which nobody has judged whether there is acute danger; nil when there is none.
  var unjudgedThreat: Known<Bool>? {
    let judged = acuteDanger?.date
    return threats.filter { threat in judged.map { $0 < threat.date } ?? true }
      .max { $0.date < $1.date }
  }
}

extension PlanCase {
  /// Whether a recorded fact speaks of danger, from the person or from people around.
  fileprivate var speaksOfDanger: Bool { showsRisk || !facts.threats.isEmpty }

  /// Weapons within reach that are not known to be locked away, without an agreement of that day or later that puts them out of reach.
  fileprivate var weaponHits: [PlanRule.Hit] {
    guard !hasLeft, let weapons = facts.weapons, weapons.value.weaponsInReach == true,
      weapons.value.weaponsLocked != true
    else { return [] }
    guard !putsWeaponsOutOfReach(since: weapons.date) else { return [] }
    return [
      PlanRule.Hit(
        weapons.reference.description,
        weapons.value.weaponsLocked == nil
          ? "Weapons are within reach, and it is not known whether they are locked away."
          : "Weapons are within reach and not locked away.")
    ]
  }
}

extension PlanCase {
  /// Whether there are weapons within reach, where nobody has asked, and the crisis plan says nothing of them.
  ///
  /// It decides only where a fact speaks of danger, or where it is not known whether somebody threatens the person.
  var openWeapons: MissingFact? {
    guard !hasLeft, facts.weapons == nil, !putsWeaponsOutOfReach(since: nil),
      speaksOfDanger || facts.isThreatened == nil || facts.violence == nil
    else { return nil }
    return MissingFact("whether there are weapons within reach", at: .intake(.environment))
  }

  /// Whether somebody threatens the person, where weapons are within reach and it decides whether that is a danger.
  var openThreat: MissingFact? {
    guard !speaksOfDanger, facts.isThreatened == nil || facts.violence == nil, !weaponHits.isEmpty
    else { return nil }
    return MissingFact(
      "whether there is a threat or violence around the person", at: .intake(.environment))
  }

  /// Whether the crisis plan puts out of reach what can be a weapon, by an agreement of a day or later; of any day without one.
  private func putsWeaponsOutOfReach(since date: CalendarDate?) -> Bool {
    guard let crisis = crisisPlan, date.map({ $0 <= crisis.date }) ?? true else { return false }
    return crisis.means.contains { $0.means.canBeWeapon && $0.action.isOutOfReach }
  }
}

extension MeansSafety.Means {
  /// Whether the means can be what a record of the environment calls a weapon.
  fileprivate var canBeWeapon: Bool { self == .firearm || self == .sharps || self == .other }
}
