import Foundation
import TestSupport
import Testing

/// `pmlint init` in repositories as teams have them.
@Suite struct InitTests {
  private static let body = """
    ## Summary

    Checkout was down.

    ## Timeline

    - 09:12 UTC: alert
    - 09:41 UTC: rollback

    ## Root cause

    The flag had no default.

    ## Action items

    """

  /// A repository with three postmortems of a form that its team uses.
  private func repository() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    for (name, severity, item) in [
      ("2026-10-01-cart", "SEV1", "- Be more careful"), ("2026-10-12-tax", "Sev-2 (slow)", "- Add a default"),
      ("2026-10-20-mail", "SEV3", "- Alert on it"),
    ] {
      try scratch.write("# \(name)\n\n- Severity: \(severity)\n\n\(Self.body)\(item)\n", to: "postmortems/\(name).md")
    }
    return scratch
  }

  private func findings(_ scratch: Scratch, _ more: String...) throws -> [Substring] {
    let run = try Command(arguments: ["--format", "concise"] + more, in: scratch.url)
    #expect(run.status < 2, "\(run.errors)")
    return run.output.split(separator: "\n")
  }

  @Test func `the configuration fits what the documents show`() throws {
    let scratch = try repository()
    let before = try findings(scratch)
    let run = try scratch.pmlint("init")
    #expect(run.status == 0, "\(run.errors)")
    let text = try scratch.text(".pmlint.yml")
    for line in [
      "# Written by `pmlint init` on 2026-11-23 from 3 postmortems.", "profile: contributing-factors",
      "  P1: {aliases: [SEV1]}  # SEV1 in 1", "  P2: {aliases: [Sev-2]}  # Sev-2 in 1",
      "  P3: {aliases: [SEV3], postmortem: optional}  # SEV3 in 1",
      "  unowned-fix: off       # 0 of 3 postmortems name an owner for each action",
      "  missing-metadata: off  # 0 of 3 documents have an id and a status",
    ] {
      #expect(text.contains(line), "\(text)")
    }
    let after = try findings(scratch)
    #expect(after.count < before.count && after.contains { $0.contains("vague-fix") })
    #expect(after.count { $0.contains("[missing-") || $0.contains("[un") } * 3 <= after.count, "\(after)")
    // What it says is what a run finds.
    #expect(run.output.hasPrefix("wrote .pmlint.yml\na run finds \(after.count) "), "\(run.output)")
    #expect(run.output.contains("vague-fix\n") && run.output.contains("--write-baseline"))
    #expect(try scratch.pmlint("config").status == 0)
  }

  @Test func `a file that is there is not overwritten`() throws {
    for name in [".pmlint.yml", ".pmlint.yaml"] {
      let scratch = try repository()
      try scratch.write("profile: audit\n", to: name)
      let run = try scratch.pmlint("init")
      #expect(run.status == 2 && run.output.isEmpty)
      #expect(
        run.errors.hasPrefix("pmlint: \(name) is already there, and is not overwritten\n  help: "), "\(run.errors)")
      #expect(try scratch.text(name) == "profile: audit\n")
      // What it would write does not depend on it.
      let dry = try scratch.pmlint("init", "--dry-run")
      #expect(dry.status == 0 && dry.output.contains("profile: contributing-factors"), "\(dry.errors)")
      #expect(try scratch.text(name) == "profile: audit\n")
    }
  }

  @Test func `a dry run prints what would be written, and what a run would find`() throws {
    let scratch = try repository()
    let dry = try scratch.pmlint("init", "--dry-run")
    #expect(dry.status == 0 && dry.errors.hasPrefix("a run finds "), "\(dry.errors)")
    #expect((try? scratch.text(".pmlint.yml")) == nil)
    _ = try scratch.pmlint("init")
    #expect(try scratch.text(".pmlint.yml") == dry.output)
    #expect(try scratch.pmlint("init", "--dry-run", "--baseline").status == 2)
  }

  @Test func `a baseline leaves out what is found now`() throws {
    let scratch = try repository()
    let run = try scratch.pmlint("init", "--baseline")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try scratch.text(".pmlint.yml").contains("\nbaseline: pmlint-baseline.json\n"))
    #expect(try findings(scratch).isEmpty)
    try scratch.write("# Cart\n\n## Action items\n\n- Be more careful\n", to: "postmortems/2026-11-20-cart.md")
    #expect(try findings(scratch).contains { $0.contains("vague-fix") })
    // Neither file is overwritten.
    let other = try repository()
    try other.write("mine", to: "pmlint-baseline.json")
    let refused = try other.pmlint("init", "--baseline")
    #expect(refused.status == 2 && refused.errors.contains("pmlint-baseline.json is already there"))
    #expect((try? other.text(".pmlint.yml")) == nil)
    #expect(try other.text("pmlint-baseline.json") == "mine")
  }

  @Test func `it is written at the root, or for the folder that is named`() throws {
    let scratch = try repository()
    try scratch.write("", to: "src/deep/a.txt")
    let run = try scratch.pmlint("init", in: "src/deep")
    #expect(run.status == 0 && run.output.hasPrefix("wrote ../../.pmlint.yml\n"), "\(run.output)\(run.errors)")
    let named = try repository()
    try named.write("# A\n", to: "other/postmortems/2026-10-01-a.md")
    #expect(try named.pmlint("init", "other").status == 0)
    #expect(try named.text("other/.pmlint.yml").contains("from 1 postmortem."))
    #expect(try named.pmlint("init", "nowhere").status == 2)
    #expect(try named.pmlint("init", "postmortems/2026-10-01-cart.md").status == 2)
  }

  @Test func `it works without git and without documents`() throws {
    let scratch = try Scratch()
    let empty = try scratch.pmlint("init", "--dry-run")
    #expect(empty.status == 0 && empty.output.contains("\n# profile: method\n"))
    #expect(empty.errors.hasPrefix("no postmortem and no runbook found: pmlint looks for "), "\(empty.errors)")
    try scratch.write("# A\n\n\(Self.body)- Be more careful\n", to: "incidents/2026-10-01-a.md")
    let run = try scratch.pmlint("init")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try scratch.text(".pmlint.yml").contains("from 1 postmortem."))
  }

  @Test func `a team that follows the method keeps it`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    let example = Recording.root.appending(path: "Fixtures/example/docs")
    try FileManager.default.copyItem(at: example, to: scratch.url.appending(path: "docs"))
    #expect(try scratch.pmlint("init").status == 0)
    let text = try scratch.text(".pmlint.yml")
    #expect(text.contains("\nprofile: method\n") && !text.contains("\ndeadline:"), "\(text)")
  }

  @Test func `documents under other names are found`() throws {
    let scratch = try Scratch()
    for name in ["cart", "tax", "mail"] {
      try scratch.write("# \(name)\n\n\(Self.body)- Add it\n", to: "docs/what went/\(name).md")
    }
    try scratch.write("# Notes\n", to: "docs/what went/notes.md")
    try scratch.write("# Style\n\n## Impact\n", to: "docs/style/a.md")
    let run = try scratch.pmlint("init")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try scratch.text(".pmlint.yml").contains("extend-postmortems:\n  - 'docs/what went/*'  # 3 files\n"))
    #expect(try scratch.pmlint("--show-files").output.contains("docs/what went/cart.md: postmortem"))
  }

  @Test func `the deadline is what the commits show`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    for (day, filed) in [("01", "2026-09-06"), ("02", "2026-09-10"), ("03", "2026-09-09"), ("04", "2026-09-13")] {
      let text = "# A\n\n- Severity: P1\n- Started: 2026-09-\(day) 09:12 UTC\n- Resolved: 2026-09-\(day) 10:12 UTC\n\n"
      try scratch.write(text + Self.body + "- Add it\n", to: "postmortems/2026-09-\(day)-a.md")
      scratch.date = "\(filed)T10:00:00Z"
      try scratch.git("add", "-A")
      try scratch.git("commit", "-qm", day)
    }
    let dry = try scratch.pmlint("init", "--dry-run")
    #expect(
      dry.output.contains("# Half of 4 postmortems were filed within 8 days of the incident, four of five within 10."))
    #expect(dry.output.contains("\ndeadline: 10d\n"), "\(dry.output)")
    // What came in one commit shows nothing.
    let imported = try Scratch()
    try imported.git("init", "-q")
    for day in ["01", "02", "03"] {
      let text = "# A\n\n- Severity: P1\n- Resolved: 2026-09-\(day) 10:12 UTC\n\n\(Self.body)- Add it\n"
      try imported.write(text, to: "postmortems/2026-09-\(day)-a.md")
    }
    try imported.git("add", "-A")
    try imported.git("commit", "-qm", "import")
    let other = try imported.pmlint("init", "--dry-run")
    #expect(
      !other.output.contains("deadline:") && other.output.contains("# 3 of 3 postmortems came with others in one"))
    #expect(other.output.contains("  late-postmortem: off"), "\(other.output)")
  }

  @Test func `names that are nearly known become aliases`() throws {
    let scratch = try Scratch()
    for name in ["01-cart", "02-tax"] {
      let text =
        "# \(name)\n\n- Time to detection: 5 minutes\n- The incident severity: SEV1\n\n## Corrective and Preventativ Actions\n\n- Add it\n"
      try scratch.write(text, to: "postmortems/2026-10-\(name).md")
    }
    let text = try scratch.pmlint("init", "--dry-run").output
    #expect(text.contains("fields:\n  severity: [The incident severity]  # in 2 of 2\n"), "\(text)")
  }

  @Test func `words of a document cannot speak to a terminal`() throws {
    let scratch = try repository()
    for name in ["a", "b"] {
      try scratch.write(
        "---\nseverity: \"\\e[31mSEV2\"\nlabel: \"::error::x\"\n---\n# A\n", to: "postmortems/2026-10-2-\(name).md")
    }
    let run = try scratch.pmlint("init", "--dry-run")
    #expect(!(run.output + run.errors).contains("\u{1B}") && !run.output.contains("::error::"))
    try scratch.write(run.output, to: ".pmlint.yml")
    #expect(try scratch.pmlint("config").status == 0)
  }
}
