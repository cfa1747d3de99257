import Bytes
import Testing

@testable import Documents

@Suite struct MarkdownLimitTests {
  /// Texts that are too costly from some length on, and how their message begins.
  private static let costly: [(subject: String, text: @Sendable (Int) -> String)] = [
    ("lines that may be the head of a table", { String(repeating: "a|b\n-|\n", count: $0) }),
    (
      "lines that may be the head of a table",
      { String(repeating: "a\n", count: $0 * 20) + "|b|\n|-|\n" + String(repeating: "c\n", count: $0 * 20) }
    ),
    ("lines that may be the head of a table", { String(repeating: "> a|b\n> -|\n", count: $0) }),
    ("lines that may be the head of a table", { ":-\n" + ":\n" * ($0 * 4) + ":-\n" }),
    ("lines that may be the head of a table", { "a\n" * $0 + ":-\n" * $0 }),
    ("so many `|` in one line", { "|a|\n|-|\n" + String(repeating: "|", count: $0 * 8) }),
    ("the rows of this table lack", { "|a" * $0 + "\n" + "|-" * $0 + "\n" + "|b\n" * $0 }),
    ("`<?` and `<!` that are never closed", { "a <?" * ($0 * 16) }),
    ("`<?` and `<!` that are never closed", { "a <!A" * ($0 * 16) }),
    ("`<?` and `<!` that are never closed", { "a <![CDATA[" * ($0 * 16) }),
    ("links after `![`", { "![[]()" * ($0 * 8) }),
    ("links to one address", { "[a]: /" + "x" * ($0 * 4) + "\n\n" + "[a]\n" * ($0 * 8) }),
    ("links to one address", { "[a]: /x\n'" + "x" * ($0 * 4) + "'\n\n" + "[a]\n" * ($0 * 8) }),
    ("`*`, `_` and `~` that may belong together", { "*t " * ($0 * 4) + "_t*_ " * ($0 * 4) }),
    ("`*`, `_` and `~` that may belong together", { "*t\n" * ($0 * 4) + "_t*_\n" * ($0 * 4) }),
    ("`*`, `_` and `~` that may belong together", { "*a " * ($0 * 9) + "[b](c) " * ($0 * 9) }),
    ("`*`, `_` and `~` that may belong together", { "*a\n" * ($0 * 9) + "[b](c)\n" * ($0 * 9) }),
    ("`*`, `_` and `~` that may belong together", { "~e" + ",z~~" * ($0 * 8) }),
    ("nested lists and quotes", { ">" * ($0 * 4) + "." * ($0 * 4) }),
    ("nested lists and quotes", { ">" * ($0 * 4) + "a*" * ($0 * 4) }),
    ("nested lists and quotes", { "- " * ($0 * 3) + "a\n" + "\n" * ($0 * 6) }),
    ("nested lists and quotes", { "> " * ($0 * 3) + "a\n" + "b\n" * ($0 * 6) }),
  ]

  private static let limits: [MarkdownCost: Int] = [
    .tableHeads: Limits.tableHeads, .tablePipes: Limits.tablePipes, .tableCells: Limits.tableCells,
    .openTags: Limits.openTags, .openImages: Limits.openImages, .definitions: Limits.definitions,
    .emphasis: Limits.emphasis, .nesting: Limits.nesting,
  ]

  private func document(_ text: String) throws -> Document {
    try #require(Document(SourceFile(path: "postmortems/a.md", bytes: Array(("# T\n\n" + text).utf8))))
  }

  @Test(arguments: costly.indices)
  func `a text that is too costly is not read, and nothing is reported missing`(_ index: Int) throws {
    let (subject, text) = Self.costly[index]
    let document = try document(text(1000))
    let unread = try #require(document.unreadPart)
    #expect(unread.message.hasPrefix(subject))
    #expect(document.source.line(containing: unread.range.lowerBound) == unread.range)
    #expect(document.blocks.isEmpty && !document.metadata.isComplete)
    #expect(document.source.anchors == nil)
  }

  @Test(arguments: costly.indices)
  func `a tenth of it is read`(_ index: Int) throws {
    let document = try document(Self.costly[index].text(100))
    #expect(document.unreadPart == nil)
    #expect(document.sections.last?.title?.value == "T")
  }

  @Test(arguments: costly.indices)
  func `one step less than too costly is read`(_ index: Int) throws {
    let (subject, text) = Self.costly[index]
    /// The costs that are over the numbers of the page.
    func excess(_ count: Int) -> [MarkdownCost] {
      let source = SourceFile(path: "postmortems/a.md", bytes: Array(("# T\n\n" + text(count)).utf8))
      let limits = MarkdownLimits(source, from: 0)
      let excess = limits.costs.filter { $1 > Self.limits[$0] ?? 0 }.map(\.key)
      #expect((limits.unread == nil) == excess.isEmpty)
      return excess
    }
    var (read, unread) = (100, 1000)
    while unread - read > 1 {
      let middle = (read + unread) / 2
      if excess(middle).isEmpty { read = middle } else { unread = middle }
    }
    #expect(excess(unread).count == 1)
    #expect(try document(text(read)).unreadPart == nil)
    #expect(try document(text(unread)).unreadPart?.message.hasPrefix(subject) == true)
  }

  @Test(arguments: [
    // Long but normal: nothing here is expensive to parse.
    "|a|b|\n|-|-|\n" + "|c|d|\n" * 20_000, "a\n\n|a|b|\n|-|-|\n|c|d|\n\n" * 5000, "> " * 100_000 + "a\n",
    "![a](b.png)\n" * 4000, "a b <!-- c -->\n" * 10_000, "[a]: https://example.com/a\n[a]\n\n" * 10_000,
    "```\n" + "[info]: <a> | b | -> !\n" * 10_000 + "```\n", "- a\n  - b\n" * 20_000, "-----\n\na\n\n" * 5000,
    "| a " * 30 + "|\n" + "| - " * 30 + "|\n" + ("| b " * 30 + "|\n") * 2000, "# a\na | b\n- | -\n" * 3000,
    "- **a**: *b*, __c__ and ~~d~~\n" * 20_000, "| **a** | [b](c) |\n" * 3000,
    "**a** of snake_case and 2 * 3\n" * 5000, "- " * 20_000 + "a\n",
    ">" * 100_000 + "_" * 100_000 + "\n", "a line of a long paragraph\n" * 400 + "a|b\n-|-\n",
  ])
  func `long texts are read`(_ text: String) throws {
    #expect(try document(text).unreadPart == nil)
  }

  @Test func `a sentence takes no more memory than its words, whatever stands before it`() throws {
    let sentences = try document("a " * 10_000 + ".\n\n" + "b. c.\n\n" * 10).sentences
    #expect(sentences.count > 10)
    for sentence in sentences.suffix(10) { #expect(sentence.tokens.capacity < 100) }
  }

  @Test func `texts are searched until 64 bytes are compared for each of their paragraph`() {
    let source = [UInt8](("ab" * 50).utf8)
    for count in [Limits.searches - 1, Limits.searches] {
      var builder = ProseBuilder(source: source, range: 0..<source.count, isRewritten: false)
      // Each is compared with every byte, because no place is claimed.
      for _ in 0..<count { builder.append([UInt8(ascii: "x")].span, claimedAt: -1, style: .plain) }
      builder.append([UInt8(ascii: "b")].span, claimedAt: -1, style: .plain)
      let isFound = count < Limits.searches
      #expect(builder.prose().source(of: count..<count + 1) == (isFound ? 1..<2 : 0..<0))
    }
  }
}

private func * (text: String, count: Int) -> String { String(repeating: text, count: count) }
