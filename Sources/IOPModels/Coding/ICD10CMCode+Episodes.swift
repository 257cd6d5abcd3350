// What ICD-10-CM codes say about the episode that is present (``Citation/icd10cm``).

extension ICD10CMCode {
  /// Whether the code names a present manic, hypomanic or mixed episode.
  package var isManic: Bool {
    remission == nil && ["F30", "F31.0", "F31.1", "F31.2", "F31.6"].contains { isWithin($0) }
  }

  /// Whether the code names a bipolar disorder in another state: depressed or in remission.
  package var isOtherMoodEpisode: Bool {
    remission != nil || ["F31.3", "F31.4", "F31.5"].contains { isWithin($0) }
  }

  /// Whether the code names a disorder that has no mania, such as bipolar II disorder.
  package var isNeverManic: Bool { isWithin("F31.81") || isWithin("F34.0") }

  /// Whether the code names a mood episode with psychotic symptoms.
  package var isPsychoticEpisode: Bool {
    ["F30.2", "F31.2", "F31.5", "F31.64", "F32.3", "F33.3", "F53.1"].contains { isWithin($0) }
  }

  /// Whether the title of the code calls a manic, mixed or psychotic episode severe.
  package var isSevereEpisode: Bool {
    ["F30.13", "F30.2", "F31.13", "F31.2", "F31.5", "F31.63", "F31.64", "F32.3", "F33.3"]
      .contains { isWithin($0) }
  }

  /// Whether the code names a substance use disorder with withdrawal, such as F10.23 and F11.23 (``Citation/icd10cm``).
  package var namesWithdrawal: Bool {
    let parts = text.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, parts[0].hasPrefix("F1") else { return false }
    return ["13", "23", "93"].contains { parts[1].hasPrefix($0) }
  }
}
