// The numbers of a program and of a plan may be anything: what is compared with a sum or a product compares as it should.

extension Int {
  /// Returns the product, or the farthest number on its side where it does not fit into 64 bits.
  func times(_ factor: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    guard overflow else { return product }
    return (self < 0) == (factor < 0) ? .max : .min
  }

  /// The sum, or the farthest number on its side where it does not fit into 64 bits.
  func plus(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    guard overflow else { return sum }
    return other < 0 ? .min : .max
  }
}
