public import IOPModels

/// What was agreed about one means of harm; specific, not just discussed.
///
/// The lists of means and of actions come from a secondary source and have to be reviewed by the adopting clinic.
public struct MeansSafety: PersonalData, Hashable, Sendable, Codable {
  /// A means of harm.
  public enum Means: String, ClosedVocabulary {
    /// A firearm.
    case firearm = "firearm"
    /// Medicines.
    case medication = "medication"
    /// Sharp things.
    case sharps = "sharps"
    /// Ligatures.
    case ligature = "ligature"
    /// Household poisons.
    case poison = "poison"
    /// Another means.
    case other = "other"

    /// What a person reads.
    public var title: String {
      switch self {
      case .firearm: "a firearm"
      case .medication: "medicines"
      case .sharps: "sharp things"
      case .ligature: "ligatures"
      case .poison: "household poisons"
      case .other: "another means"
      }
    }
  }

  /// What was done about a means.
  public enum Action: String, ClosedVocabulary {
    /// Taken out of the home.
    case removed = "removed"
    /// Locked away.
    case locked = "locked"
    /// Given to somebody to keep.
    case transferred = "transferred"
    /// Disposed of.
    case disposed = "disposed"
    /// The person confirmed that there is no access.
    case noAccess = "no-access"
    /// The person declined.
    case declined = "declined"

    /// Whether the means is out of reach.
    public var isOutOfReach: Bool { self != .declined }

    /// Whether something was done that puts the means out of reach; a confirmation that there is no access does nothing.
    public var isDone: Bool { isOutOfReach && self != .noAccess }
  }

  /// The means.
  public var means: Means
  /// What was done about it.
  public var action: Action
  /// The particulars.
  public var note: PrivateText?

  /// Creates a value from its parts.
  public init(
    means: Means, action: Action, note: PrivateText? = nil
  ) {
    self.means = means
    self.action = action
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case means = "means"
    case action = "action"
    case note = "note"
  }
}
