/// The instruments that a site uses: its own definitions, and the catalogue for every other name.
///
/// A definition with a name of its own is scored and judged like one of the catalogue. One with a name of the catalogue, such as
/// ``Instrument/choosing(bands:cutoff:change:)`` gives, takes its place: the site has chosen other bands, cut-offs or changes. What it
/// cannot change are the items, because results are checked against them and safety items must not get lost.
///
/// On the wire it is the list of the definitions.
public struct InstrumentSet: Hashable, Sendable {
  /// Why definitions were refused.
  public enum Invalid: InvalidValue {
    /// Two definitions have one name, so that nobody could say by which a result is scored.
    case repeated
    /// A definition has a name of the catalogue and other items, another multiplier or another direction.
    case items

    public var description: String {
      switch self {
      case .repeated: "an instrument is defined once"
      case .items:
        "an instrument of the catalogue keeps its items, multiplier and direction; another has another name"
      }
    }
  }

  private struct Definitions: Hashable, Sendable {
    let list: [Instrument]
    let byID: [InstrumentID: Instrument]

    static func == (left: Self, right: Self) -> Bool { left.list == right.list }

    func hash(into hasher: inout Hasher) { hasher.combine(list) }
  }

  /// Behind one reference, because a record is copied often and instruments are looked up often.
  private let definitions: Box<Definitions>

  /// No definition of a site: the catalogue alone.
  public static let catalogue = InstrumentSet(known: [])

  /// The site's definitions, in the order in which they were given.
  public var own: [Instrument] { definitions.value.list }

  /// Takes definitions of a site.
  ///
  /// - Throws: ``Invalid`` when two have one name, or one has a name of the catalogue and other items.
  public init(_ own: [Instrument]) throws(Invalid) {
    guard Set(own.map(\.id)).count == own.count else { throw .repeated }
    for definition in own {
      if let known = Instrument.named(definition.id), !definition.isTaken(like: known) {
        throw .items
      }
    }
    self.init(known: own)
  }

  private init(known own: [Instrument]) {
    var byID: [InstrumentID: Instrument] = [:]
    for definition in own { byID[definition.id] = definition }
    definitions = Box(Definitions(list: own, byID: byID))
  }

  /// Returns the set with one more definition.
  ///
  /// - Throws: ``Invalid`` when the name is taken, or is one of the catalogue and the items are others.
  public func adding(_ definition: Instrument) throws(Invalid) -> InstrumentSet {
    try InstrumentSet(own + [definition])
  }

  /// The instrument of a name: the site's definition, else that of the catalogue; nil when neither defines it.
  public subscript(id: InstrumentID) -> Instrument? {
    definitions.value.byID[id] ?? Instrument.named(id)
  }
}

extension Instrument {
  /// Whether answers and totals are those of another instrument, and every safety item of it is one here.
  fileprivate func isTaken(like known: Instrument) -> Bool {
    items.count == known.items.count && multiplier == known.multiplier
      && direction == known.direction
      && zip(items, known.items).allSatisfy { own, item in
        own.lowest == item.lowest && own.highest == item.highest && own.answers == item.answers
          && own.isReversed == item.isReversed && own.isScored == item.isScored
          && own.askedIf == item.askedIf && (own.isSafetyItem || !item.isSafetyItem)
      }
  }
}

extension InstrumentSet: Codable {
  /// Decodes the list of definitions.
  ///
  /// - Throws: `DecodingError` where a definition is refused, or with ``Invalid``.
  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (own: [Instrument]) in
      try InstrumentSet(own) as InstrumentSet
    }
  }

  /// Encodes the list of definitions.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(own)
  }
}

// Without a definition of a site there is no member, as with every list that may be empty.

extension KeyedDecodingContainer {
  package func decode(_ type: InstrumentSet.Type, forKey key: Key) throws -> InstrumentSet {
    try decodeIfPresent(type, forKey: key) ?? .catalogue
  }
}

extension KeyedEncodingContainer {
  package mutating func encode(_ value: InstrumentSet, forKey key: Key) throws {
    try encodeIfPresent(value.own.isEmpty ? nil : value, forKey: key)
  }
}
