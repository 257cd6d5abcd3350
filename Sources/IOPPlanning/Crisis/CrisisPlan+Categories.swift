public import IOPModels

extension CrisisPlan {
  /// One of the seven categories of a safety plan, in the order in which a person goes through them.
  public enum Category: String, ClosedVocabulary {
    /// What announces a crisis.
    case warningSigns = "signs"
    /// What the person can do alone.
    case coping = "coping"
    /// People and places that distract.
    case distraction = "distraction"
    /// People whom the person can ask for help.
    case helpers = "helpers"
    /// Clinicians, the emergency department and crisis lines.
    case professionals = "professionals"
    /// Means of harm.
    case means = "means"
    /// What is worth living for.
    case reasons = "reasons"

    /// What a person reads.
    public var title: String {
      switch self {
      case .warningSigns: "warning signs"
      case .coping: "coping alone"
      case .distraction: "people and places that distract"
      case .helpers: "people to ask for help"
      case .professionals: "professionals, emergency department and lines"
      case .means: "safety from means of harm"
      case .reasons: "what is worth living for"
      }
    }

    /// The parts of the plan that fill the category.
    public var parts: [Part] {
      switch self {
      case .warningSigns: [.warningSigns]
      case .coping: [.coping]
      case .distraction: [.distractionPeople, .distractionPlaces]
      case .helpers: [.helpers]
      case .professionals: [.professionals, .emergencyDepartment, .lines]
      case .means: [.means]
      case .reasons: [.reasons]
      }
    }
  }

  /// A part of the plan that can be counted.
  public enum Part: String, ClosedVocabulary {
    /// Warning signs.
    case warningSigns = "signs"
    /// What the person can do alone.
    case coping = "coping"
    /// People whose company distracts.
    case distractionPeople = "distractPeople"
    /// Places that distract.
    case distractionPlaces = "distractPlaces"
    /// People to ask for help.
    case helpers = "helpers"
    /// Clinicians and agencies.
    case professionals = "professionals"
    /// The nearest emergency department.
    case emergencyDepartment = "emergencyDept"
    /// Lines that answer in a crisis.
    case lines = "lines"
    /// Agreements about means of harm.
    case means = "means"
    /// Reasons for living.
    case reasons = "reasons"

    /// What a person reads.
    public var title: String {
      switch self {
      case .warningSigns: "warning signs"
      case .coping: "ways to cope alone"
      case .distractionPeople: "people who distract"
      case .distractionPlaces: "places that distract"
      case .helpers: "people to ask for help"
      case .professionals: "clinicians or agencies"
      case .emergencyDepartment: "emergency department"
      case .lines: "crisis lines"
      case .means: "agreements about means of harm"
      case .reasons: "reasons for living"
      }
    }

    /// How many entries the published form suggests at the least.
    ///
    /// Three warning signs, three ways to cope, two people and two places, three helpers, a clinician, the emergency department and
    /// a line, two actions about means, and one reason (``/IOPModels/Citation/stanleyBrown``).
    public var suggested: Sourced<Int> {
      let number =
        switch self {
        case .warningSigns, .coping, .helpers: 3
        case .distractionPeople, .distractionPlaces, .means: 2
        case .professionals, .emergencyDepartment, .lines, .reasons: 1
        }
      return Sourced(number, source: .stanleyBrown)
    }
  }

  /// Returns how many entries a part has; a blank entry is none, and a person who is named twice is one.
  public func count(of part: Part) -> Int {
    switch part {
    case .warningSigns: warningSigns.filled
    case .coping: coping.filled
    case .distractionPeople: Set(distractionPeople).count
    case .distractionPlaces: distractionPlaces.filled
    case .helpers: Set(helpers).count
    case .professionals: professionals.count
    case .emergencyDepartment: emergencyDepartment.isFilled ? 1 : 0
    case .lines: lines.count
    case .means: means.count
    case .reasons: reasons.filled
    }
  }

  /// The categories without any entry.
  public var emptyCategories: [Category] {
    Category.allCases.filter { category in category.parts.allSatisfy { count(of: $0) == 0 } }
  }
}

extension [PrivateText] {
  /// How many of the texts say something.
  var filled: Int { count { !$0.revealed.isBlank } }
}

extension PrivateText? {
  /// Whether there is a text that says something.
  var isFilled: Bool { map { !$0.revealed.isBlank } ?? false }
}
