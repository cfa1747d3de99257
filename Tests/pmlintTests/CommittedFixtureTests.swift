import Foundation
import TestSupport
import Testing

/// The fixtures that have commits, committed by the real git and linted by the real program.
@Suite struct CommittedFixtureTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: String
    let isBad: Bool
    let url: URL

    var testDescription: String { "\(rule)/\(isBad ? "bad" : "good")/\(url.lastPathComponent)" }

    static let all: [Case] = folders(in: Recording.root.appending(path: "Fixtures")).flatMap { rule in
      ["bad", "good"].flatMap { kind in
        folders(in: rule.appending(path: kind)).filter { !CommitFolder.all(in: $0).isEmpty }.map {
          Case(rule: rule.lastPathComponent, isBad: kind == "bad", url: $0)
        }
      }
    }

    private static func folders(in folder: URL) -> [URL] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.sorted().map { folder.appending(path: $0) }
    }
  }

  @Test(arguments: Case.all)
  func `committed cases give the recorded report`(_ fixture: Case) throws {
    let scratch = try Scratch()
    try scratch.commit(CommitFolder.all(in: fixture.url))
    let run = try scratch.pmlint("--select", fixture.rule)
    guard fixture.isBad else {
      #expect(run.output.hasPrefix("no findings in "), "\(run.output)")
      return
    }
    let expected = try String(
      contentsOf: fixture.url.deletingPathExtension().appendingPathExtension("expected"), encoding: .utf8)
    // The summary belongs to the run, not to the case.
    let report = run.output.prefix(
      upTo: run.output.firstRange(of: /\n[0-9]+ (error|warning|note)/)?.lowerBound ?? run.output.endIndex)
    #expect(String(report).withoutCommitNames == String(expected.dropLast()).withoutCommitNames)
  }
}

extension String {
  /// Commit ids depend on their whole content, so a fixture cannot record them.
  fileprivate var withoutCommitNames: String { replacing(/\b[0-9a-f]{7}\b/, with: "COMMIT.") }
}
