public import IOPPlanning

/// A care record as a versioned document: the form in which it is stored and sent.
///
/// ```swift
/// let document = try CareDocument(decoding: bytes)
/// let bytes = try CareDocument(record).encoded()
/// ```
public typealias CareDocument = VersionedDocument<CareRecord>

extension CareRecord: DocumentContent {
  /// The name of the document's format on the wire.
  public static var format: String { "iopkit.care-record" }

  /// The version of the wire that this edition of the library writes.
  public static var version: DocumentVersion { DocumentVersion(uncheckedMajor: 1, minor: 0) }
}
