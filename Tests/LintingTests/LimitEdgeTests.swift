import Bytes
import Documents
import Linting
import Testing

/// What is just within a limit is taken, and what is just beyond it is not.
@Suite struct LimitEdgeTests {
  @Test func `braces may have 256 alternatives`() {
    func pattern(_ count: Int) -> String { "{\((1...count).map { "a\($0)" }.joined(separator: ","))}" }
    #expect(Glob.help(for: pattern(Limits.globAlternatives)) == nil)
    let last = Glob(pattern: pattern(Limits.globAlternatives), below: "").matches("a\(Limits.globAlternatives)")
    #expect(last)
    let help = Glob.help(for: pattern(Limits.globAlternatives + 1))
    #expect(help == "close each `{` with `}`, with at most 256 alternatives in all")
  }

  @Test func `a word of 128 bytes is compared, and no longer one`() {
    let word = String(repeating: "x", count: Limits.guessedWord - 1)
    #expect(EditDistance.nearest(to: word + "y", among: [word]) == word)
    #expect(EditDistance.nearest(to: word + "yy", among: [word]) == nil)
  }

  @Test func `a severity may have a name of 64 letters`() {
    let name = String(repeating: "x", count: Limits.severityName)
    let scheme = SeverityScheme(levels: [SeverityScheme.Level(name: name, deadline: nil)])
    #expect(scheme.level(named: name)?.name == name)
    #expect(scheme.level(named: name + ": checkout down")?.name == name)
    #expect(scheme.level(named: name + "x") == nil)
  }

  @Test func `an expression may cost what a thousand issues cost, five times`() throws {
    let expression = try #require(BoundedExpression("^(a+)+$"))
    let allowance = BoundedExpression.Allowance()
    // Each letter doubles the cost, so one of the first twenty exceeds the allowance.
    let edge = try #require(
      (1...20).first { count in
        _ = expression.matches(String(repeating: "a", count: count) + "!", within: allowance)
        return expression.isOverdrawn
      })
    #expect(edge > 8)
    #expect(!expression.matches("a", within: allowance))
    #expect(expression.matches("a", within: BoundedExpression.Allowance()))
  }

  @Test func `the matches in one document may cost 100,000`() throws {
    // It has one item, its end, which costs one and another one for every 32 bytes.
    let expression = try #require(BoundedExpression(""))
    let text = Substring(repeating: "a", count: 32 * 999)
    let allowance = BoundedExpression.Allowance()
    for _ in 0..<Limits.expressionAllowance / 1000 { #expect(expression.matches(text, within: allowance)) }
    #expect(!expression.isOverdrawn)
    #expect(!expression.matches("", within: allowance))
    #expect(expression.isOverdrawn)
  }

  /// Whether an expression that calls its groups so often, each call within the one before, is matched.
  private func isMatched(depth: Int, groups: Int = 0, matches: Int = Limits.expressionMatches) throws -> Bool {
    let tens = String(repeating: "(?1)", count: 10)
    // Each call of the second group makes ten of the first.
    let calls = String(repeating: "(?2)", count: depth / 11) + String(repeating: "(?1)", count: depth % 11)
    let text = "(?:(|x)){0}(?:(\(tens))){0}(?:\(String(repeating: "()", count: groups))){0}\(calls)"
    let expression = try #require(BoundedExpression(text, matches: matches))
    let isMatch = expression.matches("", within: BoundedExpression.Allowance())
    #expect(isMatch != expression.isOverdrawn)
    return isMatch
  }

  @Test func `an expression may go ten thousand steps deep`() throws {
    // Versions of pcre2 differ in where they begin to count.
    #expect(try isMatched(depth: Limits.expressionDepth - 5))
    #expect(try !isMatched(depth: Limits.expressionDepth + 5))
  }

  @Test func `an expression may take 16 MiB`() throws {
    // Each step takes 16 bytes for a group, and some more that differ between versions.
    let (groups, memory) = (300, Limits.expressionMemory << 10)
    #expect(try isMatched(depth: memory / (16 * groups + 256), groups: groups))
    #expect(try !isMatched(depth: memory / (16 * groups), groups: groups))
  }

  @Test func `an expression may take as many steps between two looks at the allowance as its limit`() throws {
    // Every item that pcre2 has today looks at the allowance, so nothing reaches the real number.
    let edges = try [50, 51].map { limit in
      try (1...100).first { depth in try !isMatched(depth: depth, matches: limit) }
    }
    #expect(try #require(edges[0]) + 1 == edges[1])
    #expect(try isMatched(depth: 100))
  }

  @Test func `a run makes sixteen times sixteen passes of fixes, and the next one goes on`() async throws {
    let path = "postmortems/a.md"
    // Every fix writes the last line too, so that each pass makes one.
    let rule = Rule(
      "bad-word", .document, .error, scope: .line, in: [.postmortem], summary: "", why: "",
      example: Rule.Example(bad: "", good: ""),
      check: .document { document, _ in
        let bytes = document.source.bytes
        return bytes.indices.filter { bytes[$0] == UInt8(ascii: "b") }.map { place in
          let edits = [Edit(place..<place + 1, "g"), Edit(bytes.count - 1..<bytes.count, ".")]
          return Problem(at: place..<place + 1, "b", fix: Fix("write g", edits, isSafe: true))
        }
      })
    let linter = Linter(rules: [rule], context: Context(asOf: Moment(seconds: 0)))
    // The first pass only reads the file, and one word is too many.
    let passes = Limits.fixPasses * Limits.fixPasses - 1
    let text = Array(String(repeating: "b\n", count: passes + 1).utf8) + [UInt8(ascii: ".")]
    let lint = { (texts: [String: [UInt8]]) in
      linter.lint(all: [Document(SourceFile(path: path, bytes: texts[path] ?? text))].compactMap(\.self))
    }
    var applier = FixApplier(lint([:]), allowsUnsafe: false)
    try await applier.mend(reading: { _ in text }, linting: lint)
    #expect(applier.fixed[path] == passes && applier.findings.count == 1)
    let mended = applier.texts
    var next = FixApplier(applier.findings, allowsUnsafe: false)
    try await next.mend(reading: { mended[$0] }) { texts in lint(mended.merging(texts) { $1 }) }
    #expect(next.fixed[path] == 1 && next.findings.isEmpty)
  }
}
