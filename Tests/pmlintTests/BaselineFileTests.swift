import Foundation
import TestSupport
import Testing

/// Where a baseline is read from, and the messages about one that cannot be read.
@Suite struct BaselineFileTests {
  private let text = "# Orders were placed twice\n\n## Root cause\n\nHuman error.\n"
  private let configured = ["--strict-baseline", "--select", "blame", "--format", "concise"]

  private func status(_ scratch: Scratch, _ arguments: String..., in folder: String = "") throws -> Int32 {
    let run = try Command(arguments: configured + arguments, in: scratch.url.appending(path: folder))
    #expect((run.status == 0) == run.output.isEmpty || run.status == 2, "\(run.output)\(run.errors)")
    return run.status
  }

  @Test func `a configuration names one for its documents, relative to itself`() throws {
    let scratch = try Scratch.repository([
      "a/postmortems/a.md": text, "b/postmortems/b.md": text, "postmortems/c.md": text,
    ])
    #expect(try scratch.pmlint("--write-baseline", "a/known/all.json").status == 2)
    try scratch.write("", to: "a/known/.keep")
    #expect(try scratch.pmlint("--select", "blame", "--write-baseline", "a/known/all.json").status == 0)
    try scratch.write("baseline: known/all.json\n", to: "a/.pmlint.yml")
    let run = try Command(arguments: configured, in: scratch.url)
    // Its entries for other documents are ignored.
    #expect(run.paths == ["b/postmortems/b.md", "postmortems/c.md"] && run.status == 1, "\(run.output)")
    #expect(run.errors.contains("2 findings in a/known/all.json are no longer found"), "\(run.errors)")
    try scratch.write("extends: ../a/.pmlint.yml\n", to: "b/.pmlint.yml")
    try scratch.write("baseline: a/known/all.json\n", to: ".pmlint.yml")
    #expect(try status(scratch) == 0)
    #expect(try status(scratch, in: "b/postmortems") == 0)
    #expect(try status(scratch, "--no-config", "--baseline", "a/known/all.json") == 0)
    #expect(try scratch.pmlint("--no-config", "--select", "blame").status == 1)
    #expect(try scratch.pmlint("config").output.contains("baseline: '/a/known/all.json'  # .pmlint.yml:1\n"))
    #expect(try status(scratch, "--config", ".pmlint.yml", in: "") == 0)
  }

  @Test func `it is read from the linted source, and the flag wins`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": text, ".pmlint.yml": "baseline: b.json\n"])
    let missing = try scratch.pmlint("postmortems")
    #expect(missing.status == 2 && missing.output.isEmpty)
    #expect(
      missing.errors
        == "pmlint: the baseline b.json does not exist\n  help: create it: `pmlint --write-baseline b.json`\n")
    #expect(try scratch.pmlint("--write-baseline", "../\(scratch.url.lastPathComponent)/b.json").status == 0)
    #expect(try status(scratch) == 0)
    try scratch.write(text + "\nMore.\n", to: "postmortems/a.md")
    try scratch.git("add", "postmortems")
    let staged = try scratch.pmlint("--staged")
    #expect(staged.status == 2 && staged.errors.contains("not in the index\n  help: run `git add b.json`"))
    #expect(try scratch.pmlint("--rev", "HEAD").errors.contains("the baseline b.json is not in this revision"))
    #expect(try status(scratch, "--staged", "--baseline", "b.json") == 0)
    #expect(try status(scratch, "--rev", "HEAD", "--baseline", "b.json") == 0)
    try scratch.git("add", "-A")
    try scratch.write("{\"schema\": \"pmlint-baseline/1\", \"findings\": []}", to: "b.json")
    #expect(try status(scratch, "--staged") == 0)
    #expect(try status(scratch, "--staged", "--baseline", "b.json") == 1)
    #expect(try status(scratch) == 1)
    try scratch.git("commit", "-qm", "baseline")
    try scratch.git("clone", "-q", "--bare", ".", "bare.git")
    #expect(try status(scratch, "--rev", "HEAD", in: "bare.git") == 0)
  }

  @Test(arguments: [
    ("", "it is not JSON"), ("[]", "`the file` has the wrong type"), ("{}", "the key `schema` is missing"),
    (
      "{\"schema\": \"pmlint-baseline/2\"}",
      "has the schema `pmlint-baseline/2`, but this pmlint reads `pmlint-baseline/1`"
    ),
    ("{\"schema\": \"pmlint-baseline/1\", \"findings\": [{\"path\": \"a\"}]}", "the key `rule` is missing"),
    ("{\"schema\": \"pmlint-baseline/1\", \"findings\": [{\"path\": 1}]}", "`path` has the wrong type"),
    (
      "{\"schema\": \"pmlint-baseline/1\", \"findings\": [{\"path\": \"a\", \"rule\": \"b\", \"digest\": \"c\"}]}",
      "finding 1 has no digest"
    ),
    (
      "{\"schema\": \"pmlint-baseline/1\", \"findings\": [{\"path\": \"a\", \"rule\": \"b\", \"digest\": \"0123456789abcdef\", \"count\": 0}]}",
      "or an impossible count"
    ),
    (
      "{\"schema\": \"pmlint-baseline/1\", \"findings\": [{\"path\": \"a\", \"rule\": \"b\", \"digest\": \"0123456789abcdef\", \"count\": 9223372036854775807}]}",
      "or an impossible count"
    ),
    (
      "{\"schema\": \"pmlint-baseline/1\", \"findings\": [{\"path\": \"a\", \"rule\": \"b\", \"digest\": \"+123456789abcdef\"}]}",
      "finding 1 has no digest"
    ), ("{\"schema\": \"pmlint-baseline/1\", \"findings\": [\n<<<<<<< HEAD\n", "it contains a merge conflict"),
  ])
  func `a file that is no baseline ends the run, and is not overwritten`(_ bytes: String, _ message: String) throws {
    let scratch = try Scratch.repository(["postmortems/a.md": text])
    try scratch.write(bytes, to: "b.json")
    for option in ["--baseline", "--write-baseline"] {
      let run = try scratch.pmlint(option, "b.json")
      #expect(run.status == 2 && run.output.isEmpty)
      #expect(run.errors.contains(message), "\(run.errors)")
      #expect(
        run.errors.contains("\n  help: correct it, or delete it and run `pmlint --write-baseline b.json`"))
    }
    #expect(try scratch.text("b.json") == bytes)
  }

  @Test func `findings are not written to a file that no configuration would read`() throws {
    let scratch = try Scratch.repository([
      "postmortems/a.md": text, "team/postmortems/b.md": text, ".pmlint.yml": "baseline: b.json\n",
      "team/.pmlint.yml": "profile: method\n",
    ])
    let written = try scratch.pmlint("--write-baseline", "b.json", "--format", "concise", "--select", "blame")
    #expect(written.paths == ["team/postmortems/b.md"] && written.status == 1)
    #expect(
      written.errors.contains("1 not written, in documents whose configuration does not name"), "\(written.errors)")
    let run = try Command(arguments: configured, in: scratch.url)
    #expect(run.paths == ["team/postmortems/b.md"] && run.errors.isEmpty, "\(run.errors)")
  }

  @Test func `no report is written over a baseline`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": text, ".pmlint.yml": "baseline: b.json\n"])
    let new = try scratch.pmlint("--write-baseline", "b.json", "--format", "json=./b.json")
    #expect(new.status == 2 && new.errors.contains("--format json would overwrite the baseline b.json"))
    #expect(try scratch.pmlint("--write-baseline", "b.json").status == 0)
    let known = try scratch.text("b.json")
    for options in [[], ["--baseline", "b.json"], ["--prune-baseline"], ["--write-baseline", "b.json"]] {
      let run = try Command(arguments: options + ["--format", "sarif=postmortems/../b.json"], in: scratch.url)
      #expect(run.status == 2 && run.errors.contains("--format sarif would overwrite the baseline b.json"))
    }
    #expect(try scratch.text("b.json") == known)
  }

  @Test(arguments: [
    (["--baseline", "none.json"], "the baseline none.json does not exist"),
    (["--baseline", "postmortems"], "the baseline postmortems cannot be read"),
    (["--write-baseline", "none/b.json"], "--write-baseline none/b.json: the folder none does not exist"),
    (["--write-baseline", "postmortems"], "postmortems is a folder"),
    (["--strict-baseline"], "--strict-baseline has no baseline"),
    (["--prune-baseline"], "--prune-baseline has no baseline"),
    (["--write-baseline", "a.json", "--baseline", "b.json"], "--write-baseline and --baseline exclude each other"),
    (["--write-baseline", "a.json", "--new-only", "--since", "HEAD"], "--write-baseline and --new-only exclude"),
    (["--write-baseline", "a.json", "--prune-baseline"], "--write-baseline and --prune-baseline exclude"),
    (["--strict-baseline", "--prune-baseline"], "exclude each other"),
    (["--prune-baseline", "--staged"], "--prune-baseline uses the work tree"),
    (["--prune-baseline", "--rev", "HEAD"], "remove --staged and --rev"),
    (["--config", "outside.yml"], "is outside the repository"),
  ])
  func `contradicting options end with 2 before anything is written`(_ arguments: [String], _ message: String) throws {
    let scratch = try Scratch.repository(["postmortems/a.md": text, "outside.yml": "baseline: ../b.json\n"])
    let run = try Command(arguments: arguments, in: scratch.url)
    #expect(run.status == 2 && run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(try scratch.git("status", "--porcelain").isEmpty)
  }

  @Test func `a failed write ends with 2 and keeps the old file`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": text])
    let full = try scratch.pmlint("--write-baseline", "/dev/full")
    #expect(full.status == 2, "\(full.errors)")
    #expect(try scratch.pmlint("--write-baseline", "b.json").status == 0)
    try FileManager.default.createSymbolicLink(atPath: scratch.url.path + "/link.json", withDestinationPath: "b.json")
    try scratch.write(text + "\nNegligence.\n", to: "postmortems/a.md")
    #expect(try scratch.pmlint("--write-baseline", "link.json").status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.url.path + "/link.json") == "b.json")
    #expect(try scratch.pmlint("--baseline", "b.json").status == 0)
  }

  @Test func `an entry with control characters in its path does not reach the terminal`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": "# A\n"])
    let entry = "{\"path\": \"\\u001b[31m.md\", \"rule\": \"human-error\", \"digest\": \"0123456789abcdef\"}"
    try scratch.write("{\"schema\": \"pmlint-baseline/1\", \"findings\": [\(entry)]}", to: "b.json")
    let run = try scratch.pmlint("--baseline", "b.json")
    #expect(run.errors.contains("human-error in ") && !run.errors.contains("\u{1B}"), "\(run.errors)")
  }
}
