/// Whether a consent holds on a day, and every reason why not or why that is not known.
public struct ConsentValidity: PersonalData, Hashable, Sendable, Codable {
  /// Why a consent does not hold.
  public enum Fault: Hashable, Sendable {
    /// The person refused.
    case refused
    /// An element is missing.
    case missing(ConsentElement)
    /// It was signed later.
    case notYetSigned(CalendarDate)
    /// Its last day has passed.
    case expired(CalendarDate)
    /// The event at which it ends has occurred.
    case eventOccurred
    /// The treatment with which it ends has ended.
    case treatmentEnded
    /// It was revoked on a day.
    case revoked(CalendarDate)
    /// It is known to be materially false.
    case knownFalse
    /// It names substance use and is not a consent of 42 CFR Part 2.
    case needsPart2
    /// It combines counselling notes about substance use with something else.
    case counsellingNotesCombined
    /// Treatment or payment was made to depend on a consent to disclose counselling notes about substance use.
    case counsellingNotesCondition
    /// It combines legal proceedings with another purpose.
    case legalProceedingsCombined
  }

  /// What would have to be known.
  public enum Question: Hashable, Sendable {
    /// Whether an element is complete.
    case element(ConsentElement)
    /// Whether the event at which it ends has occurred.
    case event
    /// Whether the treatment has ended.
    case treatmentEnd
    /// Whether the form also holds a consent for something else.
    case isCombined
    /// Whether treatment or payment was made to depend on it.
    case isCondition
  }

  /// The day.
  public let date: CalendarDate
  /// The elements that were asked for, and their source.
  public let form: ConsentForm
  /// Why it does not hold, each reason; empty when none was found.
  public let faults: [Fault]
  /// What is not known and could still make it not hold.
  public let questions: [Question]

  /// Whether the consent holds; nil while a question is open and nothing else speaks against it.
  public var isValid: Bool? {
    if !faults.isEmpty { return false }
    return questions.isEmpty ? true : nil
  }

  /// The elements that are missing, in the order of the form.
  public var missing: [ConsentElement] {
    faults.compactMap { if case .missing(let element) = $0 { element } else { nil } }
  }

  enum CodingKeys: String, CodingKey {
    case date = "date"
    case form = "form"
    case faults = "faults"
    case questions = "questions"
  }
}

extension Consent {
  /// Returns whether the consent holds on a day, with every reason.
  ///
  /// It does not hold when it is expired, deficient, revoked or known to be false (``Citation/cfr2_31``). A revocation counts from its
  /// day on; the last day of a consent still counts. Whether a newer version replaces this one, ``current(_:on:)`` says. Whether a minor
  /// may sign alone is a matter of state law and is not judged.
  ///
  /// - Parameters:
  ///   - date: the day.
  ///   - form: the elements that it needs; nil for those that IOPKit ships for its kind.
  ///   - eventHasOccurred: whether the event has occurred with which the consent ends; nil when that is not known.
  ///   - treatmentHasEnded: whether the treatment has ended; nil when that is not known.
  public func validity(
    on date: CalendarDate, form: ConsentForm? = nil, eventHasOccurred: Bool? = nil,
    treatmentHasEnded: Bool? = nil
  ) -> ConsentValidity {
    let form = form ?? .of(kind)
    var faults: [ConsentValidity.Fault] = []
    var questions: [ConsentValidity.Question] = []

    if decision == .refused { faults.append(.refused) }
    for element in form.elements {
      switch has(element) {
      case true?: break
      case false?: faults.append(.missing(element))
      case nil: questions.append(.element(element))
      }
    }
    if let signed, signed > date { faults.append(.notYetSigned(signed)) }
    func ends(
      _ answer: Bool?, _ fault: ConsentValidity.Fault, _ question: ConsentValidity.Question
    ) {
      if answer == true { faults.append(fault) }
      if answer == nil { questions.append(question) }
    }
    switch expiration {
    case .date(let last)?: if last < date { faults.append(.expired(last)) }
    case .event?: ends(eventHasOccurred, .eventOccurred, .event)
    case .endOfTreatment?: ends(treatmentHasEnded, .treatmentEnded, .treatmentEnd)
    case .never?, nil: break
    }
    if let revocation, revocation.date <= date { faults.append(.revoked(revocation.date)) }
    if let foundFalse, foundFalse <= date { faults.append(.knownFalse) }

    // What is special about substance use records: 42 CFR 2.31(b) and (d).
    let hasNotes = scope.contains(.substanceUseNotes)
    if kind != .part2, hasNotes || scope.contains(.substanceUse) { faults.append(.needsPart2) }
    if hasNotes {
      ends(
        scope.contains { $0 != .substanceUseNotes } ? true : isCombined,
        .counsellingNotesCombined, .isCombined)
      ends(isCondition, .counsellingNotesCondition, .isCondition)
    }
    if kind == .part2, purposes.contains(.legalProceedings) {
      let answer = purposes.contains { $0 != .legalProceedings } ? true : isCombined
      if answer == true { faults.append(.legalProceedingsCombined) }
      if answer == nil, !questions.contains(.isCombined) { questions.append(.isCombined) }
    }
    return ConsentValidity(date: date, form: form, faults: faults, questions: questions)
  }

  /// Returns whether the consent has an element, or nil when that is not known.
  public func has(_ element: ConsentElement) -> Bool? {
    switch element {
    case .patientName: patientName.map { !$0.revealed.isBlank } ?? false
    case .discloser: !disclosers.isEmpty && disclosers.allSatisfy { !$0.name.revealed.isBlank }
    case .information: !scope.isEmpty || !(scopeNote?.revealed.isBlank ?? true)
    case .recipient: hasRecipient
    case .purpose:
      !purposes.isEmpty
        && (!purposes.contains(.fundraising) || statements.contains(.fundraisingOptOut))
    case .revocation: statements.contains(.rightToRevoke)
    case .expiration: hasExpiration
    case .signature: signer != nil
    case .dateSigned: signed != nil
    case .statements: hasStatements
    }
  }

  /// Whether some purpose is treatment, payment or operations; nil when no purpose is named.
  private var isForTreatmentPaymentOrOperations: Bool? {
    purposes.isEmpty ? nil : purposes.contains { $0.isTreatmentPaymentOrOperations }
  }

  private var hasRecipient: Bool? {
    guard !recipients.isEmpty else { return false }
    let described = recipients.map(\.isDescribed)
    if described.contains(false) { return false }
    var isKnown = !described.contains(nil)
    // Covered entities have to be told what they may do with the record.
    if kind == .part2, isForTreatmentPaymentOrOperations != false,
      !statements.contains(.redisclosure)
    {
      if recipients.contains(where: { $0.isCovered == true }) {
        guard isForTreatmentPaymentOrOperations == nil else { return false }
        isKnown = false
      } else if recipients.contains(where: { $0.isCovered == nil }) {
        isKnown = false
      }
    }
    return isKnown ? true : nil
  }

  private var hasExpiration: Bool? {
    switch expiration {
    case nil: return false
    case .date?: return true
    case .event(let event)?: return !event.revealed.isBlank
    case .endOfTreatment?, .never?:
      guard kind == .part2 else { return expiration == .endOfTreatment }
      // Enough for treatment, payment and operations only.
      guard !purposes.isEmpty else { return nil }
      return purposes.allSatisfy(\.isTreatmentPaymentOrOperations)
    }
  }

  private var hasStatements: Bool? {
    if statements.contains(.noLongerProtected), statements.contains(.refusal) { return true }
    guard kind == .part2 else { return false }
    return isForTreatmentPaymentOrOperations.map { !$0 }
  }
}
