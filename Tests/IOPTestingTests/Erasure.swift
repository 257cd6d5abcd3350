import IOPModels
import IOPPlanning

/// One question about a person, taken out of every entry of a record that answers it; or every observation of one kind.
///
/// Where several entries answer one question and the gravest answer counts, they go together: withdrawal as a whole and by substance;
/// care around the clock and the judged level of care; a safe home and danger around the person; thoughts, plan and intent
/// by interview and by screener; assessments of risk and the diary cards that they answer, for a card that nobody has answered is a sign.
struct Erasure: Sendable {
  let name: String
  /// Whether it takes observations away, of which nobody knows that they are missing: results of an instrument, counts.
  var isSeries = false
  /// Where the answers stand.
  let places: @Sendable (CareRecord) -> Set<FactReference>
  let erase: @Sendable (inout CareRecord) -> Void

  /// An answer that the intake holds, and where somebody may ask again every update as well.
  private struct Answer: Sendable {
    let field: IntakeField
    let intake: @Sendable (inout IntakeAssessment) -> Void
    let update: @Sendable (inout SituationUpdate) -> Void

    init<Value>(
      _ field: IntakeField, _ intake: any WritableKeyPath<IntakeAssessment, Value?> & Sendable
    ) {
      self.field = field
      self.intake = { $0[keyPath: intake] = nil }
      update = { _ in }
    }

    init<Value>(
      _ field: IntakeField, _ intake: any WritableKeyPath<IntakeAssessment, Value?> & Sendable,
      _ update: any WritableKeyPath<SituationUpdate, Value?> & Sendable
    ) {
      self.field = field
      self.intake = { $0[keyPath: intake] = nil }
      self.update = { $0[keyPath: update] = nil }
    }

    /// A part of the answer about the home.
    init(
      home field: IntakeField, _ part: any WritableKeyPath<LivingSituation, Bool?> & Sendable
    ) {
      self.field = field
      intake = { $0.living?[keyPath: part] = nil }
      update = { $0.living?[keyPath: part] = nil }
    }
  }

  /// Takes answers out of the intake and of every update.
  private static func situation(_ name: String, _ answers: Answer...) -> Erasure {
    Erasure(
      name: name,
      places: { record in
        Set(answers.map { .intake($0.field) } + record.updates.map { .update($0.id) })
      },
      erase: { record in
        for answer in answers {
          answer.intake(&record.intake)
          for place in record.updates.indices { answer.update(&record.updates[place]) }
        }
      })
  }

  /// Takes an answer out of every assessment of risk.
  private static func risk(
    _ name: String, _ change: @escaping @Sendable (inout RiskAssessment) -> Void
  ) -> Erasure {
    Erasure(
      name: name,
      places: { record in
        Set((record.intake.risk.map { [$0] } ?? []).map { .risk($0.id) })
          .union(record.risks.map { .risk($0.id) })
      },
      erase: { record in
        if var first = record.intake.risk {
          change(&first)
          record.intake.risk = first
        }
        for place in record.risks.indices { change(&record.risks[place]) }
      })
  }

  private static func condition(
    _ name: String, _ change: @escaping @Sendable (inout ClinicalCondition) -> Void
  ) -> Erasure {
    Erasure(
      name: name,
      places: { Set($0.intake.conditions.map { .condition($0.id) }) },
      erase: { record in
        for place in record.intake.conditions.indices { change(&record.intake.conditions[place]) }
      })
  }

  private static let leaving: [Erasure] = [
    Erasure(
      name: "medicines compared",
      places: { Set($0.dischargePlans.map { .dischargePlan($0.id) }) },
      erase: { record in
        for place in record.dischargePlans.indices {
          record.dischargePlans[place].medicationsReconciled = nil
        }
      }),
    Erasure(
      name: "copy",
      places: { Set($0.dischargePlans.map { .dischargePlan($0.id) }) },
      erase: { record in
        for place in record.dischargePlans.indices {
          record.dischargePlans[place].copyGiven = nil
        }
      }),
    Erasure(
      name: "medicines",
      places: { record in
        Set((record.intake.medications ?? []).map { .medication($0.id) })
          .union(record.medications.map { .medication($0.id) }).union([.intake(.medications)])
      },
      erase: { record in
        record.intake.medications = nil
        record.medications = []
        record.medicationChanges = []
      }),
    Erasure(
      name: "strengths", places: { _ in [.patient(.strengths)] },
      erase: { $0.patient.strengths = nil }),
  ]

  static let fixed: [Erasure] =
    [
      situation("emergency", Answer(.emergency, \.isAcuteEmergency, \.isAcuteEmergency)),
      situation(
        "care above an IOP", Answer(.needs24HourCare, \.needs24HourCare, \.needs24HourCare),
        Answer(.judgedLevel, \.judgedLevel, \.judgedLevel)),
      situation("weekly", Answer(.outpatientIsEnough, \.outpatientIsEnough)),
      situation(
        "participate", Answer(.canParticipate, \.canParticipate, \.canParticipate),
        Answer(.cognition, \.cognition, \.cognition)),
      situation("benefit", Answer(.expectedToBenefit, \.expectedToBenefit)),
      situation("willing", Answer(.willing, \.isWilling, \.isWilling)),
      situation("readiness", Answer(.readiness, \.readiness, \.readiness)),
      situation(
        "withdrawal", Answer(.withdrawal, \.withdrawal, \.withdrawal),
        Answer(.withdrawal, \.substances, \.substances)),
      situation("medical", Answer(.medicalStability, \.medicalStability, \.medicalStability)),
      situation(
        "safe home", Answer(home: .homeIsSafe, \.isSafe),
        Answer(.environment, \.environment, \.environment)),
      situation("stable home", Answer(home: .homeIsStable, \.isStable)),
      situation("support", Answer(.support, \.supportIsAdequate, \.supportIsAdequate)),
      situation("mental status", Answer(.mentalStatus, \.mentalStatus, \.mentalStatus)),
      situation("impacts", Answer(.impacts, \.impacts)),
      situation("prior treatment", Answer(.priorTreatment, \.priorTreatment)),
      Erasure(
        name: "conditions",
        places: { record in
          Set(record.intake.conditions.map { .condition($0.id) }).union([.intake(.conditions)])
        },
        erase: { $0.intake.conditions = [] }),
      condition("severity") { $0.severity = nil },
      condition("codes") { $0.code = nil },
      risk("level") { $0.level = nil },
      risk("others") { $0.dangerToOthers = nil },
      risk("self-harm") { $0.selfHarm = nil },
      risk("means") { $0.accessToMeans = nil },
      risk("thoughts, plan and intent") {
        $0.ideation = nil
        $0.hasPlan = nil
        $0.hasIntent = nil
        $0.screen = nil
      },
      Erasure(
        name: "every assessment of risk",
        places: { record in
          Set(record.allRisks(through: record.latestDate).map { .risk($0.id) })
            .union(record.diaryCards.map { .diaryCard($0.id) })
        },
        erase: { record in
          record.intake.risk = nil
          record.risks = []
          record.diaryCards = []
        }),
    ] + leaving

  /// The erasures of a record: the fixed ones, and every result of each instrument and every count of each behaviour.
  static func all(of record: CareRecord) -> [Erasure] {
    let instruments = Set((record.intake.measures + record.measures).map(\.instrument))
    let behaviours = Set((record.intake.behaviours + record.behaviours).map(\.behaviour))
    return fixed
      + instruments.sorted().map { instrument in
        Erasure(
          name: "every \(instrument.title)", isSeries: true,
          places: { record in
            Set(
              (record.intake.measures + record.measures).filter { $0.instrument == instrument }
                .map { .measure($0.id) })
          },
          erase: { record in
            record.intake.measures.removeAll { $0.instrument == instrument }
            record.measures.removeAll { $0.instrument == instrument }
          })
      }
      + behaviours.sorted { $0.rawValue < $1.rawValue }.map { behaviour in
        Erasure(
          name: "every count of \(behaviour.title)", isSeries: true,
          places: { record in
            Set(
              (record.intake.behaviours + record.behaviours).filter { $0.behaviour == behaviour }
                .map { .behaviour($0.id) })
          },
          erase: { record in
            record.intake.behaviours.removeAll { $0.behaviour == behaviour }
            record.behaviours.removeAll { $0.behaviour == behaviour }
          })
      }
  }
}
