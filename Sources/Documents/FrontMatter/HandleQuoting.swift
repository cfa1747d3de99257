/// Puts quotes around the values that begin with `@` or a backtick, which YAML reserves.
enum HandleQuoting {
  /// More people than any front matter names.
  private static let limit = 64

  /// The edits that make the YAML readable; nil if quotes alone do not.
  static func edits(
    quotingFrom fault: FrontMatter.Fault, in yaml: ByteRange, of source: SourceFile
  ) -> [Edit]? {
    var (fault, yaml, source) = (fault, yaml, source)
    var edits: [Edit] = []
    while edits.count < limit, let quote = quote(at: fault.range.lowerBound, in: yaml, of: source) {
      // Each earlier pair of quotes moves a place by two bytes.
      let shift = 2 * edits.count
      edits.append(Edit(quote.range.lowerBound - shift..<quote.range.upperBound - shift, quote.text))
      source = SourceFile(path: source.path, bytes: source.bytes.applying([quote]))
      yaml = yaml.lowerBound..<yaml.upperBound + 2
      var faults: [FrontMatter.Fault] = []
      if let value = YAMLReader.parsed(yaml, in: source, faults: &faults), faults.isEmpty {
        return value.value.entries.isEmpty ? nil : edits
      }
      // libyaml stops at the first, so the next one comes after.
      guard faults.count == 1, faults[0].range.lowerBound >= quote.range.upperBound + 2 else { return nil }
      fault = faults[0]
    }
    return nil
  }

  /// The value at an offset, with quotes; nil if it cannot be quoted.
  private static func quote(at offset: Int, in yaml: ByteRange, of source: SourceFile) -> Edit? {
    let bytes = source.bytes
    guard offset < yaml.upperBound, "@`".utf8.contains(bytes[offset]) else { return nil }
    let line = offset..<max(offset, min(source.line(containing: offset).upperBound, yaml.upperBound))
    let isInFlow = FlowDepth(bytes[yaml.lowerBound..<offset]).value > 0
    var end = line.lowerBound
    while end < line.upperBound {
      let isComment = bytes[end] == UInt8(ascii: "#") && " \t".utf8.contains(bytes[end - 1])
      if isComment || (isInFlow && ",]}".utf8.contains(bytes[end])) { break }
      end += 1
    }
    while end > offset, " \t".utf8.contains(bytes[end - 1]) { end -= 1 }
    let text = source.text(in: offset..<end)
    // With a colon it may be a key, and quotes would join it with its value.
    guard !text.contains(": "), !text.hasSuffix(":") else { return nil }
    let mark = text.contains("\"") || text.contains("\\") ? "'" : "\""
    return text.contains(mark) ? nil : Edit(offset..<end, mark + text + mark)
  }
}

/// The number of open YAML brackets after a stretch of text.
private struct FlowDepth {
  private(set) var value = 0
  private var quote: UInt8?
  private var isComment = false

  init(_ yaml: ArraySlice<UInt8>) {
    // Whether a value may begin here: a bracket or a quote within a word is an ordinary character.
    var isStart = true
    var previous = UInt8(ascii: "\n")
    for byte in yaml {
      defer { previous = byte }
      if isComment {
        if byte == UInt8(ascii: "\n") { (isComment, isStart) = (false, true) }
      } else if let open = quote {
        if byte == open, open == UInt8(ascii: "'") || previous != UInt8(ascii: "\\") { quote = nil }
      } else {
        isStart = read(byte, after: previous, isStart: isStart)
      }
    }
  }

  /// Reads one byte outside quotes and comments, and returns whether a value may begin after it.
  private mutating func read(_ byte: UInt8, after previous: UInt8, isStart: Bool) -> Bool {
    let isBehindSpace = " \t\r\n".utf8.contains(previous)
    switch byte {
    case UInt8(ascii: "#") where isBehindSpace:
      isComment = true
      return true
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if isStart { quote = byte }
      return false
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      if isStart || value > 0 { value += 1 }
      return value > 0
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      value = max(0, value - 1)
      return false
    case UInt8(ascii: ","): return value > 0
    case UInt8(ascii: "\n"): return true
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      return isStart || previous == UInt8(ascii: ":")
    case UInt8(ascii: "-"): return isStart
    default: return false
    }
  }
}
