import Foundation
import TestSupport
import Testing

/// `pmlint due`, in repositories by the real git.
@Suite struct DueTests {
  static let record = """
    ---
    type: incident
    id: INC-2026-044
    title: Orders were lost
    severity: P1
    resolved: 2026-11-20T10:00:00Z
    roles: {incident_commander: "@maya"}
    ---
    # Orders were lost
    """

  static let draft = """
    ---
    type: postmortem
    id: PM-2026-031
    severity: P0
    status: draft
    started: 2026-11-22T09:00:00Z
    resolved: 2026-11-22T13:00:00Z
    roles: {incident_commander: "@ada"}
    ---
    # Checkout was down
    """

  static let signed = """
    ---
    type: postmortem
    id: PM-2026-030
    severity: P1
    status: signed
    started: 2026-11-09T09:00:00Z
    resolved: 2026-11-09T13:00:00Z
    review_at: 2026-11-10T13:00:00Z
    ---
    # Queue was full

    ## Structural fix

    Add an idempotency key to the order worker. Owner: @zoe. Due: 2026-11-25. Tracked: SHOP-471.

    ## Action items

    | Action | Owner | Due | Status |
    | --- | --- | --- | --- |
    | Alert on a full queue | @bob | 2026-11-20 | open |
    | Ask for a quota | @bob | 2027-03-01 | open |
    | Clean up | @bob | 2026-11-20 | done |
    | Think about it | @bob | | open |
    """

  static let runbook = """
    ---
    type: runbook
    owner: "@checkout"
    last_reviewed: 2026-05-01
    review_every: 90d
    alerts: [QueueFull]
    ---
    # Drain the queue
    """

  static let files = [
    "incidents/2026-11-20-orders.md": record, "postmortems/2026-11-22-checkout.md": draft,
    "postmortems/2026-11-09-queue.md": signed, "runbooks/queue.md": runbook,
  ]

  func repository(_ files: [String: String] = files) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    // Before all that is due, so that no commit renews a review.
    scratch.date = "2026-05-01T10:00:00Z"
    for (path, text) in files { try scratch.write(text, to: path) }
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "all")
    return scratch
  }

  struct Report: Decodable {
    let items: [Item]
    let summary: [String: Int]

    struct Item: Decodable {
      let kind: String
      let state: String
      let due: String?
      let owner: String?
      let what: String
      let path: String
      let line: Int
      let id: String
    }
  }

  func report(_ scratch: Scratch, _ arguments: [String] = []) throws -> Report {
    let run = try Command(arguments: ["due", "--format", "json"] + arguments, in: scratch.url)
    return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
  }

  @Test func `what is due is listed by time and owner`() throws {
    let run = try repository().pmlint("due")
    #expect(
      run.output == """
        overdue (3)
          2026-07-30  @checkout  review the runbook: Drain the queue
            runbooks/queue.md:4 · 115 d ago
          2026-11-20  @bob       action: Alert on a full queue
            postmortems/2026-11-09-queue.md:20 · 2 d 12 h ago
          2026-11-22  @maya      write the postmortem: Orders were lost
            incidents/2026-11-20-orders.md:9 · 1 d 2 h ago

        within 7 days (2)
          2026-11-23  @ada  sign the postmortem: Checkout was down
            postmortems/2026-11-22-checkout.md:10 · in 1 h
          2026-11-25  @zoe  fix: Add an idempotency key to the order worker
            postmortems/2026-11-09-queue.md:14 · in 2 d 11 h · SHOP-471

        later (1)
          2027-03-01  @bob  action: Ask for a quota
            postmortems/2026-11-09-queue.md:21 · in 98 d

        3 overdue, 2 within 7 days, 1 later; as of 2026-11-23 12:00 UTC
        1 without a date: --undated lists them

        """)
    #expect(run.status == 0)
  }

  @Test(arguments: [
    ("never", "2026-11-23", 0), ("overdue", "2026-11-23", 1), ("soon", "2026-11-23", 1), ("overdue", "2026-04-30", 0),
    ("soon", "2026-04-30", 0), ("soon", "2026-07-25", 1), ("overdue", "2026-07-25", 0),
  ])
  func `the exit status tells whether something is due`(_ level: String, _ time: String, _ status: Int32) throws {
    let run = try repository().pmlint("due", "--fail-on", level, "--as-of", time)
    #expect(run.status == status, "\(run.output)\(run.errors)")
  }

  @Test(arguments: ["2026-04-30", "2026-07-30", "2026-07-31", "2026-11-21", "2026-11-23T13:00:01Z", "2027-03-02"])
  func `overdue is what the rules find`(_ time: String) throws {
    let scratch = try repository()
    let check = try scratch.pmlint(
      "check", "--format", "concise", "--as-of", time, "--select", "overdue-postmortem,overdue-fix,stale-runbook")
    // A postmortem that is still in time is a warning of the rule.
    let found = check.output.split(separator: "\n").filter { !$0.contains("it is due in") }
      .map { String($0.prefix { $0 != ":" }) }
    let overdue = try report(scratch, ["--as-of", time]).items.filter { $0.state == "overdue" }.map(\.path)
    #expect(overdue.sorted() == found.sorted())
  }

  @Test func `a filed postmortem, a closed one and a landed fix are not due`() throws {
    var files = Self.files
    files["postmortems/2026-11-20-orders.md"] = Self.signed.replacing("PM-2026-030", with: "INC-2026-044")
      .replacing("status: signed", with: "status: closed")
    files["postmortems/2026-11-22-checkout.md"] = Self.draft.replacing("status: draft", with: "status: signed")
    files["postmortems/2026-11-01-tax.md"] = """
      ---
      type: postmortem
      id: PM-2026-029
      status: signed
      resolved: 2026-11-01T13:00:00Z
      structural_fix:
        change: Ask for each flag
        artefact: {kind: brief-template, path: docs/amigos.md}
        due: 2026-11-10
      ---
      # Wrong tax
      """
    files["docs/amigos.md"] = "# Amigos\n"
    let scratch = try repository(files)
    #expect(try report(scratch).items.map(\.kind).sorted() == ["action", "action", "action", "fix", "fix", "review"])
    scratch.date = "2026-11-05T10:00:00Z"
    try scratch.write("# Amigos\n\nIs each flag found?\n", to: "docs/amigos.md")
    try scratch.git("commit", "-qam", "ask")
    #expect(try report(scratch).items.map(\.kind).sorted() == ["action", "action", "action", "fix", "review"])
  }

  @Test func `a configuration says what is due, and by when`() throws {
    let scratch = try repository()
    let before = try report(scratch)
    #expect(before.summary == ["overdue": 3, "soon": 2, "later": 1, "undated": 1])
    try scratch.write(
      "rules: {stale-runbook: off, overdue-fix: off}\nseverities: {P0: {deadline: 5d}, P1: {deadline: 10bd}}\n",
      to: ".pmlint.yml")
    let items = try report(scratch).items
    #expect(items.map(\.kind) == ["postmortem", "postmortem"])
    #expect(items.map(\.due) == ["2026-11-27", "2026-12-04"])
    #expect(try report(scratch, ["--no-config"]).items.count == before.items.count)
  }

  @Test func `a part of a repository is compared with all of it`() throws {
    var files = Self.files
    files["postmortems/2026-11-20-orders.md"] = Self.signed.replacing("PM-2026-030", with: "INC-2026-044")
    let scratch = try repository(files)
    #expect(try report(scratch, ["incidents"]).items.isEmpty)
    #expect(try report(scratch, ["runbooks/queue.md"]).items.map(\.path) == ["runbooks/queue.md"])
    let below = try scratch.pmlint("due", in: "runbooks")
    #expect(below.output.contains("    queue.md:4 · 115 d ago\n"))
  }

  @Test func `what has no date is listed if asked for`() throws {
    let run = try repository().pmlint("due", "--undated", "--within", "1")
    #expect(run.output.contains("within a day (1)\n  2026-11-23  @ada"))
    #expect(
      run.output.contains(
        "without a date (1)\n              @bob  action: Think about it\n    postmortems/2026-11-09-queue.md:23\n"))
    #expect(run.output.hasSuffix("3 overdue, 1 within a day, 2 later; as of 2026-11-23 12:00 UTC\n"))
  }

  @Test func `without git the dates in the documents count`() throws {
    let scratch = try Scratch()
    for (path, text) in Self.files { try scratch.write(text, to: path) }
    let run = try scratch.pmlint("due")
    #expect(run.errors.contains("not in a git repository"))
    #expect(run.output.hasPrefix("overdue (3)\n"))
    #expect(try scratch.pmlint("due", "-q").errors.isEmpty)
  }

  @Test func `what cannot be done has status 2`() throws {
    let scratch = try repository()
    for arguments in [
      ["due", "nowhere"], ["due", "--as-of", "soon"], ["due", "--within", "-1"], ["due", "--format", "html"],
      ["due", "--fail-on", "error"],
    ] {
      let run = try Command(arguments: arguments, in: scratch.url)
      #expect(run.status == 2 && run.output.isEmpty && !run.errors.isEmpty, "\(arguments)")
    }
  }

  @Test func `the identity stays when a date is moved`() throws {
    let scratch = try repository()
    let before = try report(scratch).items
    try scratch.write(
      Self.signed.replacing("2026-11-25", with: "2026-12-24").replacing("2027-03-01", with: "2026-11-01")
        .replacing("# Queue was full", with: "\n# Queue was full"), to: "postmortems/2026-11-09-queue.md")
    let after = try report(scratch).items
    #expect(before.map(\.what) != after.map(\.what))
    #expect(Set(before.map(\.id)) == Set(after.map(\.id)) && Set(after.map(\.id)).count == after.count)
  }
}
