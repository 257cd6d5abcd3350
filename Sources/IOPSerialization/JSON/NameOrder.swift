/// The order of member names in the canonical form: by UTF-16 code units (RFC 8785, section 3.2.3).
enum NameOrder {
  /// Returns members in the order of their names.
  static func sorted(_ members: [JSONObject.Member]) -> [JSONObject.Member] {
    let isSorted = zip(members, members.dropFirst()).allSatisfy { precedes($0.name, $1.name) }
    return isSorted ? members : members.sorted { precedes($0.name, $1.name) }
  }

  /// Whether a name comes before another one.
  ///
  /// UTF-8 has the order of code points. UTF-16 differs where a code point above U+FFFF, whose surrogates are
  /// from D800 on, meets one of U+E000 to U+FFFF, whose first byte in UTF-8 is EE or EF.
  static func precedes(_ left: String, _ right: String) -> Bool {
    var rightBytes = right.utf8.makeIterator()
    for leftByte in left.utf8 {
      guard let rightByte = rightBytes.next() else { return false }
      if leftByte == rightByte { continue }
      let isPair = leftByte >= 0xF0
      if isPair != (rightByte >= 0xF0) {
        if isPair && rightByte >= 0xEE { return true }
        if !isPair && leftByte >= 0xEE { return false }
      }
      return leftByte < rightByte
    }
    return rightBytes.next() != nil
  }
}
