// swift-tools-version: 6.2

import PackageDescription

// A client of the whole library, built as a server would be: optimised, static, stripped.
// `.ci/checks/linkage.sh` builds it, measures it, and looks for Foundation in it.
let package = Package(
  name: "Linkage",
  // Named, because the folder that a clone stands in may have any name.
  dependencies: [.package(name: "IOPKit", path: "../..")],
  targets: [
    .executableTarget(
      name: "Linkage", dependencies: [.product(name: "IOPKit", package: "IOPKit")])
  ],
  swiftLanguageModes: [.v6]
)
