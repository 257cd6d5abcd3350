import IOPModels
import Testing

@Suite("Bounds, ladders and attendance policies")
struct ProgramValuesTests {
  @Test(
    "Bounds run from 0 or more upwards, by the initialiser and by decoding alike",
    arguments: [
      (0, 0, true), (0, 1, true), (9, 12, true), (5, 5, true), (-1, 0, false), (-3, -1, false),
      (2, 1, false), (Int.min, Int.max, false), (Int.max, 0, false),
    ])
  func bounds(lowest: Int, highest: Int, isFine: Bool) throws {
    let reason = refusal { () throws(Bounds.Invalid) in try Bounds(lowest, highest) }
    #expect(reason == (isFine ? nil : .order))
    let text = #"[{"max":\#(highest),"min":\#(lowest)}]"#
    let found = DecodingRefusal(of: text, as: [Bounds].self)
    #expect((found == nil) == isFine)
    #expect(found?.rule as? Bounds.Invalid == (isFine ? nil : .order))
    if let found { #expect(found.path == ["0"]) }
    if isFine {
      let bounds = try Bounds(lowest, highest)
      #expect(try FoundationJSON.text(of: [bounds]) == text)
      #expect(bounds.contains(lowest) && bounds.contains(highest))
      #expect(!bounds.contains(lowest - 1) && !bounds.contains(highest + 1))
    }
  }

  @Test(
    "A ladder falls from rung to rung, each of 1 to 7 days",
    arguments: [
      ([4, 3, 2], nil), ([1], nil), ([7], nil), ([7, 6, 5, 4, 3, 2, 1], nil), ([5, 1], nil),
      ([], .empty), ([0], .days), ([8], .days), ([-1], .days), ([4, 0], .days),
      ([3, 3], .order), ([2, 3], .order), ([4, 3, 3], .order), ([9, 9], .days),
      ([Int.max, Int.min], .days),
    ] as [([Int], StepDownLadder.Invalid?)])
  func ladders(days: [Int], reason: StepDownLadder.Invalid?) throws {
    let thrown = refusal { () throws(StepDownLadder.Invalid) in try StepDownLadder(days) }
    #expect(thrown == reason)
    let text = "[[" + days.map(String.init).joined(separator: ",") + "]]"
    let found = DecodingRefusal(of: text, as: [StepDownLadder].self)
    #expect((found == nil) == (reason == nil))
    #expect(found?.rule as? StepDownLadder.Invalid == reason)
    if let found {
      #expect(found.path == ["0"])
    } else {
      #expect(try FoundationJSON.text(of: [try StepDownLadder(days)]) == text)
    }
  }

  @Test("A ladder prints as people write it")
  func ladderText() throws {
    #expect("\(try StepDownLadder([4, 3, 2]))" == "4 → 3 → 2")
    #expect("\(try StepDownLadder([3]))" == "3")
  }

  @Test(
    "A policy asks for 0 to 100 percent and looks again from one no-show",
    arguments: [
      (0, 1, true), (100, 1, true), (80, 2, true), (-1, 1, false), (101, 1, false),
      (50, 0, false), (50, -1, false), (Int.max, Int.max, false), (0, Int.min, false),
    ])
  func policies(percent: Int, noShows: Int, isFine: Bool) throws {
    let reason = refusal { () throws(AttendancePolicy.Invalid) in
      try AttendancePolicy(
        percentToStepDown: percent, noShowsToReview: noShows, source: .programPolicy)
    }
    #expect(reason == (isFine ? nil : .range))
    let source = try FoundationJSON.text(of: Citation.programPolicy)
    let text =
      #"[{"noShowsToReview":\#(noShows),"percentToStepDown":\#(percent),"source":\#(source)}]"#
    let found = DecodingRefusal(of: text, as: [AttendancePolicy].self)
    #expect((found == nil) == isFine)
    #expect(found?.rule as? AttendancePolicy.Invalid == (isFine ? nil : .range))
    if let found {
      #expect(found.path == ["0"])
    } else {
      let policy = try AttendancePolicy(
        percentToStepDown: percent, noShowsToReview: noShows, source: .programPolicy)
      #expect(try FoundationJSON.text(of: [policy]) == text)
    }
  }

  @Test("Levels of care are ordered from outpatient to inpatient")
  func levels() {
    let order: [LevelOfCare] = [
      .outpatient, .intensiveOutpatient, .partialHospitalization, .residential, .inpatient,
    ]
    #expect(LevelOfCare.allCases.reversed().sorted() == order)
    #expect(order.map(\.stepUp) == order.dropFirst().map(Optional.some) + [nil])
    #expect(order.map(\.stepDown) == [nil] + order.dropLast().map(Optional.some))
    #expect(order.filter(\.isOvernight) == [.residential, .inpatient])
    #expect(Set(order.map(\.title)).count == order.count)
  }
}
