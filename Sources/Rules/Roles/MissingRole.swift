import Documents
import Linting

extension Rule {
  /// Each role sees another part of the incident; one that nobody has leaves its part untold.
  static let missingRole = Rule(
    "missing-role", .roles, .error, scope: .document, in: [.postmortem],
    summary: "a role of the postmortem has nobody in it",
    why: """
      The commander leads, the on-call tells what was on the screen, the investigators trace the levels, and the PO \
      sees the fix through. Where a role is empty its part is missing, and nobody notices which.
      """,
    method: "PO — owns the structural-fix follow-through.",
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        severity: P1
        status: signed
        roles:
          incident_commander: "@maya"
          investigators: ["@ines"]
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        id: PM-2026-031
        severity: P1
        status: signed
        roles: {incident_commander: "@maya", on_call: "@tomas", investigators: ["@ines"], po: "@priya"}
        ---
        # Checkout charged the wrong tax
        """),
    check: .document { document, context in
      guard context.owesAll(document) else { return [] }
      let roles = document.roles
      let missing = Role.ofTheReview.filter { roles[$0]?.isPlaceholder ?? true }
      if missing.isEmpty { return [] }
      let named = missing.map(\.rawValue).alternatives
      let example = missing.map(\.example).joined(separator: ", ")
      let declared = document.metadata.entry(.roles)?.label.range
      return [
        Problem(
          at: declared ?? document.roleSection?.title?.range ?? document.anchor,
          "nobody is named as \(named), so \(missing.count == 1 ? "that part" : "their part") of the incident stays untold",
          help: "name them in the front matter: `roles: {\(example)}`",
          severity: missing == [.investigators] ? .warning : nil)
      ]
    })
}

extension Role {
  /// In the order in which the method names them.
  fileprivate static let ofTheReview: [Role] = [.incidentCommander, .onCall, .investigators, .po]

  fileprivate var example: String {
    self == .investigators ? "\(rawValue): [\"@handle\"]" : "\(rawValue): \"@handle\""
  }
}
