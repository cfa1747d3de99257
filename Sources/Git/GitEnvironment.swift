internal import CLibGit2

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The variables of git that locate a repository and its parts (git(1), "ENVIRONMENT VARIABLES").
package struct GitEnvironment: Sendable {
  private let variables: [String: String]

  /// `variables` are those of the process; all others are ignored.
  package init(_ variables: [String: String] = [:]) {
    self.variables = variables.filter { name, value in
      (name.hasPrefix("GIT_") || ["HOME", "XDG_CONFIG_HOME"].contains(name)) && !value.isEmpty
    }
  }

  var repository: String? { variables["GIT_DIR"] }
  var workTree: String? { variables["GIT_WORK_TREE"] }
  var index: String? { variables["GIT_INDEX_FILE"] }

  /// The object folders that the environment adds to those of the repository.
  var objectFolders: [String] {
    let alternates = variables["GIT_ALTERNATE_OBJECT_DIRECTORIES"]?.split(separator: ":").map(String.init) ?? []
    return [variables["GIT_OBJECT_DIRECTORY"]].compactMap(\.self) + alternates
  }

  /// The folders at which the search upward for a repository ends, separated by colons.
  var ceilings: String? { variables["GIT_CEILING_DIRECTORIES"] }
  var crossesFileSystems: Bool { variables["GIT_DISCOVERY_ACROSS_FILESYSTEM"] != nil }
  var ignoresReplacements: Bool { variables["GIT_NO_REPLACE_OBJECTS"] != nil }

  /// The user's configuration files of git that are not readable, for example if `HOME` is another user's in a
  /// container.
  ///
  /// git continues without them; libgit2 would not open a repository.
  var unreadableSettings: [(path: String, level: git_config_level_t)] {
    let home = variables["HOME"]
    let folder = variables["XDG_CONFIG_HOME"] ?? home.map { $0 + "/.config" }
    let own = home.map { ($0 + "/.gitconfig", GIT_CONFIG_LEVEL_GLOBAL) }
    // A folder that is not searchable also hides the user's ignore file.
    let shared = folder.map { ($0 + "/git/config", GIT_CONFIG_LEVEL_XDG) }
    return [own, shared].compactMap(\.self).filter { path, _ in
      unsafe access(path, R_OK) != 0 && ![ENOENT, ENOTDIR].contains(errno)
    }
  }
}
