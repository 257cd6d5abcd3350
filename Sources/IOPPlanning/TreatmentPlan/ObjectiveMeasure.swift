public import IOPModels

/// What an objective is measured by: an instrument's total or the count of a behaviour.
///
/// On the wire a single text such as `instrument:phq-9` or `behaviour:alcohol-days`.
public enum ObjectiveMeasure: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// The total of an instrument.
  case instrument(InstrumentID)
  /// The count of a behaviour over seven days or whatever days were counted.
  case behaviour(Behaviour)

  /// Why a measure was refused.
  public enum Invalid: InvalidValue {
    /// The text is not one of the two forms.
    case form

    public var description: String {
      "a measure is 'instrument:' or 'behaviour:' and a vocabulary word"
    }
  }

  /// Creates a measure from its text on the wire.
  ///
  /// - Throws: ``Invalid`` when the text is not one of the two forms.
  public init(_ text: String) throws(Invalid) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw .form }
    if parts[0] == "instrument", let id = InstrumentID(rawValue: parts[1]) {
      self = .instrument(id)
    } else if parts[0] == "behaviour", let behaviour = Behaviour(rawValue: parts[1]) {
      self = .behaviour(behaviour)
    } else {
      throw .form
    }
  }

  /// What a person reads.
  public var title: String {
    switch self {
    case .instrument(let id): id.title
    case .behaviour(let behaviour): behaviour.title
    }
  }

  /// Which way the value moves when things go well; nil when IOPKit does not know the measure.
  public var direction: ImprovementDirection? { direction(by: .catalogue) }

  /// Returns which way the value moves when things go well, by the instruments that a site uses; nil when nobody has said so.
  public func direction(by instruments: InstrumentSet) -> ImprovementDirection? {
    switch self {
    case .instrument(let id): instruments[id]?.direction
    case .behaviour(let behaviour): behaviour.direction
    }
  }

  public var description: String {
    switch self {
    case .instrument(let id): "instrument:\(id.rawValue)"
    case .behaviour(let behaviour): "behaviour:\(behaviour.rawValue)"
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.description < right.description }

  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (text: String) in try ObjectiveMeasure(text) }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
