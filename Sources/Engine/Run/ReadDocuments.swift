package import Documents
internal import Git
package import Linting

/// What was read from documents: one value for each, and the files that were left out.
package struct ReadDocuments<Value: Sendable>: Sendable {
  /// In the order of the paths.
  package private(set) var entries: [Entry]
  package private(set) var unread: UnreadFiles

  /// One document.
  package struct Entry: Sendable {
    let file: File
    package let kind: Document.Kind

    /// The configuration that applies; a document is compared with those of the same configuration.
    let corpus: String
    package var value: Value

    package var path: String { file.path }
  }

  init(_ entries: [Entry], _ unread: UnreadFiles) {
    (self.entries, self.unread) = (entries, unread)
  }

  /// The same documents, with those at some paths read again: what an editor does when one of them changes.
  package func replacing(_ paths: Set<String>, with newer: ReadDocuments) -> ReadDocuments {
    let kept = entries.filter { !paths.contains($0.path) }
    return ReadDocuments(
      (kept + newer.entries).sorted { $0.path < $1.path }, unread.replacing(paths, with: newer.unread))
  }

  /// How many documents there are of each kind.
  var counts: [Document.Kind: Int] { entries.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 } }
}

/// One document while it is in memory.
package struct OpenDocument: Sendable {
  package let document: Document
  let candidate: Discovery.Candidate

  /// The settings for its path.
  package var settings: Settings { candidate.configuration.settings(for: candidate.pathToday) }
}

extension Project {
  /// Reads files as documents, several at a time, and keeps of each what `value` makes of it.
  ///
  /// No text stays in memory, so all that needs one is done here, such as the rules for single documents.
  package func read<Value: Sendable>(
    _ discovery: Discovery, _ value: @escaping @Sendable (OpenDocument) -> Value
  ) async -> ReadDocuments<Value> {
    typealias Entries = [ReadDocuments<Value>.Entry]
    let people = people
    var unread = discovery.unread
    // By the number of their batch, because jobs end in any order.
    var read: [(number: Int, entries: Entries)] = []
    await withTaskGroup(of: (number: Int, entries: Entries).self) { group in
      var (running, number) = (0, 0)
      var batch = Batch()
      for candidate in discovery.candidates {
        guard let bytes = bytes(of: candidate, &unread) else { continue }
        batch.add(bytes, of: candidate)
        guard batch.isFull else { continue }
        if running == jobs {
          if let next = await group.next() { read.append(next) }
          running -= 1
        }
        group.addTask { [batch, number] in (number, batch.entries(among: people, value)) }
        running += 1
        number += 1
        batch = Batch()
      }
      read.append((number, batch.entries(among: people, value)))
      for await entries in group { read.append(entries) }
    }
    read.sort { $0.number < $1.number }
    return ReadDocuments(read.flatMap(\.entries), unread)
  }

  /// The facts of documents, for all that compares documents without rules.
  package func facts(in discovery: Discovery) async -> ReadDocuments<DocumentFacts> {
    let lookup = ReferenceLookup(workspace.source)
    return await read(discovery) { DocumentFacts($0.document, referenced: lookup.referencedFiles(for: $0)) }
  }

  /// The bytes of a file that may be a document.
  private func bytes(of candidate: Discovery.Candidate, _ unread: inout UnreadFiles) -> [UInt8]? {
    let path = candidate.file.path
    do {
      let bytes = try workspace.contents(of: candidate.file)
      // Outside the folders for documents, only front matter makes a file a document.
      return candidate.kind != nil || SourceFile.mayHaveFrontMatter(bytes) ? bytes : nil
    } catch {
      switch error {
      case .symbolicLink: unread.add(path, .symbolicLink)
      case .tooLarge: unread.add(path, .tooLarge)
      // Deleted from the work tree but not from the index, or not part of a sparse checkout.
      case .notFound, .notAFile: break
      case .missingObject: unread.add(path, .missingObject)
      case .system(let reason): unread.add(path, .failed(reason))
      }
      return nil
    }
  }
}

extension ReferenceLookup {
  /// What a document names, as far as the tree has it.
  func referencedFiles(for open: OpenDocument) -> ReferencedFiles {
    referencedFiles(for: open.document, base: open.candidate.configuration.folder)
  }
}

/// A few texts that one job reads at a time: waking a job costs as much as reading a small file.
private struct Batch: Sendable {
  private var texts: [(candidate: Discovery.Candidate, bytes: [UInt8])] = []
  private var size = 0

  mutating func add(_ bytes: [UInt8], of candidate: Discovery.Candidate) {
    texts.append((candidate, bytes))
    size += bytes.count
  }

  var isFull: Bool { size >= 128 << 10 || texts.count >= 32 }

  func entries<Value>(
    among people: People, _ value: @Sendable (OpenDocument) -> Value
  ) -> [ReadDocuments<Value>.Entry] {
    texts.compactMap { candidate, bytes in
      let source = SourceFile(path: candidate.file.path, bytes: bytes)
      guard let document = Document(source, candidate.kind, candidate.configuration.settings, among: people) else {
        return nil
      }
      return ReadDocuments.Entry(
        file: candidate.file, kind: document.kind, corpus: candidate.configuration.corpus,
        value: value(OpenDocument(document: document, candidate: candidate)))
    }
  }
}
