/// A value that may say something about a person, and that therefore never prints itself.
///
/// Conforming is enough: the default implementations give the name of the type and the word "redacted" to `print`,
/// string interpolation, `String(describing:)`, `String(reflecting:)`, `dump` and the debugger, and show `Mirror` no
/// children. They hold inside arrays, dictionaries, optionals and the payloads of enumerations as well, because the
/// standard library asks the innermost value for its description.
///
/// A type that *contains* personal values and does not conform prints its own field names and the redacted fields.
/// A type with a bare personal string among its fields has to conform itself, or keep the string in a ``PrivateText``.
public protocol PersonalData: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{}

extension PersonalData {
  /// The name of the type, and the word "redacted".
  public var description: String { redactedDescription(of: Self.self) }

  /// The name of the type, and the word "redacted".
  public var debugDescription: String { description }

  /// A mirror without children, so that `dump` and reflection find nothing.
  public var customMirror: Mirror { childlessMirror(of: self) }
}

// Hundreds of types are personal data: each of them calls these two and has no copy of them.

@inline(never)
private func redactedDescription(of type: Any.Type) -> String {
  "\(String(describing: type))(redacted)"
}

@inline(never)
private func childlessMirror(of value: Any) -> Mirror {
  Mirror(value, children: EmptyCollection<Mirror.Child>(), displayStyle: .struct)
}
