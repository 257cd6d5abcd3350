/// What a document holds, and how its format is called.
public protocol DocumentContent: Codable, Hashable, Sendable {
  /// The name of the format, as documents carry it, for example `iopkit.care-record`.
  static var format: String { get }
  /// The newest version of the format that this type knows.
  static var version: DocumentVersion { get }
}
