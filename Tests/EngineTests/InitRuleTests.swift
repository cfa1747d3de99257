import Linting
import Rules
import Testing

@testable import Engine

/// The rules that `pmlint init` knows by their names.
@Suite struct InitRuleTests {
  @Test func `each is a rule`() {
    let known = Set(Rule.all.map(\.id))
    let named = Set(Absences.verbs.keys).union(Absences.conventions).union(Absences.ofActions)
    #expect(named.subtracting(known).isEmpty)
    #expect(known.contains("late-postmortem") && known.contains("incomplete-account"))
  }
}
