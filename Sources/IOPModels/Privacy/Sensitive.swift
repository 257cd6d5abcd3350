/// A value that knows which labels its content carries.
///
/// The labels are on the careful side: free text may say anything, so an entry of a clinician that holds some is treated like
/// psychotherapy notes, and a word that is not known is ``SensitivityLabel/unclassified``.
public protocol Sensitive {
  /// The labels of the content, each once and in the order of the catalogue.
  var sensitivity: [SensitivityLabel] { get }
}

extension ClinicalCondition: Sensitive {
  /// The labels of the kind and of the code.
  public var sensitivity: [SensitivityLabel] {
    .union(
      SensitivityLabel.labels(for: kind), code.map { SensitivityLabel.labels(for: $0) } ?? [],
      note == nil ? [] : [.unclassified])
  }
}

extension MeasureResult: Sensitive {
  /// The labels of the instrument.
  public var sensitivity: [SensitivityLabel] { SensitivityLabel.labels(for: instrument) }
}

extension BehaviourCount: Sensitive {
  /// The labels of the behaviour.
  public var sensitivity: [SensitivityLabel] { SensitivityLabel.labels(for: behaviour) }
}

extension RiskAssessment: Sensitive {
  /// Self-harm, and violence, which danger to others is.
  public var sensitivity: [SensitivityLabel] { [.psychiatry, .violence, .selfHarm] }
}

extension Medication: Sensitive {
  /// Unclassified: the library knows no medicines, and some tell of HIV or of substance use.
  public var sensitivity: [SensitivityLabel] { [.psychiatry, .unclassified] }
}

extension SessionNote: Sensitive {
  /// Psychotherapy notes where somebody wrote about this person, mental health otherwise.
  public var sensitivity: [SensitivityLabel] {
    individual == nil ? [.psychiatry] : [.psychiatry, .psychotherapyNotes]
  }
}

extension Session: Sensitive {
  /// The labels of the service, of the way of working and of the note.
  public var sensitivity: [SensitivityLabel] {
    .union(
      SensitivityLabel.labels(for: service),
      modality.map { SensitivityLabel.labels(for: $0) } ?? [],
      note?.sensitivity ?? [])
  }
}

extension SituationUpdate: Sensitive {
  /// Mental health; substance use where it speaks of withdrawal, circumstances where it speaks of the home.
  public var sensitivity: [SensitivityLabel] {
    .union(
      [.psychiatry], withdrawal == nil ? [] : [.substanceUse], living == nil ? [] : [.social],
      note == nil ? [] : [.unclassified])
  }
}

extension IntakeAssessment: Sensitive {
  /// The labels of everything that it holds.
  public var sensitivity: [SensitivityLabel] {
    var lists: [[SensitivityLabel]] = [[.psychiatry]]
    lists += conditions.map(\.sensitivity) + measures.map(\.sensitivity)
    lists += behaviours.map(\.sensitivity) + (medications ?? []).map(\.sensitivity)
    lists += (riskFactors ?? []).map { SensitivityLabel.labels(for: $0) }
    lists.append(risk?.sensitivity ?? [])
    if withdrawal != nil { lists.append([.substanceUse]) }
    if living != nil { lists.append([.social]) }
    if presentingConcern != nil || !statedGoals.isEmpty { lists.append([.unclassified]) }
    return SensitivityLabel.union(lists)
  }
}

extension Consent: Sensitive {
  /// The labels of what it names, and substance use where 42 CFR Part 2 applies.
  public var sensitivity: [SensitivityLabel] {
    .union(
      [.psychiatry], kind == .part2 ? [.substanceUse] : [],
      SensitivityLabel.union(scope.map { SensitivityLabel.labels(for: $0) }),
      scopeNote == nil ? [] : [.unclassified])
  }
}

extension [SensitivityLabel] {
  /// Puts the labels of several lists into one.
  fileprivate static func union(_ lists: [SensitivityLabel]...) -> [SensitivityLabel] {
    SensitivityLabel.union(lists)
  }
}

extension Patient {
  /// The age in completed years from which a person is no minor: 18, as is usual; states differ.
  public static var majority: Sourced<Int> { Sourced(18, source: .commonPractice) }

  /// Returns the labels of the person's own data on a day: ``SensitivityLabel/minor`` below the age of majority.
  ///
  /// - Parameters:
  ///   - date: the day.
  ///   - majority: the age in completed years from which a person is no minor.
  public func sensitivity(
    on date: CalendarDate, majority: Sourced<Int> = Patient.majority
  ) -> [SensitivityLabel] {
    age(on: date) < majority.value ? [.psychiatry, .minor] : [.psychiatry]
  }
}
