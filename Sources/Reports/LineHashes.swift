/// The `primaryLocationLineHash` of CodeQL's upload action: a hash of each line of a file and the text after it.
///
/// https://github.com/github/codeql-action/blob/main/src/fingerprints.ts computes the same values, and GitHub reads no
/// others. A hash covers 100 UTF-16 units from the start of the line, without spaces and tabs; each line break counts
/// as one line feed, the end of the file as 65535, and the rest as zeros.
///
/// A file is read, and hashes are made, as far as lines are asked for.
package struct LineHashes {
  private let bytes: [UInt8]

  /// How far `bytes` are read.
  private var place = 0
  private var isAtEnd = false

  /// The units that are hashed, as far as the file is read.
  private var units: [UInt16] = []

  /// Where lines start in `units`.
  private var starts = [0]

  /// The hash of each line, and the number of lines up to it with the same hash.
  private var lines: [(hash: UInt64, ordinal: Int)] = []
  private var counts: [UInt64: Int] = [:]

  private static let length = 100
  private static let base: UInt64 = 37

  /// The factor of the oldest unit in the window: `base` to the power of `length - 1`.
  private static let oldest = (1..<length).reduce(into: 1 as UInt64) { power, _ in power &*= base }

  /// `bytes` are those of the file, including a byte order mark.
  package init(of bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The hash of a line counted from 1, as `hexadecimal:ordinal`; nil past the end.
  package mutating func hash(ofLine line: Int) -> String? {
    while !isAtEnd, !isRead(line) { readLine() }
    guard starts.indices.contains(line - 1) else { return nil }
    while lines.count < line {
      let hash = hashOfNextLine()
      counts[hash, default: 0] += 1
      lines.append((hash, counts[hash, default: 1]))
    }
    return "\(String(lines[line - 1].hash, radix: 16)):\(lines[line - 1].ordinal)"
  }

  /// Whether all units that the hash of a line covers are read.
  private func isRead(_ line: Int) -> Bool {
    starts.indices.contains(line - 1) && units.count >= starts[line - 1] + Self.length
  }

  private func hashOfNextLine() -> UInt64 {
    let units = units.span
    guard let last = lines.last else {
      return (0..<Self.length).reduce(0) { $0 &* Self.base &+ ($1 < units.count ? UInt64(units[$1]) : 0) }
    }
    var hash = last.hash
    for position in starts[lines.count - 1]..<starts[lines.count] {
      let next = position + Self.length < units.count ? UInt64(units[position + Self.length]) : 0
      hash = (hash &- UInt64(units[position]) &* Self.oldest) &* Self.base &+ next
    }
    return hash
  }

  /// Reads the units of the next line, or the end of the file.
  private mutating func readLine() {
    let bytes = bytes
    let text = bytes.span
    // Each byte of a file comes by here, which is cheaper without a look at what else the hashes hold.
    var (place, units) = (place, exchange(&units, with: []))
    defer { (self.place, self.units) = (place, units) }
    while place < text.count {
      let byte = text[place]
      place += 1
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      case UInt8(ascii: "\n") where place > 1 && text[place - 2] == UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        units.append(0x0A)
        starts.append(units.count)
        return
      case ..<0x80: units.append(UInt16(byte))
      default:
        // Other characters end where the next byte of ASCII is.
        let end = bytes[place...].firstIndex { $0 < 0x80 } ?? bytes.count
        units += String(decoding: bytes[place - 1..<end], as: UTF8.self).utf16
        place = end
      }
    }
    units.append(0xFFFF)
    isAtEnd = true
  }
}
