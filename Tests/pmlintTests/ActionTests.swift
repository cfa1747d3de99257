import Foundation
import TestSupport
import Testing

/// The action for GitHub: its steps are run as shell scripts in the clones that `actions/checkout` makes.
@Suite struct ActionTests {
  private let select = "--select missing-severity"

  private func pullRequest(depth: Int) throws -> (Server, Release, [String: String]) {
    let server = try Server()
    try server.clone(of: "refs/pull/1/merge", depth: depth)
    let environment = [
      "GITHUB_EVENT_NAME": "pull_request", "GITHUB_BASE_REF": "main", "GITHUB_REF": "refs/pull/1/merge",
      "GITHUB_SHA": try server.commit("refs/pull/1/merge"),
    ]
    return (server, try Release(in: server.scratch), environment)
  }

  private func files(_ outcome: Action.Outcome) -> [String] {
    outcome.commands("error").compactMap { $0.firstMatch(of: /file=([^,]*),/).map { String($0.1) } }
  }

  @Test func `inputs reach the shell only as variables, and each step is one call`() throws {
    for step in try Action.read().runs.steps {
      #expect(!step.run.contains("${{") && !step.run.contains(where: \.isNewline))
      #expect(step.shell == "bash")
    }
    let file = try JSONSerialization.jsonObject(with: ServiceFile.json(Action.path))
    let root = try #require(file as? [String: Any])
    let steps = try #require((root["runs"] as? [String: Any])?["steps"] as? [[String: Any]])
    // These tests run nothing else, so the steps must have no other keys.
    for step in steps { #expect(Set(step.keys) == ["id", "run", "shell", "env"]) }
  }

  @Test(arguments: [0, 2]) func `a pull request is annotated with what it adds`(_ depth: Int) throws {
    let (_, release, environment) = try pullRequest(depth: depth)
    let inputs = ["new-only": "true", "args": select]
    let run = try Action.read().run(in: release, workspace: "clone", inputs, environment: environment)
    #expect(run.status == 1, "\(run.output) \(run.errors)")
    #expect(files(run) == ["postmortems/new.md"])
    #expect(run.summary.contains("missing-severity") && !run.summary.contains("late.md"))
    #expect(run.outputs["status"] == "1" && run.outputs["findings"] == "1" && run.outputs["sarif"] == "")
    #expect(run.outputs["version"] == release.version)
    let path = try #require(run.outputs["path"])
    #expect(FileManager.default.isExecutableFile(atPath: path) && path.hasSuffix("\(release.name)/bin/pmlint"))
  }

  @Test func `a clone that is too shallow ends with 2 and a remedy, and calls nothing new`() throws {
    let (_, release, environment) = try pullRequest(depth: 1)
    let run = try Action.read().run(
      in: release, workspace: "clone", ["new-only": "true"], environment: environment)
    #expect(run.status == 2)
    #expect(run.errors.contains("`fetch-depth: 0` on GitHub"))
    #expect(
      run.commands("error") == ["::error title=pmlint::pmlint could not do its job; the log of this step says why"])
    #expect(run.outputs["status"] == "2" && run.outputs["findings"] == "")
  }

  @Test func `without new-only all documents are linted, and fail-on decides what fails`() throws {
    let (_, release, _) = try pullRequest(depth: 1)
    let all = ["late", "new", "old"].map { "postmortems/\($0).md" }
    for (level, status) in [("error", 1), ("never", 0)] {
      let run = try Action.read().run(in: release, workspace: "clone", ["fail-on": level, "args": select])
      #expect(run.status == status)
      #expect(files(run) == all)
      #expect(run.outputs["findings"] == "3")
    }
  }

  @Test func `several formats are written to their files, and a later step gets the SARIF file`() throws {
    let (server, release, _) = try pullRequest(depth: 1)
    let clone = server.scratch.url.path + "/clone"
    let run = try Action.read().run(
      in: release, workspace: "clone", ["format": "github\n  sarif=a.sarif 'json=b c.json'\n", "args": select])
    #expect(run.status == 1)
    #expect(files(run).count == 3)
    #expect(run.outputs["sarif"] == clone + "/a.sarif")
    for file in ["a.sarif", "b c.json"] { #expect(FileManager.default.fileExists(atPath: "\(clone)/\(file)")) }
  }

  /// The annotations by GitHub's runner: file, line, column, severity, rule and message of each matching line.
  private func annotations(_ output: String) throws -> [[String]] {
    struct File: Decodable {
      let problemMatcher: [Matcher]
    }
    struct Matcher: Decodable {
      let owner: String
      let severity: String?
      let pattern: [Pattern]
    }
    struct Pattern: Decodable {
      let regexp: String
      let file, line, column, code, message: Int
      let severity: Int?
    }
    var active: [Matcher] = []
    var annotations: [[String]] = []
    for line in output.split(separator: "\n").map(String.init) {
      if line.hasPrefix("::add-matcher::") {
        let data = try Data(contentsOf: URL(filePath: String(line.dropFirst("::add-matcher::".count))))
        active += try JSONDecoder().decode(File.self, from: data).problemMatcher
      } else if line.hasPrefix("::remove-matcher owner=") {
        active.removeAll { line == "::remove-matcher owner=\($0.owner)::" }
      } else {
        for matcher in active {
          let pattern = try #require(matcher.pattern.first)
          guard let match = try Regex(pattern.regexp).wholeMatch(in: line) else { continue }
          func group(_ index: Int) -> String { match[index].substring.map(String.init) ?? "" }
          let severity = pattern.severity.map(group) ?? matcher.severity ?? ""
          annotations.append(
            [pattern.file, pattern.line, pattern.column].map(group) + [
              severity, group(pattern.code), group(pattern.message),
            ])
        }
      }
    }
    #expect(active.isEmpty, "a later step's output would be matched")
    return annotations
  }

  @Test func `concise findings are matched, whatever the name and folder of their file`() throws {
    let scratch = try Scratch()
    let release = try Release(in: scratch)
    let names = ["a b: 12:30.md", "[x]: error[y] z.md", "ä.md"]
    let text = "# A\n\n## Root cause\n\nHuman error. In hindsight it was obvious. The on-call forgot to set the flag.\n"
    for name in names { try scratch.write(text, to: "job/my docs/incidents/\(name)") }
    try scratch.git("init", "-q", "job")
    let rules = ["args": "--select human-error,hindsight,person-at-fault --fail-on never", "format": "concise"]
    for folder in [".", "my docs", scratch.url.path + "/job/my docs"] {
      let run = try Action.read().run(
        in: release, workspace: "job", rules.merging(["working-directory": folder]) { $1 })
      let found = try annotations(run.output)
      #expect(run.status == 0, "\(run.errors)")
      #expect(Set(found.map { $0[0] }) == Set(names.map { "my docs/incidents/\($0)" }), "\(run.output)")
      #expect(
        Set(found.map { "\($0[3]) \($0[4])" }) == ["error human-error", "warning hindsight", "error person-at-fault"])
      #expect(found.contains { $0[1...2] == ["5", "1"] && $0[5].hasPrefix("`Human error` is given as a cause") })
      #expect(found.count == Int(run.outputs["findings"] ?? ""))
    }
    let other = try Action.read().run(in: release, workspace: "job", rules.merging(["format": "github"]) { $1 })
    #expect(!other.output.contains("add-matcher") && !other.commands("error").isEmpty)
  }
}
