import Foundation
import TestSupport
import Testing

/// `pmlint hook`, with commits by the real git.
@Suite struct HookCommandTests {
  let bad = "# Checkout was down\n"
  let options = ["--", "--format", "concise", "--select", "missing-severity"]

  func repository() throws -> Scratch { try Scratch.repository(["README.md": "# Shop\n"]) }

  func hook(
    _ scratch: Scratch, _ arguments: [String], in folder: String = "", environment: [String: String] = [:]
  ) throws -> Command {
    try Command(
      arguments: ["hook"] + arguments, in: scratch.url.appending(path: folder), environment: environment)
  }

  func install(_ scratch: Scratch, in folder: String = "") throws -> String {
    let run = try hook(scratch, ["install"] + options, in: folder)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    return run.output
  }

  /// Commits a bad document; returns what the hooks print if they refuse it.
  func refusal(_ scratch: Scratch, in folder: String = ".", path: String? = nil) throws -> String? {
    let document = scratch.url.appending(path: folder).appending(path: "postmortems/\(UUID().uuidString).md")
    try FileManager.default.createDirectory(at: document.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bad.utf8).write(to: document)
    try scratch.git("-C", folder, "add", "-A")
    let environment = path.map { ["PATH": $0] } ?? [:]
    let run = try scratch.attemptGit(["-C", folder, "commit", "-qm", "x"], environment: environment)
    return run.status == 0 ? nil : run.errors
  }

  func isRefused(_ scratch: Scratch, in folder: String = ".") throws -> Bool {
    try refusal(scratch, in: folder)?.contains(":1:3: error[missing-severity]") ?? false
  }

  @Test func `commits are refused until the hook is removed`() throws {
    let scratch = try repository()
    let told = try install(scratch)
    #expect(told.hasPrefix("pmlint now runs before each commit: .git/hooks/pre-commit\n"), "\(told)")
    #expect(try isRefused(scratch))
    #expect(try install(scratch) == "pmlint already runs before each commit: .git/hooks/pre-commit\n")
    let gone = "pmlint no longer runs before commits: .git/hooks/pre-commit was removed\n"
    #expect(try hook(scratch, ["uninstall"]).output == gone)
    #expect(try refusal(scratch) == nil)
    let again = try hook(scratch, ["uninstall"])
    #expect(again.status == 0 && again.output == "no hook to remove: .git/hooks/pre-commit\n")
  }

  @Test func `a commit that touches no document prints nothing`() throws {
    let scratch = try repository()
    _ = try install(scratch)
    try scratch.write("# Shop\n\nMore.\n", to: "README.md")
    let run = try scratch.attemptGit(["commit", "-qam", "x"])
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.output)\(run.errors)")
    // A file that may have been meant as a document is reported.
    try scratch.write(bad, to: "notes/a.md")
    try scratch.git("add", "-A")
    #expect(try scratch.attemptGit(["commit", "-qm", "x"]).errors == "pmlint: no documents staged\n")
  }

  @Test func `other options rewrite the hook, and wrong ones are refused at once`() throws {
    let scratch = try repository()
    try scratch.write("rules: {missing-severity: error}\n", to: "it's $HOME.yml")
    let named = try hook(scratch, ["install"] + options + ["--config", "it's $HOME.yml"])
    #expect(named.status == 0)
    #expect(try isRefused(scratch))
    #expect(try install(scratch).hasPrefix("the hook was rewritten: .git/hooks/pre-commit\n"))
    let before = try scratch.state(of: ".git/hooks/pre-commit")
    for (arguments, message) in [
      (["--", "--loud"], "unknown option `--loud`"),
      (["--", "--rev", "HEAD"], "--staged and --rev exclude each other"),
      (["--loud"], "unknown option `--loud`"),
      (["--", "--fix"], "--fix writes to the work tree"),
      (["--", "--select", "nope"], "unknown rule `nope`"),
      (["--", "--baseline", "none.json"], "the baseline none.json does not exist"),
      (["--", "--format", "json", "--format", "text"], "would both write to standard output"),
      (["--", "nowhere"], "nowhere does not exist"),
      (["--", "--diff"], "with --diff the hook would never refuse a commit"),
      (["--", "--write-baseline", "b.json"], "with --write-baseline the hook would never refuse a commit"),
      (["--", "--help"], "ask for help, not for a run"),
    ] {
      let run = try hook(scratch, ["install"] + arguments)
      #expect(run.status == 2 && run.errors.contains(message), "\(run.errors)")
    }
    #expect(try scratch.state(of: ".git/hooks/pre-commit") == before)
  }

  @Test(arguments: ["file", "not executable", "link", "dangling link"])
  func `an earlier hook is kept, and restored exactly`(kind: String) throws {
    let scratch = try repository()
    let path = ".git/hooks/pre-commit"
    let script = "#!/bin/sh\necho \"earlier $# [$(cat)] $GIT_INDEX_FILE\" >&2\n"
    switch kind {
    case "file": try scratch.writeHook(script, to: path, mode: 0o750)
    case "not executable": try scratch.writeHook(script, to: path, mode: 0o640)
    default:
      if kind == "link" { try scratch.writeHook(script, to: "tools/check") }
      try FileManager.default.createDirectory(
        at: scratch.url.appending(path: ".git/hooks"), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: scratch.url.path + "/" + path, withDestinationPath: "../../tools/check")
    }
    let before = try scratch.state(of: path)
    let runs = kind == "file" || kind == "link"
    for _ in 1...2 {
      let told = try install(scratch)
      #expect(
        told.contains("already") || told.contains(runs ? "runs first, as" : "so it does not run, as before"), "\(told)")
    }
    let refusal = try refusal(scratch) ?? ""
    #expect(refusal.contains("missing-severity"), "\(refusal)")
    #expect(refusal.contains("earlier 0 [] .git/index") == runs, "\(refusal)")
    let back = "pmlint no longer runs before commits; the earlier hook was restored: \(path)\n"
    #expect(try hook(scratch, ["uninstall"]).output == back)
    #expect(try scratch.state(of: path) == before)
    #expect(try scratch.state(of: path + ".before-pmlint") == nil)
  }

  @Test func `if an earlier hook refuses, it runs only once, and pmlint does not run`() throws {
    let scratch = try repository()
    try scratch.writeHook("#!/bin/sh\necho earlier >&2\nexit 7\n", to: ".git/hooks/pre-commit")
    _ = try install(scratch)
    #expect(try refusal(scratch) == "earlier\n")
    let run = try Command(scratch.url.appending(path: ".git/hooks/pre-commit"), [], in: scratch.url)
    #expect(run.status == 7)
  }

  @Test func `nothing is overwritten, and an edited hook stays`() throws {
    let scratch = try repository()
    let path = ".git/hooks/pre-commit"
    try scratch.writeHook("#!/bin/sh\nexit 0\n", to: path)
    try scratch.writeHook("#!/bin/sh\nexit 0 # kept\n", to: path + ".before-pmlint")
    let both = try hook(scratch, ["install"])
    #expect(both.status == 2 && both.errors.contains("cannot be kept as"), "\(both.errors)")
    #expect(try hook(scratch, ["uninstall"]).output == "the hook is not pmlint's, so it was not changed: \(path)\n")
    #expect(try scratch.state(of: path)?.hasSuffix("exit 0\n") == true)
    #expect(try scratch.state(of: path + ".before-pmlint")?.hasSuffix("kept\n") == true)
    try FileManager.default.removeItem(atPath: scratch.url.path + "/" + path)
    #expect(try install(scratch).contains("runs first, as \(path).before-pmlint"))
    let text = try String(contentsOf: scratch.url.appending(path: path), encoding: .utf8)
    try scratch.writeHook(text.replacing("exit 2", with: "make lint\nexit 2"), to: path)
    for arguments in [["install"], ["uninstall"]] {
      let run = try hook(scratch, arguments)
      #expect(
        run.status == 2 && run.errors.contains("was changed after pmlint wrote it, so it is kept"), "\(run.errors)")
    }
    #expect(try scratch.state(of: path)?.contains("make lint") == true)
    try scratch.writeHook(text, to: path, mode: 0o644)
    #expect(try install(scratch).hasPrefix("the hook was rewritten"))
    #expect(try isRefused(scratch))
  }

  @Test func `without pmlint the hook refuses with a remedy`() throws {
    let scratch = try repository()
    try scratch.git("config", "core.hooksPath", ".githooks")
    let told = try install(scratch)
    #expect(told.contains("commit it; everybody who uses it needs pmlint on the PATH"), "\(told)")
    let text = try String(contentsOf: scratch.url.appending(path: ".githooks/pre-commit"), encoding: .utf8)
    #expect(!text.contains(Command.binary.deletingLastPathComponent().path))
    let refused = try refusal(scratch, path: "/usr/bin:/bin") ?? ""
    #expect(refused.contains("pmlint: not on the PATH, so this commit was not checked, and is refused\n"), "\(refused)")
    #expect(refused.contains("take the hook away: rm '.githooks/pre-commit'\n"), "\(refused)")
    let folder = Command.binary.deletingLastPathComponent().path
    #expect(try refusal(scratch, path: "\(folder):/usr/bin:/bin")?.contains("missing-severity") == true)
  }

  @Test func `linked work trees, subfolders and a missing folder are found as in git`() throws {
    let scratch = try repository()
    try FileManager.default.removeItem(at: scratch.url.appending(path: ".git/hooks"))
    try scratch.write("x\n", to: "deep/er/x.txt")
    #expect(
      try install(scratch, in: "deep/er").contains(
        "pmlint now runs before each commit: \(scratch.url.path)/.git/hooks/pre-commit\n"))
    try scratch.git("worktree", "add", "-q", "-b", "side", "side")
    #expect(try isRefused(scratch, in: "side"))
    #expect(try install(scratch, in: "side").contains("already"))
    // A setting of one work tree applies only to it.
    try scratch.git("config", "extensions.worktreeConfig", "true")
    try scratch.git("-C", "side", "config", "--worktree", "core.hooksPath", "tools/hooks")
    #expect(try refusal(scratch, in: "side") == nil)
    #expect(try install(scratch, in: "side").contains("pmlint now runs before each commit: tools/hooks/pre-commit\n"))
    #expect(try refusal(scratch, in: "side")?.contains("pmlint: not on the PATH") == true)
    #expect(try install(scratch).contains("already runs before each commit: .git/hooks/pre-commit"))
  }

  @Test func `a folder that all repositories share is used only on request`() throws {
    let scratch = try repository()
    let person = try Scratch()
    let home = ["HOME": person.url.path]
    try person.write("[core]\n  hooksPath = ~/hooks\n", to: ".gitconfig")
    for arguments in [["install"], ["uninstall"]] {
      let run = try hook(scratch, arguments, environment: home)
      #expect(run.status == 2 && run.errors.contains("for all repositories, so the hook"), "\(run.errors)")
    }
    let shared = try hook(scratch, ["install", "--shared"], environment: home)
    #expect(shared.status == 0 && shared.output.contains("it runs in all repositories"), "\(shared.errors)")
    try scratch.write(bad, to: "postmortems/a.md")
    try scratch.git("add", "postmortems")
    #expect(try scratch.attemptGit(["commit", "-qm", "x"], environment: home).errors.contains("missing-severity"))
    #expect(
      try hook(scratch, ["uninstall", "--shared"], environment: home).output.contains("/hooks/pre-commit was removed"))
    let own = try hook(scratch, ["install", "--shared"])
    #expect(own.status == 2 && own.errors.contains("remove `--shared`"), "\(own.errors)")
  }

  @Test func `where a hook is impossible, the reason is reported`() throws {
    let scratch = try Scratch()
    func expect(_ message: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
      let run = try hook(scratch, ["install"])
      #expect(
        run.status == 2 && run.output.isEmpty && run.errors.contains(message), "\(run.errors)",
        sourceLocation: sourceLocation)
    }
    try expect("not in a git repository, so there are no commits")
    try scratch.git("init", "-q")
    try scratch.git("config", "core.hooksPath", "/dev/null")
    try expect("cannot create the folder /dev/null: ")
    try scratch.git("config", "core.hooksPath", ".husky/_")
    try expect("husky rewrites ")
    try scratch.git("config", "core.hooksPath", "")
    try expect("`core.hooksPath` is empty")
    // A folder of the proc file system, to which not even root can write.
    try scratch.git("config", "core.hooksPath", "/proc/self")
    try expect("cannot write /proc/self/pre-commit: ")
    try scratch.git("config", "--unset", "core.hooksPath")
    try scratch.write("x", to: ".git/hooks/pre-commit/x")
    try expect(".git/hooks/pre-commit is not a file")
    try scratch.git("config", "core.bare", "true")
    try expect("a bare repository has no work tree")
  }
}
