import Foundation
import TestSupport
import Testing

/// What becomes of the documents that `pmlint new` writes.
extension NewTests {
  /// What a review writes in place of the blanks of the method's template.
  private static let answers = [
    ("{{what users noticed}}", "1,840 EU orders carried the US tax rate."),
    ("| {{time}} | {{what happened}} | {{who or what recorded it}} |\n", ""),
    (
      "{{what showed it, and to whom}}",
      "`TaxMismatch` fired into #checkout-noise at 09:40, and support told the on-call."
    ),
    ("{{what stopped it, and how well}}", "EU orders were held at 10:31, and every later order was correct."),
    ("{{what the screens showed}}", "the flag page shows `tax.region=EU` as on."),
    ("{{what was done, in order}}", "restarted the tax service, then held EU orders."),
    ("{{what misled}}", "the flag page shows the default."),
    ("{{the decisions that matter}}", "[ADR 14](../docs/0014-flags.md)"),
    ("{{the record, or none and why}}", "none, because no customer was told"),
    (
      "{{a dashboard of the window}}",
      "https://grafana.example.com/d/checkout?from=1794819600000&to=1794828600000"
    ),
    ("{{why did users notice}}", "Why the US rate? The override `tax.region.eu` has no value. `[Operation]`"),
    ("{{why was that so}}", "Why no value? The release notes list only `tax.region`. `[Execution]`"),
    (
      "{{why did no level catch it}}",
      "Why no scenario? The amigos template has no prompt for overrides of flags. `[Discovery]` `scenario-gap`"
    ),
    ("{{one level, and its label}}", "**Discovery**, label `scenario-gap`."),
    ("{{what changes, in which file}}", "Add a prompt for overrides to the amigos template, `docs/amigos.md`."),
    ("Due: YYYY-MM-DD", "Due: 2026-11-24"), ("{{the issue}}", "SHOP-482"),
    (
      "{{zero of which class, until when}}",
      "zero scenario-gap bugs of class `config-discoverability` in the next release."
    ),
    ("{{the file, and what it gains}}", "`docs/amigos.md` gains the prompt."),
    ("{{what goes to the retro, or none}}", "retro: alert channel for `TaxMismatch`."),
    ("used: true}", "used: true, adequate: true, why: its step 3 reads the effective value}"),
    ("status: draft", "status: signed"),
    (
      "\n---\n\n#",
      """

      sign_off:
        - {role: tl, by: "@lee", at: 2026-11-17T11:02:00Z}
        - {role: on-call, by: "@tomas", at: 2026-11-17T11:03:00Z}
        - {role: po, by: "@priya", at: 2026-11-17T11:05:00Z}
      ---

      #
      """
    ),
  ]

  @Test func `the deadline that is written is kept to the second`() throws {
    let scratch = try Scratch.repository(["README.md": "x"])
    for profile in ["method", "contributing-factors", "minimal"] {
      _ = try scratch.pmlint(
        "new", "postmortem", "--title", profile, "--severity", "P1", "--started", "2026-11-22T01:00Z", "--resolved",
        "2026-11-22T02:00Z", "--profile", profile)
    }
    let run = try scratch.pmlint("--select", "late-postmortem,unlocked-review", "--format", "concise")
    #expect(run.output.isEmpty, "\(run.output)")
  }

  @Test func `a template that is filled in can be signed without a finding`() throws {
    let scratch = try repository([
      "runbooks/tax.md": "---\ntype: runbook\nowner: \"@shop\"\nlast_reviewed: 2026-11-16\n---\n# Tax\n",
      "docs/amigos.md": "# Amigos\n", "docs/0014-flags.md": "# ADR 14\n",
    ])
    let (path, text) = try written(
      scratch,
      ["postmortem"] + Self.known + [
        "--detected-by-system", "2026-11-16T09:40:00Z", "--detected", "2026-11-16T09:52:00Z", "--contained",
        "2026-11-16T10:31:00Z", "--war-room-closed", "2026-11-16T11:20:00Z", "--users-affected", "1840", "--role",
        "investigators=@ines", "--role", "po=@priya", "--role", "tl=@lee", "--runbook", "runbooks/tax.md", "--owner",
        "@maya",
      ])
    var filled = text
    for (blank, answer) in Self.answers {
      #expect(filled.contains(blank), "\(blank)")
      filled = filled.replacing(blank, with: answer)
    }
    #expect(blanks(filled).isEmpty)
    try scratch.write(filled, to: path)
    let run = try scratch.pmlint("--format", "concise", path, environment: ["PMLINT_AS_OF": "2026-11-17T12:00:00Z"])
    #expect(run.output.isEmpty && run.status == 0, "\(run.output)")
  }

  @Test func `any postmortem can be a template`() throws {
    let folder = Recording.root.appending(path: "Fixtures/inspect")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
    #expect(names.count > 20)
    let scratch = try repository()
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      try scratch.write(bytes, to: "postmortems/TEMPLATE.md")
      let run = try new(scratch, ["postmortem", "--output", "-", "--role", "on-call=@tomas"] + Self.known)
      #expect(run.status == 0, "\(name): \(run.errors)")
      try scratch.write(run.output, to: "postmortems/2026-11-16-tax.md")
      let read = try scratch.pmlint("inspect", "postmortems/2026-11-16-tax.md")
      #expect(read.status == 0, "\(name): \(read.errors)")
      // No line that holds nothing to fill in is lost.
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("## ") }
      #expect(lines.allSatisfy { run.output.contains($0) }, "\(name)")
    }
  }
}
