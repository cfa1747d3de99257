import Foundation
import Reports
import TestSupport
import Testing

/// Known findings are left out, and those that are no longer found are reported.
@Suite struct BaselineTests {
  private let text =
    "# Orders were placed twice\n\n## Root cause\n\nThe on-call forgot to drain the queue.\n\nHuman error.\n"
  private let blame = "\nThe on-call forgot to drain the queue.\n"

  private func repository() throws -> Scratch {
    let scratch = try Scratch.repository(["postmortems/a.md": text, "postmortems/b.md": text])
    #expect(try scratch.pmlint("--write-baseline", "b.json").status == 0)
    return scratch
  }

  @Test func `written findings are known from then on, in every format`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": text, "postmortems/b.md": text + blame])
    let before = try scratch.pmlint("--format", "json").report()
    #expect(before.summary.baselined == 0 && before.findings.count > 10)
    let written = try scratch.pmlint("--write-baseline", "b.json")
    #expect(written.status == 0)
    let known = "; \(before.findings.count) left out by the baseline\n"
    #expect(written.output == "no findings in 2 documents (2 postmortems)" + known)
    #expect(written.errors.hasPrefix("pmlint: \(before.findings.count) findings in 2 documents written to b.json: "))
    for format in Reporter.all.map(\.name) where format != "json" {
      let run = try scratch.pmlint("--baseline", "b.json", "--format", format)
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      for text in ["human-error", "missing-fix"] where format != "sarif" { #expect(!run.output.contains(text)) }
      #expect(!run.output.contains("is given as a cause"), "\(format)")
      #expect(run.output.contains(known) == ["text", "markdown"].contains(format))
    }
    let report = try scratch.pmlint("--baseline", "b.json", "--format", "json").report()
    #expect(report.findings.isEmpty && report.summary.baselined == before.findings.count)
  }

  @Test func `the file has one entry per line, sorted, and the same bytes each time`() throws {
    let scratch = try Scratch.repository(["postmortems/é \"b\".md": text + blame, "postmortems/a.md": text])
    let arguments = ["--select", "blame", "--write-baseline", "b.json"]
    #expect(try Command(arguments: arguments, in: scratch.url).status == 0)
    let expected = """
      {"schema": "pmlint-baseline/1", "findings": [
      {"path": "postmortems/a.md", "rule": "human-error", "digest": "0e5825e4351f2218"},
      {"path": "postmortems/a.md", "rule": "person-at-fault", "digest": "0cd5758dbda67de8"},
      {"path": "postmortems/é \\"b\\".md", "rule": "human-error", "digest": "0e5825e4351f2218"},
      {"path": "postmortems/é \\"b\\".md", "rule": "person-at-fault", "digest": "0cd5758dbda67de8", "count": 2}
      ]}

      """
    #expect(try scratch.text("b.json") == expected)
    #expect(try Command(arguments: arguments, in: scratch.url).errors.hasSuffix("leaves them out\n"))
    #expect(try scratch.text("b.json") == expected)
    #expect(try scratch.pmlint("--baseline", "b.json", "--select", "blame").status == 0)
    try scratch.write("# Nothing\n", to: "notes/a.md")
    let empty = try scratch.pmlint("notes", "--write-baseline", "empty.json")
    #expect(empty.status == 0)
    #expect(try scratch.text("empty.json") == "{\"schema\": \"pmlint-baseline/1\", \"findings\": []}\n")
  }

  @Test func `inserted lines, line endings, a byte order mark and another checkout change nothing`() throws {
    let scratch = try repository()
    let moved = text.replacing("\n\nThe", with: "\n\nA line.\n\nAnother.\n\nThe")
    for other in [
      moved, text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text, text.replacing("to drain", with: "to\ndrain"),
    ] {
      try scratch.write(other, to: "postmortems/a.md")
      let run = try scratch.pmlint("--baseline", "b.json")
      #expect(
        run.status == 0 && run.output.hasPrefix("no findings") && run.errors.isEmpty, "\(run.output)\(run.errors)")
    }
    try scratch.git("clone", "-q", ".", "deep/clone")
    let run = try scratch.pmlint("--strict-baseline", "--baseline", "../../../b.json", in: "deep/clone/postmortems")
    #expect(run.status == 0 && run.output.hasPrefix("no findings"), "\(run.output)\(run.errors)")
  }

  @Test func `a repeated phrase is new once, and a removed one is reported`() throws {
    let scratch = try repository()
    try scratch.write(text + blame, to: "postmortems/a.md")
    let more = try scratch.pmlint("--baseline", "b.json", "--format", "json", "--fail-on", "warning")
    #expect(more.status == 1)
    #expect(try more.report().findings.map(\.line) == [9])
    #expect(try scratch.pmlint("--write-baseline", "b.json").status == 0)
    try scratch.write(text, to: "postmortems/a.md")
    let less = try scratch.pmlint("--baseline", "b.json")
    #expect(less.status == 0)
    #expect(
      less.errors
        == "pmlint: 1 finding in b.json is no longer found (person-at-fault in postmortems/a.md): `--prune-baseline` removes it\n"
    )
    let strict = try scratch.pmlint("--baseline", "b.json", "--strict-baseline", "-q")
    #expect(strict.status == 1 && strict.errors == less.errors)
    #expect(
      try scratch.pmlint("--baseline", "b.json", "--format", "json").report().notices.map(\.code) == ["baseline-stale"])
    let pruned = try scratch.pmlint("--baseline", "b.json", "--prune-baseline")
    #expect(pruned.status == 0 && pruned.errors == "pmlint: 1 finding removed from b.json\n")
    #expect(try scratch.pmlint("--baseline", "b.json", "--strict-baseline").status == 0)
  }

  @Test func `pruning removes stale entries and adds nothing`() throws {
    let scratch = try repository()
    let before = try scratch.text("b.json").split(separator: "\n")
    try scratch.write(
      text.replacing("Human error.", with: "It was human error. They were careless."), to: "postmortems/a.md")
    try scratch.git("rm", "-q", "postmortems/b.md")
    let run = try scratch.pmlint("--baseline", "b.json", "--prune-baseline", "--format", "concise")
    #expect(run.status == 1 && run.output.contains("negligence"), "\(run.output)")
    let after = try scratch.text("b.json").split(separator: "\n")
    #expect(after.count > 3 && after.dropFirst().dropLast().allSatisfy { $0.contains("postmortems/a.md") })
    #expect(Set(after.map { $0.trimming(",") }).isSubset(of: before.map { $0.trimming(",") }))
    let again = try scratch.pmlint("--baseline", "b.json", "--prune-baseline")
    #expect(again.errors == "pmlint: 0 findings removed from b.json\n")
  }

  @Test func `a partial run keeps the rest of the file`() throws {
    let scratch = try repository()
    let before = try scratch.text("b.json")
    // Each run must keep what it did not check.
    for arguments in [
      ["postmortems/a.md"], ["--select", "blame"], ["--ignore", "blame"], ["--min-confidence", "high"],
      ["--no-history"],
      ["--since", "HEAD"], ["--staged"], ["--rev", "HEAD"],
    ] {
      #expect(try Command(arguments: arguments + ["--write-baseline", "b.json"], in: scratch.url).status == 0)
      #expect(try scratch.text("b.json") == before, "\(arguments)")
      let run = try Command(arguments: arguments + ["--baseline", "b.json", "--strict-baseline"], in: scratch.url)
      #expect(run.status == 0, "\(arguments): \(run.errors)")
    }
    try scratch.write(text + "\nThey were careless. He forgot the flag.\n", to: "postmortems/a.md")
    try scratch.write("# Fixed\n", to: "postmortems/b.md")
    let part = try scratch.pmlint("postmortems/a.md", "--write-baseline", "b.json")
    #expect(part.errors.contains(" kept that this run did not check: "), "\(part.errors)")
    let (old, new) = (before.split(separator: "\n"), try scratch.text("b.json").split(separator: "\n"))
    #expect(new.count == old.count + 2 && Set(old).isSubset(of: new))
    // A file that is no longer in the index may still be in the work tree.
    try scratch.git("add", "-A")
    let staged = try scratch.pmlint("--staged", "--write-baseline", "b.json")
    #expect(staged.status == 0 && !staged.errors.contains("removed"), "\(staged.errors)")
    let whole = try scratch.pmlint("--write-baseline", "b.json")
    #expect(whole.errors.contains(" removed that are no longer found"), "\(whole.errors)")
  }

  @Test func `only findings that a run could have had are stale`() throws {
    let scratch = try repository()
    try scratch.write("---\nseverity: P3\n---\n# Fixed\n", to: "postmortems/b.md")
    try scratch.write("---\ntype: adr\n---\n# No postmortem\n", to: "postmortems/a.md")
    func stale(_ arguments: String...) throws -> Bool {
      let run = try Command(arguments: arguments + ["--baseline", "b.json", "--strict-baseline"], in: scratch.url)
      let isTold = run.errors.contains("no longer found")
      #expect(run.status == (isTold ? 1 : run.output.contains("error[") ? 1 : 0), "\(arguments): \(run.errors)")
      return isTold
    }
    #expect(try stale())
    #expect(try stale("postmortems", "--select", "blame"))
    #expect(try stale("postmortems/b.md", "--select", "blame"))
    #expect(try !stale("--select", "runbook,suppression"))
    #expect(try !stale("--staged", "--select", "blame"))
    try scratch.write("exclude: [postmortems/a.md]\nrules: {blame: off}\n", to: ".pmlint.yml")
    #expect(try !stale("--select", "blame"))
    #expect(try !stale("postmortems/a.md"))
  }

  @Test func `a finding in the base or the baseline is not new, and one in both counts once`() throws {
    let scratch = try repository()
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "baseline")
    try scratch.write(text + blame, to: "postmortems/a.md")
    let arguments = ["--since", "HEAD", "--new-only", "--select", "person-at-fault", "--format", "json"]
    let new = try Command(arguments: arguments + ["--baseline", "b.json"], in: scratch.url).report()
    #expect(new.findings.map(\.line) == [9] && new.summary.baselined == 1)
    try scratch.git("commit", "-qam", "more")
    try scratch.write(text + blame + blame, to: "postmortems/a.md")
    let third = try Command(arguments: arguments + ["--baseline", "b.json"], in: scratch.url).report()
    #expect(third.findings.map(\.line) == [11] && third.summary.baselined == 1)
  }
}

extension Substring {
  fileprivate func trimming(_ suffix: String) -> Substring { hasSuffix(suffix) ? dropLast(suffix.count) : self }
}
