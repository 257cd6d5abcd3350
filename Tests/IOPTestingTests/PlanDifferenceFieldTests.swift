import IOPModels
import IOPPlanning
import IOPSerialization
import IOPTesting
import Testing

/// A member that is added to a plan or to one of its parts and is not compared makes these tests fail.
@Suite("The difference of two plans tells every member on the wire")
struct PlanDifferenceFieldTests {
  @Test("Whatever member of a plan has another value, a field of its part reads otherwise")
  func everyMember() throws {
    var draw = Draw(seed: 0xD1FF)
    draw.presence = 100
    draw.listLengths = 2...2
    var places: Set<String> = []
    for _ in 0..<6 * testScale {
      let (left, right): (PlanContent, PlanContent) = (try draw.value(), try draw.value())
      let one = try CanonicalJSONEncoder().encodeToValue(left)
      let other = try CanonicalJSONEncoder().encodeToValue(right)
      for (place, mixed) in try one.mixes(with: other) {
        guard let changed = try? StrictJSONDecoder().decode(PlanContent.self, from: mixed),
          changed != left
        else { continue }
        let difference = PlanDifference(from: left, to: changed)
        #expect(!difference.isEmpty, "\(place)")
        for entry in difference.entries where entry.change == .changed {
          #expect(!entry.fields.isEmpty, "\(place)")
          #expect(entry.fields.allSatisfy { $0.before != $0.after }, "\(place)")
          places.insert("\(place.filter { !$0.isNumber && $0 != "[" && $0 != "]" })")
        }
      }
    }
    // Members inside of parts were really mixed, not only whole parts.
    #expect(places.count > 40, "\(places.sorted())")
  }

  @Test("Two plans have no difference exactly when they are equal")
  func emptyWhenEqual() throws {
    for seed in 1...UInt64(20 * testScale) {
      var draw = Draw(seed: seed)
      let (left, right): (PlanContent, PlanContent) = (try draw.value(), try draw.value())
      #expect(PlanDifference(from: left, to: right).isEmpty == (left == right), "seed \(seed)")
      #expect(PlanDifference(from: left, to: left).isEmpty, "seed \(seed)")
    }
  }
}

extension JSONValue {
  /// The value with one member of the other in place of its own, for each member at each depth, with the place; a member is also left out.
  func mixes(with other: JSONValue) throws -> [(String, JSONValue)] {
    switch (self, other) {
    case (.object(let object), .object(let others)):
      var mixes: [(String, JSONValue)] = []
      for member in object.members {
        for (place, mixed) in try member.value.mixes(with: others[member.name] ?? .null) {
          mixes.append((".\(member.name)\(place)", try setting(mixed, at: [.key(member.name)])))
        }
      }
      return mixes
    case (.array(let elements), .array(let others)):
      var mixes = elements == others ? [] : [("", other)]
      for (place, pair) in zip(elements, others).enumerated() {
        mixes += try pair.0.mixes(with: pair.1).map { inner, mixed in
          var list = elements
          list[place] = mixed
          return ("[\(place)]\(inner)", .array(list))
        }
      }
      return mixes
    default: return self == other || other == .null ? [] : [("", other)]
    }
  }
}
