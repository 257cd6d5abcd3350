import Foundation
import IOPModels
import IOPPlanning
import IOPSerialization
import Testing

@Suite("A course measured by an instrument of the site's own")
struct OwnInstrumentCourseTests {
  /// A word beside that of the catalogue's instrument, so that lists in the order of names stay as they are.
  private static var ownID: InstrumentID? { InstrumentID(rawValue: "phq-b") }

  /// The catalogue's PHQ-A, for which the site has chosen a change that counts as reliable.
  private static func chosen() throws -> Instrument {
    try Instrument.phqA.choosing(
      change: Instrument.Threshold(name: "own", title: "own", value: 6, source: .programPolicy))
  }

  /// The same definition under a name of the site's own.
  private static func copy() throws -> Instrument {
    let text = try String(decoding: JSONEncoder().encode(chosen()), as: UTF8.self)
      .replacingOccurrences(of: #""phq-a","#, with: #""phq-b","#)
      .replacingOccurrences(of: #""id":"phq-a""#, with: #""id":"phq-b""#)
    return try JSONDecoder().decode(Instrument.self, from: Data(text.utf8))
  }

  /// A recorded course whose PHQ-9 results and objectives are those of another instrument of nine items.
  private static func record(
    _ name: String, measuredBy word: String, _ instruments: [Instrument]
  ) throws -> CareRecord {
    let content = try #require(try RecordedCourses.read(name)[JSONPath([.key("content")])])
    let text = String(decoding: try JSONWriter().write(content), as: UTF8.self)
      .replacingOccurrences(of: #""phq-9""#, with: "\"\(word)\"")
      .replacingOccurrences(of: "instrument:phq-9", with: "instrument:\(word)")
    var record: CareRecord = try StrictJSONDecoder().decode(from: [UInt8](text.utf8))
    // One of the results says that a safety item was answered above its lowest answer.
    if let last = record.measures.last(where: { $0.instrument.rawValue == word }) {
      var answers = last.answers
      answers[8] = 2
      record.measures.append(
        try MeasureResult(
          id: Identifier("m-own"), instrument: last.instrument, date: last.date, answers: answers))
    }
    record.instruments = try InstrumentSet(instruments)
    return record
  }

  /// Everything that the library says of a course, with the names of the instrument made one.
  private static func said(of record: CareRecord) -> [String] {
    let date = record.latestDate
    var said: [String] = []
    func say(_ words: String) {
      said.append(
        words.replacingOccurrences(of: "phq-b", with: "phq-a")
          .replacingOccurrences(of: "phq b", with: "PHQ-A"))
    }
    for finding in RuleSet.standard.findings(in: record, asOf: date) {
      say("\(finding.rule) \(finding.place) \(finding.message)")
    }
    let triage = RiskTriage(record, asOf: date)
    say("triage \(triage.atLeast) \(triage.missing.map(\.name))")
    for reason in triage.reasons {
      say("triage \(reason.sentence) \(reason.evidence.map(\.says.revealed))")
    }
    for result in AdmissionCriteria.standard.evaluate(record, asOf: date).determination.results {
      say(
        "admission \(result.id) \(result.verdict) \(result.judgement.evidence.map(\.says.revealed))"
      )
    }
    for objective in record.plan(on: date)?.content.objectives ?? [] {
      let judged = ObjectiveJudgement(objective, in: record, asOf: date)
      say(
        "\(objective.id) \(judged.status) \(judged.isSetback) \(judged.evidence.map(\.says.revealed))"
      )
      guard let trajectory = judged.trajectory else { continue }
      say("\(trajectory.points.map(\.value)) \(String(describing: trajectory.change))")
      say(
        "\(String(describing: trajectory.isResponse)) \(String(describing: trajectory.isRemission))"
      )
      say(
        "\(trajectory.safetyItems.map(\.isPositive)) \(String(describing: judged.line?.direction))")
    }
    if let review = ProgressReview(record, asOf: date) {
      say(
        "review \(review.recommendation) \(review.options.map(\.verdict)) \(review.reasons.map(\.words.revealed)) \(review.missing.map(\.name))"
      )
    }
    return said
  }

  @Test(
    "It is scored, judged, reviewed and checked like the catalogue's instrument",
    arguments: RecordedCourses.names)
  func same(name: String) throws {
    let known = try Self.record(name, measuredBy: "phq-a", [Self.chosen()])
    let own = try Self.record(name, measuredBy: "phq-b", [Self.copy()])
    #expect(try Self.copy().id == Self.ownID)
    // Which instrument usually measures a condition is the catalogue's own word.
    func told(_ record: CareRecord) -> [String] {
      Self.said(of: record).filter {
        !$0.hasPrefix("admission severity") && !$0.hasPrefix("admission measured")
      }
    }
    let said = told(own)
    #expect(said == told(known))
    #expect(said.count > 20)
    #expect(said.contains { $0.contains("true") && $0.contains("[") })
    let triage = RiskTriage(own, asOf: own.latestDate)
    #expect(triage.reasons.contains { $0.evidence.contains { $0.fact.key == "m-own" } })
  }

  @Test(
    "A definition of the site takes the place of the catalogue's", arguments: RecordedCourses.names)
  func choice(name: String) throws {
    let chosen = try Self.record(name, measuredBy: "phq-a", [Self.chosen()])
    let shipped = try Self.record(name, measuredBy: "phq-a", [])
    let id = InstrumentID.phqA
    #expect(chosen.instruments[id]?.reliableChange?.value == 6)
    #expect(shipped.instruments[id]?.reliableChange == nil)
    func change(_ record: CareRecord) -> Trajectory.Change? {
      Trajectory(.instrument(id), in: record, through: record.latestDate).change
    }
    #expect(change(chosen) != nil && change(shipped) == nil)
  }

  @Test(
    "Where nobody defines the instrument the answers are open, and nothing is passed over",
    arguments: RecordedCourses.names)
  func undefined(name: String) throws {
    let record = try Self.record(name, measuredBy: "phq-b", [])
    let date = record.latestDate
    let id = try #require(Self.ownID)
    let trajectory = Trajectory(.instrument(id), in: record, through: date)
    #expect(trajectory.points.isEmpty && !trajectory.withoutValue.isEmpty)
    let objectives = record.plan(on: date)?.content.objectives ?? []
    let measured = objectives.filter { $0.measure == .instrument(id) }
    #expect(!measured.isEmpty)
    for objective in measured {
      let judged = ObjectiveJudgement(objective, in: record, asOf: date)
      #expect(judged.status == .unknown && !judged.missing.isEmpty)
    }
    let fact = record.fact(at: .measure(try Identifier("m-own")))
    #expect(fact?.says.revealed == "phq b, not scored by IOPKit")
  }

  @Test("Answers that do not fit an instrument with a safety item leave the danger open")
  func unfit() throws {
    let name = try #require(RecordedCourses.names.first)
    var record = try Self.record(name, measuredBy: "phq-b", [Self.copy()])
    let date = record.latestDate
    record.measures.append(
      try MeasureResult(
        id: Identifier("m-unfit"), instrument: #require(Self.ownID), date: date, answers: [3]))
    let triage = RiskTriage(record, asOf: date)
    let place = FactReference.measure(try Identifier("m-unfit"))
    #expect(triage.missing.contains { $0.place == place })
  }

  @Test("A record says its instruments only where a site has some, and reads them again")
  func wire() throws {
    let name = try #require(RecordedCourses.names.first)
    let plain = try Self.record(name, measuredBy: "phq-a", [])
    let text = String(decoding: try CanonicalJSONEncoder().encode(plain), as: UTF8.self)
    #expect(!text.contains(#""instruments":"#))
    let own = try Self.record(name, measuredBy: "phq-b", [Self.copy()])
    let again: CareRecord = try StrictJSONDecoder().decode(
      from: CanonicalJSONEncoder().encode(own))
    #expect(again == own)
    #expect(try again.instruments.own == [Self.copy()])
  }
}
