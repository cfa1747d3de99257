import Foundation
import TestSupport
import Testing

/// Which files are read, in repositories made by the real git.
@Suite struct WalkTests {
  private let bare = "# Checkout was down\n"

  @Test func `tracked and untracked files are read, and ignored ones are not`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write("ignored/\n*.tmp.md\n", to: ".gitignore")
    for path in [
      "docs/postmortems/tracked.md", "docs/postmortems/untracked.md", "docs/postmortems/x.tmp.md",
      "ignored/postmortems/a.md", "services/postmortem-2026-11-16.md", "services/readme-of-a-postmortem.md",
      "docs/other.md",
      "docs/postmortems/README.md",
      "docs/postmortems/TEMPLATE.md", "docs/postmortems/postmortem-template.md", "incidents/deep/er/b.markdown",
    ] {
      try scratch.write(bare, to: path)
    }
    try scratch.git("add", "docs/postmortems/tracked.md", ".gitignore")
    let run = try scratch.pmlint("--format", "concise", "--select", "missing-severity")
    #expect(
      run.paths == [
        "docs/postmortems/tracked.md", "docs/postmortems/untracked.md", "incidents/deep/er/b.markdown",
        "services/postmortem-2026-11-16.md",
      ])
  }

  @Test func `a type in the front matter makes any file a document, or excludes one`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write("---\ntype: postmortem\n---\n" + bare, to: "notes/outage.md")
    try scratch.write("---\ntype: adr\n---\n" + bare, to: "postmortems/decision.md")
    try scratch.write("---\ntype: war-room\n---\n" + bare, to: "postmortems/log.md")
    let run = try scratch.pmlint("--format", "concise", "--select", "missing-severity")
    #expect(run.paths == ["notes/outage.md"])
  }

  @Test func `a subfolder and a path restrict the run, and paths are shown relative to the working directory`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write(bare, to: "postmortems/2026/a.md")
    try scratch.write(bare, to: "other/postmortems/b.md")
    let inside = try scratch.pmlint("--format", "concise", "--select", "missing-severity", in: "postmortems")
    #expect(inside.paths == ["2026/a.md"])
    let beside = try scratch.pmlint(
      "../other", "--format", "concise", "--select", "missing-severity", in: "postmortems")
    #expect(beside.paths == ["../other/postmortems/b.md"])
    let json = try scratch.pmlint("../other", "--format", "json", "--select", "missing-severity", in: "postmortems")
    #expect(json.output.contains("\"path\" : \"other/postmortems/b.md\""))
  }

  @Test func `a revision is read from its tree, in a work tree and in a bare repository`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write(bare, to: "postmortems/old.md")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "one")
    try scratch.git("mv", "postmortems/old.md", "postmortems/new.md")
    try scratch.git("commit", "-qm", "two")
    try scratch.write("# changed", to: "postmortems/later.md")
    let arguments = ["--format", "concise", "--select", "missing-severity"]
    let previous = try Command(arguments: ["--rev", "HEAD~1"] + arguments, in: scratch.url)
    #expect(previous.paths == ["postmortems/old.md"])
    try scratch.git("clone", "-q", "--bare", ".", "bare.git")
    let bare = try Command(
      arguments: ["--rev", "main"] + arguments, in: scratch.url.appending(path: "bare.git"))
    #expect(bare.paths == ["postmortems/new.md"])
    let without = try scratch.pmlint(in: "bare.git")
    #expect(without.status == 2)
    #expect(without.errors.contains("pmlint --rev HEAD"))
  }

  @Test func `links are not followed and submodules not entered, and both are reported`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write(bare, to: "outside.md")
    try scratch.write(bare, to: "postmortems/a.md")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.path + "/postmortems/link.md", withDestinationPath: "../outside.md")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.path + "/postmortems/loop.md", withDestinationPath: "loop.md")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.path + "/postmortems/up", withDestinationPath: "..")
    try scratch.git("init", "-q", "module")
    try scratch.write(bare, to: "module/postmortems/inner.md")
    try scratch.git("-C", "module", "add", "-A")
    try scratch.git("-C", "module", "commit", "-qm", "inner")
    try scratch.git("add", "module")
    let run = try scratch.pmlint("--format", "concise", "--select", "missing-severity")
    #expect(run.paths == ["postmortems/a.md"])
    #expect(run.errors.contains("3 symbolic links not followed"))
    #expect(run.errors.contains("1 submodule not entered"))
  }

  @Test func `files outside a repository are linted too, and one notice says so`() throws {
    let scratch = try Scratch()
    try scratch.write(bare, to: "postmortems/a.md")
    let run = try scratch.pmlint("--format", "concise", "--select", "missing-severity")
    #expect(run.paths == ["postmortems/a.md"])
    #expect(run.errors == "pmlint: not in a git repository, so rules that need history did not run\n")
  }

  @Test func `a repository named after its documents needs no folders in it`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q", "team-postmortems")
    try scratch.write(bare, to: "team-postmortems/2026-11-16-tax.md")
    let run = try scratch.pmlint("--format", "concise", "--select", "missing-severity", in: "team-postmortems")
    #expect(run.paths == ["2026-11-16-tax.md"])
  }

  @Test func `the postmortem of an incident record is searched for in the whole repository`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write(
      "---\ntype: incident\nid: INC-1\nseverity: P0\nresolved: 2026-11-01T10:00:00Z\n---\n# War room\n",
      to: "log/war-room.md")
    let alone = try scratch.pmlint("log", "--select", "overdue-postmortem")
    #expect(alone.status == 1)
    try scratch.write(
      "---\nid: INC-1\nstatus: signed\nseverity: P0\nresolved: 2026-11-01T10:00:00Z\n---\n# Tax\n",
      to: "postmortems/tax.md")
    let paired = try scratch.pmlint("log", "--select", "overdue-postmortem")
    #expect(paired.status == 0)
  }
}
