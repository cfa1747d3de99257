/// Turns libyaml's places into offsets of the file: libyaml counts Unicode scalars, and the file has bytes.
struct YAMLPlaces {
  let yaml: ByteRange
  private let bytes: [UInt8]

  /// How many scalars are before every `stride`-th byte; empty if every scalar is one byte.
  private let scalarsBefore: [Int]
  private static let stride = 64

  init(_ source: SourceFile, _ yaml: ByteRange) {
    bytes = source.bytes
    self.yaml = yaml
    guard bytes[yaml].contains(where: { $0 >= 0x80 }) else {
      scalarsBefore = []
      return
    }
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

  func offset(ofScalar number: Int) -> Int {
    guard !scalarsBefore.isEmpty else { return min(yaml.lowerBound + number, yaml.upperBound) }
    let mark = max(0, scalarsBefore.firstPlace { $0 > number } - 1)
    var offset = yaml.lowerBound + mark * Self.stride
    var remaining = number - scalarsBefore[mark]
    // A mark may be within a scalar, which is counted already.
    while offset < yaml.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    while remaining > 0, offset < yaml.upperBound {
      offset += 1
      while offset < yaml.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      remaining -= 1
    }
    return offset
  }

  /// From the first byte of an event to the last one that says something.
  func range(of event: YAMLEvent) -> ByteRange {
    let start = offset(ofScalar: event.scalars.lowerBound)
    let end = offset(ofScalar: event.scalars.upperBound)
    switch event.kind {
    // Of text that is folded from several lines, only the first is marked.
    case .scalar(_, .plain): return start..<endOfLine(from: start, to: end)
    // libyaml ends a block where the next line with other content begins.
    case .scalar(_, .block): return start..<endOfText(from: start, to: end)
    default: return start..<end
    }
  }

  private func endOfText(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start {
      let last = bytes[start..<end].suffix(3)
      if let byte = last.last, " \t\r\n".utf8.contains(byte) {
        end -= 1
      } else if let mark = last.firstIndex(where: { $0 >= 0xC0 }), Self.breakLength(bytes, at: mark) == end - mark {
        end = mark
      } else {
        break
      }
    }
    return end
  }

  func endOfLine(from offset: Int) -> Int { endOfLine(from: offset, to: yaml.upperBound) }

  /// The end of a line, or the limit if that comes first: a line can be as long as the file.
  private func endOfLine(from offset: Int, to limit: Int) -> Int {
    var end = offset
    while end < limit, Self.breakLength(bytes, at: end) == 0 { end += 1 }
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
    var (line, previous) = (yaml.lowerBound, yaml.lowerBound)
    var place = yaml.lowerBound
    while place < min(offset + 1, yaml.upperBound) {
      let length = Self.breakLength(bytes, at: place)
      place += max(length, 1)
      if length > 0, place <= offset { (previous, line) = (line, place) }
    }
    for start in [line, previous] where start < yaml.upperBound {
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
