import Foundation
import TestSupport
import Testing

/// Runs that are killed at any moment: no file is half written, and the next run does the whole job.
///
/// `PMLINT_KILLS` says how often; `.ci/kills` runs a hundred of each.
@Suite(.serialized, .ofTheProgramAsReleased) struct KillTests {
  private static let count = ProcessInfo.processInfo.environment["PMLINT_KILLS"].flatMap { Int($0) } ?? 8
  private static let text = String(repeating: "Text of a document that has some length.\n", count: 200)
  private static let unfixed = "---\nseverity: P-1\n---\n# Checkout was down\n\n" + text
  private static let fixed = unfixed.replacing("P-1", with: "P1")
  private static let earlier = "#!/bin/sh\necho earlier\n"

  private func repository() throws -> Scratch {
    let scratch = try Scratch.repository()
    for number in 0..<6 { try scratch.write(Self.unfixed, to: "postmortems/\(number).md") }
    try scratch.write(Self.earlier, to: ".git/hooks/pre-commit")
    #expect(try scratch.shell("chmod +x .git/hooks/pre-commit").status == 0)
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qnm", "second")
    return scratch
  }

  /// Kills runs of a command after every part of the time that a whole one takes, and looks at what is left.
  private func kill(_ arguments: [String], in repository: Scratch, _ isWhole: (Scratch) throws -> Void) throws {
    let start = ContinuousClock.now
    let whole = try copy(of: repository)
    #expect([0, 1].contains(try Command(arguments: arguments, in: whole.url).status))
    let time = (ContinuousClock.now - start) / .seconds(1)
    var random = SplitMix64(seed: UInt64(arguments.count))
    var killed = 0
    for number in 0..<Self.count {
      let scratch = try copy(of: repository)
      // The first run is always killed, and the others mostly.
      let moment = number == 0 ? 0.001 : time * Double(random.below(1000)) / 1000
      // In the foreground, `timeout` waits for the run: else it may still be there, and its file is not left over.
      let run = try Command(
        URL(filePath: "/usr/bin/env"),
        ["timeout", "--foreground", "-s", "KILL", "\(moment)", Command.binary.path] + arguments,
        in: scratch.url, environment: ["PMLINT_AS_OF": "2026-11-23T12:00:00Z"])
      if run.status != 0 && run.status != 1 { killed += 1 }
      try isWhole(scratch)
      #expect([0, 1].contains(try Command(arguments: arguments, in: scratch.url).status), "\(number)")
      let (names, all) = (try names(in: scratch), try self.names(in: whole))
      #expect(names == all, "\(number): \(names.symmetricDifference(all))")
      for name in names {
        let (text, expected) = (try scratch.text(name), try whole.text(name))
        #expect(text == expected, "\(number): \(name)")
      }
    }
    #expect(killed > 0)
  }

  private func copy(of repository: Scratch) throws -> Scratch {
    let scratch = try Scratch()
    let made = try scratch.shell("cp -a \(repository.url.path)/. .")
    #expect(made.status == 0, "\(made)")
    return scratch
  }

  /// All files but those of git that every run writes in its own way.
  private func names(in scratch: Scratch) throws -> Set<String> {
    let listed = try scratch.shell("find . -type f -not -path './.git/objects/*' -not -path './.git/pmlint/*'")
    return Set(listed.output.split(separator: "\n").map { String($0.dropFirst(2)) }.filter { !$0.hasSuffix("/index") })
  }

  @Test func `fixing`() throws {
    try kill(["--fix", "--select", "unknown-severity"], in: repository()) { scratch in
      for number in 0..<6 {
        let text = try scratch.text("postmortems/\(number).md")
        #expect(text == Self.unfixed || text == Self.fixed, "\(text.utf8.count)")
      }
    }
  }

  @Test(arguments: ["baseline", "report"])
  func `writing a file`(kind: String) throws {
    let repository = try repository()
    let arguments = kind == "baseline" ? ["--write-baseline", "out.json"] : ["--format", "json=out.json"]
    let whole = try copy(of: repository)
    #expect([0, 1].contains(try Command(arguments: arguments, in: whole.url).status))
    let expected = try whole.text("out.json")
    // A baseline of this format, and an earlier report.
    let former = kind == "baseline" ? "{\"schema\": \"pmlint-baseline/1\", \"findings\": []}\n" : "earlier"
    try repository.write(former, to: "out.json")
    try kill(arguments, in: repository) { scratch in
      let text = try scratch.text("out.json")
      #expect(text == former || text == expected, "\(text.utf8.count)")
    }
  }

  @Test func `remembering the history`() throws {
    let repository = try repository()
    let expected = try copy(of: repository).pmlint("--format", "json").output
    try kill(["--format", "json"], in: repository) { scratch in
      let output = try scratch.pmlint("--format", "json").output
      #expect(output == expected)
    }
  }

  @Test func `installing a hook`() throws {
    try kill(["hook", "install"], in: repository()) { scratch in
      let hook = try scratch.text(".git/hooks/pre-commit")
      // git finds one of the two at every moment, and can run it.
      #expect(hook == Self.earlier || hook.contains("pmlint") && hook.hasSuffix("\n"), "\(hook)")
      #expect(FileManager.default.isExecutableFile(atPath: scratch.url.path + "/.git/hooks/pre-commit"))
      let kept = try? scratch.text(".git/hooks/pre-commit.before-pmlint")
      #expect(hook == Self.earlier || kept == Self.earlier)
    }
  }
}
