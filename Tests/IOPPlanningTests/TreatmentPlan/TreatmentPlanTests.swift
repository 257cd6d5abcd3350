import IOPModels
import IOPPlanning
import IOPSerialization
import Testing

@Suite("A signed plan does not change; it is revised")
struct TreatmentPlanTests {
  private func draft() throws -> TreatmentPlan {
    try TreatmentPlan(
      id: .core("plan-1"), versionID: .core("v-1"), made: CoreFixture.day(1),
      content: CoreFixture.plan().content)
  }

  private func refusal(_ work: () throws -> Void) -> TreatmentPlan.Refused? {
    do {
      try work()
      return nil
    } catch {
      return error as? TreatmentPlan.Refused
    }
  }

  @Test("A draft is edited, and its signature closes it")
  func sign() throws {
    let edited = try draft().edited { $0.nextReview = nil }
    #expect(edited.content.nextReview == nil)
    #expect(edited.isDraft && edited.isEditable)
    let byPatient = try edited.adding(Signature(signer: .patient, date: CoreFixture.day(1)))
    #expect(byPatient.isDraft)
    let absent = try byPatient.adding(
      Signature(signer: .clinician, date: CoreFixture.day(2), absentBecause: "On leave."))
    #expect(absent.isDraft)
    let signed = try absent.adding(
      Signature(signer: .clinician, clinician: .core("cl-1"), date: CoreFixture.day(3)))
    #expect(signed.signed == (try CoreFixture.day(3)))
    #expect(refusal { _ = try signed.edited { $0.problems = [] } } == .signed)
    #expect(signed.content == edited.content)
    let more = try signed.adding(Signature(signer: .physician, date: CoreFixture.day(5)))
    #expect(more.signed == (try CoreFixture.day(3)))
  }

  @Test("A signature holds for the text under which it was given, whoever gave it")
  func signedByOthers() throws {
    for signer in [Signature.Signer.patient, .guardian, .caregiver, .physician] {
      let given = try draft().adding(Signature(signer: signer, date: CoreFixture.day(1)))
      #expect(given.isDraft && !given.isEditable)
      #expect(refusal { _ = try given.edited { $0.goals = [] } } == .signed)
      // The way on is a next version, under which nobody has signed yet.
      let next = try given.revised(
        as: .core("v-2"), on: CoreFixture.day(2), by: .core("cl-1"), because: "Another goal."
      ) { $0.goals = [] }
      #expect(next.number == 2 && next.signatures.isEmpty && next.isEditable)
      #expect(given.content.goals.count == 1)
    }
    let absent = try draft().adding(
      Signature(signer: .patient, date: CoreFixture.day(1), absentBecause: "Wants to think."))
    #expect(absent.isEditable)
  }

  @Test("The signature of the responsible clinician says whose it is")
  func nameless() throws {
    let nobody = Signature(signer: .clinician, date: try CoreFixture.day(1))
    #expect(refusal { _ = try draft().adding(nobody) } == .signer)
    let read = try TreatmentPlan(
      id: .core("plan-1"), versionID: .core("v-1"), made: CoreFixture.day(1),
      content: CoreFixture.plan().content, signatures: [nobody])
    #expect(read.signed == nil)
  }

  @Test("A signature from before the version was made is refused")
  func earlySignature() throws {
    #expect(
      refusal { _ = try draft().adding(Signature(signer: .patient, date: CoreFixture.day(0))) }
        == .date)
  }

  @Test("A revision is the next version and leaves the signed one as it was")
  func revise() throws {
    let signed = try CoreFixture.plan()
    let next = try signed.revised(
      as: .core("plan-1-v2"), on: CoreFixture.day(10), by: .core("cl-2"), because: "Setback."
    ) { $0.phases.removeLast() }
    #expect(next.id == signed.id)
    #expect(next.versionID == .core("plan-1-v2"))
    #expect(next.number == 2)
    #expect(next.supersedes == signed.versionID)
    #expect(next.author == .core("cl-2"))
    #expect(next.because == "Setback.")
    #expect(next.made == (try CoreFixture.day(10)))
    #expect(next.signatures.isEmpty)
    #expect(next.isDraft)
    #expect(signed == (try CoreFixture.plan()))
    #expect(signed.content.phases.count == next.content.phases.count + 1)
  }

  @Test("A revision needs a signed plan, a reason, a day that is not before, and a name of its own")
  func refuseRevision() throws {
    let signed = try CoreFixture.plan()
    func revise(
      _ plan: TreatmentPlan, _ id: String = "v-9", on offset: Int = 10, because: PrivateText = "x"
    ) -> TreatmentPlan.Refused? {
      refusal {
        _ = try plan.revised(
          as: .core(id), on: CoreFixture.day(offset), by: .core("cl-1"), because: because
        ) { _ in }
      }
    }
    #expect(revise(signed) == nil)
    #expect(revise(try draft()) == .notSigned)
    #expect(revise(signed, because: " \n") == .reason)
    #expect(revise(signed, on: 0) == .date)
    #expect(revise(signed, on: 1) == nil)
    #expect(revise(signed, "plan-1-v1") == .lineage)
    let last = try TreatmentPlan(
      id: .core("p"), versionID: .core("v-1"), number: .max, supersedes: .core("v-0"),
      made: CoreFixture.day(1), because: "x", content: signed.content,
      signatures: signed.signatures)
    #expect(revise(last) == .versionNumber)
  }

  static let impossible:
    [(number: Int, supersedes: String?, because: String?, signed: Int, TreatmentPlan.Refused)] = [
      (0, nil, nil, 1, .versionNumber), (-1, "v-0", "x", 1, .versionNumber),
      (1, "v-0", "x", 1, .lineage), (2, nil, "x", 1, .lineage), (2, "v-0", nil, 1, .lineage),
      (2, "v-1", "x", 1, .lineage), (1, nil, nil, 0, .date), (2, "v-0", "", 1, .reason),
      (2, "v-0", " ", 1, .reason),
    ]

  @Test("What cannot be a version is refused, in code and in a document", arguments: impossible)
  func impossibleVersion(
    number: Int, supersedes: String?, because: String?, signed: Int, expected: TreatmentPlan.Refused
  ) throws {
    #expect(
      refusal {
        _ = try TreatmentPlan(
          id: .core("plan-1"), versionID: .core("v-1"), number: number,
          supersedes: supersedes.map { .core($0) }, made: CoreFixture.day(1),
          because: because.map { PrivateText($0) }, content: CoreFixture.plan().content,
          signatures: [Signature(signer: .patient, date: CoreFixture.day(signed))])
      } == expected)
    let good = try TreatmentPlan(
      id: .core("plan-1"), versionID: .core("v-1"), made: CoreFixture.day(1),
      content: CoreFixture.plan().content,
      signatures: [Signature(signer: .patient, date: CoreFixture.day(1))])
    var tree = try CanonicalJSONEncoder().encodeToValue(good)
    tree = try tree.setting(.number(JSONNumber(number)), at: ["number"])
    if let supersedes { tree = try tree.setting(.string(supersedes), at: ["supersedes"]) }
    if let because { tree = try tree.setting(.string(because), at: ["because"]) }
    tree = try tree.setting(
      .string(CoreFixture.day(signed).description), at: ["signatures", 0, "date"])
    do {
      _ = try StrictJSONDecoder().decode(TreatmentPlan.self, from: tree)
      Issue.record("the document was read")
    } catch {
      #expect("\(error)".contains(expected.description))
    }
  }
}
