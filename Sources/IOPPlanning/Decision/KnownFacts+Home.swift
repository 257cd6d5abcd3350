import IOPModels

extension KnownFacts {
  /// Whether the home is safe.
  var safeHome: Judgement {
    .on(homeIsSafe, orMissing: "whether the home is safe", at: .intake(.homeIsSafe)) {
      ($0, $0 ? "home is safe" : "home is not safe")
    }
  }

  /// Whether the home is stable.
  var stableHome: Judgement {
    .on(homeIsStable, orMissing: "whether the home is stable", at: .intake(.homeIsStable)) {
      ($0, $0 ? "home is stable" : "home is not stable")
    }
  }

  /// Whether withdrawal is not active.
  var noWithdrawal: Judgement {
    .on(withdrawal, orMissing: "where withdrawal stands", at: .intake(.withdrawal)) {
      ($0 != .active, "withdrawal: \($0.rawValue)")
    }
  }
}
