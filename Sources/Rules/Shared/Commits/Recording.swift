import Documents
import Linting

/// What the commits show about when a timeline was written.
enum Recording: Equatable {
  /// The log grew while the incident lasted.
  case live
  /// It was written after the incident; with the range and the message of a contradicting statement.
  case afterwards(ByteRange, Message)
  case unknown

  init(of facts: DocumentFacts, in history: History) {
    self = .unknown
    guard history.isKnown, let end = (facts.warRoomClosed ?? facts.resolved)?.value else { return }
    if let source = facts.timelineSource, source.value.contains("://") { return }
    let log = facts.timelineSourcePaths.lazy.filter { $0 != facts.path }.compactMap {
      history.file(namedBy: $0)
    }.first
    if let source = facts.timelineSource, let (path, file) = log, let started = facts.started?.value {
      let window = started.earliest...max(started.earliest, end.latest)
      self = Self.ofLog(path, file, within: window, at: source.range)
    } else if log == nil, let recorded = facts.timelineRecorded, recorded.value.lowercased() == "live" {
      self = Self.ofRows(in: facts, history, at: recorded.range)
    }
  }

  /// A log that was kept live has commits from during the incident.
  private static func ofLog(
    _ path: String, _ file: FileHistory, within window: ClosedRange<Int>, at range: ByteRange
  ) -> Recording {
    let count = file.changes.count { window.contains($0.commit.committed.earliest) }
    if count >= 2 { return .live }
    if file.isImported(atLeast: Rule.importOption.number) { return .unknown }
    let first = file.first.commit
    let delay = first.committed.earliest - window.upperBound
    let when = delay > 0 ? ", \(Span(seconds: delay)) after the incident" : ""
    return .afterwards(
      range,
      """
      `\(path)` has \(count == 0 ? "no commit" : "one commit") from during the incident, so it was not recorded live: \
      first committed in \(first.description)\(when)
      """)
  }

  /// Rows that were entered live do not all appear in one commit.
  private static func ofRows(in facts: DocumentFacts, _ history: History, at range: ByteRange) -> Recording {
    guard let resolved = facts.resolved, let file = history[facts.path],
      !file.isImported(atLeast: Rule.importOption.number),
      let first = file.versions.first(where: { $0.facts.timelineRowCount > 0 }),
      first.facts.timelineRowCount >= max(2, facts.timelineRowCount),
      first.change.commit.committed.earliest > resolved.value.latest
    else { return .unknown }
    let delay = Span(seconds: first.change.commit.committed.earliest - resolved.value.latest)
    return .afterwards(
      range,
      """
      the timeline was not recorded live: \(first.facts.timelineRowCount) rows in one commit, \
      \(first.change.commit.description), \(delay) after the incident
      """)
  }
}
