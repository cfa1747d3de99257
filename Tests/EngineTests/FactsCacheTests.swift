import Bytes
import Documents
import Foundation
import Linting
import Reports
import Rules
import TestSupport
import Testing

@testable import Engine

/// What one run keeps for the next: the same findings from fewer texts.
@Suite struct FactsCacheTests {
  private static let known = "postmortems/2026-11-16-tax.md"
  private static let file = ".git/pmlint/facts"

  /// Two postmortems with the same id, one of which has changed since the first commit.
  private func scratch() throws -> Scratch {
    let scratch = try Scratch.committed("---\nid: PM-1\n---\n# Tax\n", at: Self.known)
    try scratch.write("---\nid: PM-1\n---\n# Late\n", to: "postmortems/2026-11-17-late.md")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "two")
    // Of a file that is as old as the index, nobody knows whether it was written later.
    let place = scratch.url.appending(path: Self.known).path
    let past = Date(timeIntervalSince1970: 1_700_000_000)
    try FileManager.default.setAttributes([.modificationDate: past], ofItemAtPath: place)
    try scratch.git("update-index", "--refresh")
    return scratch
  }

  /// How many findings are in what has changed since the first commit.
  private func findings(
    in scratch: Scratch, from target: Target = .workTree, build: String? = "abc"
  ) async throws -> Int {
    let environment = Environment.inside(scratch, build: build)
    var options = LintOptions(asOf: environment.now)
    (options.target, options.since) = (target, .revision("HEAD~1"))
    options.rules = Rule.all.filter { $0.id == "duplicate-id" }
    return try await FilteredRun(options, environment, besides: Outputs([])).run.outcome().report.findings.count
  }

  /// Removes the only copy of the text that has not changed, as the index and commits know it.
  private func removeText(in scratch: Scratch) throws {
    let blob = try scratch.git("rev-parse", "HEAD:\(Self.known)").trimmingCharacters(in: .whitespacesAndNewlines)
    try FileManager.default.removeItem(
      at: scratch.url.appending(path: ".git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"))
  }

  @Test(arguments: [Target.index, .revision("HEAD")])
  func `a text that is known is not read again`(target: Target) async throws {
    let scratch = try scratch()
    #expect(try await findings(in: scratch, from: target) == 1)
    try removeText(in: scratch)
    #expect(try await findings(in: scratch, from: target) == 1)
    try FileManager.default.removeItem(at: scratch.url.appending(path: Self.file))
    #expect(try await findings(in: scratch, from: target) == 0)
  }

  @Test func `what the disk has is told from what the index has`() async throws {
    let scratch = try scratch()
    #expect(try await findings(in: scratch) == 1)
    try removeText(in: scratch)
    #expect(try await findings(in: scratch, from: .index) == 0)
    #expect(try await findings(in: scratch) == 1)
  }

  @Test(
    arguments: [
      ("build", nil), ("configuration", (".pmlint.yml", "fields: {id: [ticket]}\n")),
    ] as [(String, (path: String, text: String)?)])
  func `another text is read`(what: String, file: (path: String, text: String)?) async throws {
    let scratch = try scratch()
    #expect(try await findings(in: scratch, from: .index) == 1)
    try removeText(in: scratch)
    if let file {
      try scratch.write(file.text, to: file.path)
      try scratch.git("add", file.path)
    }
    #expect(try await findings(in: scratch, from: .index, build: what == "build" ? "abd" : "abc") == 0)
  }

  @Test func `a file that was written since is read`() async throws {
    let scratch = try scratch()
    #expect(try await findings(in: scratch) == 1)
    try scratch.write("---\nid: PM-2\n---\n# Tax\n", to: Self.known)
    #expect(try await findings(in: scratch) == 0)
    // An editor's text stands for the file.
    let environment = Environment.inside(scratch, build: "abc")
    var options = LintOptions(asOf: environment.now)
    options.since = .revision("HEAD~1")
    options.rules = Rule.all.filter { $0.id == "duplicate-id" }
    var run = try FilteredRun(options, environment, besides: Outputs([]))
    let text = Array("---\nid: PM-1\n---\n# Tax\n".utf8)
    #expect(try await run.outcome(overlaying: [Self.known: text]).outcome.report.findings.count == 1)
  }

  @Test func `a build without a commit keeps nothing`() async throws {
    let scratch = try scratch()
    #expect(try await findings(in: scratch, build: nil) == 1)
    #expect(!FileManager.default.fileExists(atPath: scratch.url.appending(path: Self.file).path))
  }

  @Test func `a damaged file is written again`() async throws {
    let scratch = try scratch()
    #expect(try await findings(in: scratch, from: .index) == 1)
    let whole = [UInt8](try Data(contentsOf: scratch.url.appending(path: Self.file)))
    for damaged in [[], Array(whole.dropLast()), whole.map { $0 ^ 0x20 }, Array(whole.prefix(16))] {
      try scratch.write(damaged, to: Self.file)
      #expect(try await findings(in: scratch, from: .index) == 1)
      #expect([UInt8](try Data(contentsOf: scratch.url.appending(path: Self.file))) == whole)
    }
  }

  @Test(arguments: [(1 << 20, true), (Limits.factsCache, true), (Limits.factsCache + 1, false)])
  func `a file that is too large for the run stays, up to 256 MiB`(size: Int, stays: Bool) async throws {
    let scratch = try scratch()
    try scratch.write("", to: Self.file)
    let file = scratch.url.appending(path: Self.file)
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: UInt64(size))
    try handle.close()
    #expect(try await findings(in: scratch) == 1)
    let after = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int
    #expect((after == size) == stays)
  }

  @Test(arguments: [nil, "abc"]) func `a link that a change breaks is new, whatever else its document has`(
    build: String?
  ) async throws {
    let text = "---\nid: PM-1\n---\n# Tax\n\nSee [the runbook](../runbooks/tax.md).\n"
    let scratch = try Scratch.committed(text, at: Self.known)
    // The second of two is told that the id is known, before the change and after it.
    try scratch.write(text, to: "postmortems/2026-11-17-late.md")
    try scratch.write("# Tax\n", to: "runbooks/tax.md")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "two")
    try scratch.git("rm", "-q", "runbooks/tax.md")
    let environment = Environment.inside(scratch, build: build)
    var options = LintOptions(asOf: environment.now)
    (options.since, options.isNewOnly) = (.revision("HEAD"), true)
    options.rules = Rule.all.filter { ["duplicate-id", "broken-link"].contains($0.id) }
    var run = try FilteredRun(options, environment, besides: Outputs([]))
    let findings = try await run.outcome().outcome.report.findings
    let broken = [Self.known, "postmortems/2026-11-17-late.md"].map { "\($0) broken-link" }
    #expect(findings.map { "\($0.path) \($0.rule)" } == broken)
  }

  /// What is a document at one path need not be one at another.
  @Test func `a version is not what the same text is as a document`() async throws {
    func text(_ id: String) -> String {
      "---\nid: \(id)\nseverity: P1\nresolved: 2026-10-01T10:00Z\nreview_at: 2026-10-02T10:00Z\n---\n# Tax\n"
    }
    let scratch = try Scratch.committed(text("PM-1"), at: "notes/tax.md")
    try scratch.write(text("PM-3"), to: "postmortems/late.md")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "two")
    func findings() async throws -> [String] {
      let environment = Environment.inside(scratch, build: "abc")
      var options = LintOptions(asOf: environment.now)
      (options.target, options.isNewOnly) = (.index, true)
      options.rules = Rule.all.filter { $0.id == "duplicate-id" || $0.needsHistory }
      var run = try FilteredRun(options, environment, besides: Outputs([]))
      return try await run.outcome().outcome.report.findings.filter { $0.rule == "duplicate-id" }.map(\.path)
    }
    try scratch.git("mv", "notes/tax.md", "postmortems/tax.md")
    #expect(try await findings() == [])
    try scratch.git("mv", "postmortems/tax.md", "notes/tax.md")
    try scratch.write(text("PM-1"), to: "postmortems/late.md")
    try scratch.git("add", "-A")
    #expect(try await findings() == [])
  }
}
