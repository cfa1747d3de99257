package import Linting
internal import Rules

/// A group of rules: what they have in common, and the reason for each.
package struct GroupPage {
  private let group: Rule.Group

  package init(_ group: Rule.Group) {
    self.group = group
  }

  package var text: String {
    var text = "\(group.rawValue): \(purpose)\n"
    for rule in Rule.all where rule.group == group {
      text += "\n\(rule.id) (\(rule.severity.rawValue))\n    \(rule.summary)\n"
    }
    return text
      + "\n`pmlint explain RULE` says why, with examples; `--select \(group.rawValue)` runs only these;\n"
      + "`rules: {\(group.rawValue): off}` in \(ConfigurationReader.fileName) turns them off.\n"
  }

  private var purpose: String {
    switch group {
    case .document: "whether the document can be read, found and trusted"
    case .severity: "how bad the incident was, and when"
    case .deadline: "whether the review took place while people remembered"
    case .roles: "who was in the room, and who signed"
    case .inputs: "what the review had on its table"
    case .analysis: "how the incident is traced to a level of the chain"
    case .fix: "the change that keeps it from happening again"
    case .blame: "sentences that end the trace at a person"
    case .runbook: "whether a runbook helps at two in the morning"
    case .suppression: "comments that keep a finding, and why"
    }
  }
}
