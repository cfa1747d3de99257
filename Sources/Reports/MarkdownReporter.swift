internal import Bytes
internal import Documents
internal import Linting

extension Reporter {
  /// For a comment on a pull request: a summary in one line, and a table of the findings.
  package static let markdown = markdown(limit: Limits.markdownReport)

  /// The same with another limit in UTF-8 bytes.
  package static func markdown(limit: Int) -> Reporter {
    Reporter(short: "markdown") { report, _ in
      let counts = Severity.allCases.reversed().compactMap { severity in
        report.count(severity) == 0 ? nil : report.count(severity).counted(severity.rawValue)
      }
      let found = counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
      let documents = report.documentCount.counted("document")
      var text = "**pmlint:** \(found) in \(documents)\(report.baselineClause)\n"
      guard !report.findings.isEmpty else { return text }
      text += "\n| | where | what | rule |\n| --- | --- | --- | --- |\n"
      // The worst first, so that a cut loses what matters least.
      let sorted = report.findings.gravestFirst
      for (index, finding) in sorted.enumerated() {
        let row = finding.markdownRow
        let more = "\n\(sorted.count - index) more\n"
        if text.utf8.count + row.utf8.count + more.utf8.count > limit { return text + more }
        text += row
      }
      return text
    }
  }
}

extension Finding {
  fileprivate var markdownRow: String {
    let what = [message, help].compactMap { $0?.markdown }.joined(separator: "<br>")
    let place = "\(path):\(start.line)".entities(isCode: true)
    return "| \(severity.rawValue) | <code>\(place)</code> | \(what) | `\(rule)` |\n"
  }
}

extension String {
  /// The text of a message in a table cell: text between backticks is code, and nothing else has a meaning in Markdown.
  fileprivate var markdown: String {
    let parts = safeForTerminal.split(separator: "`", omittingEmptySubsequences: false)
    return parts.indices.map { index in
      let isCode = index % 2 == 1 && index + 1 < parts.endIndex
      let text = String(parts[index]).entities(isCode: isCode)
      // A backtick without a partner is kept.
      return isCode ? "<code>\(text)</code>" : (index % 2 == 1 ? "&#96;" : "") + text
    }.joined()
  }

  /// The text with character references for everything that Markdown or HTML would interpret.
  ///
  /// Markdown does not interpret references as syntax (CommonMark §2.5), but addresses become links all the same, also
  /// between HTML's `code`, and would look like links of the comment's author. Outside of code, GitHub also finds
  /// mentions and numbers of issues, and notifies people. A zero-width space prevents both.
  fileprivate func entities(isCode: Bool) -> String {
    var text = ""
    var (word, isInName) = ("", false)
    for scalar in safeForTerminal.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "!", "$", "\"": text += "&#\(scalar.value);"
      case "@": text += "&#64;" + (isCode && !isInName ? "" : "\u{200B}")
      case "#": text += "&#35;" + (isCode ? "" : "\u{200B}")
      case "/" where word == ":", "." where word == "www": text += "\u{200B}\(scalar)"
      case "-" where word == "gh" && !isCode: text += "\u{200B}-"
      default: text.unicodeScalars.append(scalar)
      }
      if scalar.properties.isAlphabetic {
        // The end of a word is enough.
        word = (word == ":" ? "" : word.suffix(3)) + scalar.properties.lowercaseMapping
      } else {
        word = scalar == ":" ? ":" : ""
      }
      isInName =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "._-+".contains(Character(scalar))
    }
    return text
  }
}
