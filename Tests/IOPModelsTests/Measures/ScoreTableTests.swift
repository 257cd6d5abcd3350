import IOPModels
import IOPTesting
import Testing

@Suite("Scores by the published rules")
struct ScoreTableTests {
  /// A total and what it means: the name of its band, and whether the screen is positive.
  struct Row: Sendable, CustomTestStringConvertible {
    let instrument: InstrumentID
    let total: Int
    let band: String?
    let isPositive: Bool?
    var testDescription: String { "\(instrument) \(total)" }

    init(_ instrument: InstrumentID, _ total: Int, _ band: String?, _ isPositive: Bool?) {
      self.instrument = instrument
      self.total = total
      self.band = band
      self.isPositive = isPositive
    }
  }

  /// Minimum, maximum, and both sides of each band edge and cut-off (clinical facts 2.1).
  static let rows: [Row] =
    [.phq9, .phqA].flatMap { id in
      [
        Row(id, 0, "minimal", false), Row(id, 4, "minimal", false), Row(id, 5, "mild", false),
        Row(id, 9, "mild", false), Row(id, 10, "moderate", true), Row(id, 14, "moderate", true),
        Row(id, 15, "moderately severe", true), Row(id, 19, "moderately severe", true),
        Row(id, 20, "severe", true), Row(id, 27, "severe", true),
      ]
    } + [
      Row(.phq8, 0, "minimal", false), Row(.phq8, 4, "minimal", false),
      Row(.phq8, 5, "mild", false), Row(.phq8, 9, "mild", false), Row(.phq8, 10, "moderate", true),
      Row(.phq8, 14, "moderate", true), Row(.phq8, 15, "moderately severe", true),
      Row(.phq8, 19, "moderately severe", true), Row(.phq8, 20, "severe", true),
      Row(.phq8, 24, "severe", true),
      Row(.phq2, 0, nil, false), Row(.phq2, 2, nil, false), Row(.phq2, 3, nil, true),
      Row(.phq2, 6, nil, true),
      Row(.gad7, 0, "minimal", false), Row(.gad7, 4, "minimal", false),
      Row(.gad7, 5, "mild", false), Row(.gad7, 9, "mild", false), Row(.gad7, 10, "moderate", true),
      Row(.gad7, 14, "moderate", true), Row(.gad7, 15, "severe", true),
      Row(.gad7, 21, "severe", true),
      Row(.gad2, 0, nil, false), Row(.gad2, 2, nil, false), Row(.gad2, 3, nil, true),
      Row(.gad2, 6, nil, true),
      Row(.pcl5, 0, nil, false), Row(.pcl5, 32, nil, false), Row(.pcl5, 33, nil, true),
      Row(.pcl5, 80, nil, true),
      Row(.audit, 0, "zone I", false), Row(.audit, 7, "zone I", false),
      Row(.audit, 8, "zone II", true), Row(.audit, 15, "zone II", true),
      Row(.audit, 16, "zone III", true), Row(.audit, 19, "zone III", true),
      Row(.audit, 20, "zone IV", true), Row(.audit, 40, "zone IV", true),
      Row(.auditC, 0, nil, nil), Row(.auditC, 4, nil, nil), Row(.auditC, 12, nil, nil),
      Row(.dast10, 0, "none", nil), Row(.dast10, 1, "low level", nil),
      Row(.dast10, 2, "low level", nil), Row(.dast10, 3, "moderate level", nil),
      Row(.dast10, 5, "moderate level", nil), Row(.dast10, 6, "substantial level", nil),
      Row(.dast10, 8, "substantial level", nil), Row(.dast10, 9, "severe level", nil),
      Row(.dast10, 10, "severe level", nil),
      Row(.bamUse, 0, nil, nil), Row(.bamUse, 12, nil, nil),
      Row(.who5, 0, nil, true), Row(.who5, 48, nil, true), Row(.who5, 52, nil, false),
      Row(.who5, 100, nil, false),
      Row(.k6, 0, "below moderate distress", false), Row(.k6, 4, "below moderate distress", false),
      Row(.k6, 5, "moderate distress", false), Row(.k6, 12, "moderate distress", false),
      Row(.k6, 13, "serious distress", true), Row(.k6, 24, "serious distress", true),
      Row(.k10, 10, nil, nil), Row(.k10, 50, nil, nil),
      Row(.pss10, 0, nil, nil), Row(.pss10, 40, nil, nil),
      Row(.ders16, 16, nil, nil), Row(.ders16, 80, nil, nil),
      Row(.isi, 0, "no clinical insomnia", nil), Row(.isi, 7, "no clinical insomnia", nil),
      Row(.isi, 8, "subthreshold insomnia", nil), Row(.isi, 14, "subthreshold insomnia", nil),
      Row(.isi, 15, "moderate insomnia", nil), Row(.isi, 21, "moderate insomnia", nil),
      Row(.isi, 22, "severe insomnia", nil), Row(.isi, 28, "severe insomnia", nil),
      Row(.ociR, 0, nil, false), Row(.ociR, 20, nil, false), Row(.ociR, 21, nil, true),
      Row(.ociR, 72, nil, true),
    ]

  @Test("A total has its band and its reading, on both sides of every edge", arguments: rows)
  func table(row: Row) throws {
    let instrument = try #require(Instrument.named(row.instrument))
    let score = try #require(instrument.score(Answers.to(instrument, total: row.total)))
    #expect(score.total == row.total)
    #expect(score.band?.name == row.band)
    #expect(score.isPositive == row.isPositive)
    #expect(score.missingItems.isEmpty)
    #expect(!score.isProrated)
  }

  /// The lowest and the highest total, and the number of items on the form (clinical facts 2.1).
  static let ranges: [(InstrumentID, Int, ClosedRange<Int>)] = [
    (.phq9, 9, 0...27), (.phq8, 8, 0...24), (.phqA, 9, 0...27), (.phq2, 2, 0...6),
    (.gad7, 7, 0...21), (.gad2, 2, 0...6), (.pcl5, 20, 0...80), (.audit, 10, 0...40),
    (.auditC, 3, 0...12), (.dast10, 10, 0...10), (.bamUse, 3, 0...12), (.who5, 5, 0...100),
    (.k6, 6, 0...24), (.k10, 10, 10...50), (.pss10, 10, 0...40), (.ders16, 16, 16...80),
    (.isi, 7, 0...28), (.ociR, 18, 0...72), (.mdq, 15, 0...13), (.asq, 5, 0...0),
  ]

  @Test("Every instrument has its number of items and its range of totals")
  func totals() throws {
    #expect(Set(Self.ranges.map(\.0)) == Set(InstrumentID.catalogue))
    for (id, items, totals) in Self.ranges {
      let instrument = try #require(Instrument.named(id))
      #expect(instrument.items.count == items, "\(id)")
      #expect(instrument.totals == totals, "\(id)")
      #expect(instrument.hasTotal == (id != .asq))
      #expect(instrument.direction == (id == .who5 ? .higher : .lower))
      // The table of scores has both ends of every instrument that has a total and no rule in its place.
      let rows = Self.rows.filter { $0.instrument == id }.map(\.total)
      if ![.asq, .mdq].contains(id) {
        #expect(rows.min() == totals.lowerBound && rows.max() == totals.upperBound, "\(id)")
      }
    }
  }

  /// Items that count from the other end, by their places (clinical facts 2.1).
  static let reversed: [InstrumentID: Set<Int>] = [.dast10: [3], .pss10: [4, 5, 7, 8]]

  @Test("Each answer adds what it should, reversed where the source says so, and nothing else does")
  func singleAnswers() throws {
    for instrument in Instrument.catalogue where instrument.hasTotal {
      let turned = Self.reversed[instrument.id] ?? []
      let best: [Int?] = instrument.items.enumerated().map { index, item in
        turned.contains(index + 1) ? item.highest : item.lowest
      }
      #expect(instrument.score(best)?.total == instrument.totals.lowerBound, "\(instrument.id)")
      for (index, item) in instrument.items.enumerated() {
        for answer in item.answers ?? Array(item.lowest...item.highest) {
          var answers = best
          answers[index] = answer
          let added = turned.contains(index + 1) ? item.highest - answer : answer - item.lowest
          let expected =
            instrument.totals.lowerBound + (item.isScored ? added * instrument.multiplier : 0)
          #expect(
            instrument.score(answers)?.total == expected, "\(instrument.id) \(index + 1) \(answer)")
        }
      }
    }
  }

  @Test("The total is the sum of the answers, in whatever order they were high")
  func sums() throws {
    var generator = SplitMix64(seed: 0x9A01)
    for known in Instrument.catalogue where known.hasTotal {
      let turned = Self.reversed[known.id] ?? []
      for _ in 0..<(100 * testScale) {
        let answers = known.items.map { item in
          (item.answers ?? Array(item.lowest...item.highest)).randomElement(using: &generator)
        }
        let expected = answers.enumerated().reduce(0) { sum, entry in
          let item = known.items[entry.offset]
          guard item.isScored, let answer = entry.element else { return sum }
          return sum + (turned.contains(entry.offset + 1) ? item.highest - answer : answer)
        }
        let score = try #require(known.score(answers))
        #expect(score.total == expected * known.multiplier, "seed 0x9A01 \(answers)")
      }
    }
  }

  @Test("Answers that the form does not have are refused: AUDIT 9 and 10 have 0, 2 and 4 only")
  func allowedAnswers() throws {
    var audit = [Int?](repeating: 0, count: 10)
    for (place, accepted) in [(7, [0, 1, 2, 3, 4]), (8, [0, 2, 4]), (9, [0, 2, 4])] {
      for answer in -1...5 {
        audit[place] = answer
        #expect((Instrument.audit.score(audit) != nil) == accepted.contains(answer))
      }
      audit[place] = 0
    }
    #expect(Instrument.k10.score([Int?](repeating: 1, count: 9) + [0]) == nil)
    #expect(Instrument.k10.score([Int?](repeating: 1, count: 9) + [6]) == nil)
    #expect(Instrument.ders16.score([Int?](repeating: 0, count: 16)) == nil)
    #expect(Instrument.who5.score([6, 0, 0, 0, 0]) == nil)
    #expect(Instrument.who5.score([5, 5, 5, 5, 5])?.total == 100)
  }

  /// The clusters of the PCL-5 with their ranges (clinical facts 2.1).
  @Test("The clusters of the PCL-5 add up their own items and are never prorated")
  func clusters() throws {
    let answers: [Int?] = (1...20).map { $0 % 5 }
    let score = try #require(Instrument.pcl5.score(answers))
    #expect(score.subtotals.map(\.name) == ["B", "C", "D", "E"])
    // B 1+2+3+4+0, C 1+2, D 3+4+0+1+2+3+4, E 0+1+2+3+4+0.
    #expect(score.subtotals.map(\.total) == [10, 3, 17, 10])
    #expect(score.total == 40)
    var open = answers
    open[6] = nil
    let partial = try #require(Instrument.pcl5.score(open, missing: .prorated))
    #expect(partial.subtotals.map(\.total) == [10, nil, 17, 10])
    #expect(partial.subtotal("B") == 10)
    #expect(partial.subtotal("C") == nil)
    #expect(partial.subtotal("X") == nil)
    #expect(
      Instrument.pcl5.subscales.map { Instrument.pcl5.totals(of: $0) }
        == [0...20, 0...8, 0...28, 0...24])
  }

  /// Provisional diagnosis: items of 2 or higher, one of B, one of C, two of D, two of E.
  @Test("A provisional PTSD diagnosis needs one of B, one of C, two of D and two of E from 2")
  func provisional() throws {
    func outcome(_ high: [Int], _ value: Int = 2, open: [Int] = []) -> Bool? {
      let answers: [Int?] = (1...20).map { place in
        open.contains(place) ? nil : high.contains(place) ? value : 1
      }
      return Instrument.pcl5.score(answers)?.outcome(Instrument.Rule.provisional)
    }
    let least = [5, 6, 8, 14, 15, 20]
    #expect(outcome(least) == true)
    #expect(outcome([1, 7, 9, 10, 16, 17], 4) == true)
    #expect(outcome(Array(1...20), 1) == false)
    for place in least {
      #expect(outcome(least.filter { $0 != place }) == false, "without \(place)")
      #expect(outcome(least.filter { $0 != place }, open: [place]) == nil, "open \(place)")
    }
    // An open item that cannot change the result leaves it decided.
    #expect(outcome(least, open: [1, 2]) == true)
    #expect(outcome([5, 6], open: [8, 15]) == false)
  }

  @Test("The PCL-5 has its range of cut-offs and its changes to choose from, 33 and 10 by default")
  func pcl5Choices() throws {
    let known = Instrument.pcl5
    #expect(known.screeningCutoff?.value == 33)
    #expect(known.reliableChange?.value == 10)
    #expect(known.cutoffs.map(\.value) == [31, 32, 33])
    #expect(known.changes.map(\.value) == [5, 10, 12])
    let chosen = try known.choosing(
      cutoff: known.cutoff(named: "from-31"), change: known.change(named: "reliable"))
    #expect(chosen.score(Answers.to(known, total: 31))?.isPositive == true)
    #expect(chosen.score(Answers.to(known, total: 30))?.isPositive == false)
    #expect(known.score(Answers.to(known, total: 31))?.isPositive == false)
    #expect(chosen.reliableChange?.value == 5)
    #expect(try known.choosing() == known)
    let wild = Instrument.Threshold(name: "own", title: "own", value: 81, source: .programPolicy)
    let error = #expect(throws: Instrument.IllFormed.self) { try known.choosing(cutoff: wild) }
    #expect(error?.faults == [.threshold("screeningCutoff")])
  }

  @Test("The AUDIT-C has a reading only by the cut-off that a caller chooses")
  func auditC() throws {
    let known = Instrument.auditC
    for (name, total, positive) in [
      ("men", 3, false), ("men", 4, true), ("women", 2, false), ("women", 3, true),
    ] {
      let cutoff = try #require(known.cutoff(named: name))
      #expect(cutoff.source.confidence == .conventional)
      let chosen = try known.choosing(cutoff: cutoff)
      #expect(chosen.score(Answers.to(known, total: total))?.isPositive == positive)
    }
    #expect(known.cutoff(named: "anyone") == nil)
  }

  /// AU 10–15, 16–21, 22–29, 30–50; US 10–19, 20–24, 25–29, 30–50 (clinical facts 2.1, conventional).
  @Test("The K10 has two schemes of bands, each with its own edges")
  func k10() throws {
    let edges: [(String, [Int])] = [
      ("australia", [10, 15, 16, 21, 22, 29, 30, 50]),
      ("united-states", [10, 19, 20, 24, 25, 29, 30, 50]),
    ]
    for (name, totals) in edges {
      let scheme = try #require(Instrument.k10.scheme(named: name))
      let chosen = try Instrument.k10.choosing(bands: scheme)
      let places = totals.map { total in
        chosen.score(Answers.to(.k10, total: total))?.band
          .flatMap { scheme.bands.firstIndex(of: $0) }
      }
      #expect(places == [0, 0, 1, 1, 2, 2, 3, 3])
    }
    let pss = try #require(Instrument.pss10.scheme(named: "unofficial"))
    #expect(
      [0, 13, 14, 26, 27, 40].map { pss.band(ofTotal: $0)?.name }
        == [
          "low stress", "low stress", "moderate stress", "moderate stress", "high stress",
          "high stress",
        ])
    #expect(pss.band(ofTotal: 41) == nil)
  }

  @Test("The WHO-5 is better when higher: a screen is positive at the cut-off or below")
  func who5() {
    let known = Instrument.who5
    #expect(known.cutoffs.map(\.value) == [50, 28])
    for (cutoff, total, reached) in [
      (50, 52, false), (50, 50, true), (50, 48, true), (28, 32, false), (28, 28, true),
      (28, 24, true),
    ] {
      #expect(known.reaches(cutoff, with: total) == reached)
    }
    #expect(known.isPositive(total: 51) == false)
    #expect(known.isPositive(total: 50) == true)
    #expect(Instrument.auditC.isPositive(total: 12) == nil)
  }

  /// Seven of thirteen, at the same time, and a moderate or serious problem.
  @Test("The MDQ is positive by three conditions together")
  func mdq() throws {
    func result(_ yes: Int, _ together: Int?, _ problem: Int?, open: Int = 0) -> Bool? {
      let symptoms: [Int?] = (0..<13).map { $0 < yes ? 1 : $0 < yes + open ? nil : 0 }
      return Instrument.mdq.score(symptoms + [together, problem])?.isPositive
    }
    let table: [(Int, Int?, Int?, Int, Bool?)] = [
      (7, 1, 2, 0, true), (13, 1, 3, 0, true), (6, 1, 3, 0, false), (7, 0, 3, 0, false),
      (7, 1, 1, 0, false), (7, 1, 0, 0, false), (0, nil, nil, 0, false), (6, nil, nil, 0, false),
      (7, nil, 3, 0, nil), (7, 1, nil, 0, nil), (6, 1, 3, 1, nil), (5, 1, 3, 1, false),
      (7, 1, 3, 6, true), (7, 0, nil, 6, false),
    ]
    for (yes, together, problem, open, expected) in table {
      #expect(
        result(yes, together, problem, open: open) == expected,
        "\(yes) \(String(describing: together)) \(String(describing: problem)) \(open)")
    }
    let score = try #require(
      Instrument.mdq.score([Int?](repeating: 1, count: 13) + [nil, nil]))
    #expect(score.total == 13, "the two further items do not count in the total")
    #expect(score.missingItems == [14, 15])
    #expect(Instrument.mdq.score([Int?](repeating: 1, count: 13) + [1, 4]) == nil)
  }

  /// Any yes of items 1 to 4 is positive; item 5, asked only then, makes it acute.
  @Test("The ASQ is negative, positive, or acute, without a sum")
  func asq() throws {
    let table: [([Int?], positive: Bool?, acute: Bool?, safety: Bool?, missing: [Int])] = [
      ([0, 0, 0, 0, nil], false, false, false, []),
      ([1, 0, 0, 0, 0], true, false, true, []),
      ([0, 0, 0, 1, 1], true, true, true, []),
      ([1, 1, 1, 1, 1], true, true, true, []),
      ([0, 1, 0, 0, nil], true, nil, true, [5]),
      ([0, 0, nil, 0, nil], nil, nil, nil, [3, 5]),
      ([0, 0, nil, 0, 0], nil, false, nil, [3]),
      ([nil, 0, 1, 0, 1], true, true, true, [1]),
      ([nil, nil, nil, nil, nil], nil, nil, nil, [1, 2, 3, 4, 5]),
    ]
    for (answers, positive, acute, safety, missing) in table {
      let score = try #require(Instrument.asq.score(answers))
      #expect(score.isPositive == positive, "\(answers)")
      #expect(score.outcome(Instrument.Rule.acute) == acute, "\(answers)")
      #expect(score.safetyItemIsPositive == safety, "\(answers)")
      #expect(score.missingItems == missing, "\(answers)")
      #expect(score.total == nil && score.band == nil)
    }
    #expect(Instrument.asq.score([0, 0, 0, 0, 2]) == nil)
  }

  @Test("Safety items are item 9 of PHQ-9 and PHQ-A and every item of the ASQ, and no other")
  func safetyItems() {
    let expected: [InstrumentID: [Int]] = [.phq9: [9], .phqA: [9], .asq: [1, 2, 3, 4, 5]]
    for known in Instrument.catalogue {
      let places = known.items.indices.filter { known.items[$0].isSafetyItem }.map { $0 + 1 }
      #expect(places == expected[known.id] ?? [], "\(known.id)")
    }
  }

  @Test("Cut-offs, changes and days that sources give stand by their names")
  func thresholds() {
    #expect(Instrument.phq9.cutoff(named: "caseness-10")?.value == 10)
    #expect(Instrument.phq9.cutoff(named: "caseness-9")?.value == 9)
    #expect(Instrument.phq9.cutoff(named: "baseline")?.value == 10)
    #expect(Instrument.phq9.change(named: "important")?.value == 5)
    #expect(Instrument.phq9.change(named: "important")?.source.confidence == .conventional)
    #expect(Instrument.gad7.cutoff(named: "caseness-8")?.value == 8)
    #expect(Instrument.who5.change(named: "important")?.value == 10)
    #expect(Instrument.isi.changes.map(\.value) == [8, 6])
    #expect(Instrument.isi.remissionBelow == Sourced(8, source: .measureConvention))
    #expect(Instrument.phq8.remissionBelow?.value == 5)
    #expect(Instrument.phq8.responsePercent?.value == 50)
    #expect(Instrument.phq8.reliableChange == nil)
    let recall: [InstrumentID: Int] = [
      .phq9: 14, .phq8: 14, .phqA: 14, .phq2: 14, .gad7: 14, .gad2: 14, .isi: 14, .bamUse: 7,
    ]
    for known in Instrument.catalogue { #expect(known.recallDays == recall[known.id]) }
    for known in [Instrument.phq9, .gad7] {
      #expect(known.intervalDays == Sourced(7, source: .commonPractice))
      #expect(known.recallOverlaps(everyDays: 7) == true)
      #expect(known.recallOverlaps(everyDays: 13) == true)
      #expect(known.recallOverlaps(everyDays: 14) == false)
    }
    #expect(Instrument.audit.recallOverlaps(everyDays: 7) == nil)
  }

  @Test("What may be carried openly is the first tier, and the rest is scored without its form")
  func tiers() {
    let open: Set<InstrumentID> = [
      .phq9, .phq8, .phqA, .phq2, .gad7, .gad2, .pcl5, .auditC, .asq,
    ]
    for known in Instrument.catalogue {
      #expect(known.tier == (open.contains(known.id) ? .open : .scoringOnly), "\(known.id)")
    }
    #expect(Set(LicenceTier.allCases.map(\.title)).count == 3)
  }
}
