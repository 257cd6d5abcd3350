/// The laws of equality and hashing.
///
/// ```swift
/// let found = HashableLaws.violations(among: [ticket, sameTicket, otherTicket])
/// #expect(found.isEmpty)
/// ```
public enum HashableLaws {
  /// Returns the laws that hold between any values and are broken here.
  ///
  /// A value equals itself, equality goes both ways and over a third value, and equal values hash alike.
  public static func violations<Value: Hashable>(among values: [Value]) -> [Violation] {
    var found: [Violation] = []
    for first in values.indices {
      if !(values[first] == values[first]) {
        found.append(Violation("a value equals itself", samples: [first]))
      }
      for second in values.indices where second != first {
        let areEqual = values[first] == values[second]
        if areEqual != (values[second] == values[first]) {
          found.append(Violation("equality goes both ways", samples: [first, second]))
        }
        if areEqual == (values[first] != values[second]) {
          found.append(Violation("== and != are opposites", samples: [first, second]))
        }
        if areEqual, values[first].hashValue != values[second].hashValue {
          found.append(Violation("equal values hash alike", samples: [first, second]))
        }
        guard areEqual else { continue }
        for third in values.indices
        where values[second] == values[third] && !(values[first] == values[third]) {
          found.append(
            Violation("what equals the same is equal", samples: [first, second, third]))
        }
      }
    }
    return found
  }

  /// Returns the laws that are broken, and where values that must differ are equal or the other way round.
  ///
  /// - Parameter classes: lists of values: those of one list are equal, those of different lists are not.
  public static func violations<Value: Hashable>(inClasses classes: [[Value]]) -> [Violation] {
    let flat = classes.enumerated().flatMap { place, list in list.map { (place, $0) } }
    var found = violations(among: flat.map(\.1))
    for first in flat.indices {
      for second in flat.indices where second > first {
        let areEqual = flat[first].1 == flat[second].1
        if areEqual, flat[first].0 != flat[second].0 {
          found.append(Violation("different values are not equal", samples: [first, second]))
        }
        if !areEqual, flat[first].0 == flat[second].0 {
          found.append(Violation("values of one class are equal", samples: [first, second]))
        }
      }
    }
    return found
  }
}
