import IOPModels

extension PlanRule {
  /// The rules about moves from one mode of delivery to another.
  static let deliveryRules: [PlanRule] = [
    PlanRule(
      "course.delivery-order", "A change of delivery begins with the mode that held before it.",
      severity: .warning, remedy: "Correct the change, or record the one that is missing.",
      source: .commonPractice
    ) { planCase in
      let changes = planCase.record.deliveryChanges.sortedByDate(\.date)
      return zip(changes, changes.dropFirst()).compactMap { before, change in
        before.delivery(onEveOf: change.date) == change.from
          ? nil
          : Hit(
            "deliveryChanges/\(change.id)",
            "a change of delivery begins with a mode that did not hold before it")
      }
    },
    PlanRule(
      "course.delivery-readiness",
      "Before sessions by video follow a change, it is known that they can work and are safe.",
      severity: .error,
      remedy: """
        Ask for the connection, a private place, where the person is and whom to call there, \
        and record it with the change or the session.
        """,
      source: .sourceDocuments
    ) { planCase in
      planCase.record.deliveryChanges.flatMap { change in
        let sessions = planCase.videoSessions(under: change)
        var hits: [Hit] = []
        if change.readiness?.isReady != true,
          sessions.contains(where: { $0.isReadyForTelehealth == nil })
        {
          let open = (change.readiness ?? TelehealthReadiness()).openWords
          hits.append(
            Hit(
              "deliveryChanges/\(change.id)",
              "sessions by video follow the change, and this is not given: "
                + open.joined(separator: ", ")))
        }
        return hits
          + sessions.filter { $0.isReadyForTelehealth == false }.map {
            Hit("sessions/\($0.id)", "a session by video could not work or was not safe there")
          }
      }
    },
    PlanRule(
      "course.delivery-contradicted", "Sessions take place as the last change of delivery says.",
      severity: .warning, remedy: "Record the change back, or correct the session.",
      source: .commonPractice
    ) { planCase in
      planCase.record.sessions.compactMap { session in
        guard session.isHeldOrPlanned,
          let mode = planCase.record.delivery(on: session.date),
          mode.contradicts(session.delivery)
        else { return nil }
        return Hit(
          "sessions/\(session.id)",
          """
          a session is \(session.delivery.inWords), and by the last change treatment is \
          \(mode.inWords)
          """)
      }
    },
  ]
}

extension PlanCase {
  /// Returns the sessions by video, held or planned, for which a change to video is the last one.
  fileprivate func videoSessions(under change: DeliveryChange) -> [Session] {
    guard change.to != .onsite else { return [] }
    return record.sessions.filter { session in
      session.isHeldOrPlanned && session.delivery != .onsite
        && change.delivery(on: session.date) == change.to
        && DeliveryChange.last(record.deliveryChanges, on: session.date) == change
    }
  }
}

extension Session {
  /// Whether the session took place or is to take place.
  fileprivate var isHeldOrPlanned: Bool { status == .held || status == .planned }
}

extension DeliveryChange {
  /// Returns the mode that the change sets for the day before a day; a change of the same day counts whole.
  fileprivate func delivery(onEveOf day: CalendarDate) -> DeliveryMode {
    guard let eve = try? day.adding(days: -1) else { return to }
    return delivery(on: max(eve, date)) ?? to
  }
}

extension DeliveryMode {
  /// Whether a session of another mode contradicts this one; a mixed mode goes with each.
  fileprivate func contradicts(_ other: DeliveryMode) -> Bool {
    self != other && self != .hybrid && other != .hybrid
  }
}

extension TelehealthReadiness {
  /// What is not given or not asked, in words.
  fileprivate var openWords: [String] {
    let parts: [(Bool?, String)] = [
      (hasStableConnection, "a stable connection"), (hasPrivateSpace, "a private place"),
      (locationIsKnown, "where the person is"),
      (hasLocalEmergencyContact, "somebody near that place to call in an emergency"),
    ]
    return parts.filter { $0.0 != true }.map(\.1)
  }
}
