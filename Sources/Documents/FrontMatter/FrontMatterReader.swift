/// Reads front matter with libyaml, and finds the place of each key and value in the file.
struct FrontMatterReader {
  /// Where the body begins: at the start of the line after the closing fence.
  let bodyStart: Int
  let frontMatter: FrontMatter?

  /// Longer than any real front matter, and short enough to prevent deep nesting.
  private static let limit = 64 * 1024

  init(_ source: SourceFile) {
    guard let fences = Fences(source) else {
      (bodyStart, frontMatter) = (source.start, nil)
      return
    }
    bodyStart = fences.bodyStart
    guard let yaml = fences.yaml else {
      let fault = FrontMatter.Fault(
        message: "the front matter begins with `---` but is never closed, so it is not read",
        help: "write `---` alone on the line after the last field", range: fences.range)
      frontMatter = FrontMatter(range: fences.range, entries: [], faults: [fault], isReadable: false)
      return
    }
    frontMatter = Self.read(yaml, in: source, fences: fences.range)
  }

  private static func read(_ yaml: ByteRange, in source: SourceFile, fences: ByteRange) -> FrontMatter {
    var faults: [FrontMatter.Fault] = []
    guard yaml.count <= limit else {
      return FrontMatter(range: fences, entries: [], faults: [.tooLong(limit: limit, at: fences)], isReadable: false)
    }
    if let entries = FastFrontMatter.entries(of: yaml, in: source) {
      return FrontMatter(range: fences, entries: entries, faults: [], isReadable: true)
    }
    let root = YAMLReader.value(of: yaml, in: source, whole: fences, faults: &faults)
    guard let root else { return FrontMatter(range: fences, entries: [], faults: faults, isReadable: false) }
    switch root.value {
    case .mapping(let entries): return FrontMatter(range: fences, entries: entries, faults: faults, isReadable: true)
    case .scalar(let text) where text.isEmpty:
      return FrontMatter(range: fences, entries: [], faults: faults, isReadable: true)
    default:
      faults.append(.notAMapping(at: root.range))
      return FrontMatter(range: fences, entries: [], faults: faults, isReadable: false)
    }
  }
}

/// The lines that open and close front matter.
private struct Fences {
  let range: ByteRange
  let yaml: ByteRange?
  let bodyStart: Int

  init?(_ source: SourceFile) {
    let bytes = source.bytes
    guard let opening = source.line(numbered: 1), Self.isFence(bytes[opening]) else { return nil }
    var number = 2
    var closing: ByteRange?
    while let line = source.line(numbered: number) {
      if Self.isFence(bytes[line]) {
        closing = line
        break
      }
      number += 1
    }
    if let closing {
      range = opening.lowerBound..<closing.upperBound
      yaml = (source.line(numbered: 2)?.lowerBound ?? closing.lowerBound)..<closing.lowerBound
      bodyStart = source.line(numbered: number + 1)?.lowerBound ?? bytes.count
      return
    }
    // A thematic break at the top of a file without front matter is not an unclosed fence.
    guard let second = source.line(numbered: 2), Self.looksLikeField(bytes[second]) else { return nil }
    range = opening
    yaml = nil
    bodyStart = second.lowerBound
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { " \t".utf8.contains($0) }
  }

  private static func looksLikeField(_ line: ArraySlice<UInt8>) -> Bool {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return false }
    return line[..<colon].allSatisfy { byte in
      byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }
  }
}
