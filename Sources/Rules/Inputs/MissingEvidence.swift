import Documents
import Linting

extension Rule {
  /// Dashboards move on: only a link with the incident's time range still shows the incident.
  static let missingEvidence = Rule(
    "missing-evidence", .inputs, .warning, scope: .document, in: [.postmortem],
    summary: "no monitoring, logs or traces from the incident window are linked",
    why: """
      People who were not there must be able to check the analysis against what the system recorded. A link without \
      the incident's time range shows next month's graphs.
      """,
    method: "Monitoring/logs/traces from the incident window.",
    example: Example(
      bad: """
        ---
        severity: P1
        status: signed
        started: 2026-11-16T09:12:00Z
        resolved: 2026-11-16T11:05:00Z
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        severity: P1
        status: signed
        started: 2026-11-16T09:12:00Z
        resolved: 2026-11-16T11:05:00Z
        ---
        # Checkout charged the wrong tax

        ## Evidence
        - [Totals by region](https://grafana.example.com/d/checkout?from=1794819600000&to=1794828600000)
        """),
    check: .document { document, context in
      guard context.owesAll(document) else { return [] }
      let help: Message =
        "write `evidence: [{url: …, from: 2026-11-16T09:00:00Z, to: 2026-11-16T11:30:00Z}]` under `inputs:`"
      let items = document.declared(.evidence)?.value.items ?? []
      if items.isEmpty {
        if document.showsEvidence { return [] }
        let section = document.sections(.evidence).first?.title?.range
        return [
          Problem(
            at: document.place(of: .evidence, orIn: section),
            "no graph, log or trace of the incident is linked, so nobody can check the analysis", help: help)
        ]
      }
      return items.compactMap { document.problem(withWindowOf: $0) }
    })
}

extension Located<FrontMatter.Value> {
  fileprivate func moment(_ key: String) -> Located<Moment>? {
    guard let text = text(at: key), let moment = Moment(text.value) else { return nil }
    return Located<Moment>(moment, at: text.range)
  }

  /// The items of a list, or a single value.
  fileprivate var items: [Located<FrontMatter.Value>] {
    switch value {
    case .list(let values): values
    case .mapping: [self]
    case .scalar: value.text == nil || value.text?.lowercased() == "none" ? [] : [self]
    }
  }
}

extension Document {
  /// The reason why a link in the metadata does not show the incident.
  fileprivate func problem(withWindowOf item: Located<FrontMatter.Value>) -> Problem? {
    guard let from = item.moment("from"), let to = item.moment("to") else {
      let address = item.text(at: "url") ?? item.text
      // A picture or a log file keeps its content; a dashboard shows the present.
      guard let address, item.moment("from") == nil, item.moment("to") == nil, address.value.isDashboard else {
        return nil
      }
      return Problem(
        at: address.range, "the dashboard link has no time range, so it will show another day",
        help: "add the incident's time range: `from: 2026-11-16T09:00:00Z, to: 2026-11-16T11:30:00Z`")
    }
    guard let started = metadata.moment(.started)?.value, let resolved = metadata.moment(.resolved)?.value,
      to.value.latest < started.earliest || from.value.earliest > resolved.latest
    else { return nil }
    return Problem(
      at: from.range,
      "the evidence is from \(from.value.description) to \(to.value.description), outside the incident",
      help: "use the incident's time range, \(started.description) to \(resolved.description)")
  }
}
