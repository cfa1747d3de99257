import Documents
import Linting

extension Rule {
  /// A field with a slip in its name looks filled in and is read by nobody.
  static let unknownField = Rule(
    "unknown-field", .document, .warning, scope: .line, in: [.postmortem, .runbook, .incident],
    summary: "the front matter has a key that is not read",
    why: """
      A key with one letter wrong looks right to its author and is empty to everyone who counts. The deadline that \
      hangs on it never runs.
      """,
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        serverity: P1
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        id: PM-2026-031
        severity: P1
        tags: [checkout]
        ---
        # Checkout charged the wrong tax
        """),
    check: .document { document, _ in
      problems(in: document.frontMatter?.entries ?? [], of: .document, kind: document.kind)
    })

  private static func problems(
    in entries: [FrontMatter.Entry], of schema: Schema, kind: Document.Kind
  ) -> [Problem] {
    let present = Set(entries.map(\.key.value))
    return entries.flatMap { entry -> [Problem] in
      let key = entry.key.value
      guard schema.knows(key, in: kind) else {
        let near = schema.keys(in: kind).filter { !present.contains($0) && key.isSlip(of: $0) }.min()
        return [problem(at: entry.key, in: schema, near: near)]
      }
      guard let inner = schema.map(at: key) else { return [] }
      let maps = [entry.value] + (entry.value.value.list ?? [])
      return maps.flatMap { problems(in: $0.value.entries, of: inner, kind: kind) }
    }
  }

  private static func problem(at key: Located<String>, in schema: Schema, near: String?) -> Problem {
    let place = schema == .document || schema.rawValue.contains(" ") ? schema.rawValue : "`\(schema.rawValue)`"
    let message = "`\(key.value)` is no field of \(place), so what it says is not read"
    if let near { return Problem(at: key.range, message, help: "did you mean `\(near)`?") }
    return Problem(
      at: key.range, message, help: "say it in the text, or write `x-\(key.value)` for a key of your own",
      severity: .note)
  }
}

extension String {
  /// Whether this is another word with a letter too many, too few or out of its place.
  fileprivate func isSlip(of word: String) -> Bool {
    let spelled = lowercased().replacing("-", with: "_").replacing(" ", with: "_")
    guard spelled.count >= 3, spelled != word else { return spelled == word }
    return EditDistance(spelled, word).value <= max(1, spelled.count / 4) || spelled.sorted() == word.sorted()
  }
}
