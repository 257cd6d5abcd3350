import IOPModels
import Testing

@Suite("Catalogue of instruments")
struct InstrumentCatalogueTests {
  /// A total that its items give: the highest answers first, the rest in one item.
  static func answers(_ instrument: Instrument, total: Int) -> [Int?] {
    var rest = total
    return instrument.items.map { item in
      let answer = min(rest, item.highest)
      rest -= answer
      return answer
    }
  }

  @Test("Every shipped definition is well formed and made again by the checking initialiser")
  func wellFormed() throws {
    #expect(Instrument.catalogue.map(\.id) == InstrumentID.catalogue.sorted())
    for known in Instrument.catalogue {
      let again = try Instrument(
        id: known.id, title: known.title, items: known.items, direction: known.direction,
        bands: known.bands, screeningCutoff: known.screeningCutoff,
        remissionBelow: known.remissionBelow, responsePercent: known.responsePercent,
        reliableChange: known.reliableChange, recallDays: known.recallDays,
        totalLOINC: known.totalLOINC, licence: known.licence, source: known.source)
      #expect(again == known)
      #expect(Instrument.named(known.id) == known)
      #expect(!known.licence.isEmpty)
      #expect(Set(known.items.map(\.topic)).count == known.items.count)
    }
  }

  @Test("Every total of every instrument lies in exactly one band, and no other total in any")
  func bandsCover() {
    for known in Instrument.catalogue {
      for total in known.totals {
        #expect(known.bands.count { $0.totals.contains(total) } == 1, "\(known.id) \(total)")
        #expect(known.severity(ofTotal: total) != nil)
      }
      for total in [Int.min, -1, known.totals.upperBound + 1, Int.max] {
        #expect(known.severity(ofTotal: total) == nil)
      }
      for (lower, upper) in zip(known.bands, known.bands.dropFirst()) {
        #expect(lower.severity < upper.severity)
        #expect(lower.totals.upperBound + 1 == upper.totals.lowerBound)
      }
    }
  }

  /// Kroenke, Spitzer and Williams 2001: 0–4, 5–9, 10–14, 15–19, 20–27.
  static let phq9Bands: [(Int, Severity)] = [
    (0, .minimal), (1, .minimal), (4, .minimal), (5, .mild), (9, .mild), (10, .moderate),
    (14, .moderate), (15, .moderatelySevere), (19, .moderatelySevere), (20, .severe),
    (26, .severe), (27, .severe),
  ]

  /// Spitzer, Kroenke, Williams and Löwe 2006: 0–4, 5–9, 10–14, 15–21.
  static let gad7Bands: [(Int, Severity)] = [
    (0, .minimal), (1, .minimal), (4, .minimal), (5, .mild), (9, .mild), (10, .moderate),
    (14, .moderate), (15, .severe), (20, .severe), (21, .severe),
  ]

  @Test("The PHQ-9 has its bands, on both sides of every edge", arguments: phq9Bands)
  func phq9Scores(total: Int, severity: Severity) throws {
    let score = try #require(Instrument.phq9.score(Self.answers(.phq9, total: total)))
    #expect(score.total == total)
    #expect(score.severity == severity)
    #expect(score.missingItems.isEmpty)
  }

  @Test("The GAD-7 has its bands, on both sides of every edge", arguments: gad7Bands)
  func gad7Scores(total: Int, severity: Severity) throws {
    let score = try #require(Instrument.gad7.score(Self.answers(.gad7, total: total)))
    #expect(score.total == total)
    #expect(score.severity == severity)
    #expect(score.safetyItemIsPositive == false, "the GAD-7 has no safety item")
  }

  @Test("The total is the sum of the answers, in whatever order they were high")
  func sums() throws {
    var generator = SeededGenerator(seed: 0x9A01)
    for known in Instrument.catalogue {
      for _ in 0..<(200 * testScale) {
        let answers = known.items.map { Int.random(in: 0...$0.highest, using: &generator) }
        let score = try #require(known.score(answers.map(Optional.some)))
        #expect(score.total == answers.reduce(0, +), "seed 0x9A01 \(answers)")
      }
    }
  }

  @Test("One unanswered item takes the total and the band away, and is named by its place")
  func missingItems() throws {
    for known in Instrument.catalogue {
      for index in known.items.indices {
        var answers = Self.answers(known, total: known.totals.upperBound)
        answers[index] = nil
        let score = try #require(known.score(answers))
        #expect(score.total == nil)
        #expect(score.severity == nil)
        #expect(score.missingItems == [index + 1])
      }
      let none = try #require(known.score(known.items.map { _ in nil }))
      #expect(none.missingItems == Array(1...known.items.count))
      #expect(none.total == nil)
    }
  }

  @Test(
    "The safety item of the PHQ-9 is the ninth: open, no, or positive from 1",
    arguments: [(nil, nil), (0, false), (1, true), (2, true), (3, true)] as [(Int?, Bool?)])
  func safetyItem(answer: Int?, positive: Bool?) throws {
    for others in [0, 3] as [Int] {
      let answers = [Int?](repeating: others, count: 8) + [answer]
      let score = try #require(Instrument.phq9.score(answers))
      #expect(score.safetyItemIsPositive == positive)
    }
    // It speaks even when every other item is unanswered.
    let alone = try #require(
      Instrument.phq9.score([Int?](repeating: nil, count: 8) + [answer]))
    #expect(alone.safetyItemIsPositive == positive)
    #expect(
      Instrument.phq9.items.map(\.isSafetyItem) == [Bool](repeating: false, count: 8) + [true])
  }

  @Test("Cut-offs and rules of change are those of their sources")
  func rules() {
    let phq9 = Instrument.phq9
    #expect(phq9.totals == 0...27)
    #expect(phq9.screeningCutoff == Sourced(10, source: .phq9))
    #expect(phq9.remissionBelow == Sourced(5, source: .phq9))
    #expect(phq9.responsePercent == Sourced(50, source: .phq9))
    #expect(phq9.reliableChange == Sourced(6, source: .iaptReliableChange))
    #expect(phq9.recallDays == 14)
    #expect(phq9.direction == .lower)
    let gad7 = Instrument.gad7
    #expect(gad7.totals == 0...21)
    #expect(gad7.screeningCutoff == Sourced(10, source: .gad7))
    #expect(gad7.remissionBelow == Sourced(5, source: .gad7))
    #expect(gad7.responsePercent == Sourced(50, source: .gad7))
    #expect(gad7.reliableChange == Sourced(4, source: .iaptReliableChange))
    #expect(gad7.recallDays == 14)
    #expect(gad7.direction == .lower)
  }

  /// The LOINC codes of PHQ-9 and GAD-7, panel 44249-1 and 69737-5.
  static let codes: [(Instrument, String, [String])] = [
    (
      .phq9, "44261-6",
      [
        "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3",
        "44260-8",
      ]
    ),
    (
      .gad7, "70274-6",
      ["69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"]
    ),
  ]

  @Test("Every item and every total has its LOINC code: none was dropped in silence")
  func loinc() throws {
    #expect(Set(Self.codes.map(\.0.id)) == Set(Instrument.catalogue.map(\.id)))
    for (known, total, items) in Self.codes {
      #expect(known.totalLOINC?.text == total)
      #expect(known.items.map { $0.loinc?.text } == items.map(Optional.some))
      for text in items + [total] { #expect(try LOINCCode(text).text == text) }
      #expect(Set(items + [total]).count == items.count + 1)
    }
  }

  @Test("Severity is ordered, with moderately severe between moderate and severe")
  func severity() {
    #expect(
      Severity.allCases.sorted() == [.minimal, .mild, .moderate, .moderatelySevere, .severe])
    #expect(Severity.moderatelySevere.title == "moderately severe")
  }
}
