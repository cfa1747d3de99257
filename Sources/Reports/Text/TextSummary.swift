internal import Documents
internal import Linting

extension TextWriter {
  /// Writes how many findings there are of what, what they come from, and what to do about many of a kind.
  mutating func writeSummary(of report: Report, _ input: Reporter.Input) {
    guard !report.findings.isEmpty else {
      // A notice reports that there was no document, and why; most commits touch none.
      if report.documentCount > 0 { write("no findings in \(report.readDocuments)\n") }
      return
    }
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = report.count(severity)
      guard count > 0 else { return nil }
      var writer = TextWriter(style: style)
      writer.paint(Ink(severity), isBold: true) { $0.write(count.counted(severity.rawValue)) }
      return writer.output
    }
    write("\(counts.joined(separator: ", ")) in \(report.readDocuments)\(report.fixable)\n")
    guard let basis = input.basis else { return }
    for line in [report.frequentErrors, basis.line].compactMap(\.self) + report.absences(basis) {
      write("  ")
      writeWrapped(line, after: 2, indentation: 4)
      write("\n")
    }
  }
}

extension Reporter.Basis {
  fileprivate var line: String {
    files.isEmpty
      ? "profile: \(profile), the standard; there is no .pmlint.yml"
      : "profile: \(profile), configured by \(files.prefix(3).joined(separator: ", "))\(files.count > 3 ? " …" : "")"
  }
}

extension Report {
  /// The documents that were read, by kind, and what the baseline left out.
  fileprivate var readDocuments: String {
    let kinds: [(Document.Kind, String)] = [
      (.postmortem, "postmortem"), (.runbook, "runbook"), (.incident, "incident record"),
    ]
    let parts = kinds.compactMap { kind, noun in documents[kind].map { $0.counted(noun) } }
    let read = documentCount.counted("document")
    return (parts.isEmpty ? read : "\(read) (\(parts.joined(separator: ", ")))") + baselineClause
  }

  /// How many findings have a fix; whether it is accepted is unknown before it is tried.
  fileprivate var fixable: String {
    let safe = findings.count { $0.fix?.isSafe == true }
    let unsafe = findings.count { $0.fix?.isSafe == false }
    func have(_ count: Int) -> String { "; \(count) \(count == 1 ? "has" : "have") a fix" }
    switch (safe, unsafe) {
    case (0, 0): return ""
    case (_, 0): return "\(have(safe)) (--fix)"
    case (0, _): return "\(have(unsafe)) (--fix --unsafe-fixes)"
    default: return "\(have(safe)) (--fix), \(unsafe) more with --unsafe-fixes"
    }
  }

  /// The rules with the most errors; nil if one rule has them all, which its findings show.
  fileprivate var frequentErrors: String? {
    let counts = Dictionary(grouping: findings.lazy.filter { $0.severity == .error }, by: \.rule).mapValues(\.count)
    guard counts.count > 1 else { return nil }
    let frequent = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shown = frequent.prefix(5).map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    let others = frequent.count - 5
    return "errors: \(shown)" + (others > 0 ? ", and \(others.counted("rule")) more" : "")
  }

  /// What most documents lack, which is a habit and no slip: a configuration can say so once.
  fileprivate func absences(_ basis: Reporter.Basis) -> [String] {
    guard basis.files.isEmpty, let count = documents[.postmortem], count >= SharedFinding.shown else { return [] }
    let lacking = Dictionary(grouping: findings, by: \.rule).mapValues { Set($0.map(\.path)).count }
    // Of equals, the one that a reader knows best.
    guard
      let habit = Self.habits.max(by: { lacking[$0.rule, default: 0] < lacking[$1.rule, default: 0] }),
      let most = lacking[habit.rule], most * 2 > count
    else { return [] }
    let subject =
      most == count ? "none of your \(count) postmortems" : "only \(count - most) of your \(count) postmortems"
    let verb = count - most > 1 ? habit.several : habit.one
    return ["\(subject) \(verb): `pmlint init` writes a configuration that fits"]
  }

  /// What documents with a finding of the rule do not do, of one and of several; the best known comes first.
  private static let habits: [(rule: Rule.ID, one: String, several: String)] = [
    ("missing-severity", "states a severity", "state a severity"),
    ("missing-structure", "answers the method's questions", "answer the method's questions"),
    ("missing-date", "says when it began and ended", "say when they began and ended"),
    ("missing-metadata", "has an id and a status", "have an id and a status"),
    ("missing-fix", "has a fix", "have a fix"),
    ("missing-chain-level", "names a chain level", "name a chain level"),
    ("missing-label", "has a label", "have a label"),
  ]
}
