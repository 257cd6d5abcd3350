import IOPModels

/// Something recorded that says in words what was found.
protocol SaidInWords: Hashable, Sendable {
  /// What was found, in words.
  var inWords: String { get }
}

extension Known where Value: SaidInWords {
  /// The fact as evidence, with its day and what it says.
  var evidence: Evidence { Evidence(reference, on: date, says: value.inWords) }
}

/// An entry of the record that is a fact by itself and says in words what was found on its day.
protocol DatedEntry: SaidInWords {
  /// Where it stands.
  var reference: FactReference { get }
  /// Its day.
  var date: CalendarDate { get }
}

extension DatedEntry {
  /// The entry as evidence, with its day and what it says.
  var evidence: Evidence { Evidence(reference, on: date, says: inWords) }
}

// A result of an instrument is none of them: what it says depends on the instruments that a site uses.

extension ClinicalCondition: SaidInWords {}

extension BehaviourCount: DatedEntry { var reference: FactReference { .behaviour(id) } }

extension CareCoordination: DatedEntry { var reference: FactReference { .coordination(id) } }

extension DeliveryChange: DatedEntry { var reference: FactReference { .deliveryChange(id) } }

extension DiaryCard: DatedEntry { var reference: FactReference { .diaryCard(id) } }

extension ExtensionRequest: DatedEntry { var reference: FactReference { .extension(id) } }

extension ExternalResult: DatedEntry { var reference: FactReference { .external(id) } }

extension Formulation: DatedEntry { var reference: FactReference { .formulation(id) } }

extension RiskAssessment: DatedEntry { var reference: FactReference { .risk(id) } }

extension SelfCareEntry: DatedEntry { var reference: FactReference { .selfCare(id) } }

extension SituationUpdate: DatedEntry { var reference: FactReference { .update(id) } }
