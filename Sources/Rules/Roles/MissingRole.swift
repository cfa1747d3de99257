import Documents
import Linting

extension Rule {
  /// Each role sees a different part of the incident; an empty role leaves its part out.
  static let missingRole = Rule(
    "missing-role", .roles, .error, scope: .document, in: [.postmortem],
    summary: "nobody is named for a role of the postmortem",
    why: """
      The commander leads, the on-call reports what was on the screen, the investigators trace the chain levels, and \
      the PO follows the fix through. When a role is empty, its part is missing, and nobody notices.
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
          "nobody is named as \(named), so \(missing.count == 1 ? "that part" : "their part") of the incident is missing",
          help: "name them in the front matter: `roles: {\(example)}`",
          severity: missing == [.investigators] ? .warning : nil)
      ]
    })
}

extension Role {
  /// In the order of the method.
  fileprivate static let ofTheReview: [Role] = [.incidentCommander, .onCall, .investigators, .po]

  fileprivate var example: String {
    self == .investigators ? "\(rawValue): [\"@handle\"]" : "\(rawValue): \"@handle\""
  }
}
