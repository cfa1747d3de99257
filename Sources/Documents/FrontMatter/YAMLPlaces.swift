internal import Yams

/// Turns libyaml's marks into offsets of the file.
///
/// A mark counts lines as YAML 1.1 breaks them and columns in Unicode scalars, and it is a start only;
/// ends follow from the style and the text.
struct YAMLPlaces {
  private let bytes: [UInt8]
  private let yaml: ByteRange
  private let lineStarts: [Int]

  /// How many scalars are before every `stride`-th byte: a line can be as long as the file.
  private let scalarsBefore: [Int]
  private static let stride = 64

  init(_ source: SourceFile, _ yaml: ByteRange) {
    bytes = source.bytes
    self.yaml = yaml
    var starts = [yaml.lowerBound]
    var offset = yaml.lowerBound
    while offset < yaml.upperBound {
      let length = Self.breakLength(bytes, at: offset)
      offset += max(length, 1)
      if length > 0 { starts.append(offset) }
    }
    lineStarts = starts
    var scalars = 0
    var scalarsBefore: [Int] = []
    for (place, byte) in bytes[yaml].enumerated() {
      if place % Self.stride == 0 { scalarsBefore.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    self.scalarsBefore = scalarsBefore
  }

  /// The number of bytes of the YAML.
  var size: Int { yaml.count }

  /// The first line with content, for findings about the whole.
  var firstLine: ByteRange {
    let start = bytes[yaml].firstIndex { !" \t\r\n".utf8.contains($0) } ?? yaml.lowerBound
    return start..<endOfLine(from: start)
  }

  func offset(of mark: Mark) -> Int {
    guard mark.line >= 1, mark.line <= lineStarts.count else { return yaml.upperBound }
    var (offset, remaining) = start(ofScalar: mark.column - 1, behind: lineStarts[mark.line - 1])
    while remaining > 0, offset < yaml.upperBound {
      offset += 1
      while offset < yaml.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      remaining -= 1
    }
    return min(offset, yaml.upperBound)
  }

  /// A place before the scalar of that number after an offset, and how many scalars to skip from there.
  private func start(ofScalar number: Int, behind offset: Int) -> (offset: Int, remaining: Int) {
    guard number > 2 * Self.stride else { return (offset, number) }
    let before = (offset - yaml.lowerBound) / Self.stride
    let passed = bytes[yaml.lowerBound + before * Self.stride..<offset].count { $0 & 0xC0 != 0x80 }
    let wanted = scalarsBefore[before] + passed + number
    let mark = scalarsBefore.firstPlace { $0 > wanted } - 1
    var start = yaml.lowerBound + mark * Self.stride
    // A mark may be within a scalar, which is counted already.
    while start < yaml.upperBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return (start, wanted - scalarsBefore[mark])
  }

  func range(of scalar: Node.Scalar) -> ByteRange {
    guard let mark = scalar.mark else { return firstLine }
    let start = offset(of: mark)
    return switch scalar.style {
    case .doubleQuoted: start..<endOfQuote(UInt8(ascii: "\""), from: start, isEscapedByBackslash: true)
    case .singleQuoted: start..<endOfQuote(UInt8(ascii: "'"), from: start, isEscapedByBackslash: false)
    case .literal, .folded: start..<endOfBlock(from: start)
    default: start..<endOfPlain(scalar.string, from: start)
    }
  }

  /// From an opening bracket or first key to the end of what it holds.
  func range(from mark: Mark?, to end: Int?) -> ByteRange {
    guard let mark else { return firstLine }
    let start = offset(of: mark)
    var end = max(end ?? start, start)
    guard start < yaml.upperBound, bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "[") else {
      return start..<end
    }
    let close = bytes[start] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]")
    end = bytes[max(end, start + 1)..<max(yaml.upperBound, end)].firstIndex(of: close).map { $0 + 1 } ?? end
    return start..<end
  }

  func endOfLine(from offset: Int) -> Int {
    var end = offset
    while end < yaml.upperBound, Self.breakLength(bytes, at: end) == 0 { end += 1 }
    while end > offset, " \t".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  func text(in range: ByteRange) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The word at an offset, for a character that cannot begin a value.
  func word(at offset: Int) -> ByteRange {
    let end = bytes[offset..<yaml.upperBound].firstIndex { " \t\r\n,]}".utf8.contains($0) } ?? yaml.upperBound
    return offset..<max(end, min(offset + 1, yaml.upperBound))
  }

  /// The value with a bracket in front, such as `[SEV-2] Checkout is down`, on the line of an offset or the one before.
  func bracketedValue(before offset: Int) -> ByteRange? {
    let index = lineStarts.firstPlace { $0 > offset } - 1
    guard index >= 0 else { return nil }
    for start in [lineStarts[index], lineStarts[max(index - 1, 0)]] where start < yaml.upperBound {
      let end = endOfLine(from: start)
      guard let colon = bytes[start..<end].firstRange(of: Array(": ".utf8)) else { continue }
      let value = bytes[colon.upperBound..<end].firstIndex { $0 != UInt8(ascii: " ") } ?? end
      if value < end, "[{".utf8.contains(bytes[value]),
        bytes[value..<end].last.map({ !"]}".utf8.contains($0) }) ?? false
      {
        return value..<end
      }
    }
    return nil
  }

  private func endOfPlain(_ text: String, from start: Int) -> Int {
    let end = start + text.utf8.count
    if end <= yaml.upperBound, bytes[start..<end].elementsEqual(text.utf8) { return end }
    // A plain scalar over several lines is folded: mark only its first line.
    return endOfLine(from: start)
  }

  private func endOfQuote(_ quote: UInt8, from start: Int, isEscapedByBackslash: Bool) -> Int {
    var offset = start + 1
    while offset < yaml.upperBound {
      if isEscapedByBackslash, bytes[offset] == UInt8(ascii: "\\") {
        offset += 2
        continue
      }
      if bytes[offset] == quote {
        guard !isEscapedByBackslash, offset + 1 < yaml.upperBound, bytes[offset + 1] == quote else { return offset + 1 }
        offset += 1
      }
      offset += 1
    }
    return yaml.upperBound
  }

  /// A literal or folded block continues while lines are empty or indented deeper than the line that opens it.
  private func endOfBlock(from start: Int) -> Int {
    let opening = lineStarts.firstPlace { $0 > start } - 1
    guard opening >= 0 else { return endOfLine(from: start) }
    let indentation = indentation(ofLineAt: lineStarts[opening])
    var end = endOfLine(from: start)
    for next in lineStarts[(opening + 1)...] where next < yaml.upperBound {
      let lineEnd = endOfLine(from: next)
      if lineEnd == next { continue }
      guard self.indentation(ofLineAt: next) > indentation else { break }
      end = lineEnd
    }
    return end
  }

  private func indentation(ofLineAt start: Int) -> Int {
    (bytes[start..<yaml.upperBound].firstIndex { $0 != UInt8(ascii: " ") } ?? yaml.upperBound) - start
  }

  /// The length of a YAML 1.1 line break (§4.2): CR LF, CR, LF, NEL, LS or PS; 0 if there is none.
  private static func breakLength(_ bytes: [UInt8], at offset: Int) -> Int {
    let rest = bytes[offset...]
    return switch bytes[offset] {
    case UInt8(ascii: "\n"): 1
    case UInt8(ascii: "\r"): rest.dropFirst().first == UInt8(ascii: "\n") ? 2 : 1
    case 0xC2 where rest.starts(with: [0xC2, 0x85]): 2
    case 0xE2 where rest.starts(with: [0xE2, 0x80, 0xA8]) || rest.starts(with: [0xE2, 0x80, 0xA9]): 3
    default: 0
    }
  }
}

/// Turns Yams' nodes, which hold references, into values with places.
struct YAMLConverter {
  let places: YAMLPlaces
  let renamed: [String: String]

  /// The limit of nodes: the bytes of the text, plus the expansion of aliases.
  private var budget: Int

  var isExhausted: Bool { budget <= 0 }

  init(places: YAMLPlaces, renamed: [String: String]) {
    self.places = places
    self.renamed = renamed
    budget = places.size + 10_000
  }

  private mutating func entries(of mapping: Node.Mapping) -> [FrontMatter.Entry] {
    var entries: [FrontMatter.Entry] = []
    for (key, value) in mapping {
      budget -= 1
      guard budget > 0, case .scalar(let scalar) = key else { continue }
      let name = Located(renamed[scalar.string] ?? scalar.string, at: places.range(of: scalar))
      var value = self.value(of: value)
      // An alias has the place of its anchor; the key is the better place.
      if value.range.lowerBound < name.range.upperBound { value = Located(value.value, at: name.range) }
      entries.append(FrontMatter.Entry(key: name, value: value))
    }
    return entries
  }

  mutating func value(of node: Node) -> Located<FrontMatter.Value> {
    budget -= 1
    guard budget > 0 else { return Located(.scalar(""), at: places.firstLine) }
    switch node {
    case .scalar(let scalar): return Located(.scalar(scalar.string), at: places.range(of: scalar))
    case .mapping(let mapping):
      let entries = entries(of: mapping)
      let range = places.range(from: mapping.mark, to: entries.last?.value.range.upperBound)
      return Located(.mapping(entries), at: range)
    case .sequence(let sequence):
      var values: [Located<FrontMatter.Value>] = []
      for node in sequence where budget > 0 { values.append(value(of: node)) }
      return Located(.list(values), at: places.range(from: sequence.mark, to: values.last?.range.upperBound))
    case .alias: return Located(.scalar(""), at: places.firstLine)
    }
  }
}
