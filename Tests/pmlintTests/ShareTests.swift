import Foundation
import TestSupport
import Testing

/// What a package has beside the program.
@Suite(.serialized) struct ShareTests {
  /// What the script writes, below `.build`, once for all tests.
  private static let stage = Result<URL, any Error> {
    let stage = Recording.root.appending(path: ".build/share-test")
    let run = try ci("share", Command.binary.path, stage.path)
    guard run.status == 0 else { throw Missing(errors: run.errors) }
    return stage
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: stage.get().appending(path: path), encoding: .utf8)
  }

  private struct Missing: Error {
    let errors: String
  }

  private static func ci(_ script: String, _ arguments: String...) throws -> Command {
    // The compiler's cache is in the home folder.
    let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
    return try Command(
      Recording.root.appending(path: ".ci/\(script)"), arguments, in: Recording.root, environment: ["HOME": home])
  }

  private func run(_ command: [String]) throws -> Command {
    try Command(URL(filePath: "/usr/bin/env"), command, in: Self.stage.get(), environment: ["LC_ALL": "C.UTF-8"])
  }

  private static let page = "share/man/man1/pmlint.1"

  @Test func `completions lie where shells read them`() throws {
    for (shell, path) in [
      ("bash", "share/bash-completion/completions/pmlint"), ("zsh", "share/zsh/site-functions/_pmlint"),
      ("fish", "share/fish/vendor_completions.d/pmlint.fish"),
    ] {
      #expect(try Self.text(path) == Command("completions", shell).output)
      let check = try run([shell, "-n", path])
      #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors)")
    }
    // A shell that lints such a file takes a first line with an interpreter for an error.
    #expect(try Self.text("share/bash-completion/completions/pmlint").hasPrefix("#!") == false)
  }

  @Test(arguments: [["groff", "-mdoc", "-Tutf8", "-ww", "-z"], ["mandoc", "-Tlint", "-Wwarning"]])
  func `the manual page has no warnings`(_ command: [String]) throws {
    let check = try run(command + [Self.page])
    #expect(check.status == 0 && check.output.isEmpty && check.errors.isEmpty, "\(check.output)\(check.errors)")
  }

  @Test func `the manual page names what can be typed, and nothing else`() throws {
    let text = try run(["mandoc", "-Tutf8", "-Owidth=100", Self.page]).output.replacing(/.\u{8}/, with: "")
    for section in ["SYNOPSIS", "ENVIRONMENT", "FILES", "EXIT STATUS", "EXAMPLES"] {
      #expect(text.contains("\n\(section)\n"))
    }
    let helps = try [
      ["--help"], ["check", "--help"], ["new", "postmortem", "--help"], ["hook", "install", "--help"],
    ].map {
      try Command(arguments: $0, in: Recording.root).output
    }
    for help in helps {
      for option in help.matches(of: /\n  (?:-[a-zA-Z], )?(--[a-z-]+)/).map(\.1) {
        #expect(text.contains(option), "\(option)")
      }
    }
    // Options of the examples are known, and hidden commands stay hidden.
    let known = helps.joined()
    for option in text.split(separator: "\nEXAMPLES\n").last?.matches(of: /--[a-z-]+/).map(\.output) ?? [] {
      #expect(known.contains(option), "\(option)")
    }
    #expect(!text.contains("     history"))
    #expect(!text.contains("@GENERATED@"))
  }

  @Test func `the manual page is the same on every day`() throws {
    let scratch = try Scratch()
    let again = try Self.ci("manual", Command.binary.path, scratch.url.path)
    #expect(again.status == 0)
    #expect(try scratch.text("pmlint.1") == Self.text(Self.page))
  }
}
