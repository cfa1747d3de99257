internal import CLibGit2

/// Where a repository says that a commit has other parents, or that another object stands in its place.
///
/// libgit2 1.5 knows neither; git reads both, and a history without them is not the one that `git log` shows.
struct Grafts {
  /// The parents that `info/grafts` gives a commit, by its name.
  private var parents: [ObjectID: [ObjectID]] = [:]

  /// What `refs/replace` puts in an object's place.
  private var replacements: [ObjectID: ObjectID] = [:]

  init(of repository: borrowing Repository) {
    if let bytes = try? Disk.contents(of: repository.commonFolder + "/info/grafts", limit: 1 << 20) {
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        let names = line.split(separator: UInt8(ascii: " ")).compactMap { ObjectID(hexadecimal: Array($0).span) }
        if let commit = names.first { parents[commit] = Array(names.dropFirst()) }
      }
    }
    guard !repository.environment.ignoresReplacements else { return }
    repository.forEachReference(under: "refs/replace/") { name, target in
      if let replaced = ObjectID(hexadecimal: Array(name.utf8.dropFirst("refs/replace/".utf8.count)).span) {
        replacements[replaced] = target
      }
    }
  }

  /// Takes the parents from the commits whose parents a shallow clone does not have.
  mutating func endWhereShallow(in repository: borrowing Repository) {
    guard let bytes = try? Disk.contents(of: repository.commonFolder + "/shallow", limit: 16 << 20) else { return }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      if let commit = ObjectID(hexadecimal: Array(line).span) { parents[commit] = [] }
    }
  }

  /// Whether history is as the commits themselves say.
  var isEmpty: Bool { !givesParents && !replaces }

  /// Whether any commit is given other parents.
  var givesParents: Bool { !parents.isEmpty }

  /// Whether any object stands in for another.
  var replaces: Bool { !replacements.isEmpty }

  func replacement(of id: ObjectID) -> ObjectID { replacements.isEmpty ? id : replacements[id] ?? id }

  func parents(of commit: ObjectID) -> [ObjectID]? { parents.isEmpty ? nil : parents[commit] }
}
