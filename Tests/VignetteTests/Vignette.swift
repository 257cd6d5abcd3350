import Foundation
import IOPKit
import Testing

/// A person as textbooks describe one, on the day of the intake, with what has to follow from the facts.
///
/// The documents and what is expected of each stand beside each other in `Vignettes`. An expectation comes from the sources that it
/// names and was written before any decision was asked; it is changed only when it was wrong by those sources.
struct Vignette: CustomTestStringConvertible {
  let name: String
  let tree: JSONValue
  let expected: Expectation

  var testDescription: String { name }

  static let all: [Vignette] = names.compactMap { Vignette(named: $0) }

  /// The vignettes whose plan is drafted, with open questions or without.
  static var drafted: [Vignette] { all.filter { $0.expected.draft != .refused } }

  static var folder: URL { URL(fileURLWithPath: #filePath).deletingLastPathComponent() }

  static let names: [String] = {
    let files =
      (try? FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("Vignettes").path)) ?? []
    return files.filter { $0.hasSuffix(".expected.json") }
      .map { String($0.dropLast(".expected.json".count)) }.sorted()
  }()

  private init?(named name: String) {
    self.name = name
    do {
      let folder = Vignette.folder.appendingPathComponent("Vignettes")
      tree = try JSONReader().read(
        [UInt8](try Data(contentsOf: folder.appendingPathComponent("\(name).json"))))
      expected = try JSONDecoder().decode(
        Expectation.self,
        from: Data(contentsOf: folder.appendingPathComponent("\(name).expected.json")))
    } catch {
      Issue.record("\(name) cannot be read: \(error)")
      return nil
    }
  }

  static func named(_ name: String) throws -> Vignette {
    try #require(all.first { $0.name == name }, "there is no vignette \(name)")
  }

  func record() throws -> CareRecord { try CareDocument(tree).content }

  func day() throws -> CalendarDate { try CalendarDate(expected.asOf) }
}

/// What has to follow from the facts of a vignette.
struct Expectation: Decodable {
  /// What becomes of the draft.
  enum Draft: String, Decodable {
    /// A plan is drafted.
    case drafted = "drafted"
    /// A plan may be drafted and waits for an answer about danger.
    case blocked = "blocked"
    /// No plan is drafted: the facts lead elsewhere.
    case refused = "refused"
  }

  struct Placement: Decodable {
    let admission: [Verdict]
    let routes: [String]
    let missing: [String]?
    let reason: String
    let source: String
  }

  /// One of several meanings has to be there.
  struct Need: Decodable {
    let anyOf: [String]
    let reason: String
    let source: String
  }

  struct Problem: Decodable {
    let condition: String
    let status: String
    let modalities: [Need]
    let reason: String
    let source: String
  }

  /// The facts from one of which an objective of a condition starts.
  struct Baseline: Decodable {
    let condition: String
    let anyOf: [String]
    let reason: String
    let source: String
  }

  struct NoProblem: Decodable {
    let kind: String
    let reason: String
    let source: String
  }

  /// Every way of working for which the facts give a reason: the plan holds none beside them.
  struct Allowed: Decodable {
    let modalities: [String]
    let reason: String
    let source: String
  }

  /// A way of working that the program has, or that the person declined, and that would be wrong here.
  struct Forbidden: Decodable {
    let modality: String
    let condition: String?
    let reason: String
    let source: String
  }

  struct Week: Decodable {
    let fits: Bool
    let reason: String
    let source: String
  }

  let title: String
  let traps: [String]
  let asOf: String
  let placement: Placement
  let draft: Draft
  let problems: [Problem]?
  let notProblems: [NoProblem]?
  let allowed: Allowed?
  let forbidden: [Forbidden]?
  let plan: [Need]?
  let asks: [Need]?
  let asksNot: [String]?
  let baselines: [Baseline]?
  let mitigates: [Need]?
  let week: Week?

  /// Every reason with its source.
  var reasons: [(reason: String, source: String)] {
    var all = [(placement.reason, placement.source)]
    for problem in problems ?? [] {
      all.append((problem.reason, problem.source))
      all += problem.modalities.map { ($0.reason, $0.source) }
    }
    all += (notProblems ?? []).map { ($0.reason, $0.source) }
    if let allowed { all.append((allowed.reason, allowed.source)) }
    all += (forbidden ?? []).map { ($0.reason, $0.source) }
    all += ((plan ?? []) + (asks ?? []) + (mitigates ?? [])).map { ($0.reason, $0.source) }
    all += (baselines ?? []).map { ($0.reason, $0.source) }
    if let week { all.append((week.reason, week.source)) }
    return all
  }

  /// Every modality that is named.
  var modalities: [String] {
    (problems ?? []).flatMap(\.modalities).flatMap(\.anyOf) + (plan ?? []).flatMap(\.anyOf)
      + (allowed?.modalities ?? []) + (forbidden ?? []).map(\.modality)
  }

  /// Every fact that is named.
  var facts: [String] {
    (placement.missing ?? []) + (asks ?? []).flatMap(\.anyOf) + (asksNot ?? [])
      + (baselines ?? []).flatMap(\.anyOf)
  }
}

/// Two records that differ in a telling fact, and where what follows has to differ.
struct VignettePair: Decodable, CustomTestStringConvertible {
  /// A member of the document's content that is set, or removed when there is no value.
  struct Edit {
    let path: JSONPath
    let value: JSONValue?

    init?(_ tree: JSONValue) {
      guard case .array(let steps)? = tree["path"] else { return nil }
      path = JSONPath(
        [.key("content")]
          + steps.compactMap { step in
            switch step {
            case .string(let name): .key(name)
            case .number(let number): Int(number.text).map { .index($0) }
            default: nil
            }
          })
      value = tree["value"]
    }
  }

  struct OfProblem: Decodable {
    let condition: String
    let modality: String?
    let anyOf: [String]?
    let status: String?
  }

  struct Then: Decodable {
    let admission: Verdict?
    let routes: [String]?
    let draft: Expectation.Draft?
    let gone: [OfProblem]?
    let appears: [OfProblem]?
    let status: [OfProblem]?
    let askedNoMore: [String]?
    let weekFits: Bool?
    let plansDiffer: Bool?
  }

  let name: String
  let base: String
  let reason: String
  let source: String
  let then: Then
  private(set) var edits: [Edit] = []

  private enum CodingKeys: String, CodingKey {
    case name = "name"
    case base = "base"
    case reason = "reason"
    case source = "source"
    case then = "then"
  }

  var testDescription: String { "\(base): \(name)" }

  static let all: [VignettePair] = {
    do {
      let file = Vignette.folder.appendingPathComponent("pairs.json")
      let bytes = try Data(contentsOf: file)
      var pairs = try JSONDecoder().decode([VignettePair].self, from: bytes)
      guard case .array(let trees) = try JSONReader().read([UInt8](bytes)) else { return [] }
      for (index, tree) in trees.enumerated() {
        guard case .array(let edits)? = tree["edits"] else { continue }
        pairs[index].edits = edits.compactMap(Edit.init)
      }
      return pairs
    } catch {
      Issue.record("the pairs cannot be read: \(error)")
      return []
    }
  }()

  func vignette() throws -> Vignette { try .named(base) }

  /// Returns the record of the vignette with the edits.
  func edited() throws -> CareRecord {
    var tree = try vignette().tree
    for edit in edits {
      tree =
        if let value = edit.value {
          try tree.setting(value, at: edit.path)
        } else {
          try tree.removing(at: edit.path)
        }
    }
    return try CareDocument(tree).content
  }
}
