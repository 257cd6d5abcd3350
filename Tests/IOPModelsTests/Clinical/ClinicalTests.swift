import IOPModels
import Testing

@Suite("Clinical facts")
struct ClinicalTests {
  @Test("Interference with daily life is ordered from none to unable")
  func degrees() {
    #expect(FunctionalImpact.Degree.allCases.sorted() == [.unimpaired, .slight, .marked, .unable])
  }

  @Test("Only alcohol, opioid and stimulant use are substance use")
  func substanceUse() {
    #expect(
      ConditionKind.catalogue.filter(\.isSubstanceUse)
        == [.alcoholUse, .opioidUse, .stimulantUse])
  }

  @Test("A need is closed when it is met or somebody else has it, and not by giving up")
  func needs() {
    #expect(CaseNeedUpdate.Status.allCases.filter(\.isClosed) == [.met, .handedOver])
  }

  @Test("Titles of closed lists are words and not codes")
  func titles() {
    #expect(CaseNeedUpdate.Status.inProgress.title == "in progress")
    #expect(ClinicalCondition.Course.earlyRemission.title == "early remission")
    for status in CaseNeedUpdate.Status.allCases { #expect(!status.title.contains("-")) }
    for course in ClinicalCondition.Course.allCases { #expect(!course.title.contains("-")) }
  }

  @Test("A diagnosis code that is none is refused at its place, without the text")
  func code() throws {
    let text = #"{"id":"c-1","kind":"major-depr","role":"principal","code":"CANARY"}"#
    let found = try #require(DecodingRefusal(of: text, as: ClinicalCondition.self))
    #expect(found.path == ["code"])
    #expect(found.rule as? ICD10CMCode.Invalid == .format)
    #expect(!found.repeats("CANARY"))
  }
}
