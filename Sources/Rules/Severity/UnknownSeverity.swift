import Bytes
import Documents
import Linting

extension Rule {
  /// A severity of another scheme sets no deadline, and `SEV-1` does not mean `P1` everywhere.
  static let unknownSeverity = Rule(
    "unknown-severity", .severity, .error, scope: .line, in: [.postmortem, .incident],
    summary: "the severity is not in the scheme",
    why: """
      Each severity of the scheme has its deadline; any other word has none. `SEV-1` is the highest severity in one \
      company and the second in another, so pmlint does not guess.
      """,
    method: "P0: within 24 hours. P1: within 48 hours. P2: postmortem optional. P3: no postmortem.",
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        severity: high-ish
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        id: PM-2026-031
        severity: P1
        ---
        # Checkout charged the wrong tax
        """),
    check: .document { document, context in
      guard let severity = document.metadata.text(.severity),
        context.settings.severities.level(named: severity.value) == nil
      else { return [] }
      let names = context.settings.severities.levels.map(\.name).joined(separator: ", ")
      return [
        Problem(
          at: severity.range, "severity `\(severity.value)` is not in the scheme, so no deadline applies",
          help: "write one of \(names)", fix: fix(respelling: severity, in: context.settings.severities, of: document))
      ]
    })

  /// Corrects a severity that differs only in case, spaces, hyphens or one letter; never one of another scheme.
  private static func fix(
    respelling severity: Located<String>, in scheme: SeverityScheme, of document: Document
  ) -> Fix? {
    let words = scheme.levels.flatMap { [$0.name] + $0.aliases }
    if let fix = Fix(respelling: severity, among: words, of: document) { return fix }
    // `P-1 (checkout down)` is clear, `P-1 (was P-2)` is ambiguous.
    let joints = [" (", " - ", " – ", " — ", ": "].filter(severity.value.holds)
    guard let match = joints.compactMap({ severity.value.firstRange(of: $0)?.lowerBound }).min() else { return nil }
    let rest = String(severity.value[match...])
    let others = rest.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
    guard !others.contains(where: { scheme.level(named: String($0)) != nil }),
      !others.contains(where: { Respelling(String($0), among: words) != nil })
    else { return nil }
    let head = Located(String(severity.value[..<match]), at: severity.range)
    return Fix(respelling: head, among: words, of: document)
  }
}
