public import IOPModels

/// What was done in sessions, gathered in one pass over them.
public struct WorkDone: PersonalData, Hashable, Sendable {
  /// The last day on which an attended session worked on an objective.
  public let lastWorkedOn: [ObjectiveID: CalendarDate]
  /// The attended sessions whose note names no objective.
  public let withoutObjective: [Identifier<Session>]
  /// The sessions whose note names an objective or intervention that no version of the plan has.
  public let withUnknownLink: [Identifier<Session>]
  /// The skills that attended sessions or entries about practice say were taught or practised there.
  public let taught: Set<Skill>
  /// The skills that were agreed on as homework, or that practice, use or a diary card says the person used.
  public let practised: Set<Skill>
  /// Whether a session by video was held or is planned.
  public let isRemote: Bool

  /// Reads sessions, and what was recorded of skills between them.
  ///
  /// - Parameters:
  ///   - sessions: the sessions.
  ///   - plans: every version of the plan, whose objectives and interventions a note may name.
  ///   - practices: the entries about skills that were taught, practised and used.
  ///   - diaryCards: the days of the diary card; a skill that a card does not say was used counts for nothing.
  public init(
    _ sessions: some Sequence<Session>, plans: [TreatmentPlan], practices: [SkillPractice] = [],
    diaryCards: [DiaryCard] = []
  ) {
    var objectives: Set<ObjectiveID> = []
    var interventions: Set<InterventionID> = []
    for plan in plans {
      objectives.formUnion(plan.content.objectives.lazy.map(\.id))
      interventions.formUnion(plan.content.interventions.lazy.map(\.id))
    }
    var last: [ObjectiveID: CalendarDate] = [:]
    var withoutObjective: [Identifier<Session>] = []
    var withUnknownLink: [Identifier<Session>] = []
    var taught: Set<Skill> = []
    var practised: Set<Skill> = []
    var isRemote = false
    for session in sessions {
      if session.delivery != .onsite, session.status == .held || session.status == .planned {
        isRemote = true
      }
      for homework in session.homework {
        if let skill = homework.skill { practised.insert(skill) }
      }
      guard let note = session.note else { continue }
      if !note.addresses.allSatisfy(objectives.contains)
        || !note.interventions.allSatisfy(interventions.contains)
      {
        withUnknownLink.append(session.id)
      }
      guard session.wasAttended else { continue }
      if note.addresses.isEmpty { withoutObjective.append(session.id) }
      taught.formUnion(note.skills)
      for objective in note.addresses {
        last[objective] = max(last[objective] ?? session.date, session.date)
      }
    }
    for practice in practices {
      if practice.occasion == .taught {
        taught.insert(practice.use.skill)
      } else if practice.use.wasUsed == true {
        practised.insert(practice.use.skill)
      }
    }
    for card in diaryCards {
      for use in card.skills ?? [] where use.wasUsed == true { practised.insert(use.skill) }
    }
    lastWorkedOn = last
    self.withoutObjective = withoutObjective
    self.withUnknownLink = withUnknownLink
    self.taught = taught
    self.practised = practised
    self.isRemote = isRemote
  }
}

extension Session {
  /// Whether the session was held and the person came, at least in part.
  var wasAttended: Bool {
    switch attendance {
    case .present?, .late?, .partial?: true
    case .excused?, .noShow?, nil: false
    }
  }
}
