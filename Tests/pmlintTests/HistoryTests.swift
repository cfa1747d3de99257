import Foundation
import TestSupport
import Testing

/// History rules, in repositories made by the real git.
@Suite struct HistoryTests {
  private func postmortem(_ number: Int = 31) -> String {
    """
    ---
    id: PM-2026-0\(number)
    severity: P1
    status: signed
    resolved: 2026-11-10T11:05:00Z
    ---
    # Checkout charged the wrong tax
    """
  }

  private func repository(_ files: [String: String], at date: String = "2026-11-17T10:00:00Z") throws -> Scratch {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try commit(scratch, files, at: date)
    return scratch
  }

  private func commit(_ scratch: Scratch, _ files: [String: String], at date: String) throws {
    scratch.date = date
    for (path, text) in files { try scratch.write(text, to: path) }
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "files")
  }

  private let late = ["--select", "late-postmortem", "--format", "concise"]

  @Test func `what an earlier run has walked changes no finding`() throws {
    func postmortem(_ number: Int) -> String {
      "---\nid: PM-\(number)\nseverity: P1\nresolved: 2026-11-09T16:50:00Z\n---\n# Orders \(number)\n\n\(number * 7919)\n"
    }
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    for (number, folder) in [(1, "postmortems"), (2, "postmortems"), (3, "docs/incidents")] {
      try scratch.write(postmortem(number), to: "\(folder)/\(number).md")
    }
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "one")
    try scratch.git("rm", "-q", "docs/incidents/3.md")
    try scratch.git("commit", "-qm", "two")
    func found() throws -> String {
      try scratch.pmlint(".", "--select", "late-postmortem", "--format", "concise").output
    }
    let alone = try found()
    #expect(alone.contains("late-postmortem"))
    _ = try scratch.pmlint("--rev", "HEAD~1")
    #expect(try found() == alone)
  }

  @Test(arguments: ["-9223372036854775808", "9223372036854775807"])
  func `a commit with impossible times is read like any other`(time: String) throws {
    let scratch = try repository(["postmortems/a.md": postmortem()])
    try scratch.write(
      """
      tree \(try scratch.git("write-tree"))
      author Maya <maya@example.com> \(time) +0000
      committer Maya <maya@example.com> \(time) +0000

      files
      """, to: ".git/commit")
    let commit = try scratch.git("hash-object", "-t", "commit", "-w", "--literally", ".git/commit")
    try scratch.git("update-ref", "HEAD", commit)
    let run = try Command(arguments: [], in: scratch.url)
    #expect(run.status == 1 && run.output.contains("pmlint explain"), "\(run.errors)")
  }

  @Test func `a moved runbook is known in every run, also of one file`() throws {
    let text = "---\nid: PM-1\ninputs:\n  runbooks:\n    - docs/runbooks/a.md\n---\n# Checkout was down\n"
    let scratch = try repository([
      "postmortems/a.md": text, "docs/runbooks/a.md": "# Checkout\n\n1. Drain the queue.\n",
    ])
    try scratch.git("mv", "docs/runbooks/a.md", "docs/runbooks/b.md")
    try scratch.git("commit", "-qm", "moved")
    for place in [[], ["postmortems/a.md"], ["--rev", "HEAD", "postmortems/a.md"]] {
      let run = try Command(
        arguments: ["--select", "unknown-runbook", "--format", "concise"] + place, in: scratch.url)
      #expect(run.status == 0 && run.output.contains("`docs/runbooks/a.md` was moved"), "\(run.output)")
    }
  }

  @Test func `a first commit after the deadline is reported, also after the file was moved`() throws {
    let scratch = try repository(["postmortems/tax.md": postmortem()])
    try FileManager.default.createDirectory(
      at: scratch.url.appending(path: "postmortems/2026"), withIntermediateDirectories: true)
    try scratch.git("mv", "postmortems/tax.md", "postmortems/2026/tax.md")
    scratch.date = "2026-11-20T10:00:00Z"
    try scratch.git("commit", "-qm", "a folder a year")
    let run = try Command(arguments: late, in: scratch.url)
    #expect(run.output.contains("2026-11-17 10:00 UTC: 4 d 22 h after the deadline of 2026-11-12 11:05 UTC"))
    // It is filed, so later commits are only warned.
    #expect(run.status == 0 && run.output.contains("warning[late-postmortem]"))
    let without = try Command(arguments: late + ["--no-history"], in: scratch.url)
    #expect(without.output.isEmpty)
    #expect(without.status == 0)
    #expect(without.errors.contains("no commits were read, so rules that need history did not run"))
    let json = try scratch.pmlint("--no-history", "--format", "json")
    #expect(json.output.contains("\"history\" : \"none\""))
  }

  @Test func `imported postmortems are reported as notes, and the import once`() throws {
    let names = 1...4
    let files = names.reduce(into: [:]) { $0["postmortems/\($1).md"] = postmortem(30 + $1) }
    let scratch = try repository(files)
    let run = try Command(arguments: late, in: scratch.url)
    #expect(run.output.split(separator: "\n").count == 4)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.contains("note[late-postmortem]") })
    #expect(run.errors.contains("4 postmortems were added together"))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.status == 0)
    // The import is recognised also if only one of its files is linted or staged.
    let one = try Command(arguments: ["postmortems/2.md"] + late, in: scratch.url)
    #expect(one.output.contains("note[late-postmortem]"))
    try scratch.write(postmortem(32) + "\n", to: "postmortems/2.md")
    try scratch.git("add", "-A")
    #expect(try Command(arguments: ["--staged"] + late, in: scratch.url).output == one.output)
  }

  @Test func `the history is that of the linted revision`() throws {
    let scratch = try repository(["postmortems/tax.md": postmortem()])
    try scratch.git("rm", "-q", "postmortems/tax.md")
    scratch.date = "2026-11-18T10:00:00Z"
    try scratch.git("commit", "-qm", "gone")
    let before = try Command(arguments: ["--rev", "HEAD~1"] + late, in: scratch.url)
    #expect(before.output.contains("first committed in"))
    let now = try Command(arguments: ["--rev", "HEAD"] + late, in: scratch.url)
    #expect(now.output.isEmpty)
  }

  @Test func `the cache is in the git directory, and nothing else is written`() throws {
    let scratch = try repository(["postmortems/tax.md": postmortem()])
    let first = try Command(arguments: late, in: scratch.url)
    #expect(FileManager.default.fileExists(atPath: scratch.url.path + "/.git/pmlint/history"))
    #expect(try scratch.git("status", "--porcelain").isEmpty)
    #expect(try Command(arguments: late, in: scratch.url).output == first.output)
    // A linked work tree shares the history of its repository.
    try scratch.git("worktree", "add", "-q", "linked")
    let linked = try Command(arguments: late, in: scratch.url.appending(path: "linked"))
    #expect(linked.output == first.output)
  }

  @Test func `staged and uncommitted lines of an artefact count`() throws {
    let fix = "structural_fix: {change: Add it, artefact: {kind: test, path: docs/check.md}, due: 2026-11-12}"
    let text = postmortem().replacing("resolved:", with: "\(fix)\nresolved:")
    let scratch = try repository(["postmortems/tax.md": text, "docs/check.md": "one\n"], at: "2026-11-11T10:00:00Z")
    let arguments = ["--select", "overdue-fix", "--format", "concise"]
    // The artefact was added by the commit that filed the postmortem, and so after the incident.
    #expect(try Command(arguments: arguments, in: scratch.url).status == 0)
    let old = try repository(["docs/check.md": "one\n"], at: "2026-10-01T10:00:00Z")
    try commit(old, ["postmortems/tax.md": text], at: "2026-11-11T10:00:00Z")
    #expect(try Command(arguments: arguments, in: old.url).status == 1)
    try old.write("one\ntwo\n", to: "docs/check.md")
    #expect(try Command(arguments: arguments, in: old.url).status == 0)
  }
}
