import Documents
import Linting

extension Rule {
  /// Nobody can check a fix without an artefact, so nobody sees that it was not made.
  static let missingArtefact = Rule(
    "missing-artefact", .fix, .error, scope: .section, in: [.postmortem],
    summary: "the structural fix names no artefact that changes, or one that does not exist",
    why: """
      The history of a template shows whether it gained its prompt. Nothing shows whether something was improved \
      somewhere, and nobody asks until the next incident of the class.
      """,
    method: "The postmortem produces a named change to a chain artefact.",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Structural fix
        Make regional flags easier to find. Owner: @maya. Due: 2026-11-24. Tracked: SHOP-482.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Structural fix
        Add a flag prompt to `docs/templates/amigos.md`. Owner: @maya. Due: 2026-11-24. Tracked: SHOP-482.
        """),
    check: .document { document, context in
      guard let fix = document.owedFix else { return [] }
      let artefact = document.declaredArtefact
      if let path = artefact?.path, !path.isPlaceholder { return document.absence(of: path, for: fix, context) }
      if let kind = artefact?.kind, !kind.isPlaceholder { return [] }
      let sentences = document.structuralFixSentences
      // A feeling or a person names no artefact either, and has its own finding.
      if sentences.contains(where: { $0.asksForFeeling || !$0.fixesOfPeople.isEmpty }) { return [] }
      if document.linksArtefact(besides: fix) || sentences.contains(where: { $0.namesArtefact(besides: fix) }) {
        return []
      }
      return [
        Problem(
          at: fix.change?.range ?? fix.range, "the fix names no artefact, so nobody can check whether it was made",
          help:
            "name what changes: a checklist, runbook, test, brief template, CI step or ADR, such as `docs/templates/amigos.md`"
        )
      ]
    })
}

extension Document {
  /// The artefact must exist once the fix is due; until then, the fix may still create it.
  fileprivate func absence(of path: Located<String>, for fix: StructuralFix, _ context: Context) -> [Problem] {
    guard context.referenced.isKnown, let status, status >= .signed, let relative = path.value.relativePath else {
      return []
    }
    let due = fix[.due].flatMap { Moment($0.value) }
    let isAhead = due.map { $0.latest > context.asOf.latest } ?? false
    if status < .closed, !fix.isDone, isAhead { return [] }
    if context.referenced.contains(relative) { return [] }
    return [
      Problem(
        at: path.range, "`\(path.value)` does not exist, so the promised change cannot be in it",
        help: "write the current path from the root of the repository: `docs/templates/amigos.md`")
    ]
  }
}

extension String {
  /// The path from the root of the repository; nil for a URL, and for a path on somebody's machine.
  fileprivate var relativePath: String? {
    if contains("://") || hasPrefix("/") || hasPrefix("~") || hasPrefix("..") { return nil }
    var path = Substring(self)
    if path.hasPrefix("./") { path = path.dropFirst(2) }
    path = path.prefix { $0 != "#" }
    while path.hasSuffix("/") { path = path.dropLast() }
    return path.isEmpty || path.contains(where: \.isWhitespace) ? nil : String(path)
  }
}
