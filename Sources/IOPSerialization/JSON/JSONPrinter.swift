/// The text that is being written, and the place in the tree.
struct JSONPrinter {
  var bytes: [UInt8] = []
  /// The steps to the value that is being written.
  private var steps: [JSONPath.Component] = []

  /// The length of a line within which an array of scalars is not broken.
  static let lineLength = 100

  /// Writes a value without space.
  mutating func writeCanonical(_ value: JSONValue) throws(JSONError) {
    switch value {
    case .array(let elements):
      try checkDepth()
      bytes.append(0x5B)
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(0x2C) }
        steps.append(.index(index))
        try writeCanonical(element)
        steps.removeLast()
      }
      bytes.append(0x5D)
    case .object(let object):
      try checkDepth()
      bytes.append(0x7B)
      for (index, member) in NameOrder.sorted(object.members).enumerated() {
        if index > 0 { bytes.append(0x2C) }
        writeString(member.name)
        bytes.append(0x3A)
        steps.append(.key(member.name))
        try writeCanonical(member.value)
        steps.removeLast()
      }
      bytes.append(0x7D)
    case .null, .bool, .number, .string:
      try writeScalar(value)
    }
  }

  /// Writes a value over several lines.
  mutating func writeReadable(_ value: JSONValue) throws(JSONError) {
    switch value {
    case .array(let elements) where !elements.isEmpty:
      try checkDepth()
      if try writeOnOneLine(elements) { return }
      bytes.append(0x5B)
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(0x2C) }
        startLine(indentation: steps.count + 1)
        steps.append(.index(index))
        try writeReadable(element)
        steps.removeLast()
      }
      startLine(indentation: steps.count)
      bytes.append(0x5D)
    case .object(let object) where !object.isEmpty:
      try checkDepth()
      bytes.append(0x7B)
      for (index, member) in NameOrder.sorted(object.members).enumerated() {
        if index > 0 { bytes.append(0x2C) }
        startLine(indentation: steps.count + 1)
        writeString(member.name)
        bytes += [0x3A, 0x20]
        steps.append(.key(member.name))
        try writeReadable(member.value)
        steps.removeLast()
      }
      startLine(indentation: steps.count)
      bytes.append(0x7D)
    case .null, .bool, .number, .string, .array, .object:
      try writeCanonical(value)
    }
  }

  /// Writes an array of scalars as one line and returns true, or nothing when it does not fit.
  private mutating func writeOnOneLine(_ elements: [JSONValue]) throws(JSONError) -> Bool {
    guard elements.count <= Self.lineLength / 2, elements.allSatisfy(\.isScalar) else {
      return false
    }
    let start = bytes.count
    let lineStart = (bytes.lastIndex(of: 0x0A) ?? -1) + 1
    bytes.append(0x5B)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes += [0x2C, 0x20] }
      steps.append(.index(index))
      try writeScalar(element)
      steps.removeLast()
    }
    bytes.append(0x5D)
    // One byte more for the comma that may follow.
    guard bytes.count - lineStart < Self.lineLength else {
      bytes.removeSubrange(start...)
      return false
    }
    return true
  }

  private mutating func startLine(indentation: Int) {
    bytes.append(0x0A)
    bytes += repeatElement(0x20, count: 2 * indentation)
  }

  private func checkDepth() throws(JSONError) {
    guard steps.count < JSONLimits.greatestDepth else {
      throw JSONError(.tooDeep(limit: JSONLimits.greatestDepth), at: JSONPath(steps))
    }
  }

  /// Writes a value that is no container.
  private mutating func writeScalar(_ value: JSONValue) throws(JSONError) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .string(let value): writeString(value)
    case .number(let value):
      guard let text = value.canonicalText else {
        throw JSONError(.unsafeInteger, at: JSONPath(steps))
      }
      bytes += text.utf8
    case .array, .object: break
    }
  }

  /// Writes a string with the escapes of RFC 8785, section 3.2.2.2.
  private mutating func writeString(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x08: bytes += [0x5C, 0x62]
      case 0x09: bytes += [0x5C, 0x74]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x0C: bytes += [0x5C, 0x66]
      case 0x0D: bytes += [0x5C, 0x72]
      case 0x00..<0x20:
        bytes += [0x5C, 0x75, 0x30, 0x30, 0x30 + byte >> 4, Self.hexadecimal(byte & 0x0F)]
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 + digit : 0x61 + digit - 10
  }
}
