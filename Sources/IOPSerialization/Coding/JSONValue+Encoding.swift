extension JSONValue {
  /// The value of an integer, which must be one that every reader holds exactly.
  static func integer(
    _ value: some FixedWidthInteger, at place: @autoclosure () -> CodingPlace
  ) throws(JSONError) -> JSONValue {
    guard let integer = Int64(exactly: value), JSONNumber.safeIntegers.contains(integer) else {
      throw JSONError(.unsafeInteger, at: place().path)
    }
    return .number(JSONNumber(checkedInteger: integer))
  }

  /// The value of a floating-point number, which must be finite.
  static func floating(
    _ value: Double, at place: @autoclosure () -> CodingPlace
  ) throws(JSONError) -> JSONValue {
    guard value.isFinite else { throw JSONError(.notFinite, at: place().path) }
    return .number(try JSONNumber(value))
  }

  /// The value of a floating-point number of 32 bits, which must be finite.
  static func floating(
    _ value: Float, at place: @autoclosure () -> CodingPlace
  ) throws(JSONError) -> JSONValue {
    guard value.isFinite else { throw JSONError(.notFinite, at: place().path) }
    return .number(try JSONNumber(value))
  }
}
