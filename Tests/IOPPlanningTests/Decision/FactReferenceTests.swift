import IOPModels
import IOPPlanning
import IOPSerialization
import Testing

@Suite("A pointer to a fact has one text")
struct FactReferenceTests {
  static let forms: [(FactReference, String)] = [
    (.measure(.core("phq-1")), "measure:phq-1"),
    (.behaviour(.core("b-1")), "behaviour:b-1"),
    (.diaryCard(.core("dc-1")), "diary-card:dc-1"),
    (.condition(.core("c-1")), "condition:c-1"),
    (.impact(.selfCare), "impact:self-care"),
    (.risk(.core("rk-1")), "risk:rk-1"),
    (.intake(.homeIsSafe), "intake:living.safe"),
    (.update(.core("u-1")), "update:u-1"),
    (.statedGoal(.core("sg-1")), "stated-goal:sg-1"),
    (.need(.core("n-1")), "need:n-1"),
    (.medication(.core("m-1")), "medication:m-1"),
    (.support(.core("sp-1")), "support:sp-1"),
    (.commitment(.core("co-1")), "commitment:co-1"),
    (.session(.core("s-1")), "session:s-1"),
    (.patient(.birthDate), "patient:birthDate"),
    (.crisisPlan(.core("cp-1")), "crisis-plan:cp-1"),
    (.relapsePlan(.core("rp-1")), "relapse-plan:rp-1"),
    (.dischargePlan(.core("dp-1")), "discharge-plan:dp-1"),
    (.review(.core("rv-1")), "review:rv-1"),
    (.coordination(.core("cc-1")), "coordination:cc-1"),
    (.formulation(.core("fo-1")), "formulation:fo-1"),
    (.deliveryChange(.core("dc-1")), "delivery-change:dc-1"),
    (.coverage(.core("cv-1")), "coverage:cv-1"),
    (.offering(.core("po-1")), "offering:po-1"),
    (.objective(.core("o-1")), "objective:o-1"),
    (.intervention(.core("i-1")), "intervention:i-1"),
  ]

  @Test("Each kind writes its text and is read from it", arguments: forms)
  func writesItsText(reference: FactReference, text: String) throws {
    #expect(reference.description == text)
    #expect(try FactReference(text) == reference)
    let bytes = try CanonicalJSONEncoder().encode(reference)
    #expect(bytes == Array("\"\(text)\"".utf8))
    #expect(try StrictJSONDecoder().decode(FactReference.self, from: bytes) == reference)
  }

  @Test("Every field of intake and patient can be pointed at")
  func fields() throws {
    for field in IntakeField.allCases {
      #expect(try FactReference("intake:\(field.rawValue)") == .intake(field))
    }
    for field in PatientField.allCases {
      #expect(try FactReference("patient:\(field.rawValue)") == .patient(field))
    }
  }

  @Test("A kind that this version does not know is kept")
  func unknownKind() throws {
    let reference = try FactReference("lab-result:hba1c-1")
    #expect(reference.kind == "lab-result")
    #expect(reference.key == "hba1c-1")
    #expect(reference.description == "lab-result:hba1c-1")
  }

  @Test(
    "Another text is refused",
    arguments: [
      "", ":", "measure", "measure:", ":phq-1", "Measure:phq-1", "measure:-1", "measure:a b",
      "measure:a:b", "measure :a", "mäsure:a", "measure:ä", "a-kind-of-21-letters:a", "m2:a",
      "measure:" + String(repeating: "x", count: 65), "-:a", "--kind:a",
    ])
  func refused(text: String) {
    #expect(throws: FactReference.Invalid.form) { try FactReference(text) }
  }

  @Test("What refuses a text does not repeat it")
  func refusalIsSilent() {
    do {
      _ = try StrictJSONDecoder().decode(
        FactReference.self, from: Array("\"Zebediah:Quux\"".utf8))
      Issue.record("the text was read")
    } catch {
      #expect(!"\(error)".contains("Zebediah"))
      #expect(!"\(error)".contains("Quux"))
    }
  }

  @Test("Pointers are ordered by kind and then by key")
  func order() {
    let sorted = [
      FactReference.risk(.core("a")), .measure(.core("b")), .measure(.core("a")),
    ].sorted()
    #expect(sorted == [.measure(.core("a")), .measure(.core("b")), .risk(.core("a"))])
  }
}
