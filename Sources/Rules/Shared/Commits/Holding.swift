import Documents
import Linting

/// Whether a fix held, judged by a later incident of its class.
struct Holding {
  /// When the incident happened, as words after "is back".
  let time: String

  /// The conclusion about the fix.
  let conclusion: String

  /// Whether the check was still running: the method asks for no recurrence in the next release.
  let isInside: Bool

  /// Nil if the commits do not show when the fix landed, or the document does not say when the incident began.
  init?(ofFixIn earlier: DocumentFacts, until later: DocumentFacts, days: Int, _ context: Context) {
    guard context.history.isKnown, let started = later.started?.value else { return nil }
    let repair = earlier.repair(in: context)
    let due = earlier.fix?.due.flatMap { Moment($0.value, isDayFirst: context.settings.vocabulary.isDayFirst) }
    guard let landing = repair?.landed ?? due else { return nil }
    let landed = repair?.landed == nil ? "its fix was due" : "its fix landed"
    if started.latest < landing.earliest {
      time = "before \(landed) on \(landing.description)"
      conclusion = "the fix came too late"
      isInside = true
      return
    }
    let releases = context.history.releases.filter { $0.time.earliest > landing.latest }.prefix(2)
    // The first release contains the fix, and the next one ends the check.
    let end = releases.count == 2 ? releases[1].time.latest : landing.latest + Span(days: days).seconds
    let isOpen = releases.count == 1
    isInside = isOpen || started.earliest <= end
    let before = isInside ? "before" : "after"
    switch releases.count {
    case 2: time = "\(before) \(releases[1].name)"
    case 1: time = "before the release after \(releases[0].name)"
    default: time = "\(isInside ? "within" : "more than") \(days) d after \(landed)"
    }
    if let repair, repair.landed == nil {
      conclusion = "the fix was not made"
    } else {
      conclusion =
        isInside ? "the fix did not hold" : "the fix held only until its check ended"
    }
  }
}
