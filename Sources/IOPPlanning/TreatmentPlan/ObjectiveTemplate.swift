public import IOPModels

/// A kind of step towards an aim: what changes, in our words, and what shows that it did.
///
/// Templates are where an objective can start from; baseline, target and date come from the person. The wording and the link from an aim to
/// a measure are ours, to be reviewed by the adopting clinic (``/IOPModels/Citation/commonPractice``). Where nothing in the catalogues
/// measures a step, the template says so.
public struct ObjectiveTemplate: Hashable, Sendable {
  /// What shows that a step was made.
  public enum Yardstick: Hashable, Sendable {
    /// An instrument that measures symptoms; which one goes by the condition.
    case symptoms
    /// An instrument or a count.
    case measure(ObjectiveMeasure)
    /// How far symptoms interfere with a part of daily life, as a clinician judges it; it gives an objective no number.
    case dailyLife(FunctionalDomain)
    /// Nothing in the catalogues; with the reason, and what can be done instead.
    case nothing(because: String)
  }

  /// The name of the template, stable through versions.
  public let id: String
  /// The aim towards which it is a step.
  public let category: GoalCategory
  /// The domains of mental health in which something changes.
  public let domains: [WellbeingDomain]
  /// What changes, as a sentence that names no person and holds no number.
  public let statement: String
  /// What shows that it did.
  public let yardstick: Yardstick

  /// Creates a template; a site adds its own to ``catalogue``.
  @inline(never)
  public init(
    _ id: String, _ category: GoalCategory, _ domains: [WellbeingDomain], _ statement: String,
    by yardstick: Yardstick
  ) {
    self.id = id
    self.category = category
    self.domains = domains
    self.statement = statement
    self.yardstick = yardstick
  }

  /// Whether an objective of this kind can be measured: by an instrument or a count.
  public var isMeasurable: Bool {
    switch yardstick {
    case .symptoms, .measure: true
    case .dailyLife, .nothing: false
    }
  }

  /// Returns the templates of an aim, in the order of ``catalogue``; empty for a site's own aim.
  public static func of(_ category: GoalCategory) -> [ObjectiveTemplate] {
    catalogue.filter { $0.category == category }
  }

  /// The instruments of the catalogue whose total follows symptoms from week to week.
  ///
  /// Screens that look back over a long time, such as the AUDIT, or that give no total, such as the MDQ, are none of them; nor are
  /// the WHO-5, the PSS-10 and the DERS-16, which measure well-being, stress and the regulation of emotions.
  public static let symptomInstruments: [InstrumentID] = [
    .phq9, .gad7, .phq8, .phq2, .phqA, .gad2, .pcl5, .bamUse, .k6, .k10, .isi, .ociR,
  ]
}

extension GoalCategory {
  /// Returns whether a measure shows progress towards the aim, by the templates that IOPKit ships.
  ///
  /// Unknown for a site's own aim, and for an instrument or behaviour that IOPKit does not know.
  public func fits(_ measure: ObjectiveMeasure) -> Verdict {
    let templates = ObjectiveTemplate.of(self)
    guard !templates.isEmpty else { return .unknown }
    let isNamed = templates.contains { template in
      switch template.yardstick {
      case .measure(let named): named == measure
      case .symptoms:
        ObjectiveTemplate.symptomInstruments.contains { .instrument($0) == measure }
      case .dailyLife, .nothing: false
      }
    }
    if isNamed { return .met }
    let isKnown =
      switch measure {
      case .instrument(let id): InstrumentID.catalogue.contains(id)
      case .behaviour(let behaviour): Behaviour.catalogue.contains(behaviour)
      }
    return isKnown ? .notMet : .unknown
  }
}
