import Foundation
import TestSupport
import Testing

/// Which files are linted, and what is said of the others.
@Suite struct FileTests {
  private static let text =
    "# Orders were late\n\n**Started:** 2026-09-14T09:12:00Z\n\n## Root cause\n\nHuman error.\n"

  private func repository(_ files: [String: String], isCommitted: Bool = true) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    for (path, text) in files { try scratch.write(text, to: path) }
    guard isCommitted else { return scratch }
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "one")
    return scratch
  }

  private func lint(_ scratch: Scratch, _ arguments: String...) throws -> Command {
    try Command(
      arguments: arguments + ["--select", "human-error,conflict-marker", "--format", "concise"], in: scratch.url)
  }

  @Test func `files in other formats are counted where documents are`() throws {
    let scratch = try repository([
      "postmortems/a.md": Self.text, "postmortems/b.adoc": "= B\n", "postmortems/c.adoc": "= C\n",
      "runbooks/d.rst": "D\n", "requirements.txt": "x\n", "postmortems/graph.png": "", "ops/e.org": "* E\n",
      ".pmlint.yml": "extend-runbooks: ['ops/**']\n",
    ])
    for arguments in [[], ["--rev", "HEAD"]] {
      let run = try Command(arguments: arguments, in: scratch.url)
      #expect(
        run.errors.contains(
          "pmlint: 4 files under `ops/**`, postmortems/ and runbooks/ are not Markdown (.adoc 2, .org 1, .rst 1)\n"),
        "\(run.errors)")
    }
    try scratch.write("= F\n", to: "postmortems/f.adoc")
    try scratch.git("add", "-A")
    #expect(
      try lint(scratch, "--staged").errors == """
        pmlint: 1 file under postmortems/ is not Markdown (.adoc 1)
        pmlint: no documents staged

        """)
    let report = try scratch.pmlint("--format", "json").output
    let json = try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
    let skipped = (json["summary"] as? [String: Any])?["skipped"] as? [String: Int]
    #expect(skipped?["not_markdown"] == 5)
  }

  @Test func `guides, indexes and other types are counted, and listed with the reason`() throws {
    let scratch = try repository([
      "postmortems/a.md": Self.text, "postmortems/README.md": "# All\n", "postmortems/how-to.md": "# How to\n",
      "postmortems/b.md": "---\ntype: adr\n---\n# B\n", "docs/incident-roles.md": "# Roles\n", "docs/c.md": "# C\n",
      "postmortems/d.rst": "D\n", "postmortems/old/e.md": Self.text, ".pmlint.yml": "exclude: ['**/old/**']\n",
    ])
    let run = try lint(scratch)
    #expect(run.paths == ["postmortems/a.md"])
    #expect(run.errors.contains("pmlint: 3 files under postmortems/ are no documents; `--show-files` says why\n"))
    let files = try scratch.pmlint("--show-files")
    #expect(
      files.output == """
        postmortems/README.md: not linted (its name: an index, a template, or a page about the repository)
        postmortems/a.md: postmortem (folder `postmortems/`)
        postmortems/b.md: not linted (`type: adr`)
        postmortems/d.rst: not linted (not Markdown, but .rst)
        postmortems/how-to.md: not linted (it has no date and no section of an incident)
        postmortems/old/e.md: not linted (excluded by `exclude`)

        """)
    #expect(files.status == 0 && files.errors.isEmpty)
    #expect(try scratch.pmlint("--show-files", "--format", "json").status == 2)
  }

  @Test func `configured patterns replace the names, and others add`() throws {
    let files = [
      "postmortems/a.md": Self.text, "notes/b.md": Self.text, "incidents/c.md": Self.text,
      "runbooks/r.md": "# R\n\n1. x\n",
    ]
    func listed(_ configuration: String) throws -> String {
      let scratch = try repository(files.merging([".pmlint.yml": configuration]) { $1 })
      return try scratch.pmlint("--show-files").output
    }
    #expect(
      try listed("postmortems: ['notes/**']\n") == """
        notes/b.md: postmortem (pattern `notes/**` of `postmortems`)
        runbooks/r.md: runbook (folder `runbooks/`)

        """)
    #expect(
      try listed("extend-postmortems: ['notes/**']\nrunbooks: []\n") == """
        incidents/c.md: postmortem (folder `incidents/`)
        notes/b.md: postmortem (pattern `notes/**` of `extend-postmortems`)
        postmortems/a.md: postmortem (folder `postmortems/`)

        """)
  }

  @Test func `a named file is linted whatever its name, or the status is 2`() throws {
    let scratch = try repository([
      "notes/a.md": Self.text, "postmortems/README.md": Self.text, "postmortems/b.txt": Self.text,
      "docs/outage.md": "# T\n\nHuman error.\n", "notes/c.md": "---\ntype: adr\n---\n\(Self.text)",
      "postmortems/d.adoc": Self.text, "notes/e.md": "---\ntype: runbook\n---\n# E\n",
    ])
    let unknown = try lint(scratch, "notes/a.md")
    #expect(unknown.status == 2 && unknown.output.isEmpty)
    #expect(
      unknown.errors == """
        pmlint: notes/a.md does not say whether it is a postmortem or a runbook
          help: say it with `--as postmortem` or `--as runbook`

        """)
    #expect(try lint(scratch, "notes/a.md", "--as", "postmortem").paths == ["notes/a.md"])
    #expect(try lint(scratch, "notes/a.md", "--as", "postmortem", "--rev", "HEAD").paths == ["notes/a.md"])
    #expect(try lint(scratch, "notes/a.md", "--rev", "HEAD").status == 2)
    for path in ["postmortems/README.md", "postmortems/b.txt"] { #expect(try lint(scratch, path).paths == [path]) }
    #expect(try lint(scratch, "docs/outage.md").paths == ["docs/outage.md"])
    #expect(try lint(scratch, "docs").paths.isEmpty)
    let other = try lint(scratch, "notes/c.md")
    #expect(other.status == 2 && other.errors.contains("says `type: adr`"))
    #expect(try lint(scratch, "notes/c.md", "--as", "postmortem").paths == ["notes/c.md"])
    let markup = try lint(scratch, "postmortems/d.adoc")
    #expect(markup.status == 2 && markup.errors.contains("postmortems/d.adoc is not Markdown (.adoc)"))
    // What a file says of itself is stronger.
    #expect(try lint(scratch, "notes/e.md", "--as", "postmortem").status == 0)
    #expect(try scratch.pmlint("--as", "postmortem").status == 2)
    #expect(
      try scratch.pmlint("inspect", "notes/a.md", "--as", "runbook").output.hasPrefix("notes/a.md: runbook (`--as"))
    #expect(try scratch.pmlint("inspect", "notes/a.md").output.hasPrefix("notes/a.md: no document (nothing says"))
  }

  @Test func `a linked folder that is named is followed, and its name counts`() throws {
    let scratch = try repository(["shared/a.md": Self.text], isCommitted: false)
    let link = scratch.url.appending(path: "docs/postmortems")
    try FileManager.default.createDirectory(at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "../shared")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "one")
    #expect(try lint(scratch, "docs/postmortems").paths == ["shared/a.md"])
    #expect(try lint(scratch, "docs/postmortems/a.md").paths == ["shared/a.md"])
    #expect(try lint(scratch).errors.contains("1 symbolic link not followed"))
  }

  @Test func `both suffixes of the configuration are read, but not side by side`() throws {
    let scratch = try repository(["postmortems/a.md": Self.text, ".pmlint.yaml": "rules: {human-error: off}\n"])
    #expect(try lint(scratch).paths.isEmpty)
    try scratch.write("profile: minimal\n", to: ".pmlint.yml")
    let run = try lint(scratch)
    #expect(run.status == 2)
    #expect(run.errors.contains(".pmlint.yml and .pmlint.yaml are both configurations of one folder"), "\(run.errors)")
  }

  @Test func `pointers of Git LFS and files outside a sparse checkout are counted`() throws {
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n"
    let scratch = try repository([
      "team1/postmortems/a.md": Self.text, "team1/postmortems/b.md": pointer, "team2/postmortems/c.md": Self.text,
    ])
    #expect(try lint(scratch, "--rev", "HEAD").errors.contains("1 file is kept by Git LFS and not here"))
    try scratch.git("sparse-checkout", "init", "--cone")
    try scratch.git("sparse-checkout", "set", "team1")
    let run = try lint(scratch)
    #expect(run.paths == ["team1/postmortems/a.md"])
    #expect(
      run.errors.contains("pmlint: 1 file is kept by Git LFS and not here; run `git lfs pull`\n"), "\(run.errors)")
    #expect(run.errors.contains("pmlint: 1 document left out by a sparse checkout; "), "\(run.errors)")
    let files = try scratch.pmlint("--show-files").output
    #expect(files.contains("team2/postmortems/c.md: not linted (left out by a sparse checkout)"))
    // A file that was deleted is missing on purpose.
    try FileManager.default.removeItem(at: scratch.url.appending(path: "team1/postmortems/b.md"))
    #expect(!(try lint(scratch).errors.contains("LFS")))
  }

  @Test func `a split index hides no file, and what needs it says so`() throws {
    let scratch = try repository(["postmortems/a.md": Self.text, "ignored/postmortems/b.md": Self.text])
    try scratch.write("ignored/\n", to: ".gitignore")
    try scratch.git("commit", "-q", "--allow-empty", "-m", "two")
    try scratch.git("rm", "-rq", "--cached", "ignored")
    try scratch.git("update-index", "--split-index")
    let run = try lint(scratch)
    #expect(run.paths == ["postmortems/a.md"])
    #expect(run.errors.contains("the index is split into two files (`core.splitIndex`)"), "\(run.errors)")
    for (arguments, what) in [(["--staged"], "what is staged"), (["--since", "HEAD~1"], "what has changed")] {
      let run = try Command(arguments: arguments, in: scratch.url)
      #expect(run.status == 2 && run.errors.contains("so \(what) is unknown"), "\(run.errors)")
      #expect(run.errors.contains("run `git update-index --no-split-index`") && !run.errors.contains("extension"))
    }
  }

  @Test func `a conflict that is staged or on the disk is an error`() throws {
    let text = Self.text.replacing("Human error", with: "<<<<<<< HEAD\nA.\n=======\nB.\n>>>>>>> topic\n")
    let scratch = try repository(["postmortems/a.md": text], isCommitted: false)
    try scratch.git("add", "-A")
    for arguments in [["--staged"], []] {
      let run = try Command(arguments: arguments + ["--select", "conflict-marker"], in: scratch.url)
      #expect(run.status == 1 && run.output.contains("error[conflict-marker]"), "\(run)")
    }
  }

  @Test func `files of tests are left out unless their folder is named`() throws {
    let scratch = try repository(["tests/fixtures/postmortems/a.md": Self.text])
    #expect(try lint(scratch).paths.isEmpty)
    #expect(try lint(scratch, "tests/fixtures").paths == ["tests/fixtures/postmortems/a.md"])
    #expect(try lint(scratch, "tests/fixtures", "--rev", "HEAD").paths == ["tests/fixtures/postmortems/a.md"])
  }

  @Test func `findings are counted by rule`() throws {
    let scratch = try repository(["postmortems/a.md": Self.text, "postmortems/b.md": Self.text])
    let run = try scratch.pmlint("--statistics", "--select", "human-error,missing-severity", "--quiet")
    #expect(run.output == "2  error    human-error\n2  error    missing-severity\n", "\(run.output)")
    #expect(run.status == 1)
    #expect(try scratch.pmlint("--statistics", "--format", "json").status == 2)
  }

  @Test func `standard input is linted as a file`() throws {
    let scratch = try repository(["postmortems/a.md": "# Fine\n", ".pmlint.yml": "extend-postmortems: ['ops/*']\n"])
    try scratch.write(Self.text, to: "elsewhere.txt")
    func lint(_ path: String, _ more: String = "") throws -> Command {
      let pmlint = "'\(Command.binary.path)' - --stdin-filename \(path) --select human-error --format concise \(more)"
      return try Command(
        URL(filePath: "/bin/sh"), ["-c", "\(pmlint) < elsewhere.txt"], in: scratch.url,
        environment: ["PMLINT_AS_OF": "2026-11-23T12:00:00Z"])
    }
    for path in ["postmortems/a.md", "postmortems/new.md", "ops/new.md"] {
      let run = try lint(path)
      #expect(run.paths == [path] && run.status == 1, "\(run)")
    }
    #expect(try lint("notes/new.md").status == 2)
    #expect(try lint("notes/new.md", "--as postmortem").paths == ["notes/new.md"])
    for more in ["--fix", "--staged", "--rev HEAD", "--since HEAD"] {
      let run = try lint("postmortems/a.md", more)
      #expect(run.status == 2 && run.errors.contains("standard input is linted as a file of the work tree"), "\(run)")
    }
    let nameless = try scratch.pmlint("-")
    #expect(nameless.status == 2 && nameless.errors.contains("--stdin-filename PATH"))
    #expect(try scratch.pmlint("--stdin-filename", "a.md").status == 2)
    #expect(try scratch.text("postmortems/a.md") == "# Fine\n")
  }
}
