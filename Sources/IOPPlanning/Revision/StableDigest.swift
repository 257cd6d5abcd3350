import IOPModels

/// A short text that is the same for the same content in every run and on every machine, and another for other content.
///
/// It tells contents apart within one record and protects nothing: a digest of personal data is personal data. It is the 64-bit hash
/// of Fowler, Noll and Vo (FNV-1a), of which 60 bits make 15 digits.
struct StableDigest {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Takes in a text with its end, so that two texts never read as another two.
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    // No byte of a text in UTF-8 is this one.
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// The digest of what was taken in, 15 digits of `0-9a-f`.
  var text: String {
    let digits = String((state ^ state >> 60) & 0x0FFF_FFFF_FFFF_FFFF, radix: 16)
    return String(repeating: "0", count: 15 - digits.count) + digits
  }

  /// The digest of a list of texts.
  static func of(_ texts: [String]) -> String {
    var digest = StableDigest()
    for text in texts { digest.add(text) }
    return digest.text
  }

  /// The digest of all that a value writes, apart from some members at its top.
  static func of(_ value: some Encodable, without members: Set<String> = []) -> String? {
    let encoder = DigestEncoder(leavingOut: members)
    do {
      try value.encode(to: encoder)
    } catch {
      return nil
    }
    return encoder.sink.digest.text
  }
}
