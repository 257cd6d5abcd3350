import IOPModels
import IOPPlanning
import Testing

/// The aims that programs name, and what measures the steps towards them.
@Suite struct ObjectiveTemplateTests {
  @Test("Every aim has templates, and each is measured or says why nothing measures it")
  func complete() {
    for category in GoalCategory.catalogue {
      let templates = ObjectiveTemplate.of(category)
      #expect(!templates.isEmpty, "\(category.rawValue)")
      #expect(!category.domains.isEmpty, "\(category.rawValue)")
      for template in templates {
        if case .nothing(let because) = template.yardstick { #expect(because.hasSuffix(".")) }
        if case .measure(let measure) = template.yardstick {
          #expect(measure.direction != nil, "\(template.id)")
          #expect(category.fits(measure) == .met, "\(template.id)")
        }
        #expect(!template.domains.isEmpty, "\(template.id)")
        #expect(template.statement.hasSuffix("."), "\(template.id)")
        #expect(!template.statement.contains { $0.isNumber }, "\(template.id)")
      }
    }
    let all = ObjectiveTemplate.catalogue
    #expect(Set(all.map(\.id)).count == all.count)
    #expect(Set(all.map(\.category)) == Set(GoalCategory.catalogue))
    #expect(Set(all.flatMap(\.domains)) == Set(WellbeingDomain.allCases))
  }

  @Test("What no instrument and no count measures: insight, and close relationships by a total")
  func unmeasured() {
    let without = GoalCategory.catalogue.filter { category in
      !ObjectiveTemplate.of(category).contains(where: \.isMeasurable)
    }
    #expect(without == [.insight])
    let totals = ObjectiveTemplate.of(.relationships).filter {
      if case .measure(.instrument) = $0.yardstick { true } else { $0.yardstick == .symptoms }
    }
    #expect(totals.isEmpty)
  }

  @Test("Every instrument of symptoms has a total whose way is known")
  func symptomInstruments() {
    for id in ObjectiveTemplate.symptomInstruments {
      let instrument = Instrument.named(id)
      #expect(instrument?.hasTotal == true, "\(id.rawValue)")
      #expect(instrument?.direction == .lower, "\(id.rawValue)")
    }
  }

  @Test(
    "A measure fits an aim, does not, or it is unknown",
    arguments: [
      (GoalCategory.fewerSymptoms, ObjectiveMeasure.instrument(.phq9), Verdict.met),
      (.fewerSymptoms, .behaviour(.panicAttacks), .met),
      (.fewerSymptoms, .instrument(.who5), .notMet),
      (.lastingWellness, .instrument(.who5), .met),
      (.lastingWellness, .instrument(.phq9), .notMet),
      (.emotionRegulation, .instrument(.ders16), .met),
      (.insight, .behaviour(.skillUseDays), .notMet),
      (.relationships, .instrument(.gad7), .notMet),
      (.stabilisation, .instrument(.asq), .notMet),
    ])
  func fits(_ category: GoalCategory, _ measure: ObjectiveMeasure, expected: Verdict) {
    #expect(category.fits(measure) == expected)
  }

  @Test("A site's own aim and its own measures are unknown, not wrong")
  func own() throws {
    let aim = try #require(GoalCategory(rawValue: "parenting-skills"))
    #expect(aim.fits(.instrument(.phq9)) == .unknown)
    #expect(aim.domains == [])
    let count = try #require(Behaviour(rawValue: "days-in-hospital"))
    #expect(GoalCategory.prevention.fits(.behaviour(count)) == .unknown)
    let scale = try #require(InstrumentID(rawValue: "house-scale"))
    #expect(GoalCategory.relationships.fits(.instrument(scale)) == .unknown)
  }
}
