import Foundation
import TestSupport
import Testing

/// A file that names where the project is published, or which version is.
struct PublishedFile: CustomTestStringConvertible {
  /// The path below the root.
  let path: String
  let text: String

  var url: URL { Recording.root.appending(path: path) }
  var testDescription: String { path }

  /// All of them: pages, hooks, files of CI services, and what carries the program.
  static var all: [PublishedFile] {
    get throws {
      let names = ["*.md", "*.toml", "*.yaml", ".github", ".gitlab", "Packaging", "Sources/pmlint/pmlint.docc/*.md"]
      let list = try Command(
        URL(filePath: "/usr/bin/env"),
        // Also those that are not committed yet, and in a clone of any user.
        ["git", "-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard", "--"]
          + names.map { ":(glob)\($0)" }
          + [":(glob).github/**", ":(glob).gitlab/**", ":(glob)Packaging/**", ":(glob).pre-commit-hooks.yaml"],
        in: Recording.root)
      // The history of versions, and the policy about future ones, name others.
      let others = ["Sources/pmlint/pmlint.docc/Changes.md", ".github/CONTRIBUTING.md"]
      return try Set(list.output.split(separator: "\n").map(String.init)).subtracting(others).sorted().map {
        PublishedFile(path: $0, text: try String(contentsOf: Recording.root.appending(path: $0), encoding: .utf8))
      }
    }
  }

  /// What stands before and after the account in an address, as expressions.
  private static let addresses: [(before: String, after: String)] = [
    (#"github\.com/"#, "/pmlint"), ("uses: ", "/pmlint/"), ("repo_owner: ", "\n"), (#"\$CI_SERVER_FQDN/"#, "/pmlint"),
    ("github:", "/pmlint"), ("brew install ", "/"), ("mise use ", "/pmlint"),
  ]

  /// What stands before and after the version of a release.
  private static let releases: [(before: String, after: String)] = [
    ("rev: v", "\n"), (#"pmlint@v?"#, #"\s"#), ("/download/v", "/"), ("/blob/v", "/"), ("pmlint==", ""),
    ("pmlint-", "-"), ("pmlint_", "_"), ("release ", " "), ("--trial ", " "), ("version \"", "\""),
    ("default: \"", "\""), ("such as `", "`"),
    ("PMLINT_VERSION:-", "}"),
  ]

  /// Its text with another account, or another version, in all addresses.
  func naming(account: String, version: String) throws -> String {
    var text = try replacing("[A-Za-z0-9-]+", between: Self.addresses, in: text, with: account)
    text = try replacing(#"[0-9]+\.[0-9]+\.[0-9]+"#, between: Self.releases, in: text, with: version)
    return text
  }

  private func replacing(
    _ value: String, between places: [(before: String, after: String)], in text: String, with new: String
  ) throws -> String {
    try places.reduce(text) { text, place in
      let expression = try Regex("(\(place.before))\(value)(\(place.after))")
      return text.replacing(expression) { match in
        "\(match.output[1].substring ?? "")\(new)\(match.output[2].substring ?? "")"
      }
    }
  }
}
