// swift-tools-version: 6.2

import PackageDescription

/// Every target is checked the same way: no warning is let through, and unsafe code says so where it stands.
let checked: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The program for `.ci/fuzz`, which only builds where everything can be imported for tests and libFuzzer is linked.
let fuzz: [Target] = [
  .systemLibrary(name: "CFuzzer", path: "Tests/CFuzzer"),
  .executableTarget(
    name: "fuzz",
    dependencies: ["CFuzzer", "Documents", "Engine", "Git", "Language", "Linting", "Reports", "Rules"],
    path: "Tests/Fuzz", exclude: ["words.dict"], swiftSettings: checked),
]

let package = Package(
  name: "pmlint",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "pmlint", targets: ["pmlint"])
  ],
  dependencies: [
    // The command line: help, completion and errors that users of Swift tools know.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // Reads repositories of every layout without running anything from them.
    .systemLibrary(
      name: "CLibGit2",
      pkgConfig: "libgit2",
      providers: [.apt(["libgit2-dev"]), .brew(["libgit2"])]
    ),
    // GitHub's own Markdown parser, so that a document means here what it means there.
    .systemLibrary(
      name: "CCommonMark",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]
    ),
    // What the program was started with, also where no `/proc` says it.
    .target(name: "CArguments"),
    // What was built, for `--version --verbose`.
    .target(name: "CBuild"),
    // What is known of words and phrases, laid out before the program starts.
    .target(name: "CTables"),
    // Keeps libgit2 from reading all certificates of the system when it starts.
    .target(name: "CCertificates"),
    // A file that is fixed keeps its access lists, for which Swift's Glibc has no functions.
    .systemLibrary(name: "CAttributes"),
    // Unpacks objects that lie in files of their own, and tells whether a report is small enough for code scanning,
    // which counts it compressed.
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"])]
    ),
    // Matches the expressions of a configuration with a bound on what that costs, which Swift's own Regex has not.
    .systemLibrary(
      name: "CPcre2",
      pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]
    ),
    // Front matter and configurations are YAML, and libyaml says where each value begins and ends.
    .systemLibrary(
      name: "CYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    // What is the same for the bytes of git and those of a document.
    .target(name: "Bytes", swiftSettings: checked),
    .target(name: "Git", dependencies: ["Bytes", "CAttributes", "CLibGit2", "CZlib"], swiftSettings: checked),
    .target(name: "Documents", dependencies: ["Bytes", "CCommonMark", "CYAML"], swiftSettings: checked),
    .target(
      name: "Language", dependencies: ["Bytes", "CTables", "Documents"], exclude: ["Lexicon/LICENSE-WordNet"],
      swiftSettings: checked),
    .target(name: "Linting", dependencies: ["Bytes", "CPcre2", "Documents", "Language"], swiftSettings: checked),
    .target(name: "Rules", dependencies: ["Bytes", "Documents", "Language", "Linting"], swiftSettings: checked),
    .target(name: "Reports", dependencies: ["Bytes", "CZlib", "Documents", "Linting"], swiftSettings: checked),
    .target(
      name: "Engine", dependencies: ["Bytes", "Git", "Documents", "Linting", "Rules", "Reports"],
      swiftSettings: checked),
    .executableTarget(
      name: "pmlint",
      dependencies: [
        "CArguments", "CBuild", "CCertificates", "Git", "Documents", "Linting", "Rules", "Reports", "Engine",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: checked,
      // Of many small values, glibc's allocator made a seventh of all CPU.
      linkerSettings: [.linkedLibrary("mimalloc", .when(platforms: [.linux]))]
    ),
    // Folders, programs and recorded files for the tests.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: checked),
    // What the analyser finds in sentences, for `.ci/clauses`, which compares it with another parser.
    .executableTarget(
      name: "clauses", dependencies: ["Documents", "Language"], path: "Tests/Clauses", swiftSettings: checked),
    // What the rules about language find, for `.ci/blame`, which measures how often each family of phrases is right.
    .executableTarget(
      name: "remarks", dependencies: ["Documents", "Linting", "Rules"], path: "Tests/Remarks", swiftSettings: checked),
    .testTarget(name: "GitTests", dependencies: ["Bytes", "Git", "TestSupport"], swiftSettings: checked),
    .testTarget(name: "DocumentsTests", dependencies: ["Bytes", "Documents", "TestSupport"], swiftSettings: checked),
    .testTarget(name: "LanguageTests", dependencies: ["Language", "Documents", "TestSupport"], swiftSettings: checked),
    .testTarget(
      name: "LintingTests", dependencies: ["Bytes", "Linting", "Documents", "TestSupport"], swiftSettings: checked),
    .testTarget(
      name: "RulesTests",
      dependencies: ["Bytes", "CTables", "Rules", "Language", "Linting", "Documents", "Reports", "TestSupport"],
      swiftSettings: checked),
    .testTarget(
      name: "ReportsTests", dependencies: ["Bytes", "Reports", "Linting", "Documents", "TestSupport"],
      swiftSettings: checked),
    .testTarget(
      name: "EngineTests",
      dependencies: ["Bytes", "Engine", "Documents", "Linting", "Reports", "Rules", "TestSupport"],
      swiftSettings: checked),
    .testTarget(
      name: "pmlintTests", dependencies: ["Bytes", "pmlint", "Reports", "TestSupport"], swiftSettings: checked),
  ] + (Context.environment["PMLINT_FUZZ"] == nil ? [] : fuzz)
)
