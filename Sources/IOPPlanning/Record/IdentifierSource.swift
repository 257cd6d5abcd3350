import IOPModels

/// Where the identifiers of what the library makes come from, given by the caller.
///
/// The library has no clock and no random numbers: an identifier follows from what is asked for and from what is taken. The same
/// source and the same record give the same identifiers.
///
/// ```swift
/// let source = IdentifierSource { "clinic7-\($0.kind)-\($0.number)" }
/// let drafter = PlanDrafter(program: program, identifiers: source)
/// ```
public struct IdentifierSource: Sendable {
  /// What an identifier is asked for.
  public struct Request: Hashable, Sendable {
    /// The kind of thing, such as `plan`.
    public let kind: String
    /// How many of the kind the record holds, plus one; one more for each text that was taken or refused.
    public let number: Int
  }

  private let make: @Sendable (Request) -> String

  /// Creates a source of a function, which has to give another text for another number.
  public init(_ make: @escaping @Sendable (Request) -> String) { self.make = make }

  /// Counts up within the record: `plan`, `plan-2`, `plan-3`.
  ///
  /// Who keeps the plans of several records in one place gives a source of their own.
  public static let counting = IdentifierSource {
    $0.number == 1 ? $0.kind : "\($0.kind)-\($0.number)"
  }

  /// Returns the first identifier of the source that is not taken; nil when none of a hundred numbers gives one.
  func identifier<Entity>(
    _ kind: String, beside taken: [Identifier<Entity>]
  ) -> Identifier<Entity>? {
    let first = Set(taken).count
    for number in (first + 1)...(first + 100) {
      let text = make(Request(kind: kind, number: number))
      if let id = try? Identifier<Entity>(text), !taken.contains(id) { return id }
    }
    return nil
  }
}
