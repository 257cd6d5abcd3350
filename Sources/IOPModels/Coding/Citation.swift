/// Where a number, a rule or a statement comes from, and how far that source was checked.
///
/// Every clinical number in IOPKit stands beside a citation, and every decision shows it. A clinic that adopts IOPKit adds
/// its own with the confidence ``Confidence/site``.
public struct Citation: Hashable, Sendable {
  /// The short name of the source, 1 to 40 characters of `a-z 0-9 . -`.
  public let id: String

  /// The public title of the source.
  public let title: String

  /// The place within the source, such as a section or a table.
  public let locator: String?

  /// The address at which the source is published.
  public let url: String?

  /// How far the source was checked.
  public let confidence: Confidence

  /// Makes a citation.
  ///
  /// - Parameters:
  ///   - id: 1 to 40 characters of `a-z 0-9 . -`.
  ///   - title: the public title; not blank.
  ///   - locator: the place within the source; not blank when given.
  ///   - url: an address that begins with `https://` or `http://`, when given.
  ///   - confidence: how far the source was checked.
  /// - Throws: ``Invalid`` when one of them breaks its rule.
  public init(
    id: String, title: String, locator: String? = nil, url: String? = nil, confidence: Confidence
  ) throws(Invalid) {
    guard (1...40).contains(id.utf8.count),
      id.utf8.allSatisfy({
        $0.isASCIILowercase || $0.isASCIIDigit || $0 == 0x2D || $0 == 0x2E
      })
    else { throw .id }
    guard !title.isBlank else { throw .title }
    if let locator {
      guard !locator.isBlank else { throw .locator }
    }
    if let url {
      guard url.isWebAddress else { throw .url }
    }
    self.init(
      unchecked: id, title: title, locator: locator, url: url, confidence: confidence)
  }

  /// Trusts the parts of a citation that stands in this package; a test checks each of them.
  init(
    unchecked id: String, title: String, locator: String? = nil, url: String? = nil,
    confidence: Confidence
  ) {
    self.id = id
    self.title = title
    self.locator = locator
    self.url = url
    self.confidence = confidence
  }

  /// The same source at another place.
  ///
  /// - Parameter locator: the place within the source; not blank.
  /// - Throws: ``Invalid/locator`` when the place is blank.
  public func at(_ locator: String) throws(Invalid) -> Citation {
    guard !locator.isBlank else { throw .locator }
    return Citation(
      unchecked: id, title: title, locator: locator, url: url, confidence: confidence)
  }
}

extension Citation {
  /// How far a source was checked before it was built in.
  public enum Confidence: String, CaseIterable, Hashable, Sendable {
    /// It was read in the primary text.
    case primary

    /// It was read in a document that quotes or applies the primary text.
    case secondary

    /// It is well known, and the adopting clinic must review it.
    case conventional

    /// It is the policy of the program itself.
    case site
  }
}

extension Citation: CustomStringConvertible {
  /// The title, and the place within the source after a comma.
  public var description: String {
    guard let locator else { return title }
    return "\(title), \(locator)"
  }
}

extension Citation: Codable {
  enum CodingKeys: String, CodingKey {
    case id
    case title
    case locator
    case url
    case confidence
  }

  /// Decodes an object with the members `id`, `title`, `locator`, `url` and `confidence`.
  ///
  /// - Throws: `DecodingError` when a member is missing or ``Invalid`` refuses one.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let id = try container.decode(String.self, forKey: .id)
    let title = try container.decode(String.self, forKey: .title)
    let locator = try container.decodeIfPresent(String.self, forKey: .locator)
    let url = try container.decodeIfPresent(String.self, forKey: .url)
    let confidence = try container.decode(Confidence.self, forKey: .confidence)
    do {
      try self.init(id: id, title: title, locator: locator, url: url, confidence: confidence)
    } catch {
      throw DecodingError.refused(error, at: container.codingPath)
    }
  }
}

extension Citation.Confidence: Codable {
  /// Decodes one of the four words.
  ///
  /// - Throws: `DecodingError` for any other value, without repeating it.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (word: String) throws(Citation.Invalid) in
      guard let confidence = Citation.Confidence(rawValue: word) else { throw .confidence }
      return confidence
    }
  }

  /// Encodes the word.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension Citation {
  /// Why there is no such citation.
  public enum Invalid: InvalidValue {
    /// The short name breaks its rule.
    case id

    /// The title is blank.
    case title

    /// The place within the source is blank.
    case locator

    /// The address is not a web address.
    case url

    /// The confidence is not one of the four words.
    case confidence

    /// The rule that was broken.
    public var description: String {
      switch self {
      case .id: "the id of a citation has 1 to 40 characters out of a-z, 0-9, '.' and '-'"
      case .title: "the title of a citation is not blank"
      case .locator: "the locator of a citation is not blank"
      case .url: "the url of a citation begins with https:// or http:// and has no space"
      case .confidence:
        "the confidence of a citation is primary, secondary, conventional or site"
      }
    }
  }
}

extension String {
  /// Whether the text has nothing but white space, or nothing at all.
  package var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// Whether the text looks like a web address.
  var isWebAddress: Bool {
    let scheme = utf8.starts(with: "https://".utf8) ? 8 : utf8.starts(with: "http://".utf8) ? 7 : 0
    return scheme > 0 && utf8.count > scheme && utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}
