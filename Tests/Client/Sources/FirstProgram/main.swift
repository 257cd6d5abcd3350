import IOPKit

enum Refusal: InvalidValue {
  case empty

  var description: String { "A text must not be empty." }
}

func check(_ text: String) throws(Refusal) {
  guard !text.isEmpty else { throw .empty }
}

do {
  try check("")
} catch {
  print("Refused: \(error)")
}
