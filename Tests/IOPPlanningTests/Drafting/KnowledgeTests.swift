import IOPModels
import IOPPlanning
import Testing

@Suite("What drafts know of conditions")
struct KnowledgeTests {
  @Test("Every kind of condition is described once, with a measure, a skill and words of its own")
  func complete() {
    #expect(ConditionProfile.catalogue.map(\.kind) == ConditionKind.catalogue)
    #expect(Set(ConditionProfile.catalogue.map(\.goal)).count == ConditionKind.catalogue.count)
    for profile in ConditionProfile.catalogue {
      #expect(profile.goal.hasSuffix("."), "\(profile.kind)")
      #expect(!profile.skills.isEmpty, "\(profile.kind)")
      #expect(profile.category.isInCatalogue, "\(profile.kind)")
      #expect(
        !profile.instruments.isEmpty || !profile.counts.isEmpty || profile.referral != nil,
        "\(profile.kind)")
      #expect(ConditionProfile.of(profile.kind) == profile)
    }
  }

  @Test(
    "Its instruments are scored, its counts have a direction, and those it asks for are those of admission"
  )
  func measures() {
    for profile in ConditionProfile.catalogue {
      for name in profile.instruments { #expect(Instrument.named(name) != nil, "\(name)") }
      for count in profile.counts { #expect(count.behaviour.direction != nil) }
      if profile.asksForInstrument {
        #expect(profile.instruments == profile.kind.instruments, "\(profile.kind)")
      } else {
        #expect(profile.kind.instrument == nil, "\(profile.kind)")
      }
    }
  }

  @Test(
    "A condition for which no guideline on record speaks has common practice in its place, or is referred"
  )
  func treatable() {
    for profile in ConditionProfile.catalogue {
      let own = ModalityProfile.catalogue.contains { $0.evidence(for: profile.kind) != nil }
      let borrowed = profile.evidenceOf.map { other in
        ModalityProfile.catalogue.contains { $0.evidence(for: other) != nil }
      }
      #expect(
        own || borrowed ?? false || !profile.fallbacks.isEmpty || profile.referral != nil,
        "\(profile.kind)")
      #expect((profile.evidenceOf == nil) == (profile.analogy == nil), "\(profile.kind)")
    }
  }

  @Test("Companions and fallbacks are described ways of working, and skills belong to one of them")
  func waysOfWorking() {
    for profile in ConditionProfile.catalogue {
      for companion in profile.companions + profile.fallbacks {
        #expect(ModalityProfile.of(companion.modality) != nil)
        #expect(companion.why.text.hasSuffix("."), "\(companion.why.text)")
      }
      for skill in profile.skills {
        #expect(
          ModalityProfile.catalogue.contains { $0.allSkills.contains(skill) }, "\(skill.rawValue)")
      }
    }
  }

  /// Words that hurt, or that name a person by an illness.
  static let hurtful = [
    "addict", "abuser", "alcoholic", "schizophrenic", "committed suicide", "non-compliant",
    "manipulative", "suffers from", "victim", "clean", "dirty", "failed",
  ]

  @Test(
    "The words are plain and respectful: short sentences, no word that hurts, no jargon of codes")
  func words() throws {
    for kind in ConditionKind.catalogue {
      let content = try OneCondition.draft(OneCondition.intake(kind))
      let forThePerson =
        content.interventions.flatMap(\.practice).map(\.task.revealed)
        + content.selfCare.map(\.what.revealed) + content.mitigations.map(\.answer.revealed)
      let all =
        forThePerson + content.goals.map(\.statement.revealed)
        + content.interventions.compactMap(\.why?.revealed)
        + content.dischargeCriteria.map(\.statement.revealed)
        + content.openQuestions.map(\.question.revealed)
      for text in all {
        for word in Self.hurtful {
          // "addiction treatment" is the name of a service.
          let plain = text.lowercased().replacing("addiction", with: "")
          #expect(
            !plain.split(whereSeparator: { !$0.isLetter }).contains(Substring(word)), "\(text)")
        }
      }
      for text in forThePerson {
        for sentence in text.split(whereSeparator: { ".:;?".contains($0) }) {
          let words = sentence.split(separator: " ")
          #expect(words.count <= 25, "\(sentence)")
          let long = words.filter { $0.count > 13 }
          #expect(long.count <= 2, "\(sentence)")
        }
      }
    }
  }
}
