import Benchmark
import Workloads

let benchmarks: @Sendable () -> Void = {
  do {
    let material = try Material()
    for workload in [try Workload.anchor(material)] + (try Workload.all(material)) {
      Benchmark(
        workload.count == 1 ? workload.name : "\(workload.name), \(workload.count) times",
        configuration: .init(
          metrics: [.wallClock, .cpuTotal, .peakMemoryResident],
          scalingFactor: .one, maxDuration: .seconds(2))
      ) { benchmark in
        for _ in benchmark.scaledIterations { blackHole(try workload.run()) }
      }
    }
  } catch {
    print("The material of the benchmarks cannot be made: \(error)")
  }
}
