/// The place of a value that is being coded, linked to the place around it.
///
/// A path is made only when an error or a type asks for it.
final class CodingPlace {
  /// The last step to a place.
  enum Step {
    /// The value that coding began with, at this path of its document.
    case root(JSONPath)
    /// A member.
    case key(any CodingKey)
    /// An element.
    case index(Int)
  }

  let step: Step
  let parent: CodingPlace?

  private init(_ step: Step, in parent: CodingPlace?) {
    self.step = step
    self.parent = parent
  }

  /// The place where coding begins.
  static func root(_ path: JSONPath) -> CodingPlace { CodingPlace(.root(path), in: nil) }

  /// The place of a member of this one.
  func member(_ key: any CodingKey) -> CodingPlace { CodingPlace(.key(key), in: self) }

  /// The place of an element of this one.
  func element(_ index: Int) -> CodingPlace { CodingPlace(.index(index), in: self) }

  /// The steps from the root to here.
  private var steps: [Step] {
    var steps = [step]
    var place = parent
    while let outer = place {
      steps.append(outer.step)
      place = outer.parent
    }
    return steps.reversed()
  }

  /// The path in the document.
  var path: JSONPath {
    var components: [JSONPath.Component] = []
    for step in steps {
      switch step {
      case .root(let path): components += path.components
      case .key(let key): components.append(.key(key.stringValue))
      case .index(let index): components.append(.index(index))
      }
    }
    return JSONPath(components)
  }

  /// The path from where coding began, as coders report it.
  var codingPath: [any CodingKey] {
    steps.compactMap { step in
      switch step {
      case .root: nil
      case .key(let key): key
      case .index(let index): PlainKey(index: index)
      }
    }
  }

  /// The path that another error reported, when it leads further than this place.
  func path(reportedAs codingPath: [any CodingKey]) -> JSONPath {
    let own = steps.dropFirst()
    guard codingPath.count >= own.count else { return path }
    for (step, key) in zip(own, codingPath) {
      switch step {
      case .root: return path
      case .key(let own): guard own.stringValue == key.stringValue else { return path }
      case .index(let own): guard own == key.intValue else { return path }
      }
    }
    let further = codingPath.dropFirst(own.count).map { key -> JSONPath.Component in
      if let key = key as? PlainKey, let index = key.index { return .index(index) }
      return .key(key.stringValue)
    }
    return path.appending(JSONPath(further))
  }
}
