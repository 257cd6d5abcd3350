import IOPModels
import Testing

@Suite("Every way to answer the PHQ-9")
struct PHQ9EnumerationTests {
  @Test("All 4 to the power of 9 answers come to their sum, their band and their safety item")
  func everyAnswer() {
    var answers = [Int?](repeating: 0, count: 9)
    var cases = 0
    var wrong: [[Int?]] = []
    /// Goes through the answers of the items from one place on, with the sum of those before it.
    func enumerate(_ place: Int, _ sum: Int) {
      if place == 9 {
        cases += 1
        let severity: Severity =
          sum < 5
          ? .minimal
          : sum < 10 ? .mild : sum < 15 ? .moderate : sum < 20 ? .moderatelySevere : .severe
        let score = Instrument.phq9.score(answers)
        if score?.total != sum || score?.severity != severity || score?.isPositive != (sum > 9)
          || score?.safetyItemIsPositive != (answers[8] != 0) || score?.missingItems != []
        {
          wrong.append(answers)
        }
        return
      }
      for answer in 0...3 {
        answers[place] = answer
        enumerate(place + 1, sum + answer)
      }
    }
    enumerate(0, 0)
    #expect(cases == 262_144)
    #expect(wrong.isEmpty, "\(wrong.prefix(3))")
  }
}
