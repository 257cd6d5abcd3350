// A definition is written flat and short: what has its usual value has no member, and of a band that is named after its
// severity only the severity is written. Decoding checks a definition like the initialiser, and lists every fault.

extension Instrument: Codable {
  enum CodingKeys: String, CodingKey {
    case id = "id"
    case title = "title"
    case items = "items"
    case multiplier = "multiplier"
    case direction = "direction"
    case bands = "bands"
    case schemes = "schemes"
    case subscales = "subscales"
    case rules = "rules"
    case screeningCutoff = "screeningCutoff"
    case cutoffs = "cutoffs"
    case remissionBelow = "remissionBelow"
    case responsePercent = "responsePercent"
    case reliableChange = "reliableChange"
    case changes = "changes"
    case prorating = "prorating"
    case recallDays = "recallDays"
    case intervalDays = "intervalDays"
    case totalLOINC = "totalLOINC"
    case panelLOINC = "panelLOINC"
    case tier = "tier"
    case licence = "licence"
    case source = "source"
  }

  /// Decodes a definition; a multiplier that is absent is 1, and a list that is absent is empty.
  ///
  /// - Throws: `DecodingError` when a member is missing or has another type, or with ``IllFormed``, which lists every fault.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func sourced(_ key: CodingKeys) throws -> Sourced<Int>? {
      try container.decodeIfPresent(Sourced<Int>.self, forKey: key)
    }
    self = try decoder.refusing {
      try Instrument(
        id: container.decode(InstrumentID.self, forKey: .id),
        title: container.decode(String.self, forKey: .title),
        items: container.decode([Item].self, forKey: .items),
        multiplier: container.decodeIfPresent(Int.self, forKey: .multiplier) ?? 1,
        direction: container.decode(ImprovementDirection.self, forKey: .direction),
        bands: container.decode([Band].self, forKey: .bands),
        schemes: container.decode([BandScheme].self, forKey: .schemes),
        subscales: container.decode([Subscale].self, forKey: .subscales),
        rules: container.decode([Rule].self, forKey: .rules),
        screeningCutoff: sourced(.screeningCutoff),
        cutoffs: container.decode([Threshold].self, forKey: .cutoffs),
        remissionBelow: sourced(.remissionBelow), responsePercent: sourced(.responsePercent),
        reliableChange: sourced(.reliableChange),
        changes: container.decode([Threshold].self, forKey: .changes),
        prorating: sourced(.prorating),
        recallDays: container.decodeIfPresent(Int.self, forKey: .recallDays),
        intervalDays: sourced(.intervalDays),
        totalLOINC: container.decodeIfPresent(LOINCCode.self, forKey: .totalLOINC),
        panelLOINC: container.decodeIfPresent(LOINCCode.self, forKey: .panelLOINC),
        tier: container.decode(LicenceTier.self, forKey: .tier),
        licence: container.decode(String.self, forKey: .licence),
        source: container.decode(Citation.self, forKey: .source))
    }
  }

  /// Encodes an object without what has its usual value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(title, forKey: .title)
    try container.encode(items, forKey: .items)
    try container.encodeIfPresent(multiplier == 1 ? nil : multiplier, forKey: .multiplier)
    try container.encode(direction, forKey: .direction)
    try container.encode(bands, forKey: .bands)
    try container.encode(schemes, forKey: .schemes)
    try container.encode(subscales, forKey: .subscales)
    try container.encode(rules, forKey: .rules)
    try container.encodeIfPresent(screeningCutoff, forKey: .screeningCutoff)
    try container.encode(cutoffs, forKey: .cutoffs)
    try container.encodeIfPresent(remissionBelow, forKey: .remissionBelow)
    try container.encodeIfPresent(responsePercent, forKey: .responsePercent)
    try container.encodeIfPresent(reliableChange, forKey: .reliableChange)
    try container.encode(changes, forKey: .changes)
    try container.encodeIfPresent(prorating, forKey: .prorating)
    try container.encodeIfPresent(recallDays, forKey: .recallDays)
    try container.encodeIfPresent(intervalDays, forKey: .intervalDays)
    try container.encodeIfPresent(totalLOINC, forKey: .totalLOINC)
    try container.encodeIfPresent(panelLOINC, forKey: .panelLOINC)
    try container.encode(tier, forKey: .tier)
    try container.encode(licence, forKey: .licence)
    try container.encode(source, forKey: .source)
  }
}

extension Instrument.Item: Codable {
  enum CodingKeys: String, CodingKey {
    case topic = "topic"
    case lowest = "min"
    case highest = "max"
    case answers = "answers"
    case isReversed = "reversed"
    case isSafetyItem = "safety"
    case isScored = "scored"
    case askedIf = "askedIf"
    case loinc = "loinc"
  }

  /// Decodes an item; the lowest answer is 0 when absent, `reversed` and `safety` are false, `scored` is true.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      topic: try container.decode(String.self, forKey: .topic),
      lowest: try container.decodeIfPresent(Int.self, forKey: .lowest) ?? 0,
      highest: try container.decode(Int.self, forKey: .highest),
      answers: try container.decodeIfPresent([Int].self, forKey: .answers),
      isReversed: try container.decodeIfPresent(Bool.self, forKey: .isReversed) ?? false,
      isSafetyItem: try container.decodeIfPresent(Bool.self, forKey: .isSafetyItem) ?? false,
      isScored: try container.decodeIfPresent(Bool.self, forKey: .isScored) ?? true,
      askedIf: try container.decodeIfPresent(Instrument.Requirement.self, forKey: .askedIf),
      loinc: try container.decodeIfPresent(LOINCCode.self, forKey: .loinc))
  }

  /// Encodes an object without what has its usual value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(topic, forKey: .topic)
    try container.encodeIfPresent(lowest == 0 ? nil : lowest, forKey: .lowest)
    try container.encode(highest, forKey: .highest)
    try container.encodeIfPresent(answers, forKey: .answers)
    try container.encodeIfPresent(isReversed ? true : nil, forKey: .isReversed)
    try container.encodeIfPresent(isSafetyItem ? true : nil, forKey: .isSafetyItem)
    try container.encodeIfPresent(isScored ? nil : false, forKey: .isScored)
    try container.encodeIfPresent(askedIf, forKey: .askedIf)
    try container.encodeIfPresent(loinc, forKey: .loinc)
  }
}

extension Instrument.Band: Codable {
  enum CodingKeys: String, CodingKey {
    case lowest = "min"
    case highest = "max"
    case name = "name"
    case severity = "severity"
  }

  /// Decodes a band; without a name it is named after its severity.
  ///
  /// - Throws: `DecodingError` when a member is missing, or with ``Invalid``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self = try decoder.refusing {
      try Instrument.Band(
        lowest: container.decode(Int.self, forKey: .lowest),
        highest: container.decode(Int.self, forKey: .highest),
        name: container.decodeIfPresent(String.self, forKey: .name),
        severity: container.decodeIfPresent(Severity.self, forKey: .severity))
    }
  }

  /// Encodes both ends, and the name where it is not that of the severity.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(totals.lowerBound, forKey: .lowest)
    try container.encode(totals.upperBound, forKey: .highest)
    try container.encodeIfPresent(name == severity?.title ? nil : name, forKey: .name)
    try container.encodeIfPresent(severity, forKey: .severity)
  }
}

extension Instrument.Requirement: Codable {
  enum CodingKeys: String, CodingKey {
    case items = "items"
    case answer = "from"
    case count = "count"
  }

  /// Decodes a requirement; one of its items has to count when the number is absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      items: try container.decode([Int].self, forKey: .items),
      answeredFrom: try container.decode(Int.self, forKey: .answer),
      count: try container.decodeIfPresent(Int.self, forKey: .count) ?? 1)
  }

  /// Encodes an object; one item that has to count is not written.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(items, forKey: .items)
    try container.encode(answer, forKey: .answer)
    try container.encodeIfPresent(count == 1 ? nil : count, forKey: .count)
  }
}
