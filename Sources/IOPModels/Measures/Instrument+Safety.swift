// The screen for thoughts of suicide that is read by its answers and not by a sum.

extension Instrument {
  /// The Ask Suicide-Screening Questions: read by its answers, without a sum.
  ///
  /// Five questions of no (0) and yes (1). Any yes among the first four is a positive screen; item 5 is asked only then, and a yes
  /// there makes it acute: the person is not left alone, and a full evaluation follows at once. A positive screen with no at item 5
  /// is not acute (``Citation/asq``). Every item is a safety item.
  public static let asq = Instrument(
    known: .asq, title: "Ask Suicide-Screening Questions",
    items: [
      "wish to be dead", "family better off", "thoughts of suicide", "attempt at any time",
    ].map { Item(topic: $0, highest: 1, isSafetyItem: true, isScored: false) } + [
      Item(
        topic: "thoughts of suicide now", highest: 1, isSafetyItem: true, isScored: false,
        askedIf: anyOfFour)
    ],
    rules: [
      Rule(
        name: Rule.positive, title: "positive screen", requirements: [anyOfFour], source: .asq),
      Rule(
        name: Rule.acute, title: "acute positive screen",
        requirements: [anyOfFour, Requirement(items: [5], answeredFrom: 1)], source: .asq),
    ],
    tier: .open, licence: "Public domain, by the National Institute of Mental Health.",
    source: .asq)

  private static let anyOfFour = Requirement(items: [1, 2, 3, 4], answeredFrom: 1)
}
