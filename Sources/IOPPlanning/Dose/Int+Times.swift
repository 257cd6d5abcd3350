extension Int {
  /// Returns the product, or the farthest number on its side where it does not fit into 64 bits.
  ///
  /// The numbers of a program and of a plan may be anything: what is compared with such a product compares as it should.
  func times(_ factor: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    guard overflow else { return product }
    return (self < 0) == (factor < 0) ? .max : .min
  }
}
