import Foundation
import Reports
import TestSupport
import Testing

/// Where the project is published is one setting, and which version it has another; files that repeat them agree.
@Suite(.serialized) struct PublishedFileTests {
  /// The account of the setting.
  private var account: String {
    get throws { try #require(Reporter.repository.split(separator: "/").dropLast().last.map(String.init)) }
  }

  /// What stands in place of the account until somebody publishes the project.
  private let unset = "OWNER"

  private var version: String {
    get throws { try Command("--version").output.trimmingCharacters(in: .newlines) }
  }

  @Test func `every file names the account and the version of the settings`() throws {
    for file in try PublishedFile.all {
      try Recording.expect(file.naming(account: account, version: version), at: file.url)
    }
  }

  @Test func `no file names them in a way that would be left behind`() throws {
    let (account, version) = (try account, try version)
    let files = try PublishedFile.all
    for path in ["README.md", "pyproject.toml", "Packaging/homebrew/pmlint.rb", ".gitlab/pmlint.gitlab-ci.yml"] {
      #expect(files.contains { $0.path == path }, "\(path)")
    }
    var changed = 0
    for file in files {
      let text = try file.naming(account: "somebody-else", version: "98.76.54")
      if text != file.text { changed += 1 }
      let lines = text.split(separator: "\n").filter { line in
        // In backquotes, the page says what this word stands for, as long as it is the setting.
        let rest = account == unset ? line.replacing("`\(unset)`", with: "")[...] : line
        let words = rest.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
        return line.contains(version) || words.contains { $0 == account || $0 == unset }
      }
      #expect(lines == [], "\(file.path)")
    }
    #expect(changed > 10)
  }

  @Test func `the mirror for pre-commit has the hooks that need nothing but the wheel`() throws {
    let text = try String(contentsOf: Recording.root.appending(path: ".pre-commit-hooks.yaml"), encoding: .utf8)
    let end = try #require(text.range(of: "- id: pmlint-system"))
    let mirror = Recording.root.appending(path: "Packaging/pre-commit-mirror/.pre-commit-hooks.yaml")
    try Recording.expect(String(text[..<end.lowerBound]), at: mirror)
  }

  @Test func `the component for GitLab runs what the template runs`() throws {
    let start = "  before_script:\n"
    func halves(_ path: String) throws -> (before: Substring, after: Substring) {
      let text = try String(contentsOf: Recording.root.appending(path: path), encoding: .utf8)
      let place = try #require(text.range(of: start))
      return (text[..<place.lowerBound], text[place.lowerBound...])
    }
    let component = "Packaging/gitlab-component/templates/pmlint.yml"
    let text = String(try halves(component).before + halves(".gitlab/pmlint.gitlab-ci.yml").after)
    try Recording.expect(text, at: Recording.root.appending(path: component))
    // Its second document is a pipeline.
    let scratch = try Scratch()
    let job = try #require(text.range(of: "\n---\n")).upperBound
    try scratch.write(String(text[job...]), to: "job.yml")
    let script = "import runpy\nrunpy.run_module('check_jsonschema', run_name='__main__')\n"
    let run = try Python.run(
      script, ["--builtin-schema", "vendor.gitlab-ci", scratch.url.path + "/job.yml"], in: scratch)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }
}
