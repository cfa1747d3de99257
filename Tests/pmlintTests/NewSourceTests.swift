import Bytes
import Foundation
import TestSupport
import Testing

/// Where `pmlint new` takes what it writes from: a template, a record, the commits.
extension NewTests {
  @Test func `an incident record gives its metadata`() throws {
    let record = """
      ---
      type: incident
      id: INC-2026-044
      title: "Orders: lost"
      severity: p0
      started: 2026-11-16T09:12:00Z
      detected: 2026-11-16T09:30:00Z
      resolved: 2026-11-16T11:05:00Z
      users_affected: 12
      timeline: {recorded: live}
      roles: {incident_commander: "@maya", on_call: "@tomas"}
      ---
      # Orders: lost
      """
    let scratch = try repository([
      "war/2026-11-16-orders.md": record, "postmortems/2026-11-09-x.md": "---\nid: PM-2026-030\n---\n# X\n",
    ])
    let (path, text) = try written(
      scratch, ["postmortem", "--from", "war/2026-11-16-orders.md", "--resolved", "2026-11-16T12:05:00Z"])
    #expect(path == "postmortems/2026-11-16-orders-lost.md")
    for line in [
      "id: PM-2026-031", "title: \"Orders: lost\"", "severity: P0", "started: 2026-11-16T09:12:00Z",
      "detected_by_person: 2026-11-16T09:30:00Z", "resolved: 2026-11-16T12:05:00Z", "users_affected: 12",
      "timeline: {source: war/2026-11-16-orders.md, recorded: live}", "- Incident commander: @maya",
      "- On-call: @tomas", "- Leadership: {{who signs for leadership}}",
    ] {
      #expect(text.contains("\(line)\n"), "\(line)")
    }
    #expect(text.contains("review_at: 2026-11-17T12:05:00Z"))
    // The record is answered.
    let due = try scratch.pmlint("due").output
    #expect(due.contains("sign the postmortem: PM-2026-031") && !due.contains("write the postmortem"))
  }

  @Test func `a record's id is kept where postmortems have such ids`() throws {
    let record = "---\ntype: incident\nid: INC-044\ntitle: Orders\n---\n"
    let scratch = try repository(["war/a.md": record])
    #expect(try written(scratch, ["postmortem", "--from", "war/a.md"]).text.contains("\nid: INC-044\n"))
    let others = try repository(["war/a.md": record, "postmortems/a.md": "---\nid: INC-031\n---\n# X\n"])
    #expect(try written(others, ["postmortem", "--from", "war/a.md"]).text.contains("\nid: INC-044\n"))
  }

  @Test func `commits of the window are rows in a comment`() throws {
    let scratch = try repository(["runbooks/tax.md": "# Tax\n"])
    for (time, subject) in [
      ("2026-11-16T09:11:59Z", "Before"), ("2026-11-16T09:20:00Z", "Raise --> the | flag <b>"),
      ("2026-11-16T11:05:01Z", "After"),
    ] {
      scratch.date = time
      try scratch.write(subject, to: "runbooks/tax.md")
      try scratch.git("commit", "-qam", subject)
    }
    let commit = try scratch.git("rev-parse", "--short=7", "HEAD~1")
    let (path, text) = try written(scratch, ["postmortem"] + Self.known)
    let comment = try #require(text.firstRange(of: "<!-- Committed in the incident's window."))
    let end = try #require(text[comment.upperBound...].firstRange(of: "-->"))
    let rows = text[comment.upperBound..<end.lowerBound].split(separator: "\n").dropFirst()
    #expect(
      rows == ["| 2026-11-16 09:20 | Raise –› the \\| flag <b› (runbook runbooks/tax.md) | commit \(commit) |"],
      "\(rows)")
    // No row of the comment is read as one of the timeline.
    let read = try scratch.pmlint("inspect", path).output
    #expect(read.contains("timeline    2 events"), "\(read)")
  }

  @Test func `many commits are counted`() throws {
    let scratch = try repository()
    scratch.date = "2026-11-16T10:00:00Z"
    for number in 1...Limits.windowRows {
      try scratch.git("commit", "-q", "--allow-empty", "-m", "step \(number)")
    }
    let (path, whole) = try written(scratch, ["postmortem"] + Self.known)
    #expect(whole.matches(of: /\| step \d+ \|/).count == Limits.windowRows && !whole.contains("\nAnd "))
    try FileManager.default.removeItem(at: scratch.url.appending(path: path))
    try scratch.git("commit", "-q", "--allow-empty", "-m", "step \(Limits.windowRows + 1)")
    let (_, cut) = try written(scratch, ["postmortem"] + Self.known)
    #expect(cut.matches(of: /\| step \d+ \|/).count == Limits.windowRows && cut.contains("\nAnd 1 more: `git log`"))
  }

  @Test func `commits that are too old to be looked at are told`() throws {
    let scratch = try repository()
    // One more than are looked at, all after the incident.
    let begin = 1_800_000_000
    var lines = ""
    for number in 0...Limits.commitsInWindow {
      lines += "commit refs/heads/new\ncommitter M <m@e.x> \(begin + number) +0000\ndata 1\nx\n"
    }
    try scratch.write(lines, to: ".git/commits")
    let run = try scratch.shell("git -c core.compression=0 -c core.fsync=none fast-import --quiet <.git/commits")
    try #require(run.status == 0, "\(run.errors)")
    try scratch.git("symbolic-ref", "HEAD", "refs/heads/new")
    let (_, text) = try written(scratch, ["postmortem"] + Self.known)
    #expect(text.contains("\nOnly the newest 100000 commits were looked at: `git log` has the older ones.\n-->"))
  }

  @Test(arguments: ["docs/postmortems/TEMPLATE.md", "docs/postmortems/templates/plain.md", "templates/postmortem.md"])
  func `the repository's own template is filled in`(_ place: String) throws {
    let template = """
      ---
      type: template
      id: PM-YYYY-NNN
      severity: SEV?
      ---
      # [Title]

      | Field | Value |
      | --- | --- |
      | **Date** | YYYY-MM-DD |
      | **Resolved** | YYYY-MM-DD HH:MM |
      | Incident Commander | @handle |
      | Mood | good |

      ## Timeline

      - HH:MM what happened

      ## Actions
      """
    let scratch = try repository([
      place: template, "docs/postmortems/2026-11-09-orders.md": "---\nid: PM-2026-030\n---\n# Orders\n",
      "docs/runbooks/TEMPLATE.md": "# Runbook\n", ".github/ISSUE_TEMPLATE/postmortem.md": "# Issue\n",
    ])
    scratch.date = "2026-11-16T10:00:00Z"
    try scratch.git("commit", "-q", "--allow-empty", "-m", "step")
    let commit = try scratch.git("rev-parse", "--short=7", "HEAD")
    let run = try new(scratch, ["postmortem"] + Self.known)
    #expect(run.errors == "pmlint: written from your template \(place)\n")
    let path = "docs/postmortems/2026-11-16-checkout-charged-the-wrong-tax.md"
    #expect(run.output == "\(path)\n")
    #expect(
      try scratch.text(path) == """
        ---
        type: postmortem
        id: PM-2026-031
        severity: P1
        ---
        # Checkout charged the wrong tax

        | Field | Value |
        | --- | --- |
        | **Date** | 2026-11-16 |
        | **Resolved** | 2026-11-16 11:05 UTC |
        | Incident Commander | Ada Lovelace |
        | Mood | good |

        ## Timeline

        - HH:MM what happened

        <!-- Committed in the incident's window. Move what belongs to the incident into the timeline, and remove the rest.
        | 2026-11-16 10:00 | step | commit \(commit) |
        -->

        ## Actions
        """)
  }

  @Test(arguments: [
    ("# Postmortem", "# Postmortem: Wrong tax"), ("# Postmortem template", "# Wrong tax"),
    ("# YYYY-MM-DD <incident title>", "# 2026-11-16 Wrong tax"), ("# INC: {{ name }}", "# INC: Wrong tax"),
    ("# Template for reports\n\n# {{ date }}, {{ name }}", "\n\n# 2026-11-16, Wrong tax"), ("## Summary", "## Summary"),
  ])
  func `the title is written where the template has it`(_ heading: String, _ expected: String) throws {
    let scratch = try repository(["postmortems/TEMPLATE.md": "\(heading)\n\nText.\n"])
    #expect(try written(scratch, ["postmortem", "--title", "Wrong tax"]).text == "\(expected)\n\nText.\n")
  }

  @Test(arguments: [
    ("- Severity:\n- On-call:", "- Severity: P1\n- On-call: @ada"),
    ("Severity:\nOn-call:", "Severity: P1\nOn-call: @ada"),
    ("**Severity:**\n**On-call:**", "**Severity:** P1\n**On-call:** @ada"),
    ("- **Severity**:\n- __On-call:__", "- **Severity**: P1\n- __On-call:__ @ada"),
    ("**Severity:** SEV?\n\n**On-call:**", "**Severity:** P1\n\n**On-call:** @ada"),
  ])
  func `what is empty in a template is filled in behind its label`(_ fields: String, _ expected: String) throws {
    let scratch = try repository(["postmortems/TEMPLATE.md": "# T\n\n\(fields)\n"])
    let options = ["postmortem", "--title", "Tax", "--severity", "P1", "--role", "on-call=@ada"]
    #expect(try written(scratch, options).text == "# T: Tax\n\n\(expected)\n")
  }

  @Test func `control characters of a record stay in it`() throws {
    let record =
      "---\ntype: incident\nid: INC-7\ntitle: \"Tax\\n::error::x \\e[31mred\"\nservices: \"a\\nb\"\n---\n# Tax\n"
    let text = try written(repository(["war/a.md": record]), ["postmortem", "--from", "war/a.md"]).text
    #expect(text.contains("\ntitle: \"Tax ::error::x [31mred\"\n") && text.contains("services: a b\n"))
  }

  @Test func `a team's runbooks say how theirs are named`() throws {
    let runbook = "---\ntype: runbook\nid: RB-a\n---\n# A\n"
    let scratch = try repository(["ops/runbooks/KubePodLoops.md": runbook, "ops/runbooks/DiskFull.md": runbook])
    let (path, text) = try written(scratch, ["runbook", "--title", "Queue is full", "--owner", "@shop"])
    #expect(path == "ops/runbooks/QueueIsFull.md")
    #expect(text.contains("\nid: RB-queue-is-full\n") && text.contains("\nowner: \"@shop\"\n"))
    let snake = try repository(["playbooks/disk_full.md": "---\ntype: runbook\n---\n# Disk\n"])
    #expect(try written(snake, ["runbook", "--title", "Queue is full"]).path == "playbooks/queue_is_full.md")
  }

  @Test func `a configuration says where the first document goes`() throws {
    let scratch = try repository([".pmlint.yml": "postmortems: [\"docs/learning/**\"]\nprofile: contributing-factors\n"]
    )
    let (path, text) = try written(scratch, ["postmortem"] + Self.known)
    #expect(path == "docs/learning/2026-11-16-checkout-charged-the-wrong-tax.md")
    #expect(text.contains("## Contributing factors") && !text.contains("## Five whys"))
  }

  @Test func `a folder that is a link is not written to`() throws {
    let scratch = try repository()
    let elsewhere = try Scratch()
    try FileManager.default.createSymbolicLink(
      at: scratch.url.appending(path: "postmortems"), withDestinationURL: elsewhere.url)
    let run = try new(scratch, ["postmortem"] + Self.known)
    #expect(run.status == 2 && run.errors.contains("would be behind a link"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.url.path).isEmpty)
  }
}
