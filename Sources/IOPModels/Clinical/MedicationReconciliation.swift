/// A comparison of what several sources say about a person's medicines, on a day.
public struct MedicationReconciliation: PersonalData, Hashable, Sendable, Codable {
  /// Where a list of medicines came from.
  ///
  /// An open vocabulary: a site's own sources are kept.
  public struct Source: Vocabulary {
    public let rawValue: String

    public init?(rawValue: String) {
      guard InvalidVocabulary.of(rawValue) == nil else { return nil }
      self.rawValue = rawValue
    }

    private init(_ known: String) { rawValue = known }

    /// The person.
    public static var patient: Self { Self("patient") }
    /// A family member or another support person.
    public static var family: Self { Self("family") }
    /// The containers that the person brought.
    public static var containers: Self { Self("containers") }
    /// The record of this program.
    public static var record: Self { Self("record") }
    /// A prescriber outside the program.
    public static var prescriber: Self { Self("prescriber") }
    /// A pharmacy.
    public static var pharmacy: Self { Self("pharmacy") }
    /// The program or hospital from which the person comes.
    public static var referrer: Self { Self("referrer") }
    /// A state's prescription monitoring program.
    public static var monitoring: Self { Self("monitoring") }

    public static var catalogue: [Self] {
      [
        .patient, .family, .containers, .record, .prescriber, .pharmacy, .referrer, .monitoring,
      ]
    }

    public var title: String {
      switch self {
      case .containers: "medicine containers"
      case .record: "record of the program"
      case .referrer: "referring program"
      case .monitoring: "prescription monitoring program"
      default: rawValue.spacedWord
      }
    }
  }

  /// A difference between the sources, or a danger that the comparison brought to light.
  public struct Discrepancy: PersonalData, Hashable, Sendable, Codable {
    /// What differs.
    public enum Kind: String, ClosedVocabulary {
      /// A source lacks a medicine that another one has.
      case missing = "missing"
      /// The doses or times differ.
      case dose = "dose"
      /// Two entries are the same medicine, or do the same.
      case duplicate = "duplicate"
      /// It is prescribed, and the person does not take it as prescribed.
      case notTaken = "not-taken"
      /// Two medicines, or a medicine and a reaction on record, do not go together.
      case interaction = "interaction"
    }

    /// Why a discrepancy was refused.
    public enum Invalid: InvalidValue {
      /// Nothing is said about what differs.
      case findingMissing
      /// The resolution is blank; one that is not resolved has none.
      case resolutionBlank

      public var description: String {
        switch self {
        case .findingMissing: "a discrepancy says what differs"
        case .resolutionBlank: "the resolution of a discrepancy is not blank; it is absent"
        }
      }
    }

    /// What differs.
    public let kind: Kind
    /// The medicine; nil when it is not among the entries on record.
    public let medication: Identifier<Medication>?
    /// What was found.
    public let finding: PrivateText
    /// What was decided; nil when the discrepancy was left open.
    public let resolution: PrivateText?

    /// Whether it was resolved.
    public var isResolved: Bool { resolution != nil }

    /// Creates a discrepancy.
    ///
    /// - Throws: ``Invalid`` when the finding or a given resolution is blank.
    public init(
      _ kind: Kind, medication: Identifier<Medication>? = nil, finding: PrivateText,
      resolution: PrivateText? = nil
    ) throws(Invalid) {
      guard !finding.revealed.isBlank else { throw .findingMissing }
      if let resolution, resolution.revealed.isBlank { throw .resolutionBlank }
      self.kind = kind
      self.medication = medication
      self.finding = finding
      self.resolution = resolution
    }

    enum CodingKeys: String, CodingKey {
      case kind = "kind"
      case medication = "medication"
      case finding = "finding"
      case resolution = "resolution"
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      self = try decoder.refusing {
        try Discrepancy(
          container.decode(Kind.self, forKey: .kind),
          medication: container.decodeIfPresent(Identifier<Medication>.self, forKey: .medication),
          finding: container.decode(PrivateText.self, forKey: .finding),
          resolution: container.decodeIfPresent(PrivateText.self, forKey: .resolution))
      }
    }
  }

  /// Why a reconciliation was refused.
  public enum Invalid: InvalidValue {
    /// There are fewer than two sources, or one stands there twice.
    case sources

    public var description: String { "a reconciliation compares two or more different sources" }
  }

  /// The identifier of this reconciliation.
  public let id: Identifier<MedicationReconciliation>
  /// The day.
  public let date: CalendarDate
  /// Who compared.
  public let by: Identifier<Clinician>
  /// What was compared.
  public let sources: [Source]
  /// What differed; empty when nothing did.
  public let discrepancies: [Discrepancy]

  /// Creates a reconciliation.
  ///
  /// - Throws: ``Invalid/sources`` when there are not two different sources or more.
  public init(
    id: Identifier<MedicationReconciliation>, date: CalendarDate, by: Identifier<Clinician>,
    sources: [Source], discrepancies: [Discrepancy] = []
  ) throws(Invalid) {
    guard sources.count >= 2, Set(sources).count == sources.count else { throw .sources }
    self.id = id
    self.date = date
    self.by = by
    self.sources = sources
    self.discrepancies = discrepancies
  }

  /// The discrepancies that were left open.
  public var unresolved: [Discrepancy] { discrepancies.filter { !$0.isResolved } }

  enum CodingKeys: String, CodingKey {
    case id = "id"
    case date = "date"
    case by = "by"
    case sources = "sources"
    case discrepancies = "discrepancies"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try MedicationReconciliation(
        id: container.decode(Identifier<MedicationReconciliation>.self, forKey: .id),
        date: container.decode(CalendarDate.self, forKey: .date),
        by: container.decode(Identifier<Clinician>.self, forKey: .by),
        sources: container.decode([Source].self, forKey: .sources),
        discrepancies: container.decode([Discrepancy].self, forKey: .discrepancies))
    }
  }
}
