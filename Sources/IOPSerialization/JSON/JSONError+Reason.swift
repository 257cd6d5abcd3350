extension JSONError {
  /// What can be wrong with a document, a value or a place.
  public enum Reason: Hashable, Sendable {
    /// The text ends inside a value.
    case unexpectedEnd
    /// The text starts with a byte order mark.
    case byteOrderMark
    /// Something else stands where a value must stand.
    case expectedValue
    /// Something else stands where the name of a member must stand.
    case expectedName
    /// Something else stands where a colon must stand.
    case expectedColon
    /// Something else stands where a comma or the end of the container must stand.
    case expectedCommaOrEnd
    /// A comma stands before the end of a container.
    case trailingComma
    /// Something follows the value of the document.
    case contentAfterValue
    /// A number is not written as JSON demands, for example with leading zeros.
    case invalidNumber
    /// A number is too large or too small for a double-precision number.
    case numberOutOfRange
    /// Bytes are not UTF-8.
    case invalidUTF8
    /// A control character stands unescaped in a string.
    case controlCharacter
    /// An escape sequence of a string is not one of JSON's.
    case invalidEscape
    /// Half of a surrogate pair is escaped without its other half.
    case loneSurrogate
    /// An object has two members whose names are equal as text.
    case duplicateMember
    /// The document is longer than the limit.
    case tooManyBytes(limit: Int)
    /// The document is nested deeper than the limit.
    case tooDeep(limit: Int)
    /// A container has more members than the limit.
    case tooManyMembers(limit: Int)
    /// The document has more values than the limit.
    case tooManyValues(limit: Int)

    /// A required member is not there.
    case missingMember
    /// A value is of another kind than the one expected.
    case wrongKind(expected: JSONKind, found: JSONKind)
    /// A number with a fraction or an exponent stands where an integer must stand.
    case notAnInteger
    /// A number does not fit the type of this name.
    case outOfRange(type: String)
    /// An integer cannot be represented exactly as the floating-point type of this name.
    case notExact(type: String)
    /// An array has fewer elements than expected.
    case tooFewElements
    /// Two names of an object stand for the same integer key.
    case ambiguousIntegerKey
    /// The value breaks the rule of its type that is given.
    case refused(rule: String)
    /// The value was refused by its type; the text of the error is withheld.
    case refusedWithoutReason

    /// A floating-point number is infinite or not a number.
    case notFinite
    /// An integer is outside ±(2^53 − 1), where readers of JSON lose digits.
    case unsafeInteger
    /// A type asked its encoder for containers of two kinds, or wrote a single value twice.
    case contradictoryContainers

    /// There is no value at the path.
    case noSuchPlace
    /// The document is of another format than the one given.
    case wrongFormat(expected: String)
    /// The document was written in a newer major version than the one given.
    case newerMajorVersion(known: Int)
    /// This version does not know the member, and a document of this version must not have it.
    case unknownMember
    /// A member is null where it must be left out.
    case nullMember
    /// The value was read but would not be written back.
    case notKept
    /// An unrecognized member that was kept has lost its place through an edit.
    case lostPlace
  }
}

extension JSONError.Reason: CustomStringConvertible {
  /// The reason as a part of a sentence, without any content of the document.
  public var description: String {
    switch self {
    case .unexpectedEnd: "the document ends too early"
    case .byteOrderMark: "a byte order mark is not allowed"
    case .expectedValue: "a value is expected here"
    case .expectedName: "the name of a member is expected here, in double quotes"
    case .expectedColon: "a colon is expected here"
    case .expectedCommaOrEnd: "a comma or the end of the array or object is expected here"
    case .trailingComma: "a comma must not stand before the end of an array or object"
    case .contentAfterValue: "nothing may follow the end of the document"
    case .invalidNumber: "the number is not written as JSON demands"
    case .numberOutOfRange: "the number is too large or too small"
    case .invalidUTF8: "the bytes are not UTF-8"
    case .controlCharacter: "a control character in a string must be escaped"
    case .invalidEscape: "the escape sequence is not valid"
    case .loneSurrogate: "half of a surrogate pair is missing"
    case .duplicateMember: "the member occurs twice"
    case .tooManyBytes(let limit): "the document is longer than \(limit) bytes"
    case .tooDeep(let limit): "the document is nested deeper than \(limit) levels"
    case .tooManyMembers(let limit): "the array or object has more than \(limit) members"
    case .tooManyValues(let limit): "the document has more than \(limit) values"
    case .missingMember: "the member is missing"
    case .wrongKind(let expected, let found): "expected \(expected), found \(found)"
    case .notAnInteger: "the number must be an integer, without fraction or exponent"
    case .outOfRange(let type): "the number does not fit the type \(type)"
    case .notExact(let type): "the integer is not exact as \(type)"
    case .tooFewElements: "the array has too few elements"
    case .ambiguousIntegerKey: "two names stand for the same integer"
    case .refused(let rule): rule
    case .refusedWithoutReason: "the value was refused"
    case .notFinite: "infinity and NaN cannot be written as JSON"
    case .unsafeInteger: "an integer beyond ±(2^53 − 1) would lose digits in other readers"
    case .contradictoryContainers: "the value was encoded in two ways at once"
    case .noSuchPlace: "there is no value at this place"
    case .wrongFormat(let expected): "the document must be of format \(expected)"
    case .newerMajorVersion(let known):
      "the document is of a newer major version than \(known), the newest one known here"
    case .unknownMember: "the member is unknown"
    case .nullMember: "leave the member out instead of null"
    case .notKept: "the value would be lost when the document is written"
    case .lostPlace: "the unrecognized member has no place any more in the edited document"
    }
  }
}
