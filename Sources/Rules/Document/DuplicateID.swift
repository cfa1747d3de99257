import Bytes
import Documents
import Linting

extension Rule {
  /// An id that two documents share identifies neither of them.
  static let duplicateID = Rule(
    "duplicate-id", .document, .error, scope: .line, in: [.postmortem, .runbook, .incident],
    summary: "two documents have the same id",
    why: """
      Fixes, runbooks and later postmortems refer to a postmortem by its id. When two documents share an id, every \
      reference is ambiguous.
      """,
    example: Example(
      bad: """
        ---
        id: PM-2026-030
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        id: PM-2026-031
        ---
        # Checkout charged the wrong tax
        """,
      beside: ["postmortems/2026-11-09-orders.md": "---\nid: PM-2026-030\n---\n# Orders were placed twice\n"]),
    check: .repository { allFacts, _ in
      var seen: [Name: DocumentFacts] = [:]
      return allFacts.compactMap { facts in
        guard let id = facts.id, let name = Name(facts) else { return nil }
        guard let earlier = seen[name], let place = earlier.id?.range else {
          seen[name] = facts
          return nil
        }
        return Occurrence(
          facts.path,
          Problem(
            at: id.range, "`\(id.value)` is also the id of \(earlier.path), so references to it are ambiguous",
            help: "give the newer document an id of its own, such as `id: PM-2026-032`",
            related: [Problem.Related(path: earlier.path, at: place, "the same id")]))
      }
    })

  /// An incident record and its postmortem share their id on purpose.
  private struct Name: Hashable {
    let id: String
    let isRecord: Bool

    init?(_ facts: DocumentFacts) {
      guard let id = facts.id, !id.isPlaceholder, id.value.contains(where: { $0.isNumber || $0 == "-" }),
        !["YYYY", "NNN", "XXX"].contains(where: { id.value.uppercased().holds($0) })
      else { return nil }
      self.id = id.value.lowercased()
      isRecord = facts.kind == .incident
    }
  }
}
