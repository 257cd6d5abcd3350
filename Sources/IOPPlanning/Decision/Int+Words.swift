// Numbers as findings and judgements write them.

extension Int {
  /// For example `1 day` or `4 days`.
  var dayWords: String { self == 1 ? "1 day" : "\(self) days" }

  /// For example `1 week` or `6 weeks`.
  var weekWords: String { self == 1 ? "1 week" : "\(self) weeks" }

  /// For example `1 full week` or `6 full weeks`.
  var fullWeekWords: String { self == 1 ? "1 full week" : "\(self) full weeks" }

  /// A number of minutes as hours and minutes.
  var asHours: String {
    let minutes = self % 60
    return minutes == 0 ? "\(self / 60) hours" : "\(self / 60) hours \(minutes) minutes"
  }
}
