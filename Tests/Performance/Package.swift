// swift-tools-version: 6.2

import PackageDescription

// How long the library takes, measured and never asserted:
//
//   swift run --package-path Tests/Performance -c release Ratios      each question, beside an anchor
//   cd Tests/Performance && swift package benchmark                   percentiles, and comparison with a baseline
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Performance",
  platforms: [.macOS(.v13)],
  dependencies: [
    // Named, because the folder that a clone stands in may have any name.
    .package(name: "IOPKit", path: "../.."),
    // Without its traits: counting allocations would need libraries that a machine may not have.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .target(
      name: "Workloads", dependencies: [.product(name: "IOPKit", package: "IOPKit")],
      swiftSettings: settings),
    .executableTarget(name: "Ratios", dependencies: ["Workloads"], swiftSettings: settings),
    .executableTarget(
      name: "Decisions",
      dependencies: ["Workloads", .product(name: "Benchmark", package: "benchmark")],
      path: "Benchmarks/Decisions", swiftSettings: settings,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .testTarget(name: "WorkloadsTests", dependencies: ["Workloads"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
