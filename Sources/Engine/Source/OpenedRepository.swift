internal import Bytes
internal import Git
internal import Reports

/// The state of the files that a user wants linted.
package enum Target: Sendable {
  case workTree
  case index
  case revision(String)

  /// The flag that asks for it.
  package var flag: String {
    switch self {
    case .workTree: ""
    case .index: "--staged"
    case .revision: "--rev"
    }
  }
}

/// A repository or a plain folder, opened for a run.
struct OpenedRepository {
  /// What paths are relative to, absolute.
  let root: String

  /// Nil for files that are linted without git.
  let repository: SharedRepository?
  let source: any Source

  /// The files of the work tree.
  let disk: RootedDisk
  let reportSource: Report.Source
  let notices: [Report.Notice]

  /// Where the repository's own files are; nil without one.
  private let gitFolder: String?

  /// Opens what holds a path; `anchor` is the nearest folder to it that exists.
  static func of(
    _ target: Target, holding path: String, anchor: String, _ environment: Environment
  ) throws(Failure) -> OpenedRepository {
    do {
      return try OpenedRepository(
        SharedRepository(containing: anchor, environment.git), target, holding: path, anchor: anchor)
    } catch let error as GitError {
      guard let plain = plainFolder(target, anchor: anchor, environment.directory, error) else {
        throw failure(error, target, anchor: anchor)
      }
      return OpenedRepository(root: plain.root, notice: plain.notice)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure("the repository cannot be read: \(error)")
    }
  }

  /// Files that are linted without git.
  private init(root: String, notice: Report.Notice) {
    self.root = root
    repository = nil
    gitFolder = nil
    disk = RootedDisk(root: root)
    source = WorkTreeSource(disk, nil)
    reportSource = Report.Source(kind: .workTree, revision: nil, history: .none)
    notices = [notice]
  }

  private init(
    _ repository: SharedRepository, _ target: Target, holding path: String, anchor: String
  ) throws(Failure) {
    let folder = repository.folder
    root = repository.workTree ?? (GitFolder.isInside(path, folder) ? folder : anchor)
    disk = RootedDisk(root: root)
    gitFolder = folder
    self.repository = repository
    var revision: String?
    var conflicts = 0
    switch target {
    case .workTree:
      if repository.workTree == nil {
        throw Failure(
          "\(path) is in a bare repository, which has no work tree", help: "lint a revision: `pmlint --rev HEAD`")
      }
      source = WorkTreeSource(disk, repository)
    case .index:
      if repository.workTree == nil {
        throw Failure(
          "\(path) is in a bare repository, where nothing is staged", help: "lint a revision: `pmlint --rev HEAD`")
      }
      let index = try Self.index(of: repository)
      conflicts = index.conflicts.count
      source = IndexSource(index, repository)
    case .revision(let name):
      let commit = try repository.read { repository throws(Failure) in try Revision(name).commit(in: repository) }
      source = CommitSource(commit, repository)
      revision = commit.description
    }
    let unreadable = revision == nil ? repository.read { Self.noticeOfUnreadableHead(in: $0) } : nil
    reportSource = Report.Source(
      kind: source.kind, revision: revision,
      history: unreadable != nil ? .none : repository.isShallow ? .shallow : .full)
    notices =
      repository.read { Self.notices(of: $0) } + Self.notices(ofConflicts: conflicts) + [unreadable].compactMap(\.self)
  }

  /// A path as a user wrote it.
  func pathspec(of path: String) throws(Failure) -> Pathspec {
    if let gitFolder, GitFolder.isInside(path, gitFolder) {
      // Hooks run in git's own folder.
      if Disk.kind(of: path) == .folder { return .all }
      guard root == gitFolder else { throw Failure("\(path) is git's own file", help: "name a document or a folder") }
    }
    guard let pathspec = Pathspec(path, in: root, isOnDisk: source.kind == .workTree) else {
      throw Failure("\(path) is outside \(root)", help: "run pmlint once for each repository")
    }
    return pathspec
  }

  private static func index(of repository: SharedRepository) throws(Failure) -> Index {
    do throws(GitError) {
      return try repository.read { repository throws(GitError) in try repository.index() }
    } catch {
      if error.isSplitIndex { throw Failure.splitIndex(lacking: "what is staged", help: "") }
      throw Failure("the index cannot be read: \(error.message)")
    }
  }

  /// Files are worth linting even if their repository cannot be read.
  private static func plainFolder(
    _ target: Target, anchor: String, _ directory: String, _ error: GitError
  ) -> (root: String, notice: Report.Notice)? {
    guard case .workTree = target else { return nil }
    if error.code == .notFound {
      let reason =
        GitFolder.broken(above: anchor).map { "\($0) is no repository that git would use" } ?? "not in a git repository"
      let message = "\(reason), so rules that need history did not run"
      // Without a repository the user's own folder is the root of all paths in it.
      let isInside = anchor == directory || Pathspec.path(of: anchor, below: directory) != nil
      return (isInside ? directory : anchor, Report.Notice(code: "no-repository", message: message))
    }
    guard let reason = error.unknownFormat else { return nil }
    let message =
      "this repository \(reason), which libgit2 cannot read: ignored files are linted too, and rules that need history did not run"
    return (GitFolder.root(above: anchor), Report.Notice(code: "unknown-repository", message: message))
  }

  private static func failure(_ error: GitError, _ target: Target, anchor: String) -> Failure {
    if error.code == .notFound {
      if let broken = GitFolder.broken(above: anchor) {
        return Failure(
          "\(broken) is no repository that git would use, so \(target.flag) has nothing to read",
          help: "clone it again, or remove \(target.flag)")
      }
      return switch target {
      case .revision:
        Failure("not in a git repository, so --rev has no revision to lint", help: "run it in a clone, or remove --rev")
      default:
        Failure("not in a git repository, so nothing is staged", help: "run it in a clone, or remove --staged")
      }
    }
    if let reason = error.unknownFormat {
      return Failure(
        "this repository \(reason), which libgit2 cannot read",
        help: "lint the files on the disk: remove \(target.flag)")
    }
    return Failure("the repository cannot be read: \(error.message)")
  }

  private static func notices(of repository: borrowing Repository) -> [Report.Notice] {
    var notices: [Report.Notice] = []
    if repository.isShallow {
      let message = "the clone is shallow, so rules that need history did not run: \(Revision.deepening)"
      notices.append(Report.Notice(code: "history-shallow", message: message))
    }
    if let file = repository.unreadableSettings.first {
      let message =
        "no permission to read \(file), so its rules for ignored files were not applied: set HOME to this user's folder"
      notices.append(Report.Notice(code: "settings-unread", message: message))
    }
    let alterations = repository.alterations
    if alterations.grafts {
      let message =
        "`.git/info/grafts` changes when files were changed, but not where a branch began (`--since`); `git replace --convert-graft-file` converts it"
      notices.append(Report.Notice(code: "history-grafted", message: message))
    }
    if alterations.unreadGrafts {
      let message =
        "`.git/info/grafts` is larger than \(Limits.grafts >> 20) MiB, so it was not read, and commits have other parents than in git"
      notices.append(Report.Notice(code: "history-grafted", message: message))
    }
    if alterations.replacements {
      let message =
        "`git replace` replaces objects in this repository: commits are read as replaced, files as they were committed"
      notices.append(Report.Notice(code: "objects-replaced", message: message))
    }
    return notices
  }

  /// The notice if no commit can be read though some may exist; nil for a branch without commits.
  private static func noticeOfUnreadableHead(in repository: borrowing Repository) -> Report.Notice? {
    do throws(GitError) {
      _ = try repository.head()
      return nil
    } catch {
      let message =
        "`HEAD` cannot be read, so rules that need history did not run: \(error.message); run `git fsck` for details"
      return Report.Notice(code: "history-unreadable", message: message)
    }
  }

  private static func notices(ofConflicts count: Int) -> [Report.Notice] {
    if count == 0 { return [] }
    let files = count == 1 ? "1 file" : "\(count) files"
    let message = "\(files) in conflict skipped: resolve the merge, and `git add` the result"
    return [Report.Notice(code: "conflict", message: message)]
  }
}

/// The repository's own files, for paths among them.
private enum GitFolder {
  /// A server-side hook is in the repository itself.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder + "/")
  }

  /// The `.git` nearest to a folder upward; nil if there is none.
  static func broken(above folder: String) -> String? {
    let root = root(above: folder)
    let place = (root == "/" ? "" : root) + "/.git"
    return Disk.kind(of: place) == nil ? nil : place
  }

  /// The nearest folder upward with a `.git`; the folder itself if there is none.
  static func root(above folder: String) -> String { Repository.root(from: folder) ?? folder }
}

extension GitError {
  /// What libgit2 does not know about the repository, as the rest of a sentence.
  fileprivate var unknownFormat: String? {
    guard isUnknownFormat else { return nil }
    if message.hasSuffix("objectformat") { return "uses SHA-256 for its objects" }
    if message.hasSuffix("refstorage") { return "keeps its branches in a reftable" }
    return "has an unknown format (\(message))"
  }
}
