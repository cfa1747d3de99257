internal import Git

/// A file that a run writes.
struct OutputFile {
  /// As the user wrote it.
  let name: String

  /// Equal for two names of one file.
  let identity: String

  /// Fails if its folder does not exist; `option` is how the user asked for the file.
  init(_ name: String, for option: String) throws(Failure) {
    let folder = Pathspec.folder(of: name)
    guard let realFolder = Disk.realPath(of: folder), Disk.kind(of: realFolder) == .folder else {
      throw Failure("\(option): the folder \(folder) does not exist", help: "create it first")
    }
    guard Disk.kind(of: name) != .folder else {
      throw Failure("\(option): \(name) is a folder", help: "name a file in it")
    }
    self.name = name
    identity = Disk.realPath(of: name) ?? "\(realFolder)/\(name.split(separator: "/").last ?? "")"
  }

  /// Writes a temporary file and moves it into place, so that nobody reads half of it; returns a sentence on failure.
  ///
  /// `contents` writes the text, part by part.
  func failure(writing contents: ((String) -> Void) -> Void) -> String? {
    do throws(DiskError) {
      try replace(with: contents)
      return nil
    } catch {
      return "cannot write \(name): \(error.reason)"
    }
  }

  private func replace(with contents: ((String) -> Void) -> Void) throws(DiskError) {
    func write(to file: @escaping ([UInt8]) -> Void) { contents { file(Array($0.utf8)) } }
    // A link must stay a link, and a pipe or a device cannot be replaced.
    let target = Disk.realPath(of: name) ?? name
    let kind = Disk.kind(of: target)
    guard kind == nil || kind == .regular else {
      return try Disk.write(toDevice: target, write)
    }
    try Disk.replaceReport(target, with: write)
  }
}
