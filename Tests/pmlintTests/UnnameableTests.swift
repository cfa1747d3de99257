import Foundation
import TestSupport
import Testing

/// Paths that are not UTF-8 and links to folders are counted as skipped.
@Suite struct UnnameableTests {
  private let bare = "# Checkout was down\n"
  private let lint = ["--format", "json", "--select", "missing-severity"]

  /// Latin-1 names: of a document, of a folder of documents, and of another file.
  private func repository() throws -> Scratch {
    let scratch = try Scratch.repository(["postmortems/a.md": bare, "notes/b.md": bare])
    let made = try scratch.shell(
      """
      cp postmortems/a.md "$(printf 'postmortems/caf\\351.md')"
      mkdir -p "$(printf 'runbooks/\\351')" && cp notes/b.md "$(printf 'runbooks/\\351/c.md')"
      cp notes/b.md "$(printf 'notes/caf\\351.md')"
      """)
    #expect(made.status == 0, "\(made)")
    return scratch
  }

  private func expectRefusal(_ run: Command, notes: Bool = true) throws {
    #expect(run.status == 2, "\(run)")
    #expect(
      run.errors.contains(
        "pmlint: 2 documents have a path that is not UTF-8, postmortems/caf\u{FFFD}.md first: rename them, or add them to `exclude`\n"
      ), "\(run.errors)")
    #expect(
      run.errors.contains("pmlint: 1 Markdown file skipped because its path is not UTF-8; rename it\n") == notes,
      "\(run.errors)")
    let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let summary = report?["summary"] as? [String: Any]
    let skipped = summary?["skipped"] as? [String: Int]
    #expect(skipped?["not_utf8_path"] == (notes ? 3 : 2))
  }

  @Test func `a document whose path is not UTF-8 fails every gate`() throws {
    let scratch = try repository()
    try expectRefusal(Command(arguments: lint, in: scratch.url))
    try scratch.git("add", "-A")
    try expectRefusal(Command(arguments: lint, in: scratch.url))
    try expectRefusal(Command(arguments: lint + ["--staged"], in: scratch.url))
    try expectRefusal(Command(arguments: lint + ["--since", "HEAD"], in: scratch.url))
    try scratch.git("commit", "-qm", "second")
    try expectRefusal(Command(arguments: lint, in: scratch.url))
    try expectRefusal(Command(arguments: lint + ["--rev", "HEAD"], in: scratch.url))
    try expectRefusal(Command(arguments: lint + ["--rev", "HEAD", "--since", "HEAD~1"], in: scratch.url))
    // A document of an earlier commit is not part of the next one.
    try scratch.write(bare + "more\n", to: "postmortems/a.md")
    try scratch.write(bare, to: "runbooks/d.md")
    try scratch.git("add", "-A")
    #expect(try Command(arguments: lint + ["--staged"], in: scratch.url).errors.isEmpty)
    try FileManager.default.removeItem(at: scratch.url.appending(path: ".git"))
    try expectRefusal(Command(arguments: lint, in: scratch.url))
  }

  @Test func `a path that is excluded, ignored or elsewhere does not fail the run`() throws {
    let scratch = try repository()
    try scratch.write("exclude: ['postmortems/caf*', 'runbooks/**']\n", to: ".pmlint.yml")
    let excluded = try Command(arguments: lint, in: scratch.url)
    #expect(excluded.status == 1 && excluded.errors.contains("2 files excluded by `exclude`"), "\(excluded.errors)")
    try scratch.write("", to: ".pmlint.yml")
    try scratch.write("runbooks/\npostmortems/caf*\n", to: ".gitignore")
    let ignored = try Command(arguments: lint, in: scratch.url)
    #expect(ignored.status == 1 && !ignored.errors.contains("2 documents"), "\(ignored.errors)")
    try scratch.write("", to: ".gitignore")
    #expect(try Command(arguments: lint + ["notes"], in: scratch.url).status == 0)
  }

  @Test func `a linked folder is counted, inside and outside git`() throws {
    let scratch = try Scratch.repository(["real/postmortems/a.md": bare])
    let made = try scratch.shell(
      "ln -s real/postmortems linked; ln -s real/postmortems incidents; ln -s nowhere dangling")
    #expect(made.status == 0)
    func links(_ arguments: String...) throws -> Int? {
      let lines = try Command(arguments: lint + arguments, in: scratch.url).errors.split(separator: "\n")
      return lines.first { $0.contains(" symbolic link") }.flatMap { Int($0.dropFirst("pmlint: ".count).prefix(1)) }
    }
    #expect(try links() == 2)
    try scratch.git("add", "-A")
    #expect(try links() == 2)
    try scratch.git("commit", "-qm", "links")
    #expect(try links() == 2)
    // A commit does not show what a link leads to, but the link's name may.
    #expect(try links("--rev", "HEAD") == 1)
    #expect(try links("real") == nil)
    try FileManager.default.removeItem(at: scratch.url.appending(path: ".git"))
    #expect(try links() == 2)
  }
}
