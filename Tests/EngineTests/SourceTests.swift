import Documents
import Engine
import Foundation
import Linting
import Reports
import Rules
import TestSupport
import Testing

/// A run over each source, without the command.
@Suite struct SourceTests {
  private static let path = "postmortems/2026-11-16-checkout.md"
  private static let careless = "# Checkout charged the wrong tax\n\n## Structural fix\n\nWe need to be more careful.\n"
  private static let sound = "# Checkout charged the wrong tax\n\n## Structural fix\n\nAdd a scenario for overrides.\n"

  /// The rules with findings in each document, for one source.
  private func found(
    _ scratch: Scratch, _ target: Target = .workTree, overlaying texts: [String: String] = [:],
    _ change: (inout LintOptions) -> Void = { _ in }
  ) async throws -> [String] {
    let environment = Environment.inside(scratch)
    var options = LintOptions(asOf: environment.now)
    options.target = target
    options.rules = try RuleSelection(select: ["vague-fix"]).rules
    change(&options)
    var run = try FilteredRun(options, environment, besides: Outputs([]))
    let (outcome, _) = try await run.outcome(overlaying: texts.mapValues { Array($0.utf8) })
    #expect(outcome.failures.isEmpty)
    return outcome.report.findings.map { "\($0.rule) \($0.path)" }
  }

  @Test func `each source is linted as it is`() async throws {
    let scratch = try Scratch.committed(Self.careless, at: Self.path)
    let finding = ["vague-fix \(Self.path)"]
    try scratch.write(Self.sound, to: Self.path)
    #expect(try await found(scratch) == [])
    #expect(try await found(scratch, .revision("HEAD")) == finding)
    #expect(try await found(scratch, .index) == [], "nothing is staged")
    try scratch.write("\(Self.careless)\nWe must try harder.\n", to: Self.path)
    try scratch.git("add", "-A")
    try scratch.write(Self.sound, to: Self.path)
    #expect(Set(try await found(scratch, .index)) == Set(finding))
    #expect(try await found(scratch) == [])
  }

  @Test func `texts in place of files do not change the disk`() async throws {
    let scratch = try Scratch.committed(Self.careless, at: Self.path)
    try scratch.write(Self.sound, to: Self.path)
    let unsaved = ["postmortems/new.md": Self.careless, Self.path: Self.careless]
    #expect(
      try await found(scratch, overlaying: unsaved) == ["vague-fix \(Self.path)", "vague-fix postmortems/new.md"])
    #expect(try await found(scratch, .revision("HEAD"), overlaying: [Self.path: Self.sound]) == [])
    #expect(try scratch.text(Self.path) == Self.sound)
    #expect(try await found(scratch) == [])
  }

  @Test func `a link to a file is checked in the text that replaces it`() async throws {
    let scratch = try Scratch.committed(Self.careless, at: Self.path)
    let link = "# A\n\n[log](log.md)\n"
    try scratch.write(link, to: Self.path)
    func links(_ texts: [String: String]) async throws -> [String] {
      try await found(scratch, overlaying: texts) { $0.rules = Rule.all.filter { $0.id == "broken-link" } }
    }
    #expect(try await links([:]) == ["broken-link \(Self.path)"])
    #expect(try await links(["postmortems/log.md": "# Log\n"]) == [])
  }

  @Test func `a folder without git is linted too`() async throws {
    let scratch = try Scratch()
    try scratch.write(Self.careless, to: Self.path)
    #expect(try await found(scratch) == ["vague-fix \(Self.path)"])
    await #expect(throws: Failure.self) { try await found(scratch, .index) }
  }

  @Test func `a missing path ends the run, whatever the source`() async throws {
    let scratch = try Scratch.committed(Self.careless, at: Self.path)
    for target in [Target.workTree, .index, .revision("HEAD")] {
      await #expect(throws: Failure.self) { try await found(scratch, target) { $0.paths = ["postmortems/none.md"] } }
    }
  }

  @Test func `a fix is written, and a second run has nothing to fix`() async throws {
    let scratch = try Scratch.committed(Self.careless, at: Self.path)
    let text = "---\nowner: @maya\n---\n# A\n"
    try scratch.write(text, to: Self.path)
    func fixing() throws -> FixRun {
      let environment = Environment.inside(scratch)
      var options = LintOptions(asOf: environment.now)
      options.rules = try RuleSelection(select: ["invalid-front-matter"]).rules
      return FixRun(try FilteredRun(options, environment, besides: Outputs([])), allowsUnsafe: true)
    }
    var shown = try fixing()
    #expect(String(decoding: try await shown.patch().bytes, as: UTF8.self).contains("\n+owner: \"@maya\"\n"))
    #expect(try scratch.text(Self.path) == text)
    var first = try fixing()
    _ = try await first.write()
    #expect(try scratch.text(Self.path) == "---\nowner: \"@maya\"\n---\n# A\n")
    var second = try fixing()
    #expect(try await second.patch().bytes.isEmpty)
  }
}
