/// What a document says about its incident or its procedure, in whatever form.
///
/// A fact is nil where nothing was read: a value is never guessed, because a wrong time makes wrong findings.
package struct Facts: Sendable {
  package internal(set) var severity: Fact<String>?
  package internal(set) var status: Fact<String>?

  /// The day of the incident, in days since 1970-01-01.
  package internal(set) var day: Fact<Int>?
  package internal(set) var started: Fact<StatedTime>?
  package internal(set) var detected: Fact<StatedTime>?
  package internal(set) var contained: Fact<StatedTime>?
  package internal(set) var resolved: Fact<StatedTime>?
  package internal(set) var duration: Fact<StatedSpan>?

  /// The owner, author, lead or commander of the document or the incident, as labelled.
  package internal(set) var owners: [Located<String>] = []

  /// The first line that says it.
  package internal(set) var impact: ByteRange?
  package internal(set) var rootCause: ByteRange?
  package internal(set) var detection: ByteRange?
  package internal(set) var resolution: ByteRange?
  package internal(set) var lessons: ByteRange?
  package internal(set) var timeline: Timeline?

  /// The follow-ups that the document promises.
  package internal(set) var actions: [Action] = []

  package internal(set) var lastReviewed: Fact<StatedTime>?
  package internal(set) var reviewEvery: Fact<String>?
  package internal(set) var escalation: ByteRange?
  package internal(set) var steps: ByteRange?
  package internal(set) var verification: ByteRange?
  package internal(set) var rollback: ByteRange?
  package internal(set) var alerts: [Located<String>] = []

  /// The language of the text, as an ISO 639-1 code; nil if it has too few words to show one.
  package internal(set) var language: String?

  /// A value, as it is written and where; without a place if only the file's name says it.
  package struct Fact<Value: Hashable & Sendable>: Hashable, Sendable {
    package let value: Value
    package let text: String
    package let range: ByteRange?
  }

  package struct Timeline: Hashable, Sendable {
    /// How many events have a time or a date.
    package let rows: Int
    package let range: ByteRange

    /// The zone of the times, as it is written.
    package let zone: String?
  }

  init() {}
}

extension Facts.Fact<String> {
  init(_ text: Located<String>) {
    self.init(value: text.value, text: text.value, range: text.range)
  }
}

extension StatedTime {
  /// `2026-05-01T10:00Z`, without `Z` if no zone is known, and without a time if only the day is; nil without a day.
  package var isoText: String? {
    guard let moment else { return nil }
    guard seconds != nil else { return moment.date }
    let text = moment.rfc3339
    let minutes = hasSeconds ? text.dropLast() : text.dropLast(4)
    return minutes + (moment.hasZone ? "Z" : "")
  }
}
