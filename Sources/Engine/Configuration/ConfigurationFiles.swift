internal import Bytes
internal import Documents
internal import Git
internal import Reports

/// The files that configure a run, and those that they name.
struct ConfigurationFiles {
  private let workspace: Workspace

  /// The file of `--config`, which is read from the disk, from where the user is.
  private let fixed: (name: String, path: String)?

  init(_ workspace: Workspace, fixed: (name: String, path: String)?) {
    (self.workspace, self.fixed) = (workspace, fixed)
  }

  /// The path of the file of `--config`, with links resolved.
  var fixedPlace: String? { fixed.flatMap { Disk.realPath(of: $0.path) } }

  /// The bytes at a path; nil if nothing is there, and an error if it cannot be read.
  func contents(at path: String) throws(Failure) -> [UInt8]? {
    do throws(DiskError) {
      guard let fixed else { return try workspace.source.contents(named: path, limit: Limits.baseline) }
      // A link that the user names may lead anywhere; what that file names must be in the repository.
      guard path != fixed.name else {
        guard let file = Disk.realPath(of: fixed.path) else { return nil }
        return try Disk.contents(of: file, limit: Limits.baseline)
      }
      guard let kind = workspace.disk.kind(of: path), kind != .folder else { return nil }
      return try workspace.disk.contents(of: path, limit: Limits.baseline)
    } catch {
      throw Failure("\(path) \(error.complaint)", help: error.remedy)
    }
  }

  /// Whether a message may show the text of a file: not if a link or an `extends` led to an uncommitted one.
  func mayQuote(_ path: String) -> Bool {
    if let fixed, path == fixed.name { return Disk.kind(of: fixed.path) == .regular }
    if ConfigurationReader.isConfiguration(path) { return true }
    return workspace.isCommittable(path)
  }
}

extension Workspace {
  /// The configurations of the tree that is linted.
  ///
  /// A file of `--config` is read from the disk, from where the user is; all others come from that tree.
  func configurations(_ options: ConfigurationOptions) throws(Failure) -> ConfigurationReader {
    let (profile, isOff) = (options.profile, options.isOff)
    guard let fixed = options.file else {
      return ConfigurationReader(
        profile: profile, fixed: nil, isOff: isOff, files: ConfigurationFiles(self, fixed: nil))
    }
    let path = Pathspec.absolute(fixed, in: directory)
    guard let target = Disk.realPath(of: path) else { throw Failure("\(fixed) does not exist") }
    guard Disk.kind(of: target) == .regular else {
      throw Failure("\(fixed) is not a file", help: "name a file with --config")
    }
    // Patterns are relative to the file's folder; a file outside the tree stands for its root.
    let name =
      Pathspec.path(of: path, below: root) ?? fixed.split(separator: "/").last.map(String.init) ?? fixed
    return ConfigurationReader(
      profile: profile, fixed: name, isOff: isOff, files: ConfigurationFiles(self, fixed: (name, path)))
  }

  /// Whether git has the file, so that everybody who can read the repository can read it too.
  fileprivate func isCommittable(_ path: String) -> Bool {
    guard reportSource.kind == .workTree, let index = repository?.index else { return true }
    return index.file(at: path) != nil
  }
}
