import Foundation
import TestSupport
import Testing

/// Links that a change breaks in documents that it does not touch.
@Suite struct ReferrerTests {
  private static let postmortem = """
    ---
    id: PM-2026-001
    inputs: {adrs: [adr/001-ink.md]}
    ---
    # The printer was out of ink

    See [the runbook](../runbooks/ink.md) and [one that never was](../runbooks/none.md).

    """
  private static let runbook = "# Refill the ink\n\nSee [what happened](../postmortems/ink.md).\n"

  private func repository() throws -> Scratch {
    try Scratch.repository([
      "postmortems/ink.md": Self.postmortem, "runbooks/ink.md": Self.runbook, "adr/001-ink.md": "# Buy ink\n",
    ])
  }

  private func broken(_ scratch: Scratch, _ arguments: String...) throws -> [String] {
    let run = try Command(
      arguments: ["--format", "concise", "--select", "broken-link"] + arguments, in: scratch.url)
    return run.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
  }

  @Test func `a change is judged by what it breaks in the documents beside it`() throws {
    let record = "---\ntype: incident\nid: PM-9\nseverity: P1\nresolved: 2026-11-09T10:00:00Z\n---\n# Printer down\n"
    let scratch = try Scratch.repository([
      "postmortems/b.md": "---\nid: PM-9\ntype: postmortem\n---\n# B\n", "incidents/log.md": record,
      "postmortems/z.md": "---\nid: PM-10\n---\n# Z\n",
    ])
    func found(_ arguments: String...) throws -> [String] {
      let select = ["--format", "concise", "--select", "duplicate-id,overdue-postmortem"]
      let run = try Command(arguments: arguments + select, in: scratch.url)
      return run.output.split(separator: "\n").map { String($0.prefix { $0 != "]" }) }
    }
    try scratch.write("---\nid: PM-10\n---\n# A\n", to: "postmortems/a.md")
    try scratch.git("add", "-A")
    // The later path has the finding, and the change is to the other.
    #expect(try found("--staged", "--new-only") == ["postmortems/z.md:2:5: error[duplicate-id"])
    #expect(try found("--staged") == [])
    try scratch.git("rm", "-q", "-f", "postmortems/a.md", "postmortems/b.md")
    #expect(try found("--staged", "--new-only") == ["incidents/log.md:7:3: error[overdue-postmortem"])
    try scratch.git("commit", "-qm", "gone")
    #expect(try found("--since", "HEAD~1", "--new-only") == ["incidents/log.md:7:3: error[overdue-postmortem"])
    #expect(try found("--since", "HEAD", "--new-only") == [])
    try scratch.write(
      record + "\n<!-- pmlint-disable-file overdue-postmortem -- no review -->\n", to: "incidents/log.md")
    try scratch.git("add", "-A")
    #expect(try found("--since", "HEAD~1", "--new-only") == [])
  }

  @Test func `a moved runbook breaks the links of unchanged documents, and its own`() throws {
    let scratch = try repository()
    #expect(try broken(scratch, "--staged", "--new-only") == [])
    try FileManager.default.createDirectory(
      at: scratch.url.appending(path: "runbooks/press"), withIntermediateDirectories: true)
    try scratch.git("mv", "runbooks/ink.md", "runbooks/press/ink.md")
    let places = ["postmortems/ink.md:7:19:", "runbooks/press/ink.md:3:21:"]
    #expect(try broken(scratch, "--staged") == places)
    #expect(try broken(scratch, "--staged", "--new-only") == places)
    #expect(try broken(scratch, "--since", "HEAD") == [places[0]])
    try scratch.git("commit", "-qm", "Move the runbook")
    #expect(try broken(scratch, "--rev", "HEAD", "--since", "HEAD~1", "--new-only") == places)
  }

  @Test func `a deleted file breaks the documents that name it, also in their metadata`() throws {
    let scratch = try repository()
    try scratch.git("rm", "-q", "adr/001-ink.md", "runbooks/ink.md")
    #expect(try broken(scratch, "--staged", "--new-only") == ["postmortems/ink.md:3:17:", "postmortems/ink.md:7:19:"])
    #expect(try broken(scratch, "--staged", "adr") == [])
  }

  @Test func `a suppressed link stays suppressed`() throws {
    let scratch = try repository()
    let comment = "<!-- pmlint-disable-file broken-link -- the pages are elsewhere -->\n"
    try scratch.write(Self.postmortem + "\n" + comment, to: "postmortems/ink.md")
    try scratch.git("commit", "-qam", "Suppress")
    try scratch.git("rm", "-q", "runbooks/ink.md")
    #expect(try broken(scratch, "--staged", "--new-only") == [])
  }

  @Test func `a name in another Unicode form is broken, and the same name is not`() throws {
    let (two, one) = ("cafe\u{301}.md", "caf\u{E9}.md")
    let scratch = try Scratch.repository([
      "runbooks/\(two)": "# Brew\n",
      "runbooks/a.md": "# Pour\n\nSee [this](\(one)).\n\nSee [that](\(two)).\n",
    ])
    let run = try scratch.pmlint("--format", "concise", "--select", "broken-link")
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.output.contains("a.md:3:12:") && run.output.contains("another Unicode form"))
  }

  @Test(arguments: [
    ("alerts/ink.yml", "annotations: {runbook_url: https://runbooks.example/press/ink}\n"),
    ("services.json", "{\"runbook\": \"runbooks/ink.md\"}\n"), ("alerts.libsonnet", "{ url: 'x/ink.html' }\n"),
    ("alerts.tf", "runbook = \"runbooks/ink.md\"\n"), ("README.md", "See [ink](runbooks/ink.md).\n"),
  ])
  func `a runbook that an alert, a catalogue or a README names is no orphan`(_ path: String, _ text: String) throws {
    let scratch = try Scratch.repository(["runbooks/ink.md": "# Refill the ink\n"])
    let arguments = ["--format", "concise", "--select", "orphan-runbook"]
    func orphans(_ more: String...) throws -> Int {
      try Command(arguments: arguments + more, in: scratch.url).output.split(separator: "\n").count
    }
    try scratch.write(text.replacing("ink", with: "inks"), to: path)
    #expect(try orphans() == 1)
    try scratch.write(text, to: path)
    try scratch.git("add", "-A")
    #expect(try orphans() == 0 && orphans("--staged") == 0)
    try scratch.git("commit", "-qm", "Alert")
    #expect(try orphans("--rev", "HEAD") == 0)
  }

  @Test func `a file that is too large to be searched is told where it may matter`() throws {
    let scratch = try Scratch.repository(["runbooks/ink.md": "# Refill the ink\n"])
    let arguments = ["--format", "concise", "--no-history", "--select", "orphan-runbook"]
    let name = Array("runbooks/ink.md\n".utf8)
    try scratch.write(name + [UInt8](repeating: 32, count: 1 << 20), to: "alerts.yml")
    try scratch.git("add", "-A")
    let told = "pmlint: alerts.yml is larger than 1 MiB, so not searched: what `orphan-runbook` reports may be named"
    let orphaned = try Command(arguments: arguments, in: scratch.url)
    #expect(orphaned.output.contains("orphan-runbook") && orphaned.errors.contains(told), "\(orphaned.errors)")
    try scratch.write(name, to: "services.yml")
    try scratch.git("add", "-A")
    let named = try Command(arguments: arguments, in: scratch.url)
    #expect(named.output.isEmpty && !named.errors.contains("alerts.yml"), "\(named.errors)")
  }
}
