import Foundation
import TestSupport
import Testing

/// Objects that git refuses, and objects that expand to more than anyone could read.
@Suite struct DamagedObjectTests {
  private let bare = "# Checkout was down\n"

  /// A run that is stopped if it hangs.
  private func lint(_ scratch: Scratch, _ arguments: String...) throws -> Command {
    try Command(
      URL(filePath: "/usr/bin/env"),
      [
        "timeout", "-s", "KILL", "100", Command.binary.path, "--format", "concise", "--select",
        "missing-severity,late-postmortem",
      ]
        + arguments, in: scratch.url)
  }

  @Test(arguments: ["HEAD", "HEAD^{tree}", "HEAD:postmortems", "HEAD:postmortems/a.md"])
  func `an object with more data than its header states is not read`(name: String) throws {
    let scratch = try Scratch.repository(["postmortems/a.md": bare + String(repeating: "x", count: 100)])
    let id = try scratch.git("rev-parse", name)
    let kind = try scratch.git("cat-file", "-t", id)
    try scratch.damage(id, with: storedByZlib(Array("\(kind) 3\0".utf8) + [UInt8](repeating: 0x41, count: 5000)))
    let run = try lint(scratch, "--rev", "HEAD")
    #expect(run.status == 2 && run.errors.contains("the object \(id) is longer than its header states"), "\(run)")
    // The files on the disk are intact, but the history may not be.
    let other = try lint(scratch)
    #expect([1, 2].contains(other.status), "\(other)")
  }

  @Test(arguments: ["HEAD", "HEAD^{tree}", "HEAD:postmortems", "HEAD:postmortems/a.md"])
  func `an object that is truncated or states more than it has is not read`(name: String) throws {
    let scratch = try Scratch.repository(["postmortems/a.md": bare + (0..<300).map { "\($0 * 7919)\n" }.joined()])
    let id = try scratch.git("rev-parse", name)
    let (kind, whole) = (try scratch.git("cat-file", "-t", id), try scratch.object(id))
    for bytes in [
      [], Array(whole.prefix(1)), Array(whole.dropLast(whole.count / 3)), Array(whole.dropLast(5)), whole + [0],
      storedByZlib(Array("\(kind) 99\0abc".utf8)), storedByZlib(Array("\(kind) 9999999\0abc".utf8)),
      storedByZlib(Array("\(kind) -1\0abc".utf8)), storedByZlib(Array("\(kind) 3".utf8)),
      storedByZlib(Array("nothing 3\0abc".utf8)),
    ] {
      try scratch.damage(id, with: bytes)
      let run = try lint(scratch, "--rev", "HEAD")
      #expect(run.status == 2 && run.errors.contains("the object \(id) "), "\(bytes.count): \(run)")
    }
  }

  @Test func `loose objects are found by the beginning of their ids`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": bare])
    let head = try scratch.git("rev-parse", "HEAD")
    #expect(try lint(scratch, "--rev", String(head.prefix(8))).paths == ["postmortems/a.md"])
    #expect(try lint(scratch, "--rev", "00000000").errors.contains("no commit"))
    #expect(try lint(scratch, "--rev", "12345678").errors.contains("unknown revision `12345678`"))
  }

  @Test func `objects in alternates are found, also over two steps`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q", "one")
    try scratch.write(bare, to: "one/postmortems/a.md")
    try scratch.git("-C", "one", "add", "-A")
    try scratch.git("-C", "one", "commit", "-qm", "one")
    try scratch.git("clone", "-q", "--shared", "one", "two")
    try scratch.git("clone", "-q", "--shared", "two", "three")
    try scratch.write("../../../one/.git/objects\n", to: "two/.git/objects/info/alternates")
    let run = try scratch.pmlint("--rev", "HEAD", "--format", "concise", "--select", "missing-severity", in: "two")
    #expect(run.paths == ["postmortems/a.md"], "\(run)")
    try scratch.write("\(scratch.url.path)/one/.git/objects\n", to: "two/.git/objects/info/alternates")
    let third = try scratch.pmlint("--rev", "HEAD", "--format", "concise", "--select", "missing-severity", in: "three")
    #expect(third.paths == ["postmortems/a.md"], "\(third)")
  }

  @Test func `a multi-pack-index is not needed, and does no harm if it is wrong`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": bare])
    try scratch.git("repack", "-dq")
    try scratch.write(bare, to: "postmortems/b.md")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "second")
    try scratch.git("repack", "-dq")
    try scratch.git("multi-pack-index", "write")
    let path = ".git/objects/pack/multi-pack-index"
    let whole = [UInt8](try Data(contentsOf: scratch.url.appending(path: path)))
    for place in [0, 8, 20, 200, whole.count / 2, whole.count - 30, whole.count - 24] {
      var bytes = whole
      for byte in place..<min(place + 4, bytes.count) { bytes[byte] ^= 0xFF }
      try FileManager.default.removeItem(at: scratch.url.appending(path: path))
      try scratch.write(bytes, to: path)
      let run = try lint(scratch, "--rev", "HEAD")
      #expect(run.status == 1 && run.paths == ["postmortems/a.md", "postmortems/b.md"], "\(place): \(run)")
    }
  }

  @Test(arguments: [
    "postmortems/" + String(repeating: "d/", count: 3000), String(repeating: "d/", count: 3000) + "incidents/",
  ])
  func `folders that are too deep for recursion are read`(folder: String) throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    let stream = """
      commit refs/heads/main
      committer Maya <maya@example.com> 1763373600 +0000
      data 2
      c
      M 100644 inline \(folder)a.md
      data \(bare.utf8.count)
      \(bare)
      """
    try scratch.write(stream + "\n", to: ".git/stream")
    #expect(try scratch.shell("git fast-import --quiet < .git/stream").status == 0)
    let run = try lint(scratch, "--rev", "HEAD")
    #expect(run.status == 1 && run.paths == [folder + "a.md"], "\(run.status) \(run.errors.prefix(300))")
    try scratch.git("read-tree", "HEAD")
    try scratch.git("commit", "-q", "--allow-empty", "-m", "second")
    #expect(try lint(scratch, "--staged").status == 0)
    #expect(try lint(scratch, "--rev", "HEAD", "--since", "HEAD~1").status == 0)
  }

  @Test(arguments: [["--rev", "HEAD"], ["--rev", "HEAD", "--since", "HEAD~1"], ["--since", "HEAD", "postmortems"]])
  func `a few folders that expand to very many files are reported and not read`(arguments: [String]) throws {
    let scratch = try Scratch.repository(["postmortems/a.md": bare])
    let blob = try scratch.git("rev-parse", "HEAD:postmortems/a.md")
    var tree = ""
    for level in 0..<8 {
      let entry = level == 0 ? "100644 blob \(blob)" : "040000 tree \(tree)"
      try scratch.write((0..<10).map { "\(entry)\t\($0).md\n" }.joined(), to: ".git/entries")
      let made = try scratch.shell("git mktree < .git/entries")
      tree = made.output.trimmingCharacters(in: .newlines)
    }
    let commit = try scratch.git("commit-tree", tree, "-p", "HEAD", "-m", "many")
    try scratch.git("update-ref", "refs/heads/main", commit)
    let run = try Command(
      URL(filePath: "/usr/bin/env"), ["timeout", "-s", "KILL", "100", Command.binary.path] + arguments, in: scratch.url)
    #expect(run.status == 2 && run.errors.contains("it repeats folders so often that they have more than"))
  }

  @Test(.ofTheProgramAsReleased) func `of a blob over the limit, only the size is read`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": bare])
    let size = 300 << 20
    let made = try scratch.shell("printf '# B' > postmortems/b.md && truncate -s \(size) postmortems/b.md")
    #expect(made.status == 0)
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "large")
    for pack in [false, true] {
      if pack { try scratch.git("gc", "-q") }
      let run = try scratch.shell("ulimit -d 200000; exec \(Command.binary.path) --rev HEAD --select missing-severity")
      #expect(run.status == 1 && run.errors.contains("1 file over 10 MiB skipped"), "\(run)")
    }
  }
}
