/// What git tells its hooks, and users tell git, of where a repository and its parts are (git(1), "ENVIRONMENT VARIABLES").
package struct GitEnvironment: Sendable {
  private let variables: [String: String]

  /// `variables` are those of the process; the rest of them means nothing here.
  package init(_ variables: [String: String] = [:]) {
    self.variables = variables.filter { $0.key.hasPrefix("GIT_") && !$0.value.isEmpty }
  }

  var repository: String? { variables["GIT_DIR"] }
  var workTree: String? { variables["GIT_WORK_TREE"] }
  var index: String? { variables["GIT_INDEX_FILE"] }

  /// Folders that hold objects beside those of the repository.
  var objectFolders: [String] {
    let alternates = variables["GIT_ALTERNATE_OBJECT_DIRECTORIES"]?.split(separator: ":").map(String.init) ?? []
    return [variables["GIT_OBJECT_DIRECTORY"]].compactMap(\.self) + alternates
  }

  /// Where the search upward for a repository ends, with colons between the folders.
  var ceilings: String? { variables["GIT_CEILING_DIRECTORIES"] }
  var crossesFileSystems: Bool { variables["GIT_DISCOVERY_ACROSS_FILESYSTEM"] != nil }
  var ignoresReplacements: Bool { variables["GIT_NO_REPLACE_OBJECTS"] != nil }
}
