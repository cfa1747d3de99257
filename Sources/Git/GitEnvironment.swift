#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What git tells its hooks, and users tell git, of where a repository and its parts are.
enum GitEnvironment {
  static var repository: String? { value(of: "GIT_DIR") }
  static var workTree: String? { value(of: "GIT_WORK_TREE") }
  static var index: String? { value(of: "GIT_INDEX_FILE") }

  /// Folders that hold objects beside those of the repository.
  static var objectFolders: [String] {
    let alternates = value(of: "GIT_ALTERNATE_OBJECT_DIRECTORIES")?.split(separator: ":").map(String.init) ?? []
    return [value(of: "GIT_OBJECT_DIRECTORY")].compactMap(\.self) + alternates
  }

  /// Where the search upward for a repository ends, with colons between the folders.
  static var ceilings: String? { value(of: "GIT_CEILING_DIRECTORIES") }
  static var crossesFileSystems: Bool { value(of: "GIT_DISCOVERY_ACROSS_FILESYSTEM") != nil }
  static var ignoresReplacements: Bool { value(of: "GIT_NO_REPLACE_OBJECTS") != nil }

  private static func value(of name: String) -> String? {
    guard let value = unsafe getenv(name).map({ unsafe String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }
}
