public import IOPModels

// What was recorded in error is corrected beside what stood there before; nothing is rewritten in silence.
extension CareRecord {
  /// Returns the record with an entry as it is right, in the place of the one of the same identifier, which stays in the correction.
  ///
  /// An entry that was withdrawn stands again. Every decision as of the day of the correction or later reads the corrected
  /// entry; ``asKnown(on:)`` gives what was known before that day.
  ///
  /// - Parameters:
  ///   - entry: the entry as it is right, with the identifier of the one in the record.
  ///   - id: the identifier of the correction.
  ///   - date: the day of the correction.
  ///   - clinician: who corrects.
  ///   - because: why.
  /// - Throws: ``Refused/duplicate`` when the identifier of the correction is taken, ``Refused/unknown`` when the record never held the
  ///   entry or the clinician is not of the team, ``Refused/correction(_:)`` when the reason is blank, the day is before that of the entry
  ///   or nothing changes, ``Refused/lineage`` when a later correction of the entry is on record.
  public func correcting(
    _ entry: Correction.Entry, as id: Identifier<Correction>, on date: CalendarDate,
    by clinician: Identifier<Clinician>, because: PrivateText
  ) throws(Refused) -> CareRecord {
    let reference = entry.reference
    try mayCorrect(reference, as: id, on: date, by: clinician)
    guard entry.firstDay.map({ $0 <= date }) ?? true else { throw .correction(.date) }
    var copy = self
    let correction: Correction
    if let found = standing(reference) {
      guard found.entry != entry else { throw .correction(.unchanged) }
      correction = try Self.correction(
        id, date, clinician, because, reference, was: found.entry, at: found.place,
        ofIntake: found.isOfIntake)
      copy.put(entry, at: found.place, ofIntake: found.isOfIntake, replacing: true)
    } else if let withdrawn = corrections.last(where: { $0.entry == reference }) {
      correction = try Self.correction(
        id, date, clinician, because, reference, was: nil, at: withdrawn.place,
        ofIntake: withdrawn.isOfIntake)
      copy.put(entry, at: withdrawn.place, ofIntake: withdrawn.isOfIntake, replacing: false)
    } else {
      throw .unknown
    }
    copy.corrections.append(correction)
    return copy
  }

  /// Returns the record without an entry that was recorded in error, such as one of another person; it stays in the correction.
  ///
  /// - Throws: ``Refused`` as ``correcting(_:as:on:by:because:)`` does.
  public func withdrawing(
    _ reference: FactReference, as id: Identifier<Correction>, on date: CalendarDate,
    by clinician: Identifier<Clinician>, because: PrivateText
  ) throws(Refused) -> CareRecord {
    try mayCorrect(reference, as: id, on: date, by: clinician)
    guard let found = standing(reference) else { throw .unknown }
    var copy = self
    copy.corrections.append(
      try Self.correction(
        id, date, clinician, because, reference, was: found.entry, at: found.place,
        ofIntake: found.isOfIntake))
    copy.take(reference)
    return copy
  }

  /// Returns the corrections of an entry by a day, from the first to the last: each holds what stood there before.
  public func corrections(
    of reference: FactReference, through date: CalendarDate
  ) -> [Correction] {
    corrections.filter { $0.entry == reference && $0.date <= date }.sortedByDate(\.date)
  }

  /// The record without the corrections that were made after a day: what they corrected stands as it did then.
  func beforeCorrections(after date: CalendarDate) -> CareRecord {
    guard corrections.contains(where: { $0.date > date }) else { return self }
    var copy = self
    for correction in corrections.sortedByDate(\.date).reversed() where correction.date > date {
      if let was = correction.was {
        let isStanding = copy.standing(correction.entry) != nil
        copy.put(
          was, at: copy.standing(correction.entry)?.place ?? correction.place,
          ofIntake: correction.isOfIntake, replacing: isStanding)
      } else {
        copy.take(correction.entry)
      }
    }
    copy.corrections = corrections.filter { $0.date <= date }
    return copy
  }

  // MARK: The lists

  /// An entry that stands in the record, with its place.
  private struct Standing {
    let entry: Correction.Entry
    let place: Int?
    let isOfIntake: Bool
  }

  private func mayCorrect(
    _ reference: FactReference, as id: Identifier<Correction>, on date: CalendarDate,
    by clinician: Identifier<Clinician>
  ) throws(Refused) {
    for other in corrections where other.id == id { throw .duplicate }
    for other in corrections where other.entry == reference && other.date > date { throw .lineage }
    // Nobody can have known of an error before the entry was made.
    if let day = standing(reference)?.entry.firstDay, day > date { throw .correction(.date) }
    try mayDecide(clinician)
  }

  private static func correction(
    _ id: Identifier<Correction>, _ date: CalendarDate, _ clinician: Identifier<Clinician>,
    _ because: PrivateText, _ reference: FactReference, was: Correction.Entry?, at place: Int?,
    ofIntake: Bool
  ) throws(Refused) -> Correction {
    do {
      return try Correction(
        id: id, date: date, by: clinician, because: because, entry: reference, was: was,
        place: place, isOfIntake: ofIntake)
    } catch {
      throw .correction(error)
    }
  }

  private func standing(_ reference: FactReference) -> Standing? {
    func find<Entry>(
      _ list: [Entry], _ id: (Entry) -> String, _ make: (Entry) -> Correction.Entry,
      ofIntake: Bool = false
    ) -> Standing? {
      list.firstIndex { id($0) == reference.key }.map {
        Standing(entry: make(list[$0]), place: $0, isOfIntake: ofIntake)
      }
    }
    switch reference.kind {
    case "measure":
      return find(intake.measures, \.id.text, Correction.Entry.measure, ofIntake: true)
        ?? find(measures, \.id.text, Correction.Entry.measure)
    case "behaviour":
      return find(intake.behaviours, \.id.text, Correction.Entry.behaviour, ofIntake: true)
        ?? find(behaviours, \.id.text, Correction.Entry.behaviour)
    case "risk":
      if let first = intake.risk, first.id.text == reference.key {
        return Standing(entry: .risk(first), place: nil, isOfIntake: true)
      }
      return find(risks, \.id.text, Correction.Entry.risk)
    case "update": return find(updates, \.id.text, Correction.Entry.update)
    case "session": return find(sessions, \.id.text, Correction.Entry.session)
    case "external": return find(externalResults, \.id.text, Correction.Entry.external)
    case "diary-card": return find(diaryCards, \.id.text, Correction.Entry.diaryCard)
    default: return nil
    }
  }

  /// Puts an entry into its list: over the one that stands at the place, or before it.
  private mutating func put(
    _ entry: Correction.Entry, at place: Int?, ofIntake: Bool, replacing: Bool
  ) {
    func set<Value>(_ value: Value, _ list: inout [Value]) {
      if replacing, let place, list.indices.contains(place) {
        list[place] = value
      } else {
        list.insert(value, at: min(place ?? list.count, list.count))
      }
    }
    switch entry {
    case .measure(let value):
      if ofIntake { set(value, &intake.measures) } else { set(value, &measures) }
    case .behaviour(let value):
      if ofIntake { set(value, &intake.behaviours) } else { set(value, &behaviours) }
    case .risk(let value):
      if ofIntake { intake.risk = value } else { set(value, &risks) }
    case .update(let value): set(value, &updates)
    case .session(let value): set(value, &sessions)
    case .external(let value): set(value, &externalResults)
    case .diaryCard(let value): set(value, &diaryCards)
    }
  }

  /// Takes the entry of a pointer out of its list.
  private mutating func take(_ reference: FactReference) {
    guard let found = standing(reference) else { return }
    guard let place = found.place else {
      intake.risk = nil
      return
    }
    switch found.entry {
    case .measure:
      if found.isOfIntake { intake.measures.remove(at: place) } else { measures.remove(at: place) }
    case .behaviour:
      if found.isOfIntake {
        intake.behaviours.remove(at: place)
      } else {
        behaviours.remove(at: place)
      }
    case .risk: risks.remove(at: place)
    case .update: updates.remove(at: place)
    case .session: sessions.remove(at: place)
    case .external: externalResults.remove(at: place)
    case .diaryCard: diaryCards.remove(at: place)
    }
  }
}
