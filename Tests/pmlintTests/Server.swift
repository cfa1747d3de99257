import Foundation
import TestSupport

/// A server with a branch `topic` to be merged into `main`, and clones of it as CI services make them.
///
/// `main` had `old.md` when `topic` left it, and has had `late.md` since; `topic` edits `old.md` and adds `new.md`.
/// None of the three has a severity.
struct Server {
  let scratch: Scratch

  /// The finding that only the branch adds.
  static let new = ["postmortems/new.md missing-severity"]

  static let zeros = String(repeating: "0", count: 40)

  init() throws {
    let bad = "# Checkout was down\n"
    scratch = try Scratch.repository(["postmortems/old.md": bad])
    try scratch.git("commit", "-q", "--allow-empty", "-m", "second")
    try scratch.git("checkout", "-q", "-b", "topic")
    try commit(bad + "More.\n", to: "postmortems/old.md")
    try commit(bad, to: "postmortems/new.md")
    try scratch.git("commit", "-q", "--allow-empty", "-m", "last of topic")
    try scratch.git("checkout", "-q", "main")
    try commit(bad, to: "postmortems/late.md")
    // Both services make a test merge of a branch before it is merged.
    try scratch.git("checkout", "-q", "--detach", "main")
    try scratch.git("merge", "-q", "--no-ff", "-m", "merge", "topic")
    for name in ["pull/1/merge", "merge-requests/1/merge"] { try scratch.git("update-ref", "refs/\(name)", "HEAD") }
    try scratch.git("checkout", "-q", "main")
  }

  private func commit(_ text: String, to path: String) throws {
    try scratch.write(text, to: path)
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", path)
  }

  func commit(_ name: String) throws -> String { try scratch.git("rev-parse", name) }

  /// A clone with `depth` commits of a branch or commit, which is checked out; 0 means all commits of all branches.
  func clone(of name: String, depth: Int, to folder: String = "clone") throws {
    let id = try commit(name)
    try scratch.git("init", "-q", folder)
    try scratch.git("-C", folder, "remote", "add", "origin", "file://\(scratch.url.path)")
    let extent = depth == 0 ? ["+refs/heads/*:refs/remotes/origin/*"] : ["--depth=\(depth)"]
    let fetched = try scratch.attemptGit(["-C", folder, "fetch", "-q", "--no-tags", "origin"] + extent + [id])
    guard fetched.status == 0 else { throw NoClone(errors: fetched.errors) }
    try scratch.git("-C", folder, "checkout", "-q", "--detach", id)
  }

  /// A file with the payload of a GitHub event.
  func event(_ text: String) throws -> String {
    try scratch.write(text, to: "event.json")
    return scratch.url.path + "/event.json"
  }

  private struct NoClone: Error {
    let errors: String
  }
}
