public import IOPModels

/// What was scheduled and what became of it, in sessions and minutes.
///
/// Everything scheduled stands in exactly one of ``delivered``, ``cancelledByProgram``, ``cancelledByPatient``, ``unresolved`` and
/// ``upcoming``. Everything delivered was attended, missed in part, excused, missed without a word, or not recorded.
public struct DoseAccount: PersonalData, Hashable, Sendable {
  /// A number of sessions and their minutes.
  public struct Amount: PersonalData, Hashable, Sendable {
    /// The number of sessions.
    public internal(set) var sessions: Int
    /// The minutes.
    public internal(set) var minutes: Int

    /// Creates an amount.
    public init(sessions: Int = 0, minutes: Int = 0) {
      self.sessions = sessions
      self.minutes = minutes
    }

    mutating func add(_ minutes: Int) {
      sessions += 1
      self.minutes += minutes
    }
  }

  /// What stood on the calendar, cancelled sessions included.
  public internal(set) var scheduled = Amount()
  /// What was held.
  public internal(set) var delivered = Amount()
  /// The held sessions to which the person came, and the minutes that the person was there.
  public internal(set) var attended = Amount()
  /// Of the attended sessions those that the person attended in part, and the minutes that the person was not there.
  public internal(set) var missedInPart = Amount()
  /// The held sessions from which the person was excused.
  public internal(set) var excused = Amount()
  /// The held sessions from which the person stayed away without a word.
  public internal(set) var noShow = Amount()
  /// The held sessions of which nobody recorded whether the person came.
  public internal(set) var unrecorded = Amount()
  /// What the program cancelled.
  public internal(set) var cancelledByProgram = Amount()
  /// What the person cancelled beforehand.
  public internal(set) var cancelledByPatient = Amount()
  /// What should have been held and of which nobody recorded whether it was.
  public internal(set) var unresolved = Amount()
  /// What is still to come.
  public internal(set) var upcoming = Amount()

  /// Creates an empty account.
  public init() {}

  mutating func add(_ session: Session, _ outcome: SessionOutcome) {
    let minutes = session.minutes.count
    scheduled.add(minutes)
    switch outcome {
    case .upcoming: upcoming.add(minutes)
    case .unresolved: unresolved.add(minutes)
    case .cancelledByProgram: cancelledByProgram.add(minutes)
    case .cancelledByPatient: cancelledByPatient.add(minutes)
    case .unrecorded:
      delivered.add(minutes)
      unrecorded.add(minutes)
    case .attended(let attendance):
      delivered.add(minutes)
      switch attendance {
      case .present: attended.add(minutes)
      case .late(let late):
        attended.add(minutes - late.count)
        missedInPart.add(late.count)
      case .partial(let part):
        attended.add(part.count)
        missedInPart.add(minutes - part.count)
      case .excused: excused.add(minutes)
      case .noShow: noShow.add(minutes)
      }
    }
  }
}
