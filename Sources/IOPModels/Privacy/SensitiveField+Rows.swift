// The rows of the table, room by room. Free text may say anything, and a word or a number whose meaning depends on a word beside it
// tells what the word tells: both are unclassified.

extension SensitiveField {
  static var ofPeople: [[SensitiveField]] {
    [
      rows("Assent", ["id", "date", "decision", "about", "by"], .psychiatry, .minor),
      rows("Assent", ["words"], .unclassified),
      rows(
        "Commitment", ["id", "kind", "times", "flexibility", "dates", "knownSince"], .psychiatry,
        .social),
      rows("Commitment", ["note"], .unclassified),
      rows(
        "ContactConsent", ["id", "support", "date", "decision", "purposes", "by"], .psychiatry,
        .social),
      rows("ContactConsent", ["note"], .unclassified),
      rows("ContactPoint", ["kind", "value"], .psychiatry),
      rows("ContactPoint", ["mayLeaveMessage", "safeTimes"], .psychiatry, .violence),
      rows("ContactPoint", ["caution"], .unclassified),
      rows(
        "Guardian",
        [
          "id", "name", "relationship", "authority", "scope", "from", "until", "documented",
          "contacts",
        ], .psychiatry, .family, .minor),
      rows("Guardian", ["limits"], .unclassified),
      rows("LivingSituation", ["safe"], .psychiatry, .violence, .social),
      rows("LivingSituation", ["stable", "supportive", "kind"], .psychiatry, .social),
      rows("LivingSituation", ["minors"], .psychiatry, .family, .social, .minor),
      rows("LivingSituation", ["arrangement"], .unclassified),
      rows(
        "Patient",
        [
          "id", "name", "pronouns", "birthDate", "language", "interpreter", "reads",
          "communication", "timeZone", "contacts", "preferences",
        ], .psychiatry),
      rows("Patient", ["gender"], .sexualHealth, .unclassified),
      rows("Patient", ["culture", "strengths"], .unclassified),
      rows("Patient", ["supports", "commitments", "available"], .psychiatry, .social),
      rows("Patient", ["responsible"], .psychiatry, .family, .social),
      rows("Patient", ["guardians"], .psychiatry, .family, .minor),
      rows("PersonName", ["given", "family", "preferred"], .psychiatry),
      rows("PersonName", ["legal"], .psychiatry, .sexualHealth),
      rows(
        "Preferences", ["modalities", "declined"], .psychiatry, .substanceUse, .violence, .selfHarm),
      rows("Preferences", ["dayparts", "deliveries", "weekdays", "group"], .psychiatry),
      rows("Preferences", ["clinicianGender", "groupGender"], .psychiatry, .violence),
      rows("Preferences", ["notes"], .unclassified),
      rows("Responsibility", ["kind", "covered", "shared"], .psychiatry, .family, .social),
      rows("Responsibility", ["note"], .unclassified),
      rows(
        "SupportPerson",
        [
          "id", "name", "relationship", "contacts", "consentToContact", "emergency", "reachable",
          "knows", "language",
        ], .psychiatry, .family, .social),
      rows("AdverseReaction", ["id", "noted", "kind", "grade"], .psychiatry),
      rows("AdverseReaction", ["cause", "code", "reaction"], .unclassified),
      rows("CaseNeed", ["id", "kind", "opened"], .psychiatry, .social),
      rows("CaseNeed", ["note"], .unclassified),
      rows("CaseNeedUpdate", ["need", "date", "status"], .psychiatry, .social),
      rows("CaseNeedUpdate", ["note"], .unclassified),
      rows(
        "ClinicalCondition", ["id", "role", "severity", "course", "onset", "remissionSince"],
        .psychiatry),
      rows("ClinicalCondition", ["kind", "code", "note"], .unclassified),
      rows("FunctionalImpact", ["domain", "degree"], .psychiatry, .social),
      rows("FunctionalImpact", ["note"], .unclassified),
      rows("Medication", ["id", "prescriber", "started", "ended", "adherence"], .psychiatry),
      rows("Medication", ["name", "code", "classes", "dose", "treats"], .unclassified),
      rows("MedicationChange", ["id", "medication", "date", "kind", "by"], .psychiatry),
      rows("MedicationChange", ["dose", "reason"], .unclassified),
      rows("MedicationReconciliation", ["id", "date", "by", "sources"], .psychiatry),
      rows("MedicationReconciliation", ["discrepancies"], .unclassified),
      rows("MedicationReconciliation.Discrepancy", ["kind", "medication"], .psychiatry),
      rows("MedicationReconciliation.Discrepancy", ["finding", "resolution"], .unclassified),
      rows(
        "PriorTreatment", ["level", "dates", "outcome", "completed"], .psychiatry, .substanceUse),
      rows("PriorTreatment", ["modalities"], .psychiatry, .substanceUse, .violence, .selfHarm),
      rows("PriorTreatment", ["whatHelped", "note"], .unclassified),
    ]
  }

  static var ofAssessments: [[SensitiveField]] {
    [
      rows("ConditionReadiness", ["condition", "stage"], .psychiatry),
      rows(
        "EnvironmentRisk", ["acuteDanger", "threatened", "violence"], .psychiatry, .violence,
        .social),
      rows("EnvironmentRisk", ["substanceUse"], .psychiatry, .substanceUse, .violence, .social),
      rows(
        "EnvironmentRisk", ["weapons", "weaponsLocked"], .psychiatry, .violence, .selfHarm, .social),
      rows("EnvironmentRisk", ["note"], .unclassified),
      rows("Formulation", ["id", "discipline", "date", "author", "owner"], .psychiatry),
      rows("Formulation", ["statement"], .unclassified),
      rows(
        "IntakeAssessment",
        [
          "id", "date", "by", "emergency", "needs24h", "weeklyIsEnough", "judgedLevel",
          "canParticipate", "canBenefit", "willing", "medical", "cognition",
        ], .psychiatry),
      rows("IntakeAssessment", ["route", "support", "telehealth"], .psychiatry, .social),
      rows(
        "IntakeAssessment",
        [
          "concern", "conditions", "impacts", "measures", "behaviours", "substances",
          "medicalNeeds", "environment", "legal", "mentalStatus", "priorTreatment", "medications",
          "reactions", "statedGoals", "needs",
        ], .unclassified),
      rows("IntakeAssessment", ["risk"], .psychiatry, .violence, .selfHarm),
      rows("IntakeAssessment", ["readiness", "stages", "withdrawal"], .psychiatry, .substanceUse),
      rows("IntakeAssessment", ["living"], .psychiatry, .violence, .social),
      rows(
        "IntakeAssessment", ["riskFactors"], .psychiatry, .substanceUse, .violence, .family, .social
      ),
      rows("IntakeAssessment", ["trauma"], .psychiatry, .violence),
      rows("IntakeAssessment", ["perinatal"], .psychiatry, .sexualHealth),
      rows(
        "LegalMatter", ["kind", "orders", "until"], .psychiatry, .substanceUse, .violence, .social),
      rows("LegalMatter", ["reportsTo", "note"], .unclassified),
      rows("MedicalNeed", ["kind", "managed", "note"], .unclassified),
      rows(
        "MentalStatus",
        [
          "appearance", "behaviour", "speech", "mood", "affect", "thoughtProcess", "thoughtContent",
          "perception", "cognition", "insight", "summary",
        ], .unclassified),
      rows("MentalStatus", ["suicidal"], .psychiatry, .selfHarm),
      rows("MentalStatus", ["harmToOthers"], .psychiatry, .violence),
      rows("MentalStatus", ["psychotic", "manic", "oriented"], .psychiatry),
      rows("MentalStatus", ["intoxicated"], .psychiatry, .substanceUse),
      rows("PerinatalStatus", ["state", "birth", "breastfeeding"], .psychiatry, .sexualHealth),
      rows("RiskAssessment", ["id", "date", "by"], .psychiatry),
      rows(
        "RiskAssessment", ["cssrs", "ideation", "plan", "intent", "selfHarm", "accessToMeans"],
        .psychiatry, .selfHarm),
      rows("RiskAssessment", ["dangerToOthers", "level"], .psychiatry, .violence),
      rows("RiskAssessment", ["protective", "mitigation"], .unclassified),
      rows(
        "SituationUpdate",
        [
          "id", "date", "by", "emergency", "needs24h", "judgedLevel", "canParticipate", "willing",
          "medical", "cognition",
        ], .psychiatry),
      rows("SituationUpdate", ["readiness", "withdrawal"], .psychiatry, .substanceUse),
      rows(
        "SituationUpdate",
        ["substances", "medicalNeeds", "environment", "legal", "mentalStatus", "note"],
        .unclassified),
      rows("SituationUpdate", ["living"], .psychiatry, .violence, .social),
      rows("SituationUpdate", ["support"], .psychiatry, .social),
      rows("SituationUpdate", ["perinatal"], .psychiatry, .sexualHealth),
      rows("StatedGoal", ["id", "about"], .psychiatry),
      rows("StatedGoal", ["words"], .unclassified),
      rows(
        "SubstanceWithdrawal", ["substance", "state", "lastUse", "scale"], .psychiatry,
        .substanceUse),
      rows("SubstanceWithdrawal", ["note"], .unclassified),
      rows("SubstanceWithdrawal.ScaleTotal", ["scale", "total"], .psychiatry, .substanceUse),
      rows(
        "SuicideScreen", ["q1", "q2", "q3", "q4", "q5", "q6Ever", "q6Recent"], .psychiatry,
        .selfHarm),
      rows(
        "TelehealthReadiness", ["connection", "privateSpace", "location", "localContact"],
        .psychiatry, .social),
      rows("BehaviourCount", ["id", "date", "days"], .psychiatry),
      rows("BehaviourCount", ["behaviour", "count"], .unclassified),
      rows("ExternalResult", ["id", "date", "by"], .psychiatry),
      rows(
        "ExternalResult", ["tool", "version", "total", "levelOfCare"], .psychiatry, .substanceUse),
      rows("ExternalResult", ["level", "note"], .unclassified),
      rows("ExternalResult", ["safetyItem"], .psychiatry, .selfHarm),
      rows("MeasureResult", ["id", "date"], .psychiatry),
      rows("MeasureResult", ["instrument", "answers"], .unclassified),
      rows("Score", ["total", "band", "positive", "subtotals", "outcomes"], .unclassified),
      rows("Score", ["missing", "prorated"], .psychiatry),
      rows("Score", ["safety"], .psychiatry, .selfHarm),
      rows("Score.Outcome", ["name", "isMet"], .unclassified),
      rows("Score.Subtotal", ["name", "total"], .unclassified),
    ]
  }

  static var ofCare: [[SensitiveField]] {
    [
      rows(
        "TherapyGroup", ["id", "guidelines", "enrolment", "begins", "size", "facilitator", "with"],
        .psychiatry),
      rows(
        "TherapyGroup", ["title", "service", "purposes", "members", "waitlist"], .psychiatry,
        .substanceUse),
      rows("TherapyGroup", ["modality"], .psychiatry, .substanceUse, .violence, .selfHarm),
      rows(
        "TherapyGroup.Membership", ["patient", "joined", "left", "agreed"], .psychiatry,
        .substanceUse),
      rows(
        "TherapyGroup.Waiting", ["patient", "since", "until", "end"], .psychiatry, .substanceUse),
      rows("CareCoordination", ["id", "date", "by", "means"], .psychiatry),
      rows("CareCoordination", ["with"], .psychiatry, .social),
      rows("CareCoordination", ["topics", "disclosure"], .psychiatry, .substanceUse),
      rows("CareCoordination", ["note", "agreed", "nextSteps"], .unclassified),
      rows(
        "CareCoordination.Disclosure", ["ground", "consent", "information"], .psychiatry,
        .substanceUse),
      rows("CareCoordination.NextStep", ["step"], .unclassified),
      rows("CareCoordination.NextStep", ["due", "owner"], .psychiatry),
      rows(
        "CareCoordination.Partner", ["kind", "clinician", "name", "role"], .psychiatry, .social),
      rows("Clinician", ["id", "name", "role", "credentials"], .psychiatry),
      rows("Credential", ["title", "jurisdiction", "expires", "issued", "number"], .psychiatry),
      rows("TeamCoverage", ["date", "team", "program"], .psychiatry),
      rows("TeamCoverage.Cell", ["clinician", "roleMayOwn", "credentials"], .psychiatry),
      rows("TeamCoverage.Cell", ["service"], .psychiatry, .substanceUse),
      rows("DeliveryChange", ["id", "date", "from", "to", "through", "by"], .psychiatry),
      rows("DeliveryChange", ["reason"], .psychiatry, .violence, .social),
      rows("DeliveryChange", ["note"], .unclassified),
      rows("DeliveryChange", ["readiness"], .psychiatry, .social),
      rows("DiaryCard", ["id", "date", "emotions", "skills"], .psychiatry),
      rows("DiaryCard", ["urges"], .psychiatry, .substanceUse, .selfHarm),
      rows("DiaryCard", ["behaviours", "note"], .unclassified),
      rows("DiaryCard.FeltEmotion", ["emotion", "rating"], .psychiatry),
      rows("DiaryCard.FeltUrge", ["urge", "rating"], .psychiatry, .substanceUse, .selfHarm),
      rows("DiaryCard.Occurrence", ["behaviour", "happened", "count"], .unclassified),
      rows("DiaryCard.Tally", ["days", "missing"], .psychiatry),
      rows("DiaryCard.Tally", ["atLeast"], .unclassified),
      rows("GroupSession", ["meeting"], .psychiatry, .substanceUse, .violence, .selfHarm),
      rows("GroupSession", ["parts"], .psychiatry, .psychotherapyNotes),
      rows(
        "GroupSession.Meeting",
        ["group", "date", "start", "minutes", "delivery", "clinician", "with", "shared"],
        .psychiatry),
      rows("GroupSession.Meeting", ["service"], .psychiatry, .substanceUse),
      rows("GroupSession.Meeting", ["modality"], .psychiatry, .substanceUse, .violence, .selfHarm),
      rows("GroupSession.Part", ["patient", "session", "attendance"], .psychiatry),
      rows("GroupSession.Part", ["note"], .psychiatry, .psychotherapyNotes),
      rows("GroupSession.Part", ["homework"], .unclassified),
      rows("Homework", ["task"], .unclassified),
      rows("Homework", ["skill", "completion", "due", "reviewed"], .psychiatry),
      rows("SelfCareActivity", ["id", "daysPerWeek", "problems"], .psychiatry),
      rows("SelfCareActivity", ["kind"], .psychiatry, .social),
      rows("SelfCareActivity", ["what", "why"], .unclassified),
      rows("SelfCareEntry", ["id", "date", "activity", "completion", "minutes"], .psychiatry),
      rows("SelfCareEntry", ["kind"], .psychiatry, .social),
      rows("SelfCareEntry", ["note"], .unclassified),
      rows(
        "Session",
        [
          "id", "date", "start", "minutes", "delivery", "clinician", "status", "attendance",
          "group", "with", "makesUpFor",
        ], .psychiatry),
      rows("Session", ["service"], .psychiatry, .substanceUse),
      rows("Session", ["modality"], .psychiatry, .substanceUse, .violence, .selfHarm),
      rows("Session", ["note"], .psychiatry, .psychotherapyNotes),
      rows("Session", ["homework", "cancelled"], .unclassified),
      rows("Session", ["telehealth"], .psychiatry, .social),
      rows("Session.Cancellation", ["on", "by"], .psychiatry),
      rows("Session.Cancellation", ["reason"], .unclassified),
      rows(
        "SessionNote",
        [
          "shared", "addresses", "interventions", "skills", "engagement", "author", "written",
          "signatures",
        ], .psychiatry),
      rows("SessionNote", ["individual", "addenda"], .psychiatry, .psychotherapyNotes),
      rows("SessionNote.Addendum", ["on", "author"], .psychiatry),
      rows("SessionNote.Addendum", ["reason", "text"], .psychiatry, .psychotherapyNotes),
      rows("SessionNote.Signature", ["by", "on", "locks"], .psychiatry),
      rows("SkillPractice", ["id", "date", "use", "occasion", "minutes", "session"], .psychiatry),
      rows("SkillPractice", ["note"], .unclassified),
      rows("SkillUse", ["skill", "rating", "scale"], .psychiatry),
      rows(
        "TelehealthSetting", ["location", "contact", "number", "private", "connection"],
        .psychiatry, .social),
    ]
  }

  static var ofPaymentAndConsent: [[SensitiveField]] {
    [
      rows(
        "Authorization",
        [
          "id", "coverage", "date", "decision", "number", "unit", "requested", "units", "dates",
          "shortestDay", "replaces",
        ], .psychiatry),
      rows("Authorization", ["services"], .psychiatry, .substanceUse),
      rows("Authorization", ["because"], .unclassified),
      rows(
        "AuthorizationUse",
        [
          "authorization", "asOf", "lastDay", "scale", "granted", "usedAtLeast", "usedAtMost",
          "planned", "unresolved",
        ], .psychiatry),
      rows("BenefitCheck", ["id", "date", "by", "outcome", "terms"], .psychiatry),
      rows("BenefitCheck", ["reference"], .unclassified),
      rows(
        "BenefitTerms",
        [
          "copay", "deductible", "deductibleMet", "deductApplies", "coinsurance", "outOfPocket",
          "outOfPocketMet", "noLimit", "authorization", "inNetwork", "dayLimit",
        ], .psychiatry),
      rows("BenefitTerms", ["restrictions"], .unclassified),
      rows(
        "Coverage",
        ["id", "recorded", "payer", "kind", "memberID", "group", "rank", "from", "to", "checks"],
        .psychiatry),
      rows(
        "FinancialAid",
        ["id", "kind", "date", "decision", "dates", "percent", "amount", "income", "replaces"],
        .social),
      rows("FinancialAid", ["funder", "because"], .unclassified),
      rows(
        "PatientShare", ["charge", "steps", "missing", "atLeast", "atMost"], .psychiatry, .social),
      rows("PatientShare.Step", ["kind", "aid", "least", "most"], .psychiatry, .social),
      rows(
        "Consent",
        [
          "id", "number", "recorded", "kind", "decision", "disclosers", "scope", "recipients",
          "purposes", "statements", "signer", "signed", "combined", "condition", "foundFalse",
        ], .psychiatry, .substanceUse),
      rows("Consent", ["patientName"], .psychiatry),
      rows("Consent", ["scopeNote", "expiration", "revocation"], .unclassified),
      rows("Consent.Expiration", ["kind", "date"], .psychiatry, .substanceUse),
      rows("Consent.Expiration", ["event"], .unclassified),
      rows("Consent.Revocation", ["date", "by", "written"], .psychiatry, .substanceUse),
      rows("Consent.Revocation", ["note"], .unclassified),
      rows(
        "ConsentParty", ["kind", "name", "support", "covered", "participants", "treatingOnly"],
        .psychiatry, .substanceUse),
      rows("ConsentValidity", ["date", "form", "faults", "questions"], .psychiatry, .substanceUse),
    ]
  }
}
