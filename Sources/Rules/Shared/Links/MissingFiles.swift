import Documents
import Linting

extension Document {
  /// The files that the metadata names and that are not there; an id, a title and an address are no paths.
  func missingFiles(_ context: Context) -> [Problem] {
    namedFiles.compactMap { name in
      let last = name.value.split(separator: "/").last ?? ""
      let paths = paths(namedBy: name.value)
      guard last.contains("."), !last.contains(" "), !paths.isEmpty, !paths.contains(where: context.referenced.contains)
      else { return nil }
      return Problem(
        at: name.range, "`\(name.value)` does not exist, so nobody can open it",
        help: "correct the path, relative to the root of the repository or to this document")
    }
  }
}
