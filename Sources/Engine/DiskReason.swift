internal import Git

extension DiskError {
  /// Why a file was not read, after its name.
  var complaint: String {
    switch self {
    case .notFound: "does not exist"
    case .symbolicLink: "is a link, and pmlint does not follow links in a repository"
    case .notAFile: "is not a file"
    case .alreadyExists: "exists"
    case .closedPipe: "is no longer read"
    case .missingObject: "is not in this clone"
    case .tooLarge(let size): "has \(size >> 20) MiB, which is too large"
    case .system(let reason): "cannot be read: \(reason)"
    }
  }

  /// What to do about it, if that is the same for every file.
  var remedy: String? {
    switch self {
    case .symbolicLink: "replace the link with the file itself"
    case .missingObject: "run `git fetch --refetch --no-filter`, which completes a partial clone"
    default: nil
    }
  }
}

extension DiskError {
  /// Why a file was not written, in the system's words if it has any.
  package var reason: String {
    switch self {
    case .system(let reason): reason
    case .notFound: "the folder does not exist, or is not a folder"
    case .alreadyExists: "it exists"
    case .closedPipe: "nobody reads it any more"
    case .symbolicLink, .notAFile, .missingObject, .tooLarge: "it is not a file"
    }
  }
}
