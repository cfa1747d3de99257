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
  static var ignoresReplacements: Bool { value(of: "GIT_NO_REPLACE_OBJECTS") != nil }

  private static func value(of name: String) -> String? {
    guard let value = unsafe getenv(name).map({ unsafe String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }
}
