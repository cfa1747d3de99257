internal import Linting

/// The facts of all documents that are compared, by the configuration that they share.
struct ComparedDocuments {
  private(set) var corpora: [String: [DocumentFacts]] = [:]

  init(_ linted: LintRun.Linted, _ others: ReadDocuments<DocumentFacts>) {
    for entry in linted.entries { corpora[entry.corpus, default: []].append(entry.value.facts) }
    let isAll = corpora.isEmpty
    for entry in others.entries where isAll || corpora[entry.corpus] != nil {
      corpora[entry.corpus, default: []].append(entry.value)
    }
  }

  var all: some Sequence<DocumentFacts> { corpora.values.joined() }

  /// The documents that are only compared and may have comments that suppress findings.
  func suppressing(besides linted: LintRun.Linted) -> Set<String> {
    Set(all.lazy.filter(\.mayHaveSuppressions).map(\.path)).subtracting(linted.entries.map(\.path))
  }
}
