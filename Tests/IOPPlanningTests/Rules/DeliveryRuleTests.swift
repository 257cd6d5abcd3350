import IOPModels
import IOPPlanning
import Testing

/// Moves from the site to video and back, and the sessions that follow them.
@Suite("Rules about changes of delivery")
struct DeliveryRuleTests {
  static let rules = RuleSet(PlanRule.course.filter { $0.id.hasPrefix("course.delivery") })
  static let ready = TelehealthReadiness(
    hasStableConnection: true, hasPrivateSpace: true, locationIsKnown: true,
    hasLocalEmergencyContact: true)

  static func change(
    _ id: String = "d-1", _ day: String, _ from: DeliveryMode = .onsite,
    _ to: DeliveryMode = .virtual, through: String? = nil, readiness: TelehealthReadiness? = nil
  ) throws -> DeliveryChange {
    try DeliveryChange(
      id: Identifier(id), date: GoodCourse.day(day), from: from, to: to,
      through: through.map(GoodCourse.day), reason: .request, by: Identifier("c-th"),
      readiness: readiness)
  }

  static func session(
    _ day: String, _ delivery: DeliveryMode, status: Session.Status = .held,
    _ setting: TelehealthSetting? = nil
  ) throws -> Session {
    try Session(
      id: Identifier("s-\(day)"), date: GoodCourse.day(day), start: .noon, minutes: Minutes(60),
      service: .groupTherapy, delivery: delivery, status: status,
      attendance: status == .held ? .present : nil, telehealth: setting)
  }

  func places(
    _ changes: [DeliveryChange], _ sessions: [Session]
  ) -> [String] {
    var record = GoodCourse.record
    record.deliveryChanges = changes
    record.sessions = sessions
    return Self.rules.findings(in: record, asOf: GoodCourse.today)
      .map { "\($0.rule.dropFirst("course.delivery-".count)) \($0.place)" }
  }

  @Test("Without a change, sessions of any mode say nothing")
  func noChange() throws {
    let sessions = [
      try Self.session("2026-02-02", .virtual), try Self.session("2026-02-03", .onsite),
    ]
    #expect(places([], sessions) == [])
  }

  @Test("Sessions by video after a change need readiness, checked with the change")
  func readiness() throws {
    let video = try Self.session("2026-02-02", .virtual)
    #expect(places([try Self.change("d-1", "2026-02-02", readiness: Self.ready)], [video]) == [])
    #expect(
      places([try Self.change("d-1", "2026-02-02")], [video]) == ["readiness deliveryChanges/d-1"])
    let parts: [WritableKeyPath<TelehealthReadiness, Bool?>] = [
      \.hasStableConnection, \.hasPrivateSpace, \.locationIsKnown, \.hasLocalEmergencyContact,
    ]
    for part in parts {
      for answer in [nil, false] as [Bool?] {
        var readiness = Self.ready
        readiness[keyPath: part] = answer
        let change = try Self.change("d-1", "2026-02-02", readiness: readiness)
        #expect(places([change], [video]) == ["readiness deliveryChanges/d-1"])
      }
    }
  }

  @Test("A session before the change, on site, cancelled, or none at all, asks for nothing")
  func noVideo() throws {
    let change = try Self.change("d-1", "2026-02-02", .onsite, .hybrid)
    #expect(places([change], []) == [])
    #expect(places([change], [try Self.session("2026-02-01", .virtual)]) == [])
    #expect(places([change], [try Self.session("2026-02-02", .onsite)]) == [])
    let off = try Self.session("2026-02-02", .virtual, status: .cancelledByPatient)
    #expect(places([change], [off]) == [])
    let planned = try Self.session("2026-03-02", .virtual, status: .planned)
    #expect(places([change], [planned]) == ["readiness deliveryChanges/d-1"])
  }

  @Test("What was asked at the session itself counts before what was asked with the change")
  func setting() throws {
    var setting = TelehealthSetting(
      location: "home", emergencyContact: try Identifier("s-1"), isPrivate: true,
      connectionIsStable: true)
    let change = try Self.change("d-1", "2026-02-02")
    #expect(places([change], [try Self.session("2026-02-02", .virtual, setting)]) == [])
    setting.isPrivate = false
    let unsafe = try Self.session("2026-02-02", .virtual, setting)
    let ready = try Self.change("d-1", "2026-02-02", readiness: Self.ready)
    #expect(places([ready], [unsafe]) == ["readiness sessions/s-2026-02-02"])
  }

  @Test("A session contradicts the last change when one is on site and the other by video")
  func contradicted() throws {
    for to in [DeliveryMode.virtual, .hybrid, .onsite] {
      let from: DeliveryMode = to == .onsite ? .virtual : .onsite
      let change = try Self.change(
        "d-1", "2026-02-02", from, to, readiness: to == .onsite ? nil : Self.ready)
      for held in DeliveryMode.allCases {
        let contradicts = (to == .virtual && held == .onsite) || (to == .onsite && held == .virtual)
        let session = try Self.session("2026-02-03", held)
        #expect(
          places([change], [session])
            == (contradicts ? ["contradicted sessions/s-2026-02-03"] : []), "\(to) \(held)")
      }
    }
  }

  @Test("A change for some days holds through its last, and then what held before")
  func temporary() throws {
    let change = try Self.change("d-1", "2026-02-02", through: "2026-02-04", readiness: Self.ready)
    #expect(
      places(
        [change],
        [
          try Self.session("2026-02-01", .onsite), try Self.session("2026-02-02", .virtual),
          try Self.session("2026-02-04", .onsite), try Self.session("2026-02-05", .onsite),
          try Self.session("2026-02-06", .virtual),
        ]) == ["contradicted sessions/s-2026-02-04", "contradicted sessions/s-2026-02-06"])
  }

  @Test("A change begins with the mode that held on the day before")
  func order() throws {
    let first = try Self.change("d-1", "2026-02-02", .onsite, .virtual, through: "2026-02-04")
    func second(_ day: String, _ from: DeliveryMode) throws -> [String] {
      places([first, try Self.change("d-2", day, from, .hybrid)], [])
    }
    #expect(try second("2026-02-03", .virtual) == [])
    #expect(try second("2026-02-03", .onsite) == ["order deliveryChanges/d-2"])
    #expect(try second("2026-02-05", .virtual) == [])
    #expect(try second("2026-02-06", .onsite) == [])
    #expect(try second("2026-02-06", .virtual) == ["order deliveryChanges/d-2"])
    #expect(try second("2026-02-02", .virtual) == [])
  }
}
