import Documents
import Linting

extension Rule {
  /// A review that is not required takes time from one that is.
  static let unneededPostmortem = Rule(
    "unneeded-postmortem", .deadline, .note, scope: .line, in: [.postmortem],
    summary: "the severity requires no postmortem, but this is a full one",
    why: """
      A review costs five people an hour, and attention for fixes is scarce. When an incident of the lowest severity \
      gets one, either the hour is wasted or the severity is wrong.
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
          at: severity.range, "a \(level.name) requires no postmortem, so this one takes time from others",
          help: "keep only the incident record, or raise the severity if the incident needs this analysis")
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
