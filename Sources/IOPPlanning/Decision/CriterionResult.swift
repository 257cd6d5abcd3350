public import IOPModels

/// What a criterion found.
///
/// Printed, it says what was asked and not what was found; ``words`` says both.
public struct CriterionResult: PersonalData, Hashable, Sendable {
  /// The name of the criterion.
  public let id: String
  /// What has to hold.
  public let sentence: String
  /// How much it counts.
  public let weight: CriterionWeight
  /// Where it comes from.
  public let source: Citation
  /// The verdict, the facts used and the facts missed.
  public let judgement: Judgement
  /// How the parts make the verdict; nil when the criterion is one question.
  public let composition: Composition?
  /// What each part of the criterion found; empty when it is one question.
  public let parts: [CriterionResult]

  /// Creates the result of a criterion that is one question.
  public init(
    id: String, sentence: String, weight: CriterionWeight, source: Citation, judgement: Judgement
  ) {
    self.id = id
    self.sentence = sentence
    self.weight = weight
    self.source = source
    self.judgement = judgement
    composition = nil
    parts = []
  }

  /// Creates the result of a criterion that is made of others, from what they found.
  ///
  /// Parts that are required or disqualifying make the verdict; supporting and informational ones are shown.
  public init(
    id: String, sentence: String, weight: CriterionWeight, source: Citation,
    _ composition: Composition, of parts: [CriterionResult]
  ) {
    self.id = id
    self.sentence = sentence
    self.weight = weight
    self.source = source
    self.composition = composition
    self.parts = parts
    let counting = parts.compactMap { part in
      part.share.map { share in (share: share, judgement: part.judgement) }
    }
    let shares = counting.map(\.share)
    let deciding = composition.deciding(shares).map { counting[$0].judgement }
    let verdict = composition.verdict(of: shares)
    let remarks = deciding.compactMap(\.remark).unique
    let evidence = deciding.flatMap(\.evidence).unique
    let missing = verdict == .unknown ? deciding.flatMap(\.missing).unique : []
    var remark: String? = remarks.isEmpty ? nil : remarks.joined(separator: " ")
    if counting.isEmpty {
      remark = "No part of it decides."
    } else if remark == nil, evidence.isEmpty, missing.isEmpty {
      // At least none of them, or more than there are.
      remark = "The facts make no difference to it."
    }
    judgement = Judgement(verdict, evidence, missing: missing, remark: remark)
  }

  /// The verdict.
  public var verdict: Verdict { judgement.verdict }

  /// What the verdict adds to the answer of the whole: its opposite for a disqualifying criterion, nil where it cannot change it.
  public var share: Verdict? { weight.share(of: verdict) }

  /// The criterion and all of its parts, the whole before its parts.
  public var withParts: [CriterionResult] { [self] + parts.flatMap(\.withParts) }

  /// What was asked, without what was found.
  public var description: String { "\(sentence) (answer redacted)" }
}
