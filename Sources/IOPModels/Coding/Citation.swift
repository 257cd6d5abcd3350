/// Where a number, a rule or a statement comes from, and how far that source was checked.
///
/// Every clinical number in IOPKit stands beside a citation, and every decision shows it. A clinic that adopts IOPKit adds
/// its own with the confidence ``Confidence/site``.
public struct Citation: Hashable, Sendable {
  /// The parts, behind one reference: a citation stands beside every number and every finding.
  private let parts: Box<Parts>

  private struct Parts: Hashable, Sendable {
    let id: String
    let title: String
    let locator: String?
    let url: String?
    let confidence: Confidence
  }

  /// The short name of the source, 1 to 40 characters of `a-z 0-9 . -`.
  public var id: String { parts.value.id }

  /// The public title of the source.
  public var title: String { parts.value.title }

  /// The place within the source, such as a section or a table.
  public var locator: String? { parts.value.locator }

  /// The address at which the source is published.
  public var url: String? { parts.value.url }

  /// How far the source was checked.
  public var confidence: Confidence { parts.value.confidence }

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
  @inline(never)
  init(
    unchecked id: String, title: String, locator: String? = nil, url: String? = nil,
    confidence: Confidence
  ) {
    parts = Box(
      Parts(id: id, title: title, locator: locator, url: url, confidence: confidence))
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
  public enum Confidence: String, ClosedVocabulary {
    /// It was read in the primary text.
    case primary = "primary"

    /// It was read in a document that quotes or applies the primary text.
    case secondary = "secondary"

    /// It is well known, and the adopting clinic must review it.
    case conventional = "conventional"

    /// It is the policy of the program itself.
    case site = "site"
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
    case id = "id"
    case title = "title"
    case locator = "locator"
    case url = "url"
    case confidence = "confidence"
  }

  /// Encodes an object; what is not recorded has no member.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(title, forKey: .title)
    try container.encodeIfPresent(locator, forKey: .locator)
    try container.encodeIfPresent(url, forKey: .url)
    try container.encode(confidence, forKey: .confidence)
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
  /// Whether the text shows nothing: white space and characters without a form, or nothing at all.
  package var isBlank: Bool {
    unicodeScalars.allSatisfy { scalar in
      let known = scalar.properties
      return known.isWhitespace || known.isDefaultIgnorableCodePoint
        || known.generalCategory == .control || known.generalCategory == .format
    }
  }

  /// Whether the text looks like a web address.
  var isWebAddress: Bool {
    let scheme = utf8.starts(with: "https://".utf8) ? 8 : utf8.starts(with: "http://".utf8) ? 7 : 0
    return scheme > 0 && utf8.count > scheme && utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}
