// A share holds the steps of its sum. One that was sent is added up again.

extension PatientShare {
  enum CodingKeys: String, CodingKey {
    case charge = "charge"
    case steps = "steps"
    case missing = "missing"
    case atLeast = "atLeast"
    case atMost = "atMost"
  }

  /// Decodes a share that somebody computed.
  ///
  /// - Throws: `DecodingError` when a member is missing, or with ``Invalid``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let charge = try container.decode(Money.self, forKey: .charge)
    let steps = try container.decode([Step].self, forKey: .steps)
    let missing = try container.decode([Term].self, forKey: .missing)
    let atLeast = try container.decode(Money.self, forKey: .atLeast)
    let atMost = try container.decode(Money.self, forKey: .atMost)
    self = try decoder.refusing {
      try PatientShare(
        computed: charge, steps: steps, missing: missing, atLeast: atLeast, atMost: atMost)
    }
  }
}

extension Array where Element == PatientShare.Step {
  /// Whether the steps are those of a charge without coverage or of the terms of coverage, with aid at the end.
  func areSteps(of charge: Money) -> Bool {
    let sum = prefix { !$0.kind.isAid }
    let kinds = sum.map(\.kind)
    guard dropFirst(sum.count).allSatisfy({ $0.kind.isAid && $0.takesOff }) else { return false }
    if kinds == [.charge] { return sum[0].least == charge && sum[0].most == charge }
    guard kinds == [.deductible, .coinsurance, .copay, .limit] else { return false }
    return sum.prefix(3).allSatisfy { !$0.least.isNegative && !$0.most.isNegative }
      && sum[3].takesOff
  }
}

extension PatientShare.Step {
  /// Whether the step adds nothing, at neither end.
  fileprivate var takesOff: Bool { least.minorUnits <= 0 && most.minorUnits <= 0 }
}

extension PatientShare.Step {
  enum CodingKeys: String, CodingKey {
    case kind = "kind"
    case aid = "aid"
    case least = "least"
    case most = "most"
  }

  /// Decodes an object with the `kind` of the step, the kind of `aid` where it is aid, and both ends.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      kind: try Kind(from: decoder), least: try container.decode(Money.self, forKey: .least),
      most: try container.decode(Money.self, forKey: .most))
  }

  /// Encodes an object with the members of the kind beside both ends.
  public func encode(to encoder: any Encoder) throws {
    try kind.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(least, forKey: .least)
    try container.encode(most, forKey: .most)
  }
}

extension PatientShare.Step.Kind: Codable {
  private enum Word: String, ClosedVocabulary {
    case charge = "charge"
    case deductible = "deductible"
    case coinsurance = "coinsurance"
    case copay = "copay"
    case limit = "limit"
    case aid = "aid"
  }

  enum CodingKeys: String, CodingKey {
    case kind = "kind"
    case aid = "aid"
  }

  /// Whether the step is financial aid.
  fileprivate var isAid: Bool { if case .aid = self { true } else { false } }

  /// Decodes an object with a `kind`, and the kind of `aid` where it is aid.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(Word.self, forKey: .kind) {
    case .charge: self = .charge
    case .deductible: self = .deductible
    case .coinsurance: self = .coinsurance
    case .copay: self = .copay
    case .limit: self = .limit
    case .aid: self = .aid(try container.decode(FinancialAidKind.self, forKey: .aid))
    }
  }

  /// Encodes an object with a `kind`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .charge: try container.encode(Word.charge, forKey: .kind)
    case .deductible: try container.encode(Word.deductible, forKey: .kind)
    case .coinsurance: try container.encode(Word.coinsurance, forKey: .kind)
    case .copay: try container.encode(Word.copay, forKey: .kind)
    case .limit: try container.encode(Word.limit, forKey: .kind)
    case .aid(let kind):
      try container.encode(Word.aid, forKey: .kind)
      try container.encode(kind, forKey: .aid)
    }
  }
}
