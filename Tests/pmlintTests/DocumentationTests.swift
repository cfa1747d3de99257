import Foundation
import TestSupport
import Testing

/// The pages and the schema that the project publishes, written from what the program itself says.
@Suite(.serialized) struct DocumentationTests {
  private let catalog = Recording.root.appending(path: "Sources/pmlint/pmlint.docc")

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

  @Test func `the list of rules links every page`() throws {
    var page = "# Rules\n\nWhat is asked of a document, by group.\n\n## Topics\n"
    for line in try ruleLines() {
      let words = line.split(separator: " ", maxSplits: 1)
      page += line.hasPrefix("  ") ? "- <doc:\(words[0])>\n" : "\n### \(line)\n\n"
    }
    try Recording.expect(page, at: catalog.appending(path: "Rules.md"))
  }

  @Test func `the schema is the one that the program checks with`() throws {
    let schema = try Command("config", "--schema")
    try Recording.expect(schema.output, at: catalog.appending(path: "Resources/pmlint.schema.json"))
  }
}
