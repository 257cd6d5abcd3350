import Testing
import Workloads

@Suite("What is measured is what is named")
struct WorkloadsTests {
  @Test("Every workload works, gives the same answer twice, and none is empty")
  func works() throws {
    let material = try Material(people: 20)
    #expect(material.intakes.count >= 5)
    let workloads = [try Workload.anchor(material)] + (try Workload.all(material))
    #expect(Set(workloads.map(\.name)).count == workloads.count)
    for workload in workloads {
      let first = try workload.run()
      #expect(first > 0, "\(workload.name)")
      #expect(try workload.run() == first, "\(workload.name)")
      #expect(workload.count > 0)
    }
  }
}
