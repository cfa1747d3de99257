/// The `primaryLocationLineHash` of CodeQL's upload action: a hash of each line of a file and the text after it.
///
/// https://github.com/github/codeql-action/blob/main/src/fingerprints.ts computes the same values, and GitHub reads no
/// others. A hash covers 100 UTF-16 units from the start of the line, without spaces and tabs; each line break counts
/// as one line feed, the end of the file as 65535, and the rest as zeros.
///
/// A file is read as far as its lines are asked for: most findings are of the first.
package struct LineHashes {
  /// Those of the file, including a byte order mark.
  private let bytes: [UInt8]

  /// Where the next unit is read.
  private var place = 0
  private var isBehindReturn = false

  /// The units that are hashed, as far as they are read.
  private var units: [UInt16] = []

  /// Where lines start in `units`.
  private var starts = [0]

  /// The hash of each line, and the number of lines up to it with the same hash.
  private var lines: [(hash: UInt64, ordinal: Int)] = []
  private var counts: [UInt64: Int] = [:]

  /// The hash of the units at `position` and after it.
  private var hash: UInt64 = 0
  private var position = 0

  private static let length = 100
  private static let base: UInt64 = 37

  /// The factor of the oldest unit in the window: `base` to the power of `length - 1`.
  private static let oldest = (1..<length).reduce(into: 1 as UInt64) { power, _ in power &*= base }

  /// `bytes` are those of the file, including a byte order mark.
  package init(of bytes: [UInt8]) {
    self.bytes = bytes
    read(upTo: Self.length)
    for index in 0..<Self.length { hash = hash &* Self.base &+ unit(at: index) }
  }

  /// The hash of a line counted from 1, as `hexadecimal:ordinal`; nil past the end.
  package mutating func hash(ofLine line: Int) -> String? {
    while lines.count < line, readLine() {}
    guard lines.indices.contains(line - 1) else { return nil }
    return "\(String(lines[line - 1].hash, radix: 16)):\(lines[line - 1].ordinal)"
  }

  /// Reads one more line; false if there is none.
  private mutating func readLine() -> Bool {
    while starts.count <= lines.count || position < starts[lines.count] {
      read(upTo: position + Self.length + 1)
      guard position < units.count else { return false }
      hash = (hash &- unit(at: position) &* Self.oldest) &* Self.base &+ unit(at: position + Self.length)
      position += 1
    }
    let ordinal = counts[hash, default: 0] + 1
    counts[hash] = ordinal
    lines.append((hash, ordinal))
    return true
  }

  private func unit(at index: Int) -> UInt64 { index < units.count ? UInt64(units[index]) : 0 }

  /// Reads units until there are as many, or until the end of the file.
  private mutating func read(upTo count: Int) {
    while units.count < count, place <= bytes.count {
      guard place < bytes.count else {
        units.append(0xFFFF)
        place += 1
        return
      }
      let byte = bytes[place]
      let wasBehindReturn = isBehindReturn
      isBehindReturn = byte == UInt8(ascii: "\r")
      guard byte < 0x80 else {
        // No character has a byte below these.
        let end = bytes[place...].firstIndex { $0 < 0x80 } ?? bytes.count
        units += String(decoding: bytes[place..<end], as: UTF8.self).utf16
        place = end
        continue
      }
      place += 1
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      case UInt8(ascii: "\n") where wasBehindReturn: break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        units.append(0x0A)
        starts.append(units.count)
      default: units.append(UInt16(byte))
      }
    }
  }
}
