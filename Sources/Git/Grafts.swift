internal import Bytes
internal import CLibGit2

/// Grafts and replacements: commits with other parents, and objects that replace others.
///
/// libgit2 1.5 supports neither; git applies both, and without them a history differs from `git log`.
struct Grafts {
  /// The parents in `info/grafts`, by commit.
  private var parents: [ObjectID: [ObjectID]] = [:]

  /// Whether `info/grafts` is too large to be read.
  private(set) var areUnread = false

  /// The replacements of objects in `refs/replace`.
  private var replacements: [ObjectID: ObjectID] = [:]

  init(of repository: borrowing Repository) {
    do throws(DiskError) {
      let bytes = try Disk.contents(of: repository.commonFolder + "/info/grafts", limit: Limits.grafts)
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        let names = line.split(separator: UInt8(ascii: " ")).compactMap { ObjectID(hexadecimal: Array($0).span) }
        if let commit = names.first { parents[commit] = Array(names.dropFirst()) }
      }
    } catch {
      if case .tooLarge = error { areUnread = true }
    }
    guard !repository.environment.ignoresReplacements else { return }
    repository.forEachReference(under: "refs/replace/") { name, target in
      if let replaced = ObjectID(hexadecimal: Array(name.utf8.dropFirst("refs/replace/".utf8.count)).span) {
        replacements[replaced] = target
      }
    }
  }

  /// Removes the parents of the oldest commits of a shallow clone.
  mutating func endWhereShallow(in repository: borrowing Repository) {
    let path = repository.commonFolder + "/shallow"
    guard let bytes = try? Disk.contents(of: path, limit: Limits.shallowCommits) else { return }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      if let commit = ObjectID(hexadecimal: Array(line).span) { parents[commit] = [] }
    }
  }

  /// Whether history is unchanged by grafts and replacements.
  var isEmpty: Bool { !givesParents && !replaces }

  /// Whether any commit is given other parents.
  var givesParents: Bool { !parents.isEmpty }

  /// Whether any object replaces another.
  var replaces: Bool { !replacements.isEmpty }

  func replacement(of id: ObjectID) -> ObjectID { replacements.isEmpty ? id : replacements[id] ?? id }

  func parents(of commit: ObjectID) -> [ObjectID]? { parents.isEmpty ? nil : parents[commit] }
}
