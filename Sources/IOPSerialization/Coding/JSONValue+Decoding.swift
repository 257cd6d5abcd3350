extension JSONValue {
  /// The value as a boolean.
  func boolean(at place: @autoclosure () -> CodingPlace) throws(JSONError) -> Bool {
    guard case .bool(let value) = self else { throw mismatch(.boolean, at: place()) }
    return value
  }

  /// The value as a string.
  func text(at place: @autoclosure () -> CodingPlace) throws(JSONError) -> String {
    guard case .string(let value) = self else { throw mismatch(.string, at: place()) }
    return value
  }

  /// The value as an integer, exactly.
  func integer<Value: FixedWidthInteger>(
    _ type: Value.Type, at place: @autoclosure () -> CodingPlace
  ) throws(JSONError) -> Value {
    guard case .number(let number) = self else { throw mismatch(.number, at: place()) }
    if let value = number.integer(as: type) { return value }
    guard number.isInteger else { throw JSONError(.notAnInteger, at: place().path) }
    throw JSONError(.outOfRange(type: String(describing: type)), at: place().path)
  }

  /// The value as a floating-point number; an integer must be exact.
  func floatingPoint<Value: BinaryFloatingPoint & LosslessStringConvertible>(
    _ type: Value.Type, at place: @autoclosure () -> CodingPlace
  ) throws(JSONError) -> Value {
    guard case .number(let number) = self else { throw mismatch(.number, at: place()) }
    if let value = number.floatingPoint(as: type) { return value }
    let name = String(describing: type)
    throw JSONError(
      number.isInteger ? .notExact(type: name) : .outOfRange(type: name), at: place().path)
  }

  @inline(never)
  private func mismatch(_ expected: JSONKind, at place: CodingPlace) -> JSONError {
    JSONError(.wrongKind(expected: expected, found: kind), at: place.path)
  }
}
