import IOPModels
import Testing

@Suite("Clinical codes")
struct ClinicalCodeTests {
  @Test(
    "Published ICD-10-CM codes are read",
    arguments: [
      "F32.A", "F33.1", "F41.1", "F10.20", "F10.120", "F43.10", "F43.81", "F50.010", "F60.3",
      "R45.851", "Z91.51", "Z59.811", "Z56.0", "F39", "F33", "C4A", "C7B", "Z3A", "O9A",
      "T14.91XA", "QA0",
    ])
  func icd10(text: String) throws {
    let code = try ICD10CMCode(text)
    #expect(code.text == text)
    #expect(code.description == text)
    #expect(code.category == text.prefix(3))
    #expect(code.isWithin(code.category))
  }

  @Test(
    "A text that has not the form of an ICD-10-CM code is refused",
    arguments: [
      "", "F", "F3", "f33.1", "F33.a", "F331", "F3310", "F33.", "F33.10000", "F33-1", "F33,1",
      " F33.1", "F33.1 ", "33.1", "FF3.1", "QA1", "RA0", "F3a", "Ｆ33", "F33.1.1", "F33..1",
    ])
  func icd10Refused(text: String) {
    #expect(throws: ICD10CMCode.Invalid.format) { try ICD10CMCode(text) }
  }

  @Test("A code lies within every beginning of it")
  func within() throws {
    let code = try ICD10CMCode("F33.1")
    for prefix in ["", "F", "F3", "F33", "F33.1"] {
      #expect(code.isWithin(prefix))
    }
    for prefix in ["F32", "F33.10", "F33.2", "33", "f33"] {
      #expect(!code.isWithin(prefix))
    }
  }

  @Test(
    "Published LOINC codes have the right check digit",
    arguments: [
      // PHQ-9 and its items, PHQ-2, GAD-7 and its items, PCL-5, C-SSRS, AUDIT, DAST-10, documents.
      "44249-1", "44261-6", "69722-7", "44250-9", "44255-8", "44259-0", "44254-1", "44251-7",
      "44258-2", "44252-5", "44253-3", "44260-8", "55757-9", "55758-7", "89204-2", "69737-5",
      "70274-6", "69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7",
      "101697-1", "101698-9", "93373-9", "93245-9", "93246-7", "93247-5", "93248-3", "93249-1",
      "93250-9", "93267-3", "93374-7", "75624-7", "75626-2", "82667-7", "34785-6", "78263-1",
      "34904-3", "87626-8",
    ])
  func loinc(text: String) throws {
    #expect(try LOINCCode(text).text == text)
    let last = try #require(text.last?.wholeNumberValue)
    for digit in 0...9 where digit != last {
      #expect(throws: LOINCCode.Invalid.checkDigit) {
        try LOINCCode("\(text.dropLast())\(digit)")
      }
    }
  }

  @Test("The worked example of the LOINC Users' Guide has check digit 5")
  func loincExample() throws {
    #expect(try LOINCCode("12345-5").text == "12345-5")
  }

  @Test(
    "Deprecated LOINC codes that were published with a wrong check digit are refused",
    arguments: [
      "11491-6", "11501-6", "5895-7", "5896-5", "5897-3", "5928-1", "6028-3", "6415-5", "6580-7",
      "6645-7", "6646-5", "6647-3", "6648-1", "6649-9",
    ])
  func loincKnownErrors(text: String) {
    #expect(throws: LOINCCode.Invalid.checkDigit) { try LOINCCode(text) }
  }

  @Test(
    "A text that has not the form of a LOINC code is refused",
    arguments: [
      "", "44249", "-1", "44249-", "44249-10", "44249-x", "442491", "44249–1", "LA6751-7",
      "LP1234-5", "04249-1", "4424a-1", "123456789-0", " 44249-1", "44249-1 ", "44249 -1",
      "٤٤٢٤٩-١", "0-0",
    ])
  func loincRefused(text: String) {
    #expect(throws: LOINCCode.Invalid.format) { try LOINCCode(text) }
  }

  @Test(
    "Published SNOMED CT concepts have the right check digit",
    arguments: [
      "225337009", "735324008", "6471006", "82313006", "409063005", "171207006", "373066001",
      "373067005", "138875005", "900000000000489007", "11000001102",
    ])
  func snomed(text: String) throws {
    #expect(try SNOMEDCTCode(text).text == text)
    let last = try #require(text.last?.wholeNumberValue)
    for digit in 0...9 where digit != last {
      #expect(throws: SNOMEDCTCode.Invalid.checkDigit) {
        try SNOMEDCTCode("\(text.dropLast())\(digit)")
      }
    }
  }

  @Test("Two neighbouring digits changed about are noticed in a SNOMED CT concept")
  func snomedTransposition() throws {
    let digits = Array("225337009")
    for place in 0..<(digits.count - 3) where digits[place] != digits[place + 1] {
      var changed = digits
      changed.swapAt(place, place + 1)
      #expect(throws: (any Error).self) { try SNOMEDCTCode(String(changed)) }
    }
  }

  @Test(
    "A text that is not the identifier of a SNOMED CT concept is refused",
    arguments: [
      ("", SNOMEDCTCode.Invalid.format), ("12345", .format), ("0225337009", .format),
      ("1234567890123456789", .format), ("22533700x", .format), (" 225337009", .format),
      ("225337009 ", .format), ("٢٢٥٣٣٧٠٠٩", .format),
      // The identifiers of a description and of a relationship.
      ("680946014", .notConcept), ("100000028", .notConcept),
    ])
  func snomedRefused(text: String, reason: SNOMEDCTCode.Invalid) {
    #expect(throws: reason) { try SNOMEDCTCode(text) }
  }

  @Test("RxNorm identifiers are 1 to 8 digits", arguments: ["374513", "575803", "1485593", "7"])
  func rxNorm(text: String) throws {
    #expect(try RxNormCode(text).text == text)
  }

  @Test(
    "A text that is not an RxNorm identifier is refused",
    arguments: ["", "0", "0374513", "123456789", "37451a", "-5", " 1", "1 ", "٣"])
  func rxNormRefused(text: String) {
    #expect(throws: RxNormCode.Invalid.format) { try RxNormCode(text) }
  }

  @Test(
    "HCPCS level II codes are a letter from A to V and four digits",
    arguments: ["S9480", "H0015", "H2036", "H0004", "G0410", "G0411", "A0425", "V5364"])
  func hcpcs(text: String) throws {
    #expect(try HCPCSCode(text).text == text)
  }

  @Test(
    "CPT codes, lower case and other lengths are not HCPCS level II",
    arguments: [
      "", "90853", "90791", "s9480", "S948", "S94800", "W0001", "Z0001", "S948O", " S9480",
    ])
  func hcpcsRefused(text: String) {
    #expect(throws: HCPCSCode.Invalid.format) { try HCPCSCode(text) }
  }

  @Test("On the wire a code is its text, and codes sort by it")
  func coding() throws {
    func roundTrip<Code: ClinicalCode>(_ text: String, as type: Code.Type) throws {
      let quoted = try FoundationJSON.quoted(text)
      let code = try FoundationJSON.read(quoted, as: type)
      #expect(try code == Code(text))
      #expect(try FoundationJSON.text(of: code) == quoted)
      #expect(throws: DecodingError.self) { try FoundationJSON.read(#""?""#, as: type) }
      #expect(throws: DecodingError.self) { try FoundationJSON.read("null", as: type) }
      #expect(Code.system.hasPrefix("http://"))
    }
    try roundTrip("F33.1", as: ICD10CMCode.self)
    try roundTrip("44261-6", as: LOINCCode.self)
    try roundTrip("225337009", as: SNOMEDCTCode.self)
    try roundTrip("374513", as: RxNormCode.self)
    try roundTrip("S9480", as: HCPCSCode.self)
    #expect(try ICD10CMCode("F32.1") < ICD10CMCode("F33.0"))
  }
}
