import IOPModels

extension PlanRule {
  /// The rules about the length of the stay.
  public static let length: [PlanRule] = [
    PlanRule(
      "length.extension",
      "A stay beyond the program's longest has a documented reason, an approver and a new end.",
      severity: .error,
      remedy: "Decide on the extension with the person and record reason, approver and new end.",
      source: .sourceDocuments
    ) { planCase in
      guard let last = planCase.longestDay else { return [] }
      // Within the longest stay an extension needs nothing more; one that goes beyond it does, also before that day.
      let granted = planCase.record.extensions.filter { request in
        guard let decision = request.decision, decision.isGranted else { return false }
        return decision.newEnd.map { $0 > last } ?? true
      }
      let isOver = planCase.lastDayOfCare > last
      guard isOver || !granted.isEmpty else { return [] }
      guard !granted.isEmpty else {
        return [
          Hit("extensions", "the stay is longer than the program's longest, without an extension")
        ]
      }
      let reaching = granted.filter { request in
        !isOver || request.decision?.newEnd.map { $0 >= planCase.lastDayOfCare } ?? true
      }
      guard !reaching.isEmpty else {
        return [Hit("extensions", "the stay is longer than the extension that was granted")]
      }
      // One extension in full is enough; of others, what each lacks is said.
      let faults = reaching.map { ($0, $0.lacks) }
      guard faults.allSatisfy({ !$0.1.isEmpty }) else { return [] }
      return faults.map { request, lacks in
        Hit(
          "extensions/\(request.id)",
          "an extension beyond the longest stay has no \(lacks.joined(separator: ", no "))")
      }
    },
    PlanRule(
      "length.extension-open", "A request for a longer stay is answered at the next review.",
      severity: .warning, remedy: "Answer the request with the person, and record the decision.",
      source: .sourceDocuments
    ) { planCase in
      planCase.record.extensions.filter { request in
        request.decision == nil
          && planCase.record.reviews.contains { $0.date > request.date }
      }.map { Hit("extensions/\($0.id)", "a request for a longer stay was not answered") }
    },
    PlanRule(
      "length.extension-by", "Whoever decided on a longer stay is in the team.",
      severity: .error, remedy: "Name a clinician of the record.", source: .cfr485_916
    ) { planCase in
      planCase.record.extensions.compactMap { request in
        guard let clinician = request.decision?.by, planCase.record.clinician(clinician) == nil
        else { return nil }
        return Hit("extensions/\(request.id)", "the record has no clinician \(clinician)")
      }
    },
  ]
}

extension PlanCase {
  /// The last day of the program's longest stay; nil before admission, or when that day is out of range.
  fileprivate var longestDay: CalendarDate? {
    guard let admission = record.admission else { return nil }
    return try? admission.date.adding(weeks: record.program.longestWeeks.value).adding(days: -1)
  }
}
