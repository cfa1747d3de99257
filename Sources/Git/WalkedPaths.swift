internal import Bytes

/// The part of the tree whose history is requested.
package struct WalkedPaths: Hashable, Sendable {
  /// Folders with everything below them; "" is the whole tree.
  package private(set) var folders: Set<String> = []

  /// Folders of which only the direct files count.
  package private(set) var shallowFolders: Set<String> = []

  package init() {}

  package mutating func add(folder: String) {
    guard !covers(folder: folder) else { return }
    folders = folders.filter { folder != "" && !$0.hasPrefix(folder + "/") }
    folders.insert(folder)
    shallowFolders = shallowFolders.filter { !covers(folder: $0) }
  }

  /// Adds the folder of a file, so that another postmortem that names a file there does not require a new walk.
  package mutating func add(folderOf path: String) {
    add(shallowFolder: Self.folder(of: path))
  }

  mutating func add(shallowFolder folder: String) {
    if !covers(folder: folder) { shallowFolders.insert(folder) }
  }

  func union(_ other: WalkedPaths) -> WalkedPaths {
    var union = self
    for folder in other.folders.sorted() { union.add(folder: folder) }
    for folder in other.shallowFolders { union.add(shallowFolder: folder) }
    return union
  }

  /// Whether this includes everything that `other` includes.
  func covers(_ other: WalkedPaths) -> Bool {
    other.folders.allSatisfy(covers(folder:))
      && other.shallowFolders.allSatisfy { covers(folder: $0) || shallowFolders.contains($0) }
  }

  /// Whether a file is included.
  package func covers(path: String) -> Bool {
    // Of one folder, which costs less than to cut off that of the path and to look it up. Letters beyond ASCII have
    // several forms, which a set takes as equal.
    if shallowFolders.isEmpty, folders.count == 1, let folder = folders.first, folder != "", folder.isASCII {
      return path.utf8.starts(with: folder.utf8) && path.utf8.dropFirst(folder.utf8.count).first == UInt8(ascii: "/")
    }
    let folder = Self.folder(of: path)
    return covers(folder: folder) || shallowFolders.contains(folder)
  }

  private func covers(folder: String) -> Bool {
    if folders.isEmpty { return false }
    if folders.contains("") || folders.contains(folder) { return true }
    var end = folder.utf8.endIndex
    while let slash = folder.utf8[..<end].lastIndex(of: UInt8(ascii: "/")) {
      if folders.contains(String(folder[..<slash])) { return true }
      end = slash
    }
    return false
  }

  private static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }
}

extension WalkedPaths {
  /// One folder on the way to an included path.
  struct Node {
    private(set) var children: [String: Node] = [:]

    /// Whether the direct files of the folder count.
    private(set) var takesFiles = false

    /// Whether everything below the folder counts.
    private(set) var takesAll = false

    static let everything: Node = {
      var node = Node()
      (node.takesFiles, node.takesAll) = (true, true)
      return node
    }()

    init() {}

    init(_ interest: WalkedPaths) {
      for folder in interest.folders { insert(folder.split(separator: "/")[...], takesAll: true) }
      for folder in interest.shallowFolders { insert(folder.split(separator: "/")[...], takesAll: false) }
    }

    private mutating func insert(_ names: ArraySlice<Substring>, takesAll: Bool) {
      guard let name = names.first else {
        takesFiles = true
        if takesAll { self.takesAll = true }
        return
      }
      children[String(name), default: Node()].insert(names.dropFirst(), takesAll: takesAll)
    }

    func child(named name: String) -> Node? { takesAll ? self : children[name] }
  }
}
