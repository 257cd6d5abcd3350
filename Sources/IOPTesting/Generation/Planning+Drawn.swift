import IOPModels
public import IOPPlanning

extension FactReference: Drawn {
  /// Returns a pointer to a fact of some kind; it need not resolve.
  public static func drawn(from draw: inout Draw) throws -> FactReference {
    switch draw.number(in: 0...5) {
    case 0: try .intake(draw.value())
    case 1: try .patient(draw.value())
    case 2: try .measure(draw.value())
    case 3: try .condition(draw.value())
    case 4: try .session(draw.value())
    default: try .objective(draw.value())
    }
  }
}

extension ObjectiveMeasure: Drawn {
  /// Returns an instrument or a behaviour.
  public static func drawn(from draw: inout Draw) throws -> ObjectiveMeasure {
    if draw.chance(percent: 50) { return .behaviour(try draw.value()) }
    return .instrument(try draw.value())
  }
}

extension ExtensionRequest.Decision: Drawn {
  /// Returns a request that was granted, with or without a new end, or declined.
  public static func drawn(from draw: inout Draw) throws -> ExtensionRequest.Decision {
    let date: CalendarDate = try draw.value()
    let isGranted = draw.chance(percent: 70)
    let end = try date.adding(days: draw.number(in: 0...90))
    return try ExtensionRequest.Decision(
      on: date, granted: isGranted, by: draw.value(), because: draw.value(),
      newEnd: isGranted && draw.chance(percent: 80) ? end : nil)
  }
}

extension ExtensionRequest: Drawn {
  /// Returns a request, decided on its day or later, or open.
  public static func drawn(from draw: inout Draw) throws -> ExtensionRequest {
    let decision: Decision? = draw.chance(percent: 60) ? try draw.value() : nil
    let date: CalendarDate =
      try decision.map { try $0.date.adding(days: -draw.number(in: 0...14)) } ?? draw.value()
    return try ExtensionRequest(
      id: draw.value(), date: date, by: draw.value(), reason: draw.value(), decision: decision)
  }
}

extension Correction: Drawn {
  /// Returns a correction of an entry of any kind, or one after which an entry stands again.
  public static func drawn(from draw: inout Draw) throws -> Correction {
    let was: Entry? =
      switch draw.number(in: 0...7) {
      case 0: .measure(try draw.value())
      case 1: .behaviour(try draw.value())
      case 2: .risk(try draw.value())
      case 3: .update(try draw.value())
      case 4: .session(try draw.value())
      case 5: .external(try draw.value())
      case 6: .diaryCard(try draw.value())
      default: nil
      }
    let place: Int? = draw.chance(percent: 80) ? draw.number(in: 0...40) : nil
    return try Correction(
      id: draw.value(), date: draw.value(), by: draw.value(), because: draw.text(),
      entry: was?.reference ?? draw.value(), was: was, place: place,
      isOfIntake: draw.chance(percent: 20))
  }
}

extension TreatmentPlan: Drawn {
  /// Returns a first or a second version with up to two signatures.
  public static func drawn(from draw: inout Draw) throws -> TreatmentPlan {
    let made: CalendarDate = try draw.value()
    var signatures: [Signature] = []
    for _ in 0..<draw.number(in: 0...2) {
      var signature: Signature = try draw.value()
      signature.date = try made.adding(days: draw.number(in: 0...14))
      signatures.append(signature)
    }
    let isFirst = draw.chance(percent: 50)
    return try TreatmentPlan(
      id: draw.value(), versionID: Identifier("v-2"), number: isFirst ? 1 : 2,
      supersedes: isFirst ? nil : Identifier("v-1"), made: made, author: draw.value(),
      because: isFirst ? nil : draw.text(), content: draw.value(), signatures: signatures)
  }
}
