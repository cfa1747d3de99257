import Foundation
import TestSupport
import Testing

/// `pmlint new`, in repositories by the real git.
@Suite struct NewTests {
  static let known = [
    "--title", "Checkout charged the wrong tax", "--severity", "P1", "--started", "2026-11-16T09:12:00Z",
    "--resolved", "2026-11-16T11:05:00Z",
  ]

  func repository(_ files: [String: String] = [:]) throws -> Scratch {
    let scratch = try Scratch.repository(files)
    try scratch.git("config", "user.name", "Ada Lovelace")
    return scratch
  }

  /// Runs `new`, on the day of the incident; returns the path and the text of the file.
  func written(_ scratch: Scratch, _ arguments: [String]) throws -> (path: String, text: String) {
    let run = try new(scratch, arguments)
    #expect(run.status == 0, "\(run.errors)")
    let path = run.output.trimmingCharacters(in: .newlines)
    return (path, try scratch.text(path))
  }

  func new(_ scratch: Scratch, _ arguments: [String], in folder: String = "") throws -> Command {
    try Command(
      arguments: ["new"] + arguments, in: scratch.url.appending(path: folder),
      environment: ["PMLINT_AS_OF": "2026-11-16T12:00:00Z"])
  }

  /// The findings of a report, as far as a test reads them.
  struct Report: Decodable {
    let findings: [Finding]

    struct Finding: Decodable {
      let path: String
      let rule: String
      let line: Int
      let help: String?
    }
  }

  /// The findings in a file, on the day of the incident.
  func findings(_ scratch: Scratch, _ path: String, profile: String) throws -> [Report.Finding] {
    let run = try scratch.pmlint(
      "--format", "json", "--profile", profile, ".", environment: ["PMLINT_AS_OF": "2026-11-16T12:00:00Z"])
    return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)).findings.filter { $0.path == path }
  }

  /// The numbers of the lines with a blank.
  func blanks(_ text: String) -> [Int] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { ["{{", "YYYY", "TODO"].contains(where: $0.element.contains) }.map { $0.offset + 1 }
  }

  @Test(arguments: ["method", "contributing-factors", "minimal", "audit"])
  func `a new postmortem lints clean but for its blanks`(_ profile: String) throws {
    let scratch = try repository()
    let (path, text) = try written(scratch, ["postmortem", "--profile", profile] + Self.known)
    #expect(path == "postmortems/2026-11-16-checkout-charged-the-wrong-tax.md")
    let found = try findings(scratch, path, profile: profile)
    let blanks = blanks(text)
    #expect(blanks.count >= 6)
    // The profile asks for no more than blame, owners, dates and deadlines.
    if profile == "minimal" { return #expect(found.isEmpty) }
    #expect(found.map(\.line) == blanks)
    #expect(found.allSatisfy { $0.rule == "placeholder-text" && $0.help != nil })
    // Of a review they are warnings.
    try scratch.write(text.replacing("status: draft", with: "status: in-review"), to: path)
    let reviewed = try findings(scratch, path, profile: profile)
    #expect(Set(reviewed.map(\.line)).isSuperset(of: blanks))
    let placeholders = reviewed.filter { $0.rule == "placeholder-text" }
    #expect(Set(placeholders.map(\.line)).count == placeholders.count)
    #expect(placeholders.allSatisfy { blanks.contains($0.line) && $0.help != nil })
    // What else is said of a blank is said by the rules about the fix and the chain level.
    let others = Set(reviewed.map(\.rule)).subtracting(["placeholder-text"])
    #expect(
      others.isSubset(of: [
        "missing-chain-level", "missing-label", "missing-fix", "unowned-fix", "undated-fix", "untracked-fix",
        "missing-artefact", "missing-check",
      ]), "\(others)")
  }

  @Test func `each blank of a new runbook is one finding`() throws {
    let scratch = try repository()
    let (path, text) = try written(
      scratch,
      ["runbook", "--title", "Checkout tax totals are wrong", "--alert", "TaxMismatch", "--service", "checkout"]
    )
    #expect(path == "runbooks/checkout-tax-totals-are-wrong.md")
    let found = try findings(scratch, path, profile: "method")
    #expect(found.map(\.line) == blanks(text) && found.count == 5)
    #expect(found.allSatisfy { $0.rule == "placeholder-text" && $0.help != nil })
    #expect(text.contains("owner: Ada Lovelace\nservice: checkout\nalerts: [TaxMismatch]\nlast_reviewed: 2026-11-16\n"))
  }

  @Test func `what is known is filled in`() throws {
    let scratch = try repository(["runbooks/tax.md": "# Tax\n"])
    let (_, text) = try written(
      scratch,
      ["postmortem"] + Self.known + [
        "--detected-by-system", "never", "--detected", "2026-11-16T10:52:00+01:00", "--contained", "2026-11-16 10:31",
        "--war-room-closed", "2026-11-16T11:20:00Z", "--users-affected", "1840", "--role", "on-call=@tomas",
        "--role", "PO=@priya", "--role", "investigators=@ines", "--role", "investigators=@lee", "--owner", "@maya",
        "--runbook", "runbooks/tax.md",
      ])
    #expect(
      text.hasPrefix(
        """
        ---
        schema: pmlint/1
        type: postmortem
        id: PM-2026-001
        title: Checkout charged the wrong tax
        severity: P1
        status: draft  # draft, in-review, signed, closed
        started: 2026-11-16T09:12:00Z
        detected_by_system: never
        detected_by_person: 2026-11-16T09:52:00Z
        contained: 2026-11-16T10:31:00Z
        resolved: 2026-11-16T11:05:00Z
        war_room_closed: 2026-11-16T11:20:00Z
        review_at: 2026-11-18T11:05:00Z  # the deadline: set the hour of the review
        users_affected: 1840
        inputs:
          runbooks:  # at the review, add `adequate: true` or `false`, and `why:`
            - {path: runbooks/tax.md, used: true}
        # class: a key that the next incident of this kind will share, such as config-discoverability
        # sign_off: at the review, a list of {role: tl, by: "@handle", at: 2026-11-17T15:00:00Z}
        ---

        # PM-2026-001 Checkout charged the wrong tax

        ## Restatement

        P1. 2026-11-16 09:12 to 11:05 UTC, 1 h 53 min. {{what users noticed}}

        ## Roles

        - Incident commander: Ada Lovelace
        - On-call: @tomas
        - Investigators: @ines, @lee
        - PO: @priya
        - TL: {{who signs for the team}}

        """), "\(text)")
    #expect(text.contains("- Owner: @maya\n"))
    #expect(text.contains("| 2026-11-16 10:31 | The damage is contained. | |\n"))
  }

  @Test(arguments: [
    ("48h", "2026-11-18T11:05:00Z"), ("3d", "2026-11-19T11:05:00Z"), ("5bd", "2026-11-23T23:59:59Z"), ("none", nil),
  ])
  func `the deadline is that of the severity`(_ deadline: String, _ time: String?) throws {
    let scratch = try repository([".pmlint.yml": "severities: {P1: {deadline: \(deadline)}}\n"])
    let (_, text) = try written(scratch, ["postmortem"] + Self.known)
    let line = text.split(separator: "\n").first { $0.hasPrefix("review_at:") }
    #expect(line.map(String.init) == time.map { "review_at: \($0)  # the deadline: set the hour of the review" })
  }

  @Test(arguments: [
    (["--started", "yesterday"], "--started: `yesterday` is not a valid time"),
    (["--severity", "P9"], "--severity: `P9` is none of the severities"),
    (["--role", "@ada"], "--role: `@ada` does not say who has the role"),
    (["--role", "king=@ada"], "--role: `king` is not a role"),
    (["--runbook", "runbooks/none.md"], "--runbook: runbooks/none.md does not exist"),
    (["--runbook", "../x.md"], "--runbook: ../x.md is outside"),
    (["--from", "none.md"], "--from: none.md does not exist"),
    (["--from", "README.md"], "--from: README.md is not an incident record"),
    (["--resolved", "2026-11-15"], "--resolved 2026-11-15 is before --started 2026-11-16 09:12 UTC"),
    (["--output", "README.md"], "README.md exists, and is not overwritten"),
    (["--title", " "], "a postmortem needs a title"),
  ])
  func `what cannot be meant has status 2 and a help`(_ arguments: [String], _ message: String) throws {
    let scratch = try repository(["README.md": "# Shop\n"])
    let run = try new(scratch, ["postmortem"] + Self.known + arguments)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("pmlint: \(message)") && run.errors.contains("\n  help: "), "\(run.errors)")
    #expect(try scratch.git("status", "--short").isEmpty)
  }

  @Test func `an incident that goes on has its deadline in words`() throws {
    let (_, text) = try written(
      repository(), ["postmortem", "--title", "Wrong tax", "--severity", "p0", "--started", "2026-11-16T09:12:00Z"])
    #expect(
      text.contains("severity: P0\n") && text.contains("\nresolved:\n# review_at: within 24 h of the resolution\n"))
    #expect(text.contains("- Leadership: {{who signs for leadership}}\n"))
  }

  @Test func `nothing is overwritten`() throws {
    let scratch = try repository()
    let (path, _) = try written(scratch, ["postmortem"] + Self.known)
    try scratch.write("mine\n", to: path)
    for arguments in [Self.known, Self.known + ["--dry-run"], Self.known + ["--output", path]] {
      let run = try new(scratch, ["postmortem"] + arguments)
      #expect(run.status == 2 && run.errors.contains("\(path) exists, and is not overwritten"))
    }
    #expect(try scratch.text(path) == "mine\n")
  }

  @Test func `a dry run and standard output write no file`() throws {
    let scratch = try repository(["docs/a.md": "# A\n"])
    let dry = try new(scratch, ["postmortem", "--dry-run"] + Self.known, in: "docs")
    let printed = try new(scratch, ["postmortem", "--output", "-"] + Self.known)
    #expect(dry.status == 0 && dry.output == printed.output && dry.output.hasPrefix("---\nschema: pmlint/1\n"))
    #expect(dry.errors == "pmlint: would write ../postmortems/2026-11-16-checkout-charged-the-wrong-tax.md\n")
    #expect(printed.errors.isEmpty)
    #expect(try scratch.git("status", "--short").isEmpty)
    #expect(try new(scratch, ["runbook", "--title", "x", "-o", "here/x.md"], in: "docs").output == "here/x.md\n")
    #expect(try scratch.text("docs/here/x.md").contains("type: runbook"))
  }

  @Test func `without git the documents say where it belongs`() throws {
    let scratch = try Scratch()
    try scratch.write("---\nid: PM-2026-030\n---\n# Orders\n", to: "docs/postmortems/2026-11-09-orders.md")
    let (path, text) = try written(scratch, ["postmortem"] + Self.known)
    #expect(path == "docs/postmortems/2026-11-16-checkout-charged-the-wrong-tax.md")
    #expect(text.contains("id: PM-2026-031") && text.contains("- On-call: {{who responded}}"))
  }
}
