public import IOPModels

extension PlanRule {
  /// Returns the rules about the groups in which a person's sessions take place.
  ///
  /// A group names several people and is no part of one person's record, so that ``RuleSet/standard`` cannot ask about it. Whoever keeps
  /// the groups of the program adds these rules: `RuleSet(RuleSet.standard.rules + PlanRule.groups(groups))`. No finding names a person.
  ///
  /// - Parameter groups: the groups of the program, with their members.
  public static func groups(_ groups: [TherapyGroup]) -> [PlanRule] {
    let known = GroupsByID(groups)
    return membershipRules(known) + placeRules(known)
  }

  private static func membershipRules(_ groups: GroupsByID) -> [PlanRule] {
    [
      PlanRule(
        "group.known", "The groups of sessions and timetable are groups of the program.",
        severity: .error, remedy: "Correct the group, or record it among those of the program.",
        source: .programPolicy
      ) { planCase in
        planCase.record.offerings.compactMap { place in
          groups.lacks(place.group)
            ? Hit("offerings/\(place.id)", "the program has no such group") : nil
        }
          + planCase.record.sessions.compactMap { session in
            groups.lacks(session.group)
              ? Hit("sessions/\(session.id)", "the program has no such group") : nil
          }
      },
      PlanRule(
        "group.member", "Whoever comes to an open group is a member on that day.",
        severity: .warning, remedy: "Record the membership with its first day.",
        source: .programPolicy
      ) { planCase in
        planCase.visits(to: groups).filter { $0.group.enrolment == .open && $0.isMember == false }
          .map { Hit("sessions/\($0.session)", "the person is no member of the group on that day") }
      },
      PlanRule(
        "group.closed", "Nobody comes to a closed group without having begun with it.",
        severity: .error,
        remedy: "Find a place in another group, or record the membership from the beginning.",
        source: .programPolicy
      ) { planCase in
        planCase.visits(to: groups).filter {
          $0.group.enrolment == .closed && $0.isMember == false
        }.map {
          Hit("sessions/\($0.session)", "the group is closed, and the person is no member of it")
        }
      },
      PlanRule(
        "group.members-unknown", "It is recorded who belongs to a group.", severity: .advice,
        remedy: "Record the members of the group.", source: .programPolicy
      ) { planCase in
        planCase.visits(to: groups).filter { $0.isMember == nil }.map(\.group.id).unique.map {
          Hit("groups/\($0)", "nobody has recorded who belongs to the group")
        }
      },
      PlanRule(
        "group.guidelines", "The members of a group have agreed to its guidelines.",
        severity: .warning, remedy: "Go through the guidelines with the person.",
        source: .programPolicy
      ) { planCase in
        planCase.groups(in: groups).filter { group in
          !group.guidelines.isEmpty
            && group.withoutAgreement(on: planCase.lastDayOfCare)
              .contains(planCase.record.patient.id)
        }.map { Hit("groups/\($0.id)", "the person has not agreed to the guidelines") }
      },
    ]
  }

  private static func placeRules(_ groups: GroupsByID) -> [PlanRule] {
    [
      PlanRule(
        "group.service", "A session of a group gives the service of the group.",
        severity: .warning, remedy: "Correct the service or the group of the session.",
        source: .programPolicy
      ) { planCase in
        planCase.record.sessions.compactMap { session in
          guard let group = groups[session.group], group.service != session.service else {
            return nil
          }
          return Hit(
            "sessions/\(session.id)",
            "the session is \(session.service.title), its group \(group.service.title)")
        }
      },
      PlanRule(
        "group.too-large", "A group has no more members than it takes.", severity: .warning,
        remedy: "Divide the group, or find places elsewhere.", source: .programPolicy
      ) { planCase in
        planCase.sizes(in: groups).filter { $0.count > $0.size.most }.map {
          Hit("groups/\($0.id)", "the group has \($0.count) members and takes \($0.size.most)")
        }
      },
      PlanRule(
        "group.too-small", "A group has the members with whom it runs.", severity: .advice,
        remedy: "Fill the group, or join it with another.", source: .programPolicy
      ) { planCase in
        planCase.sizes(in: groups).filter { $0.count < $0.size.fewest }.map {
          Hit(
            "groups/\($0.id)", "the group has \($0.count) members and runs with \($0.size.fewest)")
        }
      },
    ]
  }
}

/// The groups of a program by their identifiers.
private struct GroupsByID: Sendable {
  private let groups: [Identifier<TherapyGroup>: TherapyGroup]

  init(_ list: [TherapyGroup]) {
    groups = Dictionary(list.map { ($0.id, $0) }) { first, _ in first }
  }

  subscript(id: Identifier<TherapyGroup>?) -> TherapyGroup? { id.flatMap { groups[$0] } }

  /// Whether a group is named that the program does not have.
  func lacks(_ id: Identifier<TherapyGroup>?) -> Bool { id.map { groups[$0] == nil } ?? false }
}

/// A session of a group to which the person came.
private struct GroupVisit {
  let session: Identifier<Session>
  let group: TherapyGroup
  /// Whether the person belonged to the group on that day; nil when nobody has recorded its members.
  let isMember: Bool?
}

extension PlanCase {
  /// Returns the sessions of known groups to which the person came.
  fileprivate func visits(to groups: GroupsByID) -> [GroupVisit] {
    record.sessions.compactMap { session in
      guard session.wasAttended, let group = groups[session.group] else { return nil }
      return GroupVisit(
        session: session.id, group: group,
        isMember: group.members(on: session.date)?.contains(record.patient.id))
    }
  }

  /// Returns the groups to which the person belongs on the day, or on the last day in the program, among those of the sessions.
  fileprivate func groups(in groups: GroupsByID) -> [TherapyGroup] {
    record.sessions.compactMap(\.group).unique.compactMap { groups[$0] }.filter {
      $0.members(on: lastDayOfCare)?.contains(record.patient.id) ?? false
    }
  }

  /// Returns how many members the person's groups have, where both the members and the size are known.
  fileprivate func sizes(
    in groups: GroupsByID
  ) -> [(id: Identifier<TherapyGroup>, count: Int, size: GroupSize)] {
    self.groups(in: groups).compactMap { group in
      guard let size = group.size ?? record.program.groupSize,
        let members = group.members(on: lastDayOfCare)
      else { return nil }
      return (group.id, members.count, size.value)
    }
  }
}
