/// The laws of writing and reading, through whatever coder is given.
///
/// ```swift
/// let found = CodableLaws.violations(
///   of: tickets, encode: { try encoder.encode($0) }, decode: { try decoder.decode(Ticket.self, from: $0) })
/// ```
///
/// Any form will do that can be compared: bytes, a text, a tree.
public enum CodableLaws {
  /// Returns the laws that are broken: what is written is read as equal, and written again in the same form.
  ///
  /// - Parameters:
  ///   - values: samples, not all alike.
  ///   - encode: writes a value.
  ///   - decode: reads a value.
  public static func violations<Value: Equatable, Form: Equatable>(
    of values: [Value], encode: (Value) throws -> Form, decode: (Form) throws -> Value
  ) -> [Violation] {
    var found: [Violation] = []
    for (place, value) in values.enumerated() {
      func violate(_ law: String) { found.append(Violation(law, samples: [place])) }
      guard let written = try? encode(value) else {
        violate("a value can be written")
        continue
      }
      if (try? encode(value)) != written { violate("a value is written in one form") }
      guard let read = try? decode(written) else {
        violate("what was written can be read")
        continue
      }
      if read != value { violate("what is read equals what was written") }
      if (try? encode(read)) != written { violate("what was read is written in the same form") }
    }
    return found
  }

  /// Returns where a form is read that must be refused.
  ///
  /// - Parameters:
  ///   - forms: forms of which each breaks a rule of the type.
  ///   - decode: reads a value.
  public static func violations<Value, Form>(
    refusing forms: [Form], decode: (Form) throws -> Value
  ) -> [Violation] {
    forms.enumerated().compactMap { place, form in
      (try? decode(form)) == nil ? nil : Violation("a wrong form is refused", samples: [place])
    }
  }
}
