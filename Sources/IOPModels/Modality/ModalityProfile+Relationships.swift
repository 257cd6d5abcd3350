// Treatments that work on relationships, and with the people of one's life.

extension ModalityProfile {
  static let relationships: [ModalityProfile] = [
    interpersonal, socialRhythm, shortTermPsychodynamic, familyTherapy, groupProcess,
    mutualSupport,
  ]

  private static let interpersonal = ModalityProfile(
    modality: .interpersonal, worksOn: "losses, conflicts and changes in relationships",
    services: [.individualTherapy], skills: [.assertiveness],
    evidence: [Evidence(.majorDepression, .recommended, .vaDoDMDD2022Therapies)],
    mechanism: "Mood and relationships move together: mending the one lifts the other.",
    parts: [
      Part(.topic, "grief", "mourning and turning to life again"),
      Part(
        .topic, "conflict", "with somebody who matters",
        skills: [.communication, .assertiveness]),
      Part(.topic, "change of role", "letting go of the old, finding the good in the new"),
      Part(.topic, "few or difficult ties", "building them", skills: [.askingForHelp, .listening]),
    ],
    formats: [
      .known("individual course", .individualTherapy, sessions: 12...16, source: .treatmentManuals)
    ],
    deliverers: therapists,
    cautions: [
      Caution(
        "Where there is violence, safety is the aim and not a better relationship.",
        when: [.violence, .unsafeHome], source: .commonPractice)
    ])

  private static let socialRhythm = ModalityProfile(
    modality: .socialRhythm,
    worksOn: "regular days and nights, and the relationships that upset them",
    services: [.individualTherapy], skills: [.sleepRoutine],
    evidence: [Evidence(.bipolar, .adjunct, .vaDoDBipolar2023)],
    mechanism: "Regular hours of sleep, meals and contact steady mood.",
    parts: [
      Part(.technique, "rhythm diary", "times of getting up, meals, contact and sleep"),
      Part(.technique, "steadier days", "small changes, kept up", skills: [.sleepRoutine]),
      Part(.topic, "relationships", "losses, conflicts and changes", skills: [.communication]),
    ],
    formats: [.known("individual sessions", .individualTherapy, source: .commonPractice)],
    deliverers: therapists, training: "training in IPSRT",
    cautions: [
      Caution(
        "It stands beside medication, not in its place.", in: .bipolar, source: .vaDoDBipolar2023)
    ])

  private static let shortTermPsychodynamic = ModalityProfile(
    modality: .shortTermPsychodynamic, worksOn: "feelings and patterns that are out of sight",
    services: [.individualTherapy],
    evidence: [Evidence(.majorDepression, .recommended, .vaDoDMDD2022)],
    mechanism: """
      A pattern that is seen and felt, here with the therapist as in life, can be given up.
      """,
    parts: [
      Part(.technique, "focus", "one conflict or pattern for a limited time"),
      Part(.technique, "exploring", "feelings that are kept away, and how"),
      Part(.technique, "ending", "what parting brings up"),
    ],
    formats: [
      .known("individual sessions, limited in time", .individualTherapy, source: .commonPractice)
    ],
    deliverers: therapists, training: "training in psychodynamic therapy",
    cautions: [
      Caution(
        "In an acute crisis, support and safety come before exploring.", when: [.acuteDanger],
        source: .commonPractice, kind: .postpone)
    ])

  private static let familyTherapy = ModalityProfile(
    modality: .familyTherapy, worksOn: "how the family and the illness affect each other",
    services: [.familyTherapy], skills: [.listening, .validation],
    evidence: [Evidence(.bipolar, .adjunct, .vaDoDBipolar2023)],
    mechanism: """
      A family that understands the illness, talks more openly and solves problems together gives \
      support instead of strain.
      """,
    parts: [
      Part(.module, "education", "the illness, its treatment and its early signs"),
      Part(
        .module, "communication", "listening, clear requests, praise",
        skills: [.listening, .assertiveness, .validation]),
      Part(.module, "problem solving", "one problem at a time", skills: [.problemSolving]),
    ],
    formats: [.known("family sessions, as needed", .familyTherapy, source: .sourceDocuments)],
    deliverers: [.familyTherapist, .individualTherapist, .psychologist, .psychiatrist],
    cautions: [
      Caution(
        "Family members are asked only with the person's consent on record.",
        source: .sourceDocuments),
      Caution(
        "Where there is violence at home, people are seen one by one first.",
        when: [.violence], source: .commonPractice, kind: .postpone),
    ])

  private static let groupProcess = ModalityProfile(
    modality: .groupProcess, worksOn: "being with others, giving and taking support",
    services: [.groupTherapy], skills: [.listening],
    mechanism: """
      Others who know the same trouble make one less alone, and what happens between people in the \
      group can be tried out and understood.
      """,
    parts: [
      Part(.technique, "sharing", "telling and being heard"),
      Part(.technique, "feedback", "saying how others come across", skills: [.listening]),
      Part(.principle, "confidentiality", "what is said in the group stays there"),
    ],
    formats: [.known("group, the core of the program", .groupTherapy, source: .sourceDocuments)],
    deliverers: groupLeaders,
    cautions: [
      Caution(
        "Somebody who says in the group that they harm themself is seen alone the same day.",
        source: .commonPractice)
    ])

  private static let mutualSupport = ModalityProfile(
    modality: .mutualSupport, worksOn: "belonging, and support that lasts beyond the program",
    services: [.supportGroup], skills: [.askingForHelp], kind: .support,
    mechanism:
      "People who have been there show that recovery happens, and stay after treatment ends.",
    parts: [
      Part(.technique, "sharing experience"),
      Part(.technique, "a person to call", "between meetings", skills: [.askingForHelp]),
    ],
    formats: [
      .known("peer group, in the program and after it", .supportGroup, source: .sourceDocuments)
    ],
    deliverers: [.peerSpecialist, .addictionSpecialist, .groupTherapist, .caseManager],
    cautions: [
      Caution(
        "A peer group supports treatment; it is neither treatment nor a crisis service.",
        source: .commonPractice),
      Caution(
        "Groups differ: who does not feel at home in one may do so in another.",
        source: .commonPractice),
    ])
}
