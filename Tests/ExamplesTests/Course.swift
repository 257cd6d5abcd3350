import Foundation
import IOPKit
import Testing

/// A recorded course of the examples as a tree, so that a test can edit one fact of it as a person would edit the file.
struct Course {
  var tree: JSONValue

  static let a = Course(named: "course-a")
  static let b = Course(named: "course-b")

  init(named name: String) {
    do {
      tree = try JSONReader().read(Self.bytes(named: name))
    } catch {
      Issue.record("\(name) cannot be read: \(error)")
      tree = .null
    }
  }

  static func path(named name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Examples/Data/\(name).json").path
  }

  static func bytes(named name: String) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(named: name))))
    } catch {
      Issue.record("\(name) is not there")
      return []
    }
  }

  /// Returns the course with one member of its content set to another value.
  func setting(_ path: JSONPath.Component..., to json: String) throws -> Course {
    var copy = self
    let value = try JSONReader().read(Array(json.utf8))
    copy.tree = try tree.setting(value, at: JSONPath([.key("content")] + path))
    return copy
  }

  /// Returns the course without one member of its content.
  func removing(_ path: JSONPath.Component...) throws -> Course {
    var copy = self
    copy.tree = try tree.removing(at: JSONPath([.key("content")] + path))
    return copy
  }

  /// Returns the place of the element of a list that has an identifier.
  func index(of id: String, in list: JSONPath.Component...) throws -> JSONPath.Component {
    let all = try #require(tree[JSONPath([.key("content")] + list)])
    guard case .array(let elements) = all else {
      Issue.record("not a list")
      return .index(0)
    }
    return .index(try #require(elements.firstIndex { $0["id"] == .string(id) }))
  }

  func record() throws -> CareRecord { try CareDocument(tree).content }
}
