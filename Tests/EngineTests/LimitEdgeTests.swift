import Bytes
import Documents
import Foundation
import Linting
import Reports
import TestSupport
import Testing

@testable import Engine

/// What is just within a limit is read, and what is just beyond it is not, with a message.
@Suite struct LimitEdgeTests {
  private func baseline(count: Int) throws -> Int {
    let text = """
      {"schema": "pmlint-baseline/1", "findings": [
      {"path": "a.md", "rule": "vague-fix", "digest": "0123456789abcdef", "count": \(count)}]}
      """
    return try BaselineFile.baseline(in: Array(text.utf8), named: "b.json").count
  }

  @Test func `a finding may be a million times in a baseline`() throws {
    #expect(try baseline(count: Limits.baselineCount) == Limits.baselineCount)
    #expect(throws: Failure.self) { try baseline(count: Limits.baselineCount + 1) }
  }

  @Test func `a baseline over 256 MiB is refused by its size`() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "b.json")
    let file = scratch.url.appending(path: "b.json")
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: UInt64(Limits.baseline + 1))
    try handle.close()
    do throws(Failure) {
      _ = try BaselineFile.baseline(at: file.path)
      Issue.record("it was read")
    } catch {
      #expect(error.message == "the baseline \(file.path) has 256 MiB, and at most 256 MiB are read")
    }
  }

  @Test func `a text in place of a file may be as large as a document`() async throws {
    let scratch = try Scratch.committed("# T\n", at: "postmortems/a.md")
    let environment = Environment.inside(scratch)
    for (size, count) in [(Limits.document, 0), (Limits.document + 1, 1)] {
      var options = LintOptions(asOf: environment.now)
      options.rules = []
      var run = try FilteredRun(options, environment, besides: Outputs([]))
      let text = Array("# T\n".utf8) + [UInt8](repeating: UInt8(ascii: "\n"), count: size - 4)
      let (outcome, _) = try await run.outcome(overlaying: ["postmortems/a.md": text])
      #expect(outcome.report.skipped.tooLarge == count)
    }
  }

  @Test func `a number of a rule may be a million`() throws {
    func faults(_ number: Int) -> Int {
      let text = "rules:\n  shallow-whys: {minimum: \(number)}\n"
      let source = SourceFile(path: ".pmlint.yml", bytes: Array(text.utf8))
      var faults: [FrontMatter.Fault] = []
      return YAMLReader.value(of: source, faults: &faults).map(ConfigurationSchema.configuration.faults)?.count ?? -1
    }
    #expect(faults(Limits.ruleNumber) == 0)
    #expect(faults(Limits.ruleNumber + 1) == 1)
  }

  @Test func `the summary of a step may have 1 MiB`() throws {
    let scratch = try Scratch()
    let variables = ["GITHUB_STEP_SUMMARY": scratch.url.appending(path: "summary").path]
    let environment = Environment(
      variables: variables, directory: "/", now: Moment(seconds: 1_795_435_200), version: "1.2.3")
    let report = Report(
      findings: [], notices: [], source: Report.Source(kind: .workTree, revision: nil, history: .none),
      documents: [:], skipped: Report.Skipped(), asOf: environment.now, version: "1.2.3")
    let text = Reporter.markdown.render(report, Reporter.Input()) + "\n"
    for (room, notice) in [(0, nil), (-1, "the findings do not fit into the summary of the step")] {
      let size = Limits.stepSummary - text.utf8.count - room
      try scratch.write([UInt8](repeating: UInt8(ascii: "\n"), count: size), to: "summary")
      #expect(GitHubActions(environment).appendSummary(of: report, Reporter.Input()) == notice)
      #expect(try scratch.text("summary").utf8.count == size + (notice == nil ? text.utf8.count : 0))
    }
  }

  @Test func `a file that names documents may have 1 MiB`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    let name = Array("runbooks/queue.md\n".utf8)
    try scratch.write("# Q\n", to: "runbooks/queue.md")
    for (size, isFound) in [(Limits.otherFile, true), (Limits.otherFile + 1, false)] {
      try scratch.write(name + [UInt8](repeating: UInt8(ascii: "\n"), count: size - name.count), to: "alerts.yml")
      try scratch.git("add", "-A")
      let workspace = try Workspace(paths: [], Environment.inside(scratch))
      let others = OtherFiles(source: workspace.source, documents: ["runbooks/queue.md"])
      #expect(others.named(among: ["runbooks/queue.md"]).isEmpty == !isFound)
      #expect(others.notices(about: []).isEmpty, "nothing is missed")
    }
  }

  @Test func `pmlint's own files lead nobody to a document`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write("# Q\n", to: "runbooks/queue.md")
    try scratch.write(BaselineFile.text(of: Baseline()) + "runbooks/queue.md\n", to: "baseline.json")
    try scratch.write("exclude: [runbooks/queue.md]\n", to: "runbooks/.pmlint.yml")
    try scratch.git("add", "-A")
    let workspace = try Workspace(paths: [], Environment.inside(scratch))
    let others = OtherFiles(source: workspace.source, documents: ["runbooks/queue.md"])
    #expect(others.named(among: ["runbooks/queue.md"]).isEmpty)
  }

  @Test func `GitHub's description of an event may have 64 MiB`() throws {
    let scratch = try Scratch()
    let event = Array("{\"before\": \"1234\", \"ref\": \"refs/heads/main\"}".utf8)
    let path = scratch.url.appending(path: "event.json").path
    let environment = Environment(
      variables: ["GITHUB_EVENT_NAME": "push", "GITHUB_EVENT_PATH": path], directory: "/",
      now: Moment(seconds: 1_795_435_200), version: "1.2.3")
    try scratch.write(
      event + [UInt8](repeating: UInt8(ascii: " "), count: Limits.event - event.count), to: "event.json")
    #expect(try Since.automatic.revisions(environment, linted: nil) == ["1234"])
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(" ".utf8))
    try handle.close()
    do throws(Failure) {
      _ = try Since.automatic.revisions(environment, linted: nil)
      Issue.record("it was read")
    } catch {
      #expect(error.message == "--since has no revision, and the environment does not set one")
    }
  }

  @Test func `a hook reads all documents if they are at most five hundred`() throws {
    let scratch = try Scratch.committed("# Note\n", at: "notes/0.md")
    let blob = try scratch.git("rev-parse", "HEAD:notes/0.md")
    for (count, codes) in [(Limits.sightedDocuments, []), (Limits.sightedDocuments + 1, ["documents-unread"])] {
      let list = (0..<count).map { "100644 \(blob)\tnotes/\($0).md\n" }.joined()
      try scratch.write(list, to: ".git/list")
      let run = try scratch.shell("git update-index --index-info <.git/list")
      try #require(run.status == 0, "\(run.errors)")
      let workspace = try Workspace(paths: [], from: .index, Environment.inside(scratch))
      #expect([workspace.unread].compactMap(\.self).map(\.code) == codes)
      #expect(workspace.seesAll == codes.isEmpty)
    }
  }

  @Test func `init looks for documents in two thousand files, and says how many more there are`() async throws {
    let scratch = try Scratch()
    let review = "# Review\n\n## Timeline\n\nx\n\n## Impact\n\nx\n\n## Root cause\n\nx\n"
    for number in 2..<Limits.otherDocuments { try scratch.write("", to: "a/\(number).md") }
    // The last two of all.
    for name in ["y", "z"] { try scratch.write(review, to: "outcomes/\(name).md") }
    func result() async throws -> (isFound: Bool, isTold: Bool) {
      let environment = Environment.inside(scratch)
      let result = try await InitRun(folder: nil, isDry: true, asOf: environment.now, environment).result()
      let told = "1 more Markdown file not looked at: `pmlint init --dry-run FOLDER` looks at one folder\n"
      return (result.text.contains("outcomes/*"), result.summary.hasSuffix(told))
    }
    let within = try await result()
    #expect(within == (true, false))
    try scratch.write("", to: "a/1.md")
    let beyond = try await result()
    #expect(beyond == (false, true))
  }

  @Test func `the name of something in a list has two hundred characters`() async throws {
    for (count, end) in [(Limits.listedName, ""), (Limits.listedName + 1, "…")] {
      let (word, scratch) = (String(repeating: "é", count: count), try Scratch())
      let shown = word.prefix(Limits.listedName) + end
      let text = """
        ---
        severity: P0
        status: draft
        resolved: 2026-11-22T13:00:00Z
        structural_fix: {change: \(word), owner: "@maya", due: 2027-01-01}
        ---
        # \(word)

        ## Action items

        | Action | Owner | Due |
        | --- | --- | --- |
        | \(word) | @bob | 2027-01-01 |

        """
      try scratch.write(text, to: "postmortems/a.md")
      let run = try DueRun(
        paths: [], configuration: ConfigurationOptions(), asOf: "2026-11-23", Environment.inside(scratch))
      let items = try await run.report(within: 9000).report.items
      #expect(items.map(\.kind.rawValue).sorted() == ["action", "fix", "postmortem"])
      #expect(items.allSatisfy { $0.what.hasSuffix(shown) }, "\(items.map(\.what))")
    }
  }
}
