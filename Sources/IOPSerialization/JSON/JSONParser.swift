/// The state of reading one document: where it stands, and the containers that are open.
struct JSONParser {
  /// An array or object whose end is not read yet.
  struct Container {
    let isObject: Bool
    var elements: [JSONValue] = []
    var object = JSONObject()
    /// The name of the member that is being read.
    var name = ""
    /// Whether a member or element is being read.
    var isInMember = false

    var count: Int { isObject ? object.count : elements.count }
  }

  let bytes: [UInt8]
  let limits: JSONLimits
  /// The offset of the next byte.
  var offset = 0
  /// The number of values read so far.
  private var values = 0
  /// The open containers, outermost first.
  private var open: [Container] = []

  init(_ bytes: [UInt8], limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// The next byte, or nil at the end.
  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Reads the whole document.
  mutating func document() throws(JSONError) -> JSONValue {
    guard bytes.count <= limits.bytes else {
      throw JSONError(.tooManyBytes(limit: limits.bytes), at: .root)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw error(.byteOrderMark, at: 0) }
    var finished = try startValue()
    while true {
      if let value = finished {
        guard !open.isEmpty else { break }
        finished = try continueContainer(with: value)
      } else {
        finished = try startContainer()
      }
    }
    skipSpace()
    guard offset == bytes.count else { throw error(.contentAfterValue, at: offset) }
    return finished ?? .null
  }

  /// Reads a scalar and returns it, or opens a container and returns nil.
  private mutating func startValue() throws(JSONError) -> JSONValue? {
    skipSpace()
    guard let byte = next else { throw error(.unexpectedEnd, at: offset) }
    values += 1
    guard values <= limits.values else {
      throw error(.tooManyValues(limit: limits.values), at: offset)
    }
    switch byte {
    case 0x22:
      offset += 1
      return .string(try string())
    case 0x7B, 0x5B:
      guard open.count < limits.depth else {
        throw error(.tooDeep(limit: limits.depth), at: offset)
      }
      open.append(Container(isObject: byte == 0x7B))
      offset += 1
      return nil
    case 0x2D, 0x30...0x39: return .number(try number())
    case 0x74: return try literal("true", .bool(true))
    case 0x66: return try literal("false", .bool(false))
    case 0x6E: return try literal("null", .null)
    default: throw error(.expectedValue, at: offset)
    }
  }

  /// Reads on after the opening bracket: the first member, or the end of an empty container.
  private mutating func startContainer() throws(JSONError) -> JSONValue? {
    skipSpace()
    guard let byte = next else { throw error(.unexpectedEnd, at: offset) }
    if byte == closingBracket { return closeContainer() }
    return try startMember()
  }

  /// Adds a finished value to the innermost container and reads on behind it.
  private mutating func continueContainer(with value: JSONValue) throws(JSONError) -> JSONValue? {
    let top = open.count - 1
    if open[top].isObject {
      open[top].object.append(JSONObject.Member(open[top].name, value))
    } else {
      open[top].elements.append(value)
    }
    open[top].isInMember = false
    skipSpace()
    guard let byte = next else { throw error(.unexpectedEnd, at: offset) }
    if byte == closingBracket { return closeContainer() }
    guard byte == 0x2C else { throw error(.expectedCommaOrEnd, at: offset) }
    let comma = offset
    offset += 1
    skipSpace()
    if let byte = next, byte == closingBracket { throw error(.trailingComma, at: comma) }
    return try startMember()
  }

  /// The byte that ends the innermost container.
  private var closingBracket: UInt8 { open[open.count - 1].isObject ? 0x7D : 0x5D }

  /// Ends the innermost container and returns its value.
  private mutating func closeContainer() -> JSONValue {
    offset += 1
    let container = open.removeLast()
    return container.isObject ? .object(container.object) : .array(container.elements)
  }

  /// Reads the start of an element, or a name, its colon and the start of the member's value.
  private mutating func startMember() throws(JSONError) -> JSONValue? {
    let top = open.count - 1
    guard open[top].count < limits.membersPerContainer else {
      throw error(.tooManyMembers(limit: limits.membersPerContainer), at: offset)
    }
    if open[top].isObject {
      guard let byte = next else { throw error(.unexpectedEnd, at: offset) }
      guard byte == 0x22 else { throw error(.expectedName, at: offset) }
      let start = offset
      offset += 1
      open[top].name = try string()
      open[top].isInMember = true
      guard !open[top].object.hasMember(equivalentTo: open[top].name) else {
        throw error(.duplicateMember, at: start)
      }
      skipSpace()
      guard let byte = next else { throw error(.unexpectedEnd, at: offset) }
      guard byte == 0x3A else { throw error(.expectedColon, at: offset) }
      offset += 1
    }
    open[top].isInMember = true
    return try startValue()
  }

  /// Reads one of the three literals.
  private mutating func literal(
    _ text: StaticString, _ value: JSONValue
  ) throws(JSONError) -> JSONValue {
    for byte in text.description.utf8 {
      guard let next else { throw error(.unexpectedEnd, at: offset) }
      guard next == byte else { throw error(.expectedValue, at: offset) }
      offset += 1
    }
    return value
  }

  /// Skips the four characters that JSON holds to be space.
  private mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  /// The path of the value that is being read.
  private var path: JSONPath {
    var components: [JSONPath.Component] = []
    for container in open where container.isInMember {
      components.append(
        container.isObject ? .key(container.name) : .index(container.elements.count))
    }
    return JSONPath(components)
  }

  /// An error at an offset, with the path of what is being read.
  @inline(never)
  func error(_ reason: JSONError.Reason, at offset: Int) -> JSONError {
    JSONError(reason, at: path, position: JSONPosition(offset: offset, in: bytes))
  }
}
