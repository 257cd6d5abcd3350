import Foundation
import IOPModels
import Testing

@Suite("Refused values are never repeated")
struct RefusalTests {
  enum Thing {}

  enum Color: String, Codable {
    case red
  }

  struct Holder<Value: Decodable>: Decodable {
    let list: [Value]
  }

  /// Everything that an error would put into a log.
  static func texts(of error: any Error) -> [String] {
    var dumped = ""
    dump(error, to: &dumped)
    var texts = [
      "\(error)", String(reflecting: error), error.localizedDescription, dumped,
      "\(error as NSError)",
    ]
    if let error = error as? DecodingError, case .dataCorrupted(let context) = error {
      texts.append(context.debugDescription)
      if let underlying = context.underlyingError { texts += Self.texts(of: underlying) }
    }
    return texts
  }

  /// Decodes something that must be refused, and gives the error.
  func refusal<Value: Decodable>(of json: String, as type: Value.Type) -> DecodingError? {
    do {
      _ = try FoundationJSON.read(json, as: type)
      return nil
    } catch {
      return error as? DecodingError
    }
  }

  func expectSilence<Value: Decodable>(
    _ type: Value.Type, of texts: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for text in texts {
      let quoted = try FoundationJSON.quoted(text)
      for json in [quoted, #"{"list":[\#(quoted)]}"#] {
        let isHeld = json.hasPrefix("{")
        let found =
          isHeld ? refusal(of: json, as: Holder<Value>.self) : refusal(of: json, as: Value.self)
        let error = try #require(found, sourceLocation: sourceLocation)
        for shown in Self.texts(of: error) {
          #expect(!shown.contains("CANARY"), sourceLocation: sourceLocation)
        }
        guard case .dataCorrupted(let context) = error else {
          Issue.record("not dataCorrupted", sourceLocation: sourceLocation)
          continue
        }
        let reason = context.underlyingError as? any InvalidValue
        #expect(reason?.description == context.debugDescription, sourceLocation: sourceLocation)
        #expect(context.codingPath.count == (isHeld ? 2 : 0), sourceLocation: sourceLocation)
      }
    }
  }

  @Test("No decoding error holds the refused text, and each says where and by which rule")
  func leafTypes() throws {
    try expectSilence(Identifier<Thing>.self, of: ["CANARY 1", "-CANARY"])
    try expectSilence(CalendarDate.self, of: ["CANARY", "CANARY-1-1"])
    try expectSilence(TimeOfDay.self, of: ["CANARY", "CANAR"])
    try expectSilence(Instant.self, of: ["CANARY", "2026-03-09T14:30:00CANARY"])
    try expectSilence(UTCOffset.self, of: ["CANARY"])
    try expectSilence(TimeZoneName.self, of: ["CANARY CANARY"])
    try expectSilence(Weekday.self, of: ["CANARY"])
    try expectSilence(WeeklyTimes.Window.self, of: ["CANARY", "mon CANARY-1230"])
    try expectSilence(ICD10CMCode.self, of: ["CANARY"])
    try expectSilence(LOINCCode.self, of: ["CANARY"])
    try expectSilence(SNOMEDCTCode.self, of: ["CANARY"])
    try expectSilence(RxNormCode.self, of: ["CANARY"])
    try expectSilence(HCPCSCode.self, of: ["CANARY"])
    try expectSilence(Citation.Confidence.self, of: ["CANARY"])
    try expectSilence(Currency.self, of: ["CANARY"])
    try expectSilence(Money.self, of: ["1.00 CANARY", "CANARY USD"])
    try expectSilence(Private<Color>.self, of: ["CANARY"])
    try expectSilence(Private<CalendarDate>.self, of: ["CANARY"])
    try expectSilence(Private<[String: CalendarDate]>.self, of: ["CANARY"])
  }

  @Test("An enumeration of Swift does repeat the refused text, and the box keeps it in")
  func enumerations() throws {
    let bare = try #require(refusal(of: #""CANARY""#, as: Color.self))
    #expect(Self.texts(of: bare).contains { $0.contains("CANARY") })
    let boxed = try #require(refusal(of: #""CANARY""#, as: Private<Color>.self))
    #expect(!Self.texts(of: boxed).contains { $0.contains("CANARY") })
    let nested = try #require(
      refusal(of: #"{"CANARY":{"CANARY":1}}"#, as: Private<[String: [String: Color]]>.self))
    #expect(!Self.texts(of: nested).contains { $0.contains("CANARY") })
  }

  @Test("A box passes on the rule that a checked value was refused by")
  func rule() throws {
    let error = try #require(refusal(of: #""2026-02-30""#, as: Private<CalendarDate>.self))
    guard case .dataCorrupted(let context) = error else {
      Issue.record("not dataCorrupted")
      return
    }
    #expect(context.underlyingError as? CalendarDate.Invalid == .day)
  }

  @Test("Every rule is a sentence of its own")
  func sentences() {
    func expectDistinct(_ reasons: [any InvalidValue]) {
      let texts = reasons.map(\.description)
      #expect(Set(texts).count == texts.count)
      for text in texts {
        #expect(text.contains(" "))
        #expect(text.utf8.count <= 150)
      }
    }
    let dates: [CalendarDate.Invalid] = [.format, .year, .month, .day, .range]
    let times: [TimeOfDay.Invalid] = [.format, .hour, .minute, .range]
    let instants: [Instant.Invalid] = [
      .format, .date, .time, .fraction, .offset, .range, .notCanonical,
    ]
    let offsets: [UTCOffset.Invalid] = [.format, .minute, .range, .negativeZero]
    let zones: [TimeZoneName.Invalid] = [.length, .format]
    let windows: [WeeklyTimes.Window.Invalid] = [
      .format, .weekday, .time, .mark, .length, .midnight,
    ]
    let identifiers: [InvalidIdentifier] = [.length, .character, .firstCharacter]
    let citations: [Citation.Invalid] = [.id, .title, .locator, .url, .confidence]
    let amounts: [Money.Invalid] = [.format, .currency, .currencies, .overflow]
    let concepts: [SNOMEDCTCode.Invalid] = [.format, .notConcept, .checkDigit]
    let observations: [LOINCCode.Invalid] = [.format, .checkDigit]
    let others: [any InvalidValue] = [
      Weekday.Invalid.code, CalendarDateRange.Invalid.order, ICD10CMCode.Invalid.format,
      RxNormCode.Invalid.format, HCPCSCode.Invalid.format, Currency.Invalid.unknown,
    ]
    expectDistinct(
      dates + times + instants + offsets + zones + windows + identifiers + citations + amounts
        + concepts + observations + others)
  }
}
