import IOPModels
import Testing

@Suite("Catalogue of instruments")
struct InstrumentCatalogueTests {
  @Test("Every shipped definition is well formed and made again by the checking initialiser")
  func wellFormed() throws {
    #expect(Instrument.catalogue.map(\.id) == InstrumentID.catalogue.sorted())
    for known in Instrument.catalogue {
      let again = try Instrument(
        id: known.id, title: known.title, items: known.items, multiplier: known.multiplier,
        direction: known.direction, bands: known.bands, schemes: known.schemes,
        subscales: known.subscales, rules: known.rules, screeningCutoff: known.screeningCutoff,
        cutoffs: known.cutoffs, remissionBelow: known.remissionBelow,
        responsePercent: known.responsePercent, reliableChange: known.reliableChange,
        changes: known.changes, prorating: known.prorating, recallDays: known.recallDays,
        intervalDays: known.intervalDays, totalLOINC: known.totalLOINC,
        panelLOINC: known.panelLOINC, tier: known.tier, licence: known.licence,
        source: known.source)
      #expect(again == known)
      #expect(Instrument.named(known.id) == known)
      #expect(!known.licence.isEmpty && !known.licence.contains("\n"))
      #expect(Set(known.items.map(\.topic)).count == known.items.count, "\(known.id)")
      #expect(known.tier != .resultOnly)
      #expect(Set(known.itemIDs).count == known.items.count)
    }
    #expect(Instrument.phq9.itemIDs.first == "phq-9.1")
    #expect(Instrument.phq9.itemIDs.last == "phq-9.9")
  }

  @Test("Every total of every instrument and scheme lies in exactly one band, and no other in any")
  func bandsCover() throws {
    var schemes = 0
    for known in Instrument.catalogue {
      let all = (known.bands.isEmpty ? [] : [known.bands]) + known.schemes.map(\.bands)
      for bands in all {
        schemes += 1
        #expect(bands.first?.totals.lowerBound == known.totals.lowerBound)
        #expect(bands.last?.totals.upperBound == known.totals.upperBound)
        for total in known.totals {
          #expect(bands.count { $0.totals.contains(total) } == 1, "\(known.id) \(total)")
        }
        for (lower, upper) in zip(bands, bands.dropFirst()) {
          #expect(lower.totals.upperBound + 1 == upper.totals.lowerBound)
          #expect(lower.name != upper.name)
          if let low = lower.severity, let high = upper.severity { #expect(low < high) }
          #expect((lower.severity == nil) == (upper.severity == nil), "\(known.id)")
        }
        for total in [Int.min, -1, known.totals.upperBound + 1, Int.max] {
          #expect(!bands.contains { $0.totals.contains(total) })
        }
      }
      for scheme in known.schemes {
        #expect(known.scheme(named: scheme.name) == scheme)
        let chosen = try known.choosing(bands: scheme)
        for total in known.totals {
          #expect(chosen.band(ofTotal: total) == scheme.band(ofTotal: total))
        }
      }
    }
    // PHQ-9, PHQ-8, PHQ-A, GAD-7, AUDIT, DAST-10, K6, ISI; two schemes of K10 and one of PSS-10.
    #expect(schemes == 11)
  }

  @Test("What is conventional says so, and what is not official is never the default")
  func confidence() {
    for known in Instrument.catalogue {
      for scheme in known.schemes { #expect(scheme.source.confidence == .conventional) }
      #expect(known.bands.isEmpty || known.source.confidence != .conventional, "\(known.id)")
    }
    for known in [Instrument.ociR, .pss10, .ders16, .bamUse, .auditC] {
      #expect(known.source.confidence == .conventional, "\(known.id)")
    }
    #expect(Instrument.auditC.screeningCutoff == nil)
    #expect(Instrument.k10.bands.isEmpty && Instrument.pss10.bands.isEmpty)
    #expect(Instrument.ders16.cutoffs.isEmpty && Instrument.ders16.screeningCutoff == nil)
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
    let score = try #require(Instrument.phq9.score(Answers.to(.phq9, total: total)))
    #expect(score.total == total)
    #expect(score.severity == severity)
    #expect(score.missingItems.isEmpty)
  }

  @Test("The GAD-7 has its bands, on both sides of every edge", arguments: gad7Bands)
  func gad7Scores(total: Int, severity: Severity) throws {
    let score = try #require(Instrument.gad7.score(Answers.to(.gad7, total: total)))
    #expect(score.total == total)
    #expect(score.severity == severity)
    #expect(score.safetyItemIsPositive == false, "the GAD-7 has no safety item")
  }

  @Test("One unanswered scored item takes the total and the band away, and is named by its place")
  func missingItems() throws {
    for known in Instrument.catalogue where known.hasTotal {
      for index in known.items.indices where known.items[index].isScored {
        var answers = Answers.to(known, total: known.totals.upperBound)
        answers[index] = nil
        let score = try #require(known.score(answers))
        #expect(score.total == nil)
        #expect(score.band == nil)
        #expect(score.severity == nil)
        #expect(!score.isProrated)
        #expect(score.missingItems.contains(index + 1))
      }
      let none = try #require(known.score(known.items.map { _ in nil }))
      #expect(none.missingItems == Array(1...known.items.count))
      #expect(none.total == nil)
      #expect(known.score(known.items.map { _ in nil }, missing: .prorated)?.total == nil)
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

  /// The LOINC codes that were verified: panel, total and items (clinical facts 2.1 and 2.2).
  static let codes: [(Instrument, String?, String?, [String?])] = [
    (
      .phq9, "44249-1", "44261-6",
      [
        "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3",
        "44260-8",
      ]
    ),
    (
      .gad7, "69737-5", "70274-6",
      ["69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"]
    ),
    (.phq2, "55757-9", "55758-7", []), (.phqA, nil, "89204-2", []),
    (.pcl5, "101697-1", "101698-9", []), (.audit, nil, "75624-7", []),
    (.auditC, "72109-2", "75626-2", [nil, "68519-8", "68520-6"]),
    (.dast10, "82666-9", "82667-7", []),
  ]

  @Test("Each LOINC code that was verified is there: none was dropped in silence")
  func loinc() throws {
    for (known, panel, total, items) in Self.codes {
      #expect(known.panelLOINC?.text == panel)
      #expect(known.totalLOINC?.text == total)
      let items = items.isEmpty ? [String?](repeating: nil, count: known.items.count) : items
      #expect(known.items.map { $0.loinc?.text } == items)
      let codes = ([panel, total] + items).compactMap(\.self)
      for text in codes { #expect(try LOINCCode(text).text == text) }
      #expect(Set(codes).count == codes.count)
    }
    // Contradictory or not verified elsewhere: none was made up.
    let coded = Set(Self.codes.map(\.0.id))
    for known in Instrument.catalogue where !coded.contains(known.id) {
      #expect(known.totalLOINC == nil && known.panelLOINC == nil, "\(known.id)")
      #expect(known.items.allSatisfy { $0.loinc == nil }, "\(known.id)")
    }
  }

  @Test("Severity is ordered, with moderately severe between moderate and severe")
  func severity() {
    #expect(
      Severity.allCases.sorted() == [.minimal, .mild, .moderate, .moderatelySevere, .severe])
    #expect(Severity.moderatelySevere.title == "moderately severe")
  }
}
