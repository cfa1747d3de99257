internal import Bytes

/// A place as editors show it.
package struct Position: Hashable, Comparable, Sendable {
  /// Counted from 1.
  package var line: Int { Int(lines) }

  /// Counted from 1, in UTF-16 units, as the Language Server Protocol and SARIF's `utf16CodeUnits` count.
  package var column: Int { Int(columns) }

  // A report has two positions for each of very many findings, and no file has more lines or units.
  private let lines: UInt32
  private let columns: UInt32

  package init(line: Int, column: Int) {
    lines = UInt32(clamping: line)
    columns = UInt32(clamping: column)
  }

  package static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Where lines begin, and enough counted columns to locate an offset in a very long line quickly.
struct LineTable: Sendable {
  private let starts: [Int]

  /// UTF-16 units before every `stride`-th byte; empty for ASCII, where a column is a subtraction.
  private let unitsBefore: [Int]
  private static let stride = 256

  /// Whether all bytes are ASCII and none is NUL.
  let isPlain: Bool

  init(_ bytes: [UInt8]) {
    var starts = [SourceFile.startOfText(in: bytes)]
    var (wide, hasNUL): (UInt64, Bool) = (0, false)
    starts.reserveCapacity(bytes.count / 32)
    let text = bytes.span
    var offset = 0
    while offset < text.count {
      let eight = EightBytes(text, at: offset, filler: UInt8(ascii: " "))
      wide |= eight.wide
      // Of the characters below the space nearly all texts have only ends of lines.
      var controls = eight.places(of: 0, mask: 0xE0)
      while controls != 0 {
        let next = offset + controls.trailingZeroBitCount / 8 + 1
        controls &= controls - 1
        switch text[next - 1] {
        case UInt8(ascii: "\n"): starts.append(next)
        // CommonMark §2.1: a carriage return that no line feed follows ends a line too.
        case UInt8(ascii: "\r") where next == text.count || text[next] != UInt8(ascii: "\n"): starts.append(next)
        case 0: hasNUL = true
        default: continue
        }
      }
      offset &+= 8
    }
    self.starts = starts
    isPlain = wide == 0 && !hasNUL

    var unitsBefore: [Int] = []
    if wide != 0 {
      var units = 0
      for mark in Swift.stride(from: 0, to: text.count, by: Self.stride) {
        unitsBefore.append(units)
        for offset in mark..<min(mark + Self.stride, text.count) { units += Self.units(of: text[offset]) }
      }
    }
    self.unitsBefore = unitsBefore
  }

  func position(of offset: Int, in bytes: [UInt8]) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = index(containing: offset)
    let column = units(before: offset, in: bytes) - units(before: starts[line], in: bytes)
    return Position(line: line + 1, column: max(column, 0) + 1)
  }

  func line(containing offset: Int, in bytes: [UInt8]) -> ByteRange {
    line(at: index(containing: offset), in: bytes)
  }

  func line(numbered number: Int, in bytes: [UInt8]) -> ByteRange? {
    starts.indices.contains(number - 1) ? line(at: number - 1, in: bytes) : nil
  }

  private func line(at index: Int, in bytes: [UInt8]) -> ByteRange {
    let start = min(starts[index], bytes.count)
    var end = index + 1 < starts.count ? starts[index + 1] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  private func index(containing offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func units(before offset: Int, in bytes: [UInt8]) -> Int {
    if unitsBefore.isEmpty { return offset }
    let mark = min(offset / Self.stride, unitsBefore.count - 1)
    return bytes[mark * Self.stride..<offset].reduce(unitsBefore[mark]) { $0 + Self.units(of: $1) }
  }

  /// What a byte adds: a scalar counts at its first byte, and twice beyond the Basic Multilingual Plane.
  private static func units(of byte: UInt8) -> Int {
    byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
  }
}
