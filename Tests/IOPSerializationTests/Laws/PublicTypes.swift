import Foundation

/// The types that the sources declare, found by reading the sources, so that a new one cannot be forgotten in a test.
///
/// It reads declarations line by line and goes by the indentation, which the formatter guarantees.
struct PublicTypes {
  /// What the sources say about a type.
  struct Declaration {
    var isPublicType = false
    var isProtocol = false
    var inherits: Set<String> = []
    /// The properties that the type says itself, in any of its declarations.
    var properties: Set<String> = []
    /// The names of members on the wire, in the order of `CodingKeys`.
    var keys: [String] = []
  }

  private(set) var declarations: [String: Declaration] = [:]

  /// The folder of the package.
  static var package: URL {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder
  }

  /// Reads the sources of modules.
  init(modules: [String]) throws {
    for module in modules {
      let folder = Self.package.appendingPathComponent("Sources/\(module)")
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard file.pathExtension == "swift" else { continue }
        read(try String(contentsOf: file, encoding: .utf8))
      }
    }
  }

  /// The names of all public types.
  var all: Set<String> { Set(declarations.filter(\.value.isPublicType).keys) }

  /// The names of the public types that are written to the wire.
  var codable: Set<String> { conforming(to: ["Codable", "Decodable", "Encodable"]) }

  /// The names of the public errors, and of what is declared inside them.
  var errors: Set<String> {
    let errors = conforming(to: ["Error", "InvalidValue"])
    return all.filter { name in
      let parts = name.split(separator: ".")
      return parts.indices.contains { errors.contains(parts[...$0].joined(separator: ".")) }
    }
  }

  /// The names of the public types that conform to one of some protocols, or to one that refines it.
  func conforming(to protocols: Set<String>) -> Set<String> {
    var known = protocols
    while true {
      let further = declarations.filter { name, found in
        found.isProtocol && !known.contains(name) && !found.inherits.isDisjoint(with: known)
      }
      if further.isEmpty { break }
      known.formUnion(further.keys)
    }
    return all.filter { !(declarations[$0]?.inherits.isDisjoint(with: known) ?? true) }
  }

  private static let modifiers: Set<Substring> = [
    "public", "package", "internal", "private", "fileprivate", "final", "indirect",
  ]
  private static let kinds: Set<Substring> = [
    "struct", "enum", "class", "actor", "protocol", "extension",
  ]

  private mutating func read(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var scopes: [(indent: Int, name: String)] = []
    var index = 0
    while index < lines.count {
      defer { index += 1 }
      let line = lines[index]
      let indent = line.prefix { $0 == " " }.count
      var words = line.split(separator: " ")
      guard let first = words.first, !first.hasPrefix("//") else { continue }
      while let last = scopes.last, last.indent >= indent { scopes.removeLast() }
      if first == "case", scopes.last?.name == "CodingKeys" {
        let owner = scopes.dropLast().map(\.name).joined(separator: ".")
        let key =
          words.count > 3 && words[2] == "=" ? String(words[3].dropFirst().dropLast()) : nil
        declarations[owner, default: Declaration()].keys.append(
          key ?? words[1].trimmingCharacters(in: ["`"]))
        continue
      }
      if let place = words.firstIndex(of: "var"), place + 1 < words.count, !scopes.isEmpty,
        !words[..<place].contains("static")
      {
        let owner = scopes.map(\.name).joined(separator: ".")
        let name = words[place + 1].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        declarations[owner, default: Declaration()].properties.insert(String(name))
        continue
      }
      let isPublic = words.contains("public")
      while let word = words.first, Self.modifiers.contains(word) { words.removeFirst() }
      guard words.count > 1, Self.kinds.contains(words[0]) else { continue }
      var head = words.dropFirst().joined(separator: " ")
      while !head.contains("{"), index + 1 < lines.count {
        index += 1
        head += " " + lines[index].trimmingCharacters(in: .whitespaces)
      }
      let name = String(
        head.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" || $0 == "`" })
      let full = (scopes.map(\.name) + [name]).joined(separator: ".")
      scopes.append((indent, name))
      let clause =
        (head.split(separator: "{").first ?? "")
        .replacing(#/<[^>]*>/#, with: "").split(separator: " where ").first ?? ""
      let inherited = clause.dropFirst(name.count).split { " :,".contains($0) }.map(String.init)
      var found = declarations[full, default: Declaration()]
      found.inherits.formUnion(inherited)
      if words[0] == "protocol" { found.isProtocol = true }
      if isPublic, words[0] != "extension", words[0] != "protocol" { found.isPublicType = true }
      declarations[full] = found
    }
  }
}
