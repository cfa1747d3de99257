internal import Documents
internal import Linting

/// A few texts that one job lints at a time: waking a job costs as much as linting a small file.
struct Batch: Sendable {
  private var texts: [Text] = []
  private var size = 0

  /// One file, and what is known about it before it is read.
  struct Text: Sendable {
    let path: String
    let bytes: [UInt8]

    /// The kind that its path implies.
    let kind: Document.Kind?

    /// Those that apply to its path.
    let settings: Settings
    let configuration: Configuration
  }

  mutating func add(_ text: Text) {
    texts.append(text)
    size += text.bytes.count
  }

  var isFull: Bool { size >= 128 << 10 || texts.count >= 32 }

  func results(of linter: Linter, _ lookup: ReferenceLookup, _ people: People) -> [DocumentResult] {
    texts.compactMap { DocumentResult($0, linter, lookup, people) }
  }
}

/// The results of one file.
struct DocumentResult: Sendable {
  let facts: DocumentFacts

  /// The configuration that applies; a document is compared with those of the same configuration.
  let corpus: String
  let findings: [Finding]

  /// Whether comments in the document suppress findings.
  let hasSuppressions: Bool

  init?(_ text: Batch.Text, _ linter: Linter, _ lookup: ReferenceLookup, _ people: People) {
    let source = SourceFile(path: text.path, bytes: text.bytes)
    let settings = text.configuration.settings
    let people = settings.people(among: people)
    guard let document = Document(source, pathKind: text.kind, vocabulary: settings.vocabulary, people: people) else {
      return nil
    }
    hasSuppressions = !Suppression.all(in: document).isEmpty
    corpus = text.configuration.corpus
    guard !linter.rules.isEmpty else {
      facts = DocumentFacts(document)
      findings = []
      return
    }
    let tree = lookup.tree(for: document, base: text.configuration.folder)
    facts = DocumentFacts(document, tree: tree)
    findings = linter.lint(document, settings: text.settings, tree: tree)
  }
}
