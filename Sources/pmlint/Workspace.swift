import Documents
import Foundation
import Git
import Linting
import Reports

/// Where documents come from: a work tree, a revision, or a plain folder.
///
/// It owns the open repository and so belongs to one task; what it hands out are plain values.
final class Workspace {
  /// What paths are relative to, absolute.
  let root: String

  /// Where the user stands, absolute.
  let directory: String
  let source: Report.Source
  private(set) var notices: [Report.Notice] = []

  let repository: Repository?

  /// The commit whose tree is linted; nil for a work tree.
  let commit: ObjectID?
  private let selection: [Selection]
  private var listing: [File]?

  /// What a user asked for: a file, or all below a folder; an empty path is the root.
  private struct Selection {
    let path: String
    let isFile: Bool

    func contains(_ other: String) -> Bool {
      path.isEmpty || other == path || other.hasPrefix(path + "/")
    }
  }

  /// The largest file that is read, in bytes: far more than anyone wrote by hand.
  static let limit = 10 << 20

  init(paths: [String], revision: String?) throws(Failure) {
    let directory = Disk.realPath(of: ".") ?? "/"
    self.directory = directory
    let paths = (paths.isEmpty ? ["."] : paths).map { Self.absolute($0, in: directory) }
    let first = paths[0]
    // The first path decides which repository is meant; in a revision it need not exist on the disk.
    let anchor = Self.nearestFolder(of: first)
    do {
      let repository = try Repository(containing: anchor)
      (root, commit) = try Self.open(repository, revision: revision, named: first)
      source = Report.Source(
        kind: revision == nil ? .workTree : .revision, revision: commit?.description,
        history: repository.isShallow ? .shallow : .full)
      self.repository = consume repository
    } catch let error as GitError where error.code == .notFound && revision == nil {
      self.repository = nil
      commit = nil
      root = anchor
      source = Report.Source(kind: .workTree, revision: nil, history: .none)
      notices.append(
        Report.Notice(code: "no-repository", message: "not in a git repository: rules that need history did not run"))
    } catch let error as GitError where error.code == .notFound {
      throw Failure(
        "not in a git repository, so there is no revision to lint", help: "run it in a clone, or without --rev")
    } catch let error as GitError {
      throw Failure("the repository cannot be read: \(error.message)")
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure("the repository cannot be read: \(error)")
    }
    let name = root.split(separator: "/").last ?? ""
    rootKind = Document.Kind(folder: name.hasSuffix(".git") ? name.dropLast(4) : name)
    var selection: [Selection] = []
    for path in paths { selection.append(try Self.select(path, in: root, isRevision: revision != nil)) }
    self.selection = selection
  }

  private static func open(
    _ repository: borrowing Repository, revision: String?, named path: String
  ) throws -> (root: String, commit: ObjectID?) {
    guard let revision else {
      guard let workTree = repository.workTree else {
        throw Failure(
          "\(path) is in a bare repository, which has no work tree", help: "name a revision: `pmlint --rev HEAD`")
      }
      return (workTree, nil)
    }
    do {
      let commit = try repository.commit(named: revision)
      return (repository.workTree ?? nearestFolder(of: path), commit)
    } catch {
      switch error.code {
      case .unbornBranch: throw Failure("`\(revision)` has no commit yet", help: "lint the work tree, without --rev")
      case .notFound where revision == "HEAD":
        throw Failure("`HEAD` has no commit yet", help: "lint the work tree, without --rev")
      case .notFound:
        throw Failure(
          "unknown revision `\(revision)`", help: "in a shallow clone, fetch it first: `git fetch origin \(revision)`")
      case .ambiguous: throw Failure("`\(revision)` stands for several objects", help: "write more of its digits")
      default: throw Failure("`\(revision)` cannot be read: \(error.message)")
      }
    }
  }

  private static func select(_ path: String, in root: String, isRevision: Bool) throws(Failure) -> Selection {
    let relative: String
    if path == root || root.isEmpty {
      relative = ""
    } else if path.hasPrefix(root == "/" ? "/" : root + "/") {
      relative = String(path.dropFirst(root == "/" ? 1 : root.count + 1))
    } else {
      throw Failure("\(path) lies outside of \(root)", help: "run pmlint once for each repository")
    }
    if isRevision { return Selection(path: relative, isFile: false) }
    guard let kind = Disk.kind(of: path) else { throw Failure("\(path) does not exist") }
    return Selection(path: relative, isFile: kind != .folder)
  }

  /// What files are where nothing else says, from the name of the root: `git clone …/post-mortems`.
  let rootKind: Document.Kind?

  /// Whether documents that nobody asked for were left out.
  var isPartial: Bool { !selection.contains { $0.path.isEmpty } }

  /// The first path that was asked for, relative to the root.
  var relativePath: String { selection.first?.path ?? "" }

  func isSelected(_ path: String) -> Bool {
    selection.contains { $0.contains(path) }
  }

  /// The files to look at: those that were asked for, or all of the repository's.
  func files(all: Bool = false) throws(Failure) -> [File] {
    // A file by name needs no list of the others.
    if !all, commit == nil, selection.allSatisfy(\.isFile) {
      return Set(selection.map(\.path)).sorted().map { path in
        File(path: path, kind: Disk.kind(of: absolute(path)) == .symbolicLink ? .symbolicLink : .regular, blob: nil)
      }
    }
    let listed = try list()
    if all { return listed }
    if commit != nil, let missing = selection.first(where: { wanted in !listed.contains { wanted.contains($0.path) } }),
      !missing.path.isEmpty
    {
      throw Failure("\(missing.path) does not exist in that revision")
    }
    return listed.filter { isSelected($0.path) }
  }

  private func list() throws(Failure) -> [File] {
    if let listing { return listing }
    let listed: [File]
    do {
      if repository == nil {
        listed = try Disk.files(under: root)
      } else if let commit {
        listed = try repository?.files(at: commit) ?? []
      } else {
        listed = try repository?.filesInWorkTree() ?? []
      }
    } catch let error as GitError {
      throw Failure("the repository cannot be read: \(error.message)", help: "`git fsck` says more")
    } catch {
      throw Failure("\(root) cannot be listed: \(error)")
    }
    listing = listed
    return listed
  }

  /// What documents can be asked to name; a list of all files is only needed for a revision.
  func treeFacts() throws(Failure) -> TreeFacts {
    commit == nil ? TreeFacts(root: root) : TreeFacts(root: root, files: try list())
  }

  /// Who wrote and committed the newest commits.
  func authors(ofNewest limit: Int) -> Set<String> {
    repository?.authors(ofNewest: limit) ?? []
  }

  /// The bytes of a file.
  func contents(of file: File) throws(DiskError) -> [UInt8] {
    guard let blob = file.blob else { return try Disk.contents(of: absolute(file.path), limit: Self.limit) }
    do {
      let size = try repository?.size(of: blob) ?? 0
      guard size <= Self.limit else { throw DiskError.tooLarge(size) }
      return try repository?.contents(of: blob) ?? []
    } catch let error as DiskError {
      throw error
    } catch {
      throw .system((error as? GitError)?.message ?? "\(error)")
    }
  }

  /// The file at a path, where there is one.
  func file(at path: String) -> File? {
    guard commit != nil else {
      return Disk.kind(of: absolute(path)) == .regular ? File(path: path, kind: .regular, blob: nil) : nil
    }
    return try? list().first { $0.path == path && $0.kind == .regular }
  }

  private func absolute(_ path: String) -> String { root + "/" + path }

  /// Where a path leads, with links resolved in all but its last part: the document itself may be a link.
  private static func absolute(_ path: String, in directory: String) -> String {
    let joined = path.hasPrefix("/") ? path : directory + "/" + path
    if Disk.kind(of: joined) == .folder { return Disk.realPath(of: joined) ?? joined }
    var parts = joined.split(separator: "/", omittingEmptySubsequences: true)
    let name = parts.popLast() ?? ""
    let folder = "/" + parts.joined(separator: "/")
    let resolved = Disk.realPath(of: folder) ?? folder
    return (resolved == "/" ? "" : resolved) + "/" + name
  }

  private static func nearestFolder(of path: String) -> String {
    var parts = path.split(separator: "/")
    while Disk.kind(of: "/" + parts.joined(separator: "/")) != .folder, !parts.isEmpty { parts.removeLast() }
    return "/" + parts.joined(separator: "/")
  }
}
