internal import Documents
internal import Git
internal import Linting

extension Project {
  /// The facts of documents that are only compared with others; a text that an earlier run has read is not read again.
  func comparedFacts(in discovery: Discovery) async -> ReadDocuments<DocumentFacts> {
    guard let known else { return await facts(of: discovery) }
    known.open(for: discovery.candidates.count)
    var keys: [String: FactsCache.Key] = [:]
    var stored: [ReadDocuments<DocumentFacts>.Entry] = []
    let rest = discovery.candidates.filter { candidate in
      guard let key = key(of: candidate) else { return true }
      guard let found = known[key] else {
        keys[key.path] = key
        return true
      }
      guard let facts = found.facts else { return false }
      stored.append(
        ReadDocuments.Entry(
          file: candidate.file, size: found.size, kind: facts.kind, reason: found.reason,
          corpus: candidate.configuration.value.corpus, value: facts))
      return false
    }
    let read = await facts(of: Discovery(candidates: rest, unread: discovery.unread, named: discovery.named))
    let documents = Dictionary(read.entries.map { ($0.path, $0) }) { first, _ in first }
    let unread = Set(read.unread.files.map(\.path))
    for candidate in rest {
      let (file, document) = (candidate.file, documents[candidate.file.path])
      // A text that was written since is not that of the blob.
      guard let key = keys[file.path], workspace.source.textID(of: file) == key.text else { continue }
      if let document {
        known.add(FactsCache.Known(facts: document.value, size: document.size, reason: document.reason), for: key)
      } else if candidate.claim == nil, !unread.contains(file.path) {
        known.add(FactsCache.Known(facts: nil, size: 0, reason: ""), for: key)
      }
    }
    return read.adding(stored)
  }

  private func facts(of discovery: Discovery) async -> ReadDocuments<DocumentFacts> {
    await read(discovery) { DocumentFacts($0.document) }
  }

  private func key(of candidate: Discovery.Candidate) -> FactsCache.Key? {
    guard let text = workspace.source.textID(of: candidate.file) else { return nil }
    return known?.key(text, at: candidate.file.path, candidate.configuration.value, candidate.claim)
  }
}
