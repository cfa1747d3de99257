import Foundation
import TestSupport
import Testing

/// Paths in the files of a repository: none leads out of it or through a link.
@Suite struct NamedPathTests {
  /// A folder with a secret beside a repository.
  private func neighbours(_ files: [String: String] = [:]) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("confidential: [\n", to: "secret.yml")
    try scratch.write("# Confidential\n\n## Known heading\n\nHuman error.\n", to: "outside/postmortems/a.md")
    try scratch.git("init", "-q", "repository")
    try scratch.write("# A\n", to: "repository/postmortems/a.md")
    for (path, text) in files { try scratch.write(text, to: "repository/\(path)") }
    return scratch
  }

  private func link(_ path: String, to target: String, in scratch: Scratch) throws {
    let place = scratch.url.appending(path: path)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: place.path, withDestinationPath: target)
  }

  @Test func `paths of a revision hold in a bare repository, and files of git are no documents`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": "# A\n", "runbooks/b.md": "# B\n"])
    try scratch.git("clone", "-q", "--bare", ".", "bare.git")
    let bare = scratch.url.appending(path: "bare.git")
    func run(_ arguments: String...) throws -> Command {
      try Command(arguments: ["--rev", "HEAD", "--format", "concise"] + arguments, in: bare)
    }
    #expect(try run("runbooks").paths == ["runbooks/b.md"])
    #expect(try run().paths == ["postmortems/a.md", "runbooks/b.md"])
    #expect(try run("nope").status == 2)
    let own = try scratch.pmlint(".git/HEAD")
    #expect(
      own.status == 2 && own.errors.hasSuffix("/.git/HEAD is git's own file\n  help: name a document or a folder\n"))
  }

  @Test(arguments: [
    ("extends: ../secret.yml", ".pmlint.yml:1:10: `../secret.yml` is outside the repository"),
    ("extends: a/../../../secret.yml", ".pmlint.yml:1:10: `a/../../../secret.yml` is outside the repository"),
    ("extends: ../../secret.yml", ".pmlint.yml:1:10: `../../secret.yml` is outside the repository"),
    ("baseline: ../secret.yml", ".pmlint.yml:1:11: `../secret.yml` is outside the repository"),
    ("extends: up/secret.yml", ".pmlint.yml:1:10: up/secret.yml does not exist, or a link leads to it"),
    ("extends: link.yml", ".pmlint.yml:1:10: link.yml is a link, and pmlint does not follow links in a repository"),
    ("baseline: up/secret.yml", "a link leads to the baseline up/secret.yml"),
    ("baseline: link.yml", "link.yml is a link, and pmlint does not follow links in a repository"),
    ("extends: .git/config", ".pmlint.yml:1:10: .git/config does not exist, or a link leads to it"),
    ("extends: .GIT/config", ".pmlint.yml:1:10: .GIT/config does not exist, or a link leads to it"),
  ])
  func `a configuration cannot name a file outside its repository`(_ text: String, _ message: String) throws {
    let scratch = try neighbours([".pmlint.yml": text + "\n"])
    try link("repository/up", to: "..", in: scratch)
    try link("repository/link.yml", to: "../secret.yml", in: scratch)
    try scratch.git("-C", "repository", "add", "-A")
    try scratch.git("-C", "repository", "commit", "-qm", "first")
    let run = try scratch.pmlint(in: "repository")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(!run.errors.contains("confidential"))
    for arguments in [["--staged"], ["--rev", "HEAD"]] {
      let run = try Command(arguments: arguments, in: scratch.url.appending(path: "repository"))
      #expect(run.status == 2 || arguments == ["--staged"], "\(arguments)")
      #expect(!run.errors.contains("confidential"))
    }
  }

  @Test func `the content of an uncommitted file is not shown because a configuration names it`() throws {
    let scratch = try neighbours([".pmlint.yml": "extends: token.env\n"])
    try scratch.git("-C", "repository", "add", "-A")
    try scratch.write("profile: hunter2\n", to: "repository/token.env")
    let run = try scratch.pmlint(in: "repository")
    #expect(run.status == 2 && !run.errors.contains("hunter2"))
    #expect(run.errors.contains("token.env:1:10: not a configuration"), "\(run.errors)")
    try scratch.git("-C", "repository", "add", "-A")
    #expect(try scratch.pmlint(in: "repository").errors.contains("token.env:1:10: expected"))
    try scratch.write("baseline: token.json\n", to: "repository/.pmlint.yml")
    try scratch.write("{\"schema\": \"hunter2\"}\n", to: "repository/token.json")
    let known = try scratch.pmlint(in: "repository")
    #expect(known.errors.contains("token.json has another schema") && !known.errors.contains("hunter2"))
  }

  @Test func `nothing is written through a link to a baseline`() throws {
    let scratch = try neighbours([".pmlint.yml": "baseline: known.json\n"])
    let baseline = """
      {"schema": "pmlint-baseline/1", "findings": [
      {"path": "postmortems/a.md", "rule": "human-error", "digest": "0123456789abcdef"}
      ]}

      """
    try scratch.write(baseline, to: "known.json")
    try link("repository/known.json", to: "../known.json", in: scratch)
    let run = try scratch.pmlint("--prune-baseline", in: "repository")
    #expect(run.status == 2 && run.errors.contains("known.json is a link"), "\(run.errors)")
    #expect(try scratch.text("known.json") == baseline)
    // A user may name a link.
    let named = try scratch.pmlint(
      "--baseline", "known.json", "--prune-baseline", "--fail-on", "never", in: "repository")
    #expect(named.status == 0 && named.errors.contains("1 finding removed"), "\(named.errors)")
    #expect(try scratch.text("known.json") != baseline)
  }

  @Test func `tracked documents below a folder that is now a link are counted, and not read`() throws {
    let scratch = try neighbours()
    try scratch.git("-C", "repository", "add", "-A")
    try FileManager.default.removeItem(at: scratch.url.appending(path: "repository/postmortems"))
    try link("repository/postmortems", to: "../outside/postmortems", in: scratch)
    let run = try scratch.pmlint(in: "repository")
    #expect(run.status == 0 && run.output.isEmpty, "\(run.output)")
    #expect(run.errors.contains("symbolic link"))
  }

  @Test func `a target behind a link is neither read nor called missing`() throws {
    let scratch = try neighbours([
      "postmortems/a.md": "# A\n\n[b](../up/outside/postmortems/a.md#nothing) [c](../up/nowhere.md) [d](gone.md)\n"
    ])
    try link("repository/up", to: "..", in: scratch)
    let run = try scratch.pmlint("--select", "broken-link", "--format", "concise", in: "repository")
    #expect(run.output.split(separator: "\n").count == 1, "\(run.output)")
    #expect(run.output.contains("gone.md"))
  }

  @Test func `a configuration that is a link or no file ends the run, unless the user names it`() throws {
    let scratch = try neighbours(["other.yml": "rules: {document: off}\n"])
    try link("repository/.pmlint.yml", to: "other.yml", in: scratch)
    let found = try scratch.pmlint(in: "repository")
    #expect(found.status == 2 && found.errors.contains(".pmlint.yml is a link"), "\(found.errors)")
    let named = try scratch.pmlint("config", "--config", ".pmlint.yml", in: "repository")
    #expect(named.status == 0 && named.output.contains("missing-metadata: off"), "\(named.errors)")
    try scratch.write("confidential: [\n", to: "repository/other.yml")
    let bad = try scratch.pmlint("config", "--config", ".pmlint.yml", in: "repository")
    #expect(bad.status == 2 && bad.errors.contains(".pmlint.yml:1:") && !bad.errors.contains("confidential"))
    try FileManager.default.removeItem(at: scratch.url.appending(path: "repository/.pmlint.yml"))
    let place = scratch.url.path + "/repository/.pmlint.yml"
    let pipe = try Command(URL(filePath: "/usr/bin/env"), ["mkfifo", place], in: scratch.url)
    #expect(pipe.status == 0)
    let odd = try scratch.pmlint(in: "repository")
    #expect(odd.status == 2 && odd.errors.contains(".pmlint.yml is not a file"), "\(odd.errors)")
  }

  @Test func `owners and names in linked files are reported as unread, in every source`() throws {
    let scratch = try neighbours(["people": "Maya Lind <maya@example.com>\n"])
    try link("repository/.mailmap", to: "people", in: scratch)
    try link("repository/.github/CODEOWNERS", to: "../people", in: scratch)
    try link("repository/postmortems/OWNERS", to: "../people", in: scratch)
    try scratch.git("-C", "repository", "add", "-A")
    let ways = [[], ["--staged"], ["--rev", "HEAD"]]
    for way in ways {
      let run = try Command(
        arguments: way + ["--format", "json", "--fail-on", "never"], in: scratch.url.appending(path: "repository"))
      let told = run.errors.split(separator: "\n").filter { $0.contains("so the people it names are unknown") }
      #expect(told.map { $0.split(separator: " ")[1] } == [".github/CODEOWNERS", ".mailmap", "postmortems/OWNERS"])
      #expect(try run.report().notices.count { $0.code == "people-unread" } == 3)
      if way == ["--staged"] { try scratch.git("-C", "repository", "commit", "-qm", "first") }
    }
  }
}
