import Documents
import Linting

/// What the commits show about when a timeline was written.
enum Recording: Equatable {
  /// The log grew while the incident lasted.
  case live
  /// It was written after the incident; with the place where the document says otherwise.
  case afterwards(ByteRange, Message)
  case unknown

  init(of summary: Summary, in history: History) {
    self = .unknown
    guard history.isKnown, let end = (summary.warRoomClosed ?? summary.resolved)?.value else { return }
    if let source = summary.timelineSource, source.value.contains("://") { return }
    let log = summary.timelineSourcePaths.lazy.filter { $0 != summary.path }.compactMap {
      history.file(namedBy: $0)
    }.first
    if let source = summary.timelineSource, let (path, file) = log, let started = summary.started?.value {
      let window = started.earliest...max(started.earliest, end.latest)
      self = Self.ofLog(path, file, within: window, at: source.range)
    } else if log == nil, let recorded = summary.timelineRecorded, recorded.value.lowercased() == "live" {
      self = Self.ofRows(in: summary, history, at: recorded.range)
    }
  }

  /// A log that was kept live has commits from during the incident.
  private static func ofLog(
    _ path: String, _ file: FileHistory, within window: ClosedRange<Int>, at range: ByteRange
  ) -> Recording {
    let count = file.changes.count { window.contains($0.commit.committed.earliest) }
    if count >= 2 { return .live }
    if file.isImported(atLeast: Rule.importOption.standard) { return .unknown }
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
  private static func ofRows(in summary: Summary, _ history: History, at range: ByteRange) -> Recording {
    guard let resolved = summary.resolved, let file = history[summary.path],
      !file.isImported(atLeast: Rule.importOption.standard),
      let first = file.versions.first(where: { $0.summary.timelineRowCount > 0 }),
      first.summary.timelineRowCount >= max(2, summary.timelineRowCount),
      first.change.commit.committed.earliest > resolved.value.latest
    else { return .unknown }
    let delay = Span(seconds: first.change.commit.committed.earliest - resolved.value.latest)
    return .afterwards(
      range,
      """
      the timeline was not recorded live: \(first.summary.timelineRowCount) rows in one commit, \
      \(first.change.commit.description), \(delay) after the incident
      """)
  }
}
