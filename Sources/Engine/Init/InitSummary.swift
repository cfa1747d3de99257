internal import Linting
internal import Reports

/// What a run gives under a new configuration, and how to go on.
struct InitSummary {
  let text: String

  init(_ draft: ConfigurationDraft, _ findings: [Finding]) {
    let habits = draft.habits
    let unread = habits.otherFolders.unread
    let counted = unread.counted("more Markdown file")
    let limit = unread == 0 ? "" : "\(counted) not looked at: `pmlint init --dry-run FOLDER` looks at one folder\n"
    guard !habits.documents.isEmpty else {
      text = """
        no postmortem and no runbook found: pmlint looks for Markdown in folders such as postmortems, incidents, retros, \
        outages, runbooks and playbooks, for `type: postmortem` in front matter, and for headings of such documents
        `pmlint new postmortem` writes the first; `extend-postmortems` in the configuration names another folder

        """ + limit
      return
    }
    let documents = Set(findings.map(\.path)).count
    var lines = [
      findings.isEmpty
        ? "a run finds nothing in \(habits.size)"
        : "a run finds \(findings.count.counted("finding")) in \(documents) of \(habits.documents.count.counted("document")):"
    ]
    let counts = Dictionary(grouping: findings, by: \.rule).mapValues(\.count)
    let width = counts.values.map { String($0).count }.max() ?? 0
    for (rule, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      lines.append("  \(String(repeating: " ", count: width - String(count).count))\(count)  \(rule)")
    }
    if let absences = draft.absences, !absences.unused.isEmpty {
      lines.append(
        "\(absences.unused.count.counted("rule")) \(absences.unused.count == 1 ? "is" : "are") off, because most of these "
          + "documents do not have what they ask for")
    }
    if let next = draft.absences?.next.last { lines.append("next: turn on `\(next.rule.id)` (\(next.reason))") }
    if !findings.isEmpty, draft.baseline == nil {
      lines.append(
        "to see only what is new from now on: `pmlint --write-baseline pmlint-baseline.json`, and "
          + "`baseline: pmlint-baseline.json` in the configuration")
    }
    text = lines.joined(separator: "\n") + "\n" + limit
  }
}
