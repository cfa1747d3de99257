import Foundation
import TestSupport
import Testing

/// The README says what the program says.
@Suite(.serialized) struct ReadmeTests {
  private let url = Recording.root.appending(path: "README.md")

  @Test func `the commands shown print what is shown`() throws {
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    var written: [Substring] = []
    var isShown = false
    var count = 0
    for line in lines {
      if isShown, line != "```" { continue }
      if isShown { isShown = false }
      written.append(line)
      guard line.hasPrefix("$ pmlint ") else { continue }
      let run = try Command(arguments: line.dropFirst(9).split(separator: " ").map(String.init), in: Recording.root)
      written += run.output.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
      isShown = true
      count += 1
    }
    #expect(count > 0)
    try Recording.expect(written.joined(separator: "\n"), at: url)
  }

  @Test func `the table holds every rule`() throws {
    let rules = try Command("rules")
    var table = "| rule | severity | what is wrong |\n| --- | --- | --- |\n"
    for line in rules.output.split(separator: "\n") {
      guard line.hasPrefix("  ") else {
        table += "| **\(line)** | | |\n"
        continue
      }
      let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
      table += "| `\(words[0])` | \(words[1]) | \(words[2].drop { $0 == " " }) |\n"
    }
    let text = try String(contentsOf: url, encoding: .utf8)
    let start = try #require(text.range(of: "RECORD=1 .ci/test -->\n"))
    let end = try #require(text.range(of: "<!-- /rules -->"))
    try Recording.expect(
      text[..<start.upperBound] + "\n" + table + "\n" + text[end.lowerBound...], at: url)
  }

  @Test func `every path that is named exists`() throws {
    let text = try String(contentsOf: url, encoding: .utf8)
    for word in text.split(whereSeparator: { " \n()`".contains($0) }) {
      guard [".ci/", "Sources/", "Fixtures/example"].contains(where: { word.hasPrefix($0) }) else { continue }
      if word.contains("YourRule") { continue }
      let path = word.prefix { $0 != ":" }
      #expect(FileManager.default.fileExists(atPath: Recording.root.path + "/" + path), "\(path)")
    }
  }
}
