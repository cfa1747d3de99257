import Documents
import Linting
import Rules
import Testing

/// Extreme numbers: in a configuration, which refuses most of them earlier, and in commits.
@Suite struct NumberTests {
  @Test(arguments: [Int.min, -1, 0, 1_000_000, Int.max])
  func `no value of an option ends the process`(_ number: Int) {
    var settings = Settings()
    for rule in Rule.all {
      for option in rule.options { settings.options[Settings.OptionKey(option, of: rule.id)] = .number(number) }
    }
    for fixture in Fixture.all where !fixture.rule.options.isEmpty {
      let context = Context(asOf: Fixture.asOf, settings: settings, history: fixture.history)
      let documents = fixture.files.compactMap { Document(SourceFile(path: $0.path, bytes: $0.bytes)) }
      var linter = Fixture.linter(for: [fixture.rule])
      linter.context = context
      #expect(linter.lint(all: documents).allSatisfy { !$0.message.isEmpty })
    }
  }

  @Test func `a number in a text is compared with an option's, however large it is`() {
    let text = "---\nid: PM-1\nreview_minutes: 9223372036854775807\n---\n# Checkout was down\n"
    let findings = Fixture.lint(
      [("postmortems/a.md", Array(text.utf8))], with: Rule.all.filter { $0.id == "overlong-review" }
    ).findings
    #expect(findings.count == 1)
  }

  @Test(arguments: [(Int.min, Int.max), (Int.max, Int.min), (0, Int.min), (Int.min, Int.min), (Int.max, Int.max)])
  func `a commit with any two times can be named and compared`(_ committed: Int, _ authored: Int) {
    let commit = Commit(
      id: String(repeating: "a", count: 40), committed: Moment(seconds: committed), authored: Moment(seconds: authored))
    #expect(commit.description.hasPrefix("aaaaaaa, "))
    #expect(commit.description.contains("authored") == (committed != authored))
    for fixture in Fixture.all where fixture.rule.needsHistory {
      guard let path = fixture.files.first?.path else { continue }
      let files = [path: FileHistory(changes: [Change(commit: commit, path: path)])].compactMapValues(\.self)
      let releases = [History.Release(name: "v1", time: commit.committed), .init(name: "v2", time: commit.authored)]
      let history = History(depth: .full, files: files, releases: releases)
      let findings = Fixture.lint(fixture.files, with: [fixture.rule.optedIn], history: history).findings
      #expect(findings.allSatisfy { !$0.message.isEmpty })
    }
  }
}
