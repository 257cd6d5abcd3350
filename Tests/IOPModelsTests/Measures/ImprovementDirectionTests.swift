import IOPModels
import Testing

@Suite("Direction of improvement")
struct ImprovementDirectionTests {
  @Test("Improvement is positive towards the good side, and negative away from it")
  func improvement() {
    #expect(ImprovementDirection.lower.improvement(from: 19, to: 12) == 7)
    #expect(ImprovementDirection.lower.improvement(from: 12, to: 19) == -7)
    #expect(ImprovementDirection.higher.improvement(from: 12, to: 19) == 7)
    #expect(ImprovementDirection.higher.improvement(from: 19, to: 12) == -7)
    #expect(ImprovementDirection.lower.improvement(from: 5, to: 5) == 0)
  }

  @Test("A target is reached at it and beyond it on the good side", arguments: [-1, 0, 4, 27])
  func reaches(target: Int) {
    #expect(ImprovementDirection.lower.reaches(target, with: target))
    #expect(ImprovementDirection.lower.reaches(target, with: target - 1))
    #expect(!ImprovementDirection.lower.reaches(target, with: target + 1))
    #expect(ImprovementDirection.higher.reaches(target, with: target))
    #expect(ImprovementDirection.higher.reaches(target, with: target + 1))
    #expect(!ImprovementDirection.higher.reaches(target, with: target - 1))
  }

  @Test("The farthest numbers do not overflow: the improvement keeps its sign")
  func extremes() {
    let numbers = [Int.min, Int.min + 1, -1, 0, 1, Int.max - 1, Int.max]
    for direction in ImprovementDirection.allCases {
      for first in numbers {
        for second in numbers {
          let better = direction == .lower ? second < first : second > first
          let found = direction.improvement(from: first, to: second)
          #expect((found > 0) == better)
          #expect((found == 0) == (first == second))
        }
      }
    }
  }
}
