import Documents
import Linting

extension Rule {
  /// No log records what was confusing on the screen.
  static let incompleteAccount = Rule(
    "incomplete-account", .inputs, .warning, confidence: .medium, scope: .document, in: [.postmortem],
    summary: "the responder's account does not say what they saw, did or found confusing",
    why: """
      The person on call acted on what the screens showed. Their account of what they saw, did and found confusing \
      shows the chain from the inside, and it is forgotten within days.
      """,
    method: "On-call who responded — names what they saw, what they did, what was confusing.",
    example: Example(
      bad: """
        ---
        severity: P1
        status: signed
        ---
        # Checkout charged the wrong tax

        ## Responder account
        - **Saw:** the flag page shows `tax.region=EU` as on.
        - **Did:** restarted the tax service, then held EU orders.
        """,
      good: """
        ---
        severity: P1
        status: signed
        ---
        # Checkout charged the wrong tax

        ## Responder account
        - **Saw:** the flag page shows `tax.region=EU` as on.
        - **Did:** restarted the tax service, then held EU orders.
        - **Confusing:** the page shows the default, the service reads an override.
        """),
    check: .document { document, context in
      guard context.owesAll(document) else { return [] }
      let missing = AccountPart.allCases.filter { !document.tells($0) }
      guard !missing.isEmpty else { return [] }
      let help: Message = "add `## Responder account` with `- **Saw:** …`, `- **Did:** …`, `- **Confusing:** …`"
      guard missing.count < AccountPart.allCases.count, let title = document.sections(.responderAccount).first?.title
      else {
        return [
          Problem(
            at: document.sections(.responderAccount).first?.title?.range ?? document.anchor,
            "no responder's account: no log records what they saw, did and found confusing", help: help)
        ]
      }
      let names = missing.map(\.question).joined(separator: " or ")
      return [Problem(at: title.range, "the account does not say \(names)", help: help)]
    })
}

extension Document {
  /// Whether the responder's account contains a part, under its label or in its text.
  fileprivate func tells(_ part: AccountPart) -> Bool {
    let labelled = labelledLines.filter { $0.section == .responderAccount && part.isNamed(by: $0.label.value) }
    if !labelled.isEmpty {
      let labels = labelledLines.map(\.label.range.lowerBound).sorted()
      return labelled.contains { !$0.value.isPlaceholder || goesOn(behind: $0, labels) }
    }
    return proses(in: [.responderAccount]).contains { part.isNamed(by: $0.text) }
  }

  /// Whether a label without a value has text in the lines below it, before the next label.
  private func goesOn(behind line: LabelledLine, _ labels: [Int]) -> Bool {
    let place = line.label.range.lowerBound
    let index = sections.firstPlace { $0.range.lowerBound > place } - 1
    guard line.value.value.isEmpty, index >= 0, sections[index].range.contains(place) else { return false }
    let next = labels.firstPlace { $0 > place }
    let end = min(next < labels.count ? labels[next] : .max, sections[index].range.upperBound)
    return source.text(in: line.label.range.upperBound..<max(end, line.label.range.upperBound)).contains(
      where: \.isLetter)
  }
}
