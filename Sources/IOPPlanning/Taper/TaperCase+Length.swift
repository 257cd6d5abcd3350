import IOPModels

// How long the person has been in the program, and which extension going on needs.

extension TaperCase {
  /// The full weeks since admission.
  var weeksInProgram: Int { record.admission.map { $0.date.days(to: asOf) / 7 } ?? 0 }

  /// The extension that is granted until a later day than any other; nil without one.
  var grantedExtension: (request: ExtensionRequest, end: CalendarDate)? {
    record.grantedExtension(on: asOf)
  }

  /// Why going on needs an extension; empty within the usual length, and while a granted extension lasts.
  ///
  /// Beyond the longest stay it lasts only with its reason, its approver and its end.
  var lengthReasons: [Reason] {
    let weeks = record.program.weeks
    guard record.admission != nil, weeksInProgram >= weeks.value.highest else { return [] }
    let granted = grantedExtension
    let longest = record.program.longestWeeks
    let isBeyond = weeksInProgram >= longest.value
    let isExtended =
      isBeyond
      ? record.documentedExtension(on: asOf) != nil : granted.map { $0.end >= asOf } ?? false
    guard !isExtended else { return [] }
    var reasons = [
      Reason(
        "The usual length of \(weeks.value.lowest) to \(weeks.value.highest) weeks is over: going on needs a reason and an approver.",
        source: weeks.source)
    ]
    if isBeyond {
      reasons.append(
        Reason(
          "The longest stay of \(longest.value) weeks is over: an extension has a documented reason, an approver and a new end.",
          source: longest.source))
    }
    if isBeyond, let lasting = record.lastingExtension(on: asOf) {
      let words = "The extension has no \(lasting.lacks.joined(separator: ", no "))."
      reasons.append(Reason(words, [lasting.evidence], source: longest.source))
    } else if let granted, granted.end < asOf {
      reasons.append(
        Reason(
          "The extension until \(granted.end) is over.", [granted.request.evidence],
          source: longest.source))
    }
    if let request = record.openExtension(on: asOf) {
      reasons.append(
        Reason("A longer stay was asked for.", [request.evidence], source: .sourceDocuments))
    }
    return reasons + declinedExtension
  }

  /// That the latest request for a longer stay was declined; empty where it was not.
  var declinedExtension: [Reason] {
    guard let declined = record.declinedExtension(on: asOf) else { return [] }
    return [Reason(declined.declinedWords, [declined.evidence], source: .sourceDocuments)]
  }
}
