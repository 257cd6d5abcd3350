public import IOPModels

// What a trajectory comes to beyond its change: three-valued, with the missing named, and every number from the instrument or the
// caller.
extension Trajectory {
  /// Whether the change is clinically significant: better by a reliable change, and across the cut-off, from a case to none.
  ///
  /// Both numbers are the instrument's own and stand beside their sources; that both have to hold is the rule of Jacobson and Truax
  /// (``/IOPModels/Citation/jacobsonTruax``). Where the catalogue gives no reliable change or no cut-off, the answer is unknown and
  /// says which is missing; a site that has chosen one scores by its own instrument.
  public var clinicalSignificance: Determination {
    Determination(
      question: "Is the change of \(measure.title) clinically significant?", asOf: asOf,
      results: [reliablyBetter, caseBefore, noCaseNow])
  }

  private var reliablyBetter: CriterionResult {
    let judgement =
      if let change {
        Judgement(Verdict(change == .reliablyBetter), ends, remark: "\(change.title)".sentence)
      } else {
        Judgement(
          .unknown, ends, missing: [changeSource == nil ? noRule("reliable change") : secondValue])
      }
    return CriterionResult(
      id: "reliable-change", sentence: "The last value is reliably better than the first.",
      weight: .required, source: changeSource ?? .jacobsonTruax, judgement: judgement)
  }

  private var caseBefore: CriterionResult {
    crossing(
      "case-before", "The first value was at the cut-off or beyond it.", points.first
    ) { $0 }
  }

  private var noCaseNow: CriterionResult {
    crossing(
      "no-case-now", "The last value is on the good side of the cut-off.",
      points.count > 1 ? points.last : nil
    ) { !$0 }
  }

  private func crossing(
    _ id: String, _ sentence: String, _ point: Point?, _ isMet: (Bool) -> Bool
  ) -> CriterionResult {
    let cutoff = instrument?.screeningCutoff
    let judgement: Judgement
    if let point, let isCase = instrument?.isPositive(total: point.value), let cutoff {
      judgement = Judgement(
        Verdict(isMet(isCase)), [evidence(point)], remark: "The cut-off is \(cutoff.value).")
    } else {
      let missing = cutoff == nil ? noRule("cut-off") : point == nil ? secondValue : nil
      judgement = Judgement(.unknown, missing: [missing].compactMap(\.self))
    }
    return CriterionResult(
      id: id, sentence: sentence, weight: .required, source: cutoff?.source ?? .jacobsonTruax,
      judgement: judgement)
  }

  /// Returns whether nothing has moved in the last values.
  ///
  /// Nothing has moved when no later value of them is better than the first, and the last is not worse: by a reliable change for an
  /// instrument, by any amount for a count. No source says how many values make a plateau: the caller gives the number, 2 or more.
  ///
  /// - Parameter values: how many values, and who says so; nil leaves the answer unknown.
  public func plateau(over values: Sourced<Int>?) -> Judgement {
    guard let values, values.value >= 2 else {
      let missing = MissingFact("after how many values without change a plateau is spoken of")
      return Judgement(.unknown, missing: [missing])
    }
    let last = points.suffix(values.value)
    guard last.count == values.value, let first = last.first, let latest = last.last else {
      let missing = MissingFact("\(values.value) values of \(measure.title)")
      return Judgement(.unknown, last.map(evidence), missing: [missing], source: values.source)
    }
    guard let direction else {
      let missing = MissingFact("which way \(measure.title) has to move")
      return Judgement(.unknown, last.map(evidence), missing: [missing], source: values.source)
    }
    guard let step = instrument?.reliableChange?.value ?? (instrument == nil ? 1 : nil) else {
      return Judgement(
        .unknown, last.map(evidence), missing: [noRule("reliable change")], source: values.source)
    }
    let isBetter = last.contains { direction.improvement(from: first.value, to: $0.value) >= step }
    let isWorse = direction.improvement(from: latest.value, to: first.value) >= step
    return Judgement(
      Verdict(!isBetter && !isWorse), last.map(evidence),
      remark: isWorse
        ? "The last value is worse." : isBetter ? "A later value is better." : nil,
      source: values.source)
  }

  /// Returns whether there are values enough to speak of change, the last of them recent enough.
  ///
  /// Two values are what change is made of; a site that asks for more says so.
  ///
  /// - Parameters:
  ///   - least: how many values there have to be.
  ///   - days: how old the last one may be on ``asOf``; nil for any age.
  public func enoughData(_ least: Int = 2, within days: Int? = nil) -> Judgement {
    var missing: [MissingFact] = []
    if points.count < least {
      let open = least - points.count
      missing.append(
        MissingFact("\(open) more value\(open == 1 ? "" : "s") of \(measure.title)"))
    }
    if let days, let latest, latest.date.days(to: asOf) > days {
      missing.append(MissingFact("a value of \(measure.title) of the last \(days) days"))
    }
    return Judgement(
      missing.isEmpty ? .met : .unknown, points.map(evidence), missing: missing)
  }

  /// A value as evidence, for example `PHQ-9 12`.
  func evidence(_ point: Point) -> Evidence {
    Evidence(point.fact, on: point.date, says: "\(measure.title) \(point.value)")
  }

  /// The first and the last value as evidence, each once.
  private var ends: [Evidence] { [baseline, latest].compactMap(\.self).map(evidence).unique }

  private var secondValue: MissingFact {
    MissingFact(
      points.isEmpty ? "a value of \(measure.title)" : "a second value of \(measure.title)")
  }

  /// That no source gives a rule for the measure.
  func noRule(_ rule: String) -> MissingFact {
    switch measure {
    case .instrument where instrument == nil:
      MissingFact("the scoring of \(measure.title): IOPKit does not score it")
    case .instrument:
      MissingFact(
        "a \(rule) for \(measure.title): the catalogue gives none, and a site may choose one")
    case .behaviour:
      MissingFact("a \(rule) for a count: there is none")
    }
  }
}

extension String {
  /// The words as a sentence: with a capital letter and a full stop.
  var sentence: String {
    let first = first.map { String($0).uppercased() } ?? ""
    return first + dropFirst() + (hasSuffix(".") ? "" : ".")
  }
}
