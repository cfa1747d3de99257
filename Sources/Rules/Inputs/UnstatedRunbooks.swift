import Documents
import Linting

extension Rule {
  /// A runbook that was not used says as much about the chain as one that was.
  static let unstatedRunbooks = Rule(
    "unstated-runbooks", .inputs, .warning, scope: .document, in: [.postmortem],
    summary: "it is not said which runbooks were used, whether they were adequate, and why",
    why: """
      A runbook that nobody opened was not found, not trusted or not there, and each of these wants another fix. \
      The review can only ask which, if the postmortem says what was used.
      """,
    method: "Runbooks used (or not used) — and why.",
    example: Example(
      bad: """
        ---
        severity: P1
        inputs:
          runbooks:
            - {path: docs/runbooks/checkout-tax.md, used: true}
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        severity: P1
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
            "it is not said which runbooks were used, so none of them can be found wanting",
            help:
              "write `runbooks: [{path: …, used: true, adequate: false, why: …}]` under `inputs:`, or `[]` where there is none"
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
      "\(name) has no \(missing.quoted(separator: " and no ")), so what it did for the incident is open",
      help: "write `{path: …, used: true, adequate: false, why: no step reads the effective value}`")
  }
}

extension Document {
  /// Whether the body says anything of runbooks where it tells what was done.
  fileprivate var tellsOfRunbooks: Bool {
    let labels: Set<String> = ["runbook", "runbook used", "playbook", "playbook used", "used runbook"]
    if labelledLines.contains(where: { labels.contains($0.key.text) && !$0.value.value.isEmpty }) { return true }
    return proses(in: [.detection, .containment, .mitigation, .responderAccount]).contains { prose in
      let text = prose.text.lowercased()
      return ["runbook", "run book", "playbook", "ランブック", "手順書"].contains(where: text.contains)
    }
  }
}
