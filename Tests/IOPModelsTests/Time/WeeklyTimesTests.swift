import IOPModels
import IOPTesting
import Testing

@Suite("Times of the week")
struct WeeklyTimesTests {
  /// The same set, kept plainly: the numbers of its five-minute steps.
  struct Model: Equatable {
    var steps: Set<Int> = []

    static func steps(of window: WeeklyTimes.Window) -> Set<Int> {
      let day = (window.weekday.rawValue - 1) * 288
      return Set((day + window.startMinute / 5)..<(day + window.endMinute / 5))
    }

    /// The windows of the set, found by looking at every step.
    var texts: [String] {
      var result: [String] = []
      for day in 0..<7 {
        var start: Int?
        for step in 0...288 {
          let isIn = step < 288 && steps.contains(day * 288 + step)
          if isIn, start == nil { start = step }
          if !isIn, let first = start {
            result.append(
              "\(Weekday.allCases[day].code) \(Model.clock(first))-\(Model.clock(step))")
            start = nil
          }
        }
      }
      return result
    }

    static func clock(_ step: Int) -> String {
      let hour = step * 5 / 60
      let minute = step * 5 % 60
      return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }
  }

  func randomWindow(_ random: inout SplitMix64) throws -> WeeklyTimes.Window {
    let weekday = try #require(Weekday.allCases.randomElement(using: &random))
    let start = Int.random(in: 0..<288, using: &random)
    let count = Int.random(in: 1...(288 - start), using: &random)
    return try WeeklyTimes.Window(
      weekday, TimeOfDay(minuteOfDay: start * 5), minutes: count * 5)
  }

  func randomSet(
    _ random: inout SplitMix64
  ) throws -> (times: WeeklyTimes, model: Model) {
    var times = WeeklyTimes()
    var model = Model()
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let window = try randomWindow(&random)
      times.insert(window)
      model.steps.formUnion(Model.steps(of: window))
    }
    return (times, model)
  }

  @Test("The algebra agrees with plain sets of steps on random windows")
  func algebra() throws {
    let seed: UInt64 = 0x5EED_0CAB
    var random = SplitMix64(seed: seed)
    for round in 0..<(60 * testScale) {
      let (left, leftModel) = try randomSet(&random)
      let (right, rightModel) = try randomSet(&random)
      let window = try randomWindow(&random)
      let windowSteps = Model.steps(of: window)
      let note: Comment = "seed \(seed), round \(round)"
      func agree(_ times: WeeklyTimes, _ steps: Set<Int>) {
        let model = Model(steps: steps)
        #expect(times.windows.map(\.text) == model.texts, note)
        #expect(times.minutes == steps.count * 5, note)
        #expect(times.isEmpty == steps.isEmpty, note)
      }
      agree(left, leftModel.steps)
      agree(left.union(right), leftModel.steps.union(rightModel.steps))
      agree(left.intersection(right), leftModel.steps.intersection(rightModel.steps))
      agree(left.subtracting(right), leftModel.steps.subtracting(rightModel.steps))
      agree(left.complement, Set(0..<2016).subtracting(leftModel.steps))
      var changed = left
      changed.insert(window)
      agree(changed, leftModel.steps.union(windowSteps))
      changed = left
      changed.remove(window)
      agree(changed, leftModel.steps.subtracting(windowSteps))
      changed = left
      changed.insert(right)
      #expect(changed == left.union(right), note)
      changed.remove(right)
      #expect(changed == left.subtracting(right), note)
      #expect(left.contains(right) == rightModel.steps.isSubset(of: leftModel.steps), note)
      #expect(left.overlaps(right) == !leftModel.steps.isDisjoint(with: rightModel.steps), note)
      #expect(left.contains(window) == windowSteps.isSubset(of: leftModel.steps), note)
      #expect(left.overlaps(window) == !windowSteps.isDisjoint(with: leftModel.steps), note)
      #expect((left == right) == (leftModel == rightModel), note)
      #expect(left.contains(left.intersection(right)), note)
      for weekday in Weekday.allCases {
        let day = (weekday.rawValue - 1) * 288
        let steps = leftModel.steps.filter { $0 >= day && $0 < day + 288 }
        #expect(left.minutes(on: weekday) == steps.count * 5, note)
      }
      let text = try FoundationJSON.text(of: left)
      #expect(try FoundationJSON.read(text, as: WeeklyTimes.self) == left, note)
      #expect(try WeeklyTimes(left.windows.map(\.text)) == left, note)
      #expect(WeeklyTimes(left.windows) == left, note)
      #expect(WeeklyTimes(left.windows.reversed()).hashValue == left.hashValue, note)
    }
  }

  @Test("Every step of the week is one bit of its own")
  func everyStep() throws {
    var all = WeeklyTimes()
    for weekday in Weekday.allCases {
      for step in 0..<288 {
        let window = try WeeklyTimes.Window(
          weekday, TimeOfDay(minuteOfDay: step * 5), minutes: 5)
        #expect(!all.overlaps(window))
        all.insert(window)
        #expect(all.contains(window))
      }
    }
    #expect(all == .always)
    #expect(all.minutes == 10_080)
  }

  @Test("Nothing and always are complements")
  func extremes() {
    #expect(WeeklyTimes.empty.isEmpty)
    #expect(WeeklyTimes.empty == WeeklyTimes())
    #expect(WeeklyTimes.empty.complement == .always)
    #expect(WeeklyTimes.always.complement == .empty)
    #expect(WeeklyTimes.always.minutes == 10_080)
    #expect(WeeklyTimes.always.contains(.always))
    #expect(WeeklyTimes.empty.contains(.empty))
    #expect(!WeeklyTimes.empty.overlaps(.always))
    #expect(WeeklyTimes.always.windows == Weekday.allCases.map { .wholeDay($0) })
    #expect(WeeklyTimes.empty.description == "none")
  }

  @Test("Windows that touch become one, but not across midnight")
  func merging() throws {
    let times = try WeeklyTimes([
      "tue 10:00-11:00", "mon 22:00-24:00", "tue 00:00-01:00", "tue 11:00-12:30",
      "tue 10:30-11:05",
    ])
    let texts = ["mon 22:00-24:00", "tue 00:00-01:00", "tue 10:00-12:30"]
    #expect(times.windows.map(\.text) == texts)
    #expect(times.description == texts.joined(separator: ", "))
    #expect(times.minutes == 330)
    #expect(times.minutes(on: .monday) == 120)
    #expect(times.minutes(on: .wednesday) == 0)
    #expect(
      try FoundationJSON.text(of: times)
        == #"["mon 22:00-24:00","tue 00:00-01:00","tue 10:00-12:30"]"#)
  }

  @Test("A window knows its parts")
  func parts() throws {
    let window = try WeeklyTimes.Window("wed 18:00-24:00")
    #expect(window.weekday == .wednesday)
    #expect(try window.start == TimeOfDay("18:00"))
    #expect(window.startMinute == 1080)
    #expect(window.minutes == 360)
    #expect(window.endMinute == 1440)
    #expect(window.text == "wed 18:00-24:00")
    #expect(try window == WeeklyTimes.Window(.wednesday, TimeOfDay("18:00"), minutes: 360))
    #expect(try WeeklyTimes.Window("sun 00:00-24:00") == .wholeDay(.sunday))
    #expect(try WeeklyTimes.Window("mon 23:55-24:00") < WeeklyTimes.Window("tue 00:00-00:05"))
    #expect(try window.overlaps(WeeklyTimes.Window("wed 17:00-18:05")))
    #expect(try !window.overlaps(WeeklyTimes.Window("wed 17:00-18:00")))
    #expect(try !window.overlaps(WeeklyTimes.Window("thu 18:00-19:00")))
  }

  @Test(
    "A text that is not a window is refused",
    arguments: [
      ("", WeeklyTimes.Window.Invalid.format), ("mon", .format), ("mon 9:00-12:30", .format),
      ("mon 09:00 12:30", .format), ("mon 09:00-12:30 ", .format), ("mon  09:00-12:30", .format),
      ("mon 09:00–12:30", .format), ("mon 09.00-12.30", .format), ("mon 0900-12:300", .format),
      ("mon 09:00-24.00", .format), ("Mon 09:00-12:30", .weekday), ("xyz 09:00-12:30", .weekday),
      ("mon 24:00-24:00", .time), ("mon 09:00-24:01", .time), ("mon 09:00-25:00", .time),
      ("mon 09:60-12:30", .time), ("mon 09:01-12:30", .mark), ("mon 09:00-12:31", .mark),
      ("mon 12:30-12:30", .length), ("mon 12:30-09:00", .length), ("mon 22:00-02:00", .length),
    ])
  func malformed(text: String, reason: WeeklyTimes.Window.Invalid) throws {
    #expect(throws: reason) { try WeeklyTimes.Window(text) }
    #expect(throws: reason) { try WeeklyTimes(["tue 09:00-10:00", text]) }
    let quoted = try FoundationJSON.quoted(text)
    #expect(throws: DecodingError.self) {
      try FoundationJSON.read("[\(quoted)]", as: WeeklyTimes.self)
    }
  }

  @Test("A start or a length off the five-minute marks is refused, not rounded")
  func marks() throws {
    let nine = try TimeOfDay("09:00")
    let late = try TimeOfDay("23:00")
    let off = try TimeOfDay("09:02")
    #expect(throws: WeeklyTimes.Window.Invalid.mark) {
      try WeeklyTimes.Window(.monday, off, minutes: 60)
    }
    #expect(throws: WeeklyTimes.Window.Invalid.mark) {
      try WeeklyTimes.Window(.monday, nine, minutes: 52)
    }
    #expect(throws: WeeklyTimes.Window.Invalid.length) {
      try WeeklyTimes.Window(.monday, nine, minutes: 0)
    }
    #expect(throws: WeeklyTimes.Window.Invalid.length) {
      try WeeklyTimes.Window(.monday, nine, minutes: -5)
    }
    #expect(throws: WeeklyTimes.Window.Invalid.midnight) {
      try WeeklyTimes.Window(.monday, late, minutes: 65)
    }
    #expect(throws: WeeklyTimes.Window.Invalid.mark) {
      try WeeklyTimes.Window(.monday, late, minutes: .max)
    }
    #expect(throws: WeeklyTimes.Window.Invalid.midnight) {
      try WeeklyTimes.Window(.monday, late, minutes: .max - .max % 5)
    }
    #expect(try WeeklyTimes.Window(.monday, late, minutes: 60).endMinute == 1440)
  }

  @Test("A stretch over midnight is two windows, and Sunday runs into Monday")
  func overnight() throws {
    let start = try TimeOfDay("22:00")
    #expect(
      try WeeklyTimes.Window.spanning(.sunday, start, minutes: 480).map(\.text)
        == ["sun 22:00-24:00", "mon 00:00-06:00"])
    #expect(
      try WeeklyTimes.Window.spanning(.tuesday, start, minutes: 120).map(\.text)
        == ["tue 22:00-24:00"])
    #expect(
      try WeeklyTimes.Window.spanning(.tuesday, start, minutes: 1440).map(\.text)
        == ["tue 22:00-24:00", "wed 00:00-22:00"])
    #expect(throws: WeeklyTimes.Window.Invalid.length) {
      try WeeklyTimes.Window.spanning(.tuesday, start, minutes: 1445)
    }
    #expect(throws: WeeklyTimes.Window.Invalid.mark) {
      try WeeklyTimes.Window.spanning(.tuesday, start, minutes: 123)
    }
    #expect(throws: WeeklyTimes.Window.Invalid.length) {
      try WeeklyTimes.Window.spanning(.tuesday, start, minutes: 0)
    }
  }

  @Test("A week is 35 words held inline")
  func size() {
    #expect(MemoryLayout<WeeklyTimes>.size == 280)
    #expect(MemoryLayout<WeeklyTimes.Window>.size <= 6)
  }
}
