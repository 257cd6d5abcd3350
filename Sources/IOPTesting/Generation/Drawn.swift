public import IOPModels

/// A type that says itself how a random value of it is made.
///
/// Few types need to: ``Draw/value(_:)`` makes whatever can be decoded by asking it for its parts. What it cannot guess is a leaf with
/// a form of its own (a code, a date) and a type whose parts hang together.
///
/// ```swift
/// extension MemberNumber: Drawn {
///   static func drawn(from draw: inout Draw) throws -> MemberNumber {
///     try MemberNumber("M-\(draw.number(in: 1...999))")
///   }
/// }
/// ```
public protocol Drawn {
  /// Returns a random value.
  static func drawn(from draw: inout Draw) throws -> Self
}

extension Draw {
  /// Why no value was drawn.
  public enum Failed: InvalidValue, Hashable {
    /// Parts were drawn again and again, and never fitted together: the type has to conform to ``Drawn``.
    case neverFits(type: String)

    public var description: String {
      switch self {
      case .neverFits(let type):
        "no random parts fit together to a \(type); let it conform to Drawn"
      }
    }
  }

  /// Returns a random value of a type, by its ``Drawn`` conformance or else part by part as it is decoded.
  ///
  /// Words of a closed list and of a catalogue are drawn from there, texts are invented, members that may be absent are there
  /// ``presence`` times in a hundred, and lists have ``listLengths`` elements. Parts that a type refuses are drawn again, after some
  /// tries with more or fewer of them, since some exclude each other.
  ///
  /// - Throws: ``Failed``, or what a ``Drawn`` conformance throws.
  public mutating func value<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    guard let value = try drawn(type) as? Value else {
      throw Failed.neverFits(type: String(describing: type))
    }
    return value
  }

  /// A random value of a type that is known only when it runs: one copy of this serves every type.
  @inline(never)
  private mutating func drawn(_ type: any Decodable.Type) throws -> any Decodable {
    if let drawn = type as? any Drawn.Type,
      let value = try drawn.drawn(from: &self) as? any Decodable
    {
      return value
    }
    if let list = type as? any ClosedVocabulary.Type, let value = word(of: list) { return value }
    if let list = type as? any Vocabulary.Type, let value = word(of: list) { return value }
    let asked = (presence, listLengths)
    for number in 0..<Self.tries {
      let parts = DrawingDecoder(self)
      if number >= Self.triesAsAsked {
        parts.draw.presence = (presence + 50) / 2
        parts.draw.listLengths = listLengths.lowerBound...max(3, listLengths.upperBound)
      }
      defer {
        self = parts.draw
        (presence, listLengths) = asked
      }
      do {
        return try type.init(from: parts)
      } catch let failed as Failed {
        // A part that never fits does not fit at the next try either; trying all around it again would take for ever.
        throw failed
      } catch is DecodingError {
        continue
      } catch is any InvalidValue {
        continue
      }
    }
    throw Failed.neverFits(type: String(describing: type))
  }

  private static var tries: Int { 200 }
  /// After so many tries the parts need not be as many as was asked for: some exclude each other.
  private static var triesAsAsked: Int { 20 }

  private mutating func word<List: ClosedVocabulary>(of list: List.Type) -> List? {
    element(of: Array(list.allCases))
  }

  /// A word of the catalogue, and now and then one of a site's own.
  private mutating func word<List: Vocabulary>(of list: List.Type) -> List? {
    chance(percent: 10) ? List(rawValue: "site-s-own-word") : element(of: list.catalogue)
  }
}
