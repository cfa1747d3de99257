import Documents
import Linting

extension Rule {
  /// Reviews that nobody owes take the hour from those that somebody does.
  static let unneededPostmortem = Rule(
    "unneeded-postmortem", .deadline, .note, scope: .line, in: [.postmortem],
    summary: "the severity asks for no postmortem, and here is a whole one",
    why: """
      A review costs five people an hour, and attention for fixes is scarce. Where incidents of the lowest level get \
      one, either the hour was wasted or the severity is wrong.
      """,
    method: "P3: no postmortem.",
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        severity: P3
        ---
        # A label was cut off

        ## Root cause
        The column is 20 letters wide.
        """,
      good: """
        ---
        id: PM-2026-031
        severity: P2
        ---
        # A label was cut off

        ## Root cause
        The column is 20 letters wide.
        """),
    check: .document { document, context in
      guard let severity = document.metadata.text(.severity), let level = context.level(of: document), level.isUnneeded,
        document.isAnalysis
      else { return [] }
      return [
        Problem(
          at: severity.range, "a \(level.name) asks for no postmortem, so the hour for it is missing elsewhere",
          help: "keep the incident record alone, or raise the severity if the incident deserves the analysis")
      ]
    })
}

extension Document {
  /// Whether the document is more than a record of what happened.
  fileprivate var isAnalysis: Bool {
    let analysis: [Section.Name] = [.rootCause, .whys, .contributingFactors, .chainLevel, .structuralFix]
    return !structuralFixes.isEmpty || analysis.contains { !sections($0).isEmpty }
  }
}
