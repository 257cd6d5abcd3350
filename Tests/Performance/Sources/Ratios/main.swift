import Workloads

// Each question is put in turns with the anchor, so that both meet the same machine; the middle of the ratios is shown.
let material = try Material()
let anchor = try Workload.anchor(material)
let rounds = 15

func nanoseconds(_ workload: Workload, times: Int) throws -> Double {
  let clock = ContinuousClock()
  var sum = 0
  let elapsed = try clock.measure { for _ in 0..<times { sum &+= try workload.run() } }
  guard sum != 0 else { throw NothingDone(workload: workload.name) }
  let parts = elapsed.components
  let total = Double(parts.seconds) * 1e9 + Double(parts.attoseconds) / 1e9
  return total / Double(times * workload.count)
}

struct NothingDone: Error { let workload: String }

func middle(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func padded(_ text: String, to width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

print("microseconds, and times the anchor (\(anchor.name)); \(material.intakes.count) intakes\n")
for workload in [anchor] + (try Workload.all(material)) {
  let once = try nanoseconds(workload, times: 1) * Double(workload.count)
  let times = max(1, Int(2e7 / max(1, once)))
  var ratios: [Double] = []
  var own: [Double] = []
  for _ in 0..<rounds {
    let base = try nanoseconds(anchor, times: 4)
    let time = try nanoseconds(workload, times: times)
    own.append(time)
    ratios.append(time / base)
  }
  let micro = (middle(own) / 10).rounded() / 100
  let ratio = (middle(ratios) * 10_000).rounded() / 10_000
  print(padded("\(micro)", to: 12), padded("\(ratio)", to: 9), "", workload.name)
}
