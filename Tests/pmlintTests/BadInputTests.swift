import Foundation
import TestSupport
import Testing

/// Nothing crashes, and no failure is silent.
@Suite struct BadInputTests {
  @Test func `an unknown flag, rule, path, revision or time ends with 2 and a message`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write("# A\n", to: "postmortems/a.md")
    let cases: [([String], String)] = [
      (["--nonsense"], "--nonsense"),
      (["--select", "missing-ownr"], "unknown rule `missing-ownr`"),
      (["--select", "unowned-fixx"], "did you mean `unowned-fix`?"),
      (["missing.md"], "missing.md does not exist"),
      (["--rev", "nowhere"], "unknown revision `nowhere`"),
      (["--rev", "HEAD"], "`HEAD` has no commit yet"),
      (["--as-of", "soon"], "--as-of: `soon` is not a valid time"),
      (["--format", "yaml"], "yaml"),
      (["--jobs", "0"], "--jobs"),
      (["explain", "nothing"], "unknown rule `nothing`"),
    ]
    for (arguments, message) in cases {
      let run = try Command(arguments: arguments, in: scratch.url)
      #expect(run.status == 2, "\(arguments)")
      #expect(run.errors.contains(message), "\(arguments): \(run.errors)")
      #expect(run.output.isEmpty, "\(arguments): \(run.output)")
    }
  }

  @Test func `a path in another repository is refused`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q", "one")
    try scratch.git("init", "-q", "two")
    try scratch.write("# A\n", to: "two/postmortems/a.md")
    let run = try scratch.pmlint("one", "two")
    #expect(run.status == 2)
    #expect(run.errors.contains("is outside"))
  }

  @Test func `malformed files of every kind are read without a crash`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    let bomb = (0..<10).map { level in
      let value = level == 0 ? "x" : "*a\(level - 1)"
      return "a\(level): &a\(level) [\(Array(repeating: value, count: 9).joined(separator: ","))]"
    }
    let cases: [(String, [UInt8])] = [
      ("empty", []), ("nul", [0, 0, 0]), ("bom", [0xEF, 0xBB, 0xBF]), ("high", [UInt8](repeating: 0xFF, count: 300)),
      ("cut", Array("# é".utf8).dropLast()), ("utf16", [0xFE, 0xFF, 0, 0x23]), ("cr", Array("# A\rB\r".utf8)),
      ("fence", Array("---".utf8)), ("fences", Array("---\n---".utf8)), ("unclosed", Array("---\nid: 1\n".utf8)),
      ("only-front-matter", Array("---\nid: 1\n---".utf8)), ("tab", Array("---\n\tid: 1\n---\n".utf8)),
      ("bomb", Array("---\n\(bomb.joined(separator: "\n"))\n---\n# B\n".utf8)),
      ("deep", Array("---\nid: \(String(repeating: "[", count: 50_000))\n---\n# B\n".utf8)),
      ("dashes", Array("---\n\(String(repeating: "- ", count: 20_000))\n---\n# B\n".utf8)),
      ("alias", Array("---\nid: *nobody\n? [a, b]\n: c\n---\n# B\n".utf8)),
      ("quotes", Array((String(repeating: "> ", count: 20_000) + "x\n").utf8)),
      ("lists", Array((0..<200).map { String(repeating: "  ", count: $0) + "- x\n" }.joined().utf8)),
      ("table", Array("| a |\n|---|\n| \\| `|` | b | c |\n|\n||\n\n|x|\n|-|\n|".utf8)),
      ("links", Array("[a](b\n\"c\") d [e][f] ![g](h) <i@j.k> [".utf8)),
      ("entities", Array("&amp;&nbsp;&#x1F600;\\*x\\* &bogus; `a\n b` **c** should have\n".utf8)),
      ("yaml-breaks", Array("---\ntitle: \"a\u{85}b\u{2028}c\"\nid: é\u{2029}\nseverity: nope\n---\n# B\n".utf8)),
    ]
    for (name, bytes) in cases { try scratch.write(bytes, to: "postmortems/\(name).md") }
    try FileManager.default.createDirectory(
      at: scratch.url.appending(path: "postmortems/folder.md"), withIntermediateDirectories: true)
    let run = try scratch.pmlint("--format", "json")
    #expect(run.status == 1)
    #expect(run.errors.isEmpty, "\(run.errors)")
    let report = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let summary = try #require(report["summary"] as? [String: Any])
    #expect(summary["documents"] as? Int == cases.count)
  }

  @Test func `a file over the limit is skipped and counted`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write([UInt8](repeating: UInt8(ascii: "x"), count: 50 << 20), to: "postmortems/large.md")
    let run = try scratch.pmlint()
    #expect(run.status == 0)
    #expect(run.errors.contains("1 file over 10 MiB skipped"))
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "large")
    #expect(try scratch.pmlint("--rev", "HEAD").errors.contains("1 file over 10 MiB skipped"))
  }

  @Test(.enabled(if: getuid() != 0, "root reads every file"))
  func `an unreadable file is named, the others are linted, and the run fails`() throws {
    let scratch = try Scratch()
    try scratch.write("# A\n", to: "postmortems/a.md")
    try scratch.write("# B\n", to: "postmortems/b.md")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: scratch.url.path + "/postmortems/a.md")
    let run = try scratch.pmlint("--format", "concise", "--select", "missing-severity")
    #expect(run.status == 2)
    #expect(run.errors.contains("cannot read postmortems/a.md"))
    #expect(run.paths == ["postmortems/b.md"])
  }

  @Test func `a named pipe with a document's name does not stop the run`() throws {
    let scratch = try Scratch()
    try scratch.write("# A\n", to: "postmortems/a.md")
    let pipe = try Command(
      URL(filePath: "/usr/bin/env"), ["mkfifo", scratch.url.path + "/postmortems/pipe.md"], in: scratch.url)
    #expect(pipe.status == 0)
    #expect(try scratch.pmlint("--format", "concise", "--select", "missing-severity").paths == ["postmortems/a.md"])
  }

  @Test func `a run without documents is reported, and does not fail`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write("# A\n", to: "docs/a.md")
    for arguments in [[], ["docs"]] {
      let run = try Command(arguments: arguments, in: scratch.url)
      #expect(run.status == 0)
      #expect(run.errors.contains("no document found"))
    }
  }

  @Test func `a repository of another owner is read`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write("# A\n", to: "postmortems/a.md")
    let owner = try Command(
      URL(filePath: "/usr/bin/env"), ["chown", "-R", "12345", scratch.url.path], in: scratch.url)
    // Only root can change the owner; otherwise the test reads its own repository, which must work as well.
    #expect(owner.status == 0 || getuid() != 0)
    #expect(try scratch.pmlint("--format", "concise", "--select", "missing-severity").paths == ["postmortems/a.md"])
  }

  @Test func `git settings that belong to another user do not fail the run`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write("# A\n", to: "postmortems/a.md")
    try FileManager.default.createDirectory(
      at: scratch.url.appending(path: "home"), withIntermediateDirectories: false, attributes: [.posixPermissions: 0])
    // Root can read everything, so the test runs as another user.
    let other = getuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
    let lint = [Command.binary.path, "postmortems", "--format", "concise", "--select", "missing-severity"]
    let run = try Command(
      URL(filePath: "/usr/bin/env"), other + lint, in: scratch.url, environment: ["HOME": scratch.url.path + "/home"])
    #expect(run.status == 1 && run.paths == ["postmortems/a.md"], "\(run.errors)")
    #expect(run.errors.contains("no permission to read ") && run.errors.contains("/home/.gitconfig, so"))
  }

  @Test func `an expression that never ends is reported once, with the findings that it could not judge`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write("profile: method\ntracking: '^(a+)+$'\n", to: ".pmlint.yml")
    let fix = "# A\n\n## Structural fix\n\nAdd a test. Owner: maya. Due: 2027-01-01. Tracked: "
    for name in ["a", "b", "c"] {
      try scratch.write(fix + String(repeating: "a", count: 60) + "!\n", to: "postmortems/\(name).md")
    }
    try scratch.write(fix + "aaa\n", to: "postmortems/honest.md")
    let runs = try ["1", "4"].map { jobs in
      try scratch.pmlint("--format", "concise", "--select", "untracked-fix", "--jobs", jobs)
    }
    for run in runs {
      #expect(run.status == 1 && run.paths == ["postmortems/a.md", "postmortems/b.md", "postmortems/c.md"])
      #expect(run.errors.split(separator: "\n").count { $0.contains(".pmlint.yml:2: `tracking` is too slow") } == 1)
    }
    #expect(runs[0].output == runs[1].output && runs[0].errors == runs[1].errors)
  }
}
