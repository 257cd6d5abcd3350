// What was found of a consent on a day does not hold the consent. A finding that was sent is held to its day and its form.

extension ConsentValidity {
  /// Why a finding that was sent was refused.
  public enum Invalid: InvalidValue {
    /// An element that is missing or open is not one of the form, or is both.
    case elements
    /// A consent is not yet signed by its day of signature, expired before its last day, or revoked before its revocation.
    case dates

    public var description: String {
      switch self {
      case .elements: "what is missing or open is an element of the form, and not both"
      case .dates: "a consent is signed after, or expired or revoked by, the day of the finding"
      }
    }
  }

  /// Decodes a finding that somebody made.
  ///
  /// - Throws: `DecodingError` when a member is missing, or with ``Invalid``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      date: try container.decode(CalendarDate.self, forKey: .date),
      form: try container.decode(ConsentForm.self, forKey: .form),
      faults: try container.decode([Fault].self, forKey: .faults),
      questions: try container.decode([Question].self, forKey: .questions))
    try decoder.refusing { if let invalid { throw invalid } }
  }

  /// What no finding says; nil when it fits to its day and its form.
  private var invalid: Invalid? {
    let open = questions.compactMap { if case .element(let one) = $0 { one } else { nil } }
    let elements = Set(form.elements)
    guard elements.isSuperset(of: missing + open), Set(missing).isDisjoint(with: open) else {
      return .elements
    }
    let isInTime = faults.allSatisfy { fault in
      switch fault {
      case .notYetSigned(let signed): signed > date
      case .expired(let last): last < date
      case .revoked(let day): day <= date
      default: true
      }
    }
    return isInTime ? nil : .dates
  }
}

extension ConsentValidity.Fault: Codable {
  private enum Kind: String, ClosedVocabulary {
    case refused = "refused"
    case missing = "missing"
    case notYetSigned = "not-yet-signed"
    case expired = "expired"
    case eventOccurred = "event"
    case treatmentEnded = "treatment-end"
    case revoked = "revoked"
    case knownFalse = "known-false"
    case needsPart2 = "needs-part-2"
    case counsellingNotesCombined = "notes-combined"
    case counsellingNotesCondition = "notes-condition"
    case legalProceedingsCombined = "legal-combined"
  }

  enum CodingKeys: String, CodingKey {
    case kind = "kind"
    case element = "element"
    case date = "date"
  }

  /// Decodes an object with a `kind` and, where the kind has one, its `element` or `date`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func date() throws -> CalendarDate {
      try container.decode(CalendarDate.self, forKey: .date)
    }
    switch try container.decode(Kind.self, forKey: .kind) {
    case .refused: self = .refused
    case .missing:
      self = .missing(try container.decode(ConsentElement.self, forKey: .element))
    case .notYetSigned: self = .notYetSigned(try date())
    case .expired: self = .expired(try date())
    case .eventOccurred: self = .eventOccurred
    case .treatmentEnded: self = .treatmentEnded
    case .revoked: self = .revoked(try date())
    case .knownFalse: self = .knownFalse
    case .needsPart2: self = .needsPart2
    case .counsellingNotesCombined: self = .counsellingNotesCombined
    case .counsellingNotesCondition: self = .counsellingNotesCondition
    case .legalProceedingsCombined: self = .legalProceedingsCombined
    }
  }

  /// Encodes an object with a `kind`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    switch self {
    case .missing(let element):
      try container.encode(element, forKey: .element)
    case .notYetSigned(let date), .expired(let date), .revoked(let date):
      try container.encode(date, forKey: .date)
    default: break
    }
  }

  private var kind: Kind {
    switch self {
    case .refused: .refused
    case .missing: .missing
    case .notYetSigned: .notYetSigned
    case .expired: .expired
    case .eventOccurred: .eventOccurred
    case .treatmentEnded: .treatmentEnded
    case .revoked: .revoked
    case .knownFalse: .knownFalse
    case .needsPart2: .needsPart2
    case .counsellingNotesCombined: .counsellingNotesCombined
    case .counsellingNotesCondition: .counsellingNotesCondition
    case .legalProceedingsCombined: .legalProceedingsCombined
    }
  }
}

extension ConsentValidity.Question: Codable {
  private enum Kind: String, ClosedVocabulary {
    case element = "element"
    case event = "event"
    case treatmentEnd = "treatment-end"
    case isCombined = "combined"
    case isCondition = "condition"
  }

  enum CodingKeys: String, CodingKey {
    case kind = "kind"
    case element = "element"
  }

  /// Decodes an object with a `kind` and, where the kind has one, its `element`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .element:
      self = .element(try container.decode(ConsentElement.self, forKey: .element))
    case .event: self = .event
    case .treatmentEnd: self = .treatmentEnd
    case .isCombined: self = .isCombined
    case .isCondition: self = .isCondition
    }
  }

  /// Encodes an object with a `kind`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    switch self {
    case .element(let element):
      try container.encode(element, forKey: .element)
    default: break
    }
  }

  private var kind: Kind {
    switch self {
    case .element: .element
    case .event: .event
    case .treatmentEnd: .treatmentEnd
    case .isCombined: .isCombined
    case .isCondition: .isCondition
    }
  }
}
