import Documents
import Foundation
import Linting
import Rules
import TestSupport
import Testing

/// Damaged documents: none ends the process, and all satisfy the same properties as the cases.
///
/// `PMLINT_MUTATIONS=20000` tries more than CI does. Each document is written to a file named after its seed before it
/// is read, and removed afterwards: if the process ends, the remaining file is the cause, and
/// `PMLINT_MUTATION_SEED=SEED PMLINT_MUTATIONS=1` tries it alone.
@Suite struct MutationTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["PMLINT_MUTATIONS"].flatMap { Int($0) } ?? 500
  private static let first = environment["PMLINT_MUTATION_SEED"].flatMap { Int($0) } ?? 1
  private static let shards = 4

  private static let folder = FileManager.default.temporaryDirectory.appending(path: "pmlint-mutations")

  /// A case, with what takes long to read from the disk.
  private struct Case {
    let files: [(path: String, bytes: [UInt8])]
    let history: History
  }

  private static let cases = Fixture.all.map { Case(files: $0.files, history: $0.history) }.filter { !$0.files.isEmpty }
  private static let texts = cases.flatMap { $0.files.map(\.bytes) }

  @Test(arguments: 0..<shards)
  func `a damaged document is read, judged and fixed like any other`(shard: Int) async throws {
    try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
    if shard == 0 {
      let message = "the damaged documents that are being read lie in \(Self.folder.path), by their seeds\n"
      FileHandle.standardError.write(Data(message.utf8))
    }
    for seed in stride(from: Self.first + shard, to: Self.first + Self.count, by: Self.shards) {
      let original = Self.cases[seed.scattered % Self.cases.count]
      let place = (seed.scattered / Self.cases.count) % original.files.count
      let document = MutatedDocument(seed: seed, of: original.files[place].bytes, among: Self.texts)
      let file = Self.folder.appending(path: "\(seed).md")
      try Data(document.bytes).write(to: file)
      var files = original.files
      files[place].bytes = document.bytes
      try await check(files, original.history, seed)
      try FileManager.default.removeItem(at: file)
    }
  }

  private func check(_ files: [(path: String, bytes: [UInt8])], _ history: History, _ seed: Int) async throws {
    let rules = Rule.all.map(\.optedIn)
    let texts = Dictionary(files) { first, _ in first }
    func lint(_ mended: [String: [UInt8]]) -> [Finding] {
      Fixture.lint(files.map { ($0.path, mended[$0.path] ?? $0.bytes) }, with: rules, history: history).findings
    }
    let findings = lint([:])
    for finding in findings { check(finding, in: texts[finding.path] ?? [], seed) }
    _ = Fixture.report(findings)

    let allowsUnsafe = seed % 4 > 0
    func mended(_ start: [String: [UInt8]]) async throws -> FixApplier {
      let current = { start.merging($0) { $1 } }
      var applier = FixApplier(start.isEmpty ? findings : lint(start), allowsUnsafe: allowsUnsafe)
      let read = { path in start[path] ?? texts[path] }
      let document = { Document(SourceFile(path: $0, bytes: $1)) }
      try await applier.mend(reading: read, as: allowsUnsafe ? document : nil) { lint(current($0)) }
      return applier
    }
    let once = try await mended([:])
    if once.changes.isEmpty { return }
    let twice = try await mended(once.texts)
    #expect(twice.changes.map(\.path) == [], "seed \(seed): fixing twice is not fixing once")
  }

  private func check(_ finding: Finding, in bytes: [UInt8], _ seed: Int) {
    let source = SourceFile(path: finding.path, bytes: bytes)
    let (range, count) = (finding.range, source.bytes.count)
    #expect(
      range.lowerBound >= 0 && range.upperBound <= count, "seed \(seed): \(finding.rule) lies outside of its file")
    #expect(finding.start <= finding.end, "seed \(seed): \(finding.rule)")
    #expect(finding.start == source.position(of: range.lowerBound), "seed \(seed): \(finding.rule)")
    #expect(
      String(validating: source.bytes[range], as: UTF8.self) != nil, "seed \(seed): \(finding.rule) cuts a character")
    guard let edits = finding.fix?.edits else { return }
    #expect(
      !edits.isEmpty && edits.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= count },
      "seed \(seed): a fix of \(finding.rule) lies outside of its file")
    #expect(
      zip(edits, edits.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound },
      "seed \(seed): edits of \(finding.rule) lie over each other")
  }
}

extension Int {
  /// Scatters successive numbers, so that they do not choose neighbouring cases.
  fileprivate var scattered: Int {
    Int(truncatingIfNeeded: (UInt64(bitPattern: Int64(self)) &* 0xD134_2543_DE82_EF95) >> 33)
  }
}
