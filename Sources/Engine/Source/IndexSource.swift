internal import Documents
internal import Git
internal import Reports

/// What the next commit will hold.
struct IndexSource: Source {
  private let index: Index
  private let repository: SharedRepository

  init(_ index: Index, _ repository: SharedRepository) {
    (self.index, self.repository) = (index, repository)
  }

  let kind = Report.Source.Kind.index
  var snapshot: Snapshot { .index(index) }

  func files() throws(Failure) -> [File] {
    index.files(endingIn: Document.Kind.suffixes + Document.Kind.otherSuffixes)
  }

  func files(endingIn suffixes: [String]) throws(Failure) -> [File] { index.files(endingIn: suffixes) }

  func file(at path: String) -> File? { index.file(at: path) }

  func holds(_ path: String) -> Bool { index.holds(path) }

  func contents(of file: File, limit: Int) throws(DiskError) -> [UInt8] {
    try repository.contents(of: file, limit: limit)
  }

  func failure(ofPathspec path: String, absolute: String) -> Failure? {
    if index.holds(path) || index.conflicts.contains(path) || Disk.kind(of: absolute) != nil { return nil }
    // Its deletion is staged, so it is missing on purpose.
    if let head = repository.head, repository.entry(at: path, in: head) != nil { return nil }
    return Failure("\(absolute) does not exist")
  }

  func missing(among paths: Set<String>) -> Set<String> { paths.subtracting(index.conflicts) }

  func failure(ofBaseline path: String, named name: String) -> Failure {
    Failure(
      "the baseline \(name) is not in the index",
      help: "run `git add \(name)`; create it first with `pmlint --write-baseline \(name)`")
  }
}
