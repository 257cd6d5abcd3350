import IOPModels
import Testing

@Suite("Unanswered items")
struct MissingItemTests {
  @Test("Only PHQ-9, GAD-7 and PCL-5 allow prorating, from 7 of 9, 6 of 7 and 16 of 20 items")
  func minimums() {
    let expected: [InstrumentID: Int] = [.phq9: 7, .gad7: 6, .pcl5: 16]
    for known in Instrument.catalogue {
      #expect(known.prorating?.value == expected[known.id], "\(known.id)")
      #expect(known.prorating.map { $0.source == .implementerConvention } ?? true)
    }
  }

  /// The mean of the answered items times the number of items, rounded halves up.
  static let table: [(InstrumentID, [Int?], Int?)] = [
    // Two of nine open: 14 / 7 * 9 = 18.
    (.phq9, [2, 2, nil, 2, 2, nil, 2, 2, 2], 18),
    // 8 / 8 * 9 = 9; 13 / 8 * 9 = 14.625; 4 / 8 * 9 = 4.5; 12 / 8 * 9 = 13.5; 10 / 8 * 9 = 11.25.
    (.phq9, [1, 1, nil, 1, 1, 1, 1, 1, 1], 9),
    (.phq9, [3, 3, nil, 1, 1, 2, 1, 1, 1], 15),
    (.phq9, [1, 1, nil, 1, 1, 0, 0, 0, 0], 5),
    (.phq9, [3, 3, nil, 3, 3, 0, 0, 0, 0], 14),
    (.phq9, [3, 3, nil, 3, 1, 0, 0, 0, 0], 11),
    (.phq9, [3, 3, nil, 3, 3, 3, 3, 3, 3], 27),
    (.phq9, [0, 0, nil, 0, 0, 0, 0, 0, 0], 0),
    // Three open is too many.
    (.phq9, [2, nil, nil, 2, 2, nil, 2, 2, 2], nil),
    // Never over the safety item.
    (.phq9, [2, 2, 2, 2, 2, 2, 2, 2, nil], nil),
    (.phq9, [2, nil, 2, 2, 2, 2, 2, 2, nil], nil),
    // 9 / 6 * 7 = 10.5.
    (.gad7, [3, 3, 3, 0, 0, 0, nil], 11),
    (.gad7, [3, 3, 3, 0, 0, nil, nil], nil),
    (.pcl5, [Int?](repeating: 2, count: 16) + [nil, nil, nil, nil], 40),
    (.pcl5, [Int?](repeating: 2, count: 15) + [nil, nil, nil, nil, nil], nil),
    (.phq8, [2, 2, 2, 2, 2, 2, 2, nil], nil),
    (.who5, [5, 5, 5, 5, nil], nil),
    (.k6, [4, 4, 4, 4, 4, nil], nil),
    (.k10, [Int?](repeating: 5, count: 9) + [nil], nil),
  ]

  @Test(
    "A total is prorated when the caller says so, enough is answered, and no safety item is open")
  func prorated() throws {
    for (id, answers, total) in Self.table {
      let known = try #require(Instrument.named(id))
      let score = try #require(known.score(answers, missing: .prorated))
      #expect(score.total == total, "\(id) \(answers)")
      #expect(score.isProrated == (total != nil))
      #expect(score.band == total.flatMap { known.band(ofTotal: $0) })
      #expect(score.missingItems == answers.indices.filter { answers[$0] == nil }.map { $0 + 1 })
      // By default nothing is prorated.
      let strict = try #require(known.score(answers))
      #expect(strict.total == nil)
      #expect(!strict.isProrated)
    }
  }

  @Test("A complete total is the same by both policies")
  func complete() {
    for known in Instrument.catalogue where known.hasTotal {
      for total in known.totals {
        let answers = Answers.to(known, total: total)
        let prorated = known.score(answers, missing: .prorated)
        #expect(prorated == known.score(answers))
        #expect(prorated?.isProrated == false)
      }
    }
  }

  @Test("A prorated total lies within the totals of the instrument")
  func bounds() throws {
    for known in Instrument.catalogue where known.prorating != nil {
      for total in known.totals {
        for open in known.items.indices where !known.items[open].isSafetyItem {
          var answers = Answers.to(known, total: total)
          answers[open] = nil
          let found = try #require(known.score(answers, missing: .prorated)?.total)
          #expect(known.totals.contains(found))
        }
      }
    }
  }

  @Test("A result is prorated only by the call that says so, and only by an instrument of its name")
  func result() throws {
    let result = try MeasureResult(
      id: Identifier("m-1"), instrument: .phq9, date: CalendarDate("2026-03-09"),
      answers: [2, 2, nil, 2, 2, 2, 2, 2, 2])
    #expect(result.score?.total == nil)
    #expect(result.score(by: .phq9)?.total == nil)
    #expect(result.score(by: .phq9, missing: .prorated)?.total == 18)
    #expect(result.score(by: .phqA, missing: .prorated) == nil)
  }
}
