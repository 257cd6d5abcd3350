import IOPModels

/// The catalogues of a drafter, arranged once so that a draft looks up and does not search.
struct DraftingKnowledge: Sendable {
  /// A way of working with what a source says about it in one condition.
  struct Option: Sendable {
    let profile: ModalityProfile
    let evidence: ModalityProfile.Evidence
  }

  /// The knowledge that IOPKit ships.
  static let standard = DraftingKnowledge(
    indexing: ModalityProfile.catalogue, ConditionProfile.catalogue)

  private let profiles: [Modality: ModalityProfile]
  private let options: [ConditionKind: [Option]]
  private let conditions: [ConditionKind: ConditionProfile]
  private let places: [ConditionKind: Int]

  /// Arranges catalogues; of two entries for one word the first counts.
  init(_ modalities: [ModalityProfile], _ conditions: [ConditionProfile]) {
    let isStandard =
      modalities == ModalityProfile.catalogue && conditions == ConditionProfile.catalogue
    self = isStandard ? .standard : DraftingKnowledge(indexing: modalities, conditions)
  }

  private init(indexing modalities: [ModalityProfile], _ conditions: [ConditionProfile]) {
    profiles = Dictionary(modalities.map { ($0.modality, $0) }) { first, _ in first }
    var options: [ConditionKind: [Option]] = [:]
    for profile in modalities where profile.kind == .treatment {
      for kind in profile.evidence.map(\.condition).unique {
        guard let evidence = profile.evidence(for: kind) else { continue }
        options[kind, default: []].append(Option(profile: profile, evidence: evidence))
      }
    }
    self.options = options
    self.conditions = Dictionary(conditions.map { ($0.kind, $0) }) { first, _ in first }
    places = Dictionary(conditions.enumerated().map { ($1.kind, $0) }) { first, _ in first }
  }

  /// Returns what is known of a kind of condition; of a word that nobody describes, that nothing is.
  func condition(_ kind: ConditionKind) -> ConditionProfile {
    conditions[kind] ?? ConditionProfile(unknown: kind)
  }

  /// Returns the description of a way of working.
  func modality(_ modality: Modality) -> ModalityProfile? { profiles[modality] }

  /// Returns the treatments for which a source speaks in a condition.
  func options(for kind: ConditionKind) -> [Option] { options[kind] ?? [] }

  /// The place of a kind of condition in its catalogue; words of nobody's catalogue come last.
  func place(of kind: ConditionKind) -> Int { places[kind] ?? places.count }
}
