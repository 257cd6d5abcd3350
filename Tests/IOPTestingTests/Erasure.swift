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

  /// Takes an answer out of the intake and of every update.
  private static func situation(
    _ name: String, _ fields: [IntakeField],
    _ intake: @escaping @Sendable (inout IntakeAssessment) -> Void,
    _ update: @escaping @Sendable (inout SituationUpdate) -> Void = { _ in }
  ) -> Erasure {
    Erasure(
      name: name,
      places: { record in
        Set(fields.map { .intake($0) } + record.updates.map { .update($0.id) })
          .union(name == "conditions" ? record.intake.conditions.map { .condition($0.id) } : [])
      },
      erase: { record in
        intake(&record.intake)
        for place in record.updates.indices { update(&record.updates[place]) }
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
      situation(
        "emergency", [.emergency], { $0.isAcuteEmergency = nil }, { $0.isAcuteEmergency = nil }),
      situation(
        "care above an IOP", [.needs24HourCare, .judgedLevel],
        {
          $0.needs24HourCare = nil
          $0.judgedLevel = nil
        },
        {
          $0.needs24HourCare = nil
          $0.judgedLevel = nil
        }),
      situation("weekly", [.outpatientIsEnough], { $0.outpatientIsEnough = nil }),
      situation(
        "participate", [.canParticipate, .cognition],
        {
          $0.canParticipate = nil
          $0.cognition = nil
        },
        {
          $0.canParticipate = nil
          $0.cognition = nil
        }),
      situation("benefit", [.expectedToBenefit], { $0.expectedToBenefit = nil }),
      situation("willing", [.willing], { $0.isWilling = nil }, { $0.isWilling = nil }),
      situation("readiness", [.readiness], { $0.readiness = nil }, { $0.readiness = nil }),
      situation(
        "withdrawal", [.withdrawal],
        {
          $0.withdrawal = nil
          $0.substances = nil
        },
        {
          $0.withdrawal = nil
          $0.substances = nil
        }),
      situation(
        "medical", [.medicalStability], { $0.medicalStability = nil }, { $0.medicalStability = nil }
      ),
      situation(
        "safe home", [.homeIsSafe, .environment],
        {
          $0.living?.isSafe = nil
          $0.environment = nil
        },
        {
          $0.living?.isSafe = nil
          $0.environment = nil
        }),
      situation(
        "stable home", [.homeIsStable], { $0.living?.isStable = nil }, { $0.living?.isStable = nil }
      ),
      situation(
        "support", [.support], { $0.supportIsAdequate = nil }, { $0.supportIsAdequate = nil }),
      situation(
        "mental status", [.mentalStatus], { $0.mentalStatus = nil }, { $0.mentalStatus = nil }),
      situation("impacts", [.impacts], { $0.impacts = nil }),
      situation("prior treatment", [.priorTreatment], { $0.priorTreatment = nil }),
      situation("conditions", [.conditions], { $0.conditions = [] }),
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
