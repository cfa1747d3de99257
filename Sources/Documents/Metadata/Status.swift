internal import Bytes

/// The status of a postmortem.
package enum Status: String, Hashable, Comparable, Sendable, CaseIterable {
  case draft
  case inReview = "in-review"
  case signed
  case closed

  /// Reads the words that people use; nil for a word that is not a status.
  package init?(_ text: String) {
    guard let status = Self.labels[HeadingKey(text)] else { return nil }
    self = status
  }

  /// Reads a status with text after it, as in `Final (signed 2026-11-17)` or `Closed - all actions done`.
  package init?(leading text: String) {
    // Nearly every status has no text after it.
    if let status = Status(text) {
      self = status
      return
    }
    let words = text.words(with: "-", limit: 2)
    guard let first = words.first, let status = Status(words.joined(separator: " ")) ?? Status(first) else {
      return nil
    }
    self = status
  }

  package static func < (left: Status, right: Status) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .draft: 0
    case .inReview: 1
    case .signed: 2
    case .closed: 3
    }
  }

  private static let labels = LabelTable<Status>([
    (.draft, ["draft", "wip", "in progress", "open", "new", "incomplete"]),
    (.inReview, ["in review", "review", "under review", "proposed", "pending review"]),
    (.signed, ["signed", "reviewed", "accepted", "approved", "final", "published", "complete", "completed", "done"]),
    (.closed, ["closed"]),
  ])
}

extension Document {
  func readStatus() -> Status? {
    metadata.text(.status).flatMap { Status($0.value) }
  }

  /// Whether the status requires a complete document: one without a status counts as final.
  package func isAtLeast(_ status: Status) -> Bool {
    self.status.map { $0 >= status } ?? true
  }

  /// Whether it is a postmortem that nobody reviews yet, so that it may have blanks.
  package var isDraft: Bool { kind == .postmortem && !isAtLeast(.inReview) }

  /// The file or address in `timeline.source`.
  package var timelineSource: Located<String>? {
    let entries = metadata[.timeline]?.value.entries ?? []
    guard let source = entries.first(where: { $0.key.value == "source" }), let text = source.value.value.text
    else { return nil }
    return Located(text, at: source.value.range)
  }

  /// What `timeline.recorded` says, as written.
  package var timelineRecorded: Located<String>? {
    guard let recorded = metadata[.timeline]?.value.entries.first(where: { $0.key.value == "recorded" })?.value,
      let text = recorded.value.text
    else { return nil }
    return Located(text, at: recorded.range)
  }

  /// The times of the signatures in the front matter, as written.
  package var signatureTimes: [Located<String>] {
    (metadata[.signOff]?.value.list ?? []).compactMap { signature in
      guard let at = signature.value.entries.first(where: { $0.key.value == "at" })?.value, let text = at.value.text
      else { return nil }
      return Located(text, at: at.range)
    }
  }
}
