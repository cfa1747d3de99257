import Documents
import Linting

extension Rule {
  /// A misspelt field looks filled in, but nothing reads it.
  static let unknownField = Rule(
    "unknown-field", .document, .warning, scope: .line, in: [.postmortem, .runbook, .incident],
    summary: "the front matter has an unknown key",
    why: """
      A key with one wrong letter looks right to its author, but nothing reads it. A deadline that depends on it is \
      never checked.
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
    lazy var known = Set(entries.map(\.key.value))
    lazy var places = Set(entries.map(\.key.range))
    var problems: [Problem] = []
    var foreign: [Located<String>] = []
    for entry in entries {
      let key = entry.key.value
      guard schema.knows(entry, in: kind) else {
        let spelled = String(
          decoding: key.lowercased().utf8.map {
            $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") ? UInt8(ascii: "_") : $0
          },
          as: UTF8.self)
        let near = Spelling(spelled).slips(among: spellings[kind]?[schema] ?? []).filter {
          !known.contains($0)
        }.min()
        if let near {
          problems.append(slip(at: entry.key, in: schema, near: near))
        } else if !entry.value.value.entries.contains(where: { places.contains($0.key.range) }) {
          // The fields of a map that is merged are the document's own.
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
      at: key.range, "unknown key `\(key.value)` in \(schema.name), so its value is ignored",
      help: "did you mean `\(near)`?")
  }

  /// Keys of the author's own are not typos, and one note per map is enough.
  private static func note(on keys: [Located<String>], in schema: Schema) -> [Problem] {
    guard let first = keys.first else { return [] }
    let names = keys.prefix(4).map(\.value).quoted()
    let more = keys.count > 4 ? " and \(keys.count - 4) more" : ""
    let (noun, whose) = keys.count == 1 ? ("key", "its value is") : ("keys", "their values are")
    return [
      Problem(
        at: first.range, "unknown \(noun) \(names)\(more) in \(schema.name), so \(whose) ignored",
        help: "move it to the text, or write `x-\(first.value)` for a key of your own", severity: .note)
    ]
  }
}
