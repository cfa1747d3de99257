import Documents
import Foundation
import Linting
import Rules
import TestSupport
import Testing

@Suite struct FixtureTests {
  @Test(arguments: Fixture.all.filter(\.isBad))
  func `a bad case gives the recorded report`(_ fixture: Fixture) throws {
    let found = fixture.findings()
    #expect(!found.isEmpty)
    try Recording.expect(Fixture.report(found), at: fixture.expectation)
  }

  @Test(arguments: Fixture.all.filter { !$0.isBad })
  func `a good case has no findings`(_ fixture: Fixture) {
    let documents = Fixture.lint(fixture.files, with: []).documents
    #expect(fixture.findings().map(\.message) == [])
    #expect(!documents.isEmpty, "a case that is no document is silent for the wrong reason")
  }

  @Test(arguments: Rule.all)
  func `a rule's bad example has its finding, and the good one has none`(_ rule: Rule) {
    let beside = rule.example.beside.sorted { $0.key < $1.key }.map { (path: $0.key, bytes: Array($0.value.utf8)) }
    func findings(_ text: String) -> [Finding] {
      Fixture.lint(
        [(rule.examplePath, Array(text.utf8))] + beside, with: Rule.all.map(\.optedIn),
        history: History(of: rule.example.commits), settings: Fixture.settings(for: rule)
      ).findings.filter { $0.rule == rule.id }
    }
    let (bad, good) = (findings(rule.example.bad), findings(rule.example.good))
    #expect(!bad.isEmpty)
    #expect(good.map(\.message) == [])
  }

  @Test func `every rule has its file, its place in the list and its fixtures, and nothing is left over`() {
    let ids = Rule.all.map(\.id)
    #expect(Set(ids).count == ids.count)

    let folders = Set(Fixture.entries(of: Fixture.folder).map(\.lastPathComponent)).subtracting([
      "configuration", "example", "golden", "inspect", "language", "pages", "reports",
    ])
    #expect(Set(ids).subtracting(folders) == [], "rules without a fixture folder")
    #expect(folders.subtracting(ids) == [], "fixture folders without a rule in the list")

    for group in Rule.Group.allCases {
      let sources = Fixture.entries(of: Recording.root.appending(path: "Sources/Rules/\(group.rawValue.capitalized)"))
        .map { $0.deletingPathExtension().lastPathComponent }
      let names = Rule.all.filter { $0.group == group }.map { Self.fileName(of: $0.id) }
      #expect(Set(names).subtracting(sources) == [], "rules without a file of their name in the folder of their group")
      #expect(Set(sources).subtracting(names) == [], "files without a rule in the list")
    }

    for rule in Rule.all {
      #expect(Fixture.all.contains { $0.rule.id == rule.id && $0.isBad }, "\(rule.id) has no bad case")
      #expect(Fixture.all.contains { $0.rule.id == rule.id && !$0.isBad }, "\(rule.id) has no good case")
    }
  }

  @Test func `every recorded report has its case`() {
    let known = Set(Fixture.all.filter(\.isBad).map(\.expectation.path))
    let found = Rule.all.flatMap { rule in
      ["bad", "good"].flatMap { Fixture.entries(of: Fixture.folder.appending(path: "\(rule.id)/\($0)")) }
    }.filter { $0.pathExtension == "expected" }.map(\.path)
    #expect(Set(found).subtracting(known) == [])
  }

  @Test func `rules are listed by group, and their summaries begin in lower case`() {
    let groups = Rule.all.map(\.group)
    let runs = groups.indices.filter { $0 == 0 || groups[$0] != groups[$0 - 1] }.map { groups[$0] }
    #expect(runs == Rule.Group.allCases.filter(groups.contains))
    for rule in Rule.all {
      #expect(rule.summary.first?.isUppercase == false, "\(rule.id)")
      #expect(!rule.summary.hasSuffix("."), "\(rule.id)")
      #expect(!rule.why.isEmpty)
    }
  }

  /// `missing-fix` is in `MissingFix.swift`; `utf8` and `id` are spelled as Swift spells them.
  private static func fileName(of id: String) -> String {
    id.split(separator: "-").map {
      ["utf8", "id"].contains($0) ? $0.uppercased() : $0.prefix(1).uppercased() + $0.dropFirst()
    }.joined()
  }
}

extension Rule: CustomTestStringConvertible {
  public var testDescription: String { id }
}
