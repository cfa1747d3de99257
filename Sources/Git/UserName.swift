internal import CLibGit2

extension Repository {
  /// The name of the user, like `git config user.name`; nil if none is set.
  package func userName() -> String? {
    guard
      let configuration = try? unsafe Handle(
        freedBy: git_config_free, { unsafe git_repository_config(&$0, handle.pointer) }),
      let value = try? unsafe Buffer(
        writtenBy: { unsafe git_config_get_string_buf(&$0, configuration.pointer, "user.name") })
    else { return nil }
    let name = String(decoding: value.bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return name.isEmpty ? nil : name
  }
}
