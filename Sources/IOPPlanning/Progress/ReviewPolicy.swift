public import IOPModels

/// The numbers of a review that no profile holds, each with its source.
///
/// After how many weeks without any improvement an approach is looked at again stands in the program's profile
/// (``/IOPModels/ProgramProfile/noChangeWeeks``).
public struct ReviewPolicy: Hashable, Sendable {
  /// After how many weeks an improvement short of a response is looked at again; nil when nobody has set a number.
  public let responseWeeks: Sourced<Int>?
  /// How many values without change make a plateau, 2 or more; nil when nobody has set a number.
  public let plateauValues: Sourced<Int>?

  /// Sets the numbers.
  public init(responseWeeks: Sourced<Int>?, plateauValues: Sourced<Int>? = nil) {
    self.responseWeeks = responseWeeks
    self.plateauValues = plateauValues
  }

  /// A look at less than a response by week 8 (``/IOPModels/Citation/measurementBasedCare``, a secondary source).
  ///
  /// For a plateau no source gives a number: it is spoken of where the caller supplies one.
  public static let standard = ReviewPolicy(
    responseWeeks: Sourced(8, source: .measurementBasedCare))
}
