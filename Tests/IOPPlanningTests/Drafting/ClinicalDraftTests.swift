import IOPModels
import IOPPlanning
import Testing

/// What a clinician looks for in a draft beside the thread itself.
@Suite("A draft that a clinician can stand behind")
struct ClinicalDraftTests {
  private static let kinds = OneCondition.codes.keys.sorted()

  private static func medicine(
    _ id: String, for condition: String?, _ classes: [MedicationClass]? = nil
  ) -> Medication {
    Medication(
      id: .core(id), name: "A medicine", treats: condition.map { [.core($0)] } ?? [],
      classes: classes)
  }

  // MARK: The week

  @Test("Every session of the week is used by an intervention, or the draft asks for what it is")
  func week() throws {
    for kind in Self.kinds {
      for program in [try OneCondition.fullProgram(), .adultDay, .medicare, .asamAdolescent] {
        let content = try OneCondition.draft(OneCondition.intake(kind), program: program)
        let used = Set(content.interventions.map(\.service))
        let idle = try #require(content.phases.first).mix.map(\.service).filter {
          !used.contains($0)
        }
        let asked = content.openQuestions.filter { $0.missing == .phase(1) }
          .map(\.question.revealed).joined()
        for service in idle where !content.interventions.isEmpty {
          #expect(asked.contains(service.title), "\(kind), \(program.title): \(service.title)")
        }
      }
    }
  }

  @Test("Where the services do not reach the hours of the level, the draft asks and is no error")
  func hours() throws {
    for services in [[], [.individualTherapy], [.individualTherapy, .skillsGroup]]
      as [[ServiceKind]]
    {
      var program = try OneCondition.fullProgram()
      program.services = services
      let intake = try OneCondition.intake(.majorDepression)
      let record = CareRecord(
        patient: try CoreFixture.patient(), program: program, intake: intake)
      let plan = try PlanDrafter(program: program).draft(
        from: record, asOf: CoreFixture.day(), override: OneCondition.override()
      ).plan
      let question = try #require(
        plan.content.openQuestions.first { $0.asksFor.contains(.hours) })
      #expect(question.missing == .phase(1))
      let errors = RuleSet.standard.findings(in: plan, of: record, asOf: try CoreFixture.day())
        .filter { $0.severity == .error && $0.place.hasPrefix("plan") }
      #expect(errors.isEmpty, "\(services.map(\.title)): \(errors.map(\.rule))")
    }
    let full = try OneCondition.draft(OneCondition.intake(.majorDepression))
    #expect(!full.openQuestions.contains { $0.asksFor.contains(.hours) })
  }

  // MARK: What it was chosen over

  @Test("What was passed over is not in the plan for the same objectives")
  func passedOver() throws {
    for kind in Self.kinds {
      let content = try OneCondition.draft(OneCondition.intake(kind))
      for intervention in content.interventions {
        for other in intervention.insteadOf {
          let same = content.interventions.first {
            $0.modality == other.modality && !Set($0.serves).isDisjoint(with: intervention.serves)
          }
          #expect(same == nil, "\(kind): \(other.modality)")
        }
      }
    }
  }

  @Test("A medicine stands beside the talking treatment of alcohol use disorder, not in its place")
  func medicineBeside() throws {
    let without = try OneCondition.draft(OneCondition.intake(.alcoholUse))
    #expect(without.asks("Has a prescriber talked with the person about a medicine for alcohol"))
    #expect(
      !without.interventions.flatMap(\.insteadOf).contains { $0.modality == .medicationAssisted })
    #expect(!without.modalities.contains(.medicationAssisted))

    let taking = try OneCondition.draft(
      OneCondition.intake(.alcoholUse) { $0.medications = [Self.medicine("m-1", for: "c-1")] })
    #expect(taking.modalities.contains(.medicationAssisted))
    #expect(!taking.asks("Has a prescriber talked with the person about a medicine for alcohol"))
    #expect(taking.modalities.isSuperset(of: without.modalities))
  }

  // MARK: Medicines

  @Test("A medicine for something else is no medicine for the condition")
  func otherMedicine() throws {
    for kind in [ConditionKind.bipolar, .opioidUse, .psychosis] {
      let words = "No medicine is recorded for \(kind.title)"
      for (treated, isAsked) in [("c-9", true), ("c-1", false)] {
        let content = try OneCondition.draft(
          OneCondition.intake(kind) { $0.medications = [Self.medicine("m-1", for: treated)] })
        #expect(content.asks(words) == isAsked, "\(kind), \(treated)")
      }
    }
  }

  @Test("An antidepressant alone in bipolar disorder is for the prescriber to look at")
  func antidepressantAlone() throws {
    for (classes, isAsked) in [
      ([.antidepressant], true), ([.antidepressant, .moodStabiliser], false), (nil, false),
    ] as [([MedicationClass]?, Bool)] {
      let content = try OneCondition.draft(
        OneCondition.intake(.bipolar) {
          $0.medications = [Self.medicine("m-1", for: "c-1", classes)]
        })
      #expect(content.asks("antidepressant as the only medicine") == isAsked)
    }
  }

  @Test(
    "Severe depression and obsessive-compulsive disorder ask whether a medicine was talked about",
    arguments: [
      (ConditionKind.majorDepression, Severity.severe, true), (.majorDepression, .moderate, false),
      (.obsessiveCompulsive, .moderate, true), (.generalisedAnxiety, .severe, false),
    ])
  func talkAboutMedicine(kind: ConditionKind, severity: Severity, isAsked: Bool) throws {
    let words = "Has a prescriber talked with the person about a medicine for \(kind.title)?"
    #expect(
      try OneCondition.draft(OneCondition.intake(kind, severity: severity)).asks(words) == isAsked)
    let taking = try OneCondition.draft(
      OneCondition.intake(kind, severity: severity) {
        $0.medications = [Self.medicine("m-1", for: "c-1")]
      })
    #expect(!taking.asks(words))
  }

  @Test("Opioid use asks for naloxone, and says who may dispense methadone")
  func opioids() throws {
    let content = try OneCondition.draft(OneCondition.intake(.opioidUse))
    #expect(content.asks("naloxone"))
    let medicine = try #require(content.interventions.first { $0.modality == .medicationAssisted })
    #expect(medicine.why?.revealed.contains("opioid treatment program only") == true)
    #expect(try !OneCondition.draft(OneCondition.intake(.stimulantUse)).asks("naloxone"))
  }

  // MARK: Mood

  @Test("Mania is not planned as depression: nights are counted, and doing more is not taught")
  func mania() throws {
    let manic = try OneCondition.draft(OneCondition.intake(.bipolar, code: "F31.12"))
    #expect(manic.measured.contains(.behaviour(.regularNights)))
    #expect(manic.asks("signs of high mood"))
    #expect(!manic.interventions.flatMap(\.skills).contains(.activityScheduling))
    let depressed = try OneCondition.draft(OneCondition.intake(.bipolar, code: "F31.32"))
    #expect(depressed.interventions.flatMap(\.skills).contains(.activityScheduling))
  }

  // MARK: Practice

  @Test("A fear is faced only as agreed on in the session, and no skill is set twice")
  func practice() throws {
    var exposures = 0
    for kind in Self.kinds {
      let content = try OneCondition.draft(OneCondition.intake(kind))
      let practised = content.interventions.flatMap(\.practice)
      #expect(Set(practised.map(\.skill)).count == practised.count, "\(kind)")
      for entry in practised
      where [.fearLadder, .facingFears, .responsePrevention].contains(entry.skill) {
        exposures += 1
        #expect(entry.task.revealed.contains("agreed on in the session"))
        #expect(!entry.task.revealed.contains("first where it matters most"))
      }
    }
    #expect(exposures > 0)
  }

  // MARK: Answers to drawbacks

  @Test("An answer to a drawback promises only what the plan has or asks for")
  func promises() throws {
    let housing = Drawback.unstableHome
    for offers in [true, false] {
      var program = try OneCondition.fullProgram()
      if !offers {
        program.services.removeAll { $0 == .caseManagement }
        program.modalities.removeAll { $0 == .motivationalEnhancement }
      }
      let intake = try OneCondition.intake(.majorDepression) {
        $0.living = LivingSituation(isSafe: true, isStable: false)
        $0.readiness = .precontemplation
      }
      let content = try OneCondition.draft(intake, program: program)
      func answer(_ drawback: Drawback) -> String {
        content.mitigations.first { $0.drawback == drawback }?.answer.revealed ?? ""
      }
      #expect(content.interventions.contains { $0.service == .caseManagement } == offers)
      #expect(answer(housing).contains("Case management") == offers)
      #expect(content.asks("Who arranges") == !offers)
      #expect(answer(.needsMotivation).contains("Motivational work first") == offers)
    }
  }

  @Test("Counts are promised between sessions only for the problems that need them")
  func counted() throws {
    let intake = try OneCondition.intake(.panic) {
      $0.medications = [
        Medication(
          id: .core("m-1"), name: "A medicine", treats: [.core("c-1")], adherence: .partial)
      ]
    }
    let content = try OneCondition.draft(intake)
    let answer = content.mitigations.first { $0.drawback == .lessSupervision }?.answer.revealed
    #expect(answer?.contains("panic") == false)
    let alcohol = try OneCondition.draft(OneCondition.intake(.alcoholUse))
    let kept = alcohol.mitigations.first { $0.drawback == .lessSupervision }?.answer.revealed
    #expect(kept?.contains(Behaviour.alcoholDays.title) == true)
  }

  // MARK: People

  @Test("For a minor the draft asks which guideline speaks for the treatments")
  func minors() throws {
    let words = "Which guideline for young people"
    let intake = try OneCondition.intake(.majorDepression)
    let young = try OneCondition.draft(intake, program: OneCondition.fullProgram(.asamAdolescent)) {
      $0.birthDate = Private(try CalendarDate("2011-03-01"))
    }
    #expect(young.asks(words))
    #expect(try !OneCondition.draft(intake).asks(words))
  }

  @Test("The person's words about two conditions stand at the goals of both")
  func ownWords() throws {
    let intake = try OneCondition.intake(.postTraumaticStress) {
      $0.conditions.append(try CoreFixture.condition("c-2", .alcoholUse, "F10.20"))
      $0.statedGoals = [
        StatedGoal(id: .core("sg-1"), words: "Live my life.", about: [.core("c-1"), .core("c-2")])
      ]
    }
    let content = try OneCondition.draft(intake)
    #expect(content.goals.count == 2)
    #expect(content.goals.allSatisfy { $0.ownWords?.revealed == "Live my life." })
    #expect(!content.asks("In the person's own words"))
  }

  @Test("Every objective says why it stands there, and suits the aim of its goal")
  func aims() throws {
    for kind in Self.kinds {
      let content = try OneCondition.draft(OneCondition.intake(kind))
      for objective in content.objectives {
        #expect(objective.why?.revealed.isEmpty == false, "\(kind)")
        let category = content.goals.first { $0.id == objective.goal }?.category
        if let measure = objective.measure {
          #expect(category?.fits(measure) != .notMet, "\(kind): \(measure.title)")
        }
      }
    }
  }

  @Test("A site's own substance problem that is treated here asks nobody who treats it")
  func ownSubstance() throws {
    let kind = try #require(ConditionKind(rawValue: "gambling"))
    let known = ConditionProfile(
      kind, goal: "Money stays where it belongs.", category: .prevention, isSubstanceUse: true,
      fallbacks: [.init(.motivationalEnhancement, "The site works with it.")])
    let intake = try OneCondition.intake(.majorDepression) {
      $0.conditions = [
        ClinicalCondition(
          id: .core("c-1"), kind: kind, code: try ICD10CMCode("F63.0"), role: .principal,
          severity: .moderate, course: .active)
      ]
    }
    var program = try OneCondition.fullProgram()
    func asks(_ offered: Bool) throws -> Bool {
      program.services = ServiceKind.catalogue.filter { offered || $0 != .addictionTreatment }
      return try PlanDrafter(program: program, conditions: [known]).draft(
        from: intake, for: CoreFixture.patient(), asOf: CoreFixture.day(),
        override: OneCondition.override()
      ).plan.content.asks("The program does not offer it")
    }
    #expect(try !asks(true))
    #expect(try asks(false))
  }
}
