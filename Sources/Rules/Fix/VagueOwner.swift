import Documents
import Linting

extension Rule {
  /// A team as the owner is nobody in particular.
  static let vagueOwner = Rule(
    "vague-owner", .fix, .warning, scope: .line, in: [.postmortem],
    summary: "the structural fix is owned by a group, not by one person",
    why: """
      In a group, everyone may think that somebody else does it. One owner can be asked, can say no in time, and can \
      hand over.
      """,
    method: "A specific change. Owner: Maya.",
    options: [.actions],
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Structural fix
        Add a configuration prompt to the amigos template. Owner: the team. Due: 2026-11-24. Tracked: SHOP-482.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Structural fix
        Add a configuration prompt to the amigos template. Owner: @maya. Due: 2026-11-24. Tracked: SHOP-482.
        """),
    check: .document { document, context in
      let actions = context.value(of: .actions) ? document.actionItems.filter { !$0.isDone } : []
      let owners = [document.structuralFixes.first?[.owner]] + actions.map(\.owner)
      // Several actions of one team need one answer.
      var seen: Set<String> = []
      return owners.compactMap { owner in
        guard let owner, !owner.isPlaceholder, let fault = vagueness(of: owner.value), seen.insert(owner.value).inserted
        else { return nil }
        return Problem(
          at: owner.range, "`\(owner.value)` \(fault), so nobody in particular has to do it",
          help: "name one person, or a role that one person holds, such as `PO`")
      }
    })

  private static let groups: Set<String> = [
    "team", "squad", "group", "guild", "crew", "tribe", "chapter", "department", "dept", "everyone", "everybody", "all",
    "anyone", "someone", "somebody", "engineering", "engineers", "developers", "devs", "development", "ops",
    "operations", "devops", "sre", "sres", "platform", "infra", "infrastructure", "backend", "frontend", "qa",
    "security", "support", "management", "leadership", "we", "us", "org", "company",
  ]

  private static func vagueness(of owner: String) -> String? {
    let words = owner.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if let last = words.last, groups.contains(last) || words.contains("team") { return "is a group" }
    if owner.hasPrefix("@"), owner.contains("/") { return "is a team's handle" }
    let holders = owner.replacing(" and ", with: ",").split { ",;&/+".contains($0) }
    return holders.count > 1 ? "are \(holders.count) owners" : nil
  }
}
