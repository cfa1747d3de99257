import Foundation
import TestSupport
import Testing

/// `--fix` and `--diff` as a user runs them.
@Suite struct FixTests {
  private let text = """
    ---
    id: PM-2026-031
    severity: P-1 # 🧨
    status: draft
    label: scenerio-gap
    ---
    # Checkout charged the wrong tax

    The on-call forgot to set the flag.

    """
  private let fixed = "severity: P1 # 🧨"

  /// Rules that do not report missing parts.
  private let rules = "--select=unknown-severity,unknown-label,person-at-fault,invalid-front-matter,unowned-runbook"

  private func repository(_ texts: [String: String]? = nil) throws -> Scratch {
    try Scratch.repository(texts ?? ["postmortems/a.md": text])
  }

  private func read(_ scratch: Scratch, _ path: String = "postmortems/a.md") throws -> String {
    String(decoding: try Data(contentsOf: scratch.url.appending(path: path)), as: UTF8.self)
  }

  @Test func `safe fixes are written, and the remaining findings decide the status`() throws {
    let scratch = try repository()
    let run = try scratch.pmlint("--fix", "--format", "concise", rules)
    #expect(try read(scratch) == text.replacing("severity: P-1 # 🧨", with: fixed))
    #expect(
      run.output == """
        postmortems/a.md:5:8: error[unknown-label] `scenerio-gap` is not a known label, so it finds no other incident
        postmortems/a.md:9:1: warning[person-at-fault] `The on-call forgot to` makes a person the cause, so the analysis stops there

        """)
    #expect(
      run.errors == """
        pmlint: fixed 1 problem in 1 file
        pmlint: 1 problem more can be fixed with --unsafe-fixes; review the --diff first

        """)
    #expect(run.status == 1)
    let again = try scratch.pmlint("--fix", "--fail-on", "never", rules)
    #expect(again.errors.hasPrefix("pmlint: fixed 0 problems in 0 files\n"))
    #expect(again.status == 0)
  }

  @Test func `unsafe fixes are written on request, with comments that need a reason`() throws {
    let scratch = try repository()
    let run = try scratch.pmlint("--fix", "--unsafe-fixes", "--format", "concise", rules)
    let mended = text.replacing("severity: P-1 # 🧨", with: fixed).replacing("scenerio", with: "scenario").replacing(
      "\nThe on", with: "\n<!-- pmlint-disable-next-line person-at-fault -- REASON -->\nThe on")
    #expect(try read(scratch) == mended)
    #expect(run.output.hasPrefix("postmortems/a.md:10:1: warning[person-at-fault]"))
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(
      run.errors
        == "pmlint: fixed 2 problems and wrote 1 comment that needs a reason in place of `REASON` in 1 file\n")
    #expect(run.status == 0)
    #expect(try scratch.pmlint("--fix", "--unsafe-fixes", rules).status == 0)
    #expect(try read(scratch) == mended)
    // Once it has a reason, the comment suppresses its finding.
    try scratch.write(mended.replacing("REASON", with: "told so by the on-call"), to: "postmortems/a.md")
    #expect(try scratch.pmlint("--format", "concise").output.contains("person-at-fault") == false)
  }

  @Test func `a comment without a reason suppresses nothing, and is reported once it is unused`() throws {
    let comment = "<!-- pmlint-disable-next-line person-at-fault -- REASON -->\n"
    let scratch = try repository(["postmortems/a.md": "# Tax\n\n\(comment)The on-call forgot to set the flag.\n"])
    let arguments = "--select=person-at-fault,suppression"
    let run = try scratch.pmlint(arguments)
    #expect(run.output.contains("see line 3: suppresses this once a reason replaces `REASON`"))
    #expect(run.output.contains("1 warning in"))
    try scratch.write("# Tax\n\n\(comment)The flag was not set.\n", to: "postmortems/a.md")
    #expect(try scratch.pmlint("--format", "concise", arguments).output.contains("warning[unused-suppression]"))
  }

  @Test(arguments: ["--diff", "--diff --unsafe-fixes"])
  func `git apply of the patch equals --fix, and the patch itself writes nothing`(_ flags: String) throws {
    let handle = "---\r\ntype: runbook\r\nowner: @checkout\r\n---\r\n# Restart\r\n"
    let texts = [
      "postmortems/a.md": text, "docs/postmortems/ü 🧨.md": String(text.dropLast()), "runbooks/r.md": handle,
    ]
    let (patched, written) = (try repository(texts), try repository(texts))
    let options = flags.split(separator: " ").map(String.init)
    let patch = try patched.pmlint(arguments: options + [rules], in: "docs")
    #expect(patch.status == 1)
    #expect(patch.errors.hasPrefix("pmlint: would fix "))
    for (path, text) in texts { #expect(try read(patched, path) == text) }
    try patched.write(patch.output, to: "x.patch")
    try patched.git("apply", "--whitespace=nowarn", "x.patch")
    _ = try written.pmlint(arguments: ["--fix"] + options.dropFirst() + [rules], in: "docs")
    for (path, text) in texts {
      #expect(try read(patched, path) == read(written, path))
      #expect(try read(patched, path) != text || path != "docs/postmortems/ü 🧨.md")
    }
    #expect(try written.pmlint(arguments: options + [rules], in: "docs").output.isEmpty)
    #expect(try written.pmlint(arguments: options + [rules], in: "docs").status == 0)
  }

  @Test func `the patch is of the index or the revision if that is linted`() throws {
    let scratch = try repository()
    try scratch.write("# Nothing\n", to: "postmortems/a.md")
    let run = try scratch.pmlint("--diff", "--rev", "HEAD", rules)
    #expect(run.output.contains("+\(fixed)"))
    try scratch.write(text + "\nMore.\n", to: "postmortems/a.md")
    try scratch.git("add", "-A")
    try scratch.write("# Nothing\n", to: "postmortems/a.md")
    let staged = try scratch.pmlint("--diff", "--staged", rules)
    #expect(staged.output.contains("+\(fixed)"))
    #expect(try read(scratch) == "# Nothing\n")
  }

  @Test func `contradicting options are refused, and nothing is written`() throws {
    let scratch = try repository()
    for arguments in [
      ["--fix", "--diff"], ["--unsafe-fixes"], ["--fix", "--staged"], ["--fix", "--rev", "HEAD"],
      ["--diff", "--format", "sarif"], ["--diff", "--format", "json=x.json"],
    ] {
      let run = try scratch.pmlint(arguments: arguments)
      #expect(run.status == 2, "\(arguments)")
      #expect(!run.errors.isEmpty && run.output.isEmpty, "\(arguments)")
    }
    #expect(try read(scratch) == text)
  }

  @Test func `findings that are suppressed, excluded or not selected are not fixed`() throws {
    let held = text.replacing("# 🧨", with: "# pmlint-disable-line unknown-severity -- their scheme")
    let scratch = try repository([
      "postmortems/a.md": held, "postmortems/old/a.md": text, ".pmlint.yml": "exclude: [\"**/old/**\"]\n",
      "postmortems/b.md": text,
    ])
    _ = try scratch.pmlint("--fix", rules, "postmortems/a.md", "postmortems/old")
    _ = try scratch.pmlint("--fix", "--select=unknown-label", "postmortems/b.md")
    #expect(try read(scratch) == held)
    #expect(try read(scratch, "postmortems/old/a.md") == text)
    #expect(try read(scratch, "postmortems/b.md") == text)
  }

  @Test func `a fix that would cause a finding is left out and reported, and the others are made`() throws {
    let late = """
      ---
      status: signed
      severity: P-1
      chain_level: Discovery
      label: Scenario Gap
      ---
      # Checkout charged the wrong tax

      """
    let scratch = try repository(["postmortems/a.md": late])
    let run = try scratch.pmlint("--fix")
    #expect(try read(scratch) == late.replacing("Scenario Gap", with: "scenario-gap"))
    #expect(
      run.errors.contains(
        "pmlint: postmortems/a.md:3: `unknown-severity` was not fixed, because the fix would cause new findings: "))
    #expect(run.errors.contains("missing-role"))
  }

  @Test func `a read-only file fails the run, which fixes the others`() throws {
    let scratch = try repository(["postmortems/a.md": text, "postmortems/b.md": text])
    let path = scratch.url.path + "/postmortems/a.md"
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let run = try scratch.pmlint("--fix", "--format", "concise", rules)
    #expect(run.status == 2)
    #expect(run.errors.contains("pmlint: fixed 1 problem in 1 file\n"))
    #expect(run.errors.contains("pmlint: postmortems/a.md was not fixed: it is read-only"))
    #expect(run.output.contains("postmortems/a.md:3:11: error[unknown-severity]"))
    #expect(!run.output.contains("postmortems/b.md:3:11"))
    #expect(try read(scratch) == text)
    #expect(try read(scratch, "postmortems/b.md").contains(fixed))
  }

  @Test func `added quotes make front matter readable, and new findings appear`() throws {
    let scratch = try repository([
      "runbooks/r.md": "---\ntitle: Restart\nowner: @checkout\nserverity: P1\n---\n# Restart\n"
    ])
    let run = try scratch.pmlint("--fix", "--format", "concise", "--select=invalid-front-matter,unknown-field")
    #expect(try read(scratch, "runbooks/r.md").contains("owner: \"@checkout\"\n"))
    #expect(run.output.contains("warning[unknown-field] unknown key `serverity`"))
    #expect(run.errors.hasPrefix("pmlint: fixed 1 problem in 1 file\n"))
  }

  @Test func `files outside git are fixed too`() throws {
    let scratch = try Scratch()
    try scratch.write(text, to: "postmortems/a.md")
    _ = try scratch.pmlint("--fix", rules)
    #expect(try read(scratch).contains(fixed))
  }

  @Test func `the report states what can be fixed`() throws {
    let run = try repository().pmlint(rules)
    #expect(run.output.contains("  = fix: write `P1` (pmlint --fix)\n"))
    #expect(run.output.contains("  = fix: write `scenario-gap` (pmlint --fix --unsafe-fixes)\n"))
    #expect(run.output.contains("; 1 has a fix (--fix), 1 more with --unsafe-fixes\n"))
  }

  @Test func `nothing is written through a named link, wherever it leads`() throws {
    let scratch = try repository()
    try scratch.write(text, to: "other/postmortems/b.md")
    let folder = scratch.url.appending(path: "links")
    try FileManager.default.createSymbolicLink(atPath: folder.path, withDestinationPath: "other/postmortems")
    for path in ["links", "links/b.md", "./links/../links/b.md", folder.path + "/b.md"] {
      let run = try scratch.pmlint("--fix", path)
      #expect(run.status == 2 && run.errors.contains("links is a link, and --fix does not follow links"), "\(path)")
    }
    #expect(try scratch.text("other/postmortems/b.md") == text)
  }

  @Test func `names and values in a repository do not reach a terminal or a runner as commands`() throws {
    let scratch = try Scratch.repository([
      "postmortems/a\n::error::b\u{1B}[31m.md": text, ".pmlint.yml": "baseline: \"x\\e[31m\\n::error::c.json\"\n",
    ])
    let configured = try scratch.pmlint("--format", "text=out.txt")
    #expect(configured.status == 2)
    try scratch.git("rm", "-q", "-f", ".pmlint.yml")
    let path = scratch.url.appending(path: "postmortems/a\n::error::b\u{1B}[31m.md").path
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let readOnly = try scratch.pmlint("--fix", "--format", "text=out.txt")
    #expect(readOnly.status == 2 && readOnly.errors.contains("was not fixed"), "\(readOnly.errors)")
    for errors in [configured.errors, readOnly.errors] {
      #expect(!errors.contains("\u{1B}") && !errors.contains("::"), "\(errors)")
      #expect(errors.split(separator: "\n").allSatisfy { $0.hasPrefix("pmlint: ") || $0.hasPrefix("  help: ") })
    }
  }
}

extension Scratch {
  fileprivate func pmlint(arguments: [String], in folder: String = "") throws -> Command {
    try Command(arguments: arguments, in: url.appending(path: folder))
  }
}
