import Documents
import Language
import Testing

@Suite struct PhraseTests {
  @Test(arguments: [
    ("The on-call had simply forgotten the flag.", "The on-call had simply forgotten"),
    ("The deploy ran, and the reviewer forgot it.", "the reviewer forgot"),
    ("The engineer who forgot the flag left.", "The engineer who forgot"),
    ("None of us forgot.", "None of us forgot"),
    ("03:10 – Tier 1 forgot to page.", "Tier 1 forgot"),
    ("The SRE on shift forgot it.", "The SRE on shift forgot"),
    ("The engineer making the change forgot.", "The engineer making the change forgot"),
    ("@maya forgot.", "@maya forgot"),
    ("After the page the reviewers forgot.", "the reviewers forgot"),
  ])
  func `a phrase is found with its subject, and with adverbs between its words`(text: String, found: String) throws {
    #expect(try blamed(text) == [found])
  }

  @Test(arguments: [
    "The scheduler forgot the lease.", "The user agent forgot the cookie.",
    "The developer console forgot the session.",
    "The notice to the team was forgotten.", "Kubelet forgot it.", "You forgot to export it.",
    "Appointing an engineer forgot it.",
  ])
  func `a thing, a compound and a passive have nobody to blame`(text: String) throws {
    #expect(try blamed(text) == [])
  }

  @Test
  func `a part can be a word, a class of words, or optional`() throws {
    let book = PhraseBook(
      .anyone, ["blame {person}", "{possessor} {any}? change", "because of {name}", "{past} too late|soon"])
    for (text, found) in [
      ("They blame the new on-call engineer for it", ["blame the new on-call engineer"]),
      ("The reviewer's last change and Ngozi's change", ["reviewer's last change", "Ngozi's change"]),
      ("because of Thanh Nguyen", ["because of Thanh Nguyen"]), ("rolled back far too late", []),
      ("rolled too late", ["rolled too late"]),
    ] {
      let sentence = try #require(sentences(text).first)
      #expect(book.matches(in: sentence).map { sentence.text(of: $0.tokens) } == found)
    }
  }

  @Test
  func `a phrase is found at each place, however often it begins`() throws {
    let text = String(repeating: "had very really also forgot ", count: 2000)
    let sentence = try #require(sentences(text).first)
    let book = PhraseBook(.anyone, ["had {any}? {any}? {any}? forgot", "forgot"])
    #expect(book.matches(in: sentence).count == 2000)
  }

  private func blamed(_ text: String) throws -> [String] {
    let book = PhraseBook(.peopleOnly, ["forgot|forgotten"])
    return try sentences(text).flatMap { sentence in
      book.matches(in: sentence).compactMap { match in
        sentence.blamed(for: match.tokens, match.gate, in: Clauses(sentence)).map { sentence.text(of: $0) }
      }
    }
  }

  private func sentences(_ text: String) throws -> [Sentence] {
    let source = SourceFile(path: "postmortems/x.md", bytes: Array("## Root cause\n\n\(text)\n".utf8))
    return try #require(Document(source)).sentences
  }
}
