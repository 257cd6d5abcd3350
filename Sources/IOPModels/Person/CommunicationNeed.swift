/// What a person needs in order to understand and be understood.
///
/// An open vocabulary: a site's own words are kept.
public struct CommunicationNeed: Vocabulary {
  public let rawValue: String

  public init?(rawValue: String) {
    guard InvalidVocabulary.of(rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ known: String) { rawValue = known }

  /// An interpreter of a spoken language.
  public static var spokenInterpreter: Self { Self("interpreter") }
  /// An interpreter of a sign language.
  public static var signLanguage: Self { Self("sign-language") }
  /// Live captions.
  public static var captions: Self { Self("captions") }
  /// Large print.
  public static var largePrint: Self { Self("large-print") }
  /// Documents that a screen reader reads.
  public static var screenReader: Self { Self("screen-reader") }
  /// Braille.
  public static var braille: Self { Self("braille") }
  /// Plain language.
  public static var plainLanguage: Self { Self("plain-language") }
  /// Documents read aloud.
  public static var readAloud: Self { Self("read-aloud") }
  /// Room and sound fit for hearing aids.
  public static var hearingLoop: Self { Self("hearing-aid") }
  /// More time, and shorter pieces.
  public static var extraTime: Self { Self("extra-time") }

  public static var catalogue: [Self] {
    [
      .spokenInterpreter, .signLanguage, .captions, .largePrint, .screenReader, .braille,
      .plainLanguage, .readAloud, .hearingLoop, .extraTime,
    ]
  }

  public var title: String {
    switch self {
    case .spokenInterpreter: "interpreter of a spoken language"
    case .signLanguage: "interpreter of a sign language"
    case .captions: "live captions"
    case .screenReader: "documents for a screen reader"
    case .readAloud: "documents read aloud"
    case .hearingLoop: "room fit for hearing aids"
    default: rawValue.spacedWord
    }
  }
}
