import Foundation
import TestSupport
import Testing

/// Incomplete repositories, and those that libgit2 supports less than git: they are read, or a message says why not.
@Suite struct OddRepositoryTests {
  private let bare = "# Checkout was down\n"
  private let arguments = ["--format", "concise", "--select", "missing-severity"]

  private func lint(_ scratch: Scratch, _ more: String..., in folder: String = "") throws -> Command {
    try Command(arguments: arguments + more, in: scratch.url.appending(path: folder))
  }

  private func repository() throws -> Scratch {
    let scratch = try Scratch.repository(["postmortems/a.md": bare + "first\n"])
    try scratch.write(bare + "more\n", to: "postmortems/a.md")
    try scratch.write(bare, to: "postmortems/b.md")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "second")
    return scratch
  }

  @Test func `a shallow clone is linted, and one line reports what did not run`() throws {
    let scratch = try repository()
    try scratch.git("clone", "-q", "--depth", "1", "file://\(scratch.url.path)", "shallow")
    for more in [[], ["--rev", "HEAD"]] {
      let run = try Command(
        arguments: arguments + ["--fail-on", "never"] + more, in: scratch.url.appending(path: "shallow"))
      #expect(run.status == 0 && run.paths.count == 2)
      #expect(
        run.errors
          == "pmlint: the clone is shallow, so rules that need history did not run: `fetch-depth: 0` on GitHub, `GIT_DEPTH: 0` on GitLab, or `git fetch --unshallow` fetches all of it\n"
      )
    }
    let report = try scratch.pmlint("--format", "json", in: "shallow").report()
    #expect(report.source.history == "shallow" && report.notices.map(\.code) == ["history-shallow"])
  }

  @Test func `a shallow clone with enough commits has a merge base`() throws {
    let scratch = try repository()
    for number in 0..<4 { try scratch.git("commit", "-q", "--allow-empty", "-m", "\(number)") }
    try scratch.git("checkout", "-q", "-b", "topic", "HEAD~2")
    try scratch.write(bare, to: "postmortems/c.md")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "topic")
    try scratch.git("clone", "-q", "--depth", "3", "--no-single-branch", "file://\(scratch.url.path)", "shallow")
    let run = try lint(scratch, "--since", "origin/main", in: "shallow")
    #expect(run.paths == ["postmortems/c.md"], "\(run.errors)")
  }

  @Test func `a partial clone is linted, and a missing blob is an error with the command that fetches it`() throws {
    let scratch = try repository()
    try scratch.git("config", "uploadpack.allowFilter", "true")
    try scratch.git("clone", "-q", "--filter=blob:none", "file://\(scratch.url.path)", "partial")
    // Older versions of git write the extension, which libgit2 refuses by default.
    try scratch.git("-C", "partial", "config", "core.repositoryFormatVersion", "1")
    try scratch.git("-C", "partial", "config", "extensions.partialClone", "origin")
    #expect(try lint(scratch, in: "partial").paths.count == 2)
    #expect(try lint(scratch, "--rev", "HEAD", in: "partial").status == 1)
    let missing = try lint(scratch, "--rev", "HEAD~1", in: "partial")
    #expect(missing.status == 2)
    #expect(
      missing.errors.contains(
        "1 document is not in this clone, postmortems/a.md first: run `git fetch --refetch --no-filter`"))
    try scratch.git("-C", "partial", "fetch", "-q", "--refetch", "--no-filter")
    #expect(try lint(scratch, "--rev", "HEAD~1", in: "partial").status == 1)
  }

  @Test func `a clone without trees is reported`() throws {
    let scratch = try repository()
    try scratch.git("config", "uploadpack.allowFilter", "true")
    try scratch.git("clone", "-q", "--filter=tree:0", "--no-checkout", "file://\(scratch.url.path)", "treeless")
    let run = try lint(scratch, "--rev", "HEAD", in: "treeless")
    #expect(run.status == 2 && run.errors.contains("git fetch --refetch --no-filter"), "\(run.errors)")
  }

  @Test(arguments: ["sha256", "reftable"])
  func `a repository that libgit2 cannot read is linted from the disk only`(format: String) throws {
    let scratch = try Scratch()
    if format == "sha256" {
      try scratch.git("init", "-q", "--object-format=sha256")
    } else {
      // This git cannot create one, but its configuration is enough here.
      try scratch.git("init", "-q")
      try scratch.write(
        "[core]\n\trepositoryFormatVersion = 1\n[extensions]\n\trefStorage = reftable\n", to: ".git/config")
    }
    try scratch.write(bare, to: "postmortems/a.md")
    let run = try lint(scratch, in: "postmortems")
    #expect(run.status == 1 && run.paths == ["a.md"])
    let reason = format == "sha256" ? "uses SHA-256 for its objects" : "keeps its branches in a reftable"
    #expect(run.errors.contains("this repository \(reason), which libgit2 cannot read: ignored files are linted too"))
    #expect(run.errors.split(separator: "\n").count == 1)
    let json = try scratch.pmlint("--format", "json").report()
    #expect(json.findings.allSatisfy { $0.path == "postmortems/a.md" } && json.source.history == "none")
    for more in [["--rev", "HEAD"], ["--staged"]] {
      let run = try Command(arguments: arguments + more, in: scratch.url)
      #expect(run.status == 2 && run.output.isEmpty)
      #expect(run.errors.contains("this repository \(reason), which libgit2 cannot read\n"), "\(run.errors)")
    }
  }

  @Test func `grafts and replaced objects are reported`() throws {
    let scratch = try repository()
    try scratch.git("replace", "HEAD:postmortems/a.md", "HEAD:postmortems/b.md")
    let head = try scratch.git("rev-parse", "HEAD")
    try scratch.write("# a comment\n\(head)\n", to: ".git/info/grafts")
    for more in [["."], ["--rev", "HEAD"]] {
      let run = try Command(arguments: arguments + more, in: scratch.url)
      #expect(run.status == 1)
      #expect(run.errors.contains("pmlint: `.git/info/grafts` changes when files were changed"))
      #expect(run.errors.contains("pmlint: `git replace` replaces objects in this repository"))
    }
    try scratch.write("# a comment\n", to: ".git/info/grafts")
    let run = try Command(
      arguments: arguments + ["--rev", "HEAD"], in: scratch.url, environment: ["GIT_NO_REPLACE_OBJECTS": "1"])
    #expect(run.errors.isEmpty, "\(run.errors)")
    try scratch.write("# \(String(repeating: "x", count: 1 << 20))\n", to: ".git/info/grafts")
    let large = try Command(arguments: arguments + ["--rev", "HEAD"], in: scratch.url)
    #expect(large.errors.contains("pmlint: `.git/info/grafts` is larger than 1 MiB, so it was not read"))
  }

  @Test(.enabled(if: getuid() == 0, "only root can give files away"))
  func `the repository of another user is read`() throws {
    let scratch = try repository()
    let owner = try Command(URL(filePath: "/bin/chown"), ["-R", "12345:12345", "."], in: scratch.url)
    #expect(owner.status == 0)
    #expect(try scratch.attemptGit(["status"]).errors.contains("dubious ownership"))
    #expect(try lint(scratch).paths.count == 2)
    #expect(try lint(scratch, "--rev", "HEAD").paths.count == 2)
    #expect(try lint(scratch, "--staged").errors == "pmlint: no documents staged\n")
  }

  @Test func `a linked work tree and one with its own settings are read`() throws {
    let scratch = try repository()
    try scratch.git("worktree", "add", "-q", "-b", "side", "linked")
    try scratch.git("config", "extensions.worktreeConfig", "true")
    try scratch.git("config", "core.repositoryFormatVersion", "1")
    try scratch.write(bare, to: "linked/postmortems/side.md")
    try scratch.git("-C", "linked", "add", "-A")
    #expect(try lint(scratch, in: "linked").paths.count == 3)
    #expect(try lint(scratch, "--staged", in: "linked").paths == ["postmortems/side.md"])
    #expect(try lint(scratch, "--rev", "HEAD", in: "linked").paths.count == 2)
    #expect(try lint(scratch, "--staged").output.isEmpty)
  }

  @Test func `before the first commit, the work tree can be linted and a revision cannot`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write(bare, to: "postmortems/a.md")
    #expect(try lint(scratch).paths == ["postmortems/a.md"])
    let run = try lint(scratch, "--rev", "HEAD")
    #expect(run.status == 2 && run.errors.contains("`HEAD` has no commit yet"))
  }
}
