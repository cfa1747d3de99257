internal import Documents

/// The built-in template of a runbook.
///
/// Its reader replaces `{{…}}` and `<…>` in its commands, so its blanks are a word, one in each section.
struct RunbookTemplate {
  let title: String
  let id: String?
  let owner: String?
  let service: String?
  let alerts: [String]
  let day: Moment

  var text: String {
    var lines = ["schema: pmlint/1", "type: runbook"]
    if let id { lines.append("id: \(id.yaml)") }
    lines += ["title: \(title.yaml)", "owner: \(owner?.yaml ?? "")"]
    if let service { lines.append("service: \(service.yaml)") }
    if !alerts.isEmpty { lines.append("alerts: [\(alerts.map(\.yaml).joined(separator: ", "))]") }
    lines += ["last_reviewed: \(day.date)", "review_every: 90d"]
    return """
      ---
      \(lines.joined(separator: "\n"))
      ---

      # \(title)

      ## When to use

      <!-- The alert or the symptom, and what this page is not for. -->

      TODO

      ## Steps

      <!-- One command a step, with what it prints when it worked: `Expected: …`. -->

      1. TODO

      ## Verification

      <!-- How the on-call sees that the service is well again. -->

      TODO

      ## Rollback

      <!-- How to undo the steps, or why that is not possible. -->

      TODO

      ## Escalation

      <!-- Whom to page, and after how long. -->

      TODO

      """
  }
}
