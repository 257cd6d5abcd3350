import IOPModels
import Testing

@Suite("What an assessment says about the situation")
struct SituationTests {
  private func intake(
    _ whole: Withdrawal?, _ states: [Withdrawal]?
  ) throws -> IntakeAssessment {
    IntakeAssessment(
      id: try Identifier("in-1"), date: try CalendarDate("2026-03-09"), withdrawal: whole,
      substances: states.map { $0.map { SubstanceWithdrawal(substance: .alcohol, state: $0) } })
  }

  @Test("Withdrawal has three states, from none to active")
  func states() {
    #expect(Withdrawal.allCases.sorted() == [.absent, .resolving, .active])
  }

  @Test(
    "The gravest state of withdrawal counts, and what nobody assessed stays unknown",
    arguments: [
      (nil, nil, nil), (nil, [], nil), (Withdrawal.absent, nil, Withdrawal.absent),
      (nil, [Withdrawal.absent], Withdrawal.absent),
      (Withdrawal.absent, [.resolving], .resolving),
      (Withdrawal.absent, [.resolving, .active, .absent], .active),
      (.active, [Withdrawal.absent], .active), (.resolving, [], .resolving),
    ] as [(Withdrawal?, [Withdrawal]?, Withdrawal?)])
  func gravest(whole: Withdrawal?, states: [Withdrawal]?, found: Withdrawal?) throws {
    #expect(try intake(whole, states).gravestWithdrawal == found)
    let update = SituationUpdate(
      id: try Identifier("u-1"), date: try CalendarDate("2026-03-09"), withdrawal: whole,
      substances: states.map { $0.map { SubstanceWithdrawal(substance: .opioids, state: $0) } })
    #expect(update.gravestWithdrawal == found)
  }

  @Test("The total of a withdrawal scale is recorded as it was scored, from 0 to 999")
  func totals() throws {
    typealias Total = SubstanceWithdrawal.ScaleTotal
    let scale = try #require(InstrumentID(rawValue: "site-scale"))
    for (total, rule) in [(-1, .total), (0, nil), (999, nil), (1_000, .total), (Int.max, .total)]
      as [(Int, Total.Invalid?)]
    {
      #expect(
        refusal { () throws(Total.Invalid) in try Total(scale, total: total) } == rule)
      let text = #"{"scale":"site-scale","total":\#(total)}"#
      let found = DecodingRefusal(of: text, as: Total.self)
      #expect(found?.rule as? Total.Invalid == rule)
      #expect((found == nil) == (rule == nil))
    }
  }

  @Test("Substances stand in the order of the categories F10 to F19")
  func substances() throws {
    #expect(Substance.catalogue.count == 10)
    #expect(Substance.catalogue.first == .alcohol)
    #expect(Substance.catalogue.last == .other)
    #expect(Substance.catalogue[7] == .nicotine)
    for number in 10...19 {
      #expect(ICD10CMTable.behavioural.standing(of: try ICD10CMCode("F\(number)")) == .category)
    }
  }

  @Test(
    "Whether weapons are locked away is recorded only where they are within reach",
    arguments: [
      (nil, nil, nil), (false, nil, nil), (true, nil, nil), (true, false, nil), (true, true, nil),
      (false, true, .weapons), (false, false, .weapons), (nil, false, .weapons),
      (nil, true, .weapons),
    ] as [(Bool?, Bool?, EnvironmentRisk.Invalid?)])
  func weapons(inReach: Bool?, locked: Bool?, rule: EnvironmentRisk.Invalid?) throws {
    #expect(
      refusal { () throws(EnvironmentRisk.Invalid) in
        try EnvironmentRisk(weaponsInReach: inReach, weaponsLocked: locked)
      } == rule)
    var members: [String] = []
    if let inReach { members.append(#""weapons":\#(inReach)"#) }
    if let locked { members.append(#""weaponsLocked":\#(locked)"#) }
    let text = "{\(members.joined(separator: ","))}"
    let found = DecodingRefusal(of: text, as: EnvironmentRisk.self)
    #expect(found?.rule as? EnvironmentRisk.Invalid == rule)
    if rule == nil {
      let read = try FoundationJSON.read(text, as: EnvironmentRisk.self)
      #expect(try FoundationJSON.text(of: read) == text)
    }
  }

  @Test("A day of birth and breastfeeding belong to pregnancy or the time after a birth")
  func perinatal() throws {
    let date = try CalendarDate("2026-03-09")
    for state in PerinatalStatus.State.allCases {
      for (birth, feeds) in [(nil, nil), (date, nil), (nil, true), (nil, false)]
        as [(CalendarDate?, Bool?)]
      {
        let rule: PerinatalStatus.Invalid? =
          state == .neither && (birth != nil || feeds != nil) ? .neither : nil
        #expect(
          refusal { () throws(PerinatalStatus.Invalid) in
            try PerinatalStatus(state, birth: birth, isBreastfeeding: feeds)
          } == rule)
      }
    }
    let text = #"{"birth":"2026-03-09","state":"neither"}"#
    let found = try #require(DecodingRefusal(of: text, as: PerinatalStatus.self))
    #expect(found.rule as? PerinatalStatus.Invalid == .neither)
  }

  @Test("The ten risk factors are listed, and none of them makes a condition or a trauma")
  func riskFactors() throws {
    #expect(RiskFactor.catalogue.count == 10)
    let factors = RiskFactor.catalogue.map { #""\#($0.rawValue)""# }.joined(separator: ",")
    let text = #"{"date":"2026-03-09","id":"in-1","riskFactors":[\#(factors)]}"#
    let read = try FoundationJSON.read(text, as: IntakeAssessment.self)
    #expect(read.riskFactors == RiskFactor.catalogue)
    #expect(read.conditions == [])
    #expect(read.hasTraumaHistory == nil)
    #expect(read.gravestWithdrawal == nil)
    #expect(
      read
        == IntakeAssessment(
          id: read.id, date: read.date, riskFactors: RiskFactor.catalogue))
  }

  @Test(
    "None and not asked are two facts, and both survive the wire",
    arguments: ["substances", "medicalNeeds", "reactions", "legal"])
  func noneIsNotUnknown(name: String) throws {
    let none = #"{"\#(name)":[],"date":"2026-03-09","id":"in-1"}"#
    let unknown = #"{"date":"2026-03-09","id":"in-1"}"#
    let read = try FoundationJSON.read(none, as: IntakeAssessment.self)
    #expect(read != (try FoundationJSON.read(unknown, as: IntakeAssessment.self)))
    #expect(try FoundationJSON.text(of: read).contains(#""\#(name)":[]"#))
  }

  @Test("Parts of daily life cover work, home, other people, the body and the mind")
  func domains() {
    let domains = FunctionalDomain.catalogue
    #expect(domains.count == 13)
    #expect(Set(domains.map(\.title)).count == domains.count)
    for domain in [FunctionalDomain.work, .school, .home, .social] {
      #expect(domains.contains(domain))
    }
  }
}
