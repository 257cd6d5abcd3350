import IOPModels
import Testing

@Suite("Open vocabularies")
struct VocabularyTests {
  /// Words that are no words, with the rule that each breaks.
  static let refused: [(String, InvalidVocabulary)] = [
    ("", .length),
    (String(repeating: "a", count: 41), .length),
    (String(repeating: "a", count: 4_000), .length),
    ("9-lives", .characters),
    ("-word", .characters),
    ("Work", .characters),
    ("two words", .characters),
    (" word", .characters),
    ("word ", .characters),
    ("word\n", .characters),
    ("under_score", .characters),
    ("a.b", .characters),
    ("a:b", .characters),
    ("caf\u{E9}", .characters),
    ("cafe\u{301}", .characters),
    ("wo\u{200B}rk", .characters),
    ("\u{430}dmin", .characters),
    ("\u{661}", .characters),
    ("a\u{0}", .characters),
    ("\u{1F642}", .characters),
    ("CANARY", .characters),
    ("CANARY" + String(repeating: "-", count: 40), .length),
  ]

  static let accepted = [
    "a", "z9", "a-", "a--b", "x-1-2-3", String(repeating: "a", count: 40),
  ]

  func check<Word: Vocabulary>(
    _ type: Word.Type, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let name = "\(Word.self)"
    for (text, rule) in Self.refused {
      #expect(Word(rawValue: text) == nil, "\(name)", sourceLocation: sourceLocation)
      let quoted = try FoundationJSON.quoted(text)
      let found = try #require(
        DecodingRefusal(of: #"{"words":[\#(quoted)]}"#, as: Holder<Word>.self), "\(name)",
        sourceLocation: sourceLocation)
      #expect(found.rule as? InvalidVocabulary == rule, "\(name)", sourceLocation: sourceLocation)
      #expect(found.path == ["words", "0"], "\(name)", sourceLocation: sourceLocation)
      #expect(!found.repeats("CANARY"), "\(name)", sourceLocation: sourceLocation)
    }
    for text in Self.accepted {
      let word = try #require(Word(rawValue: text), "\(name)", sourceLocation: sourceLocation)
      let json = #"{"words":["\#(text)"]}"#
      let read = try FoundationJSON.read(json, as: Holder<Word>.self)
      #expect(read.words == [word], "\(name)", sourceLocation: sourceLocation)
      #expect(try FoundationJSON.text(of: read) == json, "\(name)", sourceLocation: sourceLocation)
      #expect(word.description == text, "\(name)", sourceLocation: sourceLocation)
      #expect(!word.title.contains("-") || word.isInCatalogue, sourceLocation: sourceLocation)
    }
    let own = try #require(Word(rawValue: "site-s-own-word"), sourceLocation: sourceLocation)
    #expect(!own.isInCatalogue, "\(name)", sourceLocation: sourceLocation)
    #expect(own.title == "site s own word", "\(name)", sourceLocation: sourceLocation)
    let catalogue = Word.catalogue
    #expect(!catalogue.isEmpty, "\(name)", sourceLocation: sourceLocation)
    #expect(Set(catalogue).count == catalogue.count, "\(name)", sourceLocation: sourceLocation)
    for word in catalogue {
      // A static member is made without the check; each has to be a word all the same.
      #expect(
        Word(rawValue: word.rawValue) == word, "\(name) \(word)", sourceLocation: sourceLocation)
      #expect(word.isInCatalogue, "\(name) \(word)", sourceLocation: sourceLocation)
      // Up to 15 bytes stay inline in a string; one role has no natural name as short as that.
      #expect(
        word.rawValue.utf8.count <= (word.rawValue == "family-therapist" ? 16 : 15),
        "\(name) \(word)", sourceLocation: sourceLocation)
      #expect(!word.title.isEmpty, "\(name) \(word)", sourceLocation: sourceLocation)
    }
    let titles = Set(catalogue.map(\.title))
    #expect(
      titles.count == catalogue.count, "two words read the same: \(name)",
      sourceLocation: sourceLocation)
    let sorted = (catalogue + [own]).sorted()
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      #expect(left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8), "\(name)")
      #expect(!(right < left), "\(name)", sourceLocation: sourceLocation)
    }
  }

  struct Holder<Word: Codable & Hashable>: Codable, Hashable {
    let words: [Word]
  }

  @Test("Every vocabulary keeps a site's own words, refuses what is no word, and ships good words")
  func all() throws {
    try check(AdmissionRoute.self)
    try check(Behaviour.self)
    try check(CaseNeedKind.self)
    try check(CommitmentKind.self)
    try check(ConditionKind.self)
    try check(DiaryCard.Emotion.self)
    try check(DiaryCard.Urge.self)
    try check(ExternalTool.self)
    try check(FunctionalDomain.self)
    try check(InstrumentID.self)
    try check(Modality.self)
    try check(Relationship.self)
    try check(RiskFactor.self)
    try check(ServiceKind.self)
    try check(Skill.self)
    try check(TeamRole.self)
  }

  @Test("A word is a string on the wire and nothing else")
  func otherKinds() throws {
    for json in ["1", "true", "null", "[]", "{}", #"{"rawValue":"work"}"#] {
      #expect(DecodingRefusal(of: json, as: CommitmentKind.self) != nil)
    }
  }

  @Test("A site's own word is never taken for one that IOPKit knows")
  func unknownWordsAssumeNothing() throws {
    let behaviour = try #require(Behaviour(rawValue: "own"))
    #expect(behaviour.direction == nil)
    let condition = try #require(ConditionKind(rawValue: "own"))
    #expect(!condition.isSubstanceUse)
    let role = try #require(TeamRole(rawValue: "own"))
    let service = try #require(ServiceKind(rawValue: "own"))
    for known in ServiceKind.catalogue { #expect(role.mayOwn(known) == nil) }
    for known in TeamRole.catalogue { #expect(known.mayOwn(service) == nil) }
    let instrument = try #require(InstrumentID(rawValue: "own"))
    #expect(Instrument.named(instrument) == nil)
    let modality = try #require(Modality(rawValue: "own"))
    #expect(ModalityProfile.of(modality) == nil)
  }
}
