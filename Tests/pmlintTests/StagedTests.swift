import Foundation
import TestSupport
import Testing

/// What `--staged` reads, in repositories made by the real git.
@Suite struct StagedTests {
  private let bare = "# Checkout was down\n"
  private let arguments = ["--staged", "--format", "concise", "--select", "missing-severity"]

  private func staged(_ scratch: Scratch, _ more: String...) throws -> Command {
    try Command(arguments: arguments + more, in: scratch.url)
  }

  @Test func `only what differs from HEAD is linted, without intent-to-add and deleted files`() throws {
    let scratch = try Scratch.repository([
      "postmortems/kept.md": bare, "postmortems/gone.md": bare, "postmortems/old name.md": bare + "old\n",
    ])
    #expect(try staged(scratch).errors == "pmlint: no documents staged\n")
    try scratch.write(bare + "new\n", to: "postmortems/new.md")
    try scratch.write(bare, to: "postmortems/announced.md")
    try scratch.write(bare, to: "postmortems/untracked.md")
    try scratch.write("# Decision\n", to: "docs/adr.md")
    try scratch.git("add", "postmortems/new.md", "docs")
    try scratch.git("add", "-N", "postmortems/announced.md")
    try scratch.git("rm", "-q", "postmortems/gone.md")
    try scratch.git("mv", "postmortems/old name.md", "postmortems/name.md")
    let run = try staged(scratch)
    #expect(run.paths == ["postmortems/name.md", "postmortems/new.md"])
    #expect(run.errors.isEmpty, "\(run.errors)")
    let report = try scratch.pmlint("--staged", "--format", "json").report()
    #expect(report.source.kind == "index" && report.source.revision == nil)
  }

  @Test func `paths restrict the run, and a missing one is an error`() throws {
    let scratch = try Scratch.repository(["a/postmortems/gone.md": bare])
    try scratch.write(bare, to: "a/postmortems/x.md")
    try scratch.write(bare, to: "b/postmortems/y.md")
    try scratch.git("rm", "-q", "a/postmortems/gone.md")
    try scratch.git("add", "-A")
    #expect(try staged(scratch, "a").paths == ["a/postmortems/x.md"])
    #expect(try staged(scratch, "b/postmortems/y.md").paths == ["b/postmortems/y.md"])
    #expect(try Command(arguments: arguments, in: scratch.url.appending(path: "b")).paths == ["postmortems/y.md"])
    #expect(try staged(scratch, "a/postmortems/gone.md").errors == "pmlint: no documents staged\n")
    let missing = try staged(scratch, "c")
    #expect(missing.status == 2 && missing.errors.contains("/c does not exist"))
  }

  @Test func `links, configuration and owners are read from the index`() throws {
    let scratch = try Scratch.repository()
    try scratch.write("See [this](there.md#Here) and [that](gone.md).\n", to: "runbooks/a.md")
    try scratch.write("# Here\n", to: "runbooks/there.md")
    try scratch.write("rules: {missing-steps: off, broken-link: {severity: note}}\n", to: ".pmlint.yml")
    try scratch.write("runbooks/ @team\n", to: "CODEOWNERS")
    try scratch.git("add", "-A")
    for path in ["runbooks/there.md", ".pmlint.yml", "CODEOWNERS"] {
      try FileManager.default.removeItem(at: scratch.url.appending(path: path))
    }
    try scratch.write("# Only on the disk\n", to: "runbooks/gone.md")
    let run = try scratch.pmlint(
      "--staged", "--format", "concise", "--select", "broken-link,unowned-runbook,missing-steps")
    #expect(run.output.split(separator: "\n").count == 1, "\(run.output)")
    #expect(run.output.contains("runbooks/a.md:1:38: note[broken-link] `runbooks/gone.md` does not exist"))
  }

  @Test func `a file is linted after git's filters, as it will be committed`() throws {
    let scratch = try Scratch.repository()
    try scratch.git("config", "core.autocrlf", "true")
    try scratch.git("config", "filter.rename.clean", "sed s/severity:/gravity:/")
    try scratch.write("postmortems/filtered.md filter=rename\n", to: ".gitattributes")
    try scratch.write("---\r\nseverity: P9\r\n---\r\n# Down\r\n", to: "postmortems/lines.md")
    try scratch.write("---\nseverity: P3\n---\n# Down\n", to: "postmortems/filtered.md")
    try scratch.git("add", "-A")
    let report = try scratch.pmlint("--staged", "--format", "json", "--select", "severity").report()
    #expect(
      report.findings.contains { $0.rule == "unknown-severity" && $0.path.hasSuffix("lines.md") && $0.offset == 14 })
    #expect(report.findings.contains { $0.rule == "missing-severity" && $0.path.hasSuffix("filtered.md") })
  }

  @Test func `in a sparse checkout, files outside it still count`() throws {
    let scratch = try Scratch.repository([
      "postmortems/a.md": "---\nid: PM-2026-001\n---\n" + bare,
      "other/postmortems/b.md": "---\nid: PM-2026-002\n---\n" + bare,
      "other/postmortems/c.md": bare,
    ])
    try scratch.git("sparse-checkout", "set", "--cone", "--sparse-index", "postmortems")
    try scratch.write("---\nid: PM-2026-002\n---\n[c](../other/postmortems/c.md) [d](d.md)\n", to: "postmortems/a.md")
    try scratch.git("add", "-A")
    let run = try scratch.pmlint("--staged", "--format", "json", "--select", "duplicate-id,broken-link")
    #expect(try run.findings == ["postmortems/a.md broken-link", "postmortems/a.md duplicate-id"])
    #expect(try scratch.pmlint("--rev", "HEAD").status == 1)
  }

  @Test func `a small repository is compared as a whole, and a large one by named paths`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": "---\nid: PM-2026-001\n---\n" + bare])
    try scratch.write("---\nid: PM-2026-001\n---\n" + bare, to: "postmortems/b.md")
    try scratch.write("---\nid: RB-1\n---\n# Restart\n", to: "runbooks/r.md")
    try scratch.git("add", "-A")
    let rules = "duplicate-id,orphan-runbook,unused-suppression"
    let small = try scratch.pmlint("--staged", "--format", "json", "--select", rules)
    #expect(try small.findings == ["postmortems/b.md duplicate-id", "runbooks/r.md orphan-runbook"])
    for number in 0..<500 { try scratch.write("# Note\n", to: "notes/\(number).md") }
    try scratch.git("add", "notes")
    try scratch.git("commit", "-qm", "notes", "--", "notes")
    #expect(try scratch.pmlint("--staged", "notes").errors == "pmlint: no documents staged\n")
    let large = try scratch.pmlint("--staged", "--format", "json", "--select", rules)
    #expect(try large.findings.isEmpty)
    #expect(try large.report().notices.map(\.code) == ["documents-unread"])
    // A named document is read; a suppression of a rule that did not run is not called unused.
    try scratch.write(
      "---\nid: PM-2026-001\n---\n<!-- pmlint-disable-file overdue-postmortem -- asked for -->\n[a](a.md)\n",
      to: "postmortems/b.md")
    try scratch.git("add", "-A")
    let named = try scratch.pmlint("--staged", "--format", "json", "--select", rules + ",overdue-postmortem")
    #expect(try named.findings == ["postmortems/b.md duplicate-id"])
  }

  @Test func `the index is never written`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": bare])
    try scratch.write(bare + "more\n", to: "postmortems/a.md")
    try scratch.git("add", "-A")
    let url = scratch.url.appending(path: ".git/index")
    let before = try Data(contentsOf: url)
    try scratch.write("", to: ".git/index.lock")
    for arguments in [["--staged"], ["--staged", "--new-only"], ["--since", "HEAD"], ["."]] {
      #expect(try Command(arguments: arguments, in: scratch.url).status != 2, "\(arguments)")
    }
    #expect(try Data(contentsOf: url) == before)
  }

  @Test func `contradicting options and missing requirements are reported`() throws {
    let scratch = try Scratch.repository()
    let cases: [([String], String)] = [
      (["--staged", "--rev", "HEAD"], "--staged and --rev exclude each other"),
      (["--new-only"], "add --staged or --since REVISION"),
      (["--new-only", "--rev", "HEAD"], "add --staged or --since REVISION"),
    ]
    for (arguments, message) in cases {
      let run = try Command(arguments: arguments, in: scratch.url)
      #expect(run.status == 2 && run.errors.contains(message), "\(arguments): \(run.errors)")
    }
    let plain = try Scratch()
    let outside = try plain.pmlint("--staged")
    #expect(outside.status == 2 && outside.errors.contains("not in a git repository, so nothing is staged"))
    try plain.git("init", "-q", "--bare")
    #expect(try plain.pmlint("--staged").errors.contains("in a bare repository, where nothing is staged"))
  }

  @Test func `all fixtures have the same findings staged as on the disk, whatever is on the disk afterwards`() throws {
    let fixtures = Recording.root.appending(path: "Fixtures").path
    let folders = try FileManager.default.contentsOfDirectory(atPath: fixtures).sorted()
    // Each part has few enough documents for a hook to compare them all.
    for part in [folders.prefix(folders.count / 2), folders.suffix(folders.count - folders.count / 2)] {
      let scratch = try Scratch()
      try scratch.git("init", "-q")
      for folder in part {
        try FileManager.default.copyItem(atPath: "\(fixtures)/\(folder)", toPath: scratch.url.path + "/" + folder)
      }
      try scratch.git("add", "-A", "-f")
      let paths = try scratch.git("ls-files", "-z").split(separator: "\0").map(String.init)
      let onDisk = try scratch.pmlint("--format", "json").report()
      let withoutHistory = try scratch.pmlint("--no-history", "--format", "json").report()
      for path in paths { try scratch.write("---\nid: [\n# scribbled", to: path) }
      let staged = try scratch.pmlint("--staged", "--format", "json").report()
      #expect(onDisk.findings.count > 100)
      #expect(staged.findings == onDisk.findings)
      // Commits add findings of their own: when each file was filed, and by whom.
      try scratch.git("commit", "-qm", "all")
      let committed = try scratch.pmlint("--rev", "HEAD", "--no-history", "--format", "json").report()
      #expect(committed.findings == withoutHistory.findings)
    }
  }
}
