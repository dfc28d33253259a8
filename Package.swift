// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with: warnings are errors, imports stay internal
/// unless they say otherwise. A release build sees each module whole, which is the package manager's default, and inside
/// one module what is small or generic in another: a record's accessors are called from there for every field. The compiler
/// does so with what is `public` alone; records, facts and their values are, and nothing else.
let settings: [SwiftSetting] = [
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

// Targets stand in the order of the pipeline; Sources/README.md is the map.
let package = Package(
  name: "tapsyrys",
  products: [.executable(name: "tapsyrys", targets: ["tapsyrys"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .target(
      // How a fact is put together is more than what is seen through as small, and done for every value that a rule asks for.
      name: "SocialOrder", resources: [.embedInCode("Data")],
      swiftSettings: settings + [
        .unsafeFlags(
          ["-Xllvm", "-cmo-function-size-limit=200"], .when(configuration: .release))
      ]),
    .target(
      name: "Intake", dependencies: ["SocialOrder", "CLibCSV", "CLibXML2", "CLibZip"],
      swiftSettings: settings),
    .target(name: "Rules", dependencies: ["SocialOrder"], swiftSettings: settings),
    .target(
      name: "Consolidation",
      dependencies: ["SocialOrder", .product(name: "BigInt", package: "BigInt")],
      swiftSettings: settings),
    .target(
      name: "Reports",
      dependencies: [
        "SocialOrder", "Consolidation", "CLibXLSXWriter", "CLibZip", "CSystem",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("Pages/Markup"), .embedInCode("Guard/Blanks")],
      swiftSettings: settings),
    .systemLibrary(name: "CSystem"),
    .target(
      name: "Files", dependencies: ["SocialOrder", "CLibCrypto", "CSystem"],
      swiftSettings: settings),
    .target(
      name: "Batch",
      dependencies: [
        "SocialOrder", "Intake", "Rules", "Consolidation", "Reports", "Files",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .target(
      name: "Workspace",
      dependencies: [
        "SocialOrder", "Consolidation", "Reports", "Files", "Batch",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "tapsyrys",
      dependencies: [
        "SocialOrder", "Intake", "Rules", "Consolidation", "Reports", "Files", "Batch",
        "Workspace",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "tapsyrys-fuzz", dependencies: ["Intake", "SocialOrder"], path: "Tests/Fuzz",
      exclude: [
        "Corpus", "fuzz.sh", "csv.dict", "xml.dict", "xlsx.dict", "decoders.dict", "fields.dict",
      ], swiftSettings: settings),
    .executableTarget(
      name: "tapsyrys-bench",
      dependencies: [
        "SocialOrder", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/Bench/Generator", swiftSettings: settings),
    .testTarget(name: "StructureTests", swiftSettings: settings),
    .testTarget(
      name: "SocialOrderTests", dependencies: ["SocialOrder"], swiftSettings: settings),
    .testTarget(
      name: "IntakeTests", dependencies: ["Intake", "SocialOrder"], swiftSettings: settings),
    .testTarget(
      name: "ConsolidationTests", dependencies: ["Consolidation", "SocialOrder"],
      swiftSettings: settings),
    .testTarget(
      name: "RulesTests", dependencies: ["Rules", "SocialOrder"], swiftSettings: settings),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Consolidation", "SocialOrder"],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "BatchTests",
      dependencies: ["Batch", "Rules", "Consolidation", "Files", "SocialOrder"],
      swiftSettings: settings),
    .testTarget(
      name: "WorkspaceTests",
      dependencies: [
        "tapsyrys", "Workspace", "Reports", "Files", "Batch", "SocialOrder", "CSystem",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests",
      dependencies: ["tapsyrys", "tapsyrys-bench", "Rules", "SocialOrder"],
      swiftSettings: settings),
  ]
)
