import IOPModels
import IOPTesting
import Testing

@Suite("Random numbers")
struct RandomTests {
  /// The first numbers of the authors' C program `splitmix64.c` (Vigna, 2015) for two seeds.
  static let publishedNumbers: [(UInt64, [UInt64])] = [
    (
      1_234_567,
      [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ]
    ),
    (0, [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F]),
  ]

  @Test("SplitMix64 gives the published numbers", arguments: publishedNumbers)
  func published(seed: UInt64, numbers: [UInt64]) {
    var generator = SplitMix64(seed: seed)
    for number in numbers { #expect(generator.next() == number) }
  }

  @Test("Streams of a seed differ from each other and from those of another seed")
  func streams() {
    var firsts: Set<UInt64> = []
    for seed in 0..<20 as Range<UInt64> {
      for stream in 0..<500 as Range<UInt64> {
        var generator = SplitMix64(seed: seed, stream: stream)
        firsts.insert(generator.next())
      }
    }
    #expect(firsts.count == 10_000)
  }

  @Test(
    "A number lies in its range and reaches both ends",
    arguments: [0...0, -3...3, 0...99, Int.min...Int.min + 1, Int.max - 1...Int.max])
  func range(range: ClosedRange<Int>) {
    var draw = Draw(seed: 3)
    var seen: Set<Int> = []
    for _ in 0..<2_000 {
      let number = draw.number(in: range)
      #expect(range.contains(number))
      seen.insert(number)
    }
    #expect(seen.contains(range.lowerBound) && seen.contains(range.upperBound))
  }

  @Test("The range of all integers is drawn from without a trap, on both sides of zero")
  func wholeRange() {
    var draw = Draw(seed: 4)
    let numbers = (0..<200).map { _ in draw.number(in: Int.min...Int.max) }
    #expect(numbers.contains { $0 < 0 } && numbers.contains { $0 > 0 })
    #expect(draw.number(below: 0) == 0)
    #expect(draw.number(below: 1) == 0)
  }

  @Test("Each of six numbers comes up a sixth of the time, within five standard deviations")
  func even() {
    var draw = Draw(seed: 9)
    var counts = [Int](repeating: 0, count: 6)
    for _ in 0..<60_000 { counts[draw.number(in: 0...5)] += 1 }
    // The standard deviation of each count is the root of 60,000 · 1/6 · 5/6, which is 91.
    for count in counts { #expect(abs(count - 10_000) < 456) }
  }

  @Test("A chance of 0 percent never comes, one of 100 always")
  func chances() {
    var draw = Draw(seed: 2)
    for _ in 0..<500 {
      let never = draw.chance(percent: 0)
      let always = draw.chance(percent: 100)
      #expect(!never && always)
    }
  }

  @Test("A value without weight is never drawn, and nothing from a list without weights")
  func weights() {
    var draw = Draw(seed: 8)
    for _ in 0..<500 {
      #expect(draw.element(of: [Weighted("a", 0), Weighted("b", 2), Weighted("c", -5)]) == "b")
    }
    #expect(draw.element(of: [Weighted("a", 0)]) == nil)
    #expect(draw.element(of: [] as [Weighted<String>]) == nil)
    #expect(draw.element(of: [] as [String]) == nil)
  }

  @Test("A shuffled list has the same elements, and some of a list keep their order")
  func lists() {
    var draw = Draw(seed: 6)
    let list = Array(0..<50)
    #expect(draw.shuffled(list).sorted() == list)
    #expect(draw.shuffled(list) != list)
    for count in [-1, 0, 1, 7, 50, 60] {
      let some = draw.some(count, of: list)
      #expect(some.count == min(50, max(0, count)))
      #expect(some == some.sorted() && Set(some).count == some.count)
    }
  }

  @Test("A type whose parts never fit is named, and does not loop for ever")
  func neverFits() {
    struct Impossible: Decodable {
      init(from decoder: any Decoder) throws {
        throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "never"))
      }
    }
    var draw = Draw(seed: 1)
    #expect(throws: Draw.Failed.neverFits(type: "Impossible")) {
      try draw.value(Impossible.self)
    }
  }

  @Test("A type of one's own is drawn part by part, or as it says itself")
  func ownTypes() throws {
    struct Ticket: Codable, Hashable {
      var number: Int
      var owner: PrivateText
      var days: [CalendarDate]
      var severity: Severity?
    }
    enum Shirt: String, Codable, Drawn {
      case small, large

      static func drawn(from draw: inout Draw) -> Shirt {
        draw.chance(percent: 50) ? .small : .large
      }
    }
    var draw = Draw(seed: 12, canary: "CANARY")
    draw.presence = 100
    draw.listLengths = 2...2
    let tickets = try (0..<40).map { _ in try draw.value(Ticket.self) }
    #expect(tickets.allSatisfy { $0.days.count == 2 && $0.owner.revealed.hasSuffix("CANARY") })
    #expect(tickets.allSatisfy { $0.severity != nil })
    draw.presence = 0
    let bare = try draw.value(Ticket.self)
    #expect(bare.severity == nil)
    let shirts = try (0..<40).map { _ in try draw.value(Shirt.self) }
    #expect(Set(shirts).count == 2)
  }
}
