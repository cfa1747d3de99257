import Documents
import Foundation
import Linting
import Rules
import TestSupport
import Testing

/// Sentences and what the rules about language find in each.
///
/// The rows of `Fixtures/language/sentences.tsv` are what a reader calls it, the section and the sentence. A question
/// mark behind the label says that the rules do not see it so.
@Suite struct SentenceTests {
  private static let folder = Recording.root.appending(path: "Fixtures/language")
  private static let headings = [
    "root-cause": "Root cause", "timeline": "Timeline", "detection": "Detection", "impact": "Impact",
    "fix": "Structural fix", "lessons": "Lessons learned", "other": "Notes",
  ]
  private static let besides: Set<String> = ["vague-fix", "fix-on-person"]
  private static let linter = Linter(
    rules: Rule.all.filter { $0.group == .blame || besides.contains($0.id) }, context: Context(asOf: Fixture.asOf))

  @Test func `each sentence has its finding, or none`() throws {
    let rows = try String(contentsOf: Self.folder.appending(path: "sentences.tsv"), encoding: .utf8)
      .split(separator: "\n").map { $0.split(separator: "\t", maxSplits: 2).map(String.init) }
    let found = try rows.map { row in
      let (label, section, text) = (row[0], row[1], row[2])
      let heading = try #require(Self.headings[section])
      let source = SourceFile(
        path: "postmortems/x.md", bytes: Array("# Something happened\n\n## \(heading)\n\n\(text)\n".utf8))
      let findings = Self.linter.lint(try #require(Document(source))).filter { $0.start.line >= 5 }
      let isSeen = findings.isEmpty == label.hasPrefix("ok")
      #expect(isSeen != label.hasSuffix("?"), "\(label): \(text)")
      let remarks = findings.map { "\($0.rule) `\(source.text(in: $0.range))`" }
      return "\(label)\t\(text)\n\t\(remarks.isEmpty ? "–" : remarks.joined(separator: "; "))\n"
    }
    // Which words are found is recorded; that something is, is not left to the record.
    try Recording.expect(found.joined(), at: Self.folder.appending(path: "sentences.expected"))
  }

  @Test func `a sentence has one finding, the strongest`() throws {
    let source = SourceFile(
      path: "postmortems/x.md",
      bytes: Array("## Root cause\n\nThe careless engineer forgot it, and should have asked.\n".utf8))
    let findings = Self.linter.lint(try #require(Document(source)))
    #expect(findings.map(\.rule) == ["negligence"])
  }

  @Test func `words of a team find what the phrases cannot read`() throws {
    let text = """
      # 決済が遅れた

      ## 根本原因

      担当者が設定を確認し忘れた。監視はこの値を見ていなかった。手順書にはこの確認がない。証明書は期限切れになった。

      ## 再発防止

      今後は気をつける。チェックリストに証明書の期限を追加する。
      """
    let document = try #require(Document(SourceFile(path: "postmortems/x.md", bytes: Array(text.utf8))))
    #expect(Self.linter.lint(document).isEmpty)
    var linter = Self.linter
    linter.context.settings.phrases.languages = ["ja"]
    linter.context.settings.phrases.people = ["担当者"]
    linter.context.settings.phrases.lapses = ["忘れた"]
    linter.context.settings.phrases.feelings = ["気をつける"]
    #expect(linter.lint(document).map(\.rule) == ["person-at-fault", "vague-fix"])
    linter.context.settings.phrases.languages = ["no"]
    #expect(linter.lint(document).isEmpty)
  }
}
