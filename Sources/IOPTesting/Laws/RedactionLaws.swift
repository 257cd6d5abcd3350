/// The law that personal values are not printed by accident.
///
/// Put a canary, a text that occurs nowhere else, where a person's words would stand. No way in which the standard library prints a
/// value, alone or inside something else, may show it.
///
/// ```swift
/// let found = RedactionLaws.violations(
///   of: [Visitor(name: "CANARY")], canary: "CANARY", revealing: { [$0.name.revealed] })
/// ```
public enum RedactionLaws {
  /// Returns the ways in which a value shows the canary.
  ///
  /// - Parameters:
  ///   - values: samples that carry the canary.
  ///   - canary: the text that must not come out.
  ///   - revealing: texts of a value taken on purpose, at least one of which has the canary; so that the test cannot pass because
  ///     the canary never was in the sample.
  public static func violations<Value>(
    of values: [Value], canary: String, revealing: (Value) throws -> [String]
  ) -> [Violation] {
    guard !canary.isEmpty else { return [Violation("a canary is not empty")] }
    var found: [Violation] = []
    for (place, value) in values.enumerated() {
      let revealed = (try? revealing(value)) ?? []
      if !revealed.contains(where: { occurs(canary, in: $0) }) {
        found.append(Violation("the sample carries the canary", samples: [place]))
      }
      for (way, text) in printed(value) where occurs(canary, in: text) {
        found.append(Violation("a personal value is not shown by \(way)", samples: [place]))
      }
    }
    return found
  }

  /// Returns the ways in which an error shows the canary.
  public static func violations(ofError error: any Error, canary: String) -> [Violation] {
    printed(error).filter { occurs(canary, in: $0.text) }.map {
      Violation("an error does not repeat what was given to it: \($0.way)")
    }
  }

  private static func occurs(_ canary: String, in text: String) -> Bool {
    // No search for a text in a text stands in the standard library of every platform that the package supports.
    let (needle, hay) = (Array(canary.utf8), Array(text.utf8))
    guard needle.count <= hay.count else { return false }
    return (0...(hay.count - needle.count)).contains { start in
      hay[start..<(start + needle.count)].elementsEqual(needle)
    }
  }

  /// Everything that the standard library prints of a value, into texts; nothing is put out.
  private static func printed<Value>(_ value: Value) -> [(way: String, text: String)] {
    let optional: Value? = value
    let result: Result<Value, any Error> = .success(value)
    let forms: [(String, Any)] = [
      ("itself", value), ("an optional", optional as Any), ("an array", [value]),
      ("a dictionary", ["key": value]), ("a tuple", (value, 1)), ("a result", result),
    ]
    return forms.flatMap { name, form -> [(way: String, text: String)] in
      var dumped = ""
      Swift.dump(form, to: &dumped)
      return [
        ("interpolation of \(name)", "\(form)"),
        ("reflection of \(name)", String(reflecting: form)),
        ("a dump of \(name)", dumped),
        ("the mirror of \(name)", mirrored(form, depth: 6).joined(separator: "\n")),
      ]
    }
  }

  private static func mirrored(_ value: Any, depth: Int) -> [String] {
    guard depth > 0 else { return [] }
    return Mirror(reflecting: value).children.flatMap { child in
      ["\(child.value)", String(reflecting: child.value)] + mirrored(child.value, depth: depth - 1)
    }
  }
}
