internal import Documents
package import Linting
internal import Reports
internal import Rules

/// The page of a rule, for the terminal and for the documentation.
package struct RulePage {
  private let rule: Rule

  /// The page that explains the words of the method and of the program.
  private static let glossary = "Sources/pmlint/pmlint.docc/Glossary.md"

  package init(_ rule: Rule) {
    self.rule = rule
  }

  /// The page for a terminal.
  package var text: String {
    var text = "\(rule.id): \(rule.summary)\n\(properties)\n\n\(rule.why)\n"
    if let method = rule.method { text += "\nThe method: \(method)\n" }
    text += "\nThis is reported:\n\n\(rule.example.shown.bad.indented)\n\n\(commits.indented)\(report.indented)\n"
    text += "\nThis is not:\n\n\(rule.example.shown.good.indented)\n"
    text += "\nIn \(ConfigurationReader.fileName):\n\n\(configuration.indented)\n"
    return text + "\nwords: \(Reporter.repository)/blob/main/\(Self.glossary)\n"
  }

  /// The page for the documentation.
  package var markdown: String {
    var text = "# \(rule.id)\n\n\(rule.summary.prefix(1).uppercased())\(rule.summary.dropFirst()).\n\n"
    text += "\(properties.prefix(1).uppercased())\(properties.dropFirst())\n\n## Why\n\n\(rule.why)\n"
    if let method = rule.method { text += "\n> \(method)\n" }
    text += "\n## What is reported\n\n````markdown\n\(rule.example.shown.bad)\n````\n\n"
    text += "```text\n\(commits)\(report)\n```\n"
    text += "\n## What is not\n\n````markdown\n\(rule.example.shown.good)\n````\n"
    text += "\n## Configuration\n\n```yaml\n\(configuration)\n```\n"
    return text + "\nThe [glossary](../Glossary.md) explains the words.\n"
  }

  private var properties: String {
    let kinds = rule.kinds.map { "\($0)" }.sorted().joined(separator: ", ")
    let needs = rule.needsHistory ? ", reads commits" : ""
    let off = rule.isOptIn ? "; off unless the configuration or `--select` names it" : ""
    return "\(rule.severity.rawValue), group \(rule.group.rawValue), for: \(kinds)\(needs)\(off)"
  }

  /// How to set the rule, with its default values.
  private var configuration: String {
    let options = rule.options.map { option in
      "    \(option.name): \(option.standard)"
        + "  # \(option.summary)"
    }
    return
      ([
        "rules:", "  \(rule.id):", "    severity: \(rule.severity.rawValue)  # error, warning, note or off",
      ] + options).joined(separator: "\n")
  }

  /// The commits before the bad example, which its text does not show.
  private var commits: String {
    var texts: [String: String] = [:]
    var lines = ""
    for commit in rule.example.commits {
      for (path, text) in commit.files.sorted(by: { $0.key < $1.key }) {
        let added = Change.lines(of: text, besides: texts[path] ?? "").map { " \($0)" }.joined(separator: " /")
        let people = commit.people.map { "\($0) " }.joined()
        lines += "\(commit.time) \(people)\(texts[path] == nil ? "adds \(path)" : "writes in \(path):\(added)")\n"
        texts[path] = text
      }
    }
    return lines.isEmpty ? "" : lines + "\n"
  }

  /// What the linter reports for the bad example.
  private var report: String {
    let texts = [rule.examplePath: rule.example.bad].merging(rule.example.beside) { $1 }
    let documents = texts.sorted { $0.key < $1.key }.compactMap { path, text in
      Document(SourceFile(path: path, bytes: Array(text.utf8)))
    }
    // A fixed day, so that the page is the same every day.
    var context = Context(asOf: Moment(seconds: 1_795_435_200), history: History(of: rule.example.commits))
    // As where the team names its profile; otherwise missing-structure would stand for the parts.
    context.settings.isProfileNamed = rule.id != Rule.missingStructure.id
    let linter = Linter(rules: Rule.all.map { $0.id == rule.id ? $0.optedIn : $0 }, context: context)
    let findings = linter.lint(
      all: documents, referenced: ReferencedFiles(paths: Set(texts.keys), isKnown: texts.count > 1))
    return findings.filter { $0.rule == rule.id && $0.path == rule.examplePath }.map { finding in
      "\(finding.start.line):\(finding.start.column) \(finding.severity.rawValue): \(finding.message)"
        + (finding.help.map { "\n  help: \($0)" } ?? "")
        + (finding.fix.map { "\n  fix: \($0.title)\($0.isSafe ? "" : " (with --unsafe-fixes)")" } ?? "")
    }.joined(separator: "\n")
  }
}

extension String {
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }.joined(
      separator: "\n")
  }
}
