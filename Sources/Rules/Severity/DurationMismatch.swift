import Documents
import Linting

extension Rule {
  /// Readers judge the incident by its duration.
  static let durationMismatch = Rule(
    "duration-mismatch", .severity, .error, scope: .line, in: [.postmortem, .incident],
    summary: "the stated duration does not match the start and the resolution",
    why: """
      The review begins with severity, duration and users affected, and compares every gap with them. When the stated \
      duration and the times disagree, one of them is wrong, and so is every conclusion from it.
      """,
    method: "Re-state the incident. Severity, duration, users affected.",
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        started: 2026-11-16T09:12:00Z
        resolved: 2026-11-16T11:05:00Z
        duration: 47 min
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        id: PM-2026-031
        started: 2026-11-16T09:12:00Z
        resolved: 2026-11-16T11:05:00Z
        duration: 1 h 53 min
        ---
        # Checkout charged the wrong tax
        """),
    check: .document { document, _ in
      guard let started = document.metadata.moment(.started), let resolved = document.metadata.moment(.resolved),
        // A wrong order has its own finding, and an unknown zone explains any difference.
        resolved.value.latest > started.value.earliest, started.value.isComparable(with: resolved.value)
      else { return [] }
      let shortest = max(0, resolved.value.earliest - started.value.latest)
      let longest = resolved.value.latest - started.value.earliest
      let stated = document.statedDurations.first { spans in
        // "5 h, of which 40 min without orders": one of the two is the whole duration.
        spans.value.allSatisfy { $0.contradicts(shortest...longest, slack: 5 * 60) }
      }
      guard let stated, let span = stated.value.first else { return [] }
      let real = Span(seconds: longest / 60 * 60)
      let isOpen = started.value.isDateOnly || resolved.value.isDateOnly
      return [
        Problem(
          at: stated.range,
          "the stated duration is \(Span(seconds: span.seconds)), but start and resolution are \(isOpen ? "at most " : "")\(real) apart",
          help: "correct the duration, or `started` and `resolved`",
          confidence: document.metadata.entry(.duration)?.value.range == stated.range ? .high : .medium,
          related: [
            Problem.Related(at: started.range, "started \(started.value.description)"),
            Problem.Related(at: resolved.range, "resolved \(resolved.value.description)"),
          ])
      ]
    })
}

extension Moment {
  fileprivate func isComparable(with other: Moment) -> Bool {
    isDateOnly || other.isDateOnly || hasZone == other.hasZone
  }
}

extension Document {
  /// The field's value, and the sentences of the restatement about the incident's duration.
  fileprivate var statedDurations: [Located<[StatedSpan]>] {
    let field = metadata.text(.duration).map { Located(StatedSpan.all(in: Array($0.value.utf8)), at: $0.range) }
    let told = sentences(in: [.restatement]).filter(\.speaksOfDuration).compactMap(\.stated)
    return ([field].compactMap(\.self) + told).filter { !$0.value.isEmpty }
  }
}

extension Sentence {
  private static let duration = Set(words: "duration lasted")
  private static let incident = Set(words: "incident outage downtime duration")

  fileprivate var speaksOfDuration: Bool {
    tokens.contains { Self.duration.contains($0.hash) } && tokens.contains { Self.incident.contains($0.hash) }
  }

  fileprivate var stated: Located<[StatedSpan]>? {
    let bytes = Array(text(of: tokens.indices).utf8)
    guard let start = tokens.first?.range.lowerBound else { return nil }
    let spans = StatedSpan.all(in: bytes)
    guard let first = spans.first else { return nil }
    return Located(spans, at: prose.source(of: first.range.lowerBound + start..<first.range.upperBound + start))
  }
}
