/// The encoder of one value into a tree.
final class TreeEncoder: Encoder {
  /// A member or element: finished, or being written by another encoder.
  enum Entry {
    case value(JSONValue)
    case pending(TreeEncoder)
  }

  /// The first thing that went wrong where the protocol of coders cannot throw.
  final class Failures {
    private(set) var first: JSONError?

    func record(_ error: JSONError) {
      if first == nil { first = error }
    }
  }

  private enum Content {
    case nothing
    case single(JSONValue)
    case elements
    case members
  }

  let place: CodingPlace
  let failures: Failures
  let sendableUserInfo: [CodingUserInfoKey: any Sendable]
  private var content = Content.nothing
  private var entries: [Entry] = []
  /// The names of the members; the values are in `entries`.
  private var names = JSONObject()

  init(
    at place: CodingPlace, userInfo: [CodingUserInfoKey: any Sendable],
    failures: Failures = Failures()
  ) {
    self.place = place
    self.failures = failures
    self.sendableUserInfo = userInfo
  }

  var codingPath: [any CodingKey] { place.codingPath }

  var userInfo: [CodingUserInfoKey: Any] { sendableUserInfo }

  /// The number of elements so far.
  var count: Int { entries.count }

  /// Encodes a value by the code of its type, and returns its tree.
  func encode(_ value: some Encodable) throws(JSONError) -> JSONValue {
    do {
      try value.encode(to: self)
    } catch {
      throw JSONError(translating: error, at: place)
    }
    if let failure = failures.first { throw failure }
    return finished()
  }

  /// The encoder of a value inside this one.
  func nested(at place: CodingPlace) -> TreeEncoder {
    TreeEncoder(at: place, userInfo: sendableUserInfo, failures: failures)
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    switch content {
    case .nothing: content = .members
    case .members: break
    case .single, .elements: contradict()
    }
    return KeyedEncodingContainer(TreeKeyedEncodingContainer<Key>(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    switch content {
    case .nothing: content = .elements
    case .elements: break
    case .single, .members: contradict()
    }
    return TreeUnkeyedEncodingContainer(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    TreeSingleValueEncodingContainer(encoder: self)
  }

  /// Adds an element.
  func add(_ entry: Entry) {
    entries.append(entry)
  }

  /// Adds a member, unless its name is taken.
  func add(_ entry: Entry, for key: any CodingKey) throws(JSONError) {
    guard names.append(JSONObject.Member(key.stringValue, .null)) else {
      throw JSONError(.duplicateMember, at: place.member(key).path)
    }
    entries.append(entry)
  }

  /// Writes the value as a whole.
  func set(_ value: JSONValue) throws(JSONError) {
    guard case .nothing = content else {
      throw JSONError(.contradictoryContainers, at: place.path)
    }
    content = .single(value)
  }

  private func contradict() {
    failures.record(JSONError(.contradictoryContainers, at: place.path))
  }

  /// The tree of what was encoded: an empty object when the type wrote nothing.
  private func finished() -> JSONValue {
    switch content {
    case .nothing: return .object(JSONObject())
    case .single(let value): return value
    case .elements: return .array(entries.map(Self.finished))
    case .members:
      var object = names
      for (index, entry) in entries.enumerated() where index < object.count {
        object.replaceValue(at: index, with: Self.finished(entry))
      }
      return .object(object)
    }
  }

  private static func finished(_ entry: Entry) -> JSONValue {
    switch entry {
    case .value(let value): value
    case .pending(let encoder): encoder.finished()
    }
  }
}
