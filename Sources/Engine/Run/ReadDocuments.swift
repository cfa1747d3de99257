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
    fileprivate(set) var file: File

    /// In bytes.
    let size: Int
    package let kind: Document.Kind

    /// What decided the kind, in words.
    let reason: String

    /// The configuration that applies; a document is compared with those of the same configuration.
    let corpus: String
    package var value: Value

    package var path: String { file.path }

    /// The same of another state of the repository, where the file is the same.
    func found(as file: File) -> Entry {
      var entry = self
      entry.file = file
      return entry
    }
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

  /// The same documents and others.
  func adding(_ others: [Entry]) -> ReadDocuments {
    if others.isEmpty { return self }
    return ReadDocuments((entries + others).sorted { $0.path < $1.path }, unread)
  }

  /// How many documents there are of each kind.
  var counts: [Document.Kind: Int] { entries.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 } }
}

/// One document while it is in memory.
package struct OpenDocument: Sendable {
  package let document: Document
  let candidate: Discovery.Candidate

  /// The settings for its path.
  package let settings: Settings

  init(_ document: Document, of candidate: Discovery.Candidate) {
    (self.document, self.candidate) = (document, candidate)
    settings = candidate.configuration.value.settings(for: candidate.pathToday)
  }
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
    var absent: [String] = []
    // By the number of their batch, because jobs end in any order.
    var read: [(number: Int, entries: Entries, dismissed: [Batch.Dismissed])] = []
    await withTaskGroup(of: (number: Int, entries: Entries, dismissed: [Batch.Dismissed]).self) { group in
      var (running, number) = (0, 0)
      var batch = Batch()
      for candidate in discovery.candidates {
        guard let bytes = bytes(of: candidate, &unread, &absent) else { continue }
        batch.add(bytes, of: candidate)
        guard batch.isFull else { continue }
        if running == jobs ?? workspace.environment.processors() {
          if let next = await group.next() { read.append(next) }
          running -= 1
        }
        group.addTask { [batch, number] in
          let (entries, dismissed) = batch.entries(among: people, value)
          return (number, entries, dismissed)
        }
        running += 1
        number += 1
        batch = Batch()
      }
      let (entries, dismissed) = batch.entries(among: people, value)
      read.append((number, entries, dismissed))
      for await entries in group { read.append(entries) }
    }
    read.sort { $0.number < $1.number }
    for dismissed in read.flatMap(\.dismissed) { unread.add(dismissed.candidate, dismissed.reason) }
    let missing = workspace.source.missing(among: Set(absent))
    for path in absent where !missing.contains(path) { unread.add(path, .notCheckedOut) }
    return ReadDocuments(read.flatMap(\.entries), unread)
  }

  /// The facts of documents, for all that compares documents without rules.
  package func facts(in discovery: Discovery) async -> ReadDocuments<DocumentFacts> {
    let lookup = ReferenceLookup(workspace.source)
    return await read(discovery) { DocumentFacts($0.document, referenced: lookup.referencedFiles(for: $0)) }
  }

  /// How a file begins whose content Git LFS keeps.
  private static let pointer = Array("version https://git-lfs.github.com/spec/".utf8)

  /// The bytes of a file that may be a document.
  private func bytes(
    of candidate: Discovery.Candidate, _ unread: inout UnreadFiles, _ absent: inout [String]
  ) -> [UInt8]? {
    let path = candidate.file.path
    do {
      let bytes = try workspace.contents(of: candidate.file)
      // Outside the folders for documents, only front matter makes a file a document.
      guard candidate.claim != nil || candidate.isAskedFor || SourceFile.mayHaveFrontMatter(bytes) else { return nil }
      guard !bytes.starts(with: Self.pointer) else {
        unread.add(path, .pointer)
        return nil
      }
      return bytes
    } catch {
      switch error {
      case .symbolicLink: unread.add(path, .symbolicLink)
      case .tooLarge: unread.add(path, .tooLarge)
      // Deleted from the work tree but not from the index, or not part of a sparse checkout.
      case .notFound: if candidate.claim != nil { absent.append(path) }
      case .notAFile: break
      case .missingObject: unread.add(path, .missingObject)
      case .alreadyExists, .closedPipe, .system: unread.add(path, .failed(error.reason))
      }
      return nil
    }
  }
}

extension ReferenceLookup {
  /// What a document names, as far as the tree has it.
  func referencedFiles(for open: OpenDocument) -> ReferencedFiles {
    referencedFiles(for: open.document, base: open.candidate.configuration.value.folder)
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
  ) -> (entries: [ReadDocuments<Value>.Entry], dismissed: [Dismissed]) {
    var entries: [ReadDocuments<Value>.Entry] = []
    var dismissed: [Dismissed] = []
    for (candidate, bytes) in texts {
      let source = SourceFile(path: candidate.file.path, bytes: bytes)
      do throws(Document.Dismissal) {
        let document = try Document(source, candidate.claim, candidate.configuration.value.settings, among: people)
        entries.append(
          ReadDocuments.Entry(
            file: candidate.file, size: bytes.count, kind: document.kind, reason: document.kindReason,
            corpus: candidate.configuration.value.corpus,
            value: value(OpenDocument(document, of: candidate))))
      } catch {
        dismissed.append((candidate, error))
      }
    }
    return (entries, dismissed)
  }

  /// A file that its text shows to be no document.
  typealias Dismissed = (candidate: Discovery.Candidate, reason: Document.Dismissal)
}
