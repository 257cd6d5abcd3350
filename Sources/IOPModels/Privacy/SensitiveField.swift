/// Which labels a field of a type carries whatever stands in it, as data.
///
/// The field has its name on the wire, so that what leaves can be looked at without knowing the type in Swift.
public struct SensitiveField: Hashable, Sendable, Codable {
  /// The name of the type.
  public let type: String
  /// The name of the field on the wire.
  public let field: String
  /// The labels.
  public let labels: [SensitivityLabel]

  /// Creates a row of the table.
  public init(type: String, field: String, labels: [SensitivityLabel]) {
    self.type = type
    self.field = field
    self.labels = labels
  }

  enum CodingKeys: String, CodingKey {
    case type = "type"
    case field = "field"
    case labels = "labels"
  }

  /// Decodes a row; the list of labels has to stand there, because no label says that no care is asked for.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      type: try container.decode(String.self, forKey: .type),
      field: try container.decode(String.self, forKey: .field),
      labels: try container.decodeStated([SensitivityLabel].self, forKey: .labels))
  }

  /// Encodes an object with its list of labels, also when it is empty.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(type, forKey: .type)
    try container.encode(field, forKey: .field)
    try container.encodeIfPresent(labels, forKey: .labels)
  }

  /// Returns the labels of a field of a type; ``SensitivityLabel/unclassified`` when the table has no row for it.
  public static func labels(ofField field: String, in type: String) -> [SensitivityLabel] {
    byName[type]?[field] ?? [.unclassified]
  }

  /// The fields that IOPKit ships labels for: every field of every personal type of the models, room by room.
  public static let catalogue: [SensitiveField] =
    (ofPeople + ofAssessments + ofCare + ofPaymentAndConsent).flatMap(\.self)

  private static let byName: [String: [String: [SensitivityLabel]]] = {
    var byName: [String: [String: [SensitivityLabel]]] = [:]
    for row in catalogue { byName[row.type, default: [:]][row.field] = row.labels }
    return byName
  }()

  static func rows(
    _ type: String, _ fields: [String], _ labels: SensitivityLabel...
  ) -> [SensitiveField] {
    fields.map { SensitiveField(type: type, field: $0, labels: labels) }
  }
}
