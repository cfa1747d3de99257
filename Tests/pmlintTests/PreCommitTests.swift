import Foundation
import TestSupport
import Testing

/// The hooks of `.pre-commit-hooks.yaml`, run by the real pre-commit.
@Suite struct PreCommitTests {
  private let good = "---\nseverity: P3\n---\n# Checkout was down\n"
  private let bad = "# Checkout was down\n"

  /// A repository with a good document, an old bad one, and an installed hook.
  private func repository(_ hook: String = "pmlint-system", _ more: String = "") throws -> Scratch {
    let scratch = try Scratch.repository([
      "postmortems/a.md": good, "postmortems/old.md": bad, "README.md": "# Shop\n",
      ".pre-commit-config.yaml": try PreCommit.configuration(hook, more),
    ])
    let installed = try scratch.preCommit("install", "-t", "pre-commit", "-t", "pre-merge-commit", "-t", "pre-push")
    #expect(installed.status == 0, "\(installed.output)\(installed.errors)")
    return scratch
  }

  /// Whether the hook refused, and only because of these documents.
  private func isRefused(_ run: Command, for names: [String] = ["a"]) -> Bool {
    guard run.status != 0 else { return false }
    let output = run.output + run.errors
    for name in ["a", "b", "old"] {
      let isNamed = output.contains("postmortems/\(name).md:1:3: error[missing-severity]")
      #expect(isNamed == names.contains(name), "\(name): \(output)")
    }
    return true
  }

  @Test func `pre-commit accepts the manifest`() throws {
    let scratch = try Scratch()
    let manifest = Recording.root.appending(path: ".pre-commit-hooks.yaml").path
    let run = try scratch.preCommit("validate-manifest", manifest)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }

  @Test func `a commit is refused for what is staged, and unstaged changes are restored`() throws {
    let scratch = try repository()
    try scratch.write(bad, to: "postmortems/a.md")
    #expect(try isRefused(scratch.gitWithHooks("commit", "-qam", "x")))
    #expect(try isRefused(scratch.gitWithHooks("commit", "-qm", "x", "postmortems/a.md")))
    try scratch.git("add", "-A")
    try scratch.write(good + "not staged\n", to: "postmortems/a.md")
    #expect(try isRefused(scratch.gitWithHooks("commit", "-qm", "x")))
    let disk = scratch.url.appending(path: "postmortems/a.md")
    #expect(try String(contentsOf: disk, encoding: .utf8) == good + "not staged\n")
    try scratch.git("add", "-A")
    try scratch.write(bad, to: "postmortems/a.md")
    #expect(try !isRefused(scratch.gitWithHooks("commit", "-qm", "x")))
    #expect(try String(contentsOf: disk, encoding: .utf8) == bad)
  }

  @Test func `the disk as pre-commit prepares it gives the findings of the index`() throws {
    let scratch = try repository()
    try scratch.write(bad + "staged\n", to: "postmortems/b.md")
    try scratch.git("add", "-A")
    try scratch.write(good, to: "postmortems/b.md")
    // A second hook lints the paths that it gets, on the disk.
    let local = """
        - repo: local
          hooks:
            - id: paths
              name: paths
              entry: pmlint --format concise --select missing-severity
              language: system
              files: \\.md$

      """
    try scratch.write(PreCommit.configuration("pmlint-system") + local, to: ".pre-commit-config.yaml")
    try scratch.git("add", ".pre-commit-config.yaml")
    let run = try scratch.preCommit("run")
    #expect(isRefused(run, for: ["b"]))
    #expect(run.output.components(separatedBy: "postmortems/b.md:1:3: error").count == 3, "\(run.output)")
  }

  @Test func `a commit that touches no document is not refused because of others`() throws {
    let scratch = try repository()
    try scratch.write("# Shop\n\nMore.\n", to: "README.md")
    #expect(try !isRefused(scratch.gitWithHooks("commit", "-qam", "x")))
    try scratch.write("rules: {missing-severity: loud}\n", to: ".pmlint.yml")
    try scratch.git("add", "-A")
    let run = try scratch.gitWithHooks("commit", "-qm", "x")
    #expect(run.status != 0 && run.errors.contains(".pmlint.yml:1:27"), "\(run.errors)")
  }

  @Test func `all files means all documents, and never none`() throws {
    let scratch = try repository()
    for arguments in [["run", "--all-files"], ["run", "--files", "README.md"], ["run", "--all-files", "-v"]] {
      let run = try Command(
        Python.program("pre-commit"), arguments, in: scratch.url, environment: PreCommit.environment)
      #expect(isRefused(run, for: ["old"]))
      #expect(run.output.contains("no commit in progress: all documents of the index were linted"), "\(run.output)")
    }
    // With nothing staged, nothing is new; all documents must be linted all the same.
    let options = ["--staged", "--new-only", "--format", "concise", "--select", "missing-severity"]
    let new = try Command(arguments: options, in: scratch.url, environment: ["PRE_COMMIT": "1"])
    #expect(isRefused(new, for: ["old"]))
    // Staging a file that is no document does not change that.
    try scratch.write("# Notes\n", to: "notes.md")
    try scratch.git("add", "-A")
    #expect(try isRefused(scratch.preCommit("run", "--all-files"), for: ["old"]))
    try scratch.write(good, to: "postmortems/old.md")
    try scratch.git("commit", "-qanm", "mended")
    #expect(try !isRefused(scratch.preCommit("run", "--all-files")))
  }

  @Test func `run by hand, it lints the staged documents if there are any`() throws {
    let scratch = try repository()
    try scratch.write(bad, to: "postmortems/b.md")
    try scratch.git("add", "-A")
    #expect(try isRefused(scratch.preCommit("run"), for: ["b"]))
    try scratch.write(good, to: "postmortems/b.md")
    try scratch.git("add", "-A")
    #expect(try !isRefused(scratch.preCommit("run")))
  }

  @Test func `a linked work tree has its own index`() throws {
    let scratch = try repository()
    let side = scratch.url.path + "-side"
    defer { try? FileManager.default.removeItem(atPath: side) }
    try scratch.git("worktree", "add", "-q", "-b", "side", side)
    try Data(bad.utf8).write(to: URL(filePath: side + "/postmortems/a.md"))
    #expect(try isRefused(scratch.gitWithHooks("-C", side, "commit", "-qam", "x")))
    try Data((good + "more\n").utf8).write(to: URL(filePath: side + "/postmortems/a.md"))
    #expect(try !isRefused(scratch.gitWithHooks("-C", side, "commit", "-qam", "x")))
  }

  @Test func `a merge is judged by what it adds, and by how a conflict is resolved`() throws {
    let scratch = try repository()
    try scratch.git("checkout", "-q", "-b", "side")
    try scratch.write(good + "side\n", to: "postmortems/a.md")
    try scratch.git("commit", "-qanm", "side")
    try scratch.git("checkout", "-q", "-b", "new", "main")
    try scratch.write(bad, to: "postmortems/b.md")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qnm", "new")
    try scratch.git("checkout", "-q", "main")
    try scratch.write(good + "main\n", to: "postmortems/a.md")
    try scratch.git("commit", "-qanm", "main")
    #expect(try isRefused(scratch.gitWithHooks("merge", "-q", "--no-edit", "new"), for: ["b"]))
    try scratch.git("merge", "--abort")
    #expect(try scratch.gitWithHooks("merge", "-q", "side").status != 0)
    try scratch.write(bad, to: "postmortems/a.md")
    #expect(try isRefused(scratch.gitWithHooks("commit", "-qam", "merged")))
    try scratch.write(good, to: "postmortems/a.md")
    #expect(try !isRefused(scratch.gitWithHooks("commit", "-qam", "merged")))
  }

  @Test(arguments: [("pmlint-ci", "language: system"), ("pmlint-system", "stages: [manual, pre-push]")])
  func `between two commits it lints the second one`(hook: String, more: String) throws {
    let scratch = try repository(hook, more)
    try scratch.git("checkout", "-q", "-b", "topic")
    try scratch.write(bad, to: "postmortems/b.md")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qnm", "topic")
    func run(_ to: String) throws -> Command {
      try scratch.preCommit("run", hook, "--hook-stage", "manual", "--from-ref", "main", "--to-ref", to)
    }
    #expect(try isRefused(run("topic"), for: ["b"]))
    if hook == "pmlint-ci" {
      // pre-commit itself leaves out files that are not on the disk, and reports that.
      try scratch.git("checkout", "-q", "main")
      #expect(try isRefused(run("topic"), for: ["b"]))
      try scratch.git("checkout", "-q", "topic")
    }
    try scratch.write(good, to: "postmortems/b.md")
    // A correction that is not committed does not count.
    try scratch.git("add", "-A")
    #expect(try isRefused(run("HEAD"), for: ["b"]))
    try scratch.git("commit", "-qnm", "mended")
    #expect(try !isRefused(run("HEAD")))
    let nowhere = try scratch.preCommit("run", hook, "--hook-stage", "manual", "--all-files")
    #expect(nowhere.status != 0, "\(nowhere.output)")
  }

  @Test(arguments: [("pmlint-ci", "{language: system, stages: [pre-push]}"), ("pmlint-system", "stages: [pre-push]")])
  func `a push is judged by what the remote lacks, and the first one as a whole`(hook: String, more: String) throws {
    let flow = more.trimmingCharacters(in: ["{", "}"]).replacing(", stages", with: "\n        stages")
    let scratch = try repository(hook, flow)
    try scratch.git("init", "-q", "--bare", "remote.git")
    try scratch.git("remote", "add", "origin", "remote.git")
    try scratch.git("update-index", "--refresh")
    #expect(try isRefused(scratch.gitWithHooks("push", "-q", "origin", "main"), for: ["old"]))
    try scratch.git("push", "-q", "--no-verify", "origin", "main")
    try scratch.write(bad, to: "postmortems/b.md")
    try scratch.git("add", "postmortems")
    try scratch.git("commit", "-qnm", "b")
    #expect(try isRefused(scratch.gitWithHooks("push", "-q", "origin", "main"), for: ["b"]))
    try scratch.write(good, to: "postmortems/b.md")
    try scratch.git("commit", "-qnam", "mended")
    #expect(try !isRefused(scratch.gitWithHooks("push", "-q", "origin", "main")))
  }

  @Test(arguments: ["pmlint", "pmlint-source"])
  func `a hook that pre-commit installs does the same, also in a linked work tree`(_ hook: String) throws {
    let scratch = try repository(hook)
    let installed = try PreCommit.installHooks(in: scratch)
    #expect(installed.status == 0, "\(installed.output)\(installed.errors)")
    let side = scratch.url.path + "-side"
    defer { try? FileManager.default.removeItem(atPath: side) }
    try scratch.git("worktree", "add", "-q", "-b", "side", side)
    try Data(bad.utf8).write(to: URL(filePath: side + "/postmortems/a.md"))
    // Without the tests' binary on the PATH, only the installed one is left.
    let environment = PreCommit.environment.merging(["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]) { $1 }
    #expect(try isRefused(scratch.attemptGit(["-C", side, "commit", "-qam", "x"], environment: environment)))
    try scratch.write(good + "more\n", to: "postmortems/a.md")
    #expect(try !isRefused(scratch.attemptGit(["commit", "-qam", "x"], environment: environment)))
  }
}
