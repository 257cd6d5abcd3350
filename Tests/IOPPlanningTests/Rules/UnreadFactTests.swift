import IOPModels
import IOPPlanning
import Testing

/// Where the rules about skills, certifications and groups draw their lines.
@Suite struct UnreadFactTests {
  private func rules(_ change: (inout CareRecord) throws -> Void) rethrows -> [String] {
    var record = GoodCourse.record
    try change(&record)
    return RuleTableTests.rules.findings(in: record, asOf: GoodCourse.today).map(\.rule)
  }

  // MARK: Skills

  private func practice(_ occasion: SkillPractice.Occasion, rating: Int? = nil) throws
    -> SkillPractice
  {
    SkillPractice(
      id: Identifier(known: "sp-1"), date: GoodCourse.day("2026-01-20"),
      use: try SkillUse(.thoughtRecord, rating: rating), occasion: occasion)
  }

  @Test("A skill is practised when an entry or a diary card says so, not by homework alone")
  func skills() throws {
    func found(_ change: (inout CareRecord) throws -> Void) rethrows -> [String] {
      try rules { record in
        record.changeSessions(homework: { $0 = [] })
        try change(&record)
      }
    }
    let unpractised = Set(found { _ in })
    #expect(unpractised == ["skill-practised"])
    #expect(try found { $0.skillPractices = [try practice(.practised)] } == [])
    #expect(try found { $0.skillPractices = [try practice(.used)] } == [])
    #expect(Set(try found { $0.skillPractices = [try practice(.taught)] }) == unpractised)
    // Not thought about and not used, by the lowest rating of the scale.
    #expect(Set(try found { $0.skillPractices = [try practice(.used, rating: 0)] }) == unpractised)
    let card = try DiaryCard(
      id: Identifier(known: "dc-1"), date: GoodCourse.day("2026-01-20"),
      skills: [try SkillUse(.thoughtRecord)])
    #expect(found { $0.diaryCards = [card] } == [])
    let later = try DiaryCard(
      id: Identifier(known: "dc-2"), date: GoodCourse.day("2026-02-14"),
      skills: [try SkillUse(.thoughtRecord)])
    #expect(Set(found { $0.diaryCards = [later] }) == unpractised)
  }

  @Test("A skill that an entry says was taught is asked about as well")
  func taught() throws {
    let found = try rules { record in
      record.changeSessions(note: { $1.skills = [] }, homework: { $0 = [] })
      record.skillPractices = [try practice(.taught)]
    }
    #expect(Set(found) == ["skill-practised"])
  }

  // MARK: Certification

  @Test(
    "A certification lasts for the days of the profile, counted from the last one",
    arguments: [(31, true), (32, false), (60, false)])
  func recertification(_ days: Int, _ isOverdue: Bool) {
    // Certified 2026-01-12; 2026-02-13 is 32 days later.
    let found = rules { $0.program.recertifyEveryDays = Sourced(days, source: .programPolicy) }
    #expect(found == (isOverdue ? ["recertification-overdue"] : []))
  }

  @Test("Where nobody certified the plan, only the missing certification is reported")
  func neverCertified() {
    let found = rules {
      $0.program.recertifyEveryDays = Sourced(1, source: .programPolicy)
      $0.changeSignatures { $0.remove(at: 2) }
    }
    #expect(found == ["physician-signature"])
  }

  // MARK: Groups

  private static let me = GoodCourse.record.patient.id

  private static func group(
    _ enrolment: TherapyGroup.Enrolment = .open, members: [TherapyGroup.Membership]?,
    guidelines: [GroupGuideline] = [], service: ServiceKind = .individualTherapy,
    size: GroupSize? = nil
  ) throws -> TherapyGroup {
    try TherapyGroup(
      id: Identifier(known: "tg-1"), title: "Group", service: service, guidelines: guidelines,
      enrolment: enrolment, size: size.map { Sourced($0, source: .programPolicy) },
      members: members)
  }

  private static func member(
    _ id: Identifier<Patient> = me, from date: String = "2026-01-12", agreed: String? = nil
  ) throws -> TherapyGroup.Membership {
    try TherapyGroup.Membership(
      id, joined: GoodCourse.day(date), agreed: agreed.map(GoodCourse.day))
  }

  /// The good course with its first individual session in the group.
  private func findings(_ groups: [TherapyGroup]) throws -> [String] {
    var record = GoodCourse.record
    let first = record.sessions[0]
    record.sessions[0] = try Session(
      id: first.id, date: first.date, start: first.start, minutes: first.minutes,
      service: first.service, delivery: first.delivery, clinician: first.clinician,
      status: first.status, attendance: first.attendance, note: first.note,
      homework: first.homework, group: Identifier(known: "tg-1"))
    return RuleSet(PlanRule.groups(groups)).findings(in: record, asOf: GoodCourse.today)
      .map(\.rule)
  }

  @Test("A group in which everything is recorded has no finding")
  func goodGroup() throws {
    let group = try Self.group(
      members: [try Self.member(agreed: "2026-01-12"), try Self.member(.core("other"))],
      guidelines: [.confidentiality], size: try GroupSize(2, 2))
    #expect(try findings([group]) == [])
    #expect(try findings([group, group]) == [])
  }

  @Test("Each thing that is wrong with a group makes one rule speak")
  func groups() throws {
    let two = [try Self.member(), try Self.member(.core("other"))]
    let others = [try Self.member(.core("other"))]
    #expect(try findings([]) == ["group.known"])
    #expect(try findings([try Self.group(members: others)]) == ["group.member"])
    #expect(try findings([try Self.group(.closed, members: others)]) == ["group.closed"])
    let late = [try Self.member(from: "2026-01-13")]
    #expect(try findings([try Self.group(members: late)]) == ["group.member"])
    #expect(try findings([try Self.group(members: nil)]) == ["group.members-unknown"])
    #expect(
      try findings([try Self.group(members: two, guidelines: [.confidentiality])])
        == ["group.guidelines"])
    #expect(
      try findings([try Self.group(members: two, service: .groupTherapy)]) == ["group.service"])
    let three = two + [try Self.member(.core("third"))]
    #expect(
      try findings([try Self.group(members: three, size: try GroupSize(2, 2))])
        == ["group.too-large"])
    #expect(
      try findings([try Self.group(members: two, size: try GroupSize(3, 9))])
        == ["group.too-small"])
  }

  @Test("Rules about groups are well formed and beside the standard ones")
  func groupRules() {
    let standard = Set(RuleSet.standard.rules.map(\.id))
    let rules = PlanRule.groups([])
    #expect(Set(rules.map(\.id)).count == rules.count)
    for rule in rules {
      #expect(!standard.contains(rule.id) && rule.id.hasPrefix("group."))
      #expect(rule.sentence.hasSuffix(".") && rule.remedy.hasSuffix("."))
      #expect(Citation.catalogue.contains(rule.source))
    }
  }

  // MARK: Medicines

  @Test("A difference between lists stays open until it is resolved or the same sources are asked")
  func discrepancies() throws {
    typealias Found = MedicationReconciliation
    func entry(
      _ id: String, _ date: String, _ sources: [Found.Source], _ found: [Found.Discrepancy] = []
    ) throws -> Found {
      try Found(
        id: Identifier(known: id), date: GoodCourse.day(date), by: Identifier(known: "c-psy"),
        sources: sources, discrepancies: found)
    }
    let medicine: Identifier<Medication> = Identifier(known: "md-1")
    let open = try Found.Discrepancy(.dose, medication: medicine, finding: "20 and 40 mg")
    let closed = try Found.Discrepancy(
      .dose, medication: medicine, finding: "20 and 40 mg", resolution: "40 mg")
    func rules(_ entries: [Found]) -> [String] {
      var record = GoodCourse.record
      record.reconciliations = entries
      return RuleSet(PlanRule.course).findings(in: record, asOf: GoodCourse.today).map(\.rule)
        .filter { $0.hasPrefix("course.medicine-") }
    }
    let first = try entry("mr-1", "2026-01-12", [.patient, .pharmacy], [open])
    #expect(rules([first]) == ["course.medicine-discrepancy"])
    // Other sources say nothing about this difference.
    let other = try entry("mr-2", "2026-01-20", [.patient, .prescriber])
    #expect(rules([first, other]) == ["course.medicine-discrepancy"])
    #expect(rules([first, try entry("mr-2", "2026-01-20", [.pharmacy, .patient])]) == [])
    #expect(
      rules([first, try entry("mr-2", "2026-01-20", [.patient, .prescriber], [closed])]) == [])
    let again = try entry("mr-2", "2026-01-20", [.pharmacy, .patient, .containers], [open])
    #expect(rules([first, again]) == ["course.medicine-discrepancy"])
    let later = try entry("mr-2", "2026-02-14", [.pharmacy, .patient])
    #expect(rules([first, later]) == ["course.medicine-discrepancy"])
  }
}
