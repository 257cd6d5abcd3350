import IOPKit
import Testing

/// A word for a trap, with what it means in the facts of a document.
struct VignetteTrap: CustomTestStringConvertible {
  let name: String
  /// Whether the facts of a document set the trap.
  let isSet: @Sendable (CareRecord) -> Bool

  private init(_ name: String, _ isSet: @escaping @Sendable (CareRecord) -> Bool) {
    self.name = name
    self.isSet = isSet
  }

  var testDescription: String { name }

  /// The traps whose meaning a document shows; others, such as a contradiction between two answers, are for a reader.
  static let all: [VignetteTrap] = danger + treatment + circumstances

  private static let danger: [VignetteTrap] = [
    VignetteTrap("missing risk screen") { $0.intake.risk?.screen == nil },
    VignetteTrap("unsafe home") { $0.intake.living?.isSafe == false },
    VignetteTrap("unstable and unsafe home") {
      $0.intake.living?.isSafe == false && $0.intake.living?.isStable == false
    },
    VignetteTrap("violence in a home judged safe") {
      $0.intake.living?.isSafe == true && $0.intake.environment?.violence == true
    },
    VignetteTrap("withdrawal") { $0.intake.gravestWithdrawal == .active },
    VignetteTrap("withdrawal never asked") {
      $0.intake.withdrawal == nil && $0.intake.substances == nil
    },
    VignetteTrap("residual withdrawal taken for active") {
      $0.intake.gravestWithdrawal == .resolving
    },
    VignetteTrap("mania") { record in
      record.intake.conditions.contains { condition in
        ["F30", "F31.0", "F31.1", "F31.2", "F31.6"].contains {
          condition.code?.isWithin($0) == true
        }
      }
    },
    VignetteTrap("active psychosis") {
      $0.intake.conditions.contains { $0.kind == .psychosis && $0.course == .active }
    },
    VignetteTrap("danger to others") { $0.intake.risk?.dangerToOthers == true },
    VignetteTrap("acute danger") {
      $0.intake.risk?.hasIntent == true || $0.intake.risk?.hasPlan == true
    },
    VignetteTrap("access to lethal means") { $0.intake.environment?.weaponsInReach == true },
    VignetteTrap("nobody asked whether the gun is locked away") {
      $0.intake.environment?.weaponsInReach == true
        && $0.intake.environment?.weaponsLocked == nil
    },
    VignetteTrap("screener against clinical judgement") {
      $0.intake.risk?.screen?.atLeast == .high && $0.intake.risk?.level == .moderate
    },
    VignetteTrap("passive wish to be dead") { $0.intake.risk?.screen?.wishToBeDead == true },
    VignetteTrap("self-harm") { $0.intake.risk?.selfHarm == true },
    VignetteTrap("medical instability") { $0.intake.medicalStability == .unstable },
  ]

  private static let treatment: [VignetteTrap] = [
    VignetteTrap("declined modality") {
      $0.patient.preferences?.declinedModalities.isEmpty == false
    },
    VignetteTrap("contradictory preference") {
      $0.patient.preferences?.contradictoryModalities.isEmpty == false
    },
    VignetteTrap("reluctant about groups") { $0.patient.preferences?.groupWork == .reluctant },
    VignetteTrap("benzodiazepine") {
      $0.intake.medications?.contains { $0.classes?.contains(.benzodiazepine) == true } == true
    },
    VignetteTrap("medication never asked") { $0.intake.medications == nil },
    VignetteTrap("precontemplation") { $0.intake.readiness == .precontemplation },
    VignetteTrap("readiness below what trauma-focused work asks for") { record in
      record.intake.readiness.map { $0 < .preparation } ?? false
    },
    VignetteTrap("eating disorder not treated here") { record in
      record.intake.conditions.contains { $0.kind == .eatingDisorder }
        && !record.program.services.contains(.eatingDisorderTreatment)
    },
    VignetteTrap("no diagnosis") { $0.intake.conditions.allSatisfy { $0.code == nil } },
    VignetteTrap("stressor without a code") { record in
      record.intake.conditions.contains { $0.kind == .familyStressor && $0.code == nil }
    },
    VignetteTrap("nothing known") { $0.intake.conditions.isEmpty && $0.intake.risk == nil },
  ]

  private static let circumstances: [VignetteTrap] = [
    VignetteTrap("guardian never asked") { record in
      record.patient.guardians == nil && record.patient.age(on: record.intake.date) < 18
    },
    VignetteTrap("guardian without a document") {
      $0.patient.guardians?.contains { $0.isDocumented != true } == true
    },
    VignetteTrap("age below the program's limit") { record in
      record.program.minimumAge.map {
        record.patient.age(on: record.intake.date) < $0.value
      } ?? false
    },
    VignetteTrap("no interpreter") { record in
      isForeign(record) && record.patient.needsInterpreter == nil
    },
    VignetteTrap("interpreter needed and not named") { record in
      isForeign(record) && record.patient.needsInterpreter == true
    },
    VignetteTrap("culture") { $0.patient.culture != nil },
    VignetteTrap("night work") { record in
      record.patient.commitments?.contains { $0.kind == .work && $0.times.overlaps(nights) } == true
    },
    VignetteTrap("no insurance verified") { record in
      !record.coverages.isEmpty
        && record.coverages.allSatisfy { !$0.isVerified(by: record.intake.date) }
    },
    VignetteTrap("Medicare") { $0.coverages.contains { $0.kind == .medicare } },
    VignetteTrap("support never asked") {
      $0.intake.supportIsAdequate == nil && $0.patient.supports == nil
    },
    VignetteTrap("consent to contact never asked") {
      $0.patient.supports?.contains { $0.consentToContact == nil } == true
    },
    VignetteTrap("telehealth without privacy") { $0.intake.telehealth?.hasPrivateSpace == false },
    VignetteTrap("telehealth facts missing") { record in
      guard let telehealth = record.intake.telehealth else { return true }
      return telehealth.isReady == nil
    },
    VignetteTrap("pregnancy") { $0.intake.perinatal?.state == .pregnant },
    VignetteTrap("court referral") { $0.intake.route == .court },
  ]

  /// The hours of the week in which others sleep.
  private static let nights: WeeklyTimes = {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    return (try? WeeklyTimes(days.map { "\($0) 00:00-05:00" })) ?? .empty
  }()

  private static func isForeign(_ record: CareRecord) -> Bool {
    record.patient.language.map { !record.program.languages.contains($0) } ?? false
  }
}
