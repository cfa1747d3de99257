import Documents
import Linting

extension Rule {
  /// A broken link costs minutes during an incident, and the evidence afterwards.
  static let brokenLink = Rule(
    "broken-link", .document, .error, scope: .line, in: [.postmortem, .runbook],
    summary: "a relative link points to a missing file or heading",
    why: """
      Runbooks are followed under pressure, and postmortems are read years later. In both, a broken link leaves the \
      reader without the page that they need.
      """,
    method: "Updated artefact(s) — runbook gains a step, release-gate checklist gains an item, ADR updated, etc.",
    example: Example(
      bad: """
        # Checkout tax totals are wrong

        After 20 minutes see [whom to page](#escalation-path).

        ## Escalation
        Page @payments-oncall.
        """,
      good: """
        # Checkout tax totals are wrong

        After 20 minutes see [whom to page](#escalation).

        ## Escalation
        Page @payments-oncall.
        """),
    check: .document { document, context in
      var own: Set<String>?
      // Computed at most once, because it searches the whole text.
      lazy var hasLabels = document.hasLabels
      var guesses = AnchorGuesses()
      let named =
        context.referenced.isKnown ? document.missingFiles(context) : []
      return named
        + document.links.compactMap { link in
          guard let path = document.path(of: link) else { return nil }
          if path == document.source.path {
            // Sphinx labels are valid in every file of a site.
            guard let fragment = link.fragment, !fragment.contains(":"), !hasLabels else { return nil }
            let anchors = own ?? document.anchors
            own = anchors
            return problem(of: link, fragment, in: nil, anchors, &guesses)
          }
          guard context.referenced.isKnown else { return nil }
          guard context.referenced.contains(path) else {
            // A site may have another root: then even the first folder of the path is missing here.
            if let folder = document.rootFolder(of: link), !context.referenced.contains(folder) { return nil }
            return Problem(
              at: link.destination.range, "`\(path)` does not exist, so the link leads nowhere",
              help:
                "correct the path, relative to this document (`../runbooks/queue.md`) or to the root (`/docs/runbooks/queue.md`)"
            )
          }
          if context.referenced.isRespelled(path) {
            return Problem(
              at: link.destination.range, "`\(path)` has the same letters as the file, but in another Unicode form",
              help: "copy the name from the file, or rename the file in composed letters (NFC)")
          }
          guard let fragment = link.fragment, let anchors = context.referenced.anchors(in: path) else { return nil }
          return problem(of: link, fragment, in: path, anchors, &guesses)
        }
    })

  private static func problem(
    of link: Link, _ fragment: String, in path: String?, _ anchors: Set<String>, _ guesses: inout AnchorGuesses
  ) -> Problem? {
    let wanted = fragment.lowercased().replacing("\u{FE0F}", with: "")
    if ["", "top"].contains(wanted) || anchors.contains(fragment) || anchors.contains(wanted) || wanted.namesLines {
      return nil
    }
    let near = guesses.nearest(to: wanted, among: anchors)
    let place = path.map { "`\($0)`" } ?? "this document"
    let help: Message =
      near.map { "did you mean `#\($0)`?" }
      ?? "write the heading in lower case, with `-` for spaces and without punctuation: `#when-to-page`"
    return Problem(
      at: link.destination.range, "no heading in \(place) has the anchor `#\(fragment)`, so the link leads nowhere",
      help: help)
  }
}

extension String {
  /// Whether this is a range of lines, as in GitHub's links: `L10`, `L10-L20`.
  fileprivate var namesLines: Bool {
    hasPrefix("l") && dropFirst().first?.isNumber == true && allSatisfy { $0.isNumber || "lc-".contains($0) }
  }
}
