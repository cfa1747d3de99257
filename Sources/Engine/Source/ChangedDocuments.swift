internal import Documents
internal import Git
internal import Reports

/// What the documents that are linted differ from.
struct ChangedDocuments {
  /// Nil if nothing came before.
  let base: ObjectID?

  /// What the user calls the base.
  let name: String

  /// The documents that count as changed, by current path.
  let changed: [String: FileDelta]

  /// The current path of each that was moved, changed or not.
  let moves: [String: String]
  let deltas: [FileDelta]

  /// The paths of the base that have no file any more, as far as they were compared.
  let removed: Set<String>

  /// The paths with another content than in the base, or that one of both lacks.
  let touched: Set<String>

  /// With `countsMoves`, a document that was moved without a change counts as changed.
  init(base: ObjectID?, name: String, deltas: [FileDelta], removed: Set<String> = [], countsMoves: Bool) {
    (self.base, self.name, self.deltas, self.removed) = (base, name, deltas, removed)
    changed = Dictionary(deltas.filter { countsMoves || $0.hasNewContent }.map { ($0.path, $0) }) { first, _ in
      first
    }
    touched = removed.union(deltas.flatMap { [$0.path, $0.former?.path].compactMap(\.self) })
    let moved = deltas.compactMap { delta in
      delta.former.flatMap { $0.path == delta.path ? nil : ($0.path, delta.path) }
    }
    moves = Dictionary(moved) { first, _ in first }
  }
}

extension OpenedRepository {
  /// What to lint of a repository with a base; nil for all of it.
  func comparison(since: Since?, isNewOnly: Bool, _ environment: Environment) throws(Failure) -> ChangedDocuments? {
    if since == nil, reportSource.kind != .index { return nil }
    if since != nil, reportSource.history == .none {
      throw Failure(
        "--since needs a git repository that can be read",
        help: "lint all documents: remove --since")
    }
    guard let repository else { return ChangedDocuments(base: nil, name: "HEAD", deltas: [], countsMoves: true) }
    let head: ObjectID?
    do throws(GitError) {
      head = try repository.read { repository throws(GitError) in try repository.head() }
    } catch {
      throw Failure(comparing: error)
    }
    return try comparison(since: since, isNewOnly: isNewOnly, head: head, in: repository, environment)
  }

  private func comparison(
    since: Since?, isNewOnly: Bool, head: ObjectID?, in repository: SharedRepository, _ environment: Environment
  ) throws(Failure) -> ChangedDocuments {
    var (base, name) = (head, "HEAD")
    if let since {
      let linted = reportSource.revision ?? head?.description
      let revisions = try since.revisions(environment, linted: linted)
      name = repository.read { $0.firstKnown(of: revisions) }
      // Before the first commit of a repository there is nothing to differ from.
      if name != "HEAD" || head != nil {
        base = try repository.read { repository throws(Failure) in try self.base(of: name, head: head, in: repository) }
      }
      if let refusal = since.refusal(of: base?.description, linted: linted, environment) { throw refusal }
    }
    do throws(GitError) {
      var removed: Set<String> = []
      let snapshot = source.snapshotOfAll()
      let deltas = try repository.read { repository throws(GitError) in
        try repository.differences(
          from: base, to: snapshot, among: Document.Kind.isListed, removed: &removed)
      }
      // A new path is a change for a commit; against a base it is one because the document's own links start there.
      return ChangedDocuments(
        base: base, name: name, deltas: deltas, removed: removed, countsMoves: since == nil || isNewOnly)
    } catch {
      throw Failure(comparing: error)
    }
  }

  /// The commit where the linted history left that of a revision.
  private func base(
    of name: String, head: ObjectID?, in repository: borrowing Repository
  ) throws(Failure) -> ObjectID? {
    let revision = try Revision(name).commit(in: repository)
    var linted = head
    if case .revision(let commit) = source.snapshot { linted = commit }
    guard let linted else { throw Failure("`HEAD` has no commit yet, so nothing can have changed since `\(name)`") }
    do throws(GitError) {
      if let base = try repository.mergeBase(of: revision, and: linted) { return base }
    } catch {
      throw Failure(comparing: error)
    }
    throw Failure(
      "`\(name)` and the linted commit have no common ancestor"
        + (repository.isShallow ? ": the clone is shallow" : ""),
      help: repository.isShallow
        ? Revision.deepening : "name a revision of this history, or lint all documents: remove --since")
  }
}

extension Repository {
  /// The first revision that the repository has; a later error explains one that it lacks.
  ///
  /// No full clone has the commits that a forced push replaced; a shallow one may only need to be deepened.
  fileprivate func firstKnown(of revisions: [String]) -> String {
    guard !isShallow else { return revisions[0] }
    for revision in revisions.dropLast() where (try? commit(named: revision)) != nil { return revision }
    return revisions[revisions.count - 1]
  }
}

extension Failure {
  /// Why two states could not be compared.
  fileprivate init(comparing error: GitError) {
    if error.isSplitIndex {
      self = .splitIndex(lacking: "what has changed", help: ", or lint all documents: remove --since")
      return
    }
    self =
      error.code == .outOfBounds
      ? Failure(unreadable: error)
      : Failure("changes cannot be read: \(error.message)", help: "run `git fsck` for details")
  }

  /// Why an index of two files tells nothing.
  static func splitIndex(lacking what: String, help: String) -> Failure {
    Failure(
      "the index is split into two files (`core.splitIndex`), which pmlint cannot read, so \(what) is unknown",
      help: "run `git update-index --no-split-index`, which joins them\(help)")
  }

  /// Why a repository could not be read.
  init(unreadable error: GitError) {
    self =
      error.code == .outOfBounds
      ? Failure("the repository was not read: \(error.message)", help: "name files on the disk")
      : Failure("the repository cannot be read: \(error.message)", help: "run `git fsck` for details")
  }
}

extension Failure {
  /// Why a listing of files could not be read.
  init(reading error: GitError, in repository: SharedRepository) {
    self =
      error.code == .notFound && repository.read { $0.isPartialClone() }
      ? Failure(
        "a folder of the commit is missing, because this is a partial clone",
        help: "run `git fetch --refetch --no-filter`, which completes it")
      : Failure(unreadable: error)
  }
}

extension Workspace {
  /// The notice if nothing was linted; nil for a commit that touches no possible document.
  var emptiness: Report.Notice? {
    guard let comparison else {
      return Report.Notice(
        code: "no-documents",
        message:
          "no document found: a postmortem or runbook is a Markdown file in a folder such as postmortems/, incidents/ or runbooks/, or one with `type:` in its front matter"
      )
    }
    if reportSource.kind == .index, comparison.name == "HEAD" {
      if isIdle, ResolvedTarget.isInCommit(environment) { return nil }
      return Report.Notice(code: "nothing-staged", message: "no documents staged")
    }
    let isBaseLinted = comparison.base != nil && comparison.base?.description == lintedCommit
    let reason =
      isBaseLinted
      ? ", which is the linted commit; after a push, name the commit before it: `--since HEAD~1`" : ""
    return Report.Notice(
      code: "nothing-changed", message: "no document differs from `\(comparison.name)`\(reason)")
  }

  private var lintedCommit: String? {
    reportSource.revision ?? repository?.head?.description
  }
}
