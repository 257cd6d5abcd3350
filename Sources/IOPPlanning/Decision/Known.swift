public import IOPModels

/// A fact with the place and the day from which it is known.
public struct Known<Value: Hashable & Sendable>: PersonalData, Hashable, Sendable {
  /// The fact.
  public var value: Value
  /// Where it stands.
  public var reference: FactReference
  /// The day on which it was found.
  public var date: CalendarDate

  /// Creates a known fact.
  public init(_ value: Value, at reference: FactReference, on date: CalendarDate) {
    self.value = value
    self.reference = reference
    self.date = date
  }

  /// Returns the fact of a part of the value, or nil when that part is not recorded.
  public func part<Part>(_ part: Part?) -> Known<Part>? {
    part.map { Known<Part>($0, at: reference, on: date) }
  }
}
