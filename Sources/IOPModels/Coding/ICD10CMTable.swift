/// A table of ICD-10-CM codes: which exist, which may be billed, what they stand for.
///
/// IOPKit ships the codes that an IOP meets (``behavioural``): chapter F and the codes of other chapters that describe symptoms,
/// self-harm, and social circumstances. A caller that has the whole classification, or a later release, makes a table of its own.
/// A code that a table does not have is ``Standing/unknown`` there: it may belong to another chapter or release.
public struct ICD10CMTable: Hashable, Sendable, Codable {
  /// One code of a table.
  public struct Entry: Hashable, Sendable, Codable {
    /// The code.
    public let code: ICD10CMCode
    /// Whether the code may be billed; a category that has more codes below it may not.
    public let isBillable: Bool
    /// What the code stands for, in the words of the publisher.
    public let title: String

    /// Creates an entry; ``ICD10CMTable/init(_:source:)`` checks it together with the others.
    public init(_ code: ICD10CMCode, isBillable: Bool, title: String) {
      self.code = code
      self.isBillable = isBillable
      self.title = title
    }

    enum CodingKeys: String, CodingKey {
      case code = "code"
      case isBillable = "billable"
      case title = "title"
    }
  }

  /// What a table says about a code.
  public enum Standing: String, ClosedVocabulary {
    /// The code may be billed.
    case billable = "billable"
    /// The code is a category; one of the codes below it has to be chosen.
    case category = "category"
    /// The table does not have the code.
    case unknown = "unknown"
  }

  /// Why entries are not a table.
  public enum Invalid: InvalidValue {
    /// There is no entry.
    case empty
    /// A code stands in the table twice.
    case duplicate
    /// A code that may be billed has codes below it.
    case billableCategory
    /// A code has no description.
    case title

    public var description: String {
      switch self {
      case .empty: "a table of codes has at least one code"
      case .duplicate: "a code stands in a table only once"
      case .billableCategory: "a code that may be billed has no codes below it"
      case .title: "the description of a code is not blank"
      }
    }
  }

  /// The entries, in the order of their codes.
  public let entries: [Entry]

  /// Where the table comes from.
  public let source: Citation

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - entries: the codes in any order.
  ///   - source: where they come from, with the release.
  /// - Throws: ``Invalid`` when there is no entry, a code stands there twice, a code that may be billed has codes below it, or a
  ///   description is blank.
  public init(_ entries: some Sequence<Entry>, source: Citation) throws(Invalid) {
    let sorted = entries.ordered { $0.code < $1.code }
    guard !sorted.isEmpty else { throw .empty }
    for (entry, next) in zip(sorted, sorted.dropFirst()) {
      guard entry.code != next.code else { throw .duplicate }
      // What lies below a code follows it at once.
      guard !(entry.isBillable && next.code.isWithin(entry.code.text)) else {
        throw .billableCategory
      }
    }
    guard sorted.allSatisfy({ !$0.title.isBlank }) else { throw .title }
    self.entries = sorted
    self.source = source
  }

  /// The codes for mental, behavioural and social circumstances, from the release of April 2026 (``Citation/icd10cm``).
  ///
  /// It has all of chapter F. Of other chapters it has only what behavioural health uses, and nothing of the rest.
  public static let behavioural = ICD10CMTable(shipped: behaviouralLines, source: .icd10cm)

  /// Reads lines that this package ships; tests check each of them.
  private init(shipped lines: String, source: Citation) {
    var entries: [Entry] = []
    entries.reserveCapacity(1_400)
    let bytes = Array(lines.utf8)
    var start = 0
    while start < bytes.count {
      var mark = start
      while mark < bytes.count, bytes[mark] != 0x3D, bytes[mark] != 0x2B { mark += 1 }
      var end = mark
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      if mark < end {
        let code = String(decoding: bytes[start..<mark], as: UTF8.self)
        entries.append(
          Entry(
            ICD10CMCode(known: code), isBillable: bytes[mark] == 0x3D,
            title: String(decoding: bytes[(mark + 1)..<end], as: UTF8.self)))
      }
      start = end + 1
    }
    self.entries = entries
    self.source = source
  }

  /// Returns the entry of a code, or nil when the table does not have it.
  public func entry(of code: ICD10CMCode) -> Entry? {
    position(of: code).map { entries[$0] }
  }

  /// Returns what the table says about a code.
  public func standing(of code: ICD10CMCode) -> Standing {
    guard let entry = entry(of: code) else { return .unknown }
    return entry.isBillable ? .billable : .category
  }

  /// Returns whether a code may be billed; nil when the table does not have the code.
  public func isBillable(_ code: ICD10CMCode) -> Bool? { entry(of: code)?.isBillable }

  /// Returns what a code stands for, in the words of the publisher; nil when the table does not have the code.
  public func title(of code: ICD10CMCode) -> String? { entry(of: code)?.title }

  /// Returns the category directly above a code; nil when the table has none.
  ///
  /// The code itself need not be in the table.
  public func parent(of code: ICD10CMCode) -> ICD10CMCode? {
    var text = code.text
    while text.utf8.count > 3 {
      text.removeLast()
      if text.utf8.last == 0x2E { text.removeLast() }
      if let found = entry(of: ICD10CMCode(known: text)) { return found.code }
    }
    return nil
  }

  /// Returns the codes directly below a code, in their order; empty when there are none.
  public func children(of code: ICD10CMCode) -> [ICD10CMCode] {
    var children: [ICD10CMCode] = []
    for entry in entries[firstPosition(from: code)...] where entry.code != code {
      guard entry.code.isWithin(code.text) else { break }
      if let last = children.last, entry.code.isWithin(last.text) { continue }
      children.append(entry.code)
    }
    return children
  }

  /// The first position whose code is not before a code.
  private func firstPosition(from code: ICD10CMCode) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func position(of code: ICD10CMCode) -> Int? {
    let position = firstPosition(from: code)
    return position < entries.count && entries[position].code == code ? position : nil
  }

  enum CodingKeys: String, CodingKey {
    case entries = "entries"
    case source = "source"
  }

  /// Decodes a table, whose entries may stand in any order.
  ///
  /// - Throws: `DecodingError` when a member is missing or has another type, or with ``Invalid``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try ICD10CMTable(
        container.decode([Entry].self, forKey: .entries),
        source: container.decode(Citation.self, forKey: .source))
    }
  }
}
