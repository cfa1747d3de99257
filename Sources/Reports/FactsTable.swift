internal import Documents

/// The facts of one document for people: the fact, its value as understood, its place.
struct FactsTable {
  private let inspected: InspectedDocument
  private var lines: [(name: String, value: String, line: Int?)] = []

  init(_ inspected: InspectedDocument) {
    self.inspected = inspected
    let facts = inspected.facts
    add("severity", facts.severity?.text, facts.severity?.range)
    add("status", facts.status?.text, facts.status?.range)
    if inspected.document.kind != .runbook { addIncident(facts) } else { addProcedure(facts) }
    if !facts.owners.isEmpty {
      add("owner", facts.owners.map(\.value).joined(separator: ", "), facts.owners.first?.range)
    } else {
      add("owner", nil, nil)
    }
    for action in facts.actions { add("action", description(of: action), action.range) }
    for part in inspected.document.unreadParts { add("unread", part.message, part.range) }
  }

  private mutating func addIncident(_ facts: Facts) {
    add("date", facts.day.map { Moment(day: $0.value).date }, facts.day?.range)
    for (name, fact) in [
      ("started", facts.started), ("detected", facts.detected), ("contained", facts.contained),
      ("resolved", facts.resolved),
    ] {
      add(name, fact.map(description), fact?.range)
    }
    add("duration", facts.duration.map { Span(seconds: $0.value.seconds).description }, facts.duration?.range)
    for (name, range) in [
      ("impact", facts.impact), ("root cause", facts.rootCause), ("detection", facts.detection),
      ("resolution", facts.resolution), ("lessons", facts.lessons),
    ] {
      add(name, range.map(excerpt), range)
    }
    let zone = facts.timeline?.zone.map { ", times in \($0)" } ?? ""
    add("timeline", facts.timeline.map { "\($0.rows) events\(zone)" }, facts.timeline?.range)
  }

  private mutating func addProcedure(_ facts: Facts) {
    add("last reviewed", facts.lastReviewed.map(description), facts.lastReviewed?.range)
    add("review every", facts.reviewEvery?.text, facts.reviewEvery?.range)
    for (name, range) in [
      ("steps", facts.steps), ("verification", facts.verification), ("rollback", facts.rollback),
      ("escalation", facts.escalation),
    ] {
      add(name, range.map(excerpt), range)
    }
    for alert in facts.alerts { add("alert", alert.value, alert.range) }
  }

  private mutating func add(_ name: String, _ value: String?, _ range: ByteRange?) {
    lines.append((name, value ?? "-", range.map(inspected.line)))
  }

  private func description(of fact: Facts.Fact<StatedTime>) -> String {
    let value = fact.value.isoText ?? fact.text
    guard fact.value.seconds != nil, fact.value.moment?.hasZone == false else { return value }
    return "\(value) (\(fact.value.zoneText.map { "`\($0)` has several meanings" } ?? "no zone"))"
  }

  private func description(of action: Action) -> String {
    let parts = [
      action.owner?.value, action.dueDay.map { Moment(day: $0).date }, action.tracking?.value,
      action.state == .unknown ? nil : action.state.rawValue,
    ]
    let details = parts.compactMap(\.self)
    let text = action.text.shortened(to: 60)
    return details.isEmpty ? text : "\(text) (\(details.joined(separator: ", ")))"
  }

  private func excerpt(_ range: ByteRange) -> String {
    let line = inspected.document.source.line(containing: range.lowerBound)
    return inspected.document.source.text(in: line).shortened(to: 60)
  }

  var text: String {
    let kind = inspected.kind.map { "\($0)" } ?? "no document"
    var text = "\(inspected.path.safeForTerminal): \(kind) (\(inspected.reason.safeForTerminal))\n"
    let width = lines.map(\.name.count).max() ?? 0
    for line in lines {
      let name = line.name.padded(to: width)
      let place = line.line.map { "  line \($0)" } ?? ""
      text += "  \(name)  \(line.value.safeForTerminal)\(line.value == "-" ? "" : place)\n"
    }
    return text
  }
}

extension String {
  fileprivate func shortened(to length: Int) -> String {
    let text = trimmingPrefix { $0.isWhitespace }
    return text.count > length ? text.prefix(length - 1) + "…" : String(text)
  }
}
