import Documents
import Foundation
import Language

/// Prints what the analyser finds in sentences: `clauses < ROWS.jsonl`, where each row has an `id` and a `text`.
///
/// `.ci/clauses` compares the output with the parse of a program that was trained for it.
@main
enum ClausePrinter {
  struct Row: Decodable {
    let id: String
    let text: String
  }

  struct Analysis: Encodable {
    let id: String
    var clauses: [Found] = []
    var tags: String?
  }

  struct Found: Encodable {
    let verb: String
    /// In bytes of the text.
    let at: Int
    let subject: String?
    let subjectAt: Int?
    let object: String?
    let isNegated: Bool
    let isPassive: Bool
    let form: String
    let isPerson: Bool
  }

  static func main() throws {
    let decoder = JSONDecoder()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let showsTags = CommandLine.arguments.contains("--tags")
    while let line = readLine() {
      let row = try decoder.decode(Row.self, from: Data(line.utf8))
      print(String(decoding: try encoder.encode(analysis(of: row, showsTags)), as: UTF8.self))
    }
  }

  private static func analysis(of row: Row, _ showsTags: Bool) -> Analysis {
    var analysis = Analysis(id: row.id)
    let before = "## Root cause\n\n"
    let source = SourceFile(path: "postmortems/x.md", bytes: Array("\(before)\(row.text)\n".utf8))
    for sentence in Document(source)?.sentences ?? [] {
      let clauses = Clauses(sentence)
      func offset(_ token: Int) -> Int { sentence.source(of: token..<token + 1).lowerBound - before.utf8.count }
      func text(_ token: Int) -> String { sentence.text(of: token..<token + 1) }
      for clause in clauses.all {
        var isPerson = false
        if case .person = sentence.subject(clause.subject, clauses.tags) { isPerson = true }
        analysis.clauses.append(
          Found(
            verb: text(clause.verb.verb), at: offset(clause.verb.verb), subject: clause.subject.map { text($0.head) },
            subjectAt: clause.subject.map { offset($0.head) },
            object: clause.object.map { sentence.text(of: $0.tokens) }, isNegated: clause.verb.isNegated,
            isPassive: clause.verb.isPassive, form: "\(clause.verb.form)", isPerson: isPerson))
      }
      guard showsTags else { continue }
      analysis.tags =
        (analysis.tags ?? "")
        + zip(sentence.tokens.indices, clauses.tags).map { index, tag in
          "\(text(index))/\(tag.part)\(tag.form == .none ? "" : ".\(tag.form)")"
        }.joined(separator: " ")
    }
    return analysis
  }
}
