import IOPModels

/// A type of which a plan holds a list, with all that is needed to compare, match and revise its parts.
///
/// The lists of ``fields`` name every member on the wire; a test fails when one is left out.
protocol HeldPart: Hashable, Sendable, Codable {
  /// The kind of part.
  static var partKind: PlanPart.Kind { get }
  /// Where the plan holds its parts of this kind.
  static var list: WritableKeyPath<PlanContent, [Self]> { get }
  /// The members that can differ between two parts of the same key.
  static var fields: [PartField<Self>] { get }
  /// Whether a part of this kind that was linked has to stay linked to something.
  static var needsLinks: Bool { get }
  /// What tells the part from the others of its kind within one plan.
  var key: String { get }
  /// The part under another key, where the key is an identifier.
  func renamed(_ key: String) -> Self
  /// The part with its references to other parts renamed.
  func referring(by names: PartNames) -> Self
  /// What the part is about, apart from its identifier: sets of meanings, the strictest first.
  ///
  /// Two parts of two drafts are the same part when one of their meanings of the same strictness agrees.
  var meanings: [Set<String>] { get }
  /// Whether two parts with a meaning in common can be the same part.
  func canBe(_ other: Self) -> Bool
  /// The parts to which it belongs without being able to stand alone; an objective to its goal.
  var belongsTo: PartLink? { get }
  /// The parts that it names and can do without.
  var links: [PartLink] { get set }
  /// How other parts name it.
  var link: PartLink? { get }
  /// The facts that the part itself names.
  var ownFacts: [FactReference] { get }
  /// What it says in a few words.
  var says: String { get }
  /// The part on its own.
  var part: PlanPart { get }
  /// The value that a part holds, when it is of this kind.
  static func held(by part: PlanPart) -> Self?
}

extension HeldPart {
  static var needsLinks: Bool { false }
  static func held(by part: PlanPart) -> Self? { part.held as? Self }
  var name: PlanPart.Name { PlanPart.Name(Self.partKind, key) }
  func renamed(_ key: String) -> Self { self }
  func referring(by names: PartNames) -> Self { self }
  func canBe(_ other: Self) -> Bool { true }
  var belongsTo: PartLink? { nil }
  var links: [PartLink] {
    get { [] }
    set {}
  }
  var link: PartLink? { nil }
  var ownFacts: [FactReference] { [] }

  /// All that the part says, for a stable order among parts that mean the same.
  var fullText: String {
    Self.fields.map { "\($0.name): \($0.words(self) ?? "")" }.joined(separator: "; ")
  }

  /// The names of the fields in which two parts differ.
  func differing(from other: Self) -> [String] {
    Self.fields.filter { !$0.isSame(self, other) }.map(\.name)
  }
}

/// A part with an identifier, which is its key.
protocol IdentifiedPart: HeldPart {
  associatedtype Entity
  var id: Identifier<Entity> { get set }
}

extension IdentifiedPart {
  var key: String { id.text }

  func renamed(_ key: String) -> Self {
    var copy = self
    copy.id = Identifier(known: key)
    return copy
  }
}

/// A part of the golden thread as others name it.
enum PartLink: Hashable {
  case problem(ProblemID)
  case goal(GoalID)
  case objective(ObjectiveID)

  var name: PlanPart.Name {
    switch self {
    case .problem(let id): PlanPart.Name(.problem, id.text)
    case .goal(let id): PlanPart.Name(.goal, id.text)
    case .objective(let id): PlanPart.Name(.objective, id.text)
    }
  }

  var problem: ProblemID? { if case .problem(let id) = self { id } else { nil } }
  var objective: ObjectiveID? { if case .objective(let id) = self { id } else { nil } }
}

/// The new names of the parts of a draft, by their old ones.
struct PartNames {
  private var names: [PlanPart.Name: String] = [:]

  mutating func rename(_ kind: PlanPart.Kind, _ old: String, _ new: String) {
    names[PlanPart.Name(kind, old)] = new
  }

  func callAsFunction<Entity>(
    _ kind: PlanPart.Kind, _ id: Identifier<Entity>
  ) -> Identifier<Entity> {
    names[PlanPart.Name(kind, id.text)].map { Identifier(known: $0) } ?? id
  }

  /// A pointer to an objective or an intervention follows it to its new name.
  func callAsFunction(_ fact: FactReference) -> FactReference {
    switch fact.kind {
    case "objective":
      .objective(self(.objective, ObjectiveID(known: fact.key)))
    case "intervention":
      .intervention(self(.intervention, InterventionID(known: fact.key)))
    default: fact
    }
  }
}
