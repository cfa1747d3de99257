internal import Bytes
internal import Documents
internal import Linting

/// Finds the configuration of a document: the nearest `.pmlint.yml` upward from it.
final class ConfigurationReader {
  static let fileName = ".pmlint.yml"

  /// The names of configurations: the other suffix is read too.
  static let fileNames = [fileName, ".pmlint.yaml"]

  /// Whether a path is that of a configuration, by its name.
  static func isConfiguration(_ path: String) -> Bool {
    path.parts(at: "/").last.map { fileNames.contains(String($0)) } ?? false
  }

  let files: ConfigurationFiles
  private let profile: Profile?
  private let fixed: String?
  private let isOff: Bool
  private var byFolder: [String: Shared<Configuration>] = [:]

  /// Whether a path on the disk is that of the `--config` file.
  func isFixed(at place: String) -> Bool { files.fixedPlace == place }

  /// Those that applied to a document so far.
  var configurations: [Configuration] { byFolder.values.map(\.value) }

  /// The paths of all files that were read as configurations.
  private(set) var paths: Set<String> = []

  /// `fixed` is a file for all documents.
  init(profile: Profile?, fixed: String?, isOff: Bool, files: ConfigurationFiles) {
    self.profile = profile
    self.fixed = fixed
    self.isOff = isOff
    self.files = files
  }

  /// The configuration for a document; an error in the file ends the run.
  func configuration(for path: String) throws(Failure) -> Configuration { try shared(for: path).value }

  /// The same, for those that keep it.
  func shared(for path: String) throws(Failure) -> Shared<Configuration> {
    let folder = String(path.folder)
    if let known = byFolder[folder] { return known }
    // Folders can be deeper than the stack.
    var unknown: [String] = []
    var place: Substring? = folder[...]
    var found: Shared<Configuration>?
    while found == nil, let folder = place.map(String.init) {
      if let known = byFolder[folder] { found = known } else { found = try configuration(in: folder).map(Shared.init) }
      unknown.append(folder)
      place = folder.lastIndex(of: "/").map { folder[..<$0] } ?? (folder.isEmpty ? nil : "")
    }
    let configuration = found ?? Shared(Configuration(profile: profile))
    for folder in unknown { byFolder[folder] = configuration }
    return configuration
  }

  /// The configuration of a folder itself; nil if the one above applies.
  private func configuration(in folder: String) throws(Failure) -> Configuration? {
    if isOff { return Configuration(profile: profile) }
    if let fixed { return try load(fixed) }
    var found: [String] = []
    for name in Self.fileNames {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      if try files.contents(at: path) != nil { found.append(path) }
    }
    guard found.count < 2 else {
      throw Failure("\(found[0]) and \(found[1]) are both configurations of one folder", help: "keep one of them")
    }
    return try found.first.map { path throws(Failure) in try load(path) }
  }

  private func load(_ path: String) throws(Failure) -> Configuration {
    var files: [(source: SourceFile, entries: [FrontMatter.Entry])] = []
    var next: String? = path
    var place: String?
    var seen: Set<String> = []
    while let path = next {
      guard seen.insert(path).inserted else {
        throw Failure("\(path) extends itself", help: "remove one `extends` of the circle")
      }
      let bytes = try contents(at: path, namedAt: place)
      paths.insert(path)
      let source = SourceFile(path: path, bytes: bytes)
      let entries = try entries(of: source)
      files.insert((source, entries), at: 0)
      next = nil
      for entry in entries {
        let key = ConfigurationKey(rawValue: entry.key.value)
        guard key == .extends || key == .baseline, let text = entry.value.value.text else { continue }
        let position = source.position(of: entry.value.range.lowerBound)
        let there = "\(source.path):\(position.line):\(position.column)"
        guard let target = text.resolved(from: path) else {
          throw Failure("\(there): `\(text)` is outside the repository", help: "name a file below its root")
        }
        if key == .extends { (next, place) = (target, there) }
      }
    }
    let named = files.compactMap { file in
      file.entries.first { $0.key.value == ConfigurationKey.profile.rawValue }?.value.value.text
    }.last
    var configuration = Configuration(profile: profile ?? named.flatMap(Profile.init(rawValue:)))
    for file in files {
      let faults = configuration.add(file.entries, of: file.source)
      guard faults.isEmpty else { throw failure(of: faults, in: file.source) }
    }
    return configuration
  }

  /// The bytes of a file that the user or, at a place, another configuration names.
  private func contents(at path: String, namedAt place: String?) throws(Failure) -> [UInt8] {
    let prefix = place.map { "\($0): " } ?? ""
    do throws(Failure) {
      if let bytes = try files.contents(at: path) { return bytes }
    } catch {
      throw Failure(prefix + error.message, help: error.help)
    }
    throw Failure(
      "\(prefix)\(path) does not exist, or a link leads to it",
      help: "name a file of this repository")
  }

  /// The entries of a file that has the shape of a configuration.
  private func entries(of source: SourceFile) throws(Failure) -> [FrontMatter.Entry] {
    var faults: [FrontMatter.Fault] = []
    let root = YAMLReader.value(of: source, faults: &faults)
    var errors = faults.map { fault in
      SchemaFault(
        range: fault.range, message: fault.message.replacing("the front matter", with: "the configuration"),
        help: fault.help.contains("front matter") ? nil : fault.help)
    }
    if let root, root.value.text != nil || root.value.list != nil || !root.value.entries.isEmpty {
      errors += ConfigurationSchema.configuration.faults(in: root)
    }
    guard errors.isEmpty else { throw failure(of: errors, in: source) }
    return root?.value.entries ?? []
  }

  /// The faults of a file, a line each.
  private func failure(of errors: [SchemaFault], in source: SourceFile) -> Failure {
    let isQuoted = files.mayQuote(source.path)
    let lines = errors.map { error in
      let position = source.position(of: error.range.lowerBound)
      let place = "\(source.path):\(position.line):\(position.column)"
      guard isQuoted else {
        return
          "\(place): not a configuration (its text is not shown: a link leads to it, or git does not track it)"
      }
      return "\(place): \(error.message)" + (error.help.map { "\n  help: \($0)" } ?? "")
    }
    return Failure(lines.joined(separator: "\n"))
  }
}
