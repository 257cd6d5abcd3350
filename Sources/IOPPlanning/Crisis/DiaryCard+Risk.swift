public import IOPModels

// What a diary card says about danger. The card asks for a look and rates no danger: that a card is looked at on the same day when it
// speaks of suicide or of self-harm that happened, and soon when it speaks of an urge to self-harm, is this library's convention.

extension DiaryCard {
  /// Whether the card rates the urge to suicide above 0, or says that self-harm happened.
  var speaksOfDanger: Bool { ratesSuicide || occurrence(of: .selfHarmDays)?.happened == true }

  /// Whether the card rates the urge to suicide above 0.
  var ratesSuicide: Bool { rating(of: .suicide).map { $0.value > 0 } ?? false }

  /// Whether the card answers at least one of the questions about suicide and self-harm.
  var answersAboutHarm: Bool {
    rating(of: .suicide) != nil || rating(of: .selfHarm) != nil
      || occurrence(of: .selfHarmDays) != nil
  }

  /// What the card says about suicide and self-harm, in words; its note stays in the record.
  public var inWords: String {
    var parts: [String] = []
    for urge in [Urge.suicide, .selfHarm] {
      if let rating = rating(of: urge) { parts.append("\(urge.title) \(rating.value) of 5") }
    }
    if let happened = occurrence(of: .selfHarmDays)?.happened {
      parts.append(happened ? "self-harm" : "no self-harm")
    }
    return "diary card" + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
  }
}

extension KnownFacts {
  /// The diary cards that speak of suicide or self-harm and after which nobody has assessed risk.
  var openCards: [Known<DiaryCard>] {
    diaryCards.filter { $0.value.speaksOfHarm == true && !wasAssessed(since: $0.date) }
  }

  /// The open cards that speak of suicide, or of self-harm that happened.
  var dangerCards: [Known<DiaryCard>] { openCards.filter(\.value.speaksOfDanger) }

  /// The open cards that speak of an urge to self-harm and of no more.
  var urgeCards: [Known<DiaryCard>] { openCards.filter { !$0.value.speaksOfDanger } }

  /// The cards that ask for care without asking for an evaluation: open urges, and the latest answer where risk was assessed since.
  var cardsForCare: [Known<DiaryCard>] {
    let latest = diaryCards.last { $0.value.speaksOfHarm != nil }
    let assessed = latest.flatMap {
      $0.value.speaksOfHarm == true && wasAssessed(since: $0.date) ? $0 : nil
    }
    return urgeCards + (assessed.map { [$0] } ?? [])
  }
}
