import ExampleSupport
import IOPKit

extension CourseReport {
  /// The hours of each week: planned, given and attended, compared with the program's own.
  mutating func hours() {
    let ledger = DoseLedger(record, asOf: asOf)
    guard !ledger.weeks.isEmpty else { return }
    page.heading("Hours week by week")
    page.entry(
      "week of", "planned, given, attended (the program's hours: \(bounds(ledger)))", column: 12)
    for week in ledger.weeks {
      let planned = week.planned.map { hours($0.minutes) } ?? "?"
      var words =
        "\(planned), \(hours(week.account.delivered.minutes)), \(hours(week.account.attended.minutes))"
      if week.deliveredStanding != .within {
        words += "; given: \(week.deliveredStanding.rawValue)"
      }
      if week.account.cancelledByProgram.sessions > 0 {
        words += "; \(week.account.cancelledByProgram.sessions) cancelled by the program"
      }
      if week.account.noShow.sessions > 0 {
        words += "; \(TextPage.counted(week.account.noShow.sessions, "no-show"))"
      }
      if week.account.excused.sessions > 0 { words += "; \(week.account.excused.sessions) excused" }
      if !week.isComplete { words += "; not a whole week" }
      page.entry("\(week.monday)", words, column: 12)
    }
    for missing in ledger.missing { page.paragraph("missing: \(missing)") }
  }

  private mutating func bounds(_ ledger: DoseLedger) -> String {
    guard let hours = ledger.weeks.first?.weeklyHours else { return "not known" }
    return "\(hours.value.lowest) to \(hours.value.highest) [\(source(hours.source))]"
  }

  private func hours(_ minutes: Int) -> String {
    minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
