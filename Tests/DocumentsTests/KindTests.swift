import Documents
import Testing

/// Which files are documents, by what they say.
@Suite struct KindTests {
  private static let incident = "# Checkout was down\n\n## Impact\n\nNo orders for an hour.\n"
  private static let guide = "# Incidents\n\n## Purpose\n\nWe learn.\n\n## Scope\n\nAll.\n\n## Roles\n\nSome.\n"

  private func reading(_ text: String, at path: String, in repository: String? = nil) -> String {
    let source = SourceFile(path: path, bytes: Array(text.utf8))
    let claim = Document.Claim(path: path) ?? repository.flatMap { Document.Claim(repository: $0[...]) }
    do throws(Document.Dismissal) {
      let document = try Document(source, claim)
      return "\(document.kind): \(document.kindReason)"
    } catch {
      return "none: \(error.reason)"
    }
  }

  @Test(arguments: [
    ("postmortem", "postmortem"), ("[[Postmortem]]", "postmortem"), ("incident-report", "postmortem"),
    ("Retrospective", "postmortem"), ("RCA", "postmortem"), ("playbook", "runbook"), ("SOP", "runbook"),
    ("incident", "incident"),
  ])
  func `a type is read as what it means`(_ type: String, _ kind: String) {
    let text = "---\ntype: '\(type)'\n---\n# T\n"
    #expect(reading(text, at: "notes/a.md") == "\(kind): `type: \(type)`")
  }

  @Test(arguments: ["docs", "page", "post", "note"])
  func `a type of another tool falls back to the folder`(_ type: String) {
    let text = "---\ntype: \(type)\n---\n# T\n"
    #expect(reading(text, at: "runbooks/a.md") == "runbook: folder `runbooks/`")
    #expect(reading(text, at: "notes/a.md") == "none: `type: \(type)`")
  }

  @Test(arguments: ["adr", "war-room", "template", "policy"])
  func `a type of another document is no document in any folder`(_ type: String) {
    #expect(reading("---\ntype: \(type)\n---\n\(Self.incident)", at: "incidents/a.md") == "none: `type: \(type)`")
  }

  @Test(arguments: [
    ("docs/incident-2026-11-16.md", "# T\n\nText.\n"), ("docs/postmortem-001.md", "# T\n\nText.\n"),
    ("docs/INC-0031-outage.md", "# T\n\nText.\n"), ("docs/checkout-outage.md", incident),
    ("docs/outage.md", "# The outage of 16 November 2026\n\nText.\n"),
    ("docs/outage.md", "# Outage\n\n**Severity:** P1\n"),
    ("docs/restart-runbook.md", "# Restart\n\n1. Drain it.\n"),
    ("docs/runbook-queue.md", "# Queue\n\n## Escalation\n\nPage payments.\n"),
  ])
  func `a word in the file name needs a date, an id or a section`(_ path: String, _ text: String) {
    #expect(reading(text, at: path).contains("in the file name"), "\(reading(text, at: path))")
    #expect(!reading(text, at: path).hasPrefix("none"))
  }

  @Test(arguments: [
    ("docs/incident-management.md", guide), ("docs/how-we-do-retros.md", guide), ("docs/api/incidents.md", "# API\n"),
    ("docs/how-to-write-a-postmortem.md", "# How to write a postmortem\n\n## Timeline\n\nWrite it.\n"),
    ("docs/incident-severity-levels.md", "# Severity levels\n\nText.\n"),
    ("docs/using-runbooks.md", "# Using runbooks\n\n```\nls\n```\n"), ("docs/retro-sprint-12.md", incident),
  ])
  func `a guide with a word in its name is no document`(_ path: String, _ text: String) {
    #expect(reading(text, at: path).hasPrefix("none: only"), "\(reading(text, at: path))")
  }

  @Test(arguments: [
    "postmortems/process.md", "incidents/handling.md", "post-mortems/how-to.md", "retros/2026/notes.md",
  ])
  func `a guide among postmortems is no document`(_ path: String) {
    #expect(reading(Self.guide, at: path) == "none: it has no date and no section of an incident")
    #expect(reading(Self.guide, at: "docs/x.md", in: "acme-postmortems").hasPrefix("none"))
  }

  @Test func `a list of links is an index, and a sprint is no incident`() {
    let links = "# All\n\n- [A](a.md)\n- [B](b.md)\n- [C](c.md)\n"
    #expect(reading(links, at: "postmortems/all.md").hasPrefix("none"))
    #expect(reading("# Sprint 12\n\nText.\n", at: "docs/retrospectives/sprint-12.md").hasPrefix("none"))
    #expect(reading("# Sprint 12\n\n## Actions\n\n- x\n", at: "retros/2026-11-16.md").hasPrefix("none"))
  }

  @Test func `a short text among postmortems is one, and so is a repository of them`() {
    #expect(reading("# Checkout\n\nIt was down.\n", at: "postmortems/a.md") == "postmortem: folder `postmortems/`")
    #expect(
      reading("# Checkout\n\nIt was down.\n", at: "a.md", in: "post-mortems")
        == "postmortem: repository name `post-mortems`")
  }

  @Test(arguments: [
    ("# Queue\n\n1. Drain it.\n", true), ("# Queue\n\n```\nls\n```\n", true), ("# Prow playbook\n\nText.\n", true),
    ("---\nalerts: [QueueFull]\n---\n# Queue\n", true), ("# Queue\n\n## Diagnosis\n\nText.\n", true),
    ("# Conferences\n\n- Go to them.\n", false), ("# Notifications\n\nTurn them off.\n", false),
  ])
  func `a playbook has steps, alerts or commands`(_ text: String, _ isRunbook: Bool) {
    #expect(reading(text, at: "playbooks/a.md").hasPrefix("runbook") == isRunbook)
    #expect(reading(text, at: "runbooks/a.md").hasPrefix("runbook"))
  }

  @Test func `what cannot be read is not dismissed`() {
    let text = "---\ntitle: [\n---\n\(Self.guide)"
    #expect(reading(text, at: "postmortems/a.md").hasPrefix("postmortem"))
  }

  @Test func `the tags of a template are opaque, and places stay`() throws {
    let text = "---\nowner: tax\n---\n# Restart <%= name %>\n\n<% if a\n  b %>\n1. Drain `it`.\n"
    let path = "runbooks/restart.html.md.erb"
    let document = try #require(Document(SourceFile(path: path, bytes: Array(text.utf8))))
    #expect(document.title?.value == "Restart")
    #expect(document.source.bytes.count == text.utf8.count)
    let step = try #require(document.steps.first)
    #expect(document.source.position(of: step.range.lowerBound).line == 8)
    #expect(document.stem == "restart")
  }
}
