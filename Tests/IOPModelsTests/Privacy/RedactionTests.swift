import IOPModels
import Testing

@Suite("Redaction of personal data")
struct RedactionTests {
  static let canary = "CANARY-Rosalind"

  struct Person: PersonalData, Hashable {
    let name: String
    var nested: [String: [String]] = [:]

    struct Contact: PersonalData, Hashable {
      let phone: String
    }
  }

  enum Note: PersonalData, Hashable {
    case said(String)
  }

  final class Chart: PersonalData {
    let owner: String

    init(owner: String) {
      self.owner = owner
    }
  }

  /// A type that does not conform and holds personal fields.
  struct Plan: Hashable {
    let week: Int
    let person: Person
    let words: PrivateText
  }

  enum Event: Hashable {
    case admitted(Person)
    case spoke(words: PrivateText, week: Int)
  }

  struct Failure: Error {
    let person: Person
  }

  /// Everything that the standard library would print of a value.
  static func printed(_ value: Any) -> [String] {
    var dumped = ""
    dump(value, to: &dumped)
    var shown = ""
    print(value, to: &shown)
    var debugShown = ""
    debugPrint(value, to: &debugShown)
    var texts = ["\(value)", String(describing: value), String(reflecting: value)]
    texts += [dumped, shown, debugShown, "\(Mirror(reflecting: value))"]
    return texts + reflected(value, depth: 6)
  }

  /// What a walk through the mirrors of a value finds.
  static func reflected(_ value: Any, depth: Int) -> [String] {
    guard depth > 0 else { return [] }
    return Mirror(reflecting: value).children.flatMap { child in
      [child.label ?? "", "\(child.value)", String(reflecting: child.value)]
        + reflected(child.value, depth: depth - 1)
    }
  }

  /// The value in every wrapper of the standard library, and in types that know nothing of privacy.
  static func wrapped<Value: Hashable>(_ value: Value) -> [Any] {
    let optional: Value? = value
    let nested: Value?? = value
    let result: Result<Value, any Error> = .success(value)
    return [
      value, optional as Any, nested as Any, [value], [[value]], [optional], ["key": value],
      [value: 1], Set([value]), result, (value, 1), (label: value, 2), ContiguousArray([value]),
      [value][...], AnyHashable(value), CollectionOfOne(value), ["key": [value]],
      KeyValuePairs(dictionaryLiteral: ("key", value)), [value].lazy.map { $0 },
      repeatElement(value, count: 2),
    ]
  }

  func expectNothing(of values: [Any], sourceLocation: SourceLocation = #_sourceLocation) {
    for value in values {
      for text in RedactionTests.printed(value) {
        #expect(!text.contains("CANARY"), sourceLocation: sourceLocation)
        #expect(!text.contains("Rosalind"), sourceLocation: sourceLocation)
      }
    }
  }

  @Test("A personal value prints its type and nothing else, however it is wrapped")
  func personalValues() {
    let person = Person(name: Self.canary, nested: [Self.canary: [Self.canary]])
    expectNothing(of: Self.wrapped(person))
    expectNothing(of: Self.wrapped(Person.Contact(phone: Self.canary)))
    expectNothing(of: Self.wrapped(Note.said(Self.canary)))
    expectNothing(of: Self.wrapped(PrivateText(Self.canary)))
    expectNothing(of: Self.wrapped(Private([Self.canary])))
    expectNothing(of: Self.wrapped(Private(Private(Self.canary))))
    expectNothing(of: [Chart(owner: Self.canary), [Chart(owner: Self.canary)]])
    #expect("\(person)" == "Person(redacted)")
    #expect(String(reflecting: person) == "Person(redacted)")
    #expect("\(Person.Contact(phone: Self.canary))" == "Contact(redacted)")
    #expect("\(PrivateText(Self.canary))" == "Private<String>(redacted)")
    #expect(Mirror(reflecting: person).children.isEmpty)
  }

  @Test(
    "A type that knows nothing of privacy prints its own fields, and the personal ones redacted")
  func holders() {
    let person = Person(name: Self.canary)
    let plan = Plan(week: 3, person: person, words: PrivateText(Self.canary))
    expectNothing(of: Self.wrapped(plan))
    expectNothing(of: Self.wrapped(Event.admitted(person)))
    expectNothing(of: Self.wrapped(Event.spoke(words: PrivateText(Self.canary), week: 2)))
    let failure = Failure(person: person)
    let result: Result<Int, any Error> = .failure(failure)
    expectNothing(of: [failure, result, [failure]])
    #expect("\(plan)".contains("week: 3"))
    #expect("\(plan)".contains("Person(redacted)"))
  }

  @Test("The walk that these tests use does find a text that is not protected")
  func walkFinds() {
    struct Bare: Hashable {
      let name: String
    }
    for value in Self.wrapped(Bare(name: Self.canary)) {
      let texts = Self.printed(value)
      #expect(texts.contains { $0.contains("CANARY") })
    }
  }

  @Test("A private value is revealed by name, compares and sorts like the value")
  func revealed() {
    let text: PrivateText = "Rosalind"
    #expect(text.revealed == "Rosalind")
    #expect(text == PrivateText("Rosalind"))
    #expect(text.hashValue == PrivateText("Rosalind").hashValue)
    #expect(PrivateText("a") < "b")
    let accented: PrivateText = "é"
    #expect(accented.revealed == "é")
  }

  @Test("On the wire a private value is the bare value")
  func coding() throws {
    #expect(try FoundationJSON.text(of: PrivateText("Rosalind")) == #""Rosalind""#)
    #expect(try FoundationJSON.read(#""Rosalind""#, as: PrivateText.self) == "Rosalind")
    #expect(try FoundationJSON.text(of: Private([1, 2])) == "[1,2]")
    let date = Private(try CalendarDate("1992-06-15"))
    #expect(try FoundationJSON.read(#""1992-06-15""#, as: Private<CalendarDate>.self) == date)
  }
}
