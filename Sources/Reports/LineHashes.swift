/// The `primaryLocationLineHash` of CodeQL's upload action: a hash of each line of a file and the text after it.
///
/// https://github.com/github/codeql-action/blob/main/src/fingerprints.ts computes the same values, and GitHub reads no
/// others. A hash covers 100 UTF-16 units from the start of the line, without spaces and tabs; each line break counts
/// as one line feed, the end of the file as 65535, and the rest as zeros.
///
/// Hashes are made as far as lines are asked for.
package struct LineHashes {
  /// The units that are hashed.
  private let units: [UInt16]

  /// Where lines start in `units`.
  private let starts: [Int]

  /// The hash of each line, and the number of lines up to it with the same hash.
  private var lines: [(hash: UInt64, ordinal: Int)]
  private var counts: [UInt64: Int]

  private static let length = 100
  private static let base: UInt64 = 37

  /// The factor of the oldest unit in the window: `base` to the power of `length - 1`.
  private static let oldest = (1..<length).reduce(into: 1 as UInt64) { power, _ in power &*= base }

  /// `bytes` are those of the file, including a byte order mark.
  package init(of bytes: [UInt8]) {
    (units, starts) = Self.units(of: bytes)
    var first: UInt64 = 0
    for index in 0..<Self.length { first = first &* Self.base &+ (index < units.count ? UInt64(units[index]) : 0) }
    (lines, counts) = ([(first, 1)], [first: 1])
  }

  /// The hash of a line counted from 1, as `hexadecimal:ordinal`; nil past the end.
  package mutating func hash(ofLine line: Int) -> String? {
    guard starts.indices.contains(line - 1) else { return nil }
    while lines.count < line {
      let last = lines.count - 1
      let hash = Self.hash(after: lines[last].hash, from: starts[last], to: starts[last + 1], in: units.span)
      counts[hash, default: 0] += 1
      lines.append((hash, counts[hash, default: 1]))
    }
    return "\(String(lines[line - 1].hash, radix: 16)):\(lines[line - 1].ordinal)"
  }

  /// The hash of the units at `end`, from that of those at `start`.
  private static func hash(after hash: UInt64, from start: Int, to end: Int, in units: Span<UInt16>) -> UInt64 {
    var hash = hash
    for position in start..<end {
      let next = position + length < units.count ? UInt64(units[position + length]) : 0
      hash = (hash &- UInt64(units[position]) &* oldest) &* base &+ next
    }
    return hash
  }

  /// The units that are hashed, and the index at which each line starts.
  private static func units(of bytes: [UInt8]) -> (units: [UInt16], starts: [Int]) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count + 1)
    var starts = [0]
    var (place, isBehindReturn) = (0, false)
    while place < bytes.count {
      let byte = bytes[place]
      let wasBehindReturn = isBehindReturn
      isBehindReturn = byte == UInt8(ascii: "\r")
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      case UInt8(ascii: "\n") where wasBehindReturn: break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        units.append(0x0A)
        starts.append(units.count)
      case ..<0x80: units.append(UInt16(byte))
      default:
        // Other characters end where the next byte of ASCII is.
        let end = bytes[place...].firstIndex { $0 < 0x80 } ?? bytes.count
        units += String(decoding: bytes[place..<end], as: UTF8.self).utf16
        place = end - 1
      }
      place += 1
    }
    units.append(0xFFFF)
    return (units, starts)
  }
}
