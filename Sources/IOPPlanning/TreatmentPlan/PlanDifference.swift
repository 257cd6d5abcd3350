public import IOPModels

/// What a version of a plan says that another one does not: parts added, changed, removed and reordered, field by field.
///
/// Parts are compared by ``PlanPart/Name``: within the versions of a plan an identifier means the same part. The difference is empty
/// exactly when both say the same; who signed in between stands in ``signatures``. ``lines`` is for the clinician who may read the plan; ``summary`` counts and says nothing about a person.
public struct PlanDifference: PersonalData, Hashable, Sendable {
  /// What happened to a part.
  public enum Change: String, Hashable, Sendable, CaseIterable {
    /// It is new.
    case added = "added"
    /// It says something else.
    case changed = "changed"
    /// It is gone.
    case removed = "removed"
    /// The parts of the kind stand in another order.
    case reordered = "reordered"
  }

  /// One field that differs.
  public struct Field: PersonalData, Hashable, Sendable {
    /// The name of the field on the wire.
    public let name: String
    /// What it said, in words; nil when it said nothing.
    public let before: PrivateText?
    /// What it says now, in words; nil when it says nothing.
    public let after: PrivateText?

    init(_ name: String, before: String?, after: String?) {
      self.name = name
      self.before = before.map { PrivateText($0) }
      self.after = after.map { PrivateText($0) }
    }

    /// The name of the field and what it said and says, in one line.
    public var line: PrivateText {
      let nothing = "nothing"
      return PrivateText("\(name) \(before?.revealed ?? nothing) → \(after?.revealed ?? nothing)")
    }
  }

  /// One part that differs.
  public struct Entry: PersonalData, Hashable, Sendable {
    /// The kind of part and which one; for a new order the kind alone counts.
    public let name: PlanPart.Name
    /// What happened to it.
    public let change: Change
    /// What it says now, or said before it was removed, in a few words.
    public let says: PrivateText
    /// The fields that differ; empty for a part that was added or removed.
    public let fields: [Field]

    /// The entry in one line, which holds what the plan says.
    public var line: PrivateText {
      let part = "\(name.kind.title)\(Self.shown(name))"
      switch change {
      case .added, .removed: return PrivateText("\(change.rawValue) \(part)\(says.revealed)")
      case .changed:
        return PrivateText("changed \(part)\(fields.map(\.line.revealed).joined(separator: "; "))")
      case .reordered:
        return PrivateText(
          "reordered \(name.kind.title): \(fields.map(\.line.revealed).joined(separator: "; "))")
      }
    }

    /// The key where it says more than the part itself does.
    private static func shown(_ name: PlanPart.Name) -> String {
      switch name.kind {
      case .frame, .strength: ": "
      default: " \(name.key.revealed): "
      }
    }
  }

  /// The parts that differ, kind by kind, each kind in the order of the newer version.
  public let entries: [Entry]
  /// The signatures that the newer version has and the older one has not; empty for two contents without versions.
  public let signatures: [Signature]
  /// Which version follows which, who made it and why; nil for two contents without versions, and for a version and itself.
  public let heading: PrivateText?

  /// Compares what two versions say.
  public init(from old: PlanContent, to new: PlanContent) {
    self.init(from: old, to: new, heading: nil, signatures: [])
  }

  /// Compares two versions, and tells who made the newer one, when and why.
  public init(from old: TreatmentPlan, to new: TreatmentPlan) {
    func version(_ plan: TreatmentPlan) -> String {
      let state = plan.signed.map { "signed \($0)" } ?? "draft"
      return "version \(plan.number) of \(plan.made) (\(state))"
    }
    let author = new.author.map { ", by \($0)" } ?? ""
    let because = new.because.map { ": \($0.revealed)" } ?? ""
    self.init(
      from: old.content, to: new.content,
      heading: old == new
        ? nil : PrivateText("\(version(old)) → \(version(new))\(author)\(because)"),
      signatures: new.signatures.filter { !old.signatures.contains($0) })
  }

  private init(
    from old: PlanContent, to new: PlanContent, heading: PrivateText?, signatures: [Signature]
  ) {
    self.heading = heading
    self.signatures = signatures
    var entries: [Entry] = []
    func compare<Part: HeldPart>(_ type: Part.Type) {
      entries += Self.entries(from: old[keyPath: Part.list], to: new[keyPath: Part.list])
    }
    for kind in PlanPart.Kind.allCases { compare(kind.type) }
    self.entries = entries
  }

  /// Whether both say the same, whoever has signed.
  public var isEmpty: Bool { entries.isEmpty }

  /// The difference in a line for each part, which hold what the plan says; the heading first, where there is one.
  ///
  /// Who signed in between stands at the end.
  public var lines: [PrivateText] {
    [heading].compactMap(\.self) + entries.map(\.line) + signatures.map(Self.line)
  }

  private static func line(_ signature: Signature) -> PrivateText {
    let who = signature.signer.rawValue + (signature.clinician.map { " \($0)" } ?? "")
    guard let reason = signature.absentBecause else {
      return PrivateText("signed by \(who) on \(signature.date)")
    }
    return PrivateText("not signed by \(who) on \(signature.date): \(reason.revealed)")
  }

  /// How many parts of which kind differ; it holds nothing about a person.
  public var summary: String {
    guard !entries.isEmpty else { return "no difference" }
    return Change.allCases.flatMap { change in
      PlanPart.Kind.allCases.compactMap { kind in
        let count = entries.count { $0.change == change && $0.name.kind == kind }
        return count == 0 ? nil : "\(change.rawValue) \(kind.title): \(count)"
      }
    }.joined(separator: ", ")
  }

  private static func entries<Part: HeldPart>(from old: [Part], to new: [Part]) -> [Entry] {
    let before = Array(zip(PartKey.of(old), old))
    let after = Array(zip(PartKey.of(new, like: old), new))
    let oldParts = Dictionary(before) { first, _ in first }
    let newKeys = Set(after.map(\.0))
    var entries: [Entry] = []
    for (key, part) in after {
      guard let previous = oldParts[key] else {
        entries.append(entry(part, .added))
        continue
      }
      if previous != part {
        entries.append(entry(part, .changed, fields(from: previous, to: part)))
      }
    }
    entries += before.filter { !newKeys.contains($0.0) }.map { entry($0.1, .removed) }
    let (was, stays) = (
      before.map(\.0).filter { newKeys.contains($0) },
      after.map(\.0).filter { oldParts[$0] != nil }
    )
    if was != stays {
      func list(_ keys: [PartKey]) -> String { keys.map(\.key).joined(separator: ", ") }
      let order = Field("order", before: list(was), after: list(stays))
      entries.append(
        Entry(
          name: PlanPart.Name(Part.partKind, "all"), change: .reordered,
          says: PrivateText(list(stays)), fields: [order]))
    }
    return entries
  }

  static func fields<Part: HeldPart>(from old: Part, to new: Part) -> [Field] {
    Part.fields.filter { !$0.isSame(old, new) }.map {
      Field($0.name, before: $0.words(old), after: $0.words(new))
    }
  }

  private static func entry<Part: HeldPart>(
    _ part: Part, _ change: Change, _ fields: [Field] = []
  ) -> Entry {
    Entry(name: part.name, change: change, says: PrivateText(part.says), fields: fields)
  }
}
