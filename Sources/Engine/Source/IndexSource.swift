internal import Documents
internal import Git
internal import Reports

/// What the next commit will hold.
struct IndexSource: Source {
  private let staged: Index
  private let repository: SharedRepository

  init(_ index: Index, _ repository: SharedRepository) {
    (staged, self.repository) = (index, repository)
  }

  let kind = Report.Source.Kind.index
  var snapshot: Snapshot { .index(staged) }

  var index: Index? { staged }

  func files() throws(Failure) -> [File] {
    staged.files(endingIn: Document.Kind.suffixes + Document.Kind.otherSuffixes)
  }

  func files(endingIn suffixes: [String]) throws(Failure) -> [File] { staged.files(endingIn: suffixes) }

  func file(at path: String) -> File? { staged.file(at: path) }

  func holds(_ path: String) -> Bool { staged.holds(path) }

  func contents(of file: File, limit: Int) throws(DiskError) -> [UInt8] {
    try repository.contents(of: file, limit: limit)
  }

  func failure(ofPathspec path: String, absolute: String) -> Failure? {
    if staged.holds(path) || staged.conflicts.contains(path) || Disk.kind(of: absolute) != nil { return nil }
    // Its deletion is staged, so it is missing on purpose.
    if let head = repository.head, repository.entry(at: path, in: head) != nil { return nil }
    return Failure("\(absolute) does not exist")
  }

  func missing(among paths: Set<String>) -> Set<String> { paths.subtracting(staged.conflicts) }

  func failure(ofBaseline path: String, named name: String) -> Failure {
    Failure(
      "the baseline \(name) is not in the index",
      help: "run `git add \(name)`; create it first with `pmlint --write-baseline \(name)`")
  }
}
