/// The parts of paths that git writes nowhere, and that would lead out of a repository or into git's own files.
enum PathName {
  /// Whether a name leads down, and not to git's own files, even on disks that ignore case.
  static func isPlain(_ name: Substring) -> Bool {
    let bytes = Array(name.utf8)
    return !bytes.contains(UInt8(ascii: "/")) && isPlain(bytes.span, 0..<bytes.count)
  }

  /// Whether a path consists of such names; a folder's may end in a slash.
  static func isPlain(path: Swift.Span<UInt8>) -> Bool {
    // Each start reads all paths of the index, and only a name that is empty or begins with a dot can be another.
    var start = 0
    while start < path.count {
      if path[start] == UInt8(ascii: ".") || path[start] == UInt8(ascii: "/") { return areNamesPlain(in: path) }
      repeat { start &+= 1 } while start < path.count && path[start] != UInt8(ascii: "/")
      start &+= 1
    }
    return path.count > 0
  }

  private static func areNamesPlain(in path: Swift.Span<UInt8>) -> Bool {
    var start = 0
    for end in 0..<path.count where path[end] == UInt8(ascii: "/") {
      guard isPlain(path, start..<end) else { return false }
      start = end + 1
    }
    return start == path.count && start > 0 || isPlain(path, start..<path.count)
  }

  private static func isPlain(_ path: Swift.Span<UInt8>, _ name: Range<Int>) -> Bool {
    guard let first = name.first else { return false }
    // Most names are plain by their first byte.
    guard path[first] == UInt8(ascii: ".") else { return true }
    switch name.count {
    case 1: return false
    case 2: return path[first + 1] != UInt8(ascii: ".")
    case 4:
      // Bit 5 is the case of a letter.
      let letters = (path[first + 1] | 0x20, path[first + 2] | 0x20, path[first + 3] | 0x20)
      return letters != (UInt8(ascii: "g"), UInt8(ascii: "i"), UInt8(ascii: "t"))
    default: return true
    }
  }

  /// What to say of a path that git would not write.
  static func refusal(of path: String, in place: String) -> GitError {
    GitError(code: .invalid, message: "\(place) has the path `\(path)`, which git never writes to a disk")
  }
}
