import Documents
import Linting

extension Rule {
  /// Six kinds of artefact keep a change; anything else keeps it only while people remember it.
  static let unknownArtefactKind = Rule(
    "unknown-artefact-kind", .fix, .error, scope: .line, in: [.postmortem],
    summary: "the artefact of the fix is of an unknown kind",
    why: """
      A checklist, a runbook, a test, a brief template, a CI step or an ADR works for people who never heard of the \
      incident. A training or an announcement works only for people who were there.
      """,
    method: "A specific change to a checklist, runbook, test, brief template, CI step, or ADR.",
    example: Example(
      bad: """
        ---
        structural_fix:
          change: Explain the regional flags
          artefact: {kind: training, path: docs/training.md}
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        structural_fix:
          change: Add a prompt for regional flags
          artefact: {kind: brief-template, path: docs/templates/amigos.md}
        ---
        # Checkout charged the wrong tax
        """),
    check: .document { document, _ in
      guard let kind = document.declaredArtefact?.kind, !kind.isPlaceholder, !ArtefactKind.isKnown(kind.value) else {
        return []
      }
      let all = ArtefactKind.names.quoted()
      let nearest = ArtefactKind.nearest(to: kind.value)
      return [
        Problem(
          at: kind.range, "`\(kind.value)` is not a known kind of artefact, so the change may leave with the people",
          help: nearest.map { "did you mean `\($0)`?" } ?? "change one of \(all)")
      ]
    })
}

/// The artefacts of the chain that a structural fix can change.
private enum ArtefactKind {
  static let names = ["checklist", "runbook", "test", "brief-template", "ci-step", "adr"]

  static func isKnown(_ kind: String) -> Bool { keys.contains(HeadingKey(kind)) }

  /// The kind that was probably meant, by a synonym or a common prefix.
  static func nearest(to kind: String) -> String? {
    let text = HeadingKey(kind).text
    if let name = others[text] { return name }
    return names.first { $0.commonPrefix(with: text).count >= 3 }
  }

  private static let keys = Set(names.map { HeadingKey($0) })

  private static let others = [
    "template": "brief-template", "brief": "brief-template", "ticket template": "brief-template", "ci": "ci-step",
    "pipeline": "ci-step", "workflow": "ci-step", "lint": "ci-step", "linter": "ci-step", "gate": "ci-step",
    "playbook": "runbook", "sop": "runbook", "unit test": "test", "regression test": "test", "spec": "test",
    "decision": "adr", "decision record": "adr", "release gate": "checklist",
  ]
}

extension String {
  fileprivate func commonPrefix(with other: String) -> Substring {
    prefix(zip(self, other).prefix { $0 == $1 }.count)
  }
}
