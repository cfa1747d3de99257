internal import Documents
internal import Git

extension Workspace {
  /// The configurations of the tree that is linted.
  ///
  /// A file of `--config` is read from the disk, from where the user stands; all others come from that tree.
  func configurations(_ options: ConfigurationOptions) throws(Failure) -> ConfigurationReader {
    let (profile, isOff) = (options.profile, options.isOff)
    guard let fixed = options.file else {
      return ConfigurationReader(profile: profile, fixed: nil, isOff: isOff) {
        self.contents(at: $0, limit: BaselineFile.limit)
      }
    }
    let path = fixed.hasPrefix("/") ? fixed : "\(directory)/\(fixed)"
    guard Disk.kind(of: path) == .regular else { throw Failure("\(fixed) does not exist") }
    let prefix = root + "/"
    // Patterns are relative to the file's folder; a file outside of the tree stands for its root.
    let name =
      path.hasPrefix(prefix)
      ? String(path.dropFirst(prefix.count)) : fixed.split(separator: "/").last.map(String.init) ?? fixed
    return ConfigurationReader(profile: profile, fixed: name, isOff: isOff) { asked in
      let file = asked == name ? path : prefix + asked
      return try? Disk.contents(of: file, limit: BaselineFile.limit)
    }
  }
}
