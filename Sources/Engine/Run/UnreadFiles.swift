internal import Bytes
internal import Documents
package import Reports

/// The files that were left out, so that nothing is passed over in silence.
package struct UnreadFiles: Sendable {
  private(set) var files: [(path: String, reason: Reason)] = []

  /// Why a file was left out.
  enum Reason: Sendable {
    case excluded, symbolicLink, submodule, tooLarge
    /// Its path is not UTF-8, so that a finding in it could not be reported.
    case unnameable(isDocument: Bool)
    case unreadableFolder(String, canBeCommitted: Bool)
    /// It is in another format, where documents are.
    case otherMarkup(String, folder: String)
    /// It is no document, though it is where documents are.
    case noDocument(String, folder: String)
    /// Neither its path nor its text says that it is a document.
    case unclaimed
    /// Git LFS keeps its content elsewhere.
    case pointer
    /// A sparse checkout leaves it out.
    case notCheckedOut
    /// The user names it, but it cannot be linted.
    case askedForInVain(String, help: String)
    /// The repository lacks its blob, which is one problem for all such files.
    case missingObject
    case failed(String)
  }

  mutating func add(_ path: String, _ reason: Reason) {
    files.append((path, reason))
  }

  /// The same files without those at some paths, which `newer` is about.
  func replacing(_ paths: Set<String>, with newer: UnreadFiles) -> UnreadFiles {
    var replaced = self
    replaced.files.removeAll { paths.contains($0.path) }
    replaced.files += newer.files
    return replaced
  }

  /// How many there are of each sort that reports count.
  package var skipped: Report.Skipped {
    files.reduce(into: Report.Skipped()) { skipped, file in
      switch file.reason {
      case .excluded: skipped.excluded += 1
      case .symbolicLink: skipped.symbolicLinks += 1
      case .submodule: skipped.submodules += 1
      case .tooLarge: skipped.tooLarge += 1
      case .unnameable: skipped.unnameable += 1
      case .otherMarkup: skipped.notMarkdown += 1
      case .noDocument: skipped.noDocument += 1
      case .pointer: skipped.pointers += 1
      case .notCheckedOut: skipped.notCheckedOut += 1
      case .unreadableFolder, .missingObject, .failed, .askedForInVain, .unclaimed: break
      }
    }
  }

  /// One notice for each folder that could not be entered, where that is no failure.
  package var folderNotices: [Report.Notice] {
    files.compactMap { path, reason in
      guard case .unreadableFolder(let reason, canBeCommitted: false) = reason else { return nil }
      return Report.Notice(code: "unreadable-folder", message: "\(path) was skipped: \(reason)")
    }
  }

  /// One notice for each sort of file that was skipped.
  package var notices: [Report.Notice] {
    let skipped = skipped
    let limit = "over \(Limits.document >> 20) MiB"
    let skips: [(code: String, count: Int, one: String, many: String)] = [
      (
        "excluded", skipped.excluded, "file excluded by `exclude` in the configuration",
        "files excluded by `exclude` in the configuration"
      ),
      (
        "symlink", skipped.symbolicLinks, "symbolic link not followed; name its target to lint it",
        "symbolic links not followed; name their targets to lint them"
      ),
      (
        "submodule", skipped.submodules, "submodule not entered; run pmlint inside it",
        "submodules not entered; run pmlint inside each"
      ),
      ("too-large", skipped.tooLarge, "file \(limit) skipped; split it", "files \(limit) skipped; split them"),
      (
        "lfs", skipped.pointers, "file is kept by Git LFS and not here; run `git lfs pull`",
        "files are kept by Git LFS and not here; run `git lfs pull`"
      ),
      (
        "not-checked-out", skipped.notCheckedOut,
        "document left out by a sparse checkout; `git sparse-checkout add` brings its folder",
        "documents left out by a sparse checkout; `git sparse-checkout add` brings their folders"
      ),
      (
        "not-utf8-path", skipped.unnameable - unnameableDocuments.count,
        "Markdown file skipped because its path is not UTF-8; rename it",
        "Markdown files skipped because their paths are not UTF-8; rename them"
      ),
    ]
    return placeNotices
      + skips.filter { $0.count > 0 }.map { skip in
        Report.Notice(code: skip.code, message: "\(skip.count) \(skip.count == 1 ? skip.one : skip.many)")
      }
  }

  /// A sentence for each problem because of which the job is not done.
  package var failures: [String] {
    var failures: [String] = files.compactMap { path, reason in
      switch reason {
      case .failed(let reason): "cannot read \(path): \(reason)"
      case .askedForInVain(let reason, let help): "\(path) \(reason)\n  help: \(help)"
      case .unreadableFolder(let reason, canBeCommitted: true):
        "cannot read \(path.isEmpty ? "the folder" : path): \(reason)"
      default: nil
      }
    }
    if let first = unnameableDocuments.first {
      let count = unnameableDocuments.count
      let (subject, them) = count == 1 ? ("1 document has", "it") : ("\(count) documents have", "them")
      failures.append(
        "\(subject) a path that is not UTF-8, \(first) first: rename \(them), or add \(them) to `exclude`")
    }
    let missing = files.filter { if case .missingObject = $0.reason { true } else { false } }
    if let first = missing.first {
      let subject = missing.count == 1 ? "1 document is" : "\(missing.count) documents are"
      failures.append(
        "\(subject) not in this clone, \(first.path) first: run `git fetch --refetch --no-filter` in a partial clone")
    }
    return failures
  }

  private var unnameableDocuments: [String] {
    files.compactMap { if case .unnameable(isDocument: true) = $0.reason { $0.path } else { nil } }
  }
}
