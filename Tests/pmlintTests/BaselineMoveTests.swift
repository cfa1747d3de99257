import Foundation
import TestSupport
import Testing

/// Known findings stay known after git renames the document, in every kind of run.
@Suite struct BaselineMoveTests {
  private let text = "# Orders were placed twice\n\n" + (1...20).map { "Line \($0).\n" }.joined() + "\nHuman error.\n"

  private func repository() throws -> Scratch {
    let scratch = try Scratch.repository(["postmortems/a.md": text + "a\n", "postmortems/b.md": text + "b\n"])
    #expect(try scratch.pmlint("--no-history", "--write-baseline", "b.json").status == 0)
    try scratch.write("b.json\ndeep/\nbare.git/\nshallow/\n", to: ".gitignore")
    return scratch
  }

  /// Expects no new findings and no stale entries, with each of some options.
  private func expectKnown(_ scratch: Scratch, _ ways: [[String]], in folder: String = "") throws {
    let file = scratch.url.path + "/b.json"
    for way in ways {
      let arguments = way + ["--baseline", file, "--strict-baseline", "--format", "concise"]
      let run = try Command(arguments: arguments, in: scratch.url.appending(path: folder))
      #expect(run.status == 0 && run.output.isEmpty, "\(way): \(run.output)\(run.errors)")
      #expect(!run.errors.contains("no longer found") && !run.errors.contains("renamed"), "\(way): \(run.errors)")
    }
  }

  private let onDisk = [["--no-history"], ["--select", "blame"], ["--select", "late-postmortem,human-error"]]

  @Test func `a rename that is not committed, or not even staged, changes nothing`() throws {
    let scratch = try repository()
    try scratch.write("", to: "incidents/.keep")
    let (old, new) = (scratch.url.path + "/postmortems/a.md", scratch.url.path + "/incidents/c.md")
    try FileManager.default.moveItem(atPath: old, toPath: new)
    try expectKnown(scratch, onDisk + [["incidents/c.md", "--select", "blame"]])
    try scratch.write(text + "a\nOne more line.\n", to: "incidents/c.md")
    try scratch.git("add", "-A")
    try expectKnown(
      scratch, onDisk + [["--staged", "--no-history"], ["--staged", "incidents/c.md", "--select", "blame"]])
    try expectKnown(scratch, [["--since", "HEAD", "--no-history"], ["--rev", "HEAD", "--no-history"]])
  }

  @Test func `renames that are committed, in sequence or on top of each other, change nothing`() throws {
    let scratch = try repository()
    try scratch.git("mv", "postmortems", "incidents")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "one")
    try scratch.git("mv", "incidents/a.md", "incidents/c.md")
    try scratch.write(text + "a\nOne more line.\n", to: "incidents/c.md")
    try scratch.git("commit", "-qam", "two")
    let revisions = [
      ["--rev", "HEAD", "--no-history"], ["--rev", "HEAD~1", "--no-history"], ["--rev", "HEAD~2", "--no-history"],
    ]
    try expectKnown(scratch, onDisk + revisions + [["incidents/c.md", "--select", "blame"]])
    try scratch.git("mv", "incidents/c.md", "incidents/d.md")
    try expectKnown(scratch, onDisk + revisions + [["--staged", "--no-history"]])
    try scratch.git("clone", "-q", "--bare", ".", "bare.git")
    try expectKnown(scratch, revisions, in: "bare.git")
    try scratch.git("clone", "-q", ".", "deep/clone")
    try expectKnown(scratch, onDisk, in: "deep/clone")
  }

  @Test func `pruning writes the new path, and the entries of a deleted document are stale`() throws {
    let scratch = try repository()
    let before = try scratch.text("b.json")
    try scratch.git("mv", "postmortems/a.md", "postmortems/c.md")
    let run = try scratch.pmlint("--no-history", "--baseline", "b.json", "--prune-baseline", "-q")
    #expect(run.status == 0 && run.errors.isEmpty)
    let lines = before.replacing("postmortems/a.md", with: "postmortems/c.md").split(separator: "\n")
    #expect(
      Set(try scratch.text("b.json").replacing(",\n", with: "\n").split(separator: "\n"))
        == Set(lines.map { $0.hasSuffix(",") ? $0.dropLast() : $0 }))
    // git still lists a file that is deleted and not staged: it may be a move.
    try scratch.git("rm", "-q", "-f", "postmortems/c.md")
    let gone = try scratch.pmlint("--no-history", "--baseline", "b.json", "--strict-baseline")
    #expect(gone.status == 1 && gone.errors.contains("in postmortems/c.md"), "\(gone.errors)")
    let elsewhere = try scratch.pmlint("postmortems/b.md", "--no-history", "--baseline", "b.json", "--strict-baseline")
    #expect(elsewhere.status == 0, "\(elsewhere.errors)")
  }

  @Test func `with missing commits the limitation is reported, and nothing is called stale`() throws {
    let scratch = try repository()
    for (old, new) in [("postmortems/a.md", "postmortems/c.md"), ("postmortems/b.md", "postmortems/d.md")] {
      try scratch.git("mv", old, new)
      try scratch.git("add", "-A")
      try scratch.git("commit", "-qm", "moved")
    }
    try scratch.git("commit", "-q", "--allow-empty", "-m", "more")
    let clone = ["clone", "-q", "--depth", "3", "file://\(scratch.url.path)", "shallow"]
    #expect(try scratch.attemptGit(clone).status == 0)
    let arguments = ["--baseline", "../b.json", "--strict-baseline", "--format", "concise"]
    let shallow = try Command(arguments: arguments, in: scratch.url.appending(path: "shallow"))
    #expect(shallow.status == 1 && shallow.paths == ["postmortems/c.md"], "\(shallow.output)")
    #expect(
      shallow.errors.contains("1 document of ../b.json is missing, either renamed or deleted"))
    #expect(!shallow.errors.contains("no longer found"), "\(shallow.errors)")
    #expect(shallow.errors.contains("`fetch-depth: 0` on GitHub"))
    let pruned = try scratch.pmlint("--baseline", "../b.json", "--prune-baseline", "--format", "concise", in: "shallow")
    #expect(pruned.paths == ["postmortems/c.md"])
    #expect(try scratch.text("b.json").contains("postmortems/a.md"))
    try expectKnown(scratch, [["--no-history"]])
    try FileManager.default.removeItem(at: scratch.url.appending(path: ".git"))
    let plain = try scratch.pmlint("--baseline", "b.json", "--strict-baseline", "--format", "concise")
    #expect(plain.errors.contains("no commits were read") && !plain.errors.contains("no longer found"))
  }

  @Test func `files outside a sparse checkout, and files in conflict, are not stale`() throws {
    let scratch = try Scratch.repository(["a/postmortems/a.md": text, "b/postmortems/b.md": text])
    #expect(try scratch.pmlint("--no-history", "--write-baseline", "b.json").status == 0)
    for mode in ["--sparse-index", "--no-sparse-index"] {
      try scratch.git("sparse-checkout", "set", "--cone", mode, "a")
      try expectKnown(scratch, [["--no-history"]])
    }
    try scratch.git("sparse-checkout", "disable")
    try scratch.git("checkout", "-q", "-b", "side")
    try scratch.write(text + "side\n", to: "a/postmortems/a.md")
    try scratch.git("commit", "-qam", "side")
    try scratch.git("checkout", "-q", "main")
    try scratch.write(text + "main\n", to: "a/postmortems/a.md")
    try scratch.git("commit", "-qam", "main")
    #expect(try scratch.attemptGit(["merge", "side"]).status != 0)
    try expectKnown(scratch, [["--staged", "--no-history"]])
  }

  @Test func `the findings of all fixtures are known after a move, and in another clone`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try FileManager.default.copyItem(
      atPath: Recording.root.appending(path: "Fixtures").path, toPath: scratch.url.path + "/all")
    // Paths relative to the folder of a configuration move with it.
    try scratch.write("profile: method\n", to: "all/.pmlint.yml")
    try scratch.git("add", "-A", "-f")
    try scratch.git("commit", "-qm", "all")
    #expect(try scratch.pmlint("--write-baseline", "b.json").status == 0)
    #expect(try scratch.text("b.json").split(separator: "\n").count > 1000)
    let arguments = ["--strict-baseline", "--fail-on", "note", "--format", "concise", "--baseline"]
    let before = try Command(arguments: arguments + ["b.json"], in: scratch.url)
    #expect(before.status == 0 && before.output.isEmpty, "\(before.output)\(before.errors)")
    try scratch.git("mv", "all", "moved")
    for isCommitted in [false, true] {
      if isCommitted { try scratch.git("commit", "-qm", "moved") }
      let after = try Command(arguments: arguments + ["b.json"], in: scratch.url)
      #expect(after.status == 0 && after.output.isEmpty, "\(after.output)\(after.errors)")
    }
    try scratch.git("clone", "-q", ".", "clone")
    let clone = try Command(arguments: arguments + ["../b.json"], in: scratch.url.appending(path: "clone"))
    #expect(clone.status == 0 && clone.output.isEmpty, "\(clone.output)\(clone.errors)")
  }
}
