import Foundation
import TestSupport
import Testing

/// A page of the documentation: the README, those for contributors, and the articles of the catalog.
struct Page: CustomTestStringConvertible {
  static let catalog = Recording.root.appending(path: "Sources/pmlint/pmlint.docc")

  /// The path below the root.
  let path: String
  let text: String

  var url: URL { Recording.root.appending(path: path) }
  var testDescription: String { path }

  /// All pages except those of the rules, which a test generates.
  static let written = ["README.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md"].compactMap(Page.init) + articles

  static let articles = pages(in: "Sources/pmlint/pmlint.docc")
  static let all = written + pages(in: "Sources/pmlint/pmlint.docc/Rules")

  /// Articles to follow at a terminal, in a repository of one's own.
  static let typed = ["GettingStarted", "Method", "Profiles", "FieldsAndForms", "NewDocuments"].compactMap {
    Page("Sources/pmlint/pmlint.docc/\($0).md")
  }

  var name: String { url.deletingPathExtension().lastPathComponent }

  init?(_ path: String) {
    self.path = path
    guard let text = try? String(contentsOf: Recording.root.appending(path: path), encoding: .utf8) else { return nil }
    self.text = text
  }

  private static func pages(in folder: String) -> [Page] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Recording.root.path + "/" + folder)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { Page("\(folder)/\($0)") }
  }

  /// The commands in a page that are shown with their output.
  var runs: [Substring] { text.split(separator: "\n").filter { $0.hasPrefix("$ pmlint ") } }

  /// Its code blocks in a language.
  func blocks(of language: String) -> [String] {
    text.matches(of: /```([a-z]+)\n((?:(?!```).*\n)*)```/).filter { $0.1 == language }.map { String($0.2) }
  }

  /// The commands in its shell blocks, without comments.
  var commands: [String] {
    var commands: [String] = []
    var isShell = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("```") {
        isShell = line == "```sh"
      } else if isShell, line.hasPrefix("pmlint ") {
        commands.append(String(line.prefix { $0 != "#" }))
      }
    }
    return commands
  }

  /// The targets of its links outside code, as they are written.
  var links: [String] {
    var isCode = false
    let prose = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line.hasPrefix("```") { isCode.toggle() }
      return !isCode
    }.joined(separator: "\n")
    return prose.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
      + prose.matches(of: /<(doc:[^>]+)>/).map { String($0.1) }
  }

  /// The anchors of its headings, as on GitHub.
  var anchors: Set<String> {
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("#") }
    return Set(
      headings.map { heading in
        let title = heading.drop { $0 == "#" || $0 == " " }.lowercased().replacing(" ", with: "-")
        return title.filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      })
  }
}
