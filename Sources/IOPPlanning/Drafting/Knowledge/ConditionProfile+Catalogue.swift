public import IOPModels

extension ConditionProfile {
  /// The conditions that IOPKit describes, in the order of ``/IOPModels/ConditionKind/catalogue``.
  ///
  /// Goals, skills, self-care, companions and questions are descriptions of our own (``/IOPModels/Citation/commonPractice``), the
  /// sources of everything else stand beside it. A clinic that adopts IOPKit reviews them.
  public static let catalogue: [ConditionProfile] = {
    let described = Dictionary(
      (mood + anxiety + substanceUse + safety + others).map { ($0.kind, $0) },
      uniquingKeysWith: { first, _ in first })
    return ConditionKind.catalogue.compactMap { described[$0] }
  }()

  private static let byKind: [ConditionKind: ConditionProfile] = Dictionary(
    catalogue.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })

  /// Returns the profile of a kind of condition, or nil when IOPKit does not describe it.
  public static func of(_ kind: ConditionKind) -> ConditionProfile? { byKind[kind] }
}
