internal import Bytes
import Documents
import Linting

extension Rule {
  /// "Investigate why" puts off the decision that a fix is.
  static let undecidedFix = Rule(
    "undecided-fix", .fix, .warning, scope: .line, in: [.postmortem],
    summary: "the action only promises to think, or to make something better without an end",
    why: """
      "Investigate why the alert was late" ends in a decision that nobody has made yet, and "improve monitoring" has no \
      end at which it is done. Both stay open until they are closed for their age. A change that is named can be made, \
      checked and found again.
      """,
    method: "A specific change to a checklist, runbook, test, brief template, CI step, or ADR.",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Action items
        - Investigate why the alert was late
        - Improve monitoring
        """,
      good: """
        # Checkout charged the wrong tax

        ## Action items
        - Alert on `tax_mismatch` within 5 minutes
        - Add the tax dashboard to `runbooks/checkout.md`
        """),
    check: .document { document, _ in
      let fixes = document.structuralFixes.prefix(1).compactMap { fix in
        fix.isDone ? nil : fix.change.map { (text: $0.value, range: $0.range, severity: Severity.error) }
      }
      let actions = document.actionItems.filter { !$0.isDone }.map { ($0.text, $0.range, Severity.warning) }
      return (fixes + actions).compactMap { text, range, severity in
        guard let promise = UndecidedPromise(text, asWritten: document.source.text(in: range)) else { return nil }
        let message: Message =
          promise.isThought
          ? "`\(promise.words)` promises to think, so nothing is decided yet"
          : "`\(promise.words)` has no end, so nobody can say when it is done"
        return Problem(
          at: range, message,
          help:
            "name the change and what it changes: \"Add … to `runbooks/checkout.md`\", \"Alert on … within 5 minutes\"",
          severity: severity)
      }
    })
}

/// The beginning of an action that decides nothing.
private struct UndecidedPromise {
  let words: String

  /// Whether it promises to think; else to better something without an end.
  let isThought: Bool

  init?(_ text: String, asWritten source: String) {
    let words = text.words(with: "'’-")
    let start = words.drop { Self.openings.contains($0) }
    if let phrase = Self.thoughts.first(where: { start.starts(with: $0) }) {
      // "Consider adding X to `a.md`" names the change, and "Investigate and add an alert" goes on to one.
      guard !source.namesEnd, !start.prefix(5).contains("and") else { return nil }
      (self.words, isThought) = (phrase.joined(separator: " "), true)
    } else if let verb = start.first, Self.bettering.contains(verb), 2...8 ~= start.count, !source.namesEnd {
      (self.words, isThought) = (start.prefix(2).joined(separator: " "), false)
    } else {
      return nil
    }
  }

  /// What stands before the verb of a promise.
  private static let openings: Set<String> = [
    "we", "will", "should", "need", "to", "must", "todo", "action", "team", "plan",
  ]

  private static let thoughts: [[String]] = [
    "investigate", "look into", "look at", "consider", "explore", "discuss", "think about", "think of", "figure out",
    "evaluate whether", "undersøke", "vurdere", "prüfen ob", "untersuchen",
  ].map { $0.split(separator: " ").map(String.init) }

  private static let bettering: Set<String> = [
    "improve", "better", "enhance", "strengthen", "optimize", "optimise", "forbedre",
  ]
}

extension String {
  /// Whether a path, code or a number says where or until when.
  fileprivate var namesEnd: Bool {
    contains("`") || contains(".md")
      || split(separator: " ").contains { word in
        word.contains(where: \.isNumber) && !word.hasPrefix("#") && !word.hasPrefix("(")
      }
  }
}
