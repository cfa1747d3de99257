import Documents
import Foundation
import Linting
import Rules
import TestSupport
import Testing

/// The fixes of the cases, and what must hold for every fix.
@Suite struct FixTests {
  @Test(arguments: Fixture.all.filter(\.isBad))
  func `the fixes of a case give the recorded text`(_ fixture: Fixture) async throws {
    let changes = try await fixture.applier(with: [fixture.rule.optedIn], allowsUnsafe: true).changes
    guard let change = changes.first else {
      #expect(
        !FileManager.default.fileExists(atPath: fixture.fixedText.path), "nothing is fixed, and a text lies there")
      return
    }
    #expect(changes.count == 1)
    try Recording.expect(String(decoding: change.new, as: UTF8.self), at: fixture.fixedText)
  }

  @Test func `every recorded text has its case, and every rule with fixes has one`() {
    let known = Set(Fixture.all.filter(\.isBad).map(\.fixedText.path))
    let found = Rule.all.flatMap { rule in
      ["bad", "good"].flatMap { Fixture.entries(of: Fixture.folder.appending(path: "\(rule.id)/\($0)")) }
    }.map(\.path).filter { $0.hasSuffix(Fixture.fixedSuffix) }
    #expect(Set(found).subtracting(known) == [])
    let rules = Set(found.compactMap { $0.split(separator: "/").dropLast(2).last.map(String.init) })
    #expect(
      rules == [
        "invalid-field", "invalid-front-matter", "unknown-chain-level", "unknown-label", "unknown-runbook",
        "unknown-severity",
      ])
  }

  @Test(arguments: Fixture.all, [false, true])
  func `a fix adds no finding, and fixing twice is fixing once`(_ fixture: Fixture, allowsUnsafe: Bool) async throws {
    let before = fixture.lint(fixture.bytes)
    var applier = FixApplier(before, allowsUnsafe: allowsUnsafe)
    try await fixture.mend(&applier, from: [:], comments: allowsUnsafe)
    if applier.changes.isEmpty { return }
    let after = fixture.lint(fixture.bytes.merging(applier.texts) { $1 })
    // Added quotes make front matter readable, so that its values are judged for the first time.
    if !before.contains(where: { $0.fix?.isRevealing == true }) {
      #expect(Set(after.map(\.fingerprint)).isSubset(of: before.map(\.fingerprint)))
    }
    var again = FixApplier(after, allowsUnsafe: allowsUnsafe)
    try await fixture.mend(&again, from: applier.texts, comments: allowsUnsafe)
    #expect(again.changes.map(\.path) == [])
  }

  @Test(arguments: Fixture.all)
  func `a fix keeps line endings and byte order marks, and changes only what it names`(
    _ fixture: Fixture
  ) async throws {
    let rules = Rule.all.map(\.optedIn)
    let plain = try await fixture.applier(with: rules, allowsUnsafe: true, comments: true)
    if plain.changes.isEmpty { return }
    func windows(_ bytes: [UInt8]) -> [UInt8] {
      bytes.flatMap { $0 == UInt8(ascii: "\n") ? [UInt8(ascii: "\r"), $0] : [$0] }
    }
    func marked(_ bytes: [UInt8]) -> [UInt8] { [0xEF, 0xBB, 0xBF] + bytes }
    guard fixture.bytes.values.allSatisfy({ $0.first != 0xFF && !$0.contains(UInt8(ascii: "\r")) }) else { return }
    for change in [windows, marked] {
      var applier = FixApplier(fixture.lint(fixture.bytes.mapValues(change)), allowsUnsafe: true)
      try await fixture.mend(&applier, from: fixture.bytes.mapValues(change), comments: true)
      #expect(
        applier.changes.map(\.new).map(text) == plain.changes.map { text(change($0.new)) }, "\(fixture.testDescription)"
      )
    }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(arguments: Fixture.all)
  func `the edits of a fix are within the file, sorted, and without overlaps`(_ fixture: Fixture) {
    for finding in fixture.lint(fixture.bytes) {
      guard let fix = finding.fix, let bytes = fixture.bytes[finding.path] else { continue }
      #expect(!fix.edits.isEmpty)
      #expect(fix.edits.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= bytes.count })
      #expect(zip(fix.edits, fix.edits.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
    }
  }
}

extension Fixture {
  var bytes: [String: [UInt8]] { Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first } }

  func lint(_ texts: [String: [UInt8]], with rules: [Rule] = Rule.all.map(\.optedIn)) -> [Finding] {
    Self.lint(texts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, with: rules, history: history).findings
  }

  /// The case after the fixes of some rules.
  func applier(with rules: [Rule], allowsUnsafe: Bool, comments: Bool = false) async throws -> FixApplier {
    var applier = FixApplier(lint(bytes, with: rules), allowsUnsafe: allowsUnsafe)
    try await mend(&applier, from: [:], with: rules, comments: comments)
    return applier
  }

  func mend(
    _ applier: inout FixApplier, from texts: [String: [UInt8]], with rules: [Rule] = Rule.all.map(\.optedIn),
    comments: Bool
  ) async throws {
    let start = bytes.merging(texts) { $1 }
    let lint = { self.lint(start.merging($0) { $1 }, with: rules) }
    let document = { Document(SourceFile(path: $0, bytes: $1)) }
    try await applier.mend(reading: { start[$0] }, as: comments ? document : nil, linting: lint)
  }
}
