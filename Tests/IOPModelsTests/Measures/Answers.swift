import IOPModels

/// Answers to an instrument that come to a total.
enum Answers {
  /// Answers as they stand on the form, the highest first; unscored items are answered with their lowest answer.
  static func to(_ instrument: Instrument, total: Int) -> [Int?] {
    let scored = instrument.items.indices.filter { instrument.items[$0].isScored }
    var rest = total / instrument.multiplier - scored.reduce(0) { $0 + instrument.items[$1].lowest }
    var answers: [Int?] = instrument.items.map(\.lowest)
    // Items that have not every answer come first, so that the others can take what is left.
    let order =
      scored.filter { instrument.items[$0].answers != nil }
      + scored.filter { instrument.items[$0].answers == nil }
    for index in order {
      let item = instrument.items[index]
      let steps = (item.answers ?? Array(item.lowest...item.highest)).map { $0 - item.lowest }
      let step = steps.last { $0 <= rest } ?? 0
      rest -= step
      answers[index] = item.isReversed ? item.highest - step : item.lowest + step
    }
    return answers
  }
}
