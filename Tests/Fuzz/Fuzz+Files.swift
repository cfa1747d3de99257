import Foundation
import Rules

@testable import Documents
@testable import Engine
@testable import Git
@testable import Linting

extension Fuzz {
  /// The readers of files beside documents.
  static let files: [String: @Sendable ([UInt8]) -> Void] = [
    "configuration": configuration,
    "globs": globs,
    "expressions": expressions,
    "baseline": baseline,
    "owners": owners,
    "mailmap": mailmap,
    "facts": facts,
    "event": { _ = CIService.Event($0)?.branch },
  ]

  static func factsSeed() -> [UInt8]? {
    let text = """
      ---
      id: PM-1
      severity: P1
      resolved: 2026-11-16T10:00Z
      runbooks: [runbooks/queue.md]
      sign_off: {tl: "@lee"}
      ---
      # Tax

      ## Structural fix

      Add a check to `.github/workflows/tax.yml`, due 2026-12-01, PM-2.
      """
    let source = SourceFile(path: "postmortems/a.md", bytes: Array(text.utf8))
    guard let document = Document(source) else { return nil }
    let blob = ObjectID(bytes: Array(repeating: 7, count: ObjectID.size)[...])
    var encoder = FactsEncoder()
    encoder.append(FactsCache.Key(text: TextID(blob: blob, size: text.utf8.count), path: source.path, origin: 1))
    encoder.append(FactsCache.Known(facts: DocumentFacts(document), size: text.utf8.count, reason: "`type`"))
    return encoder.bytes
  }

  /// The facts of an earlier run, whoever wrote them: what is read is written and read alike.
  private static func facts(_ bytes: [UInt8]) {
    var decoder = FactsDecoder(bytes, bytes.indices)
    guard let key = try? FactsCache.Key(from: &decoder), let known = try? FactsCache.Known(from: &decoder) else {
      return
    }
    var encoder = FactsEncoder()
    encoder.append(key)
    encoder.append(known)
    var again = FactsDecoder(encoder.bytes, encoder.bytes.indices)
    var copy = FactsEncoder()
    if let key = try? FactsCache.Key(from: &again), let known = try? FactsCache.Known(from: &again) {
      copy.append(key)
      copy.append(known)
    }
    expect(copy.bytes == encoder.bytes && again.isAtEnd, "other facts")
  }

  private static func configuration(_ bytes: [UInt8]) {
    let source = SourceFile(path: "docs/.pmlint.yml", bytes: bytes)
    var faults: [FrontMatter.Fault] = []
    guard let root = YAMLReader.value(of: source, faults: &faults), faults.isEmpty,
      ConfigurationSchema.configuration.faults(in: root).isEmpty
    else { return }
    var configuration = Configuration(profile: nil)
    _ = configuration.add(root.value.entries, of: source)
    let settings = configuration.settings(for: "docs/incidents/2026/x.md")
    _ = configuration.claim(of: "docs/incidents/x.md")
    _ = configuration.isExcluded("docs/incidents/x.md")
    _ = settings.tracking?.matches("ABC-123")
    let text = "# Outage\n\nSeverity: P1\nDetected: 2026-11-16 10:00\n\n## Actions\n\n- ABC-1 do it, 5bd\n"
    let document = Document(
      SourceFile(path: "docs/incidents/x.md", bytes: Array(text.utf8)), as: .postmortem,
      vocabulary: settings.vocabulary)
    _ = linter.lint(document, settings: settings)
  }

  private static let linter = Linter(
    rules: Rule.all.map(\.optedIn), context: Context(asOf: Moment(seconds: 1_795_392_000)))

  /// A pattern, the folder that it is relative to, and paths: one at a time and all at once say the same.
  private static func globs(_ bytes: [UInt8]) {
    let lines = lines(of: bytes)
    guard lines.count >= 3 else { return }
    _ = Glob.help(for: lines[0])
    let patterns = [
      Glob(pattern: lines[0], below: lines[1]), Glob(ignorePattern: lines[0]), Glob(ignorePattern: lines[1]),
    ]
    let set = GlobSet(patterns)
    for path in lines[2...].prefix(8) {
      let matching = patterns.indices.filter { patterns[$0].matches(path) }
      expect(set.all(matching: path) == Set(matching), "\(patterns) and \(path): \(matching)")
    }
  }

  /// An expression, and the texts that it is matched with.
  private static func expressions(_ bytes: [UInt8]) {
    let lines = lines(of: bytes)
    guard let expression = BoundedExpression(lines[0]) else { return }
    let allowance = BoundedExpression.Allowance()
    for text in lines.dropFirst() { _ = expression.matches(text[...], within: allowance) }
  }

  /// What is written of a baseline is the baseline again.
  private static func baseline(_ bytes: [UInt8]) {
    guard let baseline = try? BaselineFile.baseline(in: bytes, named: "baseline.json") else { return }
    let text = BaselineFile.text(of: baseline)
    let again = try? BaselineFile.baseline(in: Array(text.utf8), named: "baseline.json")
    expect(again == baseline, "\(text) is read as \(String(describing: again))")
  }

  private static func owners(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var ownership = Ownership()
    ownership.add(codeOwners: text)
    for line in lines(of: bytes).prefix(8) {
      ownership.add(ownersFileAt: line)
      _ = ownership.hasOwner(line)
    }
    var people = People()
    people.add(codeOwners: text)
    people.add(owners: text)
  }

  private static func mailmap(_ bytes: [UInt8]) {
    var people = People()
    people.add(mailmap: String(decoding: bytes, as: UTF8.self))
    _ = people.isEmpty
  }
}
