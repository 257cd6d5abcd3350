import IOPModels
import IOPPlanning
import IOPSerialization
import IOPTesting
import Testing

@Suite("What the records of a cohort hold")
struct FullnessTests {
  static let stories: [(story: Cohort.Story, record: CareRecord)] = {
    guard let cohort = try? Cohort(count: 240 * testScale, seed: 51) else { return [] }
    return cohort.indices.compactMap { index in
      guard let story = try? cohort.story(at: index), let record = try? cohort.record(at: index)
      else { return nil }
      return (story, record)
    }
  }()

  static let records = stories.map(\.record)

  private var admitted: [CareRecord] { Self.records.filter { $0.admission != nil } }

  // MARK: No list is forgotten

  /// The parts of which every member is to be filled for somebody, and the members that nobody in a cohort has.
  static let parts: [(path: [String], never: Set<String>)] = [
    ([], []), (["patient"], []), (["intake"], []),
    // No rule is waived: what a clinic decides otherwise is an override.
    (["plans", "content"], ["waivers"]),
  ]

  private static func members(ofPart path: [String]) throws -> Set<String> {
    switch path {
    case []: try members(of: CareRecord.self, draws: 5)
    case ["patient"]: try members(of: Patient.self, draws: 20)
    case ["intake"]: try members(of: IntakeAssessment.self, draws: 20)
    default: try members(of: PlanContent.self, draws: 10)
    }
  }

  private static func members<Value: Codable>(of type: Value.Type, draws: Int) throws -> Set<String>
  {
    var draw = Draw(seed: 1)
    draw.listLengths = 1...1
    var names: Set<String> = []
    for _ in 0..<draws {
      guard case .object(let object) = try CanonicalJSONEncoder().encodeToValue(draw.value(type))
      else { continue }
      names.formUnion(object.members.map(\.name))
    }
    return names
  }

  @Test(
    "Every member of a record, a person, an intake and a plan is filled for somebody",
    arguments: parts)
  func filled(path: [String], never: Set<String>) throws {
    // Random values name every member, also one that was added yesterday.
    let all = try Self.members(ofPart: path)
    var seen: Set<String> = []
    for record in Self.records {
      seen.formUnion(try CanonicalJSONEncoder().encodeToValue(record).filledMembers(at: path[...]))
    }
    #expect(all.count > 10)
    // A member that stands here: let the cohort fill it, in `Sources/IOPTesting/Cohort`.
    #expect(all.subtracting(seen).subtracting(never) == [])
    #expect(never.intersection(seen) == [])
  }

  // MARK: Care

  @Test("Where people work carefully, an admitted person's record has no error-level finding")
  func careful() throws {
    var hurried = 0
    for (index, entry) in Self.stories.enumerated() where entry.record.admission != nil {
      let record = entry.record
      let errors = RuleSet.standard.findings(in: record, asOf: record.latestDate)
        .filter { $0.severity == .error }
      if entry.story.diligence == .careful {
        #expect(errors == [], "seed 51 record \(index)")
      } else if !errors.isEmpty {
        hurried += 1
      }
    }
    #expect(hurried > 0)
  }

  // MARK: Coherence with the story

  @Test("Somebody who is not of age has a guardian who consents, and is asked")
  func minors() {
    let minors = Self.stories.filter { $0.story.age < 18 }
    #expect(minors.count > 10)
    for (_, record) in minors {
      #expect(record.patient.guardians.map { !$0.isEmpty } ?? true)
      let signers = record.consents.compactMap(\.signer)
      #expect(signers.allSatisfy { $0 == .guardian })
    }
    let asked = minors.filter { !$0.record.assents.isEmpty }
    #expect(asked.count * 10 >= minors.count * 8)
    for record in Self.records where !record.assents.isEmpty {
      #expect(
        (record.patient.age(on: record.intake.date) < 18)
          || !(record.patient.guardians ?? []).isEmpty)
    }
  }

  @Test("Consents hold as they were signed; who uses substances is asked about Part 2, nobody else")
  func consents() {
    var refused = 0
    for (story, record) in Self.stories {
      let usesSubstances = story.conditions.contains(where: \.isSubstanceUse)
      let part2 = record.consents.filter { $0.kind == .part2 }
      #expect(part2.count == (usesSubstances ? 1 : 0))
      refused += part2.count { $0.decision == .refused }
      for consent in record.consents where consent.decision == .given {
        let signed = consent.signed ?? record.intake.date
        let validity = consent.validity(on: signed, treatmentHasEnded: false)
        // The signer and what the recipient is may be among the facts that nobody recorded.
        #expect(validity.missing.filter { $0 != .signature } == [], "\(consent.kind)")
      }
    }
    #expect(Self.records.contains { $0.consents.contains { $0.kind == .telehealth } })
    #expect(Self.records.contains { $0.consents.contains { $0.kind == .release } })
    #expect(Self.records.contains { $0.consents.contains { $0.revocation != nil } })
    #expect(Self.records.contains { $0.consents.contains { $0.kind == .supportContact } })
    if testScale > 2 { #expect(refused > 0) }
  }

  @Test(
    "Coverage is verified by the first day for most and not for all, and payers answer differently")
  func coverage() {
    let started = admitted.filter { !$0.coverages.isEmpty }
    let verified = started.filter { record in
      record.admission.map { record.coverages[0].isVerified(by: $0.date) } ?? false
    }
    let percent = verified.count * 100 / max(1, started.count)
    #expect((80...98).contains(percent))
    let outcomes = Set(Self.records.flatMap { $0.coverages.flatMap { $0.checks.map(\.outcome) } })
    #expect(outcomes.isSuperset(of: [.covered, .limited, .notCovered]))
    let decisions = Set(Self.records.flatMap { $0.authorizations.map(\.decision) })
    #expect(decisions.isSuperset(of: [.pending, .approved, .partial]))
    let aid = Set(Self.records.flatMap { $0.aid.map(\.decision) })
    #expect(aid.isSuperset(of: [.applied, .granted]))
    #expect(Self.records.contains { $0.coverages.isEmpty })
    for record in Self.records {
      let payers = Set(record.coverages.map(\.id))
      #expect(payers.isSuperset(of: record.authorizations.map(\.coverage)))
    }
  }

  @Test(
    "A diary card stands in weeks of DBT; what it says of harm is in the counts and is assessed")
  func diary() {
    var speaking = 0
    var harm = 0
    for (story, record) in Self.stories {
      guard !record.diaryCards.isEmpty else {
        #expect(record.admission == nil || !story.conditions.contains(.borderlinePersonality))
        continue
      }
      let isDBT = record.plans.contains { plan in
        plan.content.interventions.contains { $0.modality == .dbt }
      }
      #expect(isDBT || story.conditions.contains(.borderlinePersonality))
      #expect(Set(record.diaryCards.map(\.date)).count == record.diaryCards.count)
      for card in record.diaryCards {
        guard card.speaksOfHarm == true else { continue }
        speaking += 1
        if card.occurrence(of: .selfHarmDays)?.happened == true { harm += 1 }
        if story.diligence == .careful {
          let looked = record.risks.contains {
            $0.date >= card.date && card.date.days(to: $0.date) <= 4
          }
          #expect(looked, "\(card.date)")
        }
      }
    }
    #expect(speaking > 20)
    #expect(harm > 0)
  }

  @Test("Medicines that are changed are on record, are compared, and stop for a reason")
  func medicines() {
    var kinds: Set<MedicationChange.Kind> = []
    var open = 0
    for record in Self.records {
      let known = Set(((record.intake.medications ?? []) + record.medications).map(\.id))
      #expect(known.isSuperset(of: record.medicationChanges.map(\.medication)))
      kinds.formUnion(record.medicationChanges.map(\.kind))
      open += record.reconciliations.count { !$0.discrepancies.isEmpty }
    }
    #expect(kinds == Set(MedicationChange.Kind.allCases))
    #expect(open > 0)
    #expect(admitted.count { !$0.reconciliations.isEmpty } * 10 >= admitted.count * 9)
  }

  @Test("Sobriety is agreed on with those of whom it is asked; self-care is of the plan")
  func practice() {
    for (story, record) in Self.stories where record.admission != nil {
      let usesSubstances = story.conditions.contains(where: \.isSubstanceUse)
      let agreements = record.plans.flatMap(\.content.sobriety)
      #expect(agreements.isEmpty == !usesSubstances)
      let planned = Set(record.plans.flatMap(\.content.selfCare).map(\.id))
      #expect(planned.isSuperset(of: record.selfCare.compactMap(\.activity)))
      let sessions = Set(record.sessions.map(\.id))
      #expect(sessions.isSuperset(of: record.skillPractices.compactMap(\.session)))
    }
    let occasions = Set(Self.records.flatMap { $0.skillPractices.map(\.occasion) })
    #expect(occasions == Set(SkillPractice.Occasion.allCases))
    let completions = Set(Self.records.flatMap { $0.selfCare.map(\.completion) })
    #expect(completions == Set(Homework.Completion.allCases))
  }

  @Test("Nothing of the course lies after the last day, and no two entries share an identifier")
  func dates() {
    for (index, record) in Self.records.enumerated() {
      guard let last = record.discharge?.date else { continue }
      let days: [CalendarDate] =
        record.diaryCards.map(\.date) + record.skillPractices.map(\.date)
        + record.selfCare.map(\.date) + record.medicationChanges.map(\.date)
        + record.reconciliations.map(\.date) + record.adverseReactions.map(\.noted)
        + record.authorizations.map(\.date) + record.consents.map(\.recorded)
        + record.consents.compactMap { $0.revocation?.date } + record.risks.map(\.date)
        + record.coordination.map(\.date) + record.formulations.map(\.date)
        + record.deliveryChanges.map(\.date) + record.extensions.map(\.date)
        + record.coverages.flatMap { $0.checks.map(\.date) } + record.needs.map(\.opened)
      #expect(days.allSatisfy { $0 <= last }, "seed 51 record \(index)")
      let risks = record.risks.map(\.id) + [record.intake.risk?.id].compactMap(\.self)
      #expect(Set(risks).count == risks.count, "seed 51 record \(index)")
    }
  }

  @Test("Outsiders are told under a consent that holds; longer stays are granted and declined")
  func team() {
    var outside = 0
    for record in Self.records {
      for contact in record.coordination where contact.isWithOutsider {
        outside += 1
        let consent = record.consents.first { $0.id == contact.disclosure?.consent }
        #expect(consent?.validity(on: contact.date).isValid == true)
      }
    }
    #expect(outside > 0)
    let decisions = Set(
      Self.records.flatMap { $0.extensions.compactMap { $0.decision?.isGranted } })
    #expect(decisions == [true, false])
    let modes = Set(Self.records.flatMap { $0.deliveryChanges.map(\.to) })
    #expect(modes == [.onsite, .hybrid])
    #expect(admitted.allSatisfy { !$0.formulations.isEmpty })
  }

  @Test("Circumstances spread: homes, threats, weapons, substances, minds and laws of every kind")
  func circumstances() {
    let intakes = Self.records.map(\.intake)
    #expect(Set(intakes.compactMap { $0.living?.kind }).count >= 5)
    #expect(Set(intakes.compactMap(\.cognition)).count >= 2)
    #expect(intakes.contains { $0.environment?.isThreatened == true })
    #expect(intakes.contains { $0.environment?.weaponsLocked == false })
    #expect(intakes.contains { !($0.legalMatters ?? []).isEmpty })
    #expect(intakes.contains { !($0.medicalNeeds ?? []).isEmpty })
    #expect(intakes.contains { $0.perinatal.map { $0.state != .neither } ?? false })
    for intake in intakes {
      #expect(
        intake.conditions.allSatisfy { $0.contradictions(asOf: intake.date) == [] })
      guard let withdrawal = intake.withdrawal else {
        #expect(intake.substances == nil)
        continue
      }
      #expect((intake.substances ?? []).allSatisfy { $0.state <= withdrawal })
    }
  }

  @Test(
    "Sessions by video are held only with those of whom it is known where they are and whom to call"
  )
  func video() {
    for (story, record) in Self.stories where story.diligence == .careful {
      guard record.sessions.contains(where: { $0.delivery != .onsite }) else { continue }
      #expect(record.intake.telehealth?.locationIsKnown == true)
      #expect(record.intake.telehealth?.hasLocalEmergencyContact == true)
    }
    #expect(Self.records.contains { $0.sessions.contains { $0.telehealth != nil } })
  }
}

extension JSONValue {
  /// The names of members that are neither absent nor empty, in every object that a path leads to.
  fileprivate func filledMembers(at path: ArraySlice<String>) -> Set<String> {
    switch self {
    case .array(let elements):
      return elements.reduce(into: []) { $0.formUnion($1.filledMembers(at: path)) }
    case .object(let object):
      guard let first = path.first else {
        return Set(object.members.filter { !$0.value.isEmpty }.map(\.name))
      }
      return object.members.filter { $0.name == first }.reduce(into: []) {
        $0.formUnion($1.value.filledMembers(at: path.dropFirst()))
      }
    case .string, .number, .bool, .null: return []
    }
  }

  private var isEmpty: Bool {
    switch self {
    case .array(let elements): elements.isEmpty
    case .object(let object): object.members.isEmpty
    case .null: true
    case .string, .number, .bool: false
    }
  }
}
