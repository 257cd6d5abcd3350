import IOPModels

extension PlanRule {
  /// The rules about who pays: coverage that nobody verified, and authorizations that do not reach.
  ///
  /// The source documents ask to verify benefits; by when, and what else, is this library's convention.
  static let coverageRules: [PlanRule] = [
    PlanRule(
      "course.coverage-unknown", "It is recorded who pays for the treatment.", severity: .advice,
      remedy: "Record the coverage, or that the person pays, or the aid that was granted.",
      source: .sourceDocuments, at: "coverages"
    ) { planCase in
      let record = planCase.record
      return (record.admission != nil && record.coverages.isEmpty && record.aid.isEmpty).fault(
        "neither coverage nor financial aid is recorded")
    },
    PlanRule(
      "course.coverage-verified",
      "The payer has given a clear answer by the first session.", severity: .warning,
      remedy: "Ask the payer before the next session, and tell the person what it will cost.",
      source: .sourceDocuments
    ) { planCase in
      guard let first = planCase.firstSession else { return [] }
      return planCase.record.coverages.filter {
        $0.standing(on: first) != .notInForce && !$0.isVerified(by: first)
      }.map { coverage in
        let since = coverage.checks.filter { $0.outcome != .unclear }.map(\.date).min()
        return Hit(
          "coverages/\(coverage.id)",
          since.map {
            "the payer gave a clear answer on \($0), after the first session of \(first)"
          }
            ?? "the payer has given no clear answer, and the first session is that of \(first)")
      }
    },
    PlanRule(
      "course.coverage-refused", "Somebody pays for the treatment.", severity: .warning,
      remedy: "Talk with the person about the cost, other coverage and financial aid.",
      source: .sourceDocuments, at: "coverages"
    ) { planCase in
      let record = planCase.record
      guard record.admission != nil, !record.coverages.isEmpty,
        FinancialAid.inForce(record.aid, on: planCase.lastDayOfCare).isEmpty
      else { return nil }
      return record.coverages.allSatisfy {
        let standing = $0.standing(on: planCase.lastDayOfCare)
        return standing == .notCovered || standing == .notInForce
      }.fault("no coverage on record pays for the treatment, and no aid is granted")
    },
    PlanRule(
      "course.authorization-missing",
      "What the payer wants to authorize was asked for.",
      severity: .warning, remedy: "Ask the payer for the authorization now.",
      source: .commonPractice
    ) { planCase in
      guard planCase.record.admission != nil else { return [] }
      return planCase.record.coverages.filter { coverage in
        coverage.check(on: planCase.asOf)?.terms?.needsAuthorization == true
          && !planCase.record.authorizations.contains { $0.coverage == coverage.id }
      }.map {
        Hit("coverages/\($0.id)", "the payer asks for an authorization, and none is on record")
      }
    },
    PlanRule(
      "course.authorization-ends",
      "The planned sessions are authorized by day and number.", severity: .warning,
      remedy: "Ask the payer for further sessions, or plan without them.", source: .commonPractice
    ) { planCase in
      guard !planCase.hasLeft else { return [] }
      return planCase.authorized.flatMap { coverage, approved in
        let later = planCase.uncovered(by: approved) { $0.date > planCase.asOf }
        let outside = later.map { first in
          Hit(
            "coverages/\(coverage)",
            "a session is planned for \(first), and no authorization reaches to that day")
        }
        return [outside].compactMap(\.self)
          + approved.filter {
            let use = $0.use(of: planCase.record.sessions, on: planCase.asOf)
            return use.map { $0.planned > 0 && $0.coversPlanned == false } ?? false
          }.map {
            Hit(
              "authorizations/\($0.id)",
              "fewer units are left than the planned sessions will use")
          }
      }
    },
    PlanRule(
      "course.authorization-open",
      "It is known whether the units that are left are enough for the planned sessions.",
      severity: .advice, remedy: "Record whether the person came to the unresolved sessions.",
      source: .commonPractice
    ) { planCase in
      planCase.authorized.flatMap { $0.approved }.filter {
        guard let use = $0.use(of: planCase.record.sessions, on: planCase.asOf) else {
          return false
        }
        return use.coversPlanned == nil
      }.map {
        Hit("authorizations/\($0.id)", "unresolved sessions decide whether the units are enough")
      }
    },
    PlanRule(
      "course.authorization-exceeded",
      "The sessions that the person came to were authorized by day and number.",
      severity: .warning, remedy: "Ask the payer whether it authorizes them after the fact.",
      source: .commonPractice
    ) { planCase in
      planCase.authorized.flatMap { coverage, approved in
        let earlier = planCase.uncovered(by: approved) {
          $0.date <= planCase.asOf && $0.wasAttended
        }
        let outside = earlier.map { first in
          Hit("coverages/\(coverage)", "the session of \(first) lies outside every authorization")
        }
        return [outside].compactMap(\.self)
          + approved.filter {
            ($0.use(of: planCase.record.sessions, on: planCase.asOf)?.leftAtMost ?? 0) < 0
          }.map {
            Hit("authorizations/\($0.id)", "more units were used than are authorized")
          }
      }
    },
  ]
}

extension PlanCase {
  /// The approved authorizations that were not replaced, by coverage; a coverage without any is left out.
  fileprivate var authorized: [(coverage: Identifier<Coverage>, approved: [Authorization])] {
    let approved = Authorization.current(record.authorizations, on: asOf)
      .filter(\.decision.isApproved)
    return approved.map(\.coverage).unique.map { coverage in
      (coverage, approved.filter { $0.coverage == coverage })
    }
  }

  /// Returns the day of the first of some sessions that no authorization reaches, among those for whose service there is one.
  fileprivate func uncovered(
    by approved: [Authorization], _ isAsked: (Session) -> Bool
  ) -> CalendarDate? {
    record.sessions.filter { session in
      guard isAsked(session), session.wasAttended || session.status == .planned else {
        return false
      }
      let own = approved.filter {
        $0.services.isEmpty || $0.services.contains(session.service)
      }
      return !own.isEmpty && !own.contains { $0.dates?.contains(session.date) ?? false }
    }.map(\.date).min()
  }
}
