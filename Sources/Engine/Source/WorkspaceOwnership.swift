internal import Git
internal import Linting

extension Workspace {
  /// Who owns the files, by the documents that are linted.
  func ownership(of files: [File]) -> Ownership {
    var ownership = Ownership()
    for path in Ownership.codeOwnersPaths {
      // Only the first that exists counts, as on the hosts that read them.
      if let bytes = peopleFile(at: path) {
        ownership.add(codeOwners: String(decoding: bytes, as: UTF8.self))
        break
      }
    }
    var folders: Set<String> = []
    for file in files { folders.insertFolders(of: file.path) }
    folders.insert("")
    for folder in folders {
      let path = folder.isEmpty ? "OWNERS" : folder + "/OWNERS"
      if peopleFile(at: path) != nil { ownership.add(ownersFileAt: path) }
    }
    return ownership
  }
}

extension Set<String> {
  /// Adds the folders that hold a file, from the nearest up to the root's, which has no name here.
  fileprivate mutating func insertFolders(of path: String) {
    var folder = path.utf8[...]
    while let slash = folder.lastIndex(of: UInt8(ascii: "/")) {
      folder = folder[..<slash]
      // Once one is known, so are those above it.
      guard insert(String(path[..<slash])).inserted else { return }
    }
  }
}
