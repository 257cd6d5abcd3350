public import IOPModels

extension CareRecord {
  /// Returns the version of each discipline's view that holds on a day, in the order of the disciplines.
  public func formulations(on date: CalendarDate) -> [Formulation] {
    Formulation.current(formulations, on: date)
  }

  /// Returns the mode of delivery that the changes set for a day; nil before the first change.
  public func delivery(on date: CalendarDate) -> DeliveryMode? {
    DeliveryChange.last(deliveryChanges, on: date)?.delivery(on: date)
  }
}

extension CareCoordination {
  /// The entry in words, without names and without what was said.
  public var inWords: String {
    var seen: Set<Partner.Kind> = []
    let partners = self.partners.map(\.kind).filter { seen.insert($0).inserted }.map { kind in
      switch kind {
      case .team: "a colleague"
      case .professional: "a professional outside"
      case .agency: "an agency outside"
      }
    }
    let words = "coordination with \(partners.joined(separator: " and ")), \(means.title)"
    return topics.isEmpty ? words : "\(words): \(topics.map(\.title).joined(separator: ", "))"
  }
}

extension Formulation {
  /// What the discipline understands, in the words of its author.
  public var inWords: String { "\(discipline.title): \(statement.revealed)" }
}

extension DeliveryChange {
  /// The change in words, without the note.
  public var inWords: String {
    let until = through.map { " until \($0)" } ?? ""
    return "treatment \(to.inWords)\(until), before that \(from.inWords): \(reason.title)"
  }
}
