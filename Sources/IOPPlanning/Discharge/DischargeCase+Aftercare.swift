import IOPModels

extension DischargeCase {
  private static let noPlan = Judgement(.unknown, missing: [MissingFact("a discharge plan")])

  private func evidence(_ plan: DischargePlan, _ says: String) -> Evidence {
    Evidence(.dischargePlan(plan.id), on: plan.date, says: says)
  }

  /// Whether the first appointment lies within the program's days after the last day, and not on it.
  var firstAppointment: Judgement {
    guard let dischargePlan else { return Self.noPlan }
    let days = record.program.followUpWithinDays.value
    let visits = dischargePlan.appointments.filter { $0.service.isFollowUp != false }
    let verdict = Verdict.any(
      visits.map { .all([Verdict($0.service.isFollowUp), $0.isWithin(days, of: lastDay)]) })
    let dated = visits.filter { $0.date != nil }.sorted {
      ($0.date ?? .latest) < ($1.date ?? .latest)
    }
    let says = dated.compactMap { visit in
      visit.date.map {
        $0 > lastDay
          ? "\(visit.service.title) on \($0), \(lastDay.days(to: $0)) days after the last day"
          : "\(visit.service.title) on \($0), not after the last day"
      }
    }
    let shown = evidence(
      dischargePlan, says.isEmpty ? "no appointment with a day" : says.joined(separator: "; "))
    switch verdict {
    case .met: return Judgement(.met, [shown])
    case .notMet:
      let isSameDay = dated.contains { $0.date == lastDay }
      return Judgement(
        .notMet, [shown],
        remark: "No appointment lies 1 to \(days) days after the last day \(lastDay)."
          + (isSameDay ? " One on the last day does not count." : ""))
    case .unknown:
      var missing: [MissingFact] = []
      for visit in visits {
        if visit.date == nil {
          missing.append(MissingFact("the day of the appointment for \(visit.service.title)"))
        } else if visit.service.isFollowUp == nil, visit.isWithin(days, of: lastDay) == .met {
          missing.append(
            MissingFact("whether \(visit.service.title) is with a mental-health clinician"))
        }
      }
      return Judgement(.unknown, [shown], missing: missing.unique)
    }
  }

  /// Whether a therapist, and a prescriber where medicines are taken, is arranged.
  var clinicians: Judgement {
    guard let dischargePlan else { return Self.noPlan }
    let visits = dischargePlan.appointments
    // An appointment is arranged when it lies after the last day; without a day it may or may not.
    func arranged(_ is: (ServiceKind) -> Bool?) -> Verdict {
      .any(
        visits.map { visit in
          .all([Verdict(`is`(visit.service)), Verdict(visit.date.map { $0 > lastDay })])
        })
    }
    let therapist = arranged { $0.isTherapy }
    let prescriber = arranged { $0.isPrescribing }
    let medicines = record.medicines(on: day)
    let needsPrescriber = Verdict(medicines.map { !$0.isEmpty })
    var missing: [MissingFact] = []
    var remarks: [String] = []
    switch therapist {
    case .met: break
    case .notMet: remarks.append("There is no appointment with a therapist.")
    case .unknown: missing.append(MissingFact("whether an appointment is with a therapist"))
    }
    let answer = Verdict.any([prescriber, !needsPrescriber])
    if answer == .notMet {
      remarks.append("Medicines are taken, and there is no appointment with a prescriber.")
    } else if answer == .unknown {
      missing.append(
        needsPrescriber == .unknown
          ? MissingFact("the list of medicines", at: .intake(.medications))
          : MissingFact("whether an appointment is with a prescriber"))
    }
    // No source says how far off the later appointments may be: the reader sees how far they are.
    let titles = visits.map { visit in
      visit.service.title + (visit.date.map { " on \($0)" } ?? ", no day agreed")
    }
    let shown = evidence(
      dischargePlan, titles.isEmpty ? "no appointments" : titles.joined(separator: ", "))
    return Judgement(
      .all([therapist, answer]), [shown] + medicineEvidence(medicines), missing: missing,
      remark: remarks.isEmpty ? nil : remarks.joined(separator: " "))
  }

  /// Whether the list of medicines was compared with the person and handed over; with no medicines there is nothing to compare.
  var medicines: Judgement {
    let taken = record.medicines(on: day)
    let compared =
      dischargePlan.map {
        yesNo(
          $0, $0.medicationsReconciled,
          orMissing: "whether the list of medicines was compared and handed over",
          yes: "list of medicines compared and handed over",
          no: "list of medicines not compared and handed over", beside: medicineEvidence(taken))
      } ?? Self.noPlan
    guard let taken else {
      let missing = MissingFact("the list of medicines", at: .intake(.medications))
      return .any([compared, Judgement(.unknown, missing: [missing])])
    }
    return taken.isEmpty ? Judgement(.met, medicineEvidence(taken)) : compared
  }

  private func medicineEvidence(_ medicines: [Medication]?) -> [Evidence] {
    guard let medicines else { return [] }
    if medicines.isEmpty {
      return [Evidence(.intake(.medications), on: record.intake.date, says: "no medicines")]
    }
    return medicines.compactMap { record.fact(at: .medication($0.id)) }
  }

  /// Whether every case-management need is met or handed over.
  var caseNeeds: Judgement {
    let open = record.needsLeftOpen(on: asOf)
    guard !open.isEmpty else {
      let closed = closedNeeds
      return Judgement(
        .met, closed, remark: closed.isEmpty ? "No case-management need is on record." : nil)
    }
    return Judgement(
      .notMet, open.compactMap { record.fact(at: .need($0.id)) },
      remark: "Open: " + open.map(\.kind.title).unique.joined(separator: ", ") + ".")
  }

  /// What became of the needs that are closed.
  private var closedNeeds: [Evidence] {
    (record.intake.needs + record.needs).filter { $0.opened <= asOf }.map { need in
      let last = record.needUpdates.filter { $0.need == need.id }.sortedByDate(\.date).last
      let closed = last.flatMap { $0.status.isClosed ? $0.status.title : nil }
      return Evidence(
        .need(need.id), on: last?.date ?? need.opened,
        says: "\(need.kind.title): \(closed ?? "handed over with the discharge plan")")
    }
  }

  /// Whether the person has a copy.
  var copy: Judgement {
    guard let dischargePlan else { return Self.noPlan }
    return yesNo(
      dischargePlan, dischargePlan.copyGiven, orMissing: "whether the person has a copy",
      yes: "copy given", no: "no copy given")
  }

  private func yesNo(
    _ plan: DischargePlan, _ answer: Bool?, orMissing name: String, yes: String, no: String,
    beside others: [Evidence] = []
  ) -> Judgement {
    guard let answer else {
      return Judgement(
        .unknown, others, missing: [MissingFact(name, at: .dischargePlan(plan.id))])
    }
    return Judgement(Verdict(answer), others + [evidence(plan, answer ? yes : no)])
  }

  /// Whether the person attended what the program asks for.
  var attended: Judgement {
    guard let attendance else {
      let missing = MissingFact("a session that was held in this phase")
      return Judgement(.unknown, missing: [missing])
    }
    return attendance.judged(by: record.program.attendance)
  }

  /// Whether something is recorded that the person can build on.
  var strengths: Judgement {
    let ofPlan = plan?.content.strengths.filled ?? 0
    if let strengths = record.patient.strengths, strengths.filled > 0 {
      let says = "\(strengths.filled) strengths"
      return Judgement(.met, [Evidence(.patient(.strengths), says: says)])
    }
    if ofPlan > 0 { return Judgement(.met, remark: "\(ofPlan) strengths stand in the plan.") }
    guard record.patient.strengths != nil else {
      return Judgement(
        .unknown, missing: [MissingFact("the person's strengths", at: .patient(.strengths))])
    }
    return Judgement(
      .notMet, [Evidence(.patient(.strengths), says: "no strengths")],
      remark: "Nobody has named a strength yet.")
  }
}
