internal import Documents

/// What was read of one document, in the schema `pmlint-facts/1`: every key is there, null where nothing was read.
struct FactsJSON: Encodable {
  let inspected: InspectedDocument

  private enum Key: String, CodingKey {
    case path, kind, severity, status, date, started, detected, contained, resolved, duration, owner, impact
    case kindReason = "kind_reason"
    case rootCause = "root_cause"
    case detection, resolution, lessons, timeline, actions
    case lastReviewed = "last_reviewed"
    case reviewEvery = "review_every"
    case escalation, steps, verification, rollback, alerts, unread, language
  }

  func encode(to encoder: any Encoder) throws {
    let facts = inspected.facts
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(inspected.path, forKey: .path)
    try container.encode(inspected.kind.map { "\($0)" }, forKey: .kind)
    try container.encode(inspected.reason, forKey: .kindReason)
    try container.encode(facts.severity.map { value($0, $0.value) }, forKey: .severity)
    try container.encode(facts.status.map { value($0, Status(leading: $0.text)?.rawValue) }, forKey: .status)
    try container.encode(facts.day.map { value($0, Moment(day: $0.value).date) }, forKey: .date)
    let moments = [
      (Key.started, facts.started), (.detected, facts.detected), (.contained, facts.contained),
      (.resolved, facts.resolved), (.lastReviewed, facts.lastReviewed),
    ]
    for (key, fact) in moments { try container.encode(fact.map(moment), forKey: key) }
    try container.encode(
      facts.duration.map {
        DurationJSON(minutes: $0.value.seconds / 60, text: $0.text, line: $0.range.map(inspected.line))
      }, forKey: .duration)
    try container.encode(facts.reviewEvery.map { value($0, $0.value) }, forKey: .reviewEvery)
    let owner = facts.owners.first.map { first in
      OwnerJSON(names: facts.owners.map(\.value), line: inspected.line(first.range))
    }
    try container.encode(owner, forKey: .owner)
    let presences: [(Key, ByteRange?)] = [
      (.impact, facts.impact), (.rootCause, facts.rootCause), (.detection, facts.detection),
      (.resolution, facts.resolution), (.lessons, facts.lessons), (.escalation, facts.escalation),
      (.steps, facts.steps), (.verification, facts.verification), (.rollback, facts.rollback),
    ]
    for (key, range) in presences {
      try container.encode(range.map { ["line": inspected.line($0)] }, forKey: key)
    }
    try container.encode(
      facts.timeline.map { TimelineJSON(rows: $0.rows, line: inspected.line($0.range), zone: $0.zone) },
      forKey: .timeline)
    try container.encode(facts.actions.map(action), forKey: .actions)
    try container.encode(facts.alerts.map(\.value), forKey: .alerts)
    try container.encode(inspected.document.unreadParts.map(unread), forKey: .unread)
    try container.encode(facts.language, forKey: .language)
  }

  private func value<Value>(_ fact: Facts.Fact<Value>, _ value: String?) -> ValueJSON {
    ValueJSON(text: fact.text, value: value, line: fact.range.map(inspected.line), zone: nil)
  }

  private func moment(_ fact: Facts.Fact<StatedTime>) -> ValueJSON {
    let zone = fact.value.seconds == nil ? nil : fact.value.moment?.hasZone == true ? "stated" : "assumed"
    return ValueJSON(
      text: fact.text, value: fact.value.isoText, line: fact.range.map(inspected.line), zone: zone)
  }

  private func action(_ action: Action) -> ActionJSON {
    ActionJSON(
      line: inspected.line(action.range), text: action.text, owner: action.owner?.value,
      due: action.dueDay.map { Moment(day: $0).date } ?? action.due?.value, tracking: action.tracking?.value,
      state: action.state.rawValue)
  }

  private func unread(_ part: UnreadPart) -> UnreadJSON {
    UnreadJSON(
      line: inspected.line(part.range), endLine: inspected.document.source.position(of: part.range.upperBound).line,
      reason: part.message)
  }
}

/// A key that is written as null where nothing was read, so that a reader sees what was looked for.
@propertyWrapper
private struct OrNull<Value: Encodable>: Encodable {
  let wrappedValue: Value?

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue)
  }
}

private struct ValueJSON: Encodable {
  let text: String
  @OrNull var value: String?
  @OrNull var line: Int?

  /// Left out for what is no moment.
  let zone: String?
}

private struct DurationJSON: Encodable {
  let minutes: Int
  let text: String
  @OrNull var line: Int?
}

private struct OwnerJSON: Encodable {
  let names: [String]
  let line: Int
}

private struct TimelineJSON: Encodable {
  let rows: Int
  let line: Int
  @OrNull var zone: String?
}

private struct ActionJSON: Encodable {
  let line: Int
  let text: String
  @OrNull var owner: String?
  @OrNull var due: String?
  @OrNull var tracking: String?
  let state: String
}

private struct UnreadJSON: Encodable {
  let line: Int
  let endLine: Int
  let reason: String

  enum CodingKeys: String, CodingKey {
    case line, reason
    case endLine = "end_line"
  }
}
