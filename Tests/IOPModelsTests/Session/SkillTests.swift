import IOPModels
import Testing

@Suite("Skills: their words, use and scales")
struct SkillTests {
  @Test("Every skill that IOPKit ships is described in a clause, a site's own is not")
  func descriptions() {
    for skill in Skill.catalogue {
      #expect(skill.about?.isEmpty == false && skill.about?.hasSuffix(".") == false, "\(skill)")
    }
    #expect(Set(Skill.catalogue.compactMap(\.about)).count == Skill.catalogue.count)
    #expect(Skill(rawValue: "own")?.about == nil)
    #expect(Skill.dearMan.title == "DEAR MAN")
  }

  @Test(
    "A rating lies on its scale, the one of the DBT card unless another is given",
    arguments: [(-1, false), (0, true), (7, true), (8, false), (Int.min, false), (Int.max, false)])
  func rating(rating: Int, isFine: Bool) throws {
    let reason = refusal { () throws(SkillUse.Invalid) in try SkillUse(.stop, rating: rating) }
    #expect(reason == (isFine ? nil : .rating))
    let found = DecodingRefusal(of: #"[{"skill":"stop","rating":\#(rating)}]"#, as: [SkillUse].self)
    #expect(found?.rule as? SkillUse.Invalid == (isFine ? nil : .rating))
    #expect((found == nil) == isFine)
    if let found { #expect(found.path == ["0"]) }
  }

  @Test("A site's scale sets its own highest rating, and stands beside a rating only")
  func ownScale() throws {
    let scale = try SkillScale(name: "house", highest: 10, source: .programPolicy)
    #expect(try SkillUse(.stop, rating: 10, scale: scale).rating == 10)
    #expect(
      refusal { () throws(SkillUse.Invalid) in try SkillUse(.stop, rating: 11, scale: scale) }
        == .rating)
    #expect(
      refusal { () throws(SkillUse.Invalid) in try SkillUse(.stop, scale: scale) } == .scale)
    let json = try FoundationJSON.text(of: scale)
    for (rating, rule) in [
      (#","rating":10"#, nil), (#","rating":11"#, SkillUse.Invalid.rating), ("", .scale),
    ] {
      let text = #"{"skill":"stop"\#(rating),"scale":\#(json)}"#
      #expect(DecodingRefusal(of: text, as: SkillUse.self)?.rule as? SkillUse.Invalid == rule)
    }
  }

  @Test("A skill was used from the rating on that the scale names; without a rating it was used")
  func wasUsed() throws {
    #expect(try SkillUse(.stop).wasUsed == true)
    for rating in 0...7 {
      #expect(try SkillUse(.stop, rating: rating).wasUsed == (rating >= 4))
    }
    let silent = try SkillScale(name: "house", highest: 3, source: .programPolicy)
    #expect(try SkillUse(.stop, rating: 0, scale: silent).wasUsed == nil)
    let telling = try SkillScale(
      name: "house", highest: 3, usedFrom: 3, source: .programPolicy)
    #expect(try SkillUse(.stop, rating: 2, scale: telling).wasUsed == false)
    #expect(try SkillUse(.stop, rating: 3, scale: telling).wasUsed == true)
  }

  /// Scales at the edges of their rules.
  static let scales:
    [(name: String, highest: Int, usedFrom: Int?, labels: [String], SkillScale.Invalid?)] = [
      ("x", 1, nil, [], nil), ("x", 100, 100, [], nil), ("x", 1, 1, ["no", "yes"], nil),
      (" ", 5, nil, [], .name), ("", 5, nil, [], .name),
      ("x", 0, nil, [], .highest), ("x", 101, nil, [], .highest), ("x", -1, nil, [], .highest),
      ("x", .max, nil, [], .highest), ("x", .min, nil, [], .highest),
      ("x", 5, 0, [], .usedFrom), ("x", 5, 6, [], .usedFrom), ("x", 5, .min, [], .usedFrom),
      ("x", 1, nil, ["no"], .labels), ("x", 1, nil, ["no", "yes", "very"], .labels),
      ("x", 1, nil, ["no", " "], .labels),
    ]

  @Test("A scale has a name, 1 to 100 ratings above 0, and labels for all or none")
  func scales() throws {
    for (name, highest, usedFrom, labels, rule) in Self.scales {
      let reason = refusal { () throws(SkillScale.Invalid) in
        try SkillScale(
          name: name, highest: highest, usedFrom: usedFrom, labels: labels, source: .programPolicy)
      }
      #expect(reason == rule, "\(name) \(highest) \(labels)")
      let from = usedFrom.map { #","usedFrom":\#($0)"# } ?? ""
      let words = try FoundationJSON.text(of: labels)
      let source = try FoundationJSON.text(of: Citation.programPolicy)
      let text =
        #"[{"name":"\#(name)","max":\#(highest)\#(from),"labels":\#(words),"source":\#(source)}]"#
      let found = DecodingRefusal(of: text, as: [SkillScale].self)
      #expect(found?.rule as? SkillScale.Invalid == rule, "\(text)")
      #expect((found == nil) == (rule == nil), "\(text)")
      if let found { #expect(found.path == ["0"]) }
    }
  }

  @Test("The scale of the DBT card keeps the rules of every scale, and cites its source")
  func standardScale() throws {
    let dbt = SkillScale.dbt
    let same = try SkillScale(
      name: dbt.name, highest: dbt.highest, usedFrom: dbt.usedFrom, labels: dbt.labels,
      source: dbt.source)
    #expect(same == dbt)
    #expect(dbt.highest == 7)
    #expect(dbt.labels.count == 8)
    #expect(dbt.source.confidence == .conventional)
  }

  @Test("A skill is taught, then practised, then used")
  func occasions() {
    #expect(SkillPractice.Occasion.allCases.sorted() == [.taught, .practised, .used])
  }
}
