internal import IOPModels

extension JSONError {
  /// The error of a coder for an error that the code of a type threw.
  ///
  /// Errors of coders inside are kept, because they know the innermost place. The text of an error that is not
  /// an `InvalidValue` is withheld, because it may repeat a value.
  @inline(never)
  init(translating error: any Error, at place: CodingPlace) {
    switch error {
    case let error as JSONError:
      self = error
    case let error as any InvalidValue:
      self.init(.refused(rule: error.description), at: place.path)
    case DecodingError.keyNotFound(let key, let context):
      let path = place.path(reportedAs: context.codingPath)
      self.init(.missingMember, at: path.appending(key.stringValue))
    case DecodingError.dataCorrupted(let context), DecodingError.typeMismatch(_, let context),
      DecodingError.valueNotFound(_, let context):
      self.init(
        Self.reason(of: context.underlyingError),
        at: place.path(reportedAs: context.codingPath))
    case EncodingError.invalidValue(_, let context):
      self.init(
        Self.reason(of: context.underlyingError),
        at: place.path(reportedAs: context.codingPath))
    default:
      self.init(.refusedWithoutReason, at: place.path)
    }
  }

  private static func reason(of error: (any Error)?) -> Reason {
    switch error {
    case let error as JSONError: error.reason
    case let error as any InvalidValue: .refused(rule: error.description)
    default: .refusedWithoutReason
    }
  }
}
