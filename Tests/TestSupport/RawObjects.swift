extension Scratch {
  /// Writes an object that git itself would refuse, and returns its name.
  package func store(_ kind: String, _ bytes: [UInt8]) throws -> String {
    try write(bytes, to: ".git/raw")
    return try git("hash-object", "-t", kind, "-w", "--literally", ".git/raw")
  }

  /// An entry of a tree: its mode, the bytes of its name, and the object.
  package typealias TreeEntry = (mode: String, name: [UInt8], object: String)

  /// Writes a tree as it is given: unsorted, repeated and with any name.
  package func storeTree(_ entries: [TreeEntry]) throws -> String {
    try store(
      "tree",
      entries.flatMap { mode, name, object in
        let pairs = stride(from: 0, to: object.utf8.count, by: 2).map { object.dropFirst($0).prefix(2) }
        return Array("\(mode) ".utf8) + name + [0] + pairs.compactMap { UInt8($0, radix: 16) }
      })
  }

  /// Makes a commit of a tree, on top of the current one, and moves the branch to it.
  package func commit(tree: String) throws {
    try git("update-ref", "refs/heads/main", git("commit-tree", tree, "-p", "HEAD", "-m", "raw"))
  }
}
