/// A law that a type breaks, as a value: a test framework shows it, this module needs none.
///
/// It names the law and the places of the samples in their list, and never their content.
public struct Violation: Hashable, Sendable, CustomStringConvertible {
  /// The law that is broken.
  public let law: String
  /// The places of the samples that break it, from 0.
  public let samples: [Int]

  /// Creates a violation.
  public init(_ law: String, samples: [Int] = []) {
    self.law = law
    self.samples = samples
  }

  /// The law and the places of the samples.
  public var description: String {
    samples.isEmpty
      ? law : "\(law) (samples \(samples.map(String.init).joined(separator: ", ")))"
  }
}
