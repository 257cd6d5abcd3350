/// An error that says why a value was refused, and never what the value was.
///
/// Every validating initialiser of IOPKit throws a small enumeration that conforms to this protocol. Its
/// description names the rule that was broken. It does not repeat the input, because the input may be personal
/// data and errors end up in logs. `IOPSerialization` shows the description of such an error beside the place in
/// the document; the text of any other error is withheld. Two errors are equal when they name the same rule, so that a test can
/// compare them; an enumeration without payload needs nothing for that.
public protocol InvalidValue: Error, Hashable, Sendable, CustomStringConvertible {}
