import Documents
import Foundation
import Linting
import Reports
import Rules
import Synchronization
import TestSupport
import Testing

/// One case of `Fixtures/<rule-id>/{bad,good}/`: a file, a folder of files that belong together, or one of commits.
struct Fixture: CustomTestStringConvertible, Sendable {
  let rule: Rule
  let isBad: Bool
  let url: URL

  /// All cases of all rules, sorted by path.
  static let all: [Fixture] = Rule.all.flatMap { rule in
    ["bad", "good"].flatMap { kind in
      entries(of: folder.appending(path: rule.id).appending(path: kind))
        .filter { $0.pathExtension != "expected" && !$0.lastPathComponent.hasSuffix(fixedSuffix) }
        .map { Fixture(rule: rule, isBad: kind == "bad", url: $0) }
    }
  }

  static let folder = Recording.root.appending(path: "Fixtures")

  static func entries(of folder: URL) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { folder.appending(path: $0) }
  }

  var testDescription: String {
    "\(rule.id)/\(isBad ? "bad" : "good")/\(url.lastPathComponent)"
  }

  /// What the fixes of a case, safe and unsafe, make of the one document that they change, lies in a file of this name.
  static let fixedSuffix = ".fixed.md"

  var fixedText: URL {
    let name = url.pathExtension == "md" ? url.deletingPathExtension() : url
    return name.deletingLastPathComponent().appending(path: name.lastPathComponent + Self.fixedSuffix)
  }

  var expectation: URL { url.deletingPathExtension().appendingPathExtension("expected") }

  /// The files by their path in the case, which is their path in an imagined repository.
  var files: [(path: String, bytes: [UInt8])] {
    guard commitFolders.isEmpty else { return finalFiles }
    guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: url.path), !paths.isEmpty else {
      return [(url.lastPathComponent, Self.bytes(of: url))]
    }
    // A folder cannot be read, and is no file of the case.
    return paths.sorted().compactMap { path in
      (try? Data(contentsOf: url.appending(path: path))).map { (path, [UInt8]($0)) }
    }
  }

  static func bytes(of url: URL) -> [UInt8] {
    (try? Data(contentsOf: url)).map { [UInt8]($0) } ?? []
  }

  /// The day that all fixtures are read on.
  static let asOf = Moment(seconds: 1_795_435_200)

  /// What the fixture's own rule finds; what suppressions leave out only shows when all rules run.
  func findings() -> [Finding] {
    let rules = rule.group == .suppression ? Rule.all : [rule]
    return Self.lint(files, with: rules.map(\.optedIn), history: history, settings: Self.settings(for: rule)).findings
      .filter { $0.rule == rule.id }
  }

  /// Fixtures are judged as by a team that names the profile: each part that is missing has its own finding.
  static func settings(for rule: Rule) -> Settings {
    var settings = Settings()
    settings.isProfileNamed = rule.id != "missing-structure"
    return settings
  }

  /// The findings of the rules in these files, sorted.
  static func lint(
    _ files: [(path: String, bytes: [UInt8])], with rules: [Rule], history: History = History(),
    settings: Settings = Settings()
  ) -> (findings: [Finding], documents: [Document]) {
    var ownership = Ownership()
    for file in files where file.path == "CODEOWNERS" {
      ownership.add(codeOwners: String(decoding: file.bytes, as: UTF8.self))
    }
    var linter = linter(for: rules)
    linter.context = Context(
      asOf: asOf, settings: settings, ownership: ownership, referenced: referencedFiles(of: files), history: history)
    let documents = files.filter { Document.Kind.mayBeDocument(path: $0.path) }
      .compactMap { Document(SourceFile(path: $0.path, bytes: $0.bytes)) }
    return (linter.lint(all: documents), documents)
  }

  /// The linter of some rules, built once: the phrases of all rules take longer to read than a fixture to lint.
  static func linter(for rules: [Rule]) -> Linter {
    let key = rules.map { "\($0.id) \($0.isOptIn)" }
    return linters.withLock { linters in
      if let linter = linters[key] { return linter }
      let linter = Linter(rules: rules, context: Context(asOf: asOf))
      linters[key] = linter
      return linter
    }
  }

  private static let linters = Mutex<[[String]: Linter]>([:])

  /// What several files make a repository of; of one alone nothing is known.
  private static func referencedFiles(of files: [(path: String, bytes: [UInt8])]) -> ReferencedFiles {
    guard files.count > 1 else { return ReferencedFiles() }
    var paths: Set<String> = []
    var anchors: [String: Set<String>] = [:]
    for file in files {
      var parts = file.path.split(separator: "/")
      while !parts.isEmpty {
        paths.insert(parts.joined(separator: "/"))
        parts.removeLast()
      }
      if file.path.hasSuffix(".md") { anchors[file.path] = SourceFile(path: file.path, bytes: file.bytes).anchors }
    }
    return ReferencedFiles(paths: paths, anchors: anchors, isKnown: true)
  }

  /// The report that a user would read, without the summary.
  static func report(_ findings: [Finding]) -> String {
    let report = Report(
      findings: findings, notices: [], source: Report.Source(kind: .workTree, revision: nil, history: .none),
      documents: [:], skipped: Report.Skipped(), asOf: asOf, version: "")
    let text = Reporter.text.render(report, Reporter.Style())
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2).joined(separator: "\n") + "\n"
  }
}
