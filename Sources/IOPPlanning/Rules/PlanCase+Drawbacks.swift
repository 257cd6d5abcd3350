import IOPModels

extension PlanCase {
  /// Which drawbacks of outpatient treatment apply to the person, in the order of ``Drawback/catalogue``.
  public var drawbacks: [Drawback.Applying] {
    Drawback.applying(to: record, facts)
  }
}
