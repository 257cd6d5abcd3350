// Which label a word carries that stands in the entries of a course. A site's own word is unclassified.

extension SensitivityLabel {
  /// Returns the labels of a substance: each tells of substance use, a site's own as well.
  public static func labels(for substance: Substance) -> [SensitivityLabel] {
    substance.isInCatalogue ? [.substanceUse] : [.substanceUse, .unclassified]
  }

  /// Returns the labels of an urge; ``unclassified`` for a word that is not known.
  public static func labels(for urge: DiaryCard.Urge) -> [SensitivityLabel] {
    switch urge {
    case .suicide, .selfHarm: [.psychiatry, .selfHarm]
    case .alcohol, .substance: [.psychiatry, .substanceUse]
    case .disorderedEating, .leaveTreatment: [.psychiatry]
    default: [.unclassified]
    }
  }

  /// Returns the labels of a kind of self-care; ``unclassified`` for a word that is not known.
  public static func labels(for kind: SelfCareKind) -> [SensitivityLabel] {
    switch kind {
    case .company, .meaning, .limits: [.psychiatry, .social]
    case .sleep, .meals, .movement, .outdoors, .rest, .calming, .pleasure, .creativity, .upkeep,
      .health:
      [.psychiatry]
    default: [.unclassified]
    }
  }

  /// Returns the labels of what was spoken about with somebody; ``unclassified`` for a word that is not known.
  ///
  /// What may touch anything in the record, such as a diagnosis or medicines, carries the label of substance use as well.
  public static func labels(for topic: CareCoordination.Topic) -> [SensitivityLabel] {
    switch topic {
    case .diagnosis, .medication, .plan, .progress, .levelOfCare, .attendance, .coverage,
      .aftercare:
      [.psychiatry, .substanceUse]
    case .substanceUse: [.substanceUse]
    case .safety: [.psychiatry, .violence, .selfHarm]
    case .physicalHealth: [.hiv, .sexualHealth]
    case .family: [.psychiatry, .violence, .family]
    case .circumstances: [.psychiatry, .social]
    default: [.unclassified]
    }
  }

  /// Returns the labels of a physical need; ``unclassified`` for a word that is not known.
  ///
  /// An infection and what a laboratory looks for may be HIV; a specialist may be of any field, so that the word is unclassified.
  public static func labels(for kind: MedicalNeedKind) -> [SensitivityLabel] {
    switch kind {
    case .withdrawalManagement: [.substanceUse]
    case .laboratory: [.substanceUse, .hiv]
    case .infection: [.hiv, .sexualHealth]
    case .perinatal: [.sexualHealth]
    case .primaryCare, .pain, .nutrition, .sleep, .mobility: [.psychiatry]
    default: [.unclassified]
    }
  }

  /// Returns the labels of a legal matter; ``unclassified`` for a word that is not known.
  public static func labels(for kind: LegalMatterKind) -> [SensitivityLabel] {
    switch kind {
    case .probation, .parole, .courtOrder, .charges: [.substanceUse, .violence, .social]
    case .custody: [.family, .social]
    case .childProtection, .protectiveOrder: [.violence, .family, .social]
    case .commitment: [.psychiatry, .social]
    case .immigration: [.social]
    default: [.unclassified]
    }
  }

  /// Returns the labels of a case-management need; ``unclassified`` for a word that is not known.
  public static func labels(for kind: CaseNeedKind) -> [SensitivityLabel] {
    switch kind {
    case .outpatientTherapist, .outpatientPrescriber, .primaryCare: [.psychiatry]
    case .childcare: [.psychiatry, .family, .social]
    case .housing, .employment, .education, .transport, .benefits, .legal: [.psychiatry, .social]
    default: [.unclassified]
    }
  }

  /// Returns the labels of a reason for another mode of delivery; ``unclassified`` for a word that is not known.
  public static func labels(for reason: DeliveryChange.Reason) -> [SensitivityLabel] {
    switch reason {
    case .safety: [.psychiatry, .violence, .selfHarm]
    case .relocation, .transport, .commitments, .connection: [.psychiatry, .social]
    case .request, .clinical, .physicalHealth, .siteClosed: [.psychiatry]
    default: [.unclassified]
    }
  }
}

extension DiaryCard: Sensitive {
  /// The labels of the urges and behaviours that it asks about; unclassified with a note.
  public var sensitivity: [SensitivityLabel] {
    SensitivityLabel.union(
      [[.psychiatry]] + urges.map { SensitivityLabel.labels(for: $0.urge) }
        + behaviours.map { SensitivityLabel.labels(for: $0.behaviour) }
        + (note == nil ? [] : [[.unclassified]]))
  }
}

extension SelfCareEntry: Sensitive {
  /// The labels of the kind; unclassified with a note.
  public var sensitivity: [SensitivityLabel] {
    SensitivityLabel.union(
      [SensitivityLabel.labels(for: kind)] + (note == nil ? [] : [[.unclassified]]))
  }
}

extension CareCoordination: Sensitive {
  /// The labels of the topics and of what was disclosed; unclassified where somebody wrote something down.
  public var sensitivity: [SensitivityLabel] {
    let hasText = note != nil || agreed != nil || !nextSteps.isEmpty
    return SensitivityLabel.union(
      [[.psychiatry]] + topics.map { SensitivityLabel.labels(for: $0) }
        + (disclosure?.information ?? []).map { SensitivityLabel.labels(for: $0) }
        + (hasText ? [[.unclassified]] : []))
  }
}

extension Formulation: Sensitive {
  /// Unclassified: it is free text about all that a discipline understands of the person.
  public var sensitivity: [SensitivityLabel] { [.psychiatry, .unclassified] }
}

extension DeliveryChange: Sensitive {
  /// The labels of the reason; unclassified with a note.
  public var sensitivity: [SensitivityLabel] {
    SensitivityLabel.union(
      [[.psychiatry], SensitivityLabel.labels(for: reason)]
        + (note == nil ? [] : [[.unclassified]]))
  }
}
