import Documents
import Linting

extension Rule {
  /// The first why finds what broke; the structure that allowed it is a few whys further.
  static let shallowWhys = Rule(
    "shallow-whys", .analysis, .warning, confidence: .medium, scope: .document, in: [.postmortem],
    summary: "the whys stop after one or two",
    why: """
      The first whys find what broke. The next ones find what let it through: a brief, a template, a missing scenario.
      """,
    method: "Walk to a structural cause.",
    options: [minimumOption],
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Five whys
        1. Why the wrong tax? The override has no value.
        2. Why has it none? The release notes do not list it.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Five whys
        1. Why the wrong tax? The override has no value.
        2. Why has it none? The release notes do not list it.
        3. Why not? The brief names the flag and not its overrides.
        4. Why not? The amigos template has no prompt for them.
        """),
    check: .document { document, context in
      guard document.isAtLeast(.inReview) else { return [] }
      let chains = Dictionary(grouping: document.whys, by: \.chain)
      guard let longest = chains.values.max(by: { ($0.count, $1[0].chain) < ($1.count, $0[0].chain) }) else {
        return []
      }
      let minimum = context.value(of: minimumOption)
      guard longest.count < minimum else { return [] }
      let counted = longest.count == 1 ? "one why" : "\(longest.count) whys"
      return [
        Problem(
          at: document.whysSection?.title?.range ?? longest[0].range,
          "only \(counted): enough to find what broke, but not what let it break",
          help: "keep asking why until the answer names a checklist, a template, a test or a decision")
      ]
    })

  private static let minimumOption = NumberOption("minimum", 3, "the least number of whys")
}
