internal import Documents
internal import Linting
internal import Reports

extension FixApplier {
  /// How many findings were fixed, after a verb: `fixed 3 problems in 2 files`.
  func summary(_ verb: String, without unwritten: Set<String> = []) -> Report.Notice {
    let paths = Set(changes.map(\.path)).subtracting(unwritten)
    let files = paths.count.counted("file")
    let problems = paths.reduce(0) { $0 + fixed[$1, default: 0] }
    let comments = paths.reduce(0) { $0 + self.comments[$1, default: 0] }
    var parts: [String] = []
    if problems > 0 || comments == 0 { parts.append("\(verb) \(problems.counted("problem"))") }
    if comments > 0 {
      let waiting = comments == 1 ? "1 comment that needs" : "\(comments) comments that need"
      parts.append(
        "\(verb == "fixed" ? "wrote" : "would write") \(waiting) a reason in place of `\(Suppression.placeholder)`")
    }
    return Report.Notice(code: "fixed", message: parts.joined(separator: " and ") + " in \(files)")
  }

  /// The findings that have a fix but were not fixed, and why.
  func notices(allowsUnsafe: Bool) -> [Report.Notice] {
    let sorted = refused.sorted { Finding.isOrderedBefore($0.finding, $1.finding) }
    var notices = sorted.prefix(Self.shown).map { refusal in
      let place = "\(refusal.finding.path):\(refusal.finding.start.line)"
      let rules = Set(refusal.added.map(\.rule)).sorted().joined(separator: ", ")
      let reason = rules.isEmpty ? "the finding would remain" : "the fix would cause new findings: \(rules)"
      return Report.Notice(
        code: "not-fixed", message: "\(place): `\(refusal.finding.rule)` was not fixed, because \(reason)")
    }
    if refused.count > Self.shown {
      let message = "\(refused.count - Self.shown) more were not fixed for the same reasons"
      notices.append(Report.Notice(code: "not-fixed", message: message))
    }
    let unsafe = allowsUnsafe ? 0 : findings.count { $0.fix?.isSafe == false }
    if unsafe > 0 {
      notices.append(
        Report.Notice(
          code: "unsafe-fixes",
          message: "\(unsafe.counted("problem")) more can be fixed with --unsafe-fixes; review the --diff first"))
    }
    return notices
  }

  private static let shown = 5
}
