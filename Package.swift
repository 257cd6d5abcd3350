// swift-tools-version: 6.2

import PackageDescription

/// What every target of this package is compiled with.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

let package = Package(
  name: "IOPKit",
  platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
  products: [
    .library(
      name: "IOPKit",
      targets: ["IOPKit", "IOPModels", "IOPPlanning", "IOPSerialization", "IOPTesting"]),
    .library(name: "IOPModels", targets: ["IOPModels"]),
    .library(name: "IOPPlanning", targets: ["IOPPlanning"]),
    .library(name: "IOPSerialization", targets: ["IOPSerialization"]),
    .library(name: "IOPTesting", targets: ["IOPTesting"]),
    .executable(name: "IntakeToDischarge", targets: ["IntakeToDischarge"]),
    .executable(name: "DraftPlan", targets: ["DraftPlan"]),
    .executable(name: "CheckPlan", targets: ["CheckPlan"]),
  ],
  targets: [
    .target(name: "IOPModels", swiftSettings: settings),
    .target(name: "IOPPlanning", dependencies: ["IOPModels"], swiftSettings: settings),
    .target(
      name: "IOPSerialization", dependencies: ["IOPPlanning", "IOPModels"],
      swiftSettings: settings),
    .target(
      name: "IOPTesting", dependencies: ["IOPPlanning", "IOPModels"], swiftSettings: settings),
    .target(
      name: "IOPKit", dependencies: ["IOPModels", "IOPPlanning", "IOPSerialization", "IOPTesting"],
      swiftSettings: settings),

    .target(
      name: "ExampleSupport", dependencies: ["IOPKit"], path: "Examples/ExampleSupport",
      swiftSettings: settings),
    .executableTarget(
      name: "IntakeToDischarge", dependencies: ["IOPKit", "ExampleSupport"],
      path: "Examples/IntakeToDischarge", swiftSettings: settings),
    .executableTarget(
      name: "DraftPlan", dependencies: ["IOPKit", "ExampleSupport"], path: "Examples/DraftPlan",
      swiftSettings: settings),
    .executableTarget(
      name: "CheckPlan", dependencies: ["IOPKit", "ExampleSupport"], path: "Examples/CheckPlan",
      swiftSettings: settings),

    .testTarget(
      name: "IOPModelsTests", dependencies: ["IOPModels"], swiftSettings: settings),
    .testTarget(
      name: "IOPPlanningTests",
      dependencies: ["IOPPlanning", "IOPModels", "IOPSerialization", "IOPTesting"],
      swiftSettings: settings),
    .testTarget(
      name: "IOPSerializationTests",
      dependencies: ["IOPSerialization", "IOPTesting", "IOPPlanning", "IOPModels"],
      exclude: ["Laws/Golden"], swiftSettings: settings),
    .testTarget(
      name: "IOPTestingTests",
      dependencies: ["IOPTesting", "IOPSerialization", "IOPPlanning", "IOPModels"],
      swiftSettings: settings),
    .testTarget(
      name: "VignetteTests", dependencies: ["IOPKit"], exclude: ["Vignettes", "pairs.json"],
      swiftSettings: settings),
    .testTarget(
      name: "ExamplesTests",
      dependencies: ["IOPKit", "ExampleSupport", "IntakeToDischarge", "DraftPlan", "CheckPlan"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
