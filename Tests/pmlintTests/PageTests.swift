import Foundation
import TestSupport
import Testing

/// The README and the other pages agree with the program, and name only what exists.
@Suite(.serialized) struct PageTests {
  @Test func `there is a page of each kind`() {
    let paths = Page.all.map(\.path)
    for path in [
      "README.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md", "Sources/pmlint/pmlint.docc/Glossary.md",
      "Sources/pmlint/pmlint.docc/Rules/missing-fix.md",
    ] {
      #expect(paths.contains(path))
    }
    #expect(Page.all.first?.runs.count == 1, "the README shows a run")
  }

  @Test(arguments: Page.written.filter { page in !page.runs.isEmpty && !Page.typed.contains { $0.path == page.path } })
  func `commands print the output that is shown`(_ page: Page) throws {
    var written: [Substring] = []
    var isShown = false
    for line in page.text.split(separator: "\n", omittingEmptySubsequences: false) {
      if isShown, line != "```" { continue }
      isShown = false
      written.append(line)
      guard line.hasPrefix("$ pmlint ") else { continue }
      let run = try Command(arguments: line.dropFirst(9).split(separator: " ").map(String.init), in: Recording.root)
      written += run.output.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
      isShown = true
    }
    try Recording.expect(written.joined(separator: "\n"), at: page.url)
  }

  @Test(arguments: Page.written)
  func `commands in shell blocks have only known options`(_ page: Page) throws {
    let help = try Command("--help").output
    let check = try Command("check", "--help").output
    for command in page.commands {
      let words = command.split(separator: " ").map(String.init)
      guard words.count > 1 else { continue }
      let isSubcommand = help.contains("\n  \(words[1]) ")
      // `hook install -- --new-only` passes the rest to check.
      // `new postmortem` has a subcommand of its own; of another word the help is empty.
      let own = isSubcommand && words.count > 2 ? try Command("help", words[1], words[2]).output : ""
      let known = isSubcommand ? try Command("help", words[1]).output + own + check : check + help
      for word in words where word.hasPrefix("--") && word != "--" {
        let option = String(word.prefix { $0 != "=" })
        #expect(known.contains(option), "\(option) in `\(command)`")
      }
    }
  }

  // The examples of rules name paths in other repositories.
  @Test(arguments: Page.written)
  func `every path in a page exists`(_ page: Page) {
    for word in page.text.split(whereSeparator: { " \n()[]`|".contains($0) }) {
      let folders = [".ci/", ".github/", ".gitlab/", "Packaging/", "Sources/", "Tests/", "Fixtures/"]
      guard folders.contains(where: { word.hasPrefix($0) }) else { continue }
      // A file that the reader will create.
      if word.lowercased().contains("your") { continue }
      var path = word.prefix { $0 != ":" }
      while path.last == "." || path.last == "," || path.last == ";" { path.removeLast() }
      #expect(FileManager.default.fileExists(atPath: Recording.root.path + "/" + path), "\(path)")
    }
  }

  @Test(arguments: Page.all)
  func `every link leads to a file and to a heading`(_ page: Page) throws {
    for link in page.links where !link.hasPrefix("https://") {
      if link.hasPrefix("doc:") {
        #expect(Page.all.contains { $0.url.lastPathComponent == "\(link.dropFirst(4)).md" }, "\(link)")
        continue
      }
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let target =
        parts[0].isEmpty ? page.url : page.url.deletingLastPathComponent().appending(path: parts[0]).standardized
      #expect(FileManager.default.fileExists(atPath: target.path), "\(link)")
      guard parts.count > 1 else { continue }
      let linked = try #require(Page.all.first { $0.url.path == target.path }, "\(link)")
      #expect(linked.anchors.contains(parts[1]), "\(link)")
    }
  }

  @Test func `an article is on the first page of the catalog, and has a summary`() throws {
    let first = try #require(Page.articles.first { $0.path.hasSuffix("/pmlint.md") })
    for article in Page.articles where article.path != first.path {
      let name = article.url.deletingPathExtension().lastPathComponent
      #expect(first.links.contains("doc:\(name)"), "\(name)")
      let lines = article.text.split(separator: "\n", maxSplits: 4, omittingEmptySubsequences: false)
      #expect(
        lines.count == 5 && lines[0].hasPrefix("# ") && lines[2].hasSuffix(".") && lines[4].hasPrefix("## "), "\(name)")
    }
  }

  @Test func `the table of formats has every format`() throws {
    let formats = try #require(Page.articles.first { $0.path.hasSuffix("/Formats.md") })
    let rows = formats.text.split(separator: "\n").compactMap {
      $0.firstMatch(of: /^\| `([a-z]+)` \|/).map { String($0.1) }
    }
    let check = try Command("check", "--help").output.replacing(/\s+/, with: " ")
    let values = try #require(check.firstMatch(of: /\(values: (text, [^)]*)\)/))
    #expect(rows == values.1.split(separator: ", ").map(String.init))
  }
}
