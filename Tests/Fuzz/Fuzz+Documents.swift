import Foundation
import Linting
import Reports
import Rules

@testable import Documents
@testable import Language

#if canImport(FoundationXML)
  import FoundationXML
#endif

extension Fuzz {
  /// The readers of what documents consist of.
  static let documents: [String: @Sendable ([UInt8]) -> Void] = [
    "yaml": { frontMatter($0, between: "---") },
    "toml": { frontMatter($0, between: "+++") },
    "json": { frontMatter($0, between: ";;;") },
    "metadata": metadata,
    "times": times,
    "document": document,
    "markdown": markdown,
    "suppressions": suppressions,
    "sentences": sentences,
  ]

  private static let asOf = Moment(seconds: 1_795_392_000)

  private static func source(_ bytes: [UInt8], path: String = "postmortems/x.md") -> SourceFile {
    SourceFile(path: path, bytes: bytes)
  }

  /// Front matter that begins with its own fence, or is put between two.
  private static func frontMatter(_ bytes: [UInt8], between fence: String) {
    let isWhole = bytes.starts(with: fence.utf8) || (fence == ";;;" && bytes.first == UInt8(ascii: "{"))
    let source = source(isWhole ? bytes : Array("\(fence)\n".utf8) + bytes + Array("\n\(fence)\n".utf8))
    let reader = FrontMatterReader(source)
    let count = source.bytes.count
    expect((0...count).contains(reader.bodyStart), "the body begins outside of the file")
    guard let frontMatter = reader.frontMatter else { return }
    for entry in frontMatter.entries { check(entry, count) }
    for fault in frontMatter.faults {
      expect(fault.range.lowerBound >= 0 && fault.range.upperBound <= count, "a fault lies outside of the file")
      for edit in fault.remedy ?? [] { expect(edit.range.upperBound <= count, "a remedy lies outside of the file") }
    }
    if fence == "---", let text = Fences(source)?.text { compareFastReading(of: text, in: source, frontMatter.range) }
  }

  private static func check(_ entry: FrontMatter.Entry, _ count: Int) {
    for range in [entry.key.range, entry.value.range] {
      expect(range.lowerBound >= 0 && range.upperBound <= count, "a field lies outside of the file")
    }
    for inner in entry.value.value.entries { check(inner, count) }
  }

  /// What is read without libyaml is what libyaml reads.
  private static func compareFastReading(of yaml: ByteRange, in source: SourceFile, _ whole: ByteRange) {
    guard let fast = FastFrontMatter.entries(of: yaml, in: source) else { return }
    var faults: [FrontMatter.Fault] = []
    let slow = YAMLReader.value(of: yaml, in: source, whole: whole, faults: &faults)
    expect(slow?.value.entries == fast && faults.isEmpty, "libyaml reads \(String(describing: slow)), not \(fast)")
  }

  private static func metadata(_ bytes: [UInt8]) {
    for kind in Document.Kind.allCases {
      let document = Document(source(bytes), as: kind)
      for entry in document.metadata.entries {
        let range = entry.value.range
        expect(range.lowerBound >= 0 && range.upperBound <= document.source.bytes.count, "metadata outside of the file")
      }
    }
  }

  private static func times(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for isDayFirst in [nil, true, false] {
      _ = Moment(text, isDayFirst: isDayFirst)?.description
      _ = StatedTime(text, hints: StatedTime.Hints(isDayFirst: isDayFirst, year: 2026))
    }
    _ = Moment(in: text)
    _ = Span(text)?.description
    _ = Deadline(text)
    _ = StatedTime.hasTwoReadings(text)
    _ = Documents.TimeZone(identifier: text)
    for range in StatedTime.all(in: bytes, 0..<bytes.count).map(\.range) + StatedSpan.all(in: bytes).map(\.range) {
      expect(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a time lies outside of its text")
    }
    let document = "## Timeline\n\n| Time | Event |\n| --- | --- |\n| \(text) | Start |\n\nDetection gap: \(text)\n"
    _ = linter.lint(Document(source(Array(document.utf8)), as: .postmortem))
  }

  private static let linter = Linter(rules: Rule.all.map(\.optedIn), context: Context(asOf: asOf))

  private static func document(_ bytes: [UInt8]) {
    for kind in Document.Kind.allCases {
      let document = Document(source(bytes), as: kind)
      let findings = linter.lint(document)
      for finding in findings { check(finding, in: document.source) }
      let report = Report(
        findings: findings, notices: [], source: Report.Source(kind: .workTree, revision: nil, history: .none),
        documents: [:], skipped: Report.Skipped(), asOf: asOf, version: "")
      for reporter in Reporter.all { check(reporter.render(report, Reporter.Input()), of: reporter.name) }
    }
  }

  /// Each format is well-formed, whatever the document says.
  private static func check(_ text: String, of format: String) {
    func isJSON(_ text: some StringProtocol) -> Bool {
      (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)) != nil
    }
    switch format {
    case "json", "sarif", "gitlab": expect(isJSON(text), "\(format) is not JSON")
    case "jsonl", "rdjsonl":
      expect(text.split(separator: "\n").allSatisfy(isJSON), "a line of \(format) is not JSON")
    case "junit", "checkstyle": expect(XMLParser(data: Data(text.utf8)).parse(), "\(format) is not XML")
    case "github": expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("::") }, "\(format) has a loose line")
    default: break
    }
  }

  private static func check(_ finding: Finding, in source: SourceFile) {
    let (range, count) = (finding.range, source.bytes.count)
    expect(range.lowerBound >= 0 && range.upperBound <= count, "\(finding.rule) lies outside of its file")
    expect(finding.start <= finding.end, "\(finding.rule) ends before it begins")
    expect(
      String(validating: source.bytes[range], as: UTF8.self) != nil || source.text(in: 0..<count).isEmpty
        || String(validating: source.bytes, as: UTF8.self) == nil, "\(finding.rule) cuts a character")
    let edits = finding.fix?.edits ?? []
    expect(
      edits.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= count },
      "a fix of \(finding.rule) lies outside of its file")
    expect(
      zip(edits, edits.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound },
      "edits of \(finding.rule) lie over each other")
  }

  /// The tree of sections, HTML and callouts, without any rule.
  private static func markdown(_ bytes: [UInt8]) {
    let document = Document(source(bytes), as: .runbook)
    let count = document.source.bytes.count
    let parts = document.blocks.map(\.range) + document.sections.map(\.range) + document.links.map(\.destination.range)
    for range in parts {
      expect(range.lowerBound >= 0 && range.upperBound <= count, "a part lies outside of the file")
    }
    for (place, section) in document.sections.enumerated() {
      expect(section.parent.map { $0 < place } ?? true, "a section lies in a later one")
    }
    _ = document.source.anchors
    _ = document.unreadParts.map(\.message)
  }

  private static func suppressions(_ bytes: [UInt8]) {
    let document = Document(source(bytes), as: .postmortem)
    let lines = document.source.position(of: document.source.bytes.count).line
    for suppression in Suppression.all(in: document) {
      expect(suppression.lines.lowerBound >= 1, "a suppression begins before the file")
      expect(suppression.range.upperBound <= document.source.bytes.count, "a suppression lies outside of the file")
      _ = (suppression.isExpired(at: asOf), lines)
    }
  }

  private static func sentences(_ bytes: [UInt8]) {
    let document = Document(source(Array("## Root cause\n\n".utf8) + bytes), as: .postmortem)
    for sentence in document.sentences {
      let clauses = Clauses(sentence)
      for clause in clauses.all {
        expect(sentence.tokens.indices.contains(clause.verb.verb), "a verb outside of its sentence")
        _ = (sentence.subject(clause.subject, clauses.tags), clause.object.map { sentence.text(of: $0.tokens) })
      }
      for token in sentence.tokens.indices {
        let range = sentence.source(of: token..<token + 1)
        expect(range.lowerBound >= 0 && range.upperBound <= document.source.bytes.count, "a word outside of the file")
      }
    }
    _ = linter.lint(document)
  }
}
