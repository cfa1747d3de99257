import Documents
package import Linting

extension Rule {
  /// An unsigned postmortem is only a text; signed, it is a promise to repair.
  package static let missingSignoff = Rule(
    "missing-signoff", .roles, .error, scope: .document, in: [.postmortem],
    summary: "a signature that the severity requires is missing",
    why: """
      A signature says that the signer has read the fix and agrees to it. Without it, that part of the team hears of \
      the fix only when it is late.
      """,
    method: "Sign. TL, on-call, PO; leadership for P0.",
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        severity: P0
        status: signed
        sign_off:
          - {role: tl, by: "@lee", at: 2026-11-17T15:02:00Z}
          - {role: on-call, by: "@tomas", at: 2026-11-17T15:03:00Z}
          - {role: po, by: "@priya", at: 2026-11-17T15:05:00Z}
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        id: PM-2026-031
        severity: P1
        status: signed
        sign_off:
          - {role: tl, by: "@lee", at: 2026-11-17T15:02:00Z}
          - {role: on-call, by: "@tomas", at: 2026-11-17T15:03:00Z}
          - {role: po, by: "@priya", at: 2026-11-17T15:05:00Z}
        ---
        # Checkout charged the wrong tax
        """),
    check: .document { document, context in
      guard context.owesAll(document), let level = context.level(of: document) else { return [] }
      let given = Set(document.signatures.filter(\.isGiven).compactMap { Role(label: $0.role) })
      // "Leadership for P0": the first severity of a scheme is its highest.
      let isHighest = context.settings.severities.levels.first == level
      let owed: [Role] = [.tl, .onCall, .po] + (isHighest ? [.leadership] : [])
      let missing = owed.filter { !given.contains($0) }.map(\.rawValue).map { $0.replacing("_", with: "-") }
      guard let first = missing.first else { return [] }
      let section = document.sections(.signOff).first?.title?.range
      return [
        Problem(
          at: document.metadata.entry(.signOff)?.label.range ?? section ?? document.anchor,
          "no signature of \(missing.alternatives), which a \(level.name) requires: nobody there has agreed to the fix",
          help:
            "once they have read it, add to `sign_off`: `- {role: \(first), by: \"@handle\", at: 2026-11-17T15:02:00Z}`"
        )
      ]
    })
}
