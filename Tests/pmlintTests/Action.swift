import Foundation
import TestSupport

/// The action of `.github/actions/pmlint`, read from its file and run step by step as GitHub's runner does.
struct Action: Decodable {
  private let inputs: [String: Input]
  private let outputs: [String: Output]
  let runs: Runs

  struct Input: Decodable {
    let `default`: String
  }

  struct Output: Decodable {
    let value: String
  }

  struct Runs: Decodable {
    let steps: [Step]
  }

  struct Step: Decodable {
    let id: String
    let run: String
    let shell: String
    let env: [String: String]
  }

  static let folder = Recording.root.appending(path: ".github/actions/pmlint")
  static let path = folder.appending(path: "action.yml")

  static func read() throws -> Action {
    try JSONDecoder().decode(Action.self, from: ServiceFile.json(path))
  }

  /// The action's list of keys, in its checkout below the scratch folder.
  static let signers = "_actions/shop/pmlint/v1/.github/allowed_signers"

  /// The result of a run.
  struct Outcome {
    var status: Int32 = 0
    var output = ""
    var errors = ""
    var outputs: [String: String] = [:]
    var summary = ""

    /// The printed workflow commands with a name.
    func commands(_ name: String) -> [String] {
      output.split(separator: "\n").map(String.init).filter {
        $0.hasPrefix("::\(name) ") || $0.hasPrefix("::\(name)::")
      }
    }
  }

  /// Runs the steps in a folder of the scratch folder, which is the workspace of the job.
  func run(
    in release: Release, workspace: String, _ given: [String: String] = [:], environment: [String: String] = [:]
  ) throws -> Outcome {
    let scratch = release.scratch
    let path = try Self.checkOut(in: scratch)
    var outcome = Outcome()
    var values = ["github.action_repository": "shop/pmlint"]
    for (name, input) in inputs { values["inputs.\(name)"] = given[name] ?? input.default }
    var folders: [String] = []
    for step in runs.steps {
      for file in ["output", "path", "summary"] { try scratch.write("", to: "_temp/\(file)") }
      try scratch.write(step.run + "\n", to: "_temp/step.sh")
      var variables = [
        "GITHUB_ACTIONS": "true", "GITHUB_ACTION_PATH": path, "GITHUB_WORKSPACE": scratch.url.path + "/" + workspace,
        "GITHUB_SERVER_URL": "https://github.invalid", "GITHUB_REPOSITORY": "shop/checkout",
        "PMLINT_RELEASES": release.url, "PMLINT_AS_OF": "2026-11-23", "RUNNER_TEMP": scratch.url.path + "/_temp",
        "GITHUB_OUTPUT": scratch.url.path + "/_temp/output", "GITHUB_PATH": scratch.url.path + "/_temp/path",
        "GITHUB_STEP_SUMMARY": scratch.url.path + "/_temp/summary",
        "PATH": (folders + [ProcessInfo.processInfo.environment["PATH"] ?? ""]).joined(separator: ":"),
      ]
      variables.merge(environment) { $1 }
      for (name, text) in step.env { variables[name] = try Self.evaluated(text, values) }
      let run = try Command(
        URL(filePath: "/bin/bash"), ["--noprofile", "--norc", "-eo", "pipefail", scratch.url.path + "/_temp/step.sh"],
        in: scratch.url.appending(path: workspace), environment: variables)
      func written(_ file: String) throws -> String {
        try String(contentsOf: scratch.url.appending(path: "_temp/\(file)"), encoding: .utf8)
      }
      for line in try written("output").split(separator: "\n") {
        let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        values["steps.\(step.id).outputs.\(parts[0])"] = parts[1]
      }
      folders = try written("path").split(separator: "\n").map(String.init) + folders
      outcome.status = run.status
      outcome.output += run.output
      outcome.errors += run.errors
      outcome.summary += try written("summary")
      if run.status != 0 { break }
    }
    for (name, output) in outputs { outcome.outputs[name] = try Self.evaluated(output.value, values) }
    return outcome
  }

  /// The checkout of the action, which is outside the folders of the job.
  private static func checkOut(in scratch: Scratch) throws -> String {
    let root = "_actions/shop/pmlint/v1"
    let target = scratch.url.appending(path: "\(root)/.github/actions/pmlint")
    guard !FileManager.default.fileExists(atPath: target.path) else { return target.path }
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: folder, to: target)
    let source = "Sources/pmlint/Pmlint.swift"
    try scratch.write([UInt8](try Data(contentsOf: Recording.root.appending(path: source))), to: "\(root)/\(source)")
    // The publisher's own key would not have signed a release of these tests.
    if !FileManager.default.fileExists(atPath: scratch.url.path + "/" + signers) {
      try scratch.write("# Nobody yet.\n", to: signers)
    }
    // Instead of a build that takes minutes.
    try scratch.write("#!/bin/sh\necho '\(Command.binary.path)'\n", to: "\(root)/.ci/build")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: scratch.url.path + "/\(root)/.ci/build")
    return target.path
  }

  /// A text with the values of its expressions, each of which is only the name of a value.
  private static func evaluated(_ text: String, _ values: [String: String]) throws -> String {
    let expression = /\$\{\{ ([a-z0-9._-]+) \}\}/
    let unknown = text.matches(of: expression).map { String($0.1) }.filter {
      // An output that a step did not set is empty; an unknown input is an error.
      values[$0] == nil && !$0.hasPrefix("steps.")
    }
    guard unknown.isEmpty, !text.replacing(expression, with: "").contains("${{") else {
      throw UnknownExpression(text: text)
    }
    return text.replacing(expression) { values[String($0.1)] ?? "" }
  }

  private struct UnknownExpression: Error {
    let text: String
  }
}
