import Documents
import Linting

extension Rule {
  /// In the middle of an incident a link that leads nowhere costs minutes, and afterwards it costs the evidence.
  static let brokenLink = Rule(
    "broken-link", .document, .error, scope: .line, in: [.postmortem, .runbook],
    summary: "a relative link leads to no file or to no heading",
    why: """
      Runbooks are followed under pressure and postmortems years later. A link that leads nowhere ends both walks.
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
      return document.links.compactMap { link in
        guard let path = document.path(of: link) else { return nil }
        if path == document.source.path {
          // Labels of Sphinx are known in all files of a site.
          guard let fragment = link.fragment, !fragment.contains(":"), !document.hasLabels else { return nil }
          let anchors = own ?? document.anchors
          own = anchors
          return problem(of: link, fragment, in: nil, anchors)
        }
        guard context.tree.isKnown else { return nil }
        guard context.tree.contains(path) else {
          // A site may have its root elsewhere: then not even the first folder is at this one.
          if let folder = document.rootFolder(of: link), !context.tree.contains(folder) { return nil }
          return Problem(
            at: link.destination.range, "the link leads to `\(path)`, which is not there",
            help: "correct the path; it is read from the folder of this document, or from the root with a `/` in front")
        }
        guard let fragment = link.fragment, let anchors = context.tree.anchors(in: path) else { return nil }
        return problem(of: link, fragment, in: path, anchors)
      }
    })

  private static func problem(
    of link: Link, _ fragment: String, in path: String?, _ anchors: Set<String>
  ) -> Problem? {
    let wanted = fragment.lowercased().replacing("\u{FE0F}", with: "")
    if ["", "top"].contains(wanted) || anchors.contains(fragment) || anchors.contains(wanted) || wanted.namesLines {
      return nil
    }
    // Past some hundred headings a guess costs more than it tells.
    let guesses = anchors.count > 500 ? [] : anchors.sorted()
    let near = EditDistance.nearest(to: wanted, among: guesses, ignoringCase: false)
    let place = path.map { "`\($0)`" } ?? "this document"
    let help: Message =
      near.map { "did you mean `#\($0)`?" }
      ?? "an anchor is the heading in lower case with `-` for spaces and without punctuation"
    return Problem(
      at: link.destination.range, "no heading of \(place) gives the anchor `#\(fragment)`, so the link leads nowhere",
      help: help)
  }
}

extension Document {
  /// Whether the text sets labels as Sphinx reads them: `(when-to-page)=`.
  fileprivate var hasLabels: Bool {
    blocks.contains { block in
      guard case .paragraph = block.kind, let bytes = block.prose?.bytes, bytes.first == UInt8(ascii: "(") else {
        return false
      }
      return bytes.firstRange(of: Array(")=".utf8)) != nil
    }
  }
}

extension String {
  /// `L10`, `L10-L20`: lines of the file as the host shows it.
  fileprivate var namesLines: Bool {
    hasPrefix("l") && dropFirst().first?.isNumber == true && allSatisfy { $0.isNumber || "lc-".contains($0) }
  }
}
