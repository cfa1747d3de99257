import Foundation
import TestSupport
import Testing

/// A report is never written over a file that pmlint or git reads.
@Suite struct OutputTargetTests {
  @Test(arguments: [
    ("postmortems/a.md", "the document postmortems/a.md"),
    ("./docs/../runbooks/b.md", "the document ./docs/../runbooks/b.md"),
    ("docs/c.md", "the document docs/c.md"),
    (".pmlint.yml", "the configuration .pmlint.yml"),
    ("docs/base.yml", "the configuration docs/base.yml"),
    ("runbooks/known.json", "the baseline runbooks/known.json"),
    (".git/config", "git's file .git/config"),
    (".gitignore", "git's file .gitignore"),
    ("report.json", "the tracked link report.json"),
  ])
  func `a report over a needed file ends with 2, and nothing is written`(
    _ name: String, _ message: String
  ) throws {
    let files = [
      "postmortems/a.md": "# A\n", "runbooks/b.md": "# B\n", "docs/c.md": "---\ntype: runbook\n---\n# C\n",
      ".pmlint.yml": "extends: docs/base.yml\n", "docs/base.yml": "profile: minimal\n", ".gitignore": "x\n",
      "runbooks/.pmlint.yml": "baseline: known.json\n",
      "runbooks/known.json": "{\"schema\": \"pmlint-baseline/1\", \"findings\": []}\n",
    ]
    let scratch = try Scratch.repository(files)
    let place = scratch.url.path + "/report.json"
    try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: "../elsewhere.json")
    try scratch.git("add", "-A")
    let before = try scratch.text(".git/config")
    let run = try scratch.pmlint("--format", "sarif=first.sarif", "--format", "json=\(name)")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("--format json would overwrite \(message)"), "\(run.errors)")
    for (path, text) in files { #expect(try scratch.text(path) == text) }
    #expect(try scratch.text(".git/config") == before)
    #expect(!FileManager.default.fileExists(atPath: scratch.url.path + "/first.sarif"))
  }

  @Test func `a report that is no document replaces the earlier one`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": "# A\n", ".pmlint.yml": "exclude: [postmortems/r.md]\n"])
    for name in ["docs.md", "postmortems/README.md", "postmortems/r.md", "out.json"] {
      for _ in 1...2 {
        let run = try scratch.pmlint("--format", "markdown=\(name)", "--fail-on", "never")
        #expect(run.status == 0, "\(name): \(run.errors)")
      }
    }
  }
}
