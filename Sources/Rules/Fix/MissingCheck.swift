import Documents
import Linting

extension Rule {
  /// Without a check, nobody ever finds out that the fix did not hold.
  static let missingCheck = Rule(
    "missing-check", .fix, .error, scope: .section, in: [.postmortem],
    summary: "the postmortem does not say how to check that the fix holds",
    why: """
      A fix is a guess about the cause. Zero recurrences of the class in the next release confirm it. If nobody \
      counts, the next incident starts from the beginning.
      """,
    method: "Test: zero recurrences of this class in the next release.",
    example: Example(
      bad: """
        ---
        severity: P1
        ---
        # Checkout charged the wrong tax

        ## Structural fix
        Add a flag prompt to `docs/templates/amigos.md`. Owner: @maya. Due: 2026-11-24. Tracked: SHOP-482.
        """,
      good: """
        ---
        severity: P1
        ---
        # Checkout charged the wrong tax

        ## Structural fix
        Add a flag prompt to `docs/templates/amigos.md`. Owner: @maya. Due: 2026-11-24. Tracked: SHOP-482.
        Check: zero scenario-gap bugs of this class in the next release.
        """),
    check: .document { document, context in
      guard let fix = document.owedFix, document.metadata.isComplete, context.level(of: document)?.deadline != nil
      else {
        return []
      }
      let help: Message =
        document.declaresFix
        ? "add to `structural_fix:`, beside its `owner:`: `check: {class: …, recurrences: 0, until: next-release}`"
        : "add to the fix: \"Check: zero bugs of this class in the next release.\""
      let stated = document.statedChecks
      if stated.contains(where: { $0.lacks.isEmpty }) { return [] }
      let range: ByteRange
      let lacks: [String]
      if let declared = document.declaredCheck {
        (range, lacks) = (declared.key.range, document.lacks(of: declared.value))
      } else if let first = stated.first {
        (range, lacks) = (first.range, first.lacks)
      } else {
        let message: Message = "the fix has no check, so nobody will know whether it holds"
        return [Problem(at: fix.change?.range ?? fix.range, message, help: help)]
      }
      if lacks.isEmpty { return [] }
      let what = lacks.joined(separator: " and no ")
      return [Problem(at: range, "the check has no \(what), so nobody can say whether the fix held", help: help)]
    })
}

extension Document {
  fileprivate func lacks(of check: Located<FrontMatter.Value>) -> [String] {
    if let text = check.value.text { return Located(text, at: check.range).lacks }
    func has(_ keys: Set<String>) -> Bool { check.text(of: keys).map { !$0.isPlaceholder } ?? false }
    var lacks: [String] = []
    // The class of the incident is the class that must not come back.
    if !has(["class", "label"]), metadata.text(.class) == nil { lacks.append("`class`") }
    if !has(["recurrences", "count", "maximum"]) { lacks.append("`recurrences`") }
    if !has(["until", "by", "horizon", "release", "within"]) { lacks.append("`until`") }
    return lacks
  }
}

extension Located<String> {
  /// What a check in prose does not state: how many recurrences are too many, and until when they are counted.
  fileprivate var lacks: [String] {
    let words = Set(value.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    let hasNumber = words.contains { $0.first?.isNumber ?? false }
    let counts: Set<String> = [
      "zero", "no", "none", "never", "not", "once", "one", "fewer", "less", "without", "ゼロ", "零", "nenhum", "nenhuma",
      "ingen",
    ]
    let horizons: Set<String> = [
      "release", "releases", "sprint", "sprints", "quarter", "week", "weeks", "month", "months", "day", "days", "until",
      "by", "before", "version", "year", "next", "deploy", "deploys", "mês", "meses", "semanas", "uke", "uker",
    ]
    let wide = ["リリース", "まで", "发布", "版本", "릴리스"]
    var lacks: [String] = []
    let hasCount = hasNumber || !words.isDisjoint(with: counts) || ["ゼロ", "零", "無"].contains { value.contains($0) }
    if !hasCount { lacks.append("number of recurrences") }
    if words.isDisjoint(with: horizons), !wide.contains(where: { value.contains($0) }) { lacks.append("end") }
    return lacks
  }
}
