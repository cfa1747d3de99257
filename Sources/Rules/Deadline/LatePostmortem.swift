import Documents
package import Linting

extension Rule {
  /// A postmortem written days later is a reconstruction: the details that the fix needs are gone.
  package static let latePostmortem = Rule(
    "late-postmortem", .deadline, .error, scope: .document, in: [.postmortem], needsHistory: true,
    summary: "the postmortem was filed, reviewed or signed after its deadline",
    why: """
      People forget an incident within days, and first what was confusing on the screen. A deadline that is \
      renegotiated later is not a deadline.
      """,
    method: "Calendar-locked at war-room close. Not negotiated later.",
    options: [importOption],
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        severity: P1
        resolved: 2026-11-16T11:05:00Z
        review_at: 2026-11-19T14:00:00Z
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        id: PM-2026-031
        severity: P1
        resolved: 2026-11-16T11:05:00Z
        review_at: 2026-11-17T14:00:00Z
        ---
        # Checkout charged the wrong tax
        """),
    check: .history { facts, context in
      guard facts.lateReason.map({ $0.isEmpty }) ?? true, let clock = FilingClock(facts, context) else { return [] }
      let file = context.history[facts.path]
      let isImported = file?.isImported(atLeast: context.value(of: importOption)) ?? false
      if let file, !isImported, let problem = clock.problem(of: file) { return [problem] }
      if let problem = clock.problem(of: facts) { return [problem] }
      return [file.flatMap { isImported ? clock.problem(ofImported: $0) : nil }].compactMap(\.self)
    })
}
