internal import Documents
internal import Git
internal import Linting

extension Project {
  /// The facts of documents that are only compared with others; a text that an earlier run has read is not read again.
  func comparedFacts(in discovery: Discovery) async -> ReadDocuments<DocumentFacts> {
    known?.open(for: discovery.candidates.count)
    var keys: [String: FactsCache.Key] = [:]
    var stored: [ReadDocuments<DocumentFacts>.Entry] = []
    let rest = discovery.candidates.filter { candidate in
      guard let known, let key = key(of: candidate) else { return true }
      guard let found = known[key] else {
        keys[key.path] = key
        return true
      }
      stored.append(
        ReadDocuments.Entry(
          file: candidate.file, size: found.size, kind: found.facts.kind, reason: found.reason,
          corpus: candidate.configuration.corpus, value: found.facts))
      return false
    }
    let read = await read(Discovery(candidates: rest, unread: discovery.unread, named: discovery.named)) {
      DocumentFacts($0.document)
    }
    for entry in read.entries {
      // A text that was written since is not that of the blob.
      guard let key = keys[entry.path], workspace.source.textID(of: entry.file) == key.text else { continue }
      known?.add(FactsCache.Known(facts: entry.value, size: entry.size, reason: entry.reason), for: key)
    }
    return read.adding(stored)
  }

  private func key(of candidate: Discovery.Candidate) -> FactsCache.Key? {
    guard let text = workspace.source.textID(of: candidate.file) else { return nil }
    return known?.key(text, at: candidate.file.path, candidate.configuration, candidate.claim)
  }
}
