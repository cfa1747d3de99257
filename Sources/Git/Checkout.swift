internal import Bytes

extension Repository {
  /// Whether the work tree holds the files of an index as git checked them out, and nothing else but what git ignores:
  /// then the index answers for the disk.
  ///
  /// False also where only reading files would tell, and for what git leaves off the disk.
  package func isCheckedOut(_ index: Index) -> Bool {
    // libgit2, which compares everything else, knows no index that git sets for a hook.
    guard environment.index == nil, let workTree, !index.entries.isEmpty else { return false }
    var checkout = Checkout(of: index, in: workTree)
    do throws(GitError) {
      return try checkout.isWhole { path throws(GitError) in try isIgnored(path) }
    } catch {
      return false
    }
  }
}

/// Compares the folders of a work tree with an index, and looks at the times of files, but at no content.
private struct Checkout {
  private let index: Index
  private let root: String
  private var pending: [Folder]

  /// A folder with files that git tracks.
  private struct Folder {
    /// Where its path is in the bytes of the index, with the slash at its end; empty for the root.
    let path: Range<Int>
    let entries: Range<Int>
    let depth: Int
  }

  init(of index: Index, in root: String) {
    (self.index, self.root) = (index, root)
    pending = [Folder(path: 0..<0, entries: index.entries.indices, depth: 0)]
  }

  mutating func isWhole(_ isIgnored: (String) throws(GitError) -> Bool) throws(GitError) -> Bool {
    while let folder = pending.popLast() {
      let path = String(decoding: index.bytes[folder.path], as: UTF8.self)
      guard folder.depth <= Limits.untrackedDepth, folder.depth == 0 || Disk.kind(of: place(path)) == .folder,
        let tracked = countTracked(in: folder), let found = try? Disk.entries(in: Disk.Folder(place(path)))
      else { return false }
      // All that git tracks was seen, so without others nothing has to be looked up by its name.
      if found.count == tracked { continue }
      for entry in found {
        let other = Array((path + entry.name).utf8)
        if entry.name == ".git", folder.depth == 0 { continue }
        if index.tracks(other) || index.tracks(below: other) { continue }
        // A repository in a folder of this one has another say about its files.
        guard entry.rawName == nil, entry.name != ".git",
          try isIgnored(path + entry.name + (entry.kind == .folder ? "/" : ""))
        else {
          return false
        }
      }
    }
    return true
  }

  /// How many files and folders git tracks directly in a folder; nil if any of the files may have been written.
  private mutating func countTracked(in folder: Folder) -> Int? {
    var count = 0
    var place = folder.entries.lowerBound
    while place < folder.entries.upperBound {
      let entry = index.entries[place]
      count += 1
      if let slash = index.bytes[entry.name].dropFirst(folder.path.count).firstIndex(of: UInt8(ascii: "/")) {
        let path = entry.name.lowerBound..<slash + 1
        let end = index.end(of: index.bytes[path])
        pending.append(Folder(path: path, entries: place..<end, depth: folder.depth + 1))
        place = end
      } else {
        guard isUnwritten(entry) else { return nil }
        place += 1
      }
    }
    return count
  }

  private func isUnwritten(_ entry: Index.Entry) -> Bool {
    guard let found = Disk.state(of: place(index.path(of: entry))), found.mode == entry.mode else { return false }
    return index.isUnwritten(entry, found.version)
  }

  private func place(_ path: String) -> String { root + "/" + path }
}
