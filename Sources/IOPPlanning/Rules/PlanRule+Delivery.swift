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
      let underChange = planCase.videoSessions
      return planCase.record.deliveryChanges.sortedByDate(\.date).enumerated().flatMap {
        place, change in
        let sessions = underChange[place] ?? []
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
      let line = DeliveryLine(planCase.record)
      return planCase.record.sessions.compactMap { session in
        guard session.isHeldOrPlanned,
          let mode = line.change(on: session.date)?.delivery(on: session.date),
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
  /// The sessions by video, held or planned, by the place of the change to video that is the last one for them.
  fileprivate var videoSessions: [Int: [Session]] {
    let line = DeliveryLine(record)
    var found: [Int: [Session]] = [:]
    for session in record.sessions where session.isHeldOrPlanned && session.delivery != .onsite {
      guard let place = line.place(on: session.date) else { continue }
      let change = line.changes[place]
      if change.to != .onsite, change.delivery(on: session.date) == change.to {
        found[place, default: []].append(session)
      }
    }
    return found
  }
}

/// The changes of delivery in the order of their days, so that the last one by a day is found without reading all of them.
private struct DeliveryLine {
  /// The changes, from the first to the last; of one day in the order of the record.
  let changes: [DeliveryChange]

  init(_ record: CareRecord) { changes = record.deliveryChanges.sortedByDate(\.date) }

  /// Returns the place of the last change that had begun by a day; nil when there is none.
  func place(on day: CalendarDate) -> Int? {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].date <= day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  /// Returns the last change that had begun by a day; nil when there is none.
  func change(on day: CalendarDate) -> DeliveryChange? { place(on: day).map { changes[$0] } }
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
