import Foundation
import TestSupport
import Testing

/// What a stranger sees: the first screen, a refused commit, and what a baseline does not know.
@Suite struct FirstRunTests {
  private let form = """
    # Orders were placed twice

    **Date:** 2026-11-09

    ## Root cause
    A queue was restarted while it held messages.

    ## Action items
    - Add an idempotency key. Owner: @ada. Due: 2026-12-24. Tracked: SHOP-471

    """

  private func repository(_ count: Int) throws -> Scratch {
    try Scratch.repository(
      Dictionary(uniqueKeysWithValues: (1...count).map { ("postmortems/2026-11-09-orders-\($0).md", form) }))
  }

  @Test func `what many documents share is printed once, with three places`() throws {
    let scratch = try repository(5)
    let run = try scratch.pmlint("--no-history", "--as-of", "2026-11-20")
    #expect(run.output.contains(" (in 5 documents)\n"))
    #expect(run.output.contains("= and 2 more; --no-group prints each\n"))
    #expect(run.output.matches(of: /error\[missing-structure\]/).count == 1)
    #expect(!run.output.contains("missing-label"))
    #expect(
      run.output.contains(
        "\n  none of your 5 postmortems states a severity: `pmlint init` writes a configuration that fits\n"),
      "\(run.output)")
    #expect(run.output.contains("\n  profile: method, the standard; there is no .pmlint.yml\n"))
    let each = try scratch.pmlint("--no-history", "--as-of", "2026-11-20", "--no-group")
    #expect(each.output.matches(of: /error\[missing-structure\]/).count == 5)
    let quiet = try scratch.pmlint("--no-history", "--as-of", "2026-11-20", "-q")
    #expect(quiet.errors.isEmpty && !quiet.output.contains("\n  profile: ") && !quiet.output.contains("5 postmortems"))
  }

  @Test func `a team that names the profile is asked for each part`() throws {
    let scratch = try repository(1)
    try scratch.write("profile: method\n", to: ".pmlint.yml")
    let run = try scratch.pmlint("--no-history", "--format", "concise")
    #expect(!run.output.contains("missing-structure"))
    for rule in ["missing-label", "missing-chain-level", "missing-fix"] { #expect(run.output.contains("[\(rule)]")) }
    let factors = try scratch.pmlint("--no-history", "--format", "concise", "--profile", "contributing-factors")
    for rule in ["missing-structure", "missing-label", "missing-role", "unstated-adrs"] {
      #expect(!factors.output.contains("[\(rule)]"))
    }
    #expect(factors.output.contains("warning[missing-severity]"))
  }

  @Test func `a narrow terminal has short lines, and the frame is cut around the marked words`() throws {
    let scratch = try Scratch.repository([
      "postmortems/a.md":
        "# A\n\n## Root cause\n\n\(String(repeating: "Wörter und 漢字 vor dem Satz. ", count: 4))Human error in the release."
        + " \(String(repeating: "Many words after the sentence. ", count: 6))\n"
    ])
    let run = try Command(
      arguments: ["--select", "human-error", "postmortems"], in: scratch.url, environment: ["COLUMNS": "60"])
    let lines = run.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 60 }, "\(run.output)")
    let frame = try #require(lines.first { $0.contains("…") })
    let carets = try #require(lines.first { $0.contains("^^") })
    #expect(frame.contains("Human error"))
    let before = frame.prefix(upTo: try #require(frame.firstRange(of: "Human error")).lowerBound)
    let wide = before.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
    #expect(carets.prefix { $0 != "^" }.count == before.count + wide)
  }

  @Test func `a refused commit ends with what refused it and how to go on`() throws {
    let scratch = try repository(1)
    try scratch.hook("pre-commit", running: "--staged --new-only")
    try scratch.write(form.replacing("A queue", with: "Human error: a queue"), to: "postmortems/2026-11-09-orders-1.md")
    try scratch.git("add", "-A")
    let run = try scratch.attemptGit(["commit", "-qm", "x"])
    #expect(run.status != 0)
    #expect(
      run.errors.contains("pmlint: this commit is refused: 1 error in postmortems/2026-11-09-orders-1.md\n"),
      "\(run.errors)")
    #expect(run.errors.contains("  help: to see this again: pmlint --staged --new-only\n"))
    #expect(run.errors.contains("pmlint-disable-next-line human-error -- reason"))
    #expect(run.errors.hasSuffix("git commit --no-verify\n"))
  }

  @Test func `a severity that a baseline did not know explains its findings`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": "---\nstatus: signed\nchain_level: Scope\n---\n" + form])
    _ = try scratch.pmlint("--write-baseline", "known.json")
    try scratch.write(
      "---\nstatus: signed\nchain_level: Scope\nseverity: P1\n---\n" + form, to: "postmortems/a.md")
    let run = try scratch.pmlint("--baseline", "known.json", "--format", "json").report()
    #expect(run.findings.count > 4)
    #expect(run.notices.contains { $0.code == "baseline-severity" })
    let told = try scratch.pmlint("--baseline", "known.json")
    #expect(told.errors.contains("from the severity that postmortems/a.md states now"), "\(told.errors)")
  }

  @Test func `a document without a status owes all once its deadline has passed or it is signed`() throws {
    let text = "---\nseverity: P1\nchain_level: Scope\nresolved: 2026-11-09T10:00:00Z\n---\n" + form
    let scratch = try Scratch.repository(["postmortems/2026-11-09-a.md": text])
    func rules(_ time: String) throws -> Set<String> {
      Set(try scratch.pmlint("--no-history", "--as-of", time, "--format", "json").report().findings.map(\.rule))
    }
    #expect(try rules("2026-11-10").contains("missing-metadata"))
    #expect(try !rules("2026-11-10").contains("missing-signoff"))
    #expect(try rules("2026-11-12").contains("missing-signoff"))
    try scratch.write(
      text.replacing(
        "---\n# Ord", with: "sign_off:\n  - {role: po, by: \"@ada\", at: 2026-11-10T09:00:00Z}\n---\n# Ord"),
      to: "postmortems/2026-11-09-a.md")
    #expect(try rules("2026-11-10").contains("missing-signoff"))
  }

  @Test func `a late postmortem refuses the commit that files it, and no later one`() throws {
    let late =
      "---\nid: PM-7\nseverity: P1\nresolved: 2026-11-01T10:00:00Z\nreview_at: 2026-11-08T10:00:00Z\n---\n" + form
    let scratch = try Scratch.repository(["README.md": "x"])
    try scratch.write(late, to: "postmortems/a.md")
    try scratch.git("add", "-A")
    let arguments = ["--select", "late-postmortem", "--format", "concise", "--as-of", "2026-11-20"]
    #expect(try Command(arguments: ["--staged"] + arguments, in: scratch.url).output.contains("error[late-postmortem]"))
    try scratch.git("commit", "-qm", "filed")
    #expect(
      try Command(arguments: ["--since", "HEAD~1"] + arguments, in: scratch.url).output.contains(
        "error[late-postmortem]"))
    try scratch.write(late + "\nMore.\n", to: "postmortems/a.md")
    try scratch.git("add", "-A")
    #expect(
      try Command(arguments: ["--staged"] + arguments, in: scratch.url).output.contains("warning[late-postmortem]"))
    try scratch.write(
      late.replacing("review_at", with: "late_reason: the on-call was ill\nreview_at"), to: "postmortems/a.md")
    let run = try scratch.pmlint("--select", "late-postmortem,unknown-field", "--format", "concise")
    #expect(run.output.isEmpty, "\(run.output)")
  }

  @Test func `helps suggest what fits this document, and quote no more than a line`() throws {
    let long = String(repeating: "x", count: 5_000)
    let scratch = try Scratch.repository([
      "postmortems/a-1.md": "---\nchain_level: Scope\n---\n# A\n",
      "postmortems/b-2.md": "---\nchain_level: \(long)\n---\n# B\n",
      "postmortems/c-3.md":
        "---\nseverity: P1\nstructural_fix: {change: Add a step to the checklist, owner: \"@ada\"}\n---\n# C\n",
    ])
    let findings = try scratch.pmlint("--no-history", "--format", "json").report().findings
    let helps = findings.filter { $0.rule == "missing-metadata" }.compactMap(\.help)
    #expect(Set(helps).count == helps.count && helps.contains { $0.contains("`id: a-1`") }, "\(helps)")
    #expect(findings.allSatisfy { $0.message.count < 400 && ($0.help?.count ?? 0) < 400 })
    let check = try #require(findings.first { $0.rule == "missing-check" }?.help)
    #expect(check.hasPrefix("add to `structural_fix:`"))
  }

  @Test func `a label after the issue ends it`() throws {
    let scratch = try Scratch.repository([
      "postmortems/a.md": """
      # A

      ## Structural fix
      Add a step to `docs/checklist.md`. Owner: @ada. Due: 2026-12-24. Tracked: NET-401. Check: zero bugs of this class in the next release.

      """
    ])
    let run = try scratch.pmlint("--no-history", "--format", "concise", "--select", "untracked-fix,missing-check")
    #expect(run.output.isEmpty, "\(run.output)")
  }
}
