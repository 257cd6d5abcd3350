extension ModalityProfile {
  /// The modalities that IOPKit describes, in the order of ``Modality/catalogue``.
  ///
  /// The evidence follows the guidelines that each entry cites; an entry marked ``Citation/Confidence/conventional`` is common
  /// knowledge of the field and has to be reviewed by the adopting clinic. So have what a modality works on, its services, its
  /// skills and the readiness that it asks for: these are descriptions of our own. A modality without evidence here is not
  /// without evidence; no source for it is on record.
  public static let catalogue: [ModalityProfile] = [
    ModalityProfile(
      modality: .cbt, worksOn: "thoughts and behaviours that keep symptoms going",
      services: [.individualTherapy, .skillsGroup, .addictionTreatment],
      skills: [.thoughtRecord, .activityScheduling, .worryTime],
      evidence: [
        Evidence(.majorDepression, .recommended, .vaDoDMDD2022),
        Evidence(.generalisedAnxiety, .recommended, .niceAnxiety),
        Evidence(.panic, .recommended, .niceAnxiety),
        Evidence(.socialAnxiety, .recommended, .niceSocialAnxiety),
        Evidence(.alcoholUse, .suggested, .vaDoDSUD2021),
        Evidence(.bipolar, .adjunct, .vaDoDBipolar2023),
      ]),
    ModalityProfile(
      modality: .dbt, worksOn: "bearing and steering strong emotions without self-destructive acts",
      services: [.skillsGroup, .individualTherapy],
      skills: [
        .mindfulness, .distressTolerance, .emotionRegulation, .interpersonalEffectiveness,
      ],
      evidence: [Evidence(.borderlinePersonality, .recommended, .apaBPD2024)]),
    ModalityProfile(
      modality: .act, worksOn: "making room for hard feelings and acting on one's values",
      services: [.individualTherapy, .groupTherapy], skills: [.valuesWork, .mindfulness],
      evidence: [Evidence(.majorDepression, .recommended, .vaDoDMDD2022)]),
    ModalityProfile(
      modality: .behaviouralActivation, worksOn: "doing again what gives pleasure or purpose",
      services: [.individualTherapy, .skillsGroup], skills: [.activityScheduling],
      evidence: [Evidence(.majorDepression, .recommended, .vaDoDMDD2022)]),
    ModalityProfile(
      modality: .interpersonal, worksOn: "losses, conflicts and changes in relationships",
      services: [.individualTherapy], skills: [.assertiveness],
      evidence: [Evidence(.majorDepression, .recommended, .vaDoDMDD2022)]),
    ModalityProfile(
      modality: .mindfulnessBasedCognitive,
      worksOn: "noticing low mood early and stepping back from it",
      services: [.skillsGroup], skills: [.mindfulness],
      evidence: [Evidence(.majorDepression, .recommended, .vaDoDMDD2022)]),
    ModalityProfile(
      modality: .mindfulnessBasedRelapsePrevention, worksOn: "meeting urges without acting on them",
      services: [.skillsGroup], skills: [.urgeSurfing, .mindfulness]),
    ModalityProfile(
      modality: .mindfulness, worksOn: "attention to the present moment",
      services: [.skillsGroup, .groupTherapy], skills: [.mindfulness]),
    ModalityProfile(
      modality: .grounding, worksOn: "coming back to the present when overwhelmed",
      services: [.skillsGroup], skills: [.grounding]),
    ModalityProfile(
      modality: .motivationalEnhancement, worksOn: "a person's own reasons for change",
      services: [.individualTherapy],
      evidence: [Evidence(.alcoholUse, .suggested, .vaDoDSUD2021)]),
    ModalityProfile(
      modality: .motivationalInterviewing, worksOn: "doubts about change",
      services: [.individualTherapy]),
    ModalityProfile(
      modality: .exposureResponsePrevention, worksOn: "fears and the rituals that answer them",
      services: [.individualTherapy], asksFor: .preparation,
      evidence: [Evidence(.obsessiveCompulsive, .recommended, .niceOCD)]),
    ModalityProfile(
      modality: .prolongedExposure, worksOn: "memories and places that trauma made unbearable",
      services: [.individualTherapy], asksFor: .preparation,
      evidence: [Evidence(.postTraumaticStress, .recommended, .vaDoDPTSD2023)]),
    ModalityProfile(
      modality: .cognitiveProcessing, worksOn: "beliefs that trauma left behind",
      services: [.individualTherapy], asksFor: .preparation,
      evidence: [Evidence(.postTraumaticStress, .recommended, .vaDoDPTSD2023)]),
    ModalityProfile(
      modality: .emdr, worksOn: "memories of trauma", services: [.individualTherapy],
      asksFor: .preparation,
      evidence: [Evidence(.postTraumaticStress, .recommended, .vaDoDPTSD2023)]),
    ModalityProfile(
      modality: .familyTherapy, worksOn: "how the family and the illness affect each other",
      services: [.familyTherapy],
      evidence: [Evidence(.bipolar, .adjunct, .vaDoDBipolar2023)]),
    ModalityProfile(
      modality: .psychoeducation, worksOn: "understanding the illness and its treatment",
      services: [.psychoeducation],
      evidence: [Evidence(.bipolar, .adjunct, .vaDoDBipolar2023)]),
    ModalityProfile(
      modality: .relapsePrevention, worksOn: "knowing early signs and having an answer ready",
      services: [.psychoeducation, .addictionTreatment, .individualTherapy],
      skills: [.relapseSigns, .urgeSurfing]),
    ModalityProfile(
      modality: .contingencyManagement, worksOn: "rewarding steps of recovery",
      services: [.addictionTreatment],
      evidence: [
        Evidence(.stimulantUse, .recommended, .vaDoDSUD2021),
        Evidence(.alcoholUse, .suggested, .vaDoDSUD2021),
      ]),
    ModalityProfile(
      modality: .twelveStepFacilitation, worksOn: "finding a place in mutual help",
      services: [.addictionTreatment, .supportGroup],
      evidence: [Evidence(.alcoholUse, .suggested, .vaDoDSUD2021)]),
    ModalityProfile(
      modality: .medicationManagement, worksOn: "medicines, their effects and side effects",
      services: [.medicationManagement]),
    ModalityProfile(
      modality: .medicationAssisted, worksOn: "craving and withdrawal, with a prescribed medicine",
      services: [.medicationManagement],
      evidence: [
        Evidence(.opioidUse, .recommended, .vaDoDSUD2021),
        Evidence(.alcoholUse, .suggested, .vaDoDSUD2021),
      ]),
    ModalityProfile(
      modality: .groupProcess, worksOn: "being with others, giving and taking support",
      services: [.groupTherapy]),
    ModalityProfile(
      modality: .caseManagement, worksOn: "housing, work and care after the program",
      services: [.caseManagement]),
    ModalityProfile(
      modality: .safetyPlanning, worksOn: "getting safely through a crisis",
      services: [.individualTherapy],
      evidence: [
        Evidence(.suicidalIdeation, .suggested, .stanleyBrown),
        Evidence(.selfHarm, .suggested, .stanleyBrown),
      ]),
  ]

  /// Returns the profile of a modality, or nil when IOPKit does not describe it.
  public static func of(_ modality: Modality) -> ModalityProfile? {
    catalogue.first { $0.modality == modality }
  }
}
