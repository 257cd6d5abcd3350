// Reads a document from standard input and puts it through every module of the library, so that
// the linker keeps what a real client needs. It must not import Foundation either.

import IOPKit

var document: [UInt8] = []
while let line = readLine(strippingNewline: false) {
  document += line.utf8
}

let models: Any.Type = (any InvalidValue).self

print("\(document.count) bytes, \(models)")
