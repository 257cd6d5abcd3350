import Foundation

/// What every way to print a value shows.
enum Printed {
  /// Everything that the standard library would print of a value.
  static func texts(of value: Any) -> [String] {
    var dumped = ""
    dump(value, to: &dumped)
    var shown = ""
    debugPrint(value, to: &shown)
    let texts = ["\(value)", String(describing: value), String(reflecting: value), dumped, shown]
    return texts + reflected(value, depth: 5)
  }

  /// What a walk through the mirrors of a value finds.
  private static func reflected(_ value: Any, depth: Int) -> [String] {
    guard depth > 0 else { return [] }
    return Mirror(reflecting: value).children.flatMap { child in
      ["\(child.value)", String(reflecting: child.value)] + reflected(child.value, depth: depth - 1)
    }
  }

  /// A value by itself, and in the wrappers of the standard library.
  static func wrapped<Value: Hashable & Sendable>(_ value: Value) -> [Any] {
    let optional: Value? = value
    let result: Result<Value, any Error> = .success(value)
    return [
      value, optional as Any, [value], ["key": value], [value: 1], result, (value, 1),
      AnyHashable(value),
    ]
  }

  /// Everything that a log could show of an error, and of the errors inside it.
  static func texts(ofError error: any Error) -> [String] {
    var dumped = ""
    dump(error, to: &dumped)
    var texts = ["\(error)", String(reflecting: error), error.localizedDescription, dumped]
    let context: DecodingError.Context? =
      switch error as? DecodingError {
      case .dataCorrupted(let context)?, .keyNotFound(_, let context)?,
        .typeMismatch(_, let context)?, .valueNotFound(_, let context)?:
        context
      default: nil
      }
    if let context { texts.append(context.debugDescription) }
    if let inner = context?.underlyingError { texts += Self.texts(ofError: inner) }
    return texts
  }
}
