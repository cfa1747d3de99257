internal import Git
internal import Linting

/// The facts of documents that were read from another state of the repository; they are the same where path and blob
/// are.
struct KnownFacts {
  private var entries: [String: ReadDocuments<DocumentFacts>.Entry] = [:]

  init() {}

  /// Of files of the work tree nothing shows that they are the same.
  init(_ read: ReadDocuments<DocumentFacts>) {
    for entry in read.entries where entry.file.blob != nil { entries[entry.path] = entry }
  }

  /// The entry of a file, if it would be the same once it was read.
  private func entry(for candidate: Discovery.Candidate) -> ReadDocuments<DocumentFacts>.Entry? {
    guard let blob = candidate.file.blob, candidate.pathToday == candidate.file.path,
      let entry = entries[candidate.file.path], entry.file.blob == blob,
      entry.corpus == candidate.configuration.corpus
    else { return nil }
    return entry
  }

  /// The entries that are known of a discovery, and the rest of it.
  func divide(
    _ discovery: Discovery
  ) -> (known: [ReadDocuments<DocumentFacts>.Entry], rest: Discovery) {
    if entries.isEmpty { return ([], discovery) }
    var known: [ReadDocuments<DocumentFacts>.Entry] = []
    let rest = discovery.candidates.filter { candidate in
      guard let entry = entry(for: candidate) else { return true }
      known.append(entry)
      return false
    }
    return (known, Discovery(candidates: rest, unread: discovery.unread, named: discovery.named))
  }
}
