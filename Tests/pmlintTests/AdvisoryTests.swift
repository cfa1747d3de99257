import Foundation
import TestSupport
import Testing

/// The published weaknesses of the parsers that are linked, by the shapes of text that trigger them.
///
/// `Robustness.md` lists them, and `.ci/growth` measures that the cost of each shape grows no faster than the text.
@Suite struct AdvisoryTests {
  /// At this length, a cost that grows with the square is hours, and memory that does is terabytes.
  private static let length = 300_000

  private static func times(_ text: String, _ part: Int = 1) -> String {
    String(repeating: text, count: length / part / text.utf8.count)
  }

  private static let markdown: [(advisory: String, text: String)] = [
    ("CVE-2023-22484", times("![l")), ("CVE-2023-22483", times("_", 2) + "." + times("_", 2)),
    ("CVE-2023-22483", times("a@b.c_")), ("CVE-2022-39209", times("![l") + times("<", 4)),
    ("CVE-2023-22485", times("mailto:xmpp:") + "a@b.c"), ("CVE-2023-22485", ":a@b.c\nto:a@b.c\np:a@b.c\n"),
    ("CVE-2023-22486", times("[", 3) + "a" + times("](", 3)), ("CVE-2023-24824", times(">", 2) + times("_", 2)),
    ("CVE-2023-26485", times("_", 2) + "a" + times("_", 2)),
    ("CVE-2023-37463", times("[^a]: b\n", 2) + times("[^a]\n", 2)), ("addresses", times("_www._") + times("_www._")),
  ]

  /// Those that are counted before they are parsed.
  private static let unread: [(advisory: String, text: String)] = [
    ("CVE-2023-22483", times("*t ", 2) + times("_t*_ ", 2)), ("CVE-2023-22483", "~e" + times(",z~~")),
    ("CVE-2023-22483", ":-\n" + times(":\n") + ":-\n"), ("CVE-2023-22483", times(">", 2) + times(".", 2)),
    ("CVE-2023-24824", times(">", 2) + times("a*", 2)), ("links", times("*a ", 2) + times("[b](c) ", 2)),
    ("CVE-2023-24824", times("- ", 2) + "a\n" + times("\n", 2)),
    ("CVE-2023-37463", times("|a", 100) + "\n" + times("|-", 100) + "\n" + times("|b\n", 2)),
    // Of a table with more columns than 16 bits can count.
    ("CVE-2022-24724", "|" + times("a|", 2) + "\n|" + times("-|", 2) + "\n|b|\n"),
  ]

  private static let tooDeep = "the front matter is nested deeper than 1000 levels, so it is not read"

  private static let yaml: [(advisory: String, text: String, message: String)] = [
    ("CVE-2014-9130", "a: \"\n" + times("b: [\n", 8), "found unexpected end of stream"),
    ("CVE-2014-2525", "%TAG ! tag:" + times("%41", 8) + "\na: !b c", "did not find expected <document start>"),
    ("CVE-2013-6393", "a: !<" + times("x", 8) + "> b", "unknown key `a`"),
    ("deep flow", "a: " + times("[", 6), tooDeep), ("deep maps", "a: " + times("{", 6), tooDeep),
    ("keys", times("? ", 6), tooDeep),
    ("marks", "a: " + times("&a ", 6), "did not find expected key"),
  ]

  /// What a run finds in a text, without much time and memory.
  private func findings(_ text: String, _ advisory: String) throws -> String {
    let scratch = try Scratch.repository(["postmortems/a.md": text])
    let run = try scratch.shell(
      "ulimit -t 60; ulimit -v 1048576; exec \(Command.binary.path) --no-history --format concise --as-of 2026-11-23")
    #expect(
      run.status == 1 && run.paths == ["postmortems/a.md"], "\(advisory): \(run.status) \(run.errors.prefix(500))")
    return run.output
  }

  @Test(.ofTheProgramAsReleased, arguments: markdown.indices)
  func `Markdown costs what its length costs`(index: Int) throws {
    let (advisory, text) = Self.markdown[index]
    let found = try findings("# Checkout was down\n\n\(text)\n", advisory)
    #expect(!found.contains("[unread-part]"), "\(advisory)")
  }

  @Test(.ofTheProgramAsReleased, arguments: unread.indices)
  func `Markdown that would cost more is not read`(index: Int) throws {
    let (advisory, text) = Self.unread[index]
    let found = try findings("# Checkout was down\n\n\(text)\n", advisory)
    #expect(found.contains("[unread-part]"), "\(advisory)")
  }

  @Test(.ofTheProgramAsReleased, arguments: yaml.indices)
  func `YAML costs what its length costs`(index: Int) throws {
    let (advisory, text, message) = Self.yaml[index]
    let found = try findings("---\n\(text)\n---\n# Checkout was down\n", advisory)
    #expect(found.contains(message), "\(advisory)")
  }

  @Test(arguments: [
    // CVE-2024-24575: an endless search for a revision.
    "@{", "@{-", "@{-1", "HEAD@{", "HEAD^{", "HEAD^{/", "^{/}", ":/", ":/!", ":/!!", ":/!-", ":", ":0:", "^", "~", "@",
    "^@", "^!",
    "HEAD^-", "..", "...", "HEAD..", "a" + String(repeating: "^", count: 5000), "HEAD~99999999999999999999",
    "HEAD^{/(a+)+$}", "@{" + String(repeating: "9", count: 5000) + "}", "\u{1B}[31m",
  ])
  func `a search for a revision ends`(revision: String) throws {
    let scratch = try Scratch.repository(["postmortems/a.md": "# Checkout was down\n"])
    for option in ["--rev=", "--since="] {
      let run = try Command(
        URL(filePath: "/usr/bin/env"), ["timeout", "-s", "KILL", "100", Command.binary.path, option + revision],
        in: scratch.url)
      #expect([0, 1, 2].contains(run.status), "\(run)")
      #expect(!run.errors.contains("\u{1B}"), "\(run)")
    }
  }
}
