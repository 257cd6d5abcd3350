public import IOPModels

extension CriterionResult {
  /// The sentence with what was found and, where it was left open, what is missing; it is about the person, and so has to be revealed.
  public var words: PrivateText { PrivateText(sentences(indent: "")) }

  fileprivate func sentences(indent: String) -> String {
    let isOutside = weight.decides ? "" : ", \(weight.rawValue)"
    let exclusion = weight == .disqualifying ? ", rules out" : ""
    var lines = ["\(indent)\(verdict.title)\(isOutside)\(exclusion): \(sentence)"]
    if parts.isEmpty {
      lines += judgement.evidence.map { "\(indent)  \($0.says.revealed) (\($0.fact))" }
      if let remark = judgement.remark { lines.append("\(indent)  \(remark)") }
      lines += judgement.missing.map { "\(indent)  missing: \($0)" }
    } else if let composition {
      lines.append("\(indent)  \(composition.words):")
      lines += parts.map { $0.sentences(indent: indent + "    ") }
    }
    return lines.joined(separator: "\n")
  }
}

extension Determination {
  /// The question with the answer and every criterion, one line each; it is about the person, and so has to be revealed.
  public var words: PrivateText {
    PrivateText(
      (["\(question) \(verdict.title)"] + results.map { $0.sentences(indent: "  ") })
        .joined(separator: "\n"))
  }
}
