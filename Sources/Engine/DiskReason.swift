internal import Git

extension DiskError {
  /// Why a file was not read, behind its name.
  var complaint: String {
    switch self {
    case .notFound: "does not exist"
    case .symbolicLink: "is a link, and pmlint follows none that a repository holds"
    case .notAFile: "is no file"
    case .missingObject: "is not in this clone"
    case .tooLarge(let size): "has \(size >> 20) MiB, which is more than is read"
    case .system(let reason): "cannot be read: \(reason)"
    }
  }

  /// What to do about it, where that is the same for every file.
  var remedy: String? {
    switch self {
    case .symbolicLink: "put the file itself in its place"
    case .missingObject: "`git fetch --refetch --no-filter` gets what a partial clone left out"
    default: nil
    }
  }
}
