/// A value behind one reference, so that the values that hold it stay small and cheap to copy.
///
/// The value never changes, so a box behaves like the value itself: it compares, hashes and codes like it.
package final class Box<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value

  package init(_ value: Value) { self.value = value }

  // Not taken into what holds a box: with it would come the comparison of all that is in the box.
  @inline(never)
  package static func == (left: Box, right: Box) -> Bool {
    left === right || left.value == right.value
  }

  @inline(never)
  package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension Box: Encodable where Value: Encodable {
  package func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}

extension Box: Decodable where Value: Decodable {
  package convenience init(from decoder: any Decoder) throws { self.init(try Value(from: decoder)) }
}
