import IOPModels
import IOPPlanning
import IOPSerialization
import Testing

/// The rules of the golden thread, the team and the program, one by one.
@Suite struct RuleTableTests {
  static let rules = RuleSet(PlanRule.goldenThread + PlanRule.team + PlanRule.program)

  @Test(
    "A plan along the golden thread has no finding, as a draft and when signed",
    arguments: [
      GoodCourse.dayOfDraft, GoodCourse.day("2026-01-12"), GoodCourse.earlyDay,
      GoodCourse.today,
    ])
  func goodPlan(on date: CalendarDate) {
    #expect(Self.rules.findings(in: GoodCourse.record, asOf: date) == [])
  }

  @Test("One edit of a good plan makes exactly one rule speak", arguments: RuleEdit.all)
  func oneEdit(_ edit: RuleEdit) {
    let findings = Self.rules.findings(in: edit.record, asOf: edit.asOf)
    #expect(Set(findings.map(\.rule)) == [edit.rule], "\(findings)")
  }

  @Test("Every rule of the three groups has an edit that breaks it")
  func tableIsComplete() {
    let tested = RuleEdit.all.map(\.rule)
    #expect(Set(tested) == Set(Self.rules.rules.map(\.id)))
    #expect(Set(tested).count == tested.count)
  }

  @Test("Rules have different names, and say what holds, what to do and where they come from")
  func rulesAreWellFormed() {
    let standard = RuleSet.standard.rules
    #expect(Set(standard.map(\.id)).count == standard.count)
    for rule in standard {
      #expect(rule.sentence.hasSuffix("."), "\(rule.id)")
      #expect(rule.remedy.hasSuffix("."), "\(rule.id)")
      #expect(rule.severity != .waived, "\(rule.id)")
      #expect(Citation.catalogue.contains(rule.source), "\(rule.id)")
      #expect(rule.id.allSatisfy { $0.isLowercase || $0 == "-" || $0 == "." }, "\(rule.id)")
    }
  }

  @Test("A waived rule gives one finding in place of what it found", arguments: RuleEdit.all)
  func waiver(_ edit: RuleEdit) throws {
    var record = edit.record
    record.changePlan {
      $0.waivers = [
        Waiver(
          rule: edit.rule,
          override: Override(
            by: Identifier(known: "c-th"), date: edit.asOf, because: GoodCourse.text("because")))
      ]
    }
    let findings = Self.rules.findings(in: record, asOf: edit.asOf)
    #expect(findings.map(\.rule) == [edit.rule])
    #expect(findings.map(\.severity) == [.waived])
  }

  @Test("A waiver of a later day does not hold yet")
  func laterWaiver() {
    var record = GoodCourse.record
    record.changePlan {
      $0.strengths = []
      $0.waivers = [
        Waiver(
          rule: "strengths-used",
          override: Override(
            by: Identifier(known: "c-th"), date: GoodCourse.day("2026-02-14"), because: "later"))
      ]
    }
    let findings = Self.rules.findings(in: record, asOf: GoodCourse.today)
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test("No finding holds a private text of the record", arguments: RuleEdit.all)
  func privacy(_ edit: RuleEdit) {
    for finding in RuleSet.standard.findings(in: edit.record, asOf: edit.asOf) {
      let text = finding.description + finding.remedy + finding.place + finding.message
      #expect(!text.lowercased().contains(GoodCourse.canary), "\(edit.rule)")
    }
  }

  @Test("Every free text of the good course holds the canary")
  func canaryIsEverywhere() throws {
    /// The texts with a space in a tree: identifiers, words of vocabularies and dates have none.
    func freeTexts(in value: JSONValue) -> [String] {
      switch value {
      case .string(let text): text.contains(" ") ? [text] : []
      case .array(let values): values.flatMap { freeTexts(in: $0) }
      case .object(let object):
        // Citations and the program's profile are nobody's secret.
        object.members.filter { $0.name != "source" && $0.name != "program" }
          .flatMap { freeTexts(in: $0.value) }
      default: []
      }
    }
    let texts = freeTexts(in: try CanonicalJSONEncoder().encodeToValue(GoodCourse.record))
    #expect(texts.count > 60)
    for text in texts { #expect(text.contains(GoodCourse.canary), "\(text)") }
  }
}
