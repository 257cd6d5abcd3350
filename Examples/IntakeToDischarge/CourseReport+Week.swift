import ExampleSupport
import IOPKit

extension CourseReport {
  /// The week that fits a phase around the person's commitments, or what stands in the way.
  mutating func week(_ content: PlanContent, on date: CalendarDate, phase number: Int = 1) {
    guard let phase = content.phases.first(where: { $0.number == number }) else { return }
    let fit = WeeklyScheduler(offerings: record.offerings)
      .fit(phase, for: record.patient, on: date)
    page.heading("A week of phase \(number), \(phase.daysPerWeek) days")
    guard let week = fit.week else {
      page.paragraph(
        fit.verdict == .unknown ? "It cannot be said whether a week fits." : "No week fits.")
      for missing in fit.missing { page.paragraph("missing: \(missing)", indent: 2) }
      for obstacle in fit.obstacles { page.item(obstacle.sentence, level: 1) }
      for suggestion in fit.suggestions { page.item("Would fit: \(suggestion.sentence)", level: 1) }
      return
    }
    for day in week.days {
      page.item(day.name, marker: "*")
      for choice in week.sessions where choice.offering.window.weekday == day { show(choice) }
    }
    for move in week.moves { page.paragraph(move.sentence) }
    if week.moves.isEmpty { page.paragraph("No commitment has to move.") }
  }

  private mutating func show(_ choice: WeekPlan.Choice) {
    let offering = choice.offering
    // What the mix needs is said once, in the phase. Here stands why this place and no other.
    var around: [String] = []
    var preferred: [String] = []
    var others: [String] = []
    for reason in choice.reasons {
      switch reason {
      case .needed, .keepsTreatmentDays: continue
      case .fitsAround(_, let kind): around.append(kind.title)
      case .preferredWeekday(let weekday): preferred.append(weekday.name)
      case .preferredDaypart(let daypart): preferred.append(daypart.rawValue)
      case .preferredDelivery(let delivery): preferred.append(delivery.rawValue)
      default: others.append(reason.sentence)
      }
    }
    var words = "\(offering.title) (\(offering.service.title), \(offering.delivery.rawValue))."
    if !around.isEmpty { words += " Around \(around.joined(separator: ", "))." }
    if !preferred.isEmpty { words += " As preferred: \(preferred.joined(separator: ", "))." }
    words += others.map { " \($0)" }.joined()
    page.entry(
      String(offering.window.text.dropFirst(4)),
      words,
      column: 13, indent: 2)
  }
}
