import Documents
import Foundation
import Linting
import Rules

/// Prints what the rules about language find in labelled sentences: `remarks < ROWS.jsonl`, where each row has an `id`, a
/// `text` and a `section`.
///
/// `.ci/blame` measures with it how often each family of phrases is right.
@main
enum RemarkPrinter {
  struct Row: Decodable {
    let id: String
    let text: String
    let section: String
  }

  struct Remark: Encodable {
    let id: String
    let rule: String
    let family: String
    let confidence: String
    let words: String
  }

  private static let headings = [
    "root-cause": "Root cause", "timeline": "Timeline", "detection": "Detection", "impact": "Impact",
    "fix": "Structural fix", "lessons": "Lessons learned", "runbook": "Steps", "other": "Notes",
  ]
  private static let besides: Set<String> = ["vague-fix", "fix-on-person", "why-ends-at-person", "why-asks-person"]

  static func main() throws {
    let rules = Rule.all.filter { $0.group == .blame || besides.contains($0.id) }
    let linter = Linter(rules: rules, context: Context(asOf: Moment(seconds: 1_795_392_000)))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    while let line = readLine() {
      let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
      let folder = row.section == "runbook" ? "runbooks" : "postmortems"
      let text = "# Something happened\n\n## \(headings[row.section] ?? "Notes")\n\n\(row.text)\n"
      let source = SourceFile(path: "\(folder)/\(row.id).md", bytes: Array(text.utf8))
      guard let document = Document(source) else { continue }
      for finding in linter.lint(document) where finding.start.line >= 5 {
        let remark = Remark(
          id: row.id, rule: finding.rule, family: finding.family, confidence: finding.confidence.rawValue,
          words: source.text(in: finding.range))
        print(String(decoding: try encoder.encode(remark), as: UTF8.self))
      }
    }
  }
}
