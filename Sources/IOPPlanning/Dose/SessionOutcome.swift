import IOPModels

/// What became of a session, as far as it is known on a day.
enum SessionOutcome {
  /// It is still to come, or planned for the last day of knowledge.
  case upcoming
  /// Its day has passed, and nobody recorded whether it was held.
  case unresolved
  /// The program cancelled it.
  case cancelledByProgram
  /// The person cancelled it beforehand.
  case cancelledByPatient
  /// It was held, and nobody recorded whether the person came.
  case unrecorded
  /// It was held, and it is recorded whether and how the person came.
  case attended(Attendance)

  /// Judges a session; what a record says of a day after `asOf` is not used.
  init(_ session: Session, asOf: CalendarDate) {
    guard session.date <= asOf else {
      self = .upcoming
      return
    }
    self =
      switch session.status {
      case .planned: session.date < asOf ? .unresolved : .upcoming
      case .cancelledByProgram: .cancelledByProgram
      case .cancelledByPatient: .cancelledByPatient
      case .held: session.attendance.map { .attended($0) } ?? .unrecorded
      }
  }
}
