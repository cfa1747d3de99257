/// The `primaryLocationLineHash` of CodeQL's upload action: a hash of each line of a file and the text after it.
///
/// https://github.com/github/codeql-action/blob/main/src/fingerprints.ts computes the same values, and GitHub reads no
/// others. A hash covers 100 UTF-16 units from the start of the line, without spaces and tabs; each line break counts
/// as one line feed, the end of the file as 65535, and the rest as zeros.
package struct LineHashes {
  /// The hash of each line, and the number of lines up to it with the same hash.
  private let lines: [(hash: UInt64, ordinal: Int)]

  private static let length = 100
  private static let base: UInt64 = 37

  /// The factor of the oldest unit in the window: `base` to the power of `length - 1`.
  private static let oldest = (1..<length).reduce(into: 1 as UInt64) { power, _ in power &*= base }

  /// `bytes` are those of the file, including a byte order mark.
  package init(of bytes: [UInt8]) {
    let (units, starts) = Self.units(of: bytes)
    var lines: [(hash: UInt64, ordinal: Int)] = []
    lines.reserveCapacity(starts.count)
    var counts: [UInt64: Int] = [:]
    var hash: UInt64 = 0
    for index in 0..<Self.length { hash = hash &* Self.base &+ Self.unit(at: index, in: units) }
    var position = 0
    for start in starts {
      while position < start {
        hash = (hash &- Self.unit(at: position, in: units) &* Self.oldest) &* Self.base
        hash &+= Self.unit(at: position + Self.length, in: units)
        position += 1
      }
      counts[hash, default: 0] += 1
      lines.append((hash, counts[hash, default: 1]))
    }
    self.lines = lines
  }

  /// The hash of a line counted from 1, as `hexadecimal:ordinal`; nil past the end.
  package subscript(line: Int) -> String? {
    guard lines.indices.contains(line - 1) else { return nil }
    return "\(String(lines[line - 1].hash, radix: 16)):\(lines[line - 1].ordinal)"
  }

  package var count: Int { lines.count }

  private static func unit(at index: Int, in units: [UInt16]) -> UInt64 {
    index < units.count ? UInt64(units[index]) : 0
  }

  /// The units that are hashed, and the index at which each line starts.
  private static func units(of bytes: [UInt8]) -> (units: [UInt16], starts: [Int]) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count + 1)
    var starts = [0]
    var isBehindReturn = false
    for unit in String(decoding: bytes, as: UTF8.self).utf16 {
      let (wasBehindReturn, isReturn) = (isBehindReturn, unit == 0x0D)
      isBehindReturn = isReturn
      if unit == 0x20 || unit == 0x09 || (wasBehindReturn && unit == 0x0A) { continue }
      units.append(isReturn ? 0x0A : unit)
      if isReturn || unit == 0x0A { starts.append(units.count) }
    }
    units.append(0xFFFF)
    return (units, starts)
  }
}
