import Documents
import Engine
import Testing

/// The values that a run reads from the environment of the process.
@Suite struct EnvironmentTests {
  private func environment(_ variables: [String: String] = [:]) -> Environment {
    Environment(variables: variables, directory: "/", now: Moment(seconds: 1_795_435_200), version: "1.2.3")
  }

  @Test(
    arguments: [
      (nil, nil, 1_795_435_200), ("2026-11-23T12:00:00Z", nil, 1_795_435_200), ("2026-11-23", nil, 1_795_478_399),
      (nil, "2026-11-22T12:00:00Z", 1_795_348_800), ("2026-11-23T12:00:00Z", "2026-11-22", 1_795_435_200),
      (nil, "", 1_795_435_200),
    ] as [(String?, String?, Int)])
  func `the clock is the option, the variable or now`(_ option: String?, _ variable: String?, _ seconds: Int) throws {
    let environment = environment(variable.map { ["PMLINT_AS_OF": $0] } ?? [:])
    #expect(try environment.asOf(option).latest == seconds)
  }

  @Test(arguments: ["tomorrow", "12:00", "2026-13-01"])
  func `a time that cannot be read is a failure`(_ text: String) {
    #expect(throws: Failure.self) { try environment().asOf(text) }
    #expect(throws: Failure.self) { try environment(["PMLINT_AS_OF": text]).asOf(nil) }
  }

  @Test func `an empty variable counts as unset`() {
    #expect(environment(["A": ""])["A"] == nil)
    #expect(environment(["A": "b"])["A"] == "b")
  }

  @Test func `pre-commit lints a commit for a push, and the index for a commit`() {
    func resolved(_ variables: [String: String]) -> ResolvedTarget {
      ResolvedTarget(.index, since: nil, environment: environment(variables))
    }
    func isIndex(_ target: Target) -> Bool { if case .index = target { true } else { false } }
    #expect(isIndex(resolved([:]).target))
    let pushed = resolved(["PRE_COMMIT": "1", "PRE_COMMIT_FROM_REF": "a", "PRE_COMMIT_TO_REF": "b"])
    guard case .revision("b") = pushed.target else {
      Issue.record("\(pushed.target)")
      return
    }
    #expect(isIndex(resolved(["PRE_COMMIT": "1", "GIT_INDEX_FILE": "index"]).target))
  }

  @Test(arguments: [
    (["text"], true), (["json=a.json", "text"], true), (["text", "concise"], false), (["json="], false),
    (["json=/nowhere/at/all.json"], false),
  ])
  func `outputs that cannot all be written are a failure`(_ formats: [String], _ isGood: Bool) {
    let asked = formats.compactMap { Output(argument: $0) }
    #expect(asked.count == formats.count)
    #expect(((try? Outputs(asked)) != nil) == isGood)
    #expect(Output(argument: "sariff") == nil)
  }
}
