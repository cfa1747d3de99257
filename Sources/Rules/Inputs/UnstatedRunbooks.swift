import Documents
import Linting

extension Rule {
  /// A runbook that was not used says as much about the chain as one that was.
  static let unstatedRunbooks = Rule(
    "unstated-runbooks", .inputs, .warning, scope: .document, in: [.postmortem],
    summary: "the postmortem does not say which runbooks were used, whether they were adequate, or why",
    why: """
      A runbook that nobody opened was not found, not trusted or did not exist, and each of these needs a different \
      fix. The review can only ask which if the postmortem says what was used.
      """,
    method: "Runbooks used (or not used) — and why.",
    example: Example(
      bad: """
        ---
        severity: P1
        status: signed
        inputs:
          runbooks:
            - {path: docs/runbooks/checkout-tax.md, used: true}
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        severity: P1
        status: signed
        inputs:
          runbooks:
            - {path: docs/runbooks/rollback.md, used: false, why: schema change in the release}
        ---
        # Checkout charged the wrong tax
        """),
    check: .document { document, context in
      guard context.owesAll(document) else { return [] }
      guard let declared = document.declared(.runbooks), declared.value.value.isStated else {
        if document.tellsOfRunbooks { return [] }
        return [
          Problem(
            at: document.place(of: .runbooks),
            "no runbooks are named, so nobody can ask whether they were adequate",
            help:
              "write `runbooks: [{path: …, used: true, adequate: false, why: …}]` under `inputs:`, or `runbooks: []` if there is none"
          )
        ]
      }
      return (declared.value.value.list ?? []).compactMap(problem)
    })

  private static func problem(with runbook: Located<FrontMatter.Value>) -> Problem? {
    var missing = ["used", "why"].filter { runbook.text(at: $0) == nil }
    if let used = runbook.text(at: "used"), ["true", "yes"].contains(used.value.lowercased()),
      runbook.text(at: "adequate") == nil
    {
      missing.insert("adequate", at: 0)
    }
    guard !missing.isEmpty else { return nil }
    let path = runbook.text(at: "path") ?? runbook.text
    let name = path.map { "`\($0.value)`" } ?? "the runbook"
    return Problem(
      at: path?.range ?? runbook.range,
      "\(name) has no \(missing.quoted(separator: " and no ")), so its part in the incident is unknown",
      help: "write `{path: …, used: true, adequate: false, why: no step reads the effective value}`")
  }
}

extension Document {
  /// Whether the body mentions runbooks where it describes what was done.
  fileprivate var tellsOfRunbooks: Bool {
    let labels: Set<String> = ["runbook", "runbook used", "playbook", "playbook used", "used runbook"]
    if labelledLines.contains(where: { labels.contains($0.key.text) && !$0.value.value.isEmpty }) { return true }
    return proses(in: [.detection, .containment, .mitigation, .responderAccount]).contains { prose in
      let text = prose.text.lowercased()
      return ["runbook", "run book", "playbook", "ランブック", "手順書"].contains(where: text.contains)
    }
  }
}
