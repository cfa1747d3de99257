internal import Bytes
internal import Documents
internal import Git

/// What a run makes of each file: the kind it is linted as, or why it is not, and what says so.
package struct FileListing {
  /// A line each, by path.
  package let lines: [String]

  /// A sentence for each file that could not be read: with any, the job is not done.
  package let failures: [String]

  package init(_ project: Project) async throws(Failure) {
    let read = await project.read(try project.discover()) { _ in true }
    var lines = read.entries.map { ($0.path, "\($0.kind) (\($0.reason))") }
    for file in read.unread.files {
      guard let reason = file.reason.words else { continue }
      lines.append((file.path, "not linted (\(reason))"))
    }
    self.lines = lines.sorted { $0.0 < $1.0 }.map { "\($0): \($1)" }
    failures = read.unread.failures
  }
}

extension UnreadFiles.Reason {
  /// The reason in a few words; nil for a problem that is reported as one.
  fileprivate var words: String? {
    switch self {
    case .excluded: "excluded by `exclude`"
    case .symbolicLink: "a symbolic link"
    case .submodule: "a submodule"
    case .tooLarge: "over \(Limits.document >> 20) MiB"
    case .unnameable: "its path is not UTF-8"
    case .unreadableFolder(let reason, _), .noDocument(let reason, _): reason
    case .otherMarkup(let suffix, _): "not Markdown, but \(suffix)"
    case .pointer: "kept by Git LFS, and not here"
    case .notCheckedOut: "left out by a sparse checkout"
    case .missingObject, .failed, .askedForInVain, .unclaimed: nil
    }
  }
}
