import Foundation
import TestSupport
import Testing

/// Objects and branches in shapes that git would not make, or not any more: they are read, or told.
@Suite struct OddObjectTests {
  private static let bare = "# Checkout was down\n"

  private func lint(_ scratch: Scratch, _ more: [String]) throws -> Command {
    try Command(
      URL(filePath: "/usr/bin/env"),
      ["timeout", "-s", "KILL", "100", Command.binary.path, "--format", "concise", "--select", Self.rules] + more,
      in: scratch.url)
  }

  /// The second needs the history, and the third the names of people.
  private static let rules = "missing-severity,late-postmortem,human-error"

  /// The document is judged, or a message says why it is not.
  private func expectAnswer(_ scratch: Scratch, _ arguments: [String], among statuses: [Int32] = [0, 1, 2]) throws {
    let run = try lint(scratch, arguments)
    let isJudged = run.status == 1 && run.output.contains("missing-severity")
    #expect(statuses.contains(run.status) && (isJudged || run.errors.hasPrefix("pmlint: ")), "\(arguments) \(run)")
  }

  private static let head = "author M <m@e.x> 1 +0000\ncommitter M <m@e.x> 1 +0000\n"

  @Test(arguments: [
    "", "tree", "tree x\n", "tree TREE", "tree TREE\n", "tree BLOB\n\(head)\nx", "tree TREE\nparent TREE\n\(head)\nx",
    "tree TREE\nparent NONE\n\(head)\nx", "tree NONE\n\(head)\nx", "tree TREE\n\(head)", "tree TREE\n\(head)\n\0\0",
    "tree TREE\nauthor\ncommitter\n\nx", "tree TREE\nauthor M <m> 99999999999999999999 +9999\ncommitter < > -1 x\n\nx",
    "tree TREE\nauthor M <m@e.x\ncommitter M m@e.x> 1\n\nx", "parent TREE\ntree TREE\n\(head)\nx",
    "tree TREE\nauthor M <m> 1 +0\ncommitter M <m> 99999999999999999999 +9999\n\nx",
    "tree TREE\n\(head)encoding \u{1B}[31m\ngpgsig \n \n\nx", "tree TREE\ntree TREE\n\(head)\nx",
  ])
  func `a commit of another shape is read or told`(text: String) throws {
    let scratch = try Scratch.repository(["postmortems/a.md": Self.bare])
    let tree = try scratch.git("rev-parse", "HEAD^{tree}")
    let blob = try scratch.git("rev-parse", "HEAD:postmortems/a.md")
    let body = text.replacing("TREE", with: tree).replacing("BLOB", with: blob)
      .replacing("NONE", with: String(repeating: "1", count: 40))
    let commit = try scratch.store("commit", Array(body.utf8))
    let child = try scratch.store("commit", Array("tree \(tree)\nparent \(commit)\n\(Self.head)\nx".utf8))
    for tip in [commit, child] {
      try scratch.write(tip + "\n", to: ".git/refs/heads/main")
      for way in [["--rev", "HEAD"], [], ["--staged"], ["--rev", "HEAD", "--since", "HEAD~1"]] {
        try expectAnswer(scratch, way)
      }
    }
  }

  @Test(arguments: [
    "", "object", "object HEAD\ntype tree\ntag x\n\nx", "object NONE\ntype commit\ntag x\n\nx",
    "object HEAD\ntype bogus\n",
    "object HEAD\ntype commit\ntag \u{1B}[31m\ntagger\n\nx",
    "object BLOB\ntype commit\ntag x\ntagger M <m> 1 +0000\n\nx",
  ])
  func `a tag of another shape is told`(text: String) throws {
    let scratch = try Scratch.repository(["postmortems/a.md": Self.bare])
    let body = try text.replacing("HEAD", with: scratch.git("rev-parse", "HEAD"))
      .replacing("BLOB", with: scratch.git("rev-parse", "HEAD:postmortems/a.md"))
      .replacing("NONE", with: String(repeating: "1", count: 40))
    let tag = try scratch.store("tag", Array(body.utf8))
    for path in ["refs/tags/odd", "refs/heads/odd"] { try scratch.write(tag + "\n", to: ".git/\(path)") }
    for way in [["--rev", "odd"], ["--rev", "refs/tags/odd"], ["--since", "odd"], []] { try expectAnswer(scratch, way) }
  }

  @Test func `a chain of many tags leads to its commit`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": Self.bare])
    var (object, kind) = (try scratch.git("rev-parse", "HEAD"), "commit")
    for _ in 0..<40 {
      object = try scratch.store(
        "tag", Array("object \(object)\ntype \(kind)\ntag t\ntagger M <m@e.x> 1 +0000\n\nx\n".utf8))
      kind = "tag"
    }
    try scratch.write(object + "\n", to: ".git/refs/tags/chain")
    #expect(try lint(scratch, ["--rev", "chain"]).paths == ["postmortems/a.md"])
  }

  @Test func `a tree that repeats, disorders or misnames its entries is read or told`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": Self.bare])
    let blob = try scratch.git("rev-parse", "HEAD:postmortems/a.md")
    let folder = try scratch.git("rev-parse", "HEAD:postmortems")
    let none = String(repeating: "1", count: 40)
    // With 0, there is no document.
    let shapes: [(entries: [Scratch.TreeEntry], status: Int32)] = [
      ([("40000", Array("postmortems".utf8), folder), ("40000", Array("postmortems".utf8), folder)], 1),
      ([("40000", Array("z".utf8), folder), ("40000", Array("postmortems".utf8), folder)], 1),
      ([("100644", Array("postmortems".utf8), blob), ("40000", Array("postmortems".utf8), folder)], 1),
      ([("40000", Array("postmortems".utf8), blob)], 2), ([("100644", Array("postmortems".utf8), folder)], 0),
      ([("40000", Array("postmortems".utf8), none)], 2), ([("160000", Array("postmortems".utf8), none)], 0),
      ([("120000", Array("postmortems".utf8), folder)], 0), ([("0", Array("postmortems".utf8), folder)], 0),
      ([("777777777", Array("postmortems".utf8), folder)], 2), ([("100664", Array("a.md".utf8), blob)], 0), ([], 0),
      ([("40000", Array("postmortems".utf8), folder), ("40000", [0xFF, 0xFE], folder)], 1),
      ([("40000", [0x0A], folder), ("040000", Array("incidents".utf8), folder)], 1),
    ]
    for (number, (shape, status)) in shapes.enumerated() {
      try scratch.write(scratch.git("commit-tree", scratch.storeTree(shape), "-m", "\(number)") + "\n", to: ".git/odd")
      let commit = try scratch.text(".git/odd").trimmingCharacters(in: .newlines)
      for way in [["--rev", commit], ["--since", commit], ["--rev", commit, "--since", "HEAD"]] {
        try expectAnswer(scratch, way)
      }
      #expect(try lint(scratch, ["--rev", commit]).status == status, "\(number)")
    }
  }

  @Test func `an object that is packed and loose, and a branch that is, are read once`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": Self.bare])
    try scratch.git("repack", "-q")
    try scratch.git("pack-refs", "--all", "--no-prune")
    #expect(try scratch.text(".git/refs/heads/main").count > 40)
    let run = try lint(scratch, ["--rev", "HEAD"])
    #expect(run.status == 1 && run.output.split(separator: "\n").count == 1, "\(run)")
  }

  @Test(.ofTheProgramAsReleased) func `a blob that only says that it has a gigabyte is not read`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": Self.bare])
    let blob = try scratch.git("rev-parse", "HEAD:postmortems/a.md")
    try scratch.damage(blob, with: storedByZlib(Array("blob 1073741824\0# A\n".utf8)))
    let run = try scratch.shell("ulimit -v 524288; exec \(Command.binary.path) --rev HEAD --format concise")
    #expect(run.status == 0 && run.errors.contains("1 file over 10 MiB skipped"), "\(run)")
  }

  @Test func `names that are not UTF-8 are no danger, whosever they are`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": Self.bare])
    let made = try scratch.shell(
      """
      latin="$(printf 'caf\\351')"
      git branch "$latin" && git tag "$latin" && git remote add "$latin" "https://example.com/$latin"
      git config user.name "$latin" && git config "branch.$latin.description" "$latin"
      printf '%s <%s>\\n' "$latin" "$latin" >.mailmap
      printf '* %s@example.com\\n/%s/ @team\\n' "$latin" "$latin" >CODEOWNERS
      printf '%s/\\n' "$latin" >.gitignore
      printf '%s filter=%s\\n' "$latin" "$latin" >.gitattributes
      """)
    #expect(made.status == 0, "\(made)")
    // git itself makes UTF-8 of such a name.
    let (tree, latin1) = (try scratch.git("rev-parse", "HEAD^{tree}"), Array("caf".utf8) + [0xE9])
    let author = latin1 + Array(" <m@e.x> 1 +0000\n".utf8)
    let header = Array("tree \(tree)\nauthor ".utf8) + author + Array("committer ".utf8) + author
    let commit = try scratch.store("commit", header + [10] + latin1)
    try scratch.write(commit + "\n", to: ".git/refs/heads/main")
    for way in [[], ["--rev", "HEAD"], ["--staged"], ["--since", "HEAD"]] {
      try expectAnswer(scratch, way, among: [0, 1])
    }
    let latin = try scratch.shell("exec \(Command.binary.path) --rev \"$(printf 'caf\\351')\"")
    #expect([1, 2].contains(latin.status) && latin.errors.utf8.count < 1000, "\(latin)")
    #expect(try scratch.pmlint("new", "postmortem", "--title", "Checkout was down", "--dry-run").status == 0)
  }
}
