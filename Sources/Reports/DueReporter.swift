internal import Documents

/// Prints what is due.
package struct DueReporter: Sendable {
  /// What `--format` calls it.
  package let name: String
  private let write: @Sendable (DueReport, Options) -> String

  package func callAsFunction(_ report: DueReport, _ options: Options = Options()) -> String { write(report, options) }

  /// How people want to read it.
  package struct Options: Sendable {
    /// Whether each thing without a date is listed too.
    package var listsUndated = false

    /// Where the reader is.
    package var style = Reporter.Style()

    package init(listsUndated: Bool = false, style: Reporter.Style = Reporter.Style()) {
      (self.listsUndated, self.style) = (listsUndated, style)
    }
  }

  package static let all = [text, json, ics]

  /// For people: what is late first, two lines for each thing.
  package static let text = DueReporter(name: "text") { report, options in
    DueText(report: report, listsUndated: options.listsUndated, style: options.style).text
  }

  /// For programs: schema `pmlint-due/1`.
  package static let json = DueReporter(name: "json") { report, _ in DueJSON(report).json(isPretty: true) + "\n" }

  /// For calendars: an all-day event for each thing with a date.
  package static let ics = DueReporter(name: "ics") { report, _ in DueCalendar(report: report).text }
}

/// The list as people read it.
private struct DueText {
  let report: DueReport
  let listsUndated: Bool
  let style: Reporter.Style

  /// What a terminal shows at least.
  private static let width = 80

  var text: String {
    var text = ""
    for state in DueReport.State.allCases where state != .undated || listsUndated {
      let items = report.items.filter { report.state(of: $0) == state }
      if items.isEmpty { continue }
      text += "\(heading(state)) (\(items.count))\n"
      let owners = items.map { owner(of: $0).displayWidth }.max() ?? 0
      for item in items { text += lines(of: item, ownerWidth: min(owners, 20)) }
      text += "\n"
    }
    return text + summary
  }

  private func heading(_ state: DueReport.State) -> String {
    switch state {
    case .overdue: "overdue"
    case .soon: "within \(report.days == 1 ? "a day" : "\(report.days) days")"
    case .later: "later"
    case .undated: "without a date"
    }
  }

  private func lines(of item: DueItem, ownerWidth: Int) -> String {
    let date = item.due?.date ?? "          "
    let head = "  \(date)  \(owner(of: item).padded(to: ownerWidth))  "
    let what = item.title.safeForTerminal.shortened(to: max(Self.width - head.displayWidth, 24))
    let notes = [
      "\(style.shown(item.path)):\(item.line)", item.due.map(distance), item.tracking.map { $0.shortened(to: 40) },
    ]
    let details = notes.compactMap(\.self).map(\.safeForTerminal).joined(separator: " · ")
    return "\(head)\(what)\n    \(details)\n"
  }

  private func owner(of item: DueItem) -> String { (item.owner ?? "nobody").safeForTerminal.shortened(to: 20) }

  private func distance(to due: Moment) -> String {
    let seconds = due.latest - report.asOf.earliest
    return seconds < 0 ? "\(Span(seconds: -seconds)) ago" : "in \(Span(seconds: seconds))"
  }

  private var summary: String {
    let counts = [
      "\(report.count(.overdue)) overdue", "\(report.count(.soon)) \(heading(.soon))", "\(report.count(.later)) later",
    ]
    let undated = report.count(.undated)
    let rest = undated == 0 || listsUndated ? "" : "\(undated) without a date: --undated lists them\n"
    return "\(counts.joined(separator: ", ")); as of \(report.asOf.description)\n\(rest)"
  }
}

extension DueItem {
  /// What is to be done, and for promises of what sort they are: a filing and a review say it themselves.
  fileprivate var title: String { kind == .fix || kind == .action ? "\(kind.rawValue): \(what)" : what }
}

extension String {
  /// The text, with `…` in place of what does not fit.
  fileprivate func shortened(to width: Int) -> String {
    if displayWidth <= width { return self }
    var text = ""
    var taken = 1
    for character in self {
      taken += String(character).displayWidth
      if taken > width { break }
      text.append(character)
    }
    while text.last == " " { text.removeLast() }
    return text + "…"
  }
}
