import Foundation
import TestSupport
import Testing

/// The published pages and schema, generated from the program itself.
@Suite(.serialized) struct DocumentationTests {
  private let catalog = Page.catalog

  private func ruleLines() throws -> [String] {
    try Command("rules").output.split(separator: "\n").map(String.init)
  }

  @Test func `every rule has its page, and no page is left over`() throws {
    let ids = try ruleLines().filter { $0.hasPrefix("  ") }.compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    for id in ids {
      let page = try Command("explain", id, "--format", "markdown")
      #expect(page.status == 0)
      try Recording.expect(page.output, at: catalog.appending(path: "Rules/\(id).md"))
    }
    let pages = try FileManager.default.contentsOfDirectory(atPath: catalog.path + "/Rules")
    #expect(Set(pages) == Set(ids.map { "\($0).md" }))
  }

  @Test func `the page of rules has a row and a link for every rule`() throws {
    let url = catalog.appending(path: "Rules.md")
    var table = "| rule | severity | what is wrong |\n| --- | --- | --- |\n"
    var topics = "## Topics\n"
    for line in try ruleLines() {
      guard line.hasPrefix("  ") else {
        table += "| **\(line)** | | |\n"
        topics += "\n### \(line)\n\n"
        continue
      }
      // The id, the severity, the scope and the summary.
      let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: true)
      table += "| [`\(words[0])`](Rules/\(words[0]).md) | \(words[1]) | \(words[3].drop { $0 == " " }) |\n"
      topics += "- <doc:\(words[0])>\n"
    }
    let text = try String(contentsOf: url, encoding: .utf8)
    let start = try #require(text.range(of: "RECORD=1 .ci/test -->\n"))
    try Recording.expect("\(text[..<start.upperBound])\n\(table)\n<!-- /rules -->\n\n\(topics)", at: url)
  }

  @Test func `the published schema is the program's own`() throws {
    let schema = try Command("config", "--schema")
    try Recording.expect(schema.output, at: catalog.appending(path: "Resources/pmlint.schema.json"))
  }
}
