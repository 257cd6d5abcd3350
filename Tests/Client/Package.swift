// swift-tools-version: 6.2

import PackageDescription

// A client from the outside: everything the compiler may ask of Swift code one day is switched on,
// and only `IOPKit` is imported. What compiles here compiles for anyone.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
]

let package = Package(
  name: "Client",
  platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
  // Named, because the folder that a clone stands in may have any name.
  dependencies: [.package(name: "IOPKit", path: "../..")],
  targets: [
    .executableTarget(
      name: "FirstProgram", dependencies: [.product(name: "IOPKit", package: "IOPKit")],
      swiftSettings: settings)
  ],
  swiftLanguageModes: [.v6]
)
