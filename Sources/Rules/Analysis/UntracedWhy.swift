import Documents
import Linting

extension Rule {
  /// Without chain levels, nobody sees how far along the chain the whys go.
  static let untracedWhy = Rule(
    "untraced-why", .analysis, .warning, scope: .document, in: [.postmortem],
    summary: "a why does not name the chain level of its answer",
    why: """
      Each answer is at one level of the chain, from operation back to strategy. With the levels written down, a \
      reader sees where the whys stop, and whether they stop at a person.
      """,
    method: "Investigator(s) — name the root cause(s) and the chain levels traced.",
    example: Example(
      bad: """
        ---
        severity: P1
        status: signed
        ---
        # Checkout charged the wrong tax

        ## Five whys
        1. Why the wrong tax? The override has no value. `[Operation]`
        2. Why has it none? The release notes do not list it.
        3. Why not? The brief names only the flag. `[Scope]`
        """,
      good: """
        ---
        severity: P1
        status: signed
        ---
        # Checkout charged the wrong tax

        ## Five whys
        1. Why the wrong tax? The override has no value. `[Operation]`
        2. Why has it none? The release notes do not list it. `[Execution]`
        3. Why not? The brief names only the flag. `[Scope]`
        """),
    check: .document { document, context in
      guard context.owesAll(document) else { return [] }
      let levels = context.settings.vocabulary.levels
      let whys = document.whys
      let bare = whys.filter { !$0.namesOne(of: levels.words) }
      guard let first = bare.first else { return [] }
      let counted =
        bare.count == whys.count
        ? "the whys have"
        : bare.count == 1 ? "one of \(whys.count) whys has" : "\(bare.count) of \(whys.count) whys have"
      return [
        Problem(
          at: first.range, "\(counted) no chain level, so readers do not see how far back the whys go",
          help: "end each answer with its level: \(levels.words.map { "`[\($0)]`" }.joined(separator: ", "))")
      ]
    })
}

extension Why {
  /// Whether the text has a chain level as a separate word in its spelling, or in brackets in any case.
  fileprivate func namesOne(of levels: [String]) -> Bool {
    let words = text.split { !$0.isLetter && $0 != "-" }
    if levels.contains(where: { words.contains($0[...]) }) { return true }
    // Nearly no why has these marks, and a search in each is dear.
    guard text.utf8.contains(where: { "[(:".utf8.contains($0) }) else { return false }
    let lowered = text.lowercased()
    return levels.contains { level in
      ["[\(level)]", "(\(level))", "level: \(level)"].contains { lowered.contains($0.lowercased()) }
    }
  }
}
