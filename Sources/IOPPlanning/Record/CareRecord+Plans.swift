public import IOPModels

extension CareRecord {
  /// Why a change of the record was refused.
  public enum Refused: InvalidValue, Hashable {
    /// An entry with that identifier is in the record.
    case duplicate
    /// The entry names another one that is not in the record.
    case unknown
    /// There is no plan.
    case noPlan
    /// A version follows the newest one of its plan, with the next number; a correction follows the earlier ones of its entry.
    case lineage
    /// The plan has changed since the suggestions were made.
    case planChanged
    /// Other suggestions were decided about since these were made.
    case decisionsChanged
    /// The record says something else of the day of the suggestions than when they were made.
    case factsChanged
    /// The entry is of a later day than the one on which it is recorded.
    case date
    /// The plan refuses the change.
    case plan(TreatmentPlan.Refused)
    /// No plan was drafted.
    case draft(PlanDrafter.Refused)
    /// The decisions about suggestions do not fit.
    case suggestions(Redraft.Refused)
    /// The correction cannot be.
    case correction(Correction.Invalid)

    public var description: String {
      switch self {
      case .duplicate: "an entry is added once; its identifier is taken"
      case .unknown: "an entry names only what is in the record"
      case .noPlan: "there is no plan yet"
      case .lineage:
        "a version or a correction follows the newest one of what it changes, a version with the next number"
      case .planChanged: "the plan has changed since these suggestions were made"
      case .decisionsChanged: "other suggestions were decided about since these were made"
      case .factsChanged: "the record has changed since these suggestions were made"
      case .date: "an entry is not of a later day than the one on which it is recorded"
      case .plan(let reason): reason.description
      case .draft(let reason): reason.description
      case .suggestions(let reason): reason.description
      case .correction(let reason): reason.description
      }
    }
  }

  /// The newest version of the plan, whatever its day; nil when there is none.
  ///
  /// Of two plans of one day it is the one of which a version was entered last.
  public var newestPlan: TreatmentPlan? {
    newestPlanIndex { _ in true }.map { plans[$0] }
  }

  /// The place of the newest of the versions that are asked for: of one day the last entry, of one plan the highest number.
  func newestPlanIndex(_ isAsked: (TreatmentPlan) -> Bool) -> Int? {
    let asked = plans.indices.filter { isAsked(plans[$0]) }
    guard let day = asked.map({ plans[$0].made }).max() else { return nil }
    let last = asked.filter { plans[$0].made == day }
    guard let plan = last.last.map({ plans[$0].id }) else { return nil }
    return last.filter { plans[$0].id == plan }.max { plans[$0].number < plans[$1].number }
  }

  /// Returns the record with a drafted plan, and with the draft as it was drafted, so that a later draft can be compared with it.
  ///
  /// - Throws: ``Refused/duplicate`` when the plan or its version is in the record.
  public func adding(_ draft: PlanDraft) throws(Refused) -> CareRecord {
    guard !drafts.contains(where: { $0.plan == draft.plan.id }) else { throw .duplicate }
    var copy = try adding(draft.plan)
    copy.drafts.append(RecordedDraft(draft, from: self))
    return copy
  }

  /// Returns the record with a version of a plan: a first one, or one that supersedes the newest of its plan.
  ///
  /// - Throws: ``Refused/duplicate`` when the version is in the record, ``Refused/lineage`` when it does not follow the newest one.
  public func adding(_ plan: TreatmentPlan) throws(Refused) -> CareRecord {
    guard !plans.contains(where: { $0.versionID == plan.versionID }) else { throw .duplicate }
    let newest = plans.filter { $0.id == plan.id }.max { $0.number < $1.number }
    guard plan.supersedes == newest?.versionID, newest == nil || plan.number - 1 == newest?.number,
      newest.map({ $0.made <= plan.made }) ?? true
    else { throw .lineage }
    var copy = self
    copy.plans.append(plan)
    return copy
  }

  /// Returns the record with the newest version of the plan edited, which has to be a draft that nobody has signed.
  ///
  /// - Throws: ``Refused/noPlan``, or ``TreatmentPlan/Refused/signed`` as ``Refused/plan(_:)``.
  public func editingPlan(
    _ change: (inout PlanContent) -> Void
  ) throws(Refused) -> CareRecord {
    try replacingNewest { plan throws(TreatmentPlan.Refused) in try plan.edited(change) }
  }

  /// Returns the record with one more signature under the newest version of the plan.
  ///
  /// - Parameters:
  ///   - signature: the signature.
  ///   - today: the day on which it is recorded; with it, a signature of a later day is refused. The library has no clock.
  /// - Throws: ``Refused/noPlan``; ``Refused/unknown`` when the clinician is not of the team; ``Refused/date`` when it is of a later day
  ///   than today; or why the plan refuses it as ``Refused/plan(_:)``.
  public func signingPlan(
    _ signature: Signature, on today: CalendarDate? = nil
  ) throws(Refused) -> CareRecord {
    if let clinician = signature.clinician { try mayDecide(clinician) }
    guard today.map({ signature.date <= $0 }) ?? true else { throw .date }
    return try replacingNewest { plan throws(TreatmentPlan.Refused) in try plan.adding(signature) }
  }

  /// Refuses a clinician who is not of the team, where the record holds one.
  func mayDecide(_ clinician: Identifier<Clinician>) throws(Refused) {
    guard clinicians.isEmpty || self.clinician(clinician) != nil else { throw .unknown }
  }

  /// Returns the record with a next version of the signed plan; the signed one stays beside it.
  ///
  /// - Parameters:
  ///   - versionID: the identifier of the next version; that of the plan with the number of the version when nil.
  ///   - date: the day of the revision.
  ///   - author: who revises.
  ///   - because: why.
  ///   - change: what changes.
  /// - Throws: ``Refused`` when there is no plan, nobody has signed it, the author is not of the team, the reason is blank or the day is
  ///   too early.
  public func revisingPlan(
    as versionID: Identifier<TreatmentPlan.Version>? = nil, on date: CalendarDate,
    by author: Identifier<Clinician>, because: PrivateText, _ change: (inout PlanContent) -> Void
  ) throws(Refused) -> CareRecord {
    guard let plan = newestPlan else { throw .noPlan }
    try mayDecide(author)
    let next: TreatmentPlan
    do {
      next = try plan.revised(
        as: versionID ?? plan.nextVersionID, on: date, by: author, because: because, change)
    } catch {
      throw .plan(error)
    }
    return try adding(next)
  }

  private func replacingNewest(
    _ change: (TreatmentPlan) throws(TreatmentPlan.Refused) -> TreatmentPlan
  ) throws(Refused) -> CareRecord {
    guard let place = newestPlanIndex({ _ in true }) else { throw .noPlan }
    var copy = self
    do {
      copy.plans[place] = try change(plans[place])
    } catch {
      throw .plan(error)
    }
    return copy
  }

  // MARK: Suggestions

  /// Drafts the plan anew from what is known on a day, and returns what that would change in the newest version of that day.
  ///
  /// The plan keeps its first day of treatment and what its objectives count from. A plan whose draft the record does not hold was written by hand: what stands in it
  /// counts as the clinician's.
  ///
  /// - Parameters:
  ///   - drafter: the drafter of the program.
  ///   - date: the day.
  ///   - override: a clinician's reason to draft although a criterion of admission is not met.
  /// - Throws: ``Refused/noPlan``, or why nothing was drafted as ``Refused/draft(_:)``.
  public func redraft(
    with drafter: PlanDrafter, asOf date: CalendarDate, override: Override? = nil
  ) throws(Refused) -> Redraft {
    guard let plan = newestPlanIndex({ $0.made <= date }).map({ plans[$0] }) else {
      throw .noPlan
    }
    let draft: PlanDraft
    do {
      draft = try drafter.draft(
        from: self, asOf: date, start: plan.content.start, as: plan.id, continuing: plan,
        override: override)
    } catch {
      throw .draft(error)
    }
    let versions = plans.filter { $0.id == plan.id && $0.made <= date }
    return Redraft(
      of: plan, drafted: draft.plan.content, from: drafts.first { $0.plan == plan.id },
      facts: facts(asOf: date), asOf: date,
      decisions: suggestionDecisions.filter { $0.decided.date <= date },
      earlier: versions.map(\.content))
  }

  /// Returns the record with what a clinician decided about suggestions, and with the next version of the plan where some were taken.
  ///
  /// - Parameters:
  ///   - redraft: the suggestions, made for the newest version of the plan and from what the record holds.
  ///   - decisions: what is decided; a set takes effect as a whole or not at all.
  ///   - versionID: the identifier of the next version; that of the plan with the number of the version when nil.
  ///   - date: the day.
  ///   - clinician: who decides.
  ///   - because: why the plan is revised.
  /// - Throws: ``Refused/planChanged``, ``Refused/decisionsChanged`` or ``Refused/factsChanged`` when the suggestions were made from
  ///   another state of the record; ``Refused/unknown`` when the clinician is not of the team; or why the decisions do not fit.
  public func deciding(
    _ redraft: Redraft, _ decisions: [Redraft.Decision],
    as versionID: Identifier<TreatmentPlan.Version>? = nil, on date: CalendarDate,
    by clinician: Identifier<Clinician>, because: PrivateText
  ) throws(Refused) -> CareRecord {
    guard redraft.plan == newestPlan else { throw .planChanged }
    guard redraft.origin.decisions == suggestionDecisions else { throw .decisionsChanged }
    guard redraft.origin.facts == facts(asOf: redraft.asOf) else { throw .factsChanged }
    try mayDecide(clinician)
    let step: Redraft.Step
    do {
      step = try redraft.deciding(
        decisions, as: versionID, on: date, by: clinician, because: because)
    } catch {
      throw .suggestions(error)
    }
    var copy = try step.next.map { next throws(Refused) in try adding(next) } ?? self
    copy.suggestionDecisions += step.decisions
    return copy
  }
}

extension TreatmentPlan {
  /// The usual identifier of the version after this one: that of the plan and the number of the version.
  public var nextVersionID: Identifier<Version> {
    let (next, overflow) = number.addingReportingOverflow(1)
    return Self.versionID(of: id, number: overflow ? number : next)
  }

  /// Returns the usual identifier of a version: that of the plan and its number.
  ///
  /// Of an identifier that leaves no room for the number the beginning stands there, with a digest by which no other one reads the same.
  static func versionID(of plan: Identifier<TreatmentPlan>, number: Int) -> Identifier<Version> {
    let ending = "-v\(number)"
    guard plan.text.count + ending.count > 64 else {
      return Identifier(known: plan.text + ending)
    }
    let digest = StableDigest.of([plan.text])
    return Identifier(
      known: "\(plan.text.prefix(63 - ending.count - digest.count))-\(digest)\(ending)")
  }
}
