/// An accreditation or a licence of a program.
public struct Accreditation: Hashable, Sendable, Codable {
  /// Who accredits or licenses a program; an open vocabulary.
  public struct Body: Vocabulary {
    public let rawValue: String

    public init?(rawValue: String) {
      guard InvalidVocabulary.of(rawValue) == nil else { return nil }
      self.rawValue = rawValue
    }

    private init(_ known: String) { rawValue = known }

    /// The Joint Commission.
    public static var jointCommission: Self { Self("joint-commission") }
    /// CARF International.
    public static var carf: Self { Self("carf") }
    /// The authority of the state.
    public static var state: Self { Self("state") }

    public static var catalogue: [Self] { [.jointCommission, .carf, .state] }

    public var title: String {
      switch self {
      case .jointCommission: "Joint Commission"
      case .carf: "CARF International"
      case .state: "state authority"
      default: rawValue.spacedWord
      }
    }
  }

  /// Whether a program is accredited or licensed.
  public enum Kind: String, ClosedVocabulary {
    /// Accreditation by an organisation of the field.
    case accreditation = "accreditation"
    /// Licence of an authority.
    case licence = "licence"
  }

  /// Why an entry was refused.
  public enum Invalid: InvalidValue {
    /// The last day is before the first.
    case order

    public var description: String { "the last day of an accreditation is not before its first" }
  }

  /// Whether it is an accreditation or a licence.
  public let kind: Kind
  /// Who gave it.
  public let body: Body
  /// The number under which it is known there.
  public let number: String?
  /// Where it holds, for example a state's abbreviation.
  public let jurisdiction: String?
  /// The first day on which it holds; nil when not recorded.
  public let from: CalendarDate?
  /// The last day on which it holds; nil when not recorded.
  public let through: CalendarDate?

  /// Creates an entry.
  ///
  /// - Throws: ``Invalid`` when the last day is before the first.
  public init(
    _ kind: Kind, by body: Body, number: String? = nil, jurisdiction: String? = nil,
    from: CalendarDate? = nil, through: CalendarDate? = nil
  ) throws(Invalid) {
    if let from, let through, through < from { throw .order }
    self.kind = kind
    self.body = body
    self.number = number
    self.jurisdiction = jurisdiction
    self.from = from
    self.through = through
  }

  /// Returns whether it holds on a day; nil when the days that would decide are not recorded.
  public func isValid(on date: CalendarDate) -> Bool? {
    if let from, date < from { return false }
    if let through, through < date { return false }
    return from == nil || through == nil ? nil : true
  }

  enum CodingKeys: String, CodingKey {
    case kind = "kind"
    case body = "body"
    case number = "number"
    case jurisdiction = "jurisdiction"
    case from = "from"
    case through = "through"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try Accreditation(
        container.decode(Kind.self, forKey: .kind),
        by: container.decode(Body.self, forKey: .body),
        number: container.decodeIfPresent(String.self, forKey: .number),
        jurisdiction: container.decodeIfPresent(String.self, forKey: .jurisdiction),
        from: container.decodeIfPresent(CalendarDate.self, forKey: .from),
        through: container.decodeIfPresent(CalendarDate.self, forKey: .through))
    }
  }
}

extension ProgramProfile {
  /// Returns whether the program holds an accreditation or a licence on a day; nil when it cannot be told.
  ///
  /// Without any entry of that kind nobody has recorded one, and the answer is nil.
  public func holds(_ kind: Accreditation.Kind, on date: CalendarDate) -> Bool? {
    let entries = accreditations.filter { $0.kind == kind }
    guard !entries.isEmpty else { return nil }
    return entries.reduce(false as Bool?) { $0.or($1.isValid(on: date)) }
  }
}
