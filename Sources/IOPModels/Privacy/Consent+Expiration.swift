extension Consent.Expiration: Codable {
  private enum Kind: String, ClosedVocabulary {
    case date = "date"
    case event = "event"
    case endOfTreatment = "treatment-end"
    case never = "never"
  }

  enum CodingKeys: String, CodingKey {
    case kind = "kind"
    case date = "date"
    case event = "event"
  }

  /// Decodes an object with a `kind` and, where the kind has one, its `date` or `event`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .date: self = .date(try container.decode(CalendarDate.self, forKey: .date))
    case .event: self = .event(try container.decode(PrivateText.self, forKey: .event))
    case .endOfTreatment: self = .endOfTreatment
    case .never: self = .never
    }
  }

  /// Encodes an object with a `kind`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .date(let date):
      try container.encode(Kind.date, forKey: .kind)
      try container.encode(date, forKey: .date)
    case .event(let event):
      try container.encode(Kind.event, forKey: .kind)
      try container.encode(event, forKey: .event)
    case .endOfTreatment: try container.encode(Kind.endOfTreatment, forKey: .kind)
    case .never: try container.encode(Kind.never, forKey: .kind)
    }
  }
}
