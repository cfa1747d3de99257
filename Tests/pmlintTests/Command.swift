import Foundation
import TestSupport
import Testing

extension Command {
  /// The built binary.
  static let binary: URL = {
    // The test runner is in the same folder as the built products.
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "pmlint")
    return FileManager.default.isExecutableFile(atPath: beside.path)
      ? beside : Recording.root.appending(path: ".build/debug/pmlint")
  }()

  /// Runs `pmlint` in the project's own folder, on a fixed day.
  init(_ arguments: String..., environment: [String: String] = [:]) throws {
    try self.init(arguments: arguments, in: Recording.root, environment: environment)
  }

  init(arguments: [String], in folder: URL, environment: [String: String] = [:]) throws {
    let day = ["PMLINT_AS_OF": "2026-11-23T12:00:00Z"]
    try self.init(Self.binary, arguments, in: folder, environment: day.merging(environment) { $1 })
  }

  /// The paths in concise findings, each once, sorted.
  var paths: [String] {
    Set(output.split(separator: "\n").compactMap { $0.split(separator: ":").first.map(String.init) }).sorted()
  }
}

extension Scratch {
  func pmlint(_ arguments: String..., environment: [String: String] = [:], in folder: String = "") throws -> Command {
    try Command(arguments: arguments, in: url.appending(path: folder), environment: environment)
  }
}
