import Foundation
import IOPKit
import Testing

/// The samples of the documentation, as they stand there, with what they are said to give.
@Suite("Samples of the documentation")
struct DocumentationTests {
  private let bytes = Course.bytes(named: "course-a")

  /// The samples print; the tests look at the values, and at the lines where an article shows them.
  private let page = PrintedPage()

  private func print(_ items: Any...) { page.print(items) }

  private func record() throws -> CareRecord { try CareDocument(decoding: bytes).content }

  // MARK: IOPKit

  @Test("Getting started: read, decide, draft, check, write")
  func gettingStarted() throws {
    let document = try CareDocument(decoding: bytes)
    let record = document.content
    let today = record.intake.date

    let decision = AdmissionCriteria.standard.evaluate(record, asOf: today)
    print(decision.verdict.title)  // met
    print(decision.placement.route.title)  // This intensive outpatient program.
    for obstacle in decision.determination.obstacles {
      print(obstacle.sentence, obstacle.verdict.title, obstacle.source)
    }

    let draft = try PlanDrafter(program: record.program).draft(
      from: record.intake, for: record.patient, team: record.clinicians, asOf: today)
    for objective in draft.plan.content.objectives {
      print(objective.statement.revealed)  // PHQ-9 from 19 to 9 or lower by 2026-03-31. …
    }
    for question in draft.openQuestions {
      print(question.question.revealed)
    }

    let findings = RuleSet.standard.findings(in: draft.plan, of: record, asOf: today)
    for finding in findings {
      print(finding.severity, finding.message, finding.remedy)
    }

    let known = try record.asKnown(on: today).adding(draft)
    let written = try document.replacingContent(with: known).encoded()

    #expect(decision.verdict.title == "met")
    #expect(decision.placement.route.title == "This intensive outpatient program.")
    #expect(decision.determination.obstacles.isEmpty)
    let first = try #require(draft.plan.content.objectives.first)
    #expect(first.statement.revealed == "PHQ-9 from 19 to 9 or lower by 2026-03-31.")
    #expect(!draft.openQuestions.isEmpty)
    // What a draft lacks is asked for: the dose of what is given as needed.
    let asked = Set(draft.openQuestions.compactMap(\.missing?.key))
    for error in findings where error.severity == .error {
      #expect(asked.contains { error.place.hasSuffix($0) }, "\(error)")
    }
    #expect(try CareDocument(decoding: written).content.plans == [draft.plan])
  }

  @Test("Privacy: what prints is redacted, what is refused is not repeated")
  func privacy() throws {
    let name: PrivateText = "Sam"
    print("Seen today: \(name)")  // Seen today: Private<String>(redacted)
    print(name.revealed)  // Sam

    let text = #"{"from":"2026-03-02","to":"2026-02-30"}"#
    do {
      let dates = try StrictJSONDecoder().decode(CalendarDateRange.self, from: Array(text.utf8))
      print(dates)
    } catch {
      print(error)  // $.to: the month of a date has no such day in that year
    }

    #expect("Seen today: \(name)" == "Seen today: Private<String>(redacted)")
    #expect(name.revealed == "Sam")
    let error = #expect(throws: JSONError.self) {
      try StrictJSONDecoder().decode(CalendarDateRange.self, from: Array(text.utf8))
    }
    #expect(error?.description == "$.to: the month of a date has no such day in that year")
  }

  // MARK: IOPModels

  @Test("Unknown is not no: what nobody recorded stays unknown")
  func unknownIsNotNo() throws {
    var intake = try IntakeAssessment(id: Identifier("in-1"), date: CalendarDate("2026-03-02"))
    print(intake.withdrawal == nil)  // true: nobody has assessed it
    intake.withdrawal = Withdrawal.absent  // assessed: there is none
    intake.medications = nil  // nobody has asked
    intake.medications = []  // asked: the person takes none

    let answers = [2, 2, 3, 2, nil, 2, 2, 1, 0]
    let score = Instrument.phq9.score(answers)
    let total = score?.total  // nil: nothing is prorated
    let missing = score?.missingItems  // [5]
    let safety = score?.safetyItemIsPositive  // false: item 9 was answered with 0

    let screen = SuicideScreen(wishToBeDead: true, suicidalThoughts: false)
    let atLeast = screen.atLeast  // low: what is endorsed already
    let atMost = screen.atMost  // high: if behaviour in the past three months were endorsed
    let triage = screen.triage  // nil: the open question decides

    #expect(intake.withdrawal == Withdrawal.absent)
    #expect(intake.medications == [])
    #expect(total == nil)
    #expect(missing == [5])
    #expect(safety == false)
    #expect(atLeast == .low)
    #expect(atMost == .high)
    #expect(triage == nil)
  }

  @Test("Vocabularies: a site's own word is kept and described by the site")
  func vocabularies() throws {
    let garden = try #require(Modality(rawValue: "garden-group"))
    print(garden.title)  // garden group
    print(garden.isInCatalogue)  // false
    print(ModalityProfile.of(garden) == nil)  // true: no evidence is assumed for it

    let manual = try Citation(id: "site.garden", title: "Garden group, manual", confidence: .site)
    let profile = ModalityProfile(
      modality: garden, worksOn: "doing something with others that grows",
      services: [.groupTherapy], evidence: [.init(.majorDepression, .adjunct, manual)])

    let unknown = Modality(rawValue: "Garden Group")  // nil: not a well-formed word

    #expect(garden.title == "garden group")
    #expect(!garden.isInCatalogue)
    #expect(ModalityProfile.of(garden) == nil)
    #expect(profile.evidence(for: .majorDepression)?.source == manual)
    #expect(unknown == nil)
    #expect(try #require(Modality.siteGarden) == garden)
  }

  @Test("Program profiles: a program sets its own numbers, each with its source")
  func programProfiles() throws {
    let handbook = try Citation(
      id: "site.handbook", title: "Program handbook, chapter 3", confidence: .site)
    var program = ProgramProfile.adultDay
    program.weeklyHours = try Sourced(Bounds(9, 15), source: handbook)
    program.ladder = try Sourced(StepDownLadder([5, 3, 2]), source: handbook)
    program.attendance = try AttendancePolicy(
      percentToStepDown: 75, noShowsToReview: 3, source: handbook)
    print(program.weeks.source.id)  // iop-descriptions

    #expect(program.weeks.source.id == "iop-descriptions")
    #expect(ProgramProfile.adultDay.attendance == nil)
    #expect(program.ladder.value.description == "5 → 3 → 2")
  }

  // MARK: IOPPlanning

  @Test("The golden thread: from a fact to what is done about it, and back")
  func goldenThread() throws {
    let record = try record()
    let content = try #require(record.plans.first).content

    let thread = GoldenThread(content)
    let fact = FactReference.measure(record.intake.measures[0].id)
    for problem in thread.problems(evidencedBy: fact) {
      for goal in thread.goals(of: problem.id) {
        for objective in thread.objectives(of: goal.id) {
          let modalities = thread.interventions(for: objective.id).map(\.modality.title)
          print(objective.statement.revealed, modalities)
        }
      }
    }

    for objective in content.objectives {
      for reference in thread.facts(behind: objective.id) {
        if let fact = record.fact(at: reference) {
          print(reference, fact.says.revealed)  // measure:phq-00 PHQ-9 19 of 27, moderately severe
        }
      }
    }
    print(thread.broken.isEmpty)  // true: every link leads somewhere

    #expect(thread.broken.isEmpty)
    let problems = thread.problems(evidencedBy: fact)
    #expect(!problems.isEmpty)
    let reached = problems.flatMap { thread.goals(of: $0.id) }
      .flatMap { thread.objectives(of: $0.id) }
    #expect(reached.contains { !thread.interventions(for: $0.id).isEmpty })
    #expect(reached.contains { thread.facts(behind: $0.id).contains(fact) })
    #expect(fact.description == "measure:phq-00")
    #expect(record.fact(at: fact)?.says.revealed == "PHQ-9 19 of 27, moderately severe")
  }

  @Test("Three-valued decisions: a missing fact is named, and a program adds its criterion")
  func threeValuedDecisions() throws {
    var record = try record()
    let today = record.intake.date

    record.intake.withdrawal = nil
    let decision = AdmissionCriteria.standard.evaluate(record, asOf: today)
    print(decision.verdict.title)
    for fact in decision.determination.missing {
      print(fact, fact.place.map { "\($0)" } ?? "")
    }

    let handbook = try Citation(id: "site.handbook", title: "Program handbook", confidence: .site)
    let readiness = Criterion<KnownFacts>(
      "site.readiness", "The person is at least getting ready to change.", source: handbook
    ) { facts in
      .on(facts.readiness, orMissing: "the readiness to change", at: .intake(.readiness)) {
        ($0 >= .preparation, "stage of change: \($0.rawValue)")
      }
    }
    let criteria = AdmissionCriteria(AdmissionCriteria.standard.criteria + [readiness])
    let result = criteria.evaluate(record, asOf: today).determination.result("site.readiness")
    print(result?.words.revealed ?? "not asked")

    let admission = try Admission(
      date: today, by: Identifier("c-3"),
      override: Override(
        by: Identifier("c-3"), date: today,
        because: "Withdrawal was assessed by telephone; the note follows."))

    #expect(decision.verdict == .unknown)
    #expect(try page.lines == DocumentationText.printed(in: "ThreeValuedDecisions"))
    #expect(decision.determination.missing.map(\.name) == ["where withdrawal stands"])
    #expect(decision.determination.missing.first?.place?.description == "intake:withdrawal")
    #expect(result?.verdict.title == "met")
    #expect(admission.override?.by == admission.by)
    #expect(!Verdict.unknown == .unknown)
    #expect(Verdict.all([.unknown, .notMet]) == .notMet)
    #expect(Verdict.any([.unknown, .met]) == .met)
  }

  @Test("From intake to discharge: each question is asked on its day")
  func fromIntakeToDischarge() throws {
    let record = try record()

    var recommendations: [(CalendarDate, String)] = []
    for milestone in record.milestones(through: record.latestDate) {
      guard case .review = milestone.event,
        let review = ProgressReview(record, asOf: milestone.date)
      else { continue }
      recommendations.append((milestone.date, review.recommendation.title))
      for reason in review.reasons {
        print(reason.words.revealed, reason.source)
      }
    }

    let today = record.latestDate
    if let first = record.planInForce(on: today)?.content.phases.first {
      let fit = WeeklyScheduler(offerings: record.offerings).fit(
        first, for: record.patient, on: today)
      print(fit.week?.days.map(\.abbreviation) ?? [], fit.obstacles.map(\.sentence))
    }
    let triage = RiskTriage(record, asOf: today)
    let leaving = DischargeReadiness.standard.evaluate(record, asOf: today)
    print(triage.atLeast.title, leaving.verdict.title)

    #expect(recommendations.count == record.reviews.count)
    #expect(leaving.verdict == .met)
  }

  @Test("Versions and signatures: a signed version is revised, not changed")
  func versionsAndSignatures() throws {
    let record = try record()
    let today = record.intake.date
    let draft = try PlanDrafter(program: record.program).draft(
      from: record.intake, for: record.patient, asOf: today)

    let edited = try draft.plan.edited { $0.nextReview = try? today.adding(weeks: 2) }
    let signed = try edited.adding(
      Signature(signer: .clinician, clinician: Identifier("c-1"), date: today))
    print(signed.isDraft)
    do {
      _ = try signed.edited { $0.goals = [] }
    } catch {
      print(error)
    }

    let later = try today.adding(weeks: 4)
    let next = try signed.revised(
      as: Identifier("plan-v2"), on: later, by: Identifier("c-1"),
      because: "The second individual hour is needed."
    ) { $0.nextReview = try? later.adding(weeks: 2) }
    for line in PlanDifference(from: signed.content, to: next.content).lines {
      print(line.revealed)
    }

    let course = try CareRecord(
      patient: record.patient, program: record.program, intake: record.intake
    ).adding(signed).adding(next)
    print("newest on \(today):", course.plan(on: today)?.number ?? 0)
    print("newest on \(later):", course.plan(on: later)?.number ?? 0)
    print("in force on \(later):", course.planInForce(on: later)?.number ?? 0)

    #expect(try page.lines == DocumentationText.printed(in: "VersionsAndSignatures"))
    #expect(!signed.isDraft)
    let refused = #expect(throws: TreatmentPlan.Refused.self) {
      try signed.edited { $0.goals = [] }
    }
    #expect(
      refused?.description == "a signed version does not change; revise it into a next version")
    let lines = PlanDifference(from: signed.content, to: next.content).lines
    #expect(
      lines.map(\.revealed) == ["changed frame of the plan: nextReview 2026-01-21 → 2026-02-18"])
    #expect(course.plan(on: today)?.number == 1)
    #expect(course.plan(on: later)?.number == 2)
    #expect(course.planInForce(on: later)?.number == 1)
    #expect(course.asKnown(on: today).plans == [signed])
  }

  // MARK: IOPSerialization

  @Test("The wire format: equal records give equal bytes, and newer members are kept")
  func wireFormat() throws {
    let record = try record()

    let canonical = try CareDocument(record).encoded()
    let readable = try CareDocument(record).encodedForReading()
    let again = try CareDocument(decoding: readable)
    print(try again.encoded() == canonical)  // true

    var tree = try JSONReader().read(canonical)
    tree = try tree.setting(.string("1.7"), at: ["version"])
    tree = try tree.setting(.string("blue"), at: ["content", "patient", "favouriteColour"])
    let newer = try CareDocument(tree)
    print(newer.unrecognized)  // [$.content.patient.favouriteColour]
    print(try newer.encodedToValue() == tree)  // true: written again in its place

    #expect(try again.encoded() == canonical)
    #expect(newer.unrecognized.description == "[$.content.patient.favouriteColour]")
    #expect(try newer.encodedToValue() == tree)
    let start = String(decoding: canonical.prefix(11), as: UTF8.self)
    #expect(start == #"{"content":"#)
    let end = String(decoding: canonical.suffix(47), as: UTF8.self)
    #expect(end == #","format":"iopkit.care-record","version":"1.0"}"#)
  }

  @Test("Reading untrusted documents: limits, and errors with the place and without the value")
  func untrustedDocuments() throws {
    var received = bytes

    let limits = try JSONLimits(bytes: 4 << 20, depth: 32)
    do {
      let document = try CareDocument(decoding: received, limits: limits)
      print(document)  // iopkit.care-record 1.0
    } catch {
      print(error)
    }

    #expect(
      try CareDocument(decoding: received, limits: limits).description == "iopkit.care-record 1.0")

    let place: JSONPath = ["content", "intake", "date"]
    let tree = try JSONReader().read(received).setting(.string("2026-13-01"), at: place)
    received = try JSONWriter().write(tree)
    do {
      let document = try CareDocument(decoding: received, limits: limits)
      print(document)
    } catch {
      print(error.path)  // $.content.intake.date
      print(error.reason)  // the month of a date is 1 to 12
    }

    let error = #expect(throws: JSONError.self) { try CareDocument(decoding: received) }
    #expect(error?.path.description == "$.content.intake.date")
    #expect(error?.reason.description == "the month of a date is 1 to 12")
  }

  // MARK: The articles

  @Test("Every sample of an article stands in these tests or is the first program")
  func everySampleIsCompiled() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let tests = try FileManager.default.contentsOfDirectory(
      at: here, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "swift" }
    let sources =
      tests + [root.appendingPathComponent("Tests/Client/Sources/FirstProgram/main.swift")]
    let compiled = try sources.map { Self.lines(try String(contentsOf: $0, encoding: .utf8)) }
    let folder = root.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    let articles = (files ?? []).filter { $0.hasSuffix(".md") }.sorted()
    #expect(!articles.isEmpty)
    var samples = 0
    for article in articles {
      let text = try String(contentsOf: folder.appendingPathComponent(article), encoding: .utf8)
      for sample in text.components(separatedBy: "```swift\n").dropFirst() {
        let code = Self.lines(sample.components(separatedBy: "```")[0])
        samples += 1
        #expect(
          compiled.contains { $0.contains(code) },
          "\(article) has a sample that is not compiled:\n\(code)")
      }
    }
    #expect(samples > 10)
  }

  /// The lines that say something, without their indentation.
  private static func lines(_ text: String) -> String {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }
}

extension Modality {
  /// The site's garden group.
  static var siteGarden: Modality? { Modality(rawValue: "garden-group") }
}
