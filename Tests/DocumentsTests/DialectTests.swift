import Documents
import Testing

@Suite struct DialectTests {
  private func document(_ text: String) throws -> Document {
    try #require(Document(SourceFile(path: "postmortems/x.md", bytes: Array("# T\n\n\(text)".utf8))))
  }

  @Test(arguments: [
    "> [!note] Impact\n> Orders were lost.\n", "!!! danger \"Impact\"\n\n    Orders were lost.\n",
    ":::warning Impact\nOrders were lost.\n:::\n", "<h2>Impact</h2>\n\n<p>Orders were lost.</p>\n",
    "**Impact:** Orders were lost.\n", "**Impact**\n\nOrders were lost.\n",
    "## Impact {#impact}\n\nOrders were lost.\n",
    "<details>\n<summary>Impact</summary>\n\nOrders were lost.\n\n</details>\n",
  ])
  func `text in the forms of site generators is the author's own`(_ text: String) throws {
    let document = try document(text)
    // A title in bold is a sentence of its own.
    let sentence = try #require(
      document.sentences(in: [.impact]).first { $0.text(of: $0.tokens.indices).contains("Orders were lost") })
    #expect(document.source.text(in: sentence.source(of: sentence.tokens.indices)).contains("Orders were lost"))
    #expect(document.unreadRegions.isEmpty && document.metadata.isComplete)
  }

  @Test(arguments: ["> [!quote]\n> Orders were lost.\n", "> Orders were lost.\n", "```\nOrders were lost.\n```\n"])
  func `quotations and code stay what they are`(_ text: String) throws {
    #expect(try document("## Impact\n\n\(text)").sentences(in: [.impact]).isEmpty)
  }

  @Test(arguments: [
    ("```sh\ndrain orders\n\n## Mitigation\n", "fence"), ("<table>\n<td><a id=\"x\">Orders were lost</a>\n", "HTML"),
  ])
  func `what cannot be read is reported, and nothing is missing`(_ text: String, _ word: String) throws {
    let document = try document(text)
    #expect(document.unreadRegions.first?.message.contains(word) == true)
    #expect(!document.metadata.isComplete)
  }

  @Test(arguments: [
    "<!--\n```text\na\n```-->\n\nOrders were lost.\n", "<!-- pmlint-disable -->\n", "<img src=\"a.png\">\n",
    "~~~\na\n~~~\n",
  ])
  func `comments, images and closed fences leave nothing unread`(_ text: String) throws {
    #expect(try document(text).unreadRegions.isEmpty)
  }
}
