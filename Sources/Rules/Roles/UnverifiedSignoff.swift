import Documents
import Linting

extension Rule {
  /// A line that somebody else writes is a note about a signature, not a signature.
  static let unverifiedSignoff = Rule(
    "unverified-signoff", .roles, .note, scope: .line, in: [.postmortem], needsHistory: true, isOptIn: true,
    summary: "a signature was committed by somebody other than the signer",
    why: """
      Signing is an act: somebody reads the postmortem and agrees to it. Four lines in one commit by one author only \
      show that one person was there. A team that signs by merging can enable this rule and add `Signed-off-by:` \
      lines.
      """,
    method: "Sign. TL, on-call, PO; leadership for P0.",
    example: Example(
      bad: text(by: ["lee", "priya"]), good: text(by: ["lee"]),
      commits: [
        PastCommit(
          "2026-11-17T15:10:00Z", ["postmortems/example.md": text(by: ["lee", "priya"])],
          by: ["Lee Wong <lee@example.com>"])
      ]),
    check: .history { facts, context in
      guard let file = context.history[facts.path] else { return [] }
      // An import also contains the signatures of others.
      let imported = file.isImported(atLeast: importOption.number) ? file.first.commit : nil
      return facts.signatures.compactMap { signature in
        guard signature.isGiven, let by = signature.by,
          let first = file.versions.first(where: { $0.facts.isSigned(by: by.value, as: signature.role) }),
          first.change.commit != imported
        else { return nil }
        let commit = first.change.commit
        guard !commit.people.isEmpty, !commit.people.contains(where: { Signatory(by.value).isIn($0) }) else {
          return nil
        }
        return Problem(
          at: by.range,
          """
          `\(by.value)` did not take part in \(commit.description), which added this signature, so nothing shows that \
          they signed
          """,
          help: "have them commit the line, or name them in the message: `Signed-off-by: Lee <lee@example.com>`")
      }
    })

  private static func text(by people: [String]) -> String {
    """
    ---
    id: PM-2026-031
    status: signed
    sign_off:
    \(people.map { "  - {role: \($0 == "lee" ? "tl" : "po"), by: \"@\($0)\", at: 2026-11-17T15:02:00Z}" }
      .joined(separator: "\n"))
    ---
    # Checkout charged the wrong tax
    """
  }
}

extension DocumentFacts {
  fileprivate func isSigned(by name: String, as role: String) -> Bool {
    signatures.contains { $0.isGiven && $0.role == role && $0.by?.value == name }
  }
}
