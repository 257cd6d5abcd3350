public import IOPModels

extension ConditionKind {
  /// The instrument of the catalogue that usually measures the condition's symptoms; nil when there is none.
  public var instrument: InstrumentID? { instruments.first }

  /// The instruments of the catalogue that measure the condition's symptoms, the usual one first; empty when there is none.
  ///
  /// PHQ-9, and in its place PHQ-A or PHQ-8, for depressive conditions, bipolar and adjustment disorder and prolonged grief; GAD-7 for
  /// generalised and social anxiety and panic disorder; PCL-5 for post-traumatic stress, OCI-R for obsessive-compulsive disorder, ISI
  /// for insomnia. Beyond the disorder for which an instrument was made the choice is a convention of this library without a
  /// published source, such a result can show symptoms and never their absence, and the adopting clinic reviews it. Screens such as the
  /// AUDIT, which look back over a long time, measure no condition here.
  ///
  /// They say how severe the condition is, in admission and in continued stay, whatever a site knows of conditions beside it. The profiles
  /// that IOPKit ships for drafts name the same ones (``ConditionProfile/instruments``).
  public var instruments: [InstrumentID] {
    switch self {
    case .majorDepression, .persistentDepression, .bipolar, .adjustment, .grief:
      [.phq9, .phqA, .phq8]
    case .generalisedAnxiety, .panic, .socialAnxiety: [.gad7]
    case .postTraumaticStress: [.pcl5]
    case .obsessiveCompulsive: [.ociR]
    case .insomnia: [.isi]
    default: []
    }
  }

  /// Whether an instrument was made for this condition, so that a low result speaks against symptoms.
  func isOwn(_ instrument: InstrumentID) -> Bool {
    let others: [ConditionKind] = [.bipolar, .adjustment, .grief, .panic, .socialAnxiety]
    return instruments.contains(instrument) && !others.contains(self)
  }
}
