internal import Documents
internal import Linting

/// Finds the configuration of a document: the nearest `.pmlint.yml` upward from it.
final class ConfigurationReader {
  static let fileName = ".pmlint.yml"

  /// The bytes of a file of the tree that is linted, by its path; nil where there is none that can be read.
  let read: (String) -> [UInt8]?
  private let profile: Profile?
  private let fixed: String?
  private let isOff: Bool
  private var byFolder: [String: Configuration] = [:]

  /// Those that held for some document so far.
  var configurations: [Configuration] { Array(byFolder.values) }

  /// `fixed` is a file for all documents.
  init(profile: Profile?, fixed: String?, isOff: Bool, reading read: @escaping (String) -> [UInt8]?) {
    self.profile = profile
    self.fixed = fixed
    self.isOff = isOff
    self.read = read
  }

  /// The configuration for a document; an error in the file ends the run.
  func configuration(for path: String) throws(Failure) -> Configuration {
    try configuration(ofFolder: path.split(separator: "/").dropLast().joined(separator: "/"))
  }

  private func configuration(ofFolder folder: String) throws(Failure) -> Configuration {
    if let known = byFolder[folder] { return known }
    let configuration: Configuration
    if isOff {
      configuration = Configuration(profile: profile ?? .method)
    } else if let fixed {
      configuration = try load(fixed)
    } else {
      let path = folder.isEmpty ? Self.fileName : "\(folder)/\(Self.fileName)"
      if read(path) != nil {
        configuration = try load(path)
      } else if folder.isEmpty {
        configuration = Configuration(profile: profile ?? .method)
      } else {
        configuration = try self.configuration(ofFolder: folder.split(separator: "/").dropLast().joined(separator: "/"))
      }
    }
    byFolder[folder] = configuration
    return configuration
  }

  private func load(_ path: String) throws(Failure) -> Configuration {
    var files: [(source: SourceFile, entries: [FrontMatter.Entry])] = []
    var next: String? = path
    var seen: Set<String> = []
    while let path = next {
      guard seen.insert(path).inserted else {
        throw Failure("\(path) extends itself", help: "take one `extends` out of the circle")
      }
      guard let bytes = read(path) else {
        let source = files.last?.source
        throw Failure(
          "\(source.map { "\($0.path): " } ?? "")\(path) cannot be read",
          help: "`extends` and --config take a file of this repository")
      }
      let source = SourceFile(path: path, bytes: bytes)
      let entries = try Self.entries(of: source)
      files.insert((source, entries), at: 0)
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      next = entries.first { $0.key.value == "extends" }?.value.value.text.map { Self.path($0, below: folder) }
    }
    let named = files.compactMap { file in file.entries.first { $0.key.value == "profile" }?.value.value.text }.last
    var configuration = Configuration(profile: profile ?? named.flatMap(Profile.init(rawValue:)) ?? .method)
    for file in files { configuration.add(file.entries, of: file.source) }
    return configuration
  }

  /// The entries of a file that has the shape of a configuration.
  private static func entries(of source: SourceFile) throws(Failure) -> [FrontMatter.Entry] {
    var faults: [FrontMatter.Fault] = []
    let root = YAMLReader.value(of: source, faults: &faults)
    var errors = faults.map { fault in
      ShapeFault(
        range: fault.range, message: fault.message.replacing("the front matter", with: "the configuration"),
        help: fault.help.contains("front matter") ? nil : fault.help)
    }
    if let root, root.value.text != nil || root.value.list != nil || !root.value.entries.isEmpty {
      errors += Shape.configuration.faults(in: root)
    }
    guard errors.isEmpty else {
      let lines = errors.map { error in
        let position = source.position(of: error.range.lowerBound)
        let place = "\(source.path):\(position.line):\(position.column)"
        return "\(place): \(error.message)" + (error.help.map { "\n  help: \($0)" } ?? "")
      }
      throw Failure(lines.joined(separator: "\n"))
    }
    return root?.value.entries ?? []
  }

  /// A path as a file in a folder means it, relative to the root and without `.` and `..`.
  static func path(_ path: String, below folder: String) -> String {
    var parts: [Substring] = []
    for part in "\(folder)/\(path)".split(separator: "/") where part != "." {
      if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
