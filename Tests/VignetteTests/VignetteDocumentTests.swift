import Foundation
import IOPKit
import Testing

@Suite("Vignettes as documents")
struct VignetteDocumentTests {
  @Test("There are forty vignettes at least, each with a document and an expectation")
  func count() throws {
    let folder = Vignette.folder.appendingPathComponent("Vignettes").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(Vignette.all.count >= 40)
    #expect(files.count == Vignette.all.count * 2)
  }

  @Test("A vignette decodes strictly and is written again without a loss", arguments: Vignette.all)
  func document(_ vignette: Vignette) throws {
    let document = try CareDocument(vignette.tree)
    #expect(try CareDocument(decoding: document.encoded()).content == document.content)
    #expect(document.content.intake.date == (try vignette.day()))
    #expect(document.content.admission == nil)
    #expect(document.content.plans.isEmpty)
  }

  @Test("Diagnoses have billable codes and contradict themselves nowhere", arguments: Vignette.all)
  func diagnoses(_ vignette: Vignette) throws {
    let record = try vignette.record()
    for condition in record.intake.conditions {
      #expect(throws: Never.self) { try condition.validated() }
      #expect(condition.contradictions(asOf: record.intake.date).isEmpty)
    }
    #expect(record.intake.conditions.filter { $0.role == .principal }.count <= 1)
  }

  @Test("Every answer of an instrument of the catalogue can be scored", arguments: Vignette.all)
  func answers(_ vignette: Vignette) throws {
    for result in try vignette.record().intake.measures {
      let instrument = try #require(Instrument.catalogue.first { $0.id == result.instrument })
      #expect(result.score(by: instrument) != nil, "\(result.instrument.rawValue)")
    }
  }

  @Test("Every expectation has a reason and a source of the catalogue", arguments: Vignette.all)
  func sources(_ vignette: Vignette) throws {
    #expect(!vignette.expected.traps.isEmpty)
    for (reason, source) in vignette.expected.reasons {
      #expect(!reason.isEmpty)
      // After the number sign stands the number of the element of the descriptions of programs.
      let id = source.prefix { $0 != "#" }
      #expect(Citation.catalogue.contains { $0.id == id }, "\(source) is no source")
    }
  }

  @Test("Expectations name modalities, conditions and facts that exist", arguments: Vignette.all)
  func words(_ vignette: Vignette) throws {
    let record = try vignette.record()
    let expected = vignette.expected
    for modality in expected.modalities {
      let word = try #require(Modality(rawValue: modality))
      #expect(word.isInCatalogue, "\(modality) is no modality")
    }
    let conditions = record.intake.conditions.map(\.id.text)
    for problem in expected.problems ?? [] {
      #expect(conditions.contains(problem.condition))
      #expect(Problem.Status(rawValue: problem.status) != nil)
    }
    for fact in expected.facts {
      let reference = try FactReference(fact)
      switch reference.kind {
      case "measure", "behaviour", "risk", "condition", "medication", "support":
        #expect(record.fact(at: reference) != nil, "\(fact) does not resolve")
      case "coverage": #expect(record.coverages.contains { $0.id.text == reference.key })
      case "guardian":
        #expect(record.patient.guardians?.contains { $0.id.text == reference.key } ?? false)
      default: #expect(["intake", "patient"].contains(reference.kind), "\(fact)")
      }
    }
  }

  @Test(
    "What is forbidden could be planned: the program offers it, or the person declined it",
    arguments: Vignette.drafted)
  func forbidden(_ vignette: Vignette) throws {
    let record = try vignette.record()
    let offered = Set(record.program.modalities.map(\.rawValue))
    let declined = Set(record.patient.preferences?.declinedModalities.map(\.rawValue) ?? [])
    let forbidden = try #require(vignette.expected.forbidden)
    for expected in forbidden {
      let isDeclined = declined.contains(expected.modality)
      #expect(
        offered.contains(expected.modality) || isDeclined,
        "\(expected.modality) cannot be planned here")
    }
    // A declined one is kept out by the person's word alone: what the facts keep out is named as well.
    #expect(forbidden.contains { !declined.contains($0.modality) })
  }

  @Test(
    "What is allowed could be planned, holds what is needed and nothing that is forbidden",
    arguments: Vignette.drafted)
  func allowed(_ vignette: Vignette) throws {
    let record = try vignette.record()
    let expected = vignette.expected
    let allowed = Set(try #require(expected.allowed).modalities)
    let declined = record.patient.preferences?.declinedModalities.map(\.rawValue) ?? []
    #expect(allowed.isSubset(of: record.program.modalities.map(\.rawValue)))
    #expect(allowed.isDisjoint(with: declined))
    for forbidden in expected.forbidden ?? [] where forbidden.condition == nil {
      #expect(!allowed.contains(forbidden.modality), "\(forbidden.modality) is allowed")
    }
    let needs = (expected.problems ?? []).flatMap(\.modalities)
    for need in needs + (expected.plan ?? []) {
      #expect(!allowed.isDisjoint(with: need.anyOf), "\(need.anyOf): none is allowed")
    }
    // What every plan has treats no condition by itself.
    for need in needs {
      #expect(Set(need.anyOf).isDisjoint(with: ["psychoeducation", "group-process"]))
    }
  }

  @Test(
    "A trap is in the facts of its document",
    arguments: VignetteTrap.all)
  func traps(_ trap: VignetteTrap) throws {
    let vignettes = Vignette.all.filter { $0.expected.traps.contains(trap.name) }
    #expect(!vignettes.isEmpty, "no vignette has it")
    for vignette in vignettes {
      #expect(trap.isSet(try vignette.record()), "\(vignette.name) does not have it")
    }
  }

  @Test("The vignettes span the ages 14 to 80 and every condition that drafting covers")
  func spread() throws {
    let records = try Vignette.all.map { try $0.record() }
    let ages = records.map { $0.patient.age(on: $0.intake.date) }
    #expect(ages.min() == 14)
    #expect(ages.max() == 80)
    let kinds = Set(records.flatMap(\.intake.conditions).map(\.kind))
    let covered: [ConditionKind] = [
      .majorDepression, .persistentDepression, .generalisedAnxiety, .panic, .socialAnxiety,
      .postTraumaticStress, .obsessiveCompulsive, .bipolar, .borderlinePersonality, .alcoholUse,
      .opioidUse, .stimulantUse, .eatingDisorder, .psychosis, .adjustment, .familyStressor,
      .suicidalIdeation, .selfHarm, .insomnia, .grief,
    ]
    for kind in covered { #expect(kinds.contains(kind), "\(kind.title)") }
    #expect(Vignette.all.contains { $0.expected.traps.contains("contradictory answers") })
  }

  @Test("Every pair changes its document into another that decodes", arguments: VignettePair.all)
  func pairs(_ pair: VignettePair) throws {
    #expect(try pair.edited() != pair.vignette().record())
    let id = pair.source.prefix { $0 != "#" }
    #expect(Citation.catalogue.contains { $0.id == id }, "\(pair.source) is no source")
  }
}
