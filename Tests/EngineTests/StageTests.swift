import Documents
import Engine
import Foundation
import Linting
import Reports
import Rules
import TestSupport
import Testing

/// The stages of a run, each called by itself.
@Suite struct StageTests {
  private static let path = "postmortems/2026-11-16-checkout.md"
  private static let careless =
    "---\nid: PM-1\n---\n# Checkout charged the wrong tax\n\n## Structural fix\n\nWe need to be more careful.\n"

  @Test func `facts and history are read without rules`() async throws {
    let scratch = try Scratch.committed(Self.careless, at: Self.path)
    try scratch.write("---\nid: PM-2\n---\n# Another\n", to: "postmortems/2026-11-17-another.md")
    let project = try Project(paths: [], Environment.inside(scratch))
    let facts = await project.facts(in: try project.discover())
    #expect(facts.entries.map(\.path) == [Self.path, "postmortems/2026-11-17-another.md"])
    #expect(facts.entries.map(\.value.id?.value) == ["PM-1", "PM-2"])
    let read = try project.history(of: facts.entries.map(\.value))
    #expect(read.history[Self.path]?.changes.count == 1)
    #expect(read.history.untracked == ["postmortems/2026-11-17-another.md"])
  }

  @Test func `a file of any name is read if its path is given`() async throws {
    let scratch = try Scratch.committed(Self.careless, at: Self.path)
    try scratch.write(Self.careless, to: "notes.txt")
    try scratch.write("---\ntype: runbook\n---\n# Roll back\n", to: "README.md")
    var project = try Project(paths: ["notes.txt", "README.md"], Environment.inside(scratch))
    let facts = await project.facts(in: try project.discover())
    #expect(facts.entries.map(\.path) == ["README.md"])
    #expect(facts.unread.failures.map { $0.contains("notes.txt does not say whether it is") } == [true])
    project = try Project(paths: ["notes.txt", "README.md"], as: .postmortem, Environment.inside(scratch))
    let read = await project.read(try project.discover()) { $0.document.title?.value }
    #expect(read.entries.map(\.path) == ["README.md", "notes.txt"])
    #expect(read.entries.map(\.kind) == [.runbook, .postmortem])
    #expect(read.entries.map(\.value) == ["Roll back", "Checkout charged the wrong tax"])
  }

  @Test func `what was left out is known after each stage`() async throws {
    let scratch = try Scratch.committed(Self.careless, at: Self.path)
    try scratch.write("exclude: old/**\n", to: ".pmlint.yml")
    try scratch.write(Self.careless, to: "old/postmortems/a.md")
    let project = try Project(paths: [], Environment.inside(scratch))
    let facts = await project.facts(in: try project.discover())
    #expect(facts.unread.skipped.excluded == 1)
    #expect(facts.unread.notices.map(\.code) == ["excluded"])
    #expect(facts.unread.failures.isEmpty)
  }

  @Test func `one document is read again, and the others are kept`() async throws {
    let scratch = try Scratch.committed(Self.careless, at: Self.path)
    let other = "postmortems/2026-11-17-another.md"
    try scratch.write(Self.careless, to: other)
    let environment = Environment.inside(scratch)
    var options = LintOptions(asOf: environment.now)
    options.rules = Rule.all.filter { ["vague-fix", "duplicate-id"].contains($0.id) }
    let run = try FilteredRun(options, environment, besides: Outputs([])).run
    let discovery = try run.project.discover()
    let linter = try run.linter(for: discovery)
    let linted = await run.lint(discovery, with: linter)
    let before = try await run.outcome(of: linted, with: linter).report
    #expect(before.findings.map(\.rule) == ["vague-fix", "duplicate-id", "vague-fix"])

    // Only the changed document may be opened again.
    try scratch.write("# Not read\n", to: Self.path)
    let text = Self.careless.replacingOccurrences(of: "PM-1", with: "PM-2")
    let edited = run.overlaying([other: Array(text.utf8)])
    let again = await edited.lint(try edited.project.discover(at: [other]), with: linter)
    #expect(again.entries.map(\.path) == [other])
    let after = try await edited.outcome(of: linted.replacing([other], with: again), with: linter).report
    #expect(after.findings.map { "\($0.rule) \($0.path)" } == ["vague-fix \(Self.path)", "vague-fix \(other)"])
    #expect(after.paths == before.paths)
  }
}
