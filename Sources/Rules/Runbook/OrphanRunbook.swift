internal import Bytes
import Documents
import Linting

extension Rule {
  /// Only people who already know of an unlinked runbook find it.
  static let orphanRunbook = Rule(
    "orphan-runbook", .runbook, .note, scope: .document, in: [.runbook],
    summary: "no alert, postmortem, README or other file refers to the runbook",
    why: """
      At night, the on-call starts from an alert. Nobody reads a page that no alert, postmortem or other runbook \
      names, and nobody notices when it is out of date.
      """,
    method: "Runbooks used (or not used) — and why.",
    example: Example(
      bad: """
        ---
        id: RB-checkout-tax
        owner: "@checkout"
        ---
        # Checkout tax totals are wrong
        """,
      good: """
        ---
        id: RB-checkout-tax
        owner: "@checkout"
        alerts: [TaxMismatch]
        ---
        # Checkout tax totals are wrong
        """),
    check: .repository { allFacts, context in
      guard context.seesAll else { return [] }
      var linked: [String: Int] = [:]
      var mentioned: [String: Int] = [:]
      for facts in allFacts {
        for path in facts.namedPaths { linked[path, default: 0] += 1 }
        for name in facts.mentions { mentioned[name, default: 0] += 1 }
      }
      let orphans = allFacts.filter { facts in
        guard facts.kind == .runbook, !facts.namesAlert else { return false }
        // A document's reference to itself does not count.
        let links = linked[facts.path, default: 0] - (facts.namedPaths.contains(facts.path) ? 1 : 0)
        let names = [facts.path.parts(at: "/").last.map(String.init), facts.id?.value].compactMap(\.self)
        let mentions = names.reduce(0) { count, name in
          count + mentioned[name, default: 0] - (facts.mentions.contains(name) ? 1 : 0)
        }
        return links + mentions == 0
      }
      // An alert's rule, a catalogue of services and a README lead to a page too.
      let named = context.namedElsewhere(Set(orphans.map(\.path)))
      return orphans.filter { !named.contains($0.path) }.map { facts in
        Occurrence(
          facts.path,
          Problem(
            at: facts.anchor,
            "no alert, postmortem or other runbook refers to this one, so nobody finds it when it is needed",
            help: "name its alert, `alerts: [TaxMismatch]`, or link to this file where it helps"))
      }
    })
}
