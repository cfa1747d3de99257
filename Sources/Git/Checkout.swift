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
  private var pending: [TrackedFolder]

  /// A folder with files that git tracks.
  private struct TrackedFolder {
    /// Where its path is in the bytes of the index, with the slash at its end; empty for the root.
    let path: Range<Int>
    let entries: Range<Int>
    let depth: Int
  }

  init(of index: Index, in root: String) {
    (self.index, self.root) = (index, root)
    pending = [TrackedFolder(path: 0..<0, entries: index.entries.indices, depth: 0)]
  }

  mutating func isWhole(_ isIgnored: (String) throws(GitError) -> Bool) throws(GitError) -> Bool {
    while let tracked = pending.popLast() {
      let path = String(decoding: index.bytes[tracked.path], as: UTF8.self)
      guard tracked.depth <= Limits.untrackedDepth,
        tracked.depth == 0 || Disk.kind(of: root + "/" + path) == .folder,
        let others = others(in: tracked, at: root + "/" + path)
      else { return false }
      for entry in others {
        let other = Array((path + entry.name).utf8)
        if entry.name == ".git", tracked.depth == 0 { continue }
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

  /// What is in a folder, if any of it may be something that git does not track; nil if a tracked file may have been
  /// written, and for a folder that cannot be read.
  private mutating func others(in tracked: TrackedFolder, at place: String) -> [Folder.Entry]? {
    do throws(DiskError) {
      let folder = try Folder(at: place)
      guard let count = countTracked(in: tracked, folder) else { return nil }
      // All that git tracks was seen, so without others nothing has to be looked up by its name.
      return folder.count() == count ? [] : folder.entries()
    } catch {
      return nil
    }
  }

  /// How many files and folders git tracks directly in a folder; nil if any of the files may have been written.
  private mutating func countTracked(in tracked: TrackedFolder, _ folder: borrowing Folder) -> Int? {
    var count = 0
    var place = tracked.entries.lowerBound
    while place < tracked.entries.upperBound {
      let entry = index.entries[place]
      let name = index.bytes[entry.name].dropFirst(tracked.path.count)
      count += 1
      if let slash = name.firstIndex(of: UInt8(ascii: "/")) {
        let path = entry.name.lowerBound..<slash + 1
        let end = index.end(of: index.bytes[path])
        pending.append(TrackedFolder(path: path, entries: place..<end, depth: tracked.depth + 1))
        place = end
      } else {
        guard let found = folder.state(of: name), found.mode == entry.mode, index.isUnwritten(entry, found.version)
        else { return nil }
        place += 1
      }
    }
    return count
  }
}
