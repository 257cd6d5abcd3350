/// Whether and how a person came to a session that was held.
///
/// A session without attendance is unresolved: nobody has recorded it, and nothing assumes either answer. A session that was
/// cancelled is not a no-show; see ``Session/Status``. On the wire: `present`, `late:10`, `partial:35`, `excused`,
/// `no-show`.
public enum Attendance: PersonalData, Hashable, Sendable, Codable {
  /// Came, for the whole session.
  case present
  /// Came some minutes after the beginning and stayed to the end.
  case late(Minutes)
  /// Was there for some minutes only, for example because of leaving early.
  case partial(Minutes)
  /// Did not come and had said so before, with a reason that the program accepts.
  case excused
  /// Did not come and had not said so.
  case noShow

  /// Why an attendance was refused.
  public enum Invalid: InvalidValue {
    /// The text is not one of the five forms.
    case form

    public var description: String {
      """
      an attendance is 'present', 'excused', 'no-show', or 'partial:' or 'late:' and 1 to 1440 \
      minutes
      """
    }
  }

  /// Creates an attendance from its text on the wire.
  ///
  /// - Throws: ``Invalid`` when the text is not one of the five forms.
  public init(_ text: String) throws(Invalid) {
    switch text {
    case "present": self = .present
    case "excused": self = .excused
    case "no-show": self = .noShow
    default:
      let isLate = text.utf8.starts(with: "late:".utf8)
      let prefix = isLate ? "late:" : "partial:"
      let digits = text.dropFirst(prefix.count)
      guard text.hasPrefix(prefix), digits.first != "0", digits.utf8.allSatisfy({ $0 >= 48 }),
        let count = Int(digits), let minutes = try? Minutes(count)
      else { throw .form }
      self = isLate ? .late(minutes) : .partial(minutes)
    }
  }

  /// The text on the wire.
  public var text: String {
    switch self {
    case .present: "present"
    case .late(let minutes): "late:\(minutes.count)"
    case .partial(let minutes): "partial:\(minutes.count)"
    case .excused: "excused"
    case .noShow: "no-show"
    }
  }

  public init(from decoder: any Decoder) throws {
    self = try decoder.decodeChecked { (text: String) in try Attendance(text) }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
