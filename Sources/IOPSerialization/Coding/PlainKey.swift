/// A coding key that belongs to no type: an index, or the key of an inherited part.
struct PlainKey: CodingKey {
  let stringValue: String
  /// The index of an element.
  let index: Int?

  var intValue: Int? { index ?? Int(stringValue) }

  init(index: Int) {
    self.stringValue = String(index)
    self.index = index
  }

  init(stringValue: String) {
    self.stringValue = stringValue
    self.index = nil
  }

  init(intValue: Int) {
    self.init(stringValue: String(intValue))
  }

  /// The member in which the part of a superclass is kept.
  static var inherited: PlainKey { PlainKey(stringValue: "super") }
}
