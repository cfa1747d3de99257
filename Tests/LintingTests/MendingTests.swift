import Documents
import Linting
import Testing

/// Which fixes are accepted, with rules made for the tests.
@Suite struct MendingTests {
  /// Finds each occurrence of a word, and replaces it with another.
  private func rule(_ id: String, _ word: String, writes new: String?, over length: Int? = nil) -> Rule {
    Rule(
      id, .document, .error, scope: .line, in: [.postmortem], summary: "", why: "",
      example: Rule.Example(bad: "", good: ""),
      check: .document { document, _ in
        let text = document.source.text(in: 0..<document.source.bytes.count)
        return text.ranges(of: word).map { found in
          let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
          let range = start..<start + (length ?? word.utf8.count)
          let fix = new.map { Fix("write `\($0)`", [Edit(range, $0)], isSafe: true) }
          return Problem(at: start..<start + word.utf8.count, "`\(word)`", fix: fix)
        }
      })
  }

  private func mended(_ text: String, by rules: [Rule]) async throws -> (applier: FixApplier, text: String, runs: Int) {
    let path = "postmortems/a.md"
    let linter = Linter(rules: rules, context: Context(asOf: Moment(seconds: 0)))
    var runs = 0
    let lint = { (texts: [String: [UInt8]]) -> [Finding] in
      runs += 1
      return linter.lint(
        all: [Document(SourceFile(path: path, bytes: texts[path] ?? Array(text.utf8)))].compactMap(\.self))
    }
    var applier = FixApplier(lint([:]), allowsUnsafe: false)
    try await applier.mend(reading: { _ in Array(text.utf8) }, linting: lint)
    return (applier, String(decoding: applier.texts[path] ?? [], as: UTF8.self), runs)
  }

  @Test func `of many fixes, the one that adds a finding is rejected and the others are made`() async throws {
    let rules = [rule("a", "bad", writes: "good"), rule("b", "good x", writes: nil)]
    let lines = (0..<40).map { "bad \($0 == 23 ? "x" : "\($0)")" }
    let (applier, text, runs) = try await mended(lines.joined(separator: "\n"), by: rules)
    #expect(text == lines.map { $0 == "bad x" ? $0 : $0.replacing("bad", with: "good") }.joined(separator: "\n"))
    #expect(applier.fixed == ["postmortems/a.md": 39])
    #expect(applier.refused.map(\.finding.start.line) == [24])
    #expect(applier.refused.first?.added.map(\.rule) == ["b"])
    // By halves, not one by one.
    #expect(runs < 20)
  }

  @Test func `of two overlapping fixes, the first is made, and the other in the next pass`() async throws {
    let rules = [rule("a", "bad", writes: "fine", over: 7), rule("b", "odd", writes: "even")]
    #expect(try await mended("bad odd odd\n", by: rules).text == "fine even\n")
  }

  @Test func `a fix that keeps its finding or restores it is not made`() async throws {
    #expect(try await mended("bad\n", by: [rule("a", "bad", writes: "bad bad")]).text == "bad\n")
    #expect(try await mended("bad\n", by: [rule("a", "bad", writes: "very bad")]).text == "bad\n")
    let rules = [rule("a", "one", writes: "two"), rule("b", "two", writes: "one")]
    #expect(try await mended("one\n", by: rules).text == "one\n")
  }

  @Test func `a file that changed or disappeared since it was linted is fixed as it is now`() async throws {
    let linter = Linter(rules: [rule("a", "bad", writes: "good")], context: Context(asOf: Moment(seconds: 0)))
    func lint(_ text: String) -> [Finding] {
      linter.lint(
        all: [Document(SourceFile(path: "postmortems/a.md", bytes: Array(text.utf8)))].compactMap(\.self))
    }
    for now in ["a longer text, bad too\n", nil] {
      var applier = FixApplier(lint("bad\n"), allowsUnsafe: false)
      try await applier.mend(reading: { _ in now.map { Array($0.utf8) } }) { texts in
        lint(String(decoding: texts["postmortems/a.md"] ?? Array("bad\n".utf8), as: UTF8.self))
      }
      #expect(
        applier.changes.map { String(decoding: $0.new, as: UTF8.self) }
          == (now == nil ? [] : ["a longer text, good too\n"]))
    }
  }
}
