/// A document that carries its format and version, and loses nothing when it is read and written.
///
/// On the wire it is `{"content":{...},"format":"iopkit.care-record","version":"1.0"}`.
///
/// - A document of another format or of a newer major version is refused before anything else is read.
/// - A document of the version that is known, or an older one, is refused when it has a member that the content
///   does not know: a misspelt fact must not be lost in silence.
/// - A document of a newer minor version keeps such members. They are written again in their places, and the
///   version stays as it was read.
public struct VersionedDocument<Content: DocumentContent>: Hashable, Sendable {
  /// What the document holds.
  public private(set) var content: Content
  /// The version as it was read, or the newest one for a document made here.
  public private(set) var version: DocumentVersion
  /// The members that were read and that the content does not know.
  private var kept: KeptMembers?

  /// Creates a document of the newest version.
  public init(_ content: Content) {
    self.content = content
    version = Content.version
    kept = nil
  }

  /// Reads a document.
  ///
  /// Throws a ``JSONError`` with the path in the whole document, such as `$.content.patient.id`.
  public init(decoding bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONError) {
    try self.init(JSONReader(limits: limits).read(bytes))
  }

  /// Reads a document from a tree.
  ///
  /// Throws a ``JSONError`` with the path in the whole document, such as `$.content.patient.id`.
  public init(_ document: JSONValue) throws(JSONError) {
    let format = try Self.member("format", of: document, as: String.self)
    guard format == Content.format else {
      throw JSONError(.wrongFormat(expected: Content.format), at: ["format"])
    }
    version = try Self.member("version", of: document, as: DocumentVersion.self)
    guard version.major <= Content.version.major else {
      throw JSONError(.newerMajorVersion(known: Content.version.major), at: ["version"])
    }
    content = try Self.member("content", of: document, as: Content.self)
    kept = nil
    let written = try written
    let unknown = try DocumentComparison(read: document, written: written).kept
    if version > Content.version {
      kept = unknown.isEmpty ? nil : KeptMembers(part: unknown, base: written)
    } else if let path = unknown.firstUnrecognized(from: .root) {
      throw JSONError(.unknownMember, at: path)
    }
  }

  /// Where the members are that were read and that this version does not know, in the order of the document.
  ///
  /// Empty unless the document is of a newer minor version.
  public var unrecognized: [JSONPath] {
    kept?.part.unrecognized(from: .root) ?? []
  }

  /// Replaces the content; unrecognized members stay in their places.
  public mutating func replaceContent(with content: Content) {
    self.content = content
  }

  /// Returns the document with other content; unrecognized members stay in their places.
  public func replacingContent(with content: Content) -> VersionedDocument {
    var copy = self
    copy.replaceContent(with: content)
    return copy
  }

  /// Drops the unrecognized members: the document becomes one of the newest version known here.
  public mutating func dropUnrecognized() {
    kept = nil
    version = Content.version
  }

  /// Writes the document in canonical form (RFC 8785).
  ///
  /// Throws ``JSONError/Reason/lostPlace`` when an edit took away the place of an unrecognized member; give it its
  /// place back, or call ``dropUnrecognized()``.
  public func encoded() throws(JSONError) -> [UInt8] {
    try JSONWriter().write(encodedToValue())
  }

  /// Writes the document for people to read; throws as ``encoded()`` does.
  public func encodedForReading() throws(JSONError) -> [UInt8] {
    try JSONWriter(form: .readable).write(encodedToValue())
  }

  /// Returns the document as a tree; throws as ``encoded()`` does.
  public func encodedToValue() throws(JSONError) -> JSONValue {
    let written = try written
    guard let kept else { return written }
    return try kept.restored(in: written)
  }

  /// Decodes a member of the document.
  private static func member<Value: Decodable>(
    _ name: String, of document: JSONValue, as type: Value.Type
  ) throws(JSONError) -> Value {
    guard case .object(let object) = document else {
      throw JSONError(.wrongKind(expected: .object, found: document.kind), at: .root)
    }
    guard let value = object[name] else { throw JSONError(.missingMember, at: [.key(name)]) }
    return try StrictJSONDecoder().decode(type, from: value, at: [.key(name)])
  }

  /// The document without the members that the content does not know.
  private var written: JSONValue {
    get throws(JSONError) {
      let content = try CanonicalJSONEncoder().encodeToValue(content, at: ["content"])
      let version = max(version, Content.version)
      return .object(
        try JSONObject([
          JSONObject.Member("content", content),
          JSONObject.Member("format", .string(Content.format)),
          JSONObject.Member("version", .string(version.description)),
        ]))
    }
  }
}

extension VersionedDocument: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The format and the version: the content may be personal data and is not printed.
  public var description: String { "\(Content.format) \(version)" }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// A mirror without children, so that a dump shows no content.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
