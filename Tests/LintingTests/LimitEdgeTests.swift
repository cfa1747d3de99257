import Bytes
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
}
