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
    var problems: [Problem] = []
    var foreign: [Located<String>] = []
    for entry in entries {
      let key = entry.key.value
      guard schema.knows(key, in: kind) else {
        let spelled = String(
          decoding: key.lowercased().utf8.map {
            $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") ? UInt8(ascii: "_") : $0
          },
          as: UTF8.self)
        let near = Spelling(spelled).slips(among: spellings[kind]?[schema] ?? []).filter { key in
          !entries.contains { $0.key.value == key }
        }.min()
        if let near {
          problems.append(slip(at: entry.key, in: schema, near: near))
        } else {
          foreign.append(entry.key)
        }
        continue
      }
      guard let inner = schema.map(at: key) else { continue }
      for map in [entry.value] + (entry.value.value.list ?? []) {
        problems += Self.problems(in: map.value.entries, of: inner, kind: kind)
      }
    }
    return problems + note(on: foreign, in: schema)
  }

  private static let spellings: [Document.Kind: [Schema: [Spelling]]] = Document.Kind.allCases.reduce(into: [:]) {
    for schema in Schema.allCases { $0[$1, default: [:]][schema] = schema.keys(in: $1).map(Spelling.init) }
  }

  private static func slip(at key: Located<String>, in schema: Schema, near: String) -> Problem {
    Problem(
      at: key.range, "`\(key.value)` is no field of \(schema.name), so what it says is not read",
      help: "did you mean `\(near)`?")
  }

  /// Keys of the author's own are no slips, and one note a map is enough to say that they are not read.
  private static func note(on keys: [Located<String>], in schema: Schema) -> [Problem] {
    guard let first = keys.first else { return [] }
    let names = keys.prefix(4).map(\.value).quoted()
    let more = keys.count > 4 ? " and \(keys.count - 4) more" : ""
    let are = keys.count == 1 ? "is no field" : "are no fields"
    return [
      Problem(
        at: first.range, "\(names)\(more) \(are) of \(schema.name), so what is said there is not read",
        help: "say it in the text, or write `x-\(first.value)` for a key of your own", severity: .note)
    ]
  }
}
