internal import Git
internal import Linting

/// The facts of documents that were read from another state of the repository; they are the same where path and blob
/// are.
struct KnownFacts {
  private var entries: [String: ReadDocuments<DocumentFacts>.Entry] = [:]

  init() {}

  /// A file of the work tree has no blob, so `isUnchanged` tells by the path which are as in the base.
  init(_ read: ReadDocuments<DocumentFacts>, where isUnchanged: (String) -> Bool) {
    for entry in read.entries where entry.file.blob != nil || isUnchanged(entry.path) { entries[entry.path] = entry }
  }

  /// The entry of a file, if it would be the same once it was read.
  private func entry(
    for candidate: Discovery.Candidate, in workspace: Workspace
  ) -> ReadDocuments<DocumentFacts>.Entry? {
    guard let blob = candidate.file.blob, candidate.pathToday == candidate.file.path,
      let entry = entries[candidate.file.path], entry.corpus == candidate.configuration.value.corpus
    else { return nil }
    if let known = entry.file.blob { return known == blob ? entry : nil }
    // To git a file is unchanged also where a checkout has rewritten its line ends.
    return workspace.size(of: blob) == entry.size ? entry : nil
  }

  /// The entries that are known of a discovery, and the rest of it.
  func divide(
    _ discovery: Discovery, in workspace: Workspace
  ) -> (known: [ReadDocuments<DocumentFacts>.Entry], rest: Discovery) {
    if entries.isEmpty { return ([], discovery) }
    var known: [ReadDocuments<DocumentFacts>.Entry] = []
    let rest = discovery.candidates.filter { candidate in
      guard let entry = entry(for: candidate, in: workspace) else { return true }
      known.append(entry.found(as: candidate.file))
      return false
    }
    return (known, Discovery(candidates: rest, unread: discovery.unread, named: discovery.named))
  }
}
