import Documents
import Foundation
import Language
import TestSupport
import Testing

/// Who does what in sentences of all shapes: `Fixtures/language/clauses.txt` with what is found in each line.
@Suite struct ClauseTests {
  private static let folder = Recording.root.appending(path: "Fixtures/language")

  private static func sentences(of text: String) -> [Sentence] {
    let source = SourceFile(path: "postmortems/x.md", bytes: Array("## Root cause\n\n\(text)\n".utf8))
    return Document(source)?.sentences ?? []
  }

  @Test func `each clause has its verb, subject and object`() throws {
    let lines = try String(contentsOf: Self.folder.appending(path: "clauses.txt"), encoding: .utf8).split(
      separator: "\n")
    #expect(lines.count > 40)
    let found = lines.map { line in
      let clauses = Self.sentences(of: String(line)).flatMap { sentence in
        let clauses = Clauses(sentence)
        return clauses.all.map { "  \(Self.described($0, in: sentence, clauses))" }
      }
      return "\(line)\n\(clauses.joined(separator: "\n"))\n"
    }
    try Recording.expect(found.joined(separator: "\n"), at: Self.folder.appending(path: "clauses.expected"))
  }

  private static func described(_ clause: Clause, in sentence: Sentence, _ clauses: Clauses) -> String {
    let verb = clause.verb
    let traits = [
      "\(verb.form)", verb.isNegated ? "not" : nil, verb.isPassive ? "passive" : nil,
      verb.modal == nil ? nil : verb.isPerfect ? "unreal" : "modal", clause.isHypothetical ? "if" : nil,
    ].compactMap(\.self).joined(separator: ", ")
    let subject = clause.subject.map { sentence.text(of: $0.tokens) } ?? "–"
    let kind =
      switch sentence.subject(clause.subject, clauses.tags) {
      case .person: "person"
      case .ambiguous: "role or thing"
      case .other: "thing"
      case .none: "nobody"
      }
    let object = clause.object.map { " → \(sentence.text(of: $0.tokens))" } ?? ""
    return "\(subject) [\(kind)] \(sentence.text(of: verb.tokens)) (\(traits))\(object)"
  }

  @Test(arguments: [
    ("The seeds feed the need for speed, and breeding succeeded.", ["feed", "succeeded"]),
    ("Deploys failed; backups fail and nobody fails over.", ["failed", "fail", "fails"]),
    ("Setting the flag set it.", ["Setting", "set"]),
  ])
  func `nouns that look like verbs are none`(text: String, verbs: [String]) throws {
    let sentence = try #require(Self.sentences(of: text).first)
    #expect(Clauses(sentence).all.map { sentence.text(of: $0.verb.verb..<$0.verb.verb + 1) } == verbs)
  }

  @Test func `a sentence of a hundred thousand words is read in one pass`() throws {
    let text = String(repeating: "the engineer who (never checked it) and ", count: 20_000)
    let sentence = try #require(Self.sentences(of: text).first)
    #expect(Clauses(sentence).all.count == 20_000)
  }

  @Test func `a document is foreign by its small words`() throws {
    for (text, isForeign) in [
      (
        "We did not have an alert for the queue, and the page was sent to a list that nobody on the team reads today.",
        false
      ),
      (
        "Vi hadde ingen varsling for køen, og meldingen gikk til en liste som ingen på laget leser lenger nå for tiden.",
        true
      ),
      ("担当者が設定を確認し忘れた。そのため証明書が期限切れになった。監視はこの値を見ていなかった。手順書にはこの確認がない。", true),
      ("Queue down.", false),
    ] {
      let source = SourceFile(path: "postmortems/x.md", bytes: Array("# A\n\n\(text)\n".utf8))
      #expect(try #require(Document(source)).isForeign == isForeign, "\(text)")
    }
  }
}
