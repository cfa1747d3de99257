import Foundation
import TestSupport
import Testing

/// A system with few resources: the run completes, or a message says what was missing.
@Suite(.ofTheProgramAsReleased) struct ScarceTests {
  private static let canHideProc = (try? Scratch().shell("unshare -m true").status) == 0
  private static let canLimitUser = getuid() != 0 || (try? Scratch().shell("setpriv --version").status) == 0

  /// Enough documents for several jobs, and a program that any user may run.
  private func scratch() throws -> Scratch {
    let scratch = try Scratch.repository()
    for number in 0..<100 { try scratch.write("# Checkout was down\n", to: "postmortems/\(number).md") }
    try FileManager.default.copyItem(at: Command.binary, to: scratch.url.appending(path: "pmlint"))
    return scratch
  }

  /// Runs as an unprivileged user.
  private func run(_ command: String, in scratch: Scratch) throws -> Command {
    let user = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
    return try scratch.shell(
      "\(user)timeout -s KILL 100 \(command) ./pmlint --format concise --select missing-severity")
  }

  @Test(.enabled(if: canLimitUser), arguments: [1, 2, 3])
  func `without other threads, one thread does everything`(threads: Int) throws {
    let run = try run("prlimit --nproc=\(threads)", in: scratch())
    #expect(run.status == 1 && run.paths.count == 100, "\(run)")
  }

  @Test(arguments: 4...12)
  func `with few file descriptors the run completes, or reports what could not be opened`(files: Int) throws {
    let run = try run("prlimit --nofile=\(files)", in: scratch())
    #expect(run.status == 1 && run.paths.count == 100 || run.status == 2 && !run.errors.isEmpty, "\(run)")
  }

  @Test(.enabled(if: canHideProc))
  func `arguments are read without a proc file system`() throws {
    let scratch = try scratch()
    let hidden = "mount -t tmpfs none /proc && exec ./pmlint"
    let version = try scratch.shell("unshare -m sh -c '\(hidden) --version'")
    #expect(version.status == 0 && version.output == "0.1.0\n", "\(version)")
    let wrong = try scratch.shell("unshare -m sh -c '\(hidden) --nonsense --format json'")
    #expect(wrong.status == 2 && wrong.output.contains("--nonsense"), "\(wrong)")
  }

  @Test(.enabled(if: canLimitUser))
  func `an unreadable folder is named, and all others are linted`() throws {
    let scratch = try scratch()
    try scratch.write("# A\n", to: "plain/postmortems/a.md")
    try scratch.write("# B\n", to: "plain/locked/postmortems/b.md")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: scratch.url.path + "/plain/locked")
    let inGit = try run("", in: scratch)
    #expect(inGit.status == 1 && inGit.paths.count == 101 && inGit.errors.contains("plain/locked was skipped: "))
    try FileManager.default.removeItem(at: scratch.url.appending(path: ".git"))
    let outside = try run("", in: scratch)
    #expect(outside.status == 2 && outside.paths.count == 101, "\(outside.errors)")
    #expect(outside.errors.contains("pmlint: cannot read plain/locked: Permission denied\n"), "\(outside.errors)")
  }

  @Test func `a deleted working directory is not taken for another`() throws {
    let scratch = try scratch()
    for command in ["", "hook install", "history postmortems", "--fix", "postmortems/0.md"] {
      let run = try scratch.shell(
        "mkdir gone && cd gone && rmdir ../gone && exec ../pmlint \(command)".replacing(
          "../pmlint", with: "\(scratch.url.path)/pmlint"))
      #expect(run.status == 2 && run.errors.contains("the working directory does not exist"), "\(command): \(run)")
    }
  }

  @Test(.enabled(if: getuid() == 0 && canLimitUser, "root can write everywhere"))
  func `a failed write is not reported as written`() throws {
    let scratch = try scratch()
    let run = try scratch.shell(
      "setpriv --reuid=65534 --regid=65534 --clear-groups ./pmlint --write-baseline known.json")
    #expect(run.status == 2 && run.errors.contains("cannot write known.json"), "\(run.errors)")
    #expect(!run.errors.contains("written to"), "\(run.errors)")
  }
}
