/// The laws of order.
public enum ComparableLaws {
  /// Returns the laws that hold between any values and are broken here.
  ///
  /// Of two values exactly one is true: the first comes before, it equals, or it comes after. The order goes over a third value, and the
  /// four operators agree.
  public static func violations<Value: Comparable>(among values: [Value]) -> [Violation] {
    var found: [Violation] = []
    for first in values.indices {
      for second in values.indices {
        let (left, right) = (values[first], values[second])
        let truths = [left < right, left == right, right < left].count { $0 }
        if truths != 1 {
          found.append(
            Violation(
              "a value is before, equal or after, and one of them", samples: [first, second])
          )
        }
        if (left <= right) == (right < left) || (left > right) != (right < left)
          || (left >= right) == (left < right)
        {
          found.append(Violation("the four operators agree", samples: [first, second]))
        }
        guard left < right else { continue }
        for third in values.indices where right < values[third] && !(left < values[third]) {
          found.append(Violation("order goes over a third", samples: [first, second, third]))
        }
      }
    }
    return found
  }

  /// Returns the laws that are broken, and where values do not stand in the order in which they are given.
  ///
  /// - Parameter ordered: different values, the lowest first.
  public static func violations<Value: Comparable>(inOrder ordered: [Value]) -> [Violation] {
    var found = violations(among: ordered)
    for place in ordered.indices.dropLast() where !(ordered[place] < ordered[place + 1]) {
      found.append(Violation("a value comes before the next", samples: [place, place + 1]))
    }
    return found
  }
}
