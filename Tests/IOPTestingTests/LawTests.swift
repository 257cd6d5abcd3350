import IOPModels
import IOPTesting
import Testing

@Suite("Laws find what breaks them, and only that")
struct LawTests {
  private func laws(_ found: [Violation]) -> Set<String> { Set(found.map(\.law)) }

  // MARK: Equality

  /// Equal to values that hash differently.
  private struct HashesApart: Hashable {
    let name: String
    let serial: Int
    static func == (left: Self, right: Self) -> Bool { left.name == right.name }
    func hash(into hasher: inout Hasher) { hasher.combine(serial) }
  }

  /// Equal in one direction only.
  private struct OneWay: Hashable {
    let value: Int
    static func == (left: Self, right: Self) -> Bool { left.value <= right.value }
    func hash(into hasher: inout Hasher) {}
  }

  /// Equal to its neighbours only, so that equality does not go over a third value.
  private struct Near: Hashable {
    let value: Int
    static func == (left: Self, right: Self) -> Bool { abs(left.value - right.value) <= 1 }
    func hash(into hasher: inout Hasher) {}
  }

  /// Not equal to itself.
  private struct Never: Hashable {
    static func == (left: Self, right: Self) -> Bool { false }
    func hash(into hasher: inout Hasher) {}
  }

  @Test("A broken equality or hash is found")
  func hashable() {
    let apart = [HashesApart(name: "a", serial: 1), HashesApart(name: "a", serial: 2)]
    #expect(laws(HashableLaws.violations(among: apart)) == ["equal values hash alike"])
    let oneWay = [OneWay(value: 1), OneWay(value: 2)]
    #expect(
      laws(HashableLaws.violations(among: oneWay)).contains("equality goes both ways"))
    let near = [Near(value: 1), Near(value: 2), Near(value: 3)]
    #expect(
      HashableLaws.violations(among: near).contains(
        Violation("what equals the same is equal", samples: [0, 1, 2])))
    #expect(laws(HashableLaws.violations(among: [Never()])) == ["a value equals itself"])
  }

  @Test("Classes of equal values are held to")
  func classes() {
    #expect(HashableLaws.violations(inClasses: [[1, 1], [2]]).isEmpty)
    #expect(
      HashableLaws.violations(inClasses: [[1], [1]])
        == [Violation("different values are not equal", samples: [0, 1])])
    #expect(
      HashableLaws.violations(inClasses: [[1, 2]])
        == [Violation("values of one class are equal", samples: [0, 1])])
  }

  // MARK: Order

  /// Rock before paper before scissors before rock.
  private enum Hand: Int, Comparable {
    case rock, paper, scissors
    static func < (left: Self, right: Self) -> Bool {
      (right.rawValue - left.rawValue + 3) % 3 == 1
    }
  }

  /// Ordered by length, equal by text: two texts of one length are neither.
  private struct ByLength: Comparable {
    let text: String
    static func < (left: Self, right: Self) -> Bool { left.text.count < right.text.count }
  }

  /// One operator that does not fit to the others.
  private struct Odd: Comparable {
    let value: Int
    static func < (left: Self, right: Self) -> Bool { left.value < right.value }
    static func >= (left: Self, right: Self) -> Bool { true }
  }

  @Test("A broken order is found")
  func comparable() {
    #expect(
      laws(ComparableLaws.violations(among: [Hand.rock, .paper, .scissors]))
        == ["order goes over a third"])
    #expect(
      laws(ComparableLaws.violations(among: [ByLength(text: "ab"), ByLength(text: "cd")]))
        == ["a value is before, equal or after, and one of them"])
    #expect(
      laws(ComparableLaws.violations(among: [Odd(value: 1), Odd(value: 2)]))
        == ["the four operators agree"])
    #expect(
      ComparableLaws.violations(inOrder: [1, 3, 2])
        == [Violation("a value comes before the next", samples: [1, 2])])
  }

  @Test("Types of IOPKit break no law")
  func iopTypes() {
    #expect(ComparableLaws.violations(inOrder: Severity.allCases).isEmpty)
    #expect(ComparableLaws.violations(inOrder: LevelOfCare.allCases).isEmpty)
    #expect(HashableLaws.violations(inClasses: Modality.catalogue.map { [$0, $0] }).isEmpty)
  }

  // MARK: Coding

  @Test("A coder that loses, changes or refuses is found")
  func codable() {
    func check(
      _ encode: (Int) throws -> String, _ decode: (String) throws -> Int
    ) -> Set<String> {
      laws(CodableLaws.violations(of: [7, 12], encode: encode, decode: decode))
    }
    struct Broken: Error {}
    #expect(check({ String($0) }, { Int($0) ?? 0 }) == [])
    #expect(check({ _ in throw Broken() }, { _ in 0 }) == ["a value can be written"])
    #expect(check({ String($0) }, { _ in throw Broken() }) == ["what was written can be read"])
    #expect(
      check({ String($0 % 10) }, { Int($0) ?? 0 }) == ["what is read equals what was written"])
    var calls = 0
    func counted(_ value: Int) -> String {
      calls += 1
      return "\(value)/\(calls)"
    }
    #expect(
      check(counted, { Int($0.prefix { $0 != "/" }) ?? 0 })
        == ["a value is written in one form", "what was read is written in the same form"])
    #expect(
      CodableLaws.violations(refusing: ["x", "5"]) { text in
        guard let number = Int(text) else { throw Broken() }
        return number
      } == [Violation("a wrong form is refused", samples: [1])])
  }

  // MARK: Redaction

  private struct Leaky: PersonalData {
    let name: PrivateText
    var description: String { "Leaky \(name.revealed)" }
  }

  private struct LeakyMirror: PersonalData {
    let name: PrivateText
    var customMirror: Mirror { Mirror(self, children: ["name": name.revealed]) }
  }

  private struct Bare {
    let name: String
  }

  private struct Tight: PersonalData {
    let name: PrivateText
  }

  @Test("A printed personal value is found, whichever way it is printed")
  func redaction() {
    let canary = "CANARY Rosalind"
    let name = PrivateText(canary)
    #expect(
      RedactionLaws.violations(
        of: [Tight(name: name)], canary: canary, revealing: { [$0.name.revealed] }
      ).isEmpty)
    for found in [
      RedactionLaws.violations(
        of: [Leaky(name: name)], canary: canary, revealing: { [$0.name.revealed] }),
      RedactionLaws.violations(
        of: [LeakyMirror(name: name)], canary: canary, revealing: { [$0.name.revealed] }),
      RedactionLaws.violations(
        of: [Bare(name: canary)], canary: canary, revealing: { [$0.name] }),
    ] {
      #expect(!found.isEmpty)
      #expect(!found.contains { $0.description.contains("CANARY") })
    }
  }

  @Test("A sample without its canary proves nothing, and that is said")
  func noCanary() {
    let tight = Tight(name: "Somebody")
    #expect(
      RedactionLaws.violations(of: [tight], canary: "CANARY", revealing: { [$0.name.revealed] })
        == [Violation("the sample carries the canary", samples: [0])])
    #expect(
      RedactionLaws.violations(of: [tight], canary: "", revealing: { [$0.name.revealed] })
        == [Violation("a canary is not empty")])
  }

  @Test("An error that repeats what was given to it is found")
  func errors() {
    struct Talkative: Error { let input: String }
    #expect(
      !RedactionLaws.violations(ofError: Talkative(input: "CANARY"), canary: "CANARY").isEmpty)
    let refused = #expect(throws: CalendarDate.Invalid.self) { try CalendarDate("CANARY") }
    if let refused {
      #expect(RedactionLaws.violations(ofError: refused, canary: "CANARY").isEmpty)
    }
  }
}
