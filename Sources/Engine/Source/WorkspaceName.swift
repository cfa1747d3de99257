internal import Git

extension Workspace {
  /// The repository's name, the same in each clone: its origin, or else the name of its folder.
  package var name: String {
    if let origin = repository?.read({ $0.origin() }), let name = Self.name(ofOrigin: origin) { return name }
    let folder = root.split(separator: "/").last.map(String.init) ?? ""
    return folder.hasSuffix(".git") ? String(folder.dropLast(4)) : folder
  }

  /// `host/owner/name` of a URL or of `user@host:owner/name.git`: without credentials, which must not reach a report.
  static func name(ofOrigin origin: String) -> String? {
    var rest = origin[...]
    if let scheme = rest.firstRange(of: "://") {
      // The path of a local origin means nothing on another machine.
      guard rest[..<scheme.lowerBound] != "file" else { return nil }
      rest = rest[scheme.upperBound...]
    } else {
      guard let colon = rest.firstIndex(of: ":"), !rest[..<colon].contains("/") else { return nil }
      rest = rest[..<colon] + "/" + rest[rest.index(after: colon)...]
    }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    if let user = rest[..<slash].lastIndex(of: "@") { rest = rest[rest.index(after: user)...] }
    rest = rest.prefix { $0 != "?" && $0 != "#" }
    var parts = rest.split(separator: "/").map(String.init)
    guard parts.count > 1, let last = parts.popLast() else { return nil }
    return (parts + [last.hasSuffix(".git") ? String(last.dropLast(4)) : last]).joined(separator: "/")
  }
}
