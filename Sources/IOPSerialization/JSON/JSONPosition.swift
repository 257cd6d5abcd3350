/// A position in the text of a JSON document.
public struct JSONPosition: Hashable, Sendable {
  /// The number of bytes before the position.
  public let offset: Int
  /// The line, counted from one; lines end with a line feed.
  public let line: Int
  /// The column in its line, counted from one in Unicode scalars.
  public let column: Int

  /// Creates a position from its parts.
  public init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }

  /// Finds the line and column of an offset.
  init(offset: Int, in bytes: [UInt8]) {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.init(offset: offset, line: line, column: column)
  }
}

extension JSONPosition: CustomStringConvertible {
  /// The position as text: line, column and byte.
  public var description: String { "line \(line), column \(column), byte \(offset)" }
}
