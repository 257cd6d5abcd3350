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
    /// A version follows the newest one of its plan, with the next number.
    case lineage
    /// The plan has changed since the suggestions were made.
    case planChanged
    /// The plan refuses the change.
    case plan(TreatmentPlan.Refused)
    /// No plan was drafted.
    case draft(PlanDrafter.Refused)
    /// The decisions about suggestions do not fit.
    case suggestions(Redraft.Refused)

    public var description: String {
      switch self {
      case .duplicate: "an entry is added once; its identifier is taken"
      case .unknown: "an entry names only what is in the record"
      case .noPlan: "there is no plan yet"
      case .lineage: "a version follows the newest version of its plan, with the next number"
      case .planChanged: "the plan has changed since these suggestions were made"
      case .plan(let reason): reason.description
      case .draft(let reason): reason.description
      case .suggestions(let reason): reason.description
      }
    }
  }

  /// The newest version of the plan, whatever its day; nil when there is none.
  public var newestPlan: TreatmentPlan? {
    newestPlanIndex.map { plans[$0] }
  }

  private var newestPlanIndex: Int? {
    plans.indices.max { (plans[$0].made, plans[$0].number) < (plans[$1].made, plans[$1].number) }
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

  /// Returns the record with the newest version of the plan edited, which has to be a draft.
  ///
  /// - Throws: ``Refused/noPlan``, or ``TreatmentPlan/Refused/signed`` as ``Refused/plan(_:)``.
  public func editingPlan(
    _ change: (inout PlanContent) -> Void
  ) throws(Refused) -> CareRecord {
    try replacingNewest { plan throws(TreatmentPlan.Refused) in try plan.edited(change) }
  }

  /// Returns the record with one more signature under the newest version of the plan.
  ///
  /// - Throws: ``Refused/noPlan``, or ``TreatmentPlan/Refused/date`` as ``Refused/plan(_:)``.
  public func signingPlan(_ signature: Signature) throws(Refused) -> CareRecord {
    try replacingNewest { plan throws(TreatmentPlan.Refused) in try plan.adding(signature) }
  }

  /// Returns the record with a next version of the signed plan; the signed one stays beside it.
  ///
  /// - Parameters:
  ///   - versionID: the identifier of the next version; that of the plan with the number of the version when nil.
  ///   - date: the day of the revision.
  ///   - author: who revises.
  ///   - because: why.
  ///   - change: what changes.
  /// - Throws: ``Refused`` when there is no plan, it is a draft, the reason is blank or the day is too early.
  public func revisingPlan(
    as versionID: Identifier<TreatmentPlan.Version>? = nil, on date: CalendarDate,
    by author: Identifier<Clinician>, because: PrivateText, _ change: (inout PlanContent) -> Void
  ) throws(Refused) -> CareRecord {
    guard let plan = newestPlan else { throw .noPlan }
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
    guard let place = newestPlanIndex else { throw .noPlan }
    var copy = self
    do {
      copy.plans[place] = try change(plans[place])
    } catch {
      throw .plan(error)
    }
    return copy
  }

  // MARK: Suggestions

  /// Drafts the plan anew from what is known on a day, and returns what that would change in the newest version.
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
    guard let plan = newestPlan, plan.made <= date else { throw .noPlan }
    let draft: PlanDraft
    do {
      draft = try drafter.draft(
        from: self, asOf: date, start: plan.content.start, as: plan.id, continuing: plan,
        override: override)
    } catch {
      throw .draft(error)
    }
    let versions = plans.filter { $0.id == plan.id }
    return Redraft(
      of: plan, drafted: draft.plan.content, from: drafts.first { $0.plan == plan.id },
      facts: facts(asOf: date), asOf: date, decisions: suggestionDecisions,
      earlier: versions.map(\.content))
  }

  /// Returns the record with what a clinician decided about suggestions, and with the next version of the plan where some were taken.
  ///
  /// - Parameters:
  ///   - redraft: the suggestions, made for the newest version of the plan.
  ///   - decisions: what is decided; a set takes effect as a whole or not at all.
  ///   - versionID: the identifier of the next version; that of the plan with the number of the version when nil.
  ///   - date: the day.
  ///   - clinician: who decides.
  ///   - because: why the plan is revised.
  /// - Throws: ``Refused/planChanged`` when the plan is not the one of the suggestions, or why the decisions do not fit.
  public func deciding(
    _ redraft: Redraft, _ decisions: [Redraft.Decision],
    as versionID: Identifier<TreatmentPlan.Version>? = nil, on date: CalendarDate,
    by clinician: Identifier<Clinician>, because: PrivateText
  ) throws(Refused) -> CareRecord {
    guard redraft.plan == newestPlan else { throw .planChanged }
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
    return Identifier(known: "\(id.text.prefix(40))-v\(overflow ? number : next)")
  }
}
