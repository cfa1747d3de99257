import Foundation
import TestSupport
import Testing

/// What `.ci/release` asks before it makes anything.
@Suite struct ReleaseScriptTests {
  /// What the script says in a repository that it could release, after a change to it.
  private func refusal(of version: String, after preparation: String) throws -> String {
    let scratch = try Scratch()
    try scratch.write(String(contentsOf: Recording.root.appending(path: Self.script), encoding: .utf8), to: Self.script)
    try scratch.write("  static let version = \"0.1.0\"\n", to: "Sources/pmlint/Pmlint.swift")
    try scratch.write("# Changes\n\n## 0.1.0\n", to: Self.changes)
    try scratch.git("init", "-q")
    try scratch.git("add", ".")
    try scratch.git("commit", "-qm", "Add a release")
    let run = try scratch.shell("\(preparation)\nbash \(Self.script) \(version) dist")
    #expect(run.status == 2)
    #expect(!FileManager.default.fileExists(atPath: scratch.url.appending(path: "dist").path))
    return run.errors
  }

  private static let script = ".ci/release"
  private static let changes = "Sources/pmlint/pmlint.docc/Changes.md"

  @Test(arguments: [
    ("9.9.9", ":", "the version is 0.1.0"),
    ("0.1.0", "printf '# Changes\\n' >\(changes)", "Changes has no entry for 0.1.0"),
    ("0.1.0", "printf '\\n## Unreleased\\n' >>\(changes)", "Changes still has entries"),
    ("0.1.0", "touch new", "the tree has changes"),
    ("0.1.0", ":", ".ci/run has not passed"),
    ("0.1.0", "mkdir .build && echo 0 >.build/passed && printf .build >.git/info/exclude", ".ci/run has not passed"),
  ])
  func `there is no release of what is not finished`(_ version: String, preparation: String, reason: String) throws {
    #expect(try refusal(of: version, after: preparation).contains(reason))
  }

  /// Signs a folder in a repository with a list of keys, which the shell has made, and returns what was said.
  private func sign(_ scratch: Scratch, _ preparation: String, key: String = "") throws -> Command {
    let script = try String(contentsOf: Recording.root.appending(path: ".ci/sign"), encoding: .utf8)
    try scratch.write(script, to: ".ci/sign")
    try scratch.write("# Nobody.\n", to: ".github/allowed_signers")
    try scratch.write("the program", to: "dist/pmlint-0.1.0.tar.gz")
    return try scratch.shell(
      "set -e\n\(preparation)\nbash .ci/sign dist", environment: key.isEmpty ? [:] : ["PMLINT_SIGNING_KEY": key])
  }

  @Test func `a release is signed with a key that is listed, and without one if none is listed`() throws {
    let scratch = try Scratch()
    let make = "rm -f key*; ssh-keygen -q -t ed25519 -N '' -C '' -f key"
    let list = "(printf 'pmlint namespaces=\"pmlint-release\" '; cat key.pub) >>.github/allowed_signers"
    for (preparation, key, message) in [
      (":", "", "no key is given or listed, so the release is not signed"),
      (make, "key", "key is no key of .github/allowed_signers"),
      ("\(make); \(list); \(make)", "key", "key is no key of .github/allowed_signers"),
      ("\(make); \(list)", "", "PMLINT_SIGNING_KEY must name one to sign with"),
      ("\(make); \(list)", "nowhere", "nowhere"), (":", "/nowhere", "/nowhere"),
    ] {
      let run = try sign(scratch, preparation, key: key)
      #expect((run.status == 0) == (message.contains("not signed")), "\(run.errors)")
      #expect(run.errors.contains(message), "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: scratch.url.path + "/dist/SHA256SUMS.sig"))
    }
    let run = try sign(scratch, "\(make); \(list)", key: "key")
    #expect(run.status == 0, "\(run.errors)")
    let sums = try scratch.text("dist/SHA256SUMS")
    #expect(sums.hasSuffix("  pmlint-0.1.0.tar.gz\n") && sums.count == 86, "\(sums)")
    let verify = """
      ssh-keygen -Y verify -f .github/allowed_signers -I pmlint -n pmlint-release -s dist/SHA256SUMS.sig <dist/SHA256SUMS
      """
    #expect(try scratch.shell(verify).status == 0)
  }

  @Test func `a release needs a version and a folder`() throws {
    #expect(try refusal(of: "", after: "set -u").contains("usage: .ci/release"))
  }
}
