import Documents
import Linting

extension Rule {
  /// A signature covers only the text that was there when it was given.
  static let editedAfterSignoff = Rule(
    "edited-after-signoff", .roles, .warning, scope: .document, in: [.postmortem], needsHistory: true,
    summary: "the text was changed after the last signature",
    why: """
      People sign what they have read. A later change carries their names without their knowledge. Only the outcome of \
      the fix may be added, because nobody could sign it yet.
      """,
    method: "Sign. TL, on-call, PO; leadership for P0.",
    example: Example(
      bad: text(why: "Nobody had set it."), good: text(why: "No scenario covers it."),
      commits: [
        PastCommit("2026-11-17T15:10:00Z", ["postmortems/example.md": text(why: "No scenario covers it.")])
      ]),
    check: .history { facts, context in
      let versions = facts.versions(in: context.history)
      let given = versions.map { Set($0.facts.signatures.filter(\.isGiven).map(Signing.init)) }
      // Signing an edited text again changes the date of the signature.
      let last = versions.indices.last { index in
        !given[index].subtracting(index > 0 ? given[index - 1] : []).isEmpty
      }
      guard let last, let commit = versions[last].commit, let signed = versions[last].facts.substance,
        facts.substance != nil, facts.substance != signed,
        let edit = versions[last...].first(where: { $0.facts.substance.map { $0 != signed } ?? false })
      else { return [] }
      let place = facts.signatures.last(where: \.isGiven).flatMap { $0.at?.range ?? $0.by?.range }
      return [
        Problem(
          at: place ?? facts.anchor,
          """
          the text was changed (\(edit.name)) after the last signature (\(commit.description)), so nobody has \
          signed what it says now
          """,
          help: """
            revert the change, or have it signed again with a new date in each signature; write the outcome of the fix \
            under `## Updated artefacts`
            """)
      ]
    })

  private static func text(why: String) -> String {
    """
    ---
    id: PM-2026-031
    status: signed
    sign_off:
      - {role: tl, by: "@lee", at: 2026-11-17T15:02:00Z}
    ---
    # Checkout charged the wrong tax

    1. Why was the flag not set? \(why)
    """
  }
}

/// What identifies a signature.
private struct Signing: Hashable {
  let role: String
  let by: String?
  let at: Moment?

  init(_ signature: Document.Signature) {
    (role, by, at) = (signature.role.lowercased(), signature.by?.value.lowercased(), signature.at?.value)
  }
}
