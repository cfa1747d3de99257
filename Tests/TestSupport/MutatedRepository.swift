import Foundation

extension MutatedDocument {
  /// The Markdown files of all cases, in the order of their paths.
  private static let texts: [[UInt8]] = {
    let folder = Recording.root.appending(path: "Fixtures")
    let paths = ((try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []).sorted()
    return paths.filter { $0.hasSuffix(".md") }.compactMap {
      try? [UInt8](Data(contentsOf: folder.appending(path: $0)))
    }
  }()

  /// Writes documents that are named by their seeds into the work tree of a new repository, and returns their paths.
  package static func write(seeds: Range<Int>, to scratch: Scratch) throws -> [String] {
    try scratch.git("init", "-q")
    try scratch.git("config", "core.autocrlf", "false")
    return try seeds.map { seed in
      let text = texts[seed &* 7919 % texts.count]
      let path = "\(seed % 4 == 0 ? "runbooks" : "postmortems")/\(seed).md"
      try scratch.write(MutatedDocument(seed: seed, of: text, among: texts).bytes, to: path)
      return path
    }
  }
}
