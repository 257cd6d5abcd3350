import IOPKit
import Testing

@Suite("The sample of the article about laws")
struct LawSampleTests {
  /// The sample prints; the test looks at the values instead.
  private func print(_ items: Any...) {}

  @Test("Holding your own types to the laws: nothing broken, and a name that is shown")
  func laws() throws {
    struct Ticket: PersonalData, Hashable, Codable {
      var number: Int
      var holder: PrivateText
    }
    struct OpenTicket: Hashable, Codable {
      var number: Int
      var holder: String
    }

    var draw = Draw(seed: 7, canary: "CANARY")
    let tickets: [Ticket] = try (0..<20).map { _ in try draw.value() }
    let broken =
      HashableLaws.violations(among: tickets)
      + CodableLaws.violations(
        of: tickets, encode: { try CanonicalJSONEncoder().encode($0) },
        decode: { try StrictJSONDecoder().decode(Ticket.self, from: $0) })
      + RedactionLaws.violations(of: tickets, canary: "CANARY", revealing: { [$0.holder.revealed] })
    print(broken)  // []

    let open = tickets.map { OpenTicket(number: $0.number, holder: $0.holder.revealed) }
    let shown = RedactionLaws.violations(of: open, canary: "CANARY", revealing: { [$0.holder] })
    print(shown[0])  // a personal value is not shown by interpolation of itself (samples 0)

    #expect("\(broken)" == "[]")
    #expect(
      "\(shown[0])" == "a personal value is not shown by interpolation of itself (samples 0)")
  }
}
