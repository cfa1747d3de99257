internal import Bytes

/// Reads front matter in YAML, TOML and JSON, and finds the place of each key and value in the file.
struct FrontMatterReader {
  /// Where the body begins: at the start of the line after the closing fence.
  private(set) var bodyStart: Int
  private(set) var frontMatter: FrontMatter?

  init(_ source: SourceFile) {
    bodyStart = source.start
    guard let fences = Fences(source) else { return }
    bodyStart = fences.bodyStart
    let fence = fences.opening.fence
    guard let text = fences.text else {
      let fault = FrontMatter.Fault(
        message: "the front matter begins with `\(fence)` but is never closed, so it is not read",
        help: "write `\(fence)` alone on the line after the last field", range: fences.range)
      frontMatter = FrontMatter(unread: fences.range, fences.opening.format ?? .yaml, [fault])
      return
    }
    guard let format = fences.opening.format else {
      let fault = FrontMatter.Fault(
        message: "front matter in `\(fences.opening.name)` is not known, so it is not read",
        help: "write it in YAML, TOML or JSON", range: source.line(containing: fences.range.lowerBound))
      frontMatter = FrontMatter(unread: fences.range, .yaml, [fault])
      return
    }
    if fences.opening.mark == .brace {
      readObject(text, in: source, at: fences.range)
      return
    }
    guard text.count <= Limits.frontMatter else {
      frontMatter = FrontMatter(unread: fences.range, format, [.tooLong(limit: Limits.frontMatter, at: fences.range)])
      return
    }
    frontMatter = Self.frontMatter(format, text, in: source, fences: fences.range)
    if fences.opening.mark == .code, frontMatter?.isAboutDocument != true {
      // An example of code, and no front matter.
      (frontMatter, bodyStart) = (nil, source.start)
    }
  }

  private static func frontMatter(
    _ format: FrontMatter.Format, _ text: ByteRange, in source: SourceFile, fences: ByteRange
  ) -> FrontMatter {
    switch format {
    case .yaml: return yaml(text, in: source, fences: fences)
    case .toml:
      var reader = TOMLReader(source, text)
      do {
        return FrontMatter(try reader.entries(), at: fences, .toml, reader.faults)
      } catch {
        return FrontMatter(unread: fences, .toml, reader.faults + [FrontMatter.Fault(error, in: .toml, of: source)])
      }
    case .json:
      var reader = JSONReader(source, text)
      do {
        let entries = try reader.entries()
        try reader.finish()
        return FrontMatter(entries, at: fences, .json, reader.faults)
      } catch {
        return FrontMatter(unread: fences, .json, reader.faults + [FrontMatter.Fault(error, in: .json, of: source)])
      }
    }
  }

  /// Reads an object without fences; what is not closed ends where the text of the file begins.
  private mutating func readObject(_ rest: ByteRange, in source: SourceFile, at line: ByteRange) {
    let text = rest.lowerBound..<min(rest.upperBound, rest.lowerBound + Limits.frontMatter)
    var reader = JSONReader(source, text)
    do {
      let entries = try reader.entries()
      let end = source.line(containing: reader.end)
      guard source.bytes[reader.end..<end.upperBound].allSatisfy({ " \t".utf8.contains($0) }) else {
        // An example of JSON at the start of a sentence.
        bodyStart = source.start
        return
      }
      frontMatter = FrontMatter(entries, at: line.lowerBound..<reader.end, .json, reader.faults)
      let next = source.line(numbered: source.position(of: reader.end).line + 1)
      bodyStart = next?.lowerBound ?? source.bytes.count
    } catch {
      let isTooLong = reader.end >= text.upperBound && text.count < rest.count
      let fault =
        isTooLong ? .tooLong(limit: Limits.frontMatter, at: line) : FrontMatter.Fault(error, in: .json, of: source)
      // The body begins at the first heading, which JSON has none of.
      let heading = source.bytes[line.upperBound...].firstRange(of: Array("\n#".utf8))
      bodyStart = heading.map { $0.lowerBound + 1 } ?? rest.upperBound
      let range = rest.lowerBound..<max(rest.lowerBound, bodyStart - 1)
      frontMatter = FrontMatter(unread: range, .json, reader.faults + [fault])
    }
  }

  private static func yaml(_ yaml: ByteRange, in source: SourceFile, fences: ByteRange) -> FrontMatter {
    if let entries = FastFrontMatter.entries(of: yaml, in: source) {
      return FrontMatter(entries, at: fences, .yaml, [])
    }
    // JSON between dashes is YAML too, but not all of it: YAML has no halves of a character.
    if source.bytes[yaml].first(where: { !" \t\r\n".utf8.contains($0) }) == UInt8(ascii: "{") {
      let json = frontMatter(.json, yaml, in: source, fences: fences)
      if json.isReadable { return json }
    }
    var faults: [FrontMatter.Fault] = []
    let root = YAMLReader.value(of: yaml, in: source, whole: fences, faults: &faults)
    guard let root else { return FrontMatter(unread: fences, .yaml, faults) }
    switch root.value {
    case .mapping(let entries): return FrontMatter(entries, at: fences, .yaml, faults)
    case .scalar(let text) where text.isEmpty: return FrontMatter([], at: fences, .yaml, faults)
    default: return FrontMatter(unread: fences, .yaml, faults + [.notAMapping(at: root.range)])
    }
  }
}

extension FrontMatter {
  fileprivate init(_ entries: [Entry], at range: ByteRange, _ format: Format, _ faults: [Fault]) {
    self.init(range: range, format: format, entries: entries, faults: faults, isReadable: true)
  }

  fileprivate init(unread range: ByteRange, _ format: Format, _ faults: [Fault]) {
    self.init(range: range, format: format, entries: [], faults: faults, isReadable: false)
  }

  /// Whether the fields are a document's, and not those of an example of code.
  fileprivate var isAboutDocument: Bool {
    let known: Set = ["type", "id", "title", "severity", "status", "started", "resolved", "date", "owner"]
    return entries.count { known.contains($0.key.value.lowercased()) } >= 2
  }
}
