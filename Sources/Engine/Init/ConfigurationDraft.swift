internal import Documents
internal import Linting
internal import Reports

/// The text of a configuration that fits a repository, with the reason for each value in a comment.
struct ConfigurationDraft {
  let habits: RepositoryHabits
  var absences: Absences?

  /// The name of the file of known findings, if there is one.
  var baseline: String?
  let asOf: Moment

  var text: String {
    let parts = [head, profile, places, severities, deadline, dates, names, notes, rules, known]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var head: String {
    Self.comment(
      "Written by `pmlint init` on \(asOf.date) from \(habits.size). Change what does not fit: `pmlint config` shows "
        + "what is in force, `pmlint explain RULE` why a rule exists.")
  }

  private var profile: String {
    let (count, following) = (habits.postmortems.count, habits.following)
    switch habits.profile {
    case nil:
      let text = "Once there are postmortems: `method` asks for one structural fix and one chain level, "
      return Self.comment(text + "`contributing-factors` for actions with an owner, a date and an issue.")
        + "\n# profile: method"
    case .method:
      return Self.comment(
        "A chain level, a label, whys and one structural fix, as in \(following) of \(count.counted("postmortem")).")
        + "\nprofile: method"
    case let profile?:
      return Self.comment(
        "Several causes and several actions. `method` would ask for one structural fix and one chain level, as in "
          + "\(following) of \(count.counted("postmortem")).") + "\nprofile: \(profile.rawValue)"
    }
  }

  /// Where documents are, if the usual names do not find them all.
  private var places: String {
    let others = [
      ("extend-postmortems", habits.otherFolders.postmortems), ("extend-runbooks", habits.otherFolders.runbooks),
    ]
    let lines = others.flatMap { key, found -> [String] in
      found.isEmpty ? [] : ["\(key):"] + found.map { "  - \(YAMLText($0.pattern))  # \($0.count.counted("file"))" }
    }
    if !lines.isEmpty {
      return ([Self.comment("Besides those with a usual name, as their headings show.")] + lines).joined(
        separator: "\n")
    }
    guard habits.documents.isEmpty else { return "" }
    return """
      # Where documents are, besides folders such as postmortems, incidents, retros, outages, runbooks and playbooks.
      # extend-postmortems: ["docs/reviews/**"]
      # extend-runbooks: ["docs/procedures/**"]
      """
  }

  private var severities: String {
    let words = habits.severities
    var lines: [String] = []
    if !words.levels.isEmpty {
      lines.append(
        Self.comment(
          "The severities in these documents, most severe first, each as the level in the same place. `deadline:` in a "
            + "level is the time to its postmortem; `pmlint config` shows those in force."))
      lines.append("severities:")
      for level in words.levels {
        let parts = [
          level.words.isEmpty ? nil : "aliases: \(YAMLText.list(level.words.map(\.word)))",
          level.isWritten ? "postmortem: optional" : nil,
        ].compactMap(\.self)
        let counts = level.words.map { "\($0.word) in \($0.count)" }.joined(separator: ", ").safeForTerminal
        lines.append("  \(level.name): {\(parts.joined(separator: ", "))}\(counts.isEmpty ? "" : "  # \(counts)")")
      }
    }
    if !words.unranked.isEmpty {
      let shown = words.unranked.prefix(6).map { "`\($0)`" }.joined(separator: ", ").safeForTerminal
      lines.append(Self.comment("Nothing shows how severe these are: \(shown). Write them as `aliases` of a level."))
    }
    return lines.joined(separator: "\n")
  }

  private var deadline: String {
    let filing = habits.filing
    var lines: [String] = []
    if filing.imported >= 3 {
      lines.append(
        Self.comment(
          "\(filing.imported) of \(habits.postmortems.count) postmortems came with others in one commit, which does "
            + "not show when each was written."))
    }
    if let days = filing.deadline, let median = filing.median {
      lines.append(
        Self.comment(
          "Half of \(filing.days.count) postmortems were filed within \(median.counted("day")) of the incident, four of "
            + "five within \(days). The method asks for 24 to 48 hours."))
      lines.append("deadline: \(days)d")
    }
    return lines.joined(separator: "\n")
  }

  private var dates: String {
    habits.dates.map { "# As other dates in these documents show.\ndates: \($0.rawValue)" } ?? ""
  }

  /// More names for labels, fields and sections.
  private var names: String {
    var lines: [String] = []
    if habits.profile == .method, !habits.labels.isEmpty {
      lines.append("labels: \(YAMLText.list(Vocabulary.method.labels.words + habits.labels))")
    }
    for (key, aliases) in [("fields", habits.fields), ("sections", habits.sections)] where !aliases.isEmpty {
      lines.append("\(key):")
      for (name, seen) in aliases.sorted(by: { $0.key < $1.key }) {
        let counts = "in \(seen.map { String($0.count) }.joined(separator: ", ")) of \(habits.documents.count)"
        lines.append("  \(name): \(YAMLText.list(seen.map(\.name)))  # \(counts)")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// What no key says, but a reader of the file wants to know.
  private var notes: String {
    var lines: [String] = []
    if let first = habits.languages.first, first.count * 2 >= habits.documents.count {
      lines.append(
        Self.comment(
          "\(first.count) of \(habits.documents.count) documents are in another language than English, which is what the "
            + "rules about blame read. Your own words for them:"))
      lines.append("# language: \(YAMLText.list([first.code]))\n# phrases: {people: [], lapses: [], feelings: []}")
    }
    if !habits.owners.isEmpty {
      let forms = habits.owners.map { "\($0.form) in \($0.count)" }.joined(separator: ", ")
      lines.append(Self.comment("Owners are written as: \(forms) (documents)."))
    }
    return lines.joined(separator: "\n")
  }

  private var rules: String {
    guard let absences, !absences.unused.isEmpty || !absences.next.isEmpty else { return "" }
    var lines = ["rules:"]
    if !absences.unused.isEmpty {
      lines.append("  # What most of these documents do not have. Remove a line to ask for it.")
      lines += Self.lines(absences.unused)
    }
    if !absences.next.isEmpty {
      lines.append("  # What many of them have. Turn these on next, the last one first.")
      lines += Self.lines(absences.next)
    }
    return lines.joined(separator: "\n")
  }

  private var known: String {
    baseline.map {
      "# What was found when this file was written; `pmlint --prune-baseline` removes what is mended.\nbaseline: \($0)"
    }
      ?? ""
  }

  private static func lines(_ absences: [Absences.Absence]) -> [String] {
    let width = (absences.map { $0.rule.id.count }.max() ?? 0) + ": off".count
    return absences.map { absence in
      "  \("\(absence.rule.id): off".padded(to: width))  # \(absence.reason)"
    }
  }

  /// A comment in lines of at most 100 columns.
  private static func comment(_ text: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < 100 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append("# \(word)")
      }
    }
    return lines.joined(separator: "\n")
  }
}
