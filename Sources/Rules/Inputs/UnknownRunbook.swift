internal import Bytes
import Documents
import Linting

extension Rule {
  /// Nobody can judge a runbook that does not exist.
  static let unknownRunbook = Rule(
    "unknown-runbook", .inputs, .error, scope: .line, in: [.postmortem], needsHistory: true,
    summary: "a runbook that the postmortem names is not in the repository",
    why: """
      The review asks whether the runbooks were adequate, and the answer changes the runbook. With a wrong path, \
      neither happens.
      """,
    method: "Runbooks used (or not used) — and why.",
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        inputs:
          runbooks:
            - {path: docs/runbooks/checkout-taxes.md, used: true, adequate: true, why: the hold worked}
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        id: PM-2026-031
        inputs:
          runbooks:
            - {path: docs/runbooks/checkout-tax.md, used: true, adequate: true, why: the hold worked}
        ---
        # Checkout charged the wrong tax
        """,
      beside: ["docs/runbooks/checkout-tax.md": "# Checkout tax totals are wrong\n"]),
    check: .history { facts, context in
      facts.runbooks.filter(\.isMissing).compactMap { use in
        let history = context.history
        for path in use.paths {
          // A file that is only deleted in the work tree was not moved.
          if let moved = history.file(namedBy: path), moved.path != path {
            return use.problem(ofMoveTo: moved.path, in: moved.file)
          }
          // The file existed during the incident, so it was used; deleting it later is no defect.
          if let started = facts.started, history[path]?.existed(at: started.value) == true { return nil }
        }
        return Problem(
          at: use.path.range,
          "the runbook `\(use.path.value)` does not exist, so nobody can check whether it was adequate",
          help: "write its path from the root of the repository: `path: docs/runbooks/checkout-tax.md`")
      }
    })
}

extension DocumentFacts.RunbookUse {
  fileprivate func problem(ofMoveTo new: String, in file: FileHistory) -> Problem {
    let commit = file.changes.first { $0.path == new }?.commit
    return Problem(
      at: path.range,
      "the runbook `\(path.value)` was moved\(commit.map { " (\($0.description))" } ?? ""), so the path leads nowhere",
      help: "write its current path: `\(new)`", severity: .warning, fix: fix(writing: new))
  }

  /// Replaces the path and keeps the quotes around it; nil if the file does not contain it literally.
  private func fix(writing new: String) -> Fix? {
    // A part after `#` or `?` is a place in the file, and stays.
    let old = path.value.prefix { $0 != "#" && $0 != "?" }
    let quotes = path.range.count - path.value.utf8.count
    guard quotes == 0 || quotes == 2, new.utf8.allSatisfy(\.isPlainInPath) else { return nil }
    let start = path.range.lowerBound + quotes / 2
    return Fix("write the current path", [Edit(start..<start + old.utf8.count, new)], isSafe: true)
  }
}

extension UInt8 {
  /// Whether the byte has no special meaning in YAML, quoted or not.
  fileprivate var isPlainInPath: Bool {
    isLetter || isDigit || self >= 0x80 || "-_./".utf8.contains(self)
  }
}
