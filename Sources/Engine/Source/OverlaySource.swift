internal import Git
internal import Reports

/// Another source in which texts replace files: what an editor has not saved, or what a fix would write.
struct OverlaySource: Source {
  private let base: any Source

  /// The bytes of files, by path.
  private let texts: [String: [UInt8]]

  init(_ texts: [String: [UInt8]], over base: any Source) {
    (self.texts, self.base) = (texts, base)
  }

  func replaces(_ path: String) -> Bool { texts[path] != nil }

  var kind: Report.Source.Kind { base.kind }
  var snapshot: Snapshot { base.snapshot }
  var index: Index? { base.index }
  var notices: [Report.Notice] { base.notices }

  func files() throws(Failure) -> [File] {
    let files = try base.files()
    let added = Set(texts.keys).subtracting(files.map(\.path))
    if added.isEmpty { return files }
    return (files + added.map { File(path: $0, kind: .regular, blob: nil) }).sorted { $0.path < $1.path }
  }

  func files(endingIn suffixes: [String]) throws(Failure) -> [File] { try base.files(endingIn: suffixes) }

  func file(at path: String) -> File? {
    texts[path] == nil ? base.file(at: path) : File(path: path, kind: .regular, blob: nil)
  }

  func holds(_ path: String) -> Bool { texts[path] != nil || base.holds(path) }

  func textID(of file: File) -> TextID? { replaces(file.path) ? nil : base.textID(of: file) }

  func contents(of file: File, limit: Int) throws(DiskError) -> [UInt8] {
    guard let text = texts[file.path] else { return try base.contents(of: file, limit: limit) }
    guard text.count <= limit else { throw .tooLarge(text.count) }
    return text
  }

  func contents(named path: String, limit: Int) throws(DiskError) -> [UInt8]? {
    if let text = texts[path] {
      guard text.count <= limit else { throw .tooLarge(text.count) }
      return text
    }
    return try base.contents(named: path, limit: limit)
  }

  func failure(ofPathspec path: String, absolute: String) -> Failure? {
    texts[path] == nil ? base.failure(ofPathspec: path, absolute: absolute) : nil
  }

  func missing(among paths: Set<String>) -> Set<String> { base.missing(among: paths.subtracting(texts.keys)) }

  func failure(ofBaseline path: String, named name: String) -> Failure {
    base.failure(ofBaseline: path, named: name)
  }
}
