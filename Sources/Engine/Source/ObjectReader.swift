internal import Git
internal import Synchronization

/// Reads objects for the jobs that lint side by side, one at a time: an open repository belongs to one thread at a time.
final class ObjectReader: Sendable {
  private let path: String
  private let environment: GitEnvironment
  private let opened = Mutex<Repository?>(nil)

  /// Opens the repository that holds a path, once something is asked.
  init(path: String, _ environment: GitEnvironment) {
    (self.path, self.environment) = (path, environment)
  }

  /// The bytes of a blob; nil where it cannot be read, or is larger than what is linted.
  func contents(of blob: ObjectID) -> [UInt8]? {
    opened.withLock { repository in
      open(&repository)
      guard let (bytes, size) = try? repository?.contents(of: blob, limit: Workspace.limit), bytes.count == size else {
        return nil
      }
      return bytes
    }
  }

  /// What a commit holds at a path.
  func entry(at path: String, in commit: ObjectID) -> (file: File?, isFolder: Bool)? {
    opened.withLock { repository in
      open(&repository)
      return (try? repository?.entry(at: path, in: commit)) ?? nil
    }
  }

  private func open(_ repository: inout Repository?) {
    if repository == nil { repository = try? Repository(containing: path, environment: environment) }
  }
}
