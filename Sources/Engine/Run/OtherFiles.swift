internal import Bytes
internal import Documents
internal import Git
internal import Linting
internal import Reports
internal import Synchronization

/// The files besides documents that lead people to one: READMEs, alert rules and catalogues of services.
final class OtherFiles: Sendable {
  private let source: any Source
  private let documents: Set<String>

  /// The files that were too large to be searched.
  private let unread = Mutex<Set<String>>([])

  /// The files of a source besides its documents, whose references are known.
  init(source: any Source, documents: Set<String>) {
    (self.source, self.documents) = (source, documents)
  }

  private static let configurations = [".yml", ".yaml", ".json", ".libsonnet", ".jsonnet", ".tf"]

  /// Those of some paths whose file names one of these files holds, or whose page an address in them leads to.
  ///
  /// Configurations and baselines of this program name documents too, and lead nobody to them.
  func named(among paths: Set<String>) -> Set<String> {
    guard !paths.isEmpty, let files = try? source.files(endingIn: Document.Kind.suffixes + Self.configurations) else {
      return []
    }
    let names = paths.sorted().map { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return (path: path, name: name, page: "/" + name.prefix { $0 != "." })
    }
    let search = WordSearch(names.map { $0.name.lowercased() } + names.map { $0.page.lowercased() })
    var named: Set<String> = []
    for file in files where file.kind == .regular && !documents.contains(file.path) {
      if named.count == paths.count { break }
      guard !ConfigurationReader.isConfiguration(file.path), let bytes = contents(of: file),
        !BaselineFile.isBeginning(of: bytes)
      else { continue }
      // In Markdown a link has the whole name, and `/queue` is a folder.
      let isText = Document.Kind.isMarkdown(path: file.path)
      for (word, range) in search.matches(in: bytes, 0..<bytes.count) {
        let isPage = word >= names.count
        let target = names[isPage ? word - names.count : word]
        guard !(isPage && (isText || target.page.utf8.count < 4)), isWhole(range, isPage: isPage, in: bytes) else {
          continue
        }
        named.insert(target.path)
      }
    }
    return named
  }

  private func contents(of file: File) -> [UInt8]? {
    do {
      return try source.contents(of: file, limit: Limits.otherFile)
    } catch {
      if case .tooLarge = error { _ = unread.withLock { $0.insert(file.path) } }
      return nil
    }
  }

  /// What the user must know about findings of documents that no file names.
  func notices(about findings: [Finding]) -> [Report.Notice] {
    let unread = unread.withLock { $0.sorted() }
    guard let first = unread.first, findings.contains(where: { $0.rule == "orphan-runbook" }) else { return [] }
    let others = unread.count - 1
    let names = others == 0 ? "\(first) is" : "\(first) and \(others.counted("other file")) are"
    let message =
      "\(names) larger than \(Limits.otherFile >> 20) MiB, so not searched: what `orphan-runbook` reports may be named there"
    return [Report.Notice(code: "file-unsearched", message: message)]
  }

  /// Whether a name is no part of a longer one: `queue.md` in `restart-queue.md`, `/queue` in `/queues`.
  private func isWhole(_ range: Range<Int>, isPage: Bool, in bytes: [UInt8]) -> Bool {
    if !isPage, range.lowerBound > 0, bytes[range.lowerBound - 1].isPartOfName { return false }
    guard range.upperBound < bytes.count else { return true }
    let after = bytes[range.upperBound...]
    if isPage, after.first == UInt8(ascii: ".") { return after.starts(with: ".html".utf8) }
    return !bytes[range.upperBound].isPartOfName
  }
}

extension UInt8 {
  fileprivate var isPartOfName: Bool { isLetter || isDigit || self >= 0x80 || "-_".utf8.contains(self) }
}
